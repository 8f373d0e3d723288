"""Ranking over very many passages, with the same result as `rank` and less work.

MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995): terms are taken
in the order of the most that they can add. Once the k best so far are out of reach for a passage
that has only the terms left, those are looked up for the passages in question alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import TYPE_CHECKING

from assistant.retrieval.bm25 import saturation

if TYPE_CHECKING:
    from assistant.retrieval.index import Index

_SLACK = 1e-9  # sums in another order differ in their last bits; the last word is a sum in the query's order


def rank_pruned(
    index: Index, query: Sequence[str], idfs: Mapping[str, float], k: int
) -> list[tuple[int, float]]:
    """Return the k best (passage, score), best first, ties in text order; every idf is above 0."""
    if k < 1:
        return []
    times = {term: query.count(term) for term in idfs}
    most = {term: times[term] * idfs[term] * index.best(term) for term in idfs}
    order = sorted(idfs, key=lambda term: (-most[term], term))
    left = sum(most.values())
    scores: dict[int, float] = {}
    floor = 0.0
    for at, term in enumerate(order):
        if len(scores) >= k:
            floor = nlargest(k, scores.values())[-1]
            if floor > left + _SLACK:
                scores = _look_up(index, order[at:], times, idfs, scores, most, floor)
                break
        _add(index, term, times[term] * idfs[term], scores)
        left -= most[term]
    if len(scores) > k:
        floor = nlargest(k, scores.values())[-1] - _SLACK
        scores = {passage: score for passage, score in scores.items() if score >= floor}
    exact = _in_order(index, query, idfs, sorted(scores))
    return sorted(exact.items(), key=lambda hit: (-hit[1], hit[0]))[:k]


def _add(index: Index, term: str, weight: float, scores: dict[int, float]) -> None:
    known = scores.get
    for base, offsets, counts, norms in index.bins(term):
        for offset, count in zip(offsets, counts, strict=True):
            passage = base + offset
            scores[passage] = known(passage, 0.0) + weight * saturation(count, norms[offset])


def _look_up(
    index: Index, terms: Sequence[str], times: Mapping[str, int], idfs: Mapping[str, float],
    scores: dict[int, float], most: Mapping[str, float], floor: float,
) -> dict[int, float]:  # fmt: skip
    """Add the last terms to the passages that may still be among the best."""
    left = sum(most[term] for term in terms)
    for term in terms:
        scores = {passage: score for passage, score in scores.items() if score + left >= floor - _SLACK}
        for passage, part in _weights(index, term, idfs[term], sorted(scores)).items():
            scores[passage] += times[term] * part
        left -= most[term]
    return scores


def _weights(index: Index, term: str, idf: float, passages: Sequence[int]) -> dict[int, float]:
    """Return the weights of a term in those of some passages, ascending, that have it."""
    found: dict[int, float] = {}
    for base, offsets, counts, norms in index.bins(term):
        end = base + len(norms)
        for passage in passages[bisect_left(passages, base) : bisect_left(passages, end)]:
            at = bisect_left(offsets, passage - base)
            if at < len(offsets) and offsets[at] == passage - base:
                found[passage] = idf * saturation(counts[at], norms[passage - base])
    return found


def _in_order(
    index: Index, query: Sequence[str], idfs: Mapping[str, float], passages: Sequence[int]
) -> dict[int, float]:
    """Return the scores of a few passages, added up in the order of the query."""
    parts = {term: _weights(index, term, idf, passages) for term, idf in idfs.items()}
    scores: dict[int, float] = {}
    for term in query:
        for passage, weight in parts.get(term, {}).items():
            scores[passage] = scores.get(passage, 0.0) + weight
    return scores
