"""The weights of BM25, as rank_bm25's `BM25Okapi` has them.

The weight of a token in a passage does not depend on the query (Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond", 2009; the floor for negative idf is
rank_bm25's own): it is the token's idf times the saturation of its frequency. So a query adds up
the weights of its tokens, and a corpus can grow without being weighed anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

K1 = 1.5  # both as in rank_bm25
B = 0.75


class Posting(NamedTuple):
    """Hold the passages of one token, ascending, and the token's weight in each."""

    passages: Sequence[int]
    weights: Sequence[float]


def length_norm(length: int, mean: float) -> float:
    """Return what a passage of `length` tokens adds to a frequency: k1 (1 - b + b |d| / avgdl)."""
    return K1 * (1 - B + B * length / mean)


def saturation(frequency: int, norm: float) -> float:
    """Return how much a token weighs that occurs `frequency` times, before its idf."""
    return frequency * (K1 + 1) / (frequency + norm)


def find_idfs(counts: Mapping[str, int], size: int) -> dict[str, float]:
    """Return the idf of every token by rank_bm25, `counts` saying in how many of `size` passages it occurs.

    The order of `counts` is that in which the tokens first occur: the floor for frequent tokens is a
    mean, whose last bit depends on it.
    """
    from rank_bm25 import BM25Okapi

    class Counted(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no types
        """Count nothing: the counts are known."""

        def _initialize(self, corpus: Mapping[str, int]) -> Mapping[str, int]:
            self.corpus_size = size
            return corpus

    idfs: dict[str, float] = Counted(counts).idf if counts else {}
    return {token: float(idf) for token, idf in idfs.items()}


def weigh(texts: Sequence[Sequence[str]]) -> dict[str, Posting]:
    """Compute the weight of every token in every one of `texts`, numbered from 0.

    Equal, to the last bit, to what `BM25Okapi(texts).get_scores` adds up.
    """
    frequencies: dict[str, dict[int, int]] = {}
    for number, text in enumerate(texts):
        for token in text:
            found = frequencies.setdefault(token, {})
            found[number] = found.get(number, 0) + 1
    if not frequencies:
        return {}
    mean = sum(map(len, texts)) / len(texts)
    norms = [length_norm(len(text), mean) for text in texts]
    idfs = find_idfs({token: len(found) for token, found in frequencies.items()}, len(texts))
    return {
        token: Posting(
            tuple(found),
            tuple(idfs[token] * saturation(frequency, norms[number]) for number, frequency in found.items()),
        )
        for token, found in frequencies.items()
    }


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
