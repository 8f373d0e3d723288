"""Whether a sentence says what a thing is whose words it puts in another order: "A learner with high needs is one …"."""

from __future__ import annotations

import re

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.language.tokens import tokenize

_SAYING = re.compile(
    r"(?:an?|the|any) (?P<name>[a-z][^.,;:()]{2,60}?) (?:is|are|means?) (?:an?|one|any|the|when|where|what|who)\b"
)
_PASSED_OVER = frozenset(
    {
        "what", "whats", "is", "are", "does", "do", "mean", "meant", "by", "means", "a", "an", "the", "of", "with", "for",
        "in", "to", "who", "explain", "define", "definition", "meaning", "term", "exactly", "anyway", "then", "s", "it",
        "count", "counts", "as", "classed", "qualifies", "someone", "somebody", "considered", "called",
    }
)  # fmt: skip


def says_turned_round(store: Store, query: Query, lower: str) -> bool:
    """Tell whether a sentence, in small letters, begins with all that is asked about and nothing else, and says what it is."""
    said = _SAYING.match(lower)
    if said is None:
        return False
    asked = [token for token in query.tokens if token not in _PASSED_OVER]
    named = [token for token in tokenize(said["name"]) if token not in _PASSED_OVER]
    known = store.index.terms(sorted({*asked, *named}))
    return len(asked) > 1 and {known.get(one) or one for one in asked} == {
        known.get(one) or one for one in named
    }
