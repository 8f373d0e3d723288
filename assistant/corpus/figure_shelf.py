"""The figures of a saved corpus, found by the terms that describe them."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

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
        ranges = self._figure_ranges(reports)
        numbers: set[int] = set()
        for _, found, close in self._figure_terms(terms, ranges):
            numbers.update(compress(found, map(OWN.__eq__, close)) if own else found)
        return self._entries(sorted(numbers))

    def best_figures(
        self,
        groups: Sequence[tuple[float, Sequence[Sequence[str]]]],
        limit: int,
        reports: Iterable[str] | None = None,
    ) -> tuple[FigureEntry, ...]:
        """Return the `limit` figures that the terms asked for describe best, in corpus order.

        Each group is what one word of a question may be: its weight, and phrases of terms of which
        the one met best counts. A term counts most in a figure's own words, less in its sentence,
        least in the headings above it. Of figures met equally well the first are taken.
        """
        from assistant.corpus.choosing import choose_figures

        ranges = self._figure_ranges(reports)
        wanted = {term for _, phrases in groups for phrase in phrases for term in phrase}
        postings: dict[str, list[tuple[Sequence[int], bytes]]] = {}
        for term, found, close in self._figure_terms(wanted, ranges):
            postings.setdefault(term, []).append((found, close))
        return self._entries(choose_figures(groups, postings, limit))

    def _figure_ranges(self, reports: Iterable[str] | None) -> list[tuple[int, int]] | None:
        """Return the ranges of the numbers of some reports' figures, None for all."""
        if reports is None:
            return None
        rows = self._rows("select first_figure, figures from report where id in (?)", sorted(set(reports)))
        return sorted((first, first + count) for first, count in rows)

    def _figure_terms(
        self, terms: Iterable[str], ranges: Sequence[tuple[int, int]] | None
    ) -> Iterator[tuple[str, array[int], bytes]]:
        """Yield (term, figures, how closely it describes each) bin by bin, within ranges if there are any."""
        wanted = sorted(set(terms))
        if ranges is None:
            bins = [
                row[0]
                for row in self._connection.execute("select distinct bin from figure_term order by bin")
            ]
        else:
            bins = sorted({bin for start, end in ranges for bin in range(start // BIN, (end - 1) // BIN + 1)})
        for bin in bins:
            base = bin * BIN
            for term, offsets, close in self._rows(
                f"select term, figures, close from figure_term where bin = {bin:d} and term in (?)",  # noqa: S608 - a number
                wanted,
            ):
                numbers = array("I", [base + offset for offset in array("H", offsets)])
                if ranges is None:
                    yield term, numbers, close
                    continue
                for start, end in ranges:
                    low, high = bisect_left(numbers, start), bisect_left(numbers, end)
                    if low < high:
                        yield term, numbers[low:high], close[low:high]

    def figures(self) -> tuple[FigureEntry, ...]:
        """Return all figures, in corpus order."""
        rows = self._connection.execute("select number from figure order by number").fetchall()
        return self._entries([row[0] for row in rows])

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
