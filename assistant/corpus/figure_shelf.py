"""The figures of a saved corpus, found by the terms that describe them."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from assistant.corpus.choosing import Groups, Row, choose_figures, unpack
from assistant.corpus.entries import FigureEntry
from assistant.figures.record import load_figure
from assistant.retrieval.index import BIN, OWN
from assistant.retrieval.lookup import Lookup

_KEPT = 5000  # figures kept at hand


class FigureShelf(Lookup):
    """Read the figures of one saved corpus."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._figures: dict[int, FigureEntry] = {}

    def figures_for(
        self, terms: Iterable[str], reports: Iterable[str] | None = None, own: bool = False
    ) -> tuple[FigureEntry, ...]:
        """Return the figures that one of `terms` describes, in corpus order, of some reports alone if given.

        With `own` the term must be one of the figure's own words: its measure, qualifier or unit.
        """
        numbers: set[int] = set()
        for start, rows, ranges in self._bins(terms, reports):
            for row in rows.values():
                offsets, close = unpack(row)
                for first, end in ranges:
                    low, high = bisect_left(offsets, first), bisect_left(offsets, end)
                    some = offsets[low:high]
                    if own:
                        some = list(compress(some, map(OWN.__eq__, close[low:high])))
                    numbers.update(map(start.__add__, some))
        return self._entries(sorted(numbers))

    def best_figures(
        self,
        groups: Groups,
        limit: int,
        reports: Iterable[str] | None = None,
    ) -> tuple[FigureEntry, ...]:
        """Return the `limit` figures that the terms asked for describe best, in corpus order.

        Each group is what one word of a question may be: its weight, and phrases of terms of which
        the one met best counts. A term counts most in a figure's own words, less in its sentence,
        least in the headings above it; one must be among its own. Of figures met equally well the
        first are taken.
        """
        wanted = {term for _, phrases in groups for phrase in phrases for term in phrase}
        return self._entries(choose_figures(groups, self._bins(wanted, reports), limit))

    def _bins(
        self, terms: Iterable[str], reports: Iterable[str] | None
    ) -> Iterator[tuple[int, dict[str, Row], list[tuple[int, int]]]]:
        """Yield, for each bin, its first figure, the rows of `terms`, and the ranges of offsets asked for."""
        wanted = sorted(set(terms))
        for bin, ranges in sorted(self._ranges(reports).items()):
            sql = f"select term, figures, close from figure_term where bin = {bin:d} and term in (?)"  # noqa: S608 - a number
            rows = {term: (figures, close) for term, figures, close in self._rows(sql, wanted)}
            if rows:
                yield bin * BIN, rows, ranges

    def _ranges(self, reports: Iterable[str] | None) -> dict[int, list[tuple[int, int]]]:
        """Return the ranges of offsets, bin by bin, of the figures of some reports or of all."""
        if reports is None:
            last = self._connection.execute("select max(number) from figure").fetchone()[0]
            return {bin: [(0, BIN)] for bin in range((-1 if last is None else last // BIN) + 1)}
        sql = "select first_figure, first_figure + figures from report where id in (?) and figures > 0"
        ranges: dict[int, list[tuple[int, int]]] = {}
        for first, end in sorted(self._rows(sql, sorted(set(reports)))):
            for bin in range(first // BIN, (end - 1) // BIN + 1):
                base = bin * BIN
                ranges.setdefault(bin, []).append((max(first - base, 0), min(end - base, BIN)))
        return ranges

    def figures(self, reports: Iterable[str] | None = None) -> tuple[FigureEntry, ...]:
        """Return all figures, in corpus order, of some reports alone if given."""
        if reports is None:
            rows = self._connection.execute("select number from figure order by number").fetchall()
            return self._entries([row[0] for row in rows])
        return self._entries(
            [
                bin * BIN + offset
                for bin, ranges in sorted(self._ranges(reports).items())
                for start, end in ranges
                for offset in range(start, end)
            ]
        )

    def figure(self, id: str) -> FigureEntry | None:
        """Return the figure of that id, None where there is none."""
        row = self._connection.execute("select number from figure where id = ?", (id,)).fetchone()
        return None if row is None else self._entries([row[0]])[0]

    def _entries(self, numbers: Sequence[int]) -> tuple[FigureEntry, ...]:
        missing = [number for number in numbers if number not in self._figures]
        if len(self._figures) > _KEPT:
            self._figures.clear()
            missing = list(numbers)
        for row in self._rows(
            "select number, record, own, context, heading, passage, head, unit from figure where number in (?)",
            missing,
        ):
            self._figures[row[0]] = FigureEntry(
                row[0], load_figure(row[1]), tuple(row[2].split()), frozenset(row[3].split()),
                frozenset(row[4].split()), row[5], frozenset(row[6].split()), frozenset(row[7].split()),
            )  # fmt: skip
        return tuple(self._figures[number] for number in numbers)
