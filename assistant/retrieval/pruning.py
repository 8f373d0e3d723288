"""Ranking over very many passages: the same result as `rank`, most passages never weighed.

Of every passage an upper bound of its score is known to one part in 255: a byte for each term and
passage, added up for thousands of passages at once as one long integer whose bytes never carry.
Only passages whose bound reaches the k best are weighed exactly. For frequent terms the bytes are
saved; for others they are made from the postings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING

from assistant.retrieval.bm25 import K1, saturation
from assistant.retrieval.bytewise import find_places, largest

if TYPE_CHECKING:
    from assistant.retrieval.index import Index

MOST_TERMS = 40
"""More terms than these leave too little of a byte to each."""
DRIFT = 0.01
"""How far the mean length may move before saved bytes are made anew."""
_STEPS = 255


def level_of(frequency: int, norm: float) -> int:
    """Return a saturation as one of 255 steps, rounded up; never 0."""
    return ceil(saturation(frequency, norm) / (K1 + 1) * _STEPS)


def rank_pruned(
    index: Index, query: Sequence[str], idfs: Mapping[str, float], k: int
) -> list[tuple[int, float]]:
    """Return the k best (passage, score), best first, ties in text order.

    Every idf is above 0 and there are at most `MOST_TERMS`.
    """
    if k < 1 or not idfs:
        return []
    weights = {term: query.count(term) * idf for term, idf in idfs.items()}
    most = {term: weight * index.best(term) for term, weight in weights.items()}
    scale = (_STEPS - len(most)) / sum(most.values())
    bounds = _bounds(index, weights, most, scale)
    value, _ = largest(bounds, k)
    # What rounding up, step by step and byte by byte, and a mean that moved have added at most.
    slack = len(most) + scale * sum(weights.values()) * (K1 + 1) / _STEPS + 2.1 * DRIFT * value
    lowest = max(1, int(value - slack))
    exact = _weigh(index, query, idfs, list(find_places(bounds, lowest)))
    return sorted(exact.items(), key=lambda hit: (-hit[1], hit[0]))[:k]


def _bounds(index: Index, weights: Mapping[str, float], most: Mapping[str, float], scale: float) -> bytes:
    """Return a byte for each passage: at least its score times `scale`, 0 where it shares no term."""
    drift = 1 + DRIFT
    tables = {
        term: bytes(
            ceil(min(weight * step / _STEPS * (K1 + 1) * drift, most[term]) * scale)
            for step in range(_STEPS + 1)
        )
        for term, weight in weights.items()
    }
    norms = index.norms
    parts = []
    for start, size in index.bins():
        saved = index.levels(start, weights)
        total = sum(
            int.from_bytes(levels.translate(tables[term]), "little") for term, levels in saved.items()
        )
        lengths = index.lengths(start)
        for term, offsets, counts in index.bin_postings(
            start, [each for each in weights if each not in saved]
        ):
            levels, weight = bytearray(size), weights[term] * scale
            for offset, count in zip(offsets, counts, strict=True):
                levels[offset] = ceil(weight * saturation(count, norms[lengths[offset]]))
            total += int.from_bytes(levels, "little")
        parts.append(total.to_bytes(size, "little"))
    return b"".join(parts)


def _weigh(
    index: Index, query: Sequence[str], idfs: Mapping[str, float], passages: Sequence[int]
) -> dict[int, float]:
    """Return the scores of a few passages, ascending, added up in the order of the query."""
    norms = index.norms
    parts: dict[str, dict[int, float]] = {term: {} for term in idfs}
    for start, size in index.bins():
        some = passages[bisect_left(passages, start) : bisect_left(passages, start + size)]
        if not some:
            continue
        lengths = index.lengths(start)
        for term, offsets, counts in index.bin_postings(start, list(idfs)):
            idf, found = idfs[term], parts[term]
            for passage in some:
                at = bisect_left(offsets, passage - start)
                if at < len(offsets) and offsets[at] == passage - start:
                    found[passage] = idf * saturation(counts[at], norms[lengths[passage - start]])
    scores: dict[int, float] = {}
    for term in query:
        for passage, weight in parts.get(term, {}).items():
            scores[passage] = scores.get(passage, 0.0) + weight
    return scores
