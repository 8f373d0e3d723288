"""The saved corpus: reports, passages, sentences, figures and the vocabulary, in one SQLite file.

Read with the standard library alone; `writing` is the one module that writes it.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from assistant.corpus.entries import Alias, AreaName, FigureEntry, Part, Sentence
from assistant.corpus.report import Report, SavedJudgment, SavedPage, SavedSection
from assistant.documents.span import Span
from assistant.errors import CorpusError
from assistant.figures.record import load_figure
from assistant.retrieval.index import BIN, Index

__all__ = [
    "Alias",
    "AreaName",
    "FigureEntry",
    "Part",
    "Report",
    "SavedJudgment",
    "SavedPage",
    "SavedSection",
    "Sentence",
    "Store",
]

_VARIABLES = 500  # SQLite's oldest limit on the parameters of one statement is 999
_KEPT = 5000  # passages whose sentences are kept at hand, and figures


class Store:
    """Read one saved corpus; safe to share between threads that do not write."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.index = Index(connection)
        self._reports: dict[str, Report] = {}
        self._ids: tuple[str, ...] | None = None
        self._figures: dict[int, FigureEntry] = {}
        self._sentences: dict[int, tuple[Sentence, ...]] = {}
        self._version: int | None = None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def refresh(self) -> None:
        """Forget what is at hand where another process has changed the corpus since."""
        version = int(self._connection.execute("pragma data_version").fetchone()[0])
        if version != self._version:
            self._version = version
            self._ids = None
            for kept in (self._reports, self._figures, self._sentences):
                kept.clear()
            self.index.forget()

    def report_ids(self) -> tuple[str, ...]:
        """Return the ids of all reports, in corpus order."""
        if self._ids is None:
            rows = self._connection.execute("select id from report order by number")
            self._ids = tuple(row[0] for row in rows)
        return self._ids

    def report(self, id: str) -> Report:
        """Return one report.

        Raises:
            CorpusError: the corpus has no report of that id.
        """
        if id not in self._reports:
            self.load_reports((id,))
        if id not in self._reports:
            raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")
        return self._reports[id]

    def has_report(self, id: str) -> bool:
        """Tell whether the corpus has a report of that id."""
        return id in self._reports or bool(
            self._connection.execute("select 1 from report where id = ?", (id,)).fetchone()
        )

    def load_reports(self, ids: Iterable[str]) -> None:
        """Read what is known of many reports at once, so that each is then at hand."""
        wanted = sorted(set(ids) - self._reports.keys())
        for row in self._rows(
            "select number, id, metadata, passages, figures, first_passage from report where id in (?)",
            wanted,
        ):
            self._reports[row[1]] = Report(self._connection, row)

    def passage_at(self, report: str, offset: int) -> int | None:
        """Return the number of the shortest passage of a report that covers `offset`, None without one."""
        row = self._connection.execute(
            "select number from passage where report = ? and start <= ? and end > ? order by end - start limit 1",
            (report, offset, offset),
        ).fetchone()
        return None if row is None else int(row[0])

    def passages_of(self, report: str) -> tuple[int, ...]:
        """Return the numbers of a report's passages, in text order."""
        each = self.report(report)
        return tuple(range(each.first_passage, each.first_passage + each.passages))

    def sentences(self, passage: int) -> tuple[Sentence, ...]:
        """Return the sentences of a passage, in text order."""
        self.load_sentences((passage,))
        return self._sentences[passage]

    def load_sentences(self, passages: Iterable[int]) -> None:
        """Read the sentences of many passages at once, so that each is then at hand."""
        wanted = [passage for passage in passages if passage not in self._sentences]
        found: dict[int, list[Sentence]] = {passage: [] for passage in wanted}
        for row in self._rows(
            "select number, passage, report, start, end, terms, signs from sentence where passage in (?) order by number",
            wanted,
        ):
            found[row[1]].append(
                Sentence(
                    row[0],
                    row[1],
                    row[2],
                    Span(row[3], row[4]),
                    tuple(row[5].split()),
                    frozenset(row[6].split()),
                )
            )
        if len(self._sentences) > _KEPT:
            self._sentences.clear()
        self._sentences.update((passage, tuple(sentences)) for passage, sentences in found.items())

    def _rows(self, sql: str, values: Sequence[str] | Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """Run a query for many values: its one question mark stands for a list of them."""
        for first in range(0, len(values), _VARIABLES):
            some = values[first : first + _VARIABLES]
            yield from self._connection.execute(sql.replace("?", ",".join("?" * len(some))), some)

    def passage_terms(self, passage: int) -> frozenset[str]:
        """Return the terms of a passage's sentences; none for a passage that does not exist."""
        return frozenset(term for sentence in self.sentences(passage) for term in sentence.terms)

    def above(self, passages: Sequence[int]) -> dict[int, frozenset[str]]:
        """Return the terms of what each of the passages stands under."""
        rows = self._rows("select passage, terms from above where passage in (?)", passages)
        return {row[0]: frozenset(row[1].split()) for row in rows}

    def parts(self, passage: int) -> tuple[Part, ...]:
        """Return the parts of a passage, in text order."""
        rows = self._connection.execute(
            "select kind, start, end from part where passage = ? order by number", (passage,)
        )
        return tuple(Part(row[0], Span(row[1], row[2])) for row in rows)

    def figures_for(
        self, terms: Iterable[str], reports: Iterable[str] | None = None
    ) -> tuple[FigureEntry, ...]:
        """Return the figures that one of `terms` describes, in corpus order, of some reports alone if given."""
        ranges = self._figure_ranges(reports)
        numbers: set[int] = set()
        for _, found, _ in self._figure_terms(terms, ranges):
            numbers.update(found)
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

    def aliases(self, shorts: Sequence[str]) -> tuple[Alias, ...]:
        """Return what the short forms among `shorts` (lower case) stand for."""
        rows = self._rows(
            "select short, long, terms, explained from alias where short in (?) order by explained desc, long",
            shorts,
        )
        return tuple(Alias(row[0], row[1], tuple(row[2].split()), bool(row[3])) for row in rows)

    def synonyms(self, phrases: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        """Return, for phrases of terms joined by spaces, what may stand for them in this corpus.

        Each is a pair of another phrase of terms and "same" or "near".
        """
        rows = self._rows("select phrase, targets from synonym where phrase in (?)", phrases)
        return {row[0]: tuple((target, kind) for target, kind in json.loads(row[1])) for row in rows}

    def places(self, names: Sequence[str]) -> dict[str, str]:
        """Return, for names (lower-case tokens joined by spaces), the places known by them."""
        return dict(self._rows("select name, shown from place where name in (?)", names))

    def cues(self, phrases: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return, for phrases of tokens joined by spaces, the names of the cues that they give."""
        rows = self._rows("select phrase, names from cue where phrase in (?)", phrases)
        return {row[0]: frozenset(row[1].split()) for row in rows}

    def area_names(self, names: Sequence[str]) -> dict[str, tuple[AreaName, ...]]:
        """Return, for names (as of `name_key`), the areas of reports that are called so."""
        found: dict[str, list[AreaName]] = {}
        for row in self._rows(
            "select name, kind, report, shown from area_name where name in (?) order by rowid", names
        ):
            found.setdefault(row[0], []).append(AreaName(*row[1:]))
        return {name: tuple(each) for name, each in found.items()}

    def forms_like(self, first: str, shortest: int, longest: int) -> tuple[str, ...]:
        """Return the words of the corpus that begin with `first` and have that many characters."""
        rows = self._connection.execute(
            "select word from word where word >= ? and word < ? and length(word) between ? and ?",
            (first, first + "\U0010ffff", shortest, longest),
        )
        return tuple(row[0] for row in rows)

    def words(self, candidates: Sequence[str]) -> dict[str, int]:
        """Return those of `candidates` that are words of the corpus, with how often they occur."""
        return dict(self._rows("select word, count from word where word in (?)", candidates))

    def count(self, table: str) -> int:
        """Return how many rows "passage", "figure" or "report" has."""
        if table not in {"passage", "figure", "report"}:
            raise ValueError(f"no such table: {table!r}")
        return int(self._connection.execute(f"select count(*) from {table}").fetchone()[0])  # noqa: S608 - checked above
