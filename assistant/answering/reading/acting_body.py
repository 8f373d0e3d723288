"""The body that a report is about, named by its kind alone as the one that acts: "how many vans does the service have"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Term
from assistant.language.body_nouns import BODY_NOUNS

_DO = frozenset(
    {"do", "does", "did", "has", "have", "had", "is", "was", "will", "can", "could", "should", "would"}
)
_COMMON = 1.4  # weight of a word that a third of the passages have


def acting_body(tokens: Sequence[str], terms: Sequence[Term]) -> set[int]:
    """Return the tokens that only name whoever acts by the kind of body that it is, where the reports are full of the word."""
    return {
        term.start
        for term in terms
        if term.text in BODY_NOUNS
        and term.weight < _COMMON
        and term.start > 1
        and tokens[term.start - 1] in {"the", "this"}
        and (tokens[term.start - 2] in _DO or not _DO.isdisjoint(tokens[term.end : term.end + 1]))
    }
