"""The weights of BM25, as rank_bm25's `BM25Okapi` has them.

The weight of a token in a passage does not depend on the query (Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond", 2009; the floor for negative idf is
rank_bm25's own). So all weights are computed once, and a query adds up those of its tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Posting(NamedTuple):
    """Hold the passages of one token, ascending, and the token's weight in each."""

    passages: tuple[int, ...]
    weights: tuple[float, ...]


def weigh(texts: Sequence[Sequence[str]]) -> dict[str, Posting]:
    """Compute the weight of every token in every one of `texts`, numbered from 0.

    Equal, to the last bit, to what `BM25Okapi(texts).get_scores` adds up.
    """
    if not any(texts):
        return {}
    from rank_bm25 import BM25Okapi

    model = BM25Okapi([list(text) for text in texts])
    k1, b, mean_length = model.k1, model.b, model.avgdl
    passages: dict[str, list[int]] = {}
    weights: dict[str, list[float]] = {}
    for number, frequencies in enumerate(model.doc_freqs):
        length = model.doc_len[number]
        for token, frequency in frequencies.items():
            weight = model.idf[token] * (
                frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * length / mean_length))
            )
            passages.setdefault(token, []).append(number)
            weights.setdefault(token, []).append(float(weight))
    return {token: Posting(tuple(passages[token]), tuple(weights[token])) for token in passages}


def rank(
    query: Iterable[str], postings: Mapping[str, Posting], k: int, allowed: frozenset[int] | None = None
) -> list[tuple[int, float]]:
    """Return the k best (passage, score), best first, ties in text order.

    A passage must share a token with the query; its score may be zero or below. A token that
    stands twice in the query counts twice. `allowed` restricts the passages.
    """
    scores: dict[int, float] = {}
    for token in query:
        posting = postings.get(token)
        if posting is None:
            continue
        for passage, weight in zip(posting.passages, posting.weights, strict=True):
            scores[passage] = scores.get(passage, 0.0) + weight
    if allowed is not None:
        scores = {passage: score for passage, score in scores.items() if passage in allowed}
    ranked = sorted(scores.items(), key=lambda hit: (-hit[1], hit[0]))
    return ranked[: max(k, 0)]
