"""The body that the reports are about, named by its kind as in their titles: "the library", "the bus company"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Term
from assistant.corpus.store import Store
from assistant.language.body_nouns import BODY_NOUNS
from assistant.language.tokens import tokenize

_BEFORE = frozenset(
    {
        "do", "does", "did", "has", "have", "had", "is", "was", "will", "can", "could", "should", "would", "by", "at", "of",
        "in", "are", "were",
    }
)  # fmt: skip
_MANY = 20  # reports, beyond which a kind of body tells them apart


def own_body(store: Store, tokens: Sequence[str], terms: Sequence[Term]) -> set[int]:
    """Return the tokens of "did the library" and "by the bus company" where every report is titled with these words."""
    kinds = [at for at, token in enumerate(tokens) if token in BODY_NOUNS]
    if not kinds or len(store.report_ids()) > _MANY:
        return set()
    titles = [set(tokenize(store.report(id).metadata.title)) for id in store.report_ids()]
    found: set[int] = set()
    for at in kinds:
        start = next(
            (each for each in range(at - 1, max(-1, at - _LONGEST), -1) if tokens[each] in _POINTING), None
        )
        if start is None or start == 0 or tokens[start - 1] not in _BEFORE:
            continue
        if all(title.issuperset(tokens[start + 1 : at + 1]) for title in titles):
            found.update(range(start + 1, at + 1))
    return found & {term.start for term in terms}


_LONGEST = 5  # words
_POINTING = frozenset({"the", "this"})
