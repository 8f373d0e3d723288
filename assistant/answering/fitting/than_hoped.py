"""Why something came out smaller, later or dearer than was hoped: a reason may be told of the gap between the two."""

from __future__ import annotations

from assistant.answering.fitting.evidence import Evidence
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.language.tokens import tokenize

_HOPED = frozenset(
    {"hoped", "expected", "planned", "forecast", "promised", "predicted", "intended", "thought", "assumed", "budgeted",
     "anticipated"}
)  # fmt: skip
_GAP = frozenset(
    {
        "gap",
        "shortfall",
        "difference",
        "compared",
        "against",
        "forecast",
        "expected",
        "short",
        "below",
        "planned",
    }
)


def asks_of_the_gap(query: Query) -> bool:
    """Tell whether a question sets what came beside what was hoped: "smaller than expected"."""
    at = query.tokens.index("than") if "than" in query.tokens else len(query.tokens)
    return not _HOPED.isdisjoint(query.tokens[at:])


def tells_of_the_gap(store: Store, query: Query, evidence: Evidence) -> bool:
    """Tell whether a question sets what came beside what was hoped, and so does what is quoted."""
    if not asks_of_the_gap(query):
        return False
    words = tokenize(evidence.span.of(store.report(evidence.passage.report).text))
    return not _GAP.isdisjoint(words)


def signs_quoted(store: Store, evidence: Evidence) -> frozenset[str]:
    """Return the signs of all sentences that are quoted together."""
    inside = (one for one in store.sentences(evidence.number) if evidence.span.covers(one.span))
    return frozenset(sign for one in inside for sign in one.signs) | frozenset(evidence.sentence.signs)
