"""PDF files as text in reading order, with what their type and their lines say of the layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from assistant.documents.readers.content import MOST_TEXT, Content
from assistant.documents.readers.pdf_dots import find_bullets, find_dots
from assistant.documents.readers.pdf_order import order_lines
from assistant.documents.readers.pdf_segments import mend_encoding, read_sheet
from assistant.documents.readers.pdf_styles import find_furniture, find_headings, measure_body
from assistant.documents.readers.pdf_tables import find_rows
from assistant.documents.readers.pdf_text import Leaf, PdfWriter
from assistant.errors import ReadError

NUMBERS = re.compile(r"\b(?:\d{1,4}|[ivxlIVXL]{1,7})\b")
NO_TITLE = re.compile(
    r"untitled.{0,20}|\(?(?:anonymous|unspecified)\)?|microsoft (?:word|powerpoint|excel) - .*|"
    r"\S+\.(?:docx?|indd|qxd|pptx?|xlsx?|pdf)",
    re.IGNORECASE,
)
MADE = re.compile(r"(?:D:)?((?:19|20)\d\d)(0[1-9]|1[0-2])")
FEWEST_HEADINGS = 2
UNNAMED = 0.3  # a text with a larger share of letters that cannot be told cannot be read


def read_pdf(path: Path) -> Content:
    """Read a PDF file; a page that is only a picture is named in the warnings.

    Raises:
        ReadError: the file is encrypted or damaged, or has no text that can be read.
    """
    leaves: list[Leaf] = []
    letters = 0
    mend_encoding()
    try:
        with pdfplumber.open(path) as pdf:
            title, made = _title(pdf.metadata), _made(pdf.metadata)
            for page in pdf.pages:
                leaves.append(_leaf(page))
                page.close()
                letters += sum(len(line.text) for line in leaves[-1].lines)
                if letters > MOST_TEXT:
                    raise _error(path, f"has more than {MOST_TEXT} letters; split it")
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], MemoryError):
            raise error.args[0] from error
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise _error(path, "is encrypted; save it without a password") from error
        raise _error(path, "is damaged or is no PDF file; get it again") from error
    return _content(path, leaves)._replace(title=title, published=made)


def _error(path: Path, what: str, page: int | None = None) -> ReadError:
    return ReadError(f"{str(path)!r} {what}", str(path), page)


def _title(metadata: object) -> str:
    """Return the title that the file states, empty where it is what a program put in for want of one."""
    title = metadata.get("Title") if isinstance(metadata, dict) else None
    words = " ".join(title.split()) if isinstance(title, str) else ""
    return "" if NO_TITLE.fullmatch(words) else words


def _made(metadata: object) -> str:
    """Return the month in which the file says that it was made, empty where it does not say."""
    date = metadata.get("CreationDate") if isinstance(metadata, dict) else None
    found = MADE.match(date) if isinstance(date, str) else None
    return f"{found[1]}-{found[2]}" if found else ""


def _leaf(page: Page) -> Leaf:
    sheet = read_sheet(page)
    dots = find_dots(page)
    if dots:
        sheet = sheet._replace(segments=(*sheet.segments, *find_bullets(dots, sheet.segments)))
    rows, taken = find_rows(page, sheet.rules, sheet.segments)
    rest = [segment for place, segment in enumerate(sheet.segments) if place not in taken]
    label = getattr(page.page_obj, "label", None)
    return Leaf(order_lines([*rows, *rest]), sheet.height, label, sheet.turned, sheet.images)


def _content(path: Path, leaves: Sequence[Leaf]) -> Content:
    if not leaves:
        raise _error(path, "has no pages; get it again")
    empty = [index for index, leaf in enumerate(leaves, 1) if not leaf.lines]
    if len(empty) == len(leaves):
        which = "page 1 is a picture" if len(leaves) == 1 else f"pages 1 to {len(leaves)} are pictures"
        what = which if any(leaf.images for leaf in leaves) else "every page is blank"
        raise _error(path, f"has no text: {what}; run text recognition on it first", 1)
    pages = [leaf.lines for leaf in leaves]
    letters = sum(len(line.text) for lines in pages for line in lines)
    if sum(line.text.count("\ufffd") for lines in pages for line in lines) > UNNAMED * letters:
        raise _error(path, "does not say which letters its type stands for; get it in another format")
    body = measure_body(pages)
    furniture = find_furniture(pages, [leaf.height for leaf in leaves], body)
    headings = find_headings(pages, body, furniture)
    labels = _labels(leaves, furniture)
    writer = PdfWriter(body)
    for leaf, skip, heads, label in zip(leaves, furniture, headings, labels, strict=True):
        writer.page(leaf, skip, heads, label)
    text, hints = writer.finish()
    if len(hints.headings) < FEWEST_HEADINGS:
        hints = hints._replace(headings=())
    return Content(text, hints, warnings=_warnings(leaves, furniture))


def _warnings(leaves: Sequence[Leaf], furniture: Sequence[set[int]]) -> tuple[str, ...]:
    """Name the pages that are pictures, with nothing but a running head beside them."""
    return tuple(
        f"page {index} has no text: it is a picture"
        for index, (leaf, skip) in enumerate(zip(leaves, furniture, strict=True), 1)
        if leaf.images and len(skip) == len(leaf.lines)
    )


def _labels(leaves: Sequence[Leaf], furniture: Sequence[set[int]]) -> list[str | None]:
    """Return the labels that the file gives its pages, unless other numbers are printed on them."""
    agreed = printed = 0
    for leaf, skip in zip(leaves, furniture, strict=True):
        numbers = {number for place in skip for number in NUMBERS.findall(leaf.lines[place].text)}
        printed += bool(numbers)
        agreed += leaf.label in numbers
    return [leaf.label if 2 * agreed >= printed else None for leaf in leaves]
