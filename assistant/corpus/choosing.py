"""Which of very many figures are worth a closer look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nsmallest

from assistant.retrieval.index import OWN, UNDER, WITH

_STRENGTH = {OWN: 1.0, WITH: 0.8, UNDER: 0.5}

Postings = Sequence[tuple[Sequence[int], bytes]]


def choose_figures(
    groups: Sequence[tuple[float, Sequence[Sequence[str]]]], postings: Mapping[str, Postings], limit: int
) -> list[int]:
    """Return the numbers of the `limit` figures that meet `groups` best, ascending."""
    scores: dict[int, float] = {}
    known = scores.get
    for weight, phrases in groups:
        gains = {close: weight * strength for close, strength in _STRENGTH.items()}
        if len(phrases) == 1 and len(phrases[0]) == 1:
            for numbers, close in postings.get(phrases[0][0], ()):
                for number, each in zip(numbers, close, strict=True):
                    scores[number] = known(number, 0.0) + gains[each]
            continue
        met: dict[int, int] = {}
        for phrase in phrases:
            for number, each in _phrase(phrase, postings).items():
                if each > met.get(number, 0):
                    met[number] = each
        for number, each in met.items():
            scores[number] = known(number, 0.0) + gains[each]
    if len(scores) <= limit:
        return sorted(scores)
    return sorted(nsmallest(limit, scores, key=lambda number: (-scores[number], number)))


def _phrase(phrase: Sequence[str], postings: Mapping[str, Postings]) -> dict[int, int]:
    """Return how closely all terms of a phrase describe each figure that has all of them."""
    found: dict[int, int] | None = None
    for term in phrase:
        own = {
            number: each
            for numbers, close in postings.get(term, ())
            for number, each in zip(numbers, close, strict=True)
        }
        shared = own.keys() if found is None else own.keys() & found.keys()
        found = {number: min(own[number], (found or own)[number]) for number in shared}
    return found or {}
