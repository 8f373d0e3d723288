"""PDF files as text in reading order, with what their type and their lines say of the layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from assistant.documents.grades import parse_grade
from assistant.documents.hints import Cells, Heading, Hints, PageStart
from assistant.documents.marks import parse_mark
from assistant.documents.readers.content import Content
from assistant.documents.readers.pdf_order import Printed, order_lines
from assistant.documents.readers.pdf_segments import Sheet, mend_encoding, read_sheet
from assistant.documents.readers.pdf_styles import Body, find_furniture, find_headings, measure_body
from assistant.documents.readers.pdf_tables import find_rows
from assistant.documents.span import Span
from assistant.errors import ReadError

MOST_PAGES = 2500
MOST_TEXT = 20_000_000
DEEPER = 12.0  # points that a bullet stands further in than the last, to hang on it
LEADERS = re.compile(r"(?<=[.…·_]{3})(?=\d{1,4}$)")


class Leaf(NamedTuple):
    """Hold one page read: its lines in reading order and its label in the file, None without one."""

    lines: tuple[Printed, ...]
    height: float
    label: str | None
    turned: str
    images: int


def read_pdf(path: Path) -> Content:
    """Read a PDF file.

    Raises:
        ReadError: the file is encrypted, damaged or too long, or has no text on any page.
    """
    leaves: list[Leaf] = []
    letters = 0
    mend_encoding()
    try:
        with pdfplumber.open(path) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise _error(path, f"has {len(pdf.pages)} pages, more than {MOST_PAGES}; split it")
            for page in pdf.pages:
                sheet = read_sheet(page)
                leaves.append(_leaf(page, sheet))
                page.close()
                letters += sum(len(line.text) for line in leaves[-1].lines)
                if letters > MOST_TEXT:
                    raise _error(path, f"has more than {MOST_TEXT} letters; split it")
            title = str((pdf.metadata or {}).get("Title") or "")
    except (PdfminerException, PDFPasswordIncorrect) as error:
        inner = error.args[0] if error.args else error
        if isinstance(inner, PDFPasswordIncorrect) or isinstance(error, PDFPasswordIncorrect):
            raise _error(path, "is encrypted; save it without a password") from error
        raise _error(path, "is damaged or no PDF; get it again") from error
    return _content(path, leaves, title)


def _error(path: Path, what: str) -> ReadError:
    return ReadError(f"{str(path)!r} {what}", str(path))


def _leaf(page: pdfplumber.page.Page, sheet: Sheet) -> Leaf:
    rows, taken = find_rows(page, sheet.rules, sheet.segments)
    rest = [segment for place, segment in enumerate(sheet.segments) if place not in taken]
    label = getattr(page.page_obj, "label", None)
    return Leaf(order_lines([*rows, *rest]), sheet.height, label, sheet.turned, sheet.images)


def _content(path: Path, leaves: Sequence[Leaf], title: str) -> Content:
    if not leaves:
        raise _error(path, "has no pages; get it again")
    empty = [index for index, leaf in enumerate(leaves, 1) if not leaf.lines]
    if len(empty) == len(leaves):
        pages = "page 1" if len(leaves) == 1 else f"pages 1 to {len(leaves)}"
        raise _error(path, f"has no text on {pages}: they are pictures; run text recognition first")
    pages = [leaf.lines for leaf in leaves]
    furniture = find_furniture(pages, [leaf.height for leaf in leaves])
    body = measure_body(pages)
    headings = find_headings(pages, body, furniture)
    writer = _Writer(body)
    for leaf, skip, heads in zip(leaves, furniture, headings, strict=True):
        writer.page(leaf, skip, heads)
    warnings = tuple(
        f"page {index} has no text: it is a picture" for index in empty if leaves[index - 1].images
    )
    return Content("".join(writer.parts), writer.hints(), title, "", warnings)


class _Writer:
    """Write pages as text, and note where things stand in it."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.parts: list[str] = []
        self.length = 0
        self.starts: list[PageStart] = []
        self.headings: list[Heading] = []
        self.strays: list[Span] = []
        self.tables: list[Cells] = []

    def write(self, text: str) -> Span:
        span = Span(self.length, self.length + len(text))
        self.parts.append(text)
        self.length = span.end
        return span

    def page(self, leaf: Leaf, skip: set[int], heads: dict[int, tuple[int, int]]) -> None:
        if self.starts:
            self.write("\n\f")
        self.starts.append(PageStart(self.length, None))
        before: Printed | None = None
        inside = 0
        table: list[tuple[Span, ...]] = []
        margins: dict[int, float] = {}
        for place, line in enumerate(leaf.lines):
            if place not in skip and line.table is None:
                margins[line.column] = min(line.x0, margins.get(line.column, line.x0))
        for place, line in enumerate(leaf.lines):
            if before is not None:
                gap = place in heads or (inside == 0 and place - 1 not in skip and self._parted(before, line))
                gap = gap or (place in skip) != (place - 1 in skip)
                self.write("\n\n" if gap and inside <= 1 else "\n")
            if table and (before is None or line.table != before.table):
                self.tables.append(Cells(tuple(table)))
                table = []
            text = LEADERS.sub(" ", line.text)
            mark = parse_mark(text)
            if mark and mark.number is None and mark.style != "1.1":
                self.write(" " * (2 * int(max(0.0, line.x0 - margins.get(line.column, line.x0)) // DEEPER)))
            span = self.write(text)
            if place in skip:
                self.strays.append(span)
            if inside > 1:
                inside -= 1
                self.headings[-1] = Heading(
                    Span(self.headings[-1].span.start, span.end), self.headings[-1].level
                )
            else:
                inside = 0
            if place in heads:
                inside = heads[place][0]
                self.headings.append(Heading(span, heads[place][1]))
                if inside == 1:
                    inside = 0
            elif line.cells and line.table is not None:
                table.append(tuple(Span(span.start + start, span.start + stop) for start, stop in line.cells))
            before = line
        if table:
            self.tables.append(Cells(tuple(table)))
        if leaf.turned:
            self.write("\n\n")
            self.strays.append(self.write(leaf.turned))

    def _parted(self, before: Printed, line: Printed) -> bool:
        if before.column != line.column and line.base < before.base:
            return before.text[-1:] in ".!?:”"
        if line.table is not None and line.table == before.table:
            return False
        return self.body.apart(before, line) or line.table != before.table

    def hints(self) -> Hints:
        tables = [table for table in self.tables if len(table.rows) > 1 and not self._graded(table)]
        return Hints(
            pages=tuple(self.starts),
            strays=tuple(self.strays),
            headings=tuple(self.headings),
            tables=tuple(tables),
        )

    def _graded(self, table: Cells) -> bool:
        text = "".join(self.parts) if not hasattr(self, "_text") else self._text
        self._text = text
        return any(parse_grade(cell.of(text).strip()) for row in table.rows for cell in row)
