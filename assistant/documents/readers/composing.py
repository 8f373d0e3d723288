"""Blocks that a file names become one text, with hints of its headings and tables.

For formats that say what each block is: HTML, DOCX, Markdown. A blank line parts two blocks, the
items of a list and the rows of a table stand on lines of their own.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.grades import is_panel
from assistant.documents.hints import Cells, Heading, Hints
from assistant.documents.readers.content import MOST_TEXT, Content
from assistant.documents.span import Span
from assistant.errors import ReadError

SPACE = re.compile(r"[^\S\n]+")
BREAKS = re.compile(r"\s*\n\s*")
BROKEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Cell(NamedTuple):
    """Hold the words of a table's cell and over how many columns it stretches."""

    text: str
    columns: int = 1


class Composer:
    """Write blocks one after the other; `finish` returns what they make."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._headings: list[Heading] = []
        self._tables: list[tuple[tuple[Span, ...], ...]] = []

    def heading(self, text: str, level: int) -> None:
        """Write a heading; the highest level is 1."""
        words = tidy(text).replace("\n", " ")
        if words:
            self._headings.append(Heading(self._block(words, "heading"), level))

    def paragraph(self, text: str) -> None:
        """Write a paragraph; line breaks within it stay."""
        if words := tidy(text):
            self._block(words, "paragraph")

    def item(self, text: str, mark: str, depth: int) -> None:
        """Write an item of a list under its mark; `depth` 0 is the outermost list."""
        if words := tidy(text):
            indent = "    " * depth
            self._block(f"{indent}{mark} {words}", "item")

    def end_list(self) -> None:
        """End the outermost list: what follows it stands apart."""
        self._last = ""

    def table(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write a table, one row a line, a tab between two cells; rows without words are left out."""
        wide = max((sum(cell.columns for cell in row) for row in rows), default=0)
        spans: list[tuple[Span, ...]] = []
        for row in rows:
            words = [tidy(cell.text).replace("\n", " ") for cell in row]
            if not any(words):
                continue
            line, places = "", []
            for text in words:
                line += "\t" if line else ""
                places.append((len(line), len(line) + len(text)))
                line += text
            start = self._block(line.rstrip("\t"), "row" if spans else "table").start
            own = [
                Span(start + first, start + last)
                for cell, (first, last) in zip(row, places, strict=True)
                for _ in range(cell.columns)
            ]
            own += [Span(start, start)] * (wide - len(own))
            spans.append(tuple(own))
        if spans and wide > 1:
            self._tables.append(tuple(spans))
        self._last = "table"

    def _block(self, text: str, kind: str) -> Span:
        close = kind == "row" or (kind == self._last == "item")
        if self._parts:
            text = ("\n" if close else "\n\n") + text
        start = self._length + len(text) - len(text.lstrip())
        self._parts.append(text)
        self._length += len(text)
        self._last = kind
        if self._length > MOST_TEXT:
            raise ReadError(f"{self._path!r} has more than {MOST_TEXT} letters; split it", self._path)
        return Span(start, self._length)

    def finish(self, title: str = "", published: str = "") -> Content:
        """Return the text and the hints.

        Raises:
            ReadError: there is no text.
        """
        text = "".join(self._parts)
        if not text.strip():
            raise ReadError(f"no text in {self._path!r}; give a file with text", self._path)
        tables = [Cells(rows) for rows in self._tables if len(rows) > 1 and not is_panel(text, rows)]
        hints = Hints(headings=tuple(self._headings), tables=tuple(tables), nested=True)
        return Content(text, hints, " ".join(tidy(title).split()), published)


def tidy(text: str) -> str:
    """Fold white space, line breaks apart, and take out what cannot be text."""
    return BREAKS.sub("\n", SPACE.sub(" ", BROKEN.sub("", text))).strip()
