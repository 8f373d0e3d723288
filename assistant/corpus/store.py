"""The saved corpus: reports, passages, sentences, figures and the vocabulary, in one SQLite file.

Read with the standard library alone; `writing` is the one module that writes it.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.documents.document import Metadata
from assistant.documents.span import Span
from assistant.errors import CorpusError
from assistant.figures.figure import Figure
from assistant.figures.record import load_figure
from assistant.retrieval.index import Index


class SavedPage(NamedTuple):
    """Hold a page: its index from 1, its printed label, and where it starts and ends."""

    index: int
    label: str | None
    start: int
    end: int


class SavedSection(NamedTuple):
    """Hold a section of the outline; `page` is the label, `page_index` the page's number in the file."""

    title: str
    level: int
    path: tuple[str, ...]
    start: int
    end: int
    page: str | None
    page_index: int | None


class SavedJudgment(NamedTuple):
    """Hold a grade, what it is given for (as printed and as a section path), and where both stand."""

    grade: Span
    of: Span
    section: tuple[str, ...]


class Report(NamedTuple):
    """Hold one report of a corpus: `text` is what all offsets count in."""

    number: int
    id: str
    metadata: Metadata
    pages: tuple[SavedPage, ...]
    sections: tuple[SavedSection, ...]
    judgments: tuple[SavedJudgment, ...]
    text: str
    passages: int
    figures: int

    @property
    def title(self) -> str:
        """Return the report's title, its id where it has none."""
        return self.metadata.title or self.id

    def page_at(self, offset: int) -> SavedPage | None:
        """Return the page on which `offset` stands, None without pages."""
        for page in self.pages:
            if offset < page.end:
                return page
        return self.pages[-1] if self.pages else None


class Sentence(NamedTuple):
    """Hold a sentence of a passage, its terms in text order, and what it shows ("reason", "date", ...)."""

    number: int
    passage: int
    report: str
    span: Span
    terms: tuple[str, ...]
    signs: frozenset[str]


class Part(NamedTuple):
    """Hold a part of a passage: "lead_in", "item", "sub_item", or another kind of block."""

    kind: str
    span: Span


class FigureEntry(NamedTuple):
    """Hold a figure and the terms it is found by.

    `own` are those of its measure, qualifier and unit; `context` of its sentence, lead-in and
    headings of row and column; `heading` of the sections it stands in.
    """

    number: int
    figure: Figure
    own: tuple[str, ...]
    context: frozenset[str]
    heading: frozenset[str]
    passage: int


class Alias(NamedTuple):
    """Hold a short form and what it stands for; `explained` tells whether the report says so itself."""

    short: str
    long: str
    terms: tuple[str, ...]
    explained: bool


class AreaName(NamedTuple):
    """Hold what a name stands for: "subject" or "national", of which report, and the full name."""

    kind: str
    report: str
    shown: str


class Store:
    """Read one saved corpus; safe to share between threads that do not write."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.index = Index(connection)
        self._reports: dict[str, Report] = {}
        self._ids: tuple[str, ...] | None = None
        self._figures: dict[int, FigureEntry] = {}
        self._passage_terms: dict[int, frozenset[str]] = {}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

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
            row = self._connection.execute("select * from report where id = ?", (id,)).fetchone()
            if row is None:
                raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")
            self._reports[id] = _report(row)
        return self._reports[id]

    def passage_at(self, report: str, offset: int) -> int | None:
        """Return the number of the shortest passage of a report that covers `offset`, None without one."""
        row = self._connection.execute(
            "select number from passage where report = ? and start <= ? and end > ? order by end - start limit 1",
            (report, offset, offset),
        ).fetchone()
        return None if row is None else int(row[0])

    def passages_of(self, report: str) -> tuple[int, ...]:
        """Return the numbers of a report's passages, in text order."""
        rows = self._connection.execute("select number from passage where report = ? order by number", (report,))
        return tuple(row[0] for row in rows)

    def sentences(self, passage: int) -> tuple[Sentence, ...]:
        """Return the sentences of a passage, in text order."""
        rows = self._connection.execute(
            "select number, passage, report, start, end, terms, signs from sentence where passage = ? order by number",
            (passage,),
        )
        return tuple(
            Sentence(
                row[0], row[1], row[2], Span(row[3], row[4]), tuple(row[5].split()), frozenset(row[6].split())
            )
            for row in rows
        )

    def passage_terms(self, passage: int) -> frozenset[str]:
        """Return the terms of a passage's sentences; none for a passage that does not exist."""
        if passage not in self._passage_terms:
            rows = self._connection.execute("select terms from sentence where passage = ?", (passage,))
            self._passage_terms[passage] = frozenset(term for row in rows for term in row[0].split())
        return self._passage_terms[passage]

    def parts(self, passage: int) -> tuple[Part, ...]:
        """Return the parts of a passage, in text order."""
        rows = self._connection.execute(
            "select kind, start, end from part where passage = ? order by number", (passage,)
        )
        return tuple(Part(row[0], Span(row[1], row[2])) for row in rows)

    def figures_for(self, terms: Iterable[str]) -> tuple[FigureEntry, ...]:
        """Return the figures that one of `terms` describes, in corpus order."""
        numbers: set[int] = set()
        for term in sorted(set(terms)):
            row = self._connection.execute("select figures from figure_term where term = ?", (term,)).fetchone()
            if row is not None:
                found = array("I")
                found.frombytes(row[0])
                numbers.update(found)
        return tuple(self._entry(number) for number in sorted(numbers))

    def figures(self) -> tuple[FigureEntry, ...]:
        """Return all figures, in corpus order."""
        rows = self._connection.execute("select number from figure order by number").fetchall()
        return tuple(self._entry(row[0]) for row in rows)

    def figure(self, id: str) -> FigureEntry | None:
        """Return the figure of that id, None where there is none."""
        row = self._connection.execute("select number from figure where id = ?", (id,)).fetchone()
        return None if row is None else self._entry(row[0])

    def _entry(self, number: int) -> FigureEntry:
        if number not in self._figures:
            row = self._connection.execute(
                "select record, own, context, heading, passage from figure where number = ?", (number,)
            ).fetchone()
            self._figures[number] = FigureEntry(
                number, load_figure(row[0]), tuple(row[1].split()), frozenset(row[2].split()),
                frozenset(row[3].split()), row[4],
            )  # fmt: skip
        return self._figures[number]

    def aliases(self, shorts: Sequence[str]) -> tuple[Alias, ...]:
        """Return what the short forms among `shorts` (lower case) stand for."""
        found = []
        for short in shorts:
            for row in self._connection.execute(
                "select short, long, terms, explained from alias where short = ? order by explained desc, long", (short,)
            ):
                found.append(Alias(row[0], row[1], tuple(row[2].split()), bool(row[3])))
        return tuple(found)

    def synonyms(self, phrases: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        """Return, for phrases of terms joined by spaces, what may stand for them in this corpus.

        Each is a pair of another phrase of terms and "same" or "near".
        """
        found = {}
        for phrase in phrases:
            row = self._connection.execute("select targets from synonym where phrase = ?", (phrase,)).fetchone()
            if row is not None:
                found[phrase] = tuple((target, kind) for target, kind in json.loads(row[0]))
        return found

    def places(self, names: Sequence[str]) -> dict[str, str]:
        """Return, for names (lower-case tokens joined by spaces), the places known by them."""
        found = {}
        for name in names:
            row = self._connection.execute("select shown from place where name = ?", (name,)).fetchone()
            if row is not None:
                found[name] = str(row[0])
        return found

    def cues(self, phrases: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return, for phrases of tokens joined by spaces, the names of the cues that they give."""
        found: dict[str, frozenset[str]] = {}
        for first in range(0, len(phrases), 500):
            some = phrases[first : first + 500]
            marks = ",".join("?" * len(some))
            for phrase, names in self._connection.execute(
                f"select phrase, names from cue where phrase in ({marks})",  # noqa: S608 - marks only
                some,
            ):
                found[phrase] = frozenset(names.split())
        return found

    def area_names(self, names: Sequence[str]) -> dict[str, tuple[AreaName, ...]]:
        """Return, for names (as of `name_key`), the areas of reports that are called so."""
        found: dict[str, tuple[AreaName, ...]] = {}
        for name in names:
            rows = self._connection.execute(
                "select kind, report, shown from area_name where name = ? order by rowid", (name,)
            ).fetchall()
            if rows:
                found[name] = tuple(AreaName(*row) for row in rows)
        return found

    def forms_like(self, first: str, shortest: int, longest: int) -> tuple[str, ...]:
        """Return the words of the corpus that begin with `first` and have that many characters."""
        rows = self._connection.execute(
            "select word from word where word >= ? and word < ? and length(word) between ? and ?",
            (first, first + "\U0010ffff", shortest, longest),
        )
        return tuple(row[0] for row in rows)

    def words(self, candidates: Sequence[str]) -> dict[str, int]:
        """Return those of `candidates` that are words of the corpus, with how often they occur."""
        found: dict[str, int] = {}
        for first in range(0, len(candidates), 500):
            some = candidates[first : first + 500]
            marks = ",".join("?" * len(some))
            found.update(self._connection.execute(f"select word, count from word where word in ({marks})", some))  # noqa: S608 - marks only
        return found

    def count(self, table: str) -> int:
        """Return how many rows "passage", "figure" or "report" has."""
        if table not in {"passage", "figure", "report"}:
            raise ValueError(f"no such table: {table!r}")
        return int(self._connection.execute(f"select count(*) from {table}").fetchone()[0])  # noqa: S608 - checked above


def _report(row: Sequence[object]) -> Report:
    number, id, metadata, pages, sections, judgments, text, passages, figures = row
    values = json.loads(str(metadata))
    return Report(
        number=int(str(number)),
        id=str(id),
        metadata=Metadata(*(tuple(value) if isinstance(value, list) else value for value in values)),
        pages=tuple(SavedPage(*page) for page in json.loads(str(pages))),
        sections=tuple(
            SavedSection(title, level, tuple(path), start, end, page, index)
            for title, level, path, start, end, page, index in json.loads(str(sections))
        ),
        judgments=tuple(
            SavedJudgment(Span(*grade), Span(*of), tuple(section))
            for grade, of, section in json.loads(str(judgments))
        ),
        text=str(text),
        passages=int(str(passages)),
        figures=int(str(figures)),
    )
