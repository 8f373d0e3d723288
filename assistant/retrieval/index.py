"""The saved index: passages and in which of them each term stands, in a SQLite database.

Read with the standard library alone. What a passage stands under is indexed with it. Terms are
found by looking up the forms of words, so that a query and the text it is compared with were stemmed
by the same stemmer, once. Postings lie in bins of consecutive passages, so that a corpus grows at
its end and one report is searched without touching the others.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from assistant.documents.passage import Passage
from assistant.documents.span import Span
from assistant.retrieval.bm25 import Posting, length_norm, rank, saturation
from assistant.retrieval.lookup import Lookup

OWN, WITH, UNDER = (
    0b111,
    0b11,
    0b1,
)  # how close a term is to a figure: its measure, its sentence, its headings
BIN = 1 << 13
"""How many passages, or figures, one bin takes."""
_KEPT = 5000  # passages kept at hand
_MANY = 4000  # postings; fewer are added up without further thought, and so are those of one bin

_ASKED = 100  # searches whose hits are kept at hand: follow-ups search for the same again

Range = tuple[int, int]
Asked = tuple[tuple[str, ...], int, tuple[str, ...] | None]


class Known(NamedTuple):
    """Hold what the whole corpus says of one term: in how many passages it stands, its idf."""

    passages: int
    idf: float


class Norms(dict[int, float]):
    """Give what each length adds to a frequency, worked out once."""

    def __init__(self, mean: float) -> None:
        super().__init__()
        self._mean = mean

    def __missing__(self, length: int) -> float:
        norm = self[length] = length_norm(length, self._mean)
        return norm


class Index(Lookup):
    """Search the passages that a database holds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._passages: dict[int, Passage] = {}
        self._totals: tuple[int, int] | None = None
        self._norms: Norms | None = None
        self._hits: dict[Asked, list[tuple[int, float]]] = {}
        self._lengths: dict[int, array[int]] = {}

    def forget(self) -> None:
        """Forget what is at hand: the database has changed."""
        self._passages.clear()
        self._norms = None
        self._lengths.clear()
        self._hits.clear()
        self._totals = None

    @property
    def size(self) -> int:
        """Return how many passages there are."""
        return self._sums()[0]

    def _sums(self) -> tuple[int, int]:
        """Return how many passages and how many tokens there are."""
        if self._totals is None:
            row = self._connection.execute("select passages, tokens from total").fetchone()
            self._totals = (0, 0) if row is None else (int(row[0]), int(row[1]))
        return self._totals

    def terms(self, tokens: Iterable[str]) -> dict[str, str]:
        """Look up the terms of `tokens`; unknown tokens are left out, a stop word's term is ""."""
        return dict(self._rows("select form, term from form where form in (?)", sorted(set(tokens))))

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many passages each of those `terms` that occur stands."""
        return dict(self._rows("select term, count from token where term in (?)", sorted(set(terms))))

    def postings(self, terms: Iterable[str], ranges: Sequence[Range] | None = None) -> dict[str, Posting]:
        """Return the postings of those `terms` that occur, within ranges of passages if any are given."""
        known = self._known(terms)
        within = [(start, start + size) for start, size in self.bins()] if ranges is None else ranges
        passages: dict[str, list[int]] = {}
        weights: dict[str, list[float]] = {}
        for first, end in within:
            for start in range(first // BIN * BIN, end, BIN):
                norms, lengths = self.norms, self.lengths(start)
                for term, offsets, counts in self.bin_postings(start, sorted(known)):
                    idf = known[term].idf
                    low, high = max(first - start, 0), end - start
                    pairs = [pair for pair in zip(offsets, counts, strict=True) if low <= pair[0] < high]
                    passages.setdefault(term, []).extend(start + offset for offset, _ in pairs)
                    weights.setdefault(term, []).extend(
                        idf * saturation(count, norms[lengths[offset]]) for offset, count in pairs
                    )
        return {term: Posting(passages[term], weights[term]) for term in passages if passages[term]}

    def holders(self, terms: Iterable[str]) -> dict[str, frozenset[int]]:
        """Return the passages that each of those `terms` that occur stands in or above."""
        wanted = sorted(set(terms))
        found: dict[str, set[int]] = {}
        for start, _ in self.bins() if wanted else ():
            for term, offsets, _ in self.bin_postings(start, wanted):
                found.setdefault(term, set()).update(map(start.__add__, offsets))
        return {term: frozenset(passages) for term, passages in found.items()}

    def search(
        self, terms: Sequence[str], k: int, reports: Iterable[str] | None = None
    ) -> list[tuple[int, float]]:
        """Return the k best (passage number, score) for a query of `terms`, ties in text order."""
        wanted = (tuple(terms), k, None if reports is None else tuple(reports))
        if wanted not in self._hits:
            if len(self._hits) > _ASKED:
                self._hits.clear()
            self._hits[wanted] = self._search(*wanted)
        return list(self._hits[wanted])

    def _search(
        self, terms: tuple[str, ...], k: int, reports: tuple[str, ...] | None
    ) -> list[tuple[int, float]]:
        if reports is not None:
            return rank(terms, self.postings(terms, self.ranges_of(reports)), k)
        known = self._known(terms)
        if self.size > BIN and sum(each.passages for each in known.values()) > _MANY:
            from assistant.retrieval.pruning import MOST_TERMS, rank_pruned

            if len(known) <= MOST_TERMS and all(each.idf > 0 for each in known.values()):
                return rank_pruned(self, terms, {term: each.idf for term, each in known.items()}, k)
        return rank(terms, self.postings(terms), k)

    def ranges_of(self, reports: Iterable[str]) -> tuple[Range, ...]:
        """Return the ranges of passage numbers of some reports, in text order."""
        rows = self._rows(
            "select min(number), max(number) from passage where report in (?) group by report",
            sorted(set(reports)),
        )
        return tuple(sorted((first, last + 1) for first, last in rows))

    def bins(self) -> list[Range]:
        """Return (first passage, number of passages) of each bin, in text order."""
        rows = self._connection.execute("select bin from length order by bin")
        return [(number * BIN, BIN) for (number,) in rows]

    def bin_postings(
        self, start: int, terms: Sequence[str]
    ) -> "Iterator[tuple[str, array[int], array[int]]]":
        """Yield (term, offsets, frequencies) for those of `terms` that occur in the bin from `start`."""
        sql = f"select term, offsets, counts from posting where bin = {start // BIN:d} and term in (?)"  # noqa: S608 - a number
        for term, offsets, counts in self._rows(sql, terms):
            yield term, array("H", offsets), array("H", counts)

    def levels(self, start: int, terms: Iterable[str]) -> dict[str, bytes]:
        """Return the saved steps of frequent terms in the bin from `start`, a byte a passage."""
        sql = f"select term, levels from level where bin = {start // BIN:d} and term in (?)"  # noqa: S608 - a number
        return dict(self._rows(sql, list(terms)))

    def lengths(self, start: int) -> "array[int]":
        """Return how many tokens each passage of the bin from `start` has."""
        if start not in self._lengths:
            row = self._connection.execute(
                "select lengths from length where bin = ?", (start // BIN,)
            ).fetchone()
            self._lengths[start] = array("I", row[0] if row else b"")
        return self._lengths[start]

    @property
    def norms(self) -> Norms:
        """Return what each length adds to a frequency."""
        if self._norms is None:
            passages, tokens = self._sums()
            self._norms = Norms(tokens / passages if tokens else 1.0)
        return self._norms

    def best(self, term: str) -> float:
        """Return a saturation that the term exceeds in no passage."""
        passages, tokens = self._sums()
        row = self._connection.execute("select best from token where term = ?", (term,)).fetchone()
        # A longer mean makes every weight at most that much larger.
        return float(row[0]) * max(1.0, tokens / passages / NOMINAL) if row else 0.0

    def _known(self, terms: Iterable[str]) -> dict[str, Known]:
        rows = self._rows("select term, count, idf from token where term in (?)", sorted(set(terms)))
        return {term: Known(count, idf) for term, count, idf in rows}

    def passage(self, number: int) -> Passage:
        """Return the passage of that number; those of a report follow each other in text order.

        Raises:
            KeyError: there is none.
        """
        return self.passages((number,))[number]

    def passages(self, numbers: Iterable[int]) -> dict[int, Passage]:
        """Return the passages of those numbers.

        Raises:
            KeyError: one of them does not exist.
        """
        wanted = list(numbers)
        missing = [number for number in wanted if number not in self._passages]
        if len(self._passages) > _KEPT:
            self._passages.clear()
            missing = wanted
        for row in self._rows("select * from passage where number in (?)", missing):
            self._passages[row[0]] = _passage(row)
        return {number: self._passages[number] for number in wanted}


NOMINAL = 50.0
"""The mean length at which the largest saturation of a term is saved."""


def _passage(row: tuple[Any, ...]) -> Passage:
    return Passage(
        id=row[1], report=row[2], kind=row[3], section=tuple(json.loads(row[4])), page=row[5], page_index=row[6],
        span=Span(row[7], row[8]), text=row[9], blocks=tuple(json.loads(row[10])), context=row[11],
    )  # fmt: skip


def indexed_text(passage: Passage) -> str:
    """Return the words a passage is found by: what it stands under, then its own."""
    from assistant.documents.flow import flow_of

    return f"{passage.context}\n{flow_of(passage.text, (Span(0, len(passage.text)),)).text}"
