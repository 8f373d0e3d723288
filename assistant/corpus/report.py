"""One report of a saved corpus, with its pages, its outline and its judgments."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from assistant.documents.about import Metadata
from assistant.documents.span import Span
from assistant.errors import CorpusError


class SavedPage(NamedTuple):
    """Hold a page: its index from 1, its printed label, and where it starts and ends."""

    index: int  # type: ignore[assignment]  # a field here, not the method of tuple
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


class Report:
    """Show one report of a corpus: `text` is what all offsets count in.

    Its text, pages and sections are read when first asked for: of many reports, a question needs the
    metadata and the judgments only.
    """

    __slots__ = (
        "_connection",
        "_judgments",
        "_rest",
        "figures",
        "first_passage",
        "id",
        "metadata",
        "number",
        "passages",
    )

    def __init__(self, connection: sqlite3.Connection, row: Sequence[Any]) -> None:
        self.number: int = row[0]
        self.id: str = row[1]
        values: list[Any] = json.loads(row[2])
        self.metadata = _metadata(values)
        self.passages: int = row[3]
        self.figures: int = row[4]
        self.first_passage: int = row[5]
        self._judgments: str | tuple[SavedJudgment, ...] = row[6]
        self._connection = connection
        self._rest: dict[str, Any] = {}

    @property
    def title(self) -> str:
        """Return the report's title, its id where it has none."""
        return self.metadata.title or self.id

    @property
    def text(self) -> str:
        """Return the whole text."""
        if "text" not in self._rest:
            self._rest["text"] = self._column("text")
        return str(self._rest["text"])

    @property
    def pages(self) -> tuple[SavedPage, ...]:
        """Return the pages, in order."""
        if "pages" not in self._rest:
            self._rest["pages"] = tuple(SavedPage(*page) for page in json.loads(self._column("pages")))
        pages: tuple[SavedPage, ...] = self._rest["pages"]
        return pages

    @property
    def sections(self) -> tuple[SavedSection, ...]:
        """Return the sections, in the order of the outline."""
        if "sections" not in self._rest:
            self._rest["sections"] = tuple(
                SavedSection(title, level, tuple(path), start, end, page, index)
                for title, level, path, start, end, page, index in json.loads(self._column("sections"))
            )
        sections: tuple[SavedSection, ...] = self._rest["sections"]
        return sections

    @property
    def judgments(self) -> tuple[SavedJudgment, ...]:
        """Return the judgments, in the order of the report."""
        if isinstance(self._judgments, str):
            self._judgments = tuple(
                SavedJudgment(Span(*grade), Span(*of), tuple(section))
                for grade, of, section in json.loads(self._judgments)
            )
        return self._judgments

    def page_at(self, offset: int) -> SavedPage | None:
        """Return the page on which `offset` stands, None without pages."""
        for page in self.pages:
            if offset < page.end:
                return page
        return self.pages[-1] if self.pages else None

    def _column(self, name: str) -> str:
        sql = _COLUMNS[name]
        row = self._connection.execute(sql, (self.number,)).fetchone()
        if row is None:
            raise CorpusError(f"report {self.id!r} was removed from the corpus meanwhile: ask again")
        return str(row[0])


_COLUMNS = {
    "text": "select text from report where number = ?",
    "pages": "select pages from report where number = ?",
    "sections": "select sections from report where number = ?",
}


def _metadata(values: list[Any]) -> Metadata:
    return Metadata._make(tuple(each) if isinstance(each, list) else each for each in values)
