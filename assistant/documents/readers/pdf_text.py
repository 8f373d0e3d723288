"""Lines of PDF pages become one text, with hints of where what stands in it."""

import re
from typing import NamedTuple

from assistant.documents.grades import is_panel
from assistant.documents.hints import Cells, Heading, Hints, PageStart
from assistant.documents.marks import parse_mark
from assistant.documents.readers.pdf_segments import Printed
from assistant.documents.readers.pdf_styles import INDENT, Body, is_bullet
from assistant.documents.span import Span

WIDEST_INDENT = 40.0  # points; a line that begins further in is set apart otherwise
DEEPER = 12.0  # points that a bullet stands further in than another, to hang on it
LEADERS = re.compile(r"(?<=[.…·_]{3})(?=\d{1,4}$)")  # a contents line's dots and its page number
ENDS = frozenset(".!?:;”’")


class Leaf(NamedTuple):
    """Hold one page read: its lines in reading order, and its label in the file if it has one.

    `turned` are the words that do not stand upright, `images` counts its large pictures.
    """

    lines: tuple[Printed, ...]
    height: float
    label: str | None
    turned: str
    images: int


def opens(line: Printed, marked: float | None) -> bool:
    """Tell whether a line opens an item; a number further in than the open item's mark is a wrapped word."""
    if is_bullet(line.text):
        return True
    return parse_mark(line.text) is not None and (marked is None or line.x0 <= marked + INDENT)


class PdfWriter:
    """Write pages as text and note where things stand; each page is given once, in order."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[PageStart] = []
        self._headings: list[Heading] = []
        self._strays: list[Span] = []
        self._tables: list[list[tuple[Span, ...]]] = []
        self._open = False  # the last table may go on, on the next page
        self._head = ""  # its first row

    def page(self, leaf: Leaf, skip: set[int], heads: dict[int, tuple[int, int]], label: str | None) -> None:
        """Write a page; `skip` are its running heads, `heads` its headings with lines and level."""
        if self._starts:
            self._write("\n\f")
        self._starts.append(PageStart(self._length, label))
        margins: dict[int, float] = {}
        for place, line in enumerate(leaf.lines):
            if place not in skip and line.table is None:
                margins[line.column] = min(line.x0, margins.get(line.column, line.x0))
        before: Printed | None = None
        marked: float | None = None  # where the mark of the open item stands
        left = 0  # lines that the open heading still has
        table: int | None = None
        for place, line in enumerate(leaf.lines):
            if before is not None:
                apart = place in heads or (place in skip) != (place - 1 in skip)
                apart = apart or (place - 1 not in skip and self._parted(before, line, marked))
                self._write("\n\n" if apart and not left else "\n")
                if apart or before.column != line.column:
                    marked = None
            before = line
            text = LEADERS.sub(" ", line.text)
            if opens(line, marked):
                marked = line.x0
            if is_bullet(text):
                deep = max(0.0, line.x0 - margins.get(line.column, line.x0)) // DEEPER
                self._write(" " * (2 * int(deep)))
            span = self._write(text)
            if place in skip:
                self._strays.append(span)
                continue
            if left:
                left -= 1
                self._headings[-1] = self._headings[-1]._replace(
                    span=Span(self._headings[-1].span.start, span.end)
                )
            if place in heads:
                left = heads[place][0] - 1
                self._headings.append(Heading(span, heads[place][1]))
            if line.table is not None and place not in heads:
                cells = tuple(Span(span.start + start, span.start + stop) for start, stop in line.cells)
                goes_on = self._open and table is None and len(self._tables[-1][0]) == len(cells)
                if line.table != table and not goes_on:
                    self._tables.append([])
                    self._head = text
                elif line.table != table and text == self._head:
                    self._strays.append(span)  # the head of a table printed again on the next page
                    cells = ()
                table = line.table
                if cells:
                    self._tables[-1].append(cells)
            self._open = line.table is not None and place not in heads
        if leaf.turned:
            self._write("\n\n")
            self._strays.append(self._write(leaf.turned))

    def _write(self, text: str) -> Span:
        span = Span(self._length, self._length + len(text))
        self._parts.append(text)
        self._length = span.end
        return span

    def _parted(self, before: Printed, line: Printed, marked: float | None) -> bool:
        """Tell whether a blank line stands between two lines; `marked` is where the open item's mark is."""
        if line.table is not None or before.table is not None:
            return line.table != before.table
        if before.column != line.column and line.base < before.base:
            return before.text[-1] in ENDS  # the next column, from the top
        if self.body.apart(before, line):
            return True
        if before.column != line.column or opens(line, marked):
            return False
        if marked is not None:  # a line under the mark of an item is no part of it
            return self.body.hanging and line.x0 <= marked + INDENT
        indented = INDENT < line.x0 - before.x0 < WIDEST_INDENT
        return indented and before.text[-1] in ENDS and line.text[:1].isupper()

    def finish(self) -> tuple[str, Hints]:
        """Return the text and the hints; tables of one row and panels of grades are none."""
        text = "".join(self._parts)
        tables = [Cells(tuple(rows)) for rows in self._tables if len(rows) > 1 and not is_panel(text, rows)]
        headings = tuple(self._headings)
        return text, Hints(
            pages=tuple(self._starts), strays=tuple(self._strays), headings=headings, tables=tuple(tables)
        )
