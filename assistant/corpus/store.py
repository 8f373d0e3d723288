"""The saved corpus: reports, passages, sentences, figures and the vocabulary, in one SQLite file.

Read with the standard library alone; `writing` is the one module that writes it.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from assistant.documents.document import Metadata
from assistant.documents.span import Span
from assistant.errors import CorpusError
from assistant.figures.figure import Figure
from assistant.figures.record import load_figure
from assistant.retrieval.index import Index

_VARIABLES = 500  # SQLite's oldest limit on the parameters of one statement is 999
_KEPT = 5000  # passages whose sentences are kept at hand


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
    headings of row and column; `heading` of the sections it stands in, `head` of what is
    measured or counted itself.
    """

    number: int
    figure: Figure
    own: tuple[str, ...]
    context: frozenset[str]
    heading: frozenset[str]
    passage: int
    head: frozenset[str]
    unit: frozenset[str]


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
        self._sentences: dict[int, tuple[Sentence, ...]] = {}

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
                    row[0], row[1], row[2], Span(row[3], row[4]), tuple(row[5].split()), frozenset(row[6].split())
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

    def figures_for(self, terms: Iterable[str]) -> tuple[FigureEntry, ...]:
        """Return the figures that one of `terms` describes, in corpus order."""
        numbers: set[int] = set()
        for row in self._rows("select figures from figure_term where term in (?)", sorted(set(terms))):
            found = array("I")
            found.frombytes(row[0])
            numbers.update(found)
        return self._entries(sorted(numbers))

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
        for row in self._rows(
            "select number, record, own, context, heading, passage, head, unit from figure where number in (?)", missing
        ):
            self._figures[row[0]] = FigureEntry(
                row[0], load_figure(row[1]), tuple(row[2].split()), frozenset(row[3].split()),
                frozenset(row[4].split()), row[5], frozenset(row[6].split()), frozenset(row[7].split()),
            )  # fmt: skip
        return tuple(self._figures[number] for number in numbers)

    def aliases(self, shorts: Sequence[str]) -> tuple[Alias, ...]:
        """Return what the short forms among `shorts` (lower case) stand for."""
        rows = self._rows(
            "select short, long, terms, explained from alias where short in (?) order by explained desc, long", shorts
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
