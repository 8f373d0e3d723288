"""Word files (DOCX) as text: headings by style, lists by numbering, tables, footnotes, text boxes."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import _Element as Element

from assistant.documents.headings import is_heading
from assistant.documents.readers.composing import Cell, Composer
from assistant.documents.readers.content import Content
from assistant.errors import ReadError

MOST_BYTES = 300_000_000  # unpacked
LEVELS = {"title": 1, "subtitle": 2, **{f"heading {level}": level for level in range(1, 10)}}
SKIPPED = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:instrText", "w:delText")))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LONGEST_CELL = 400  # a table with a longer cell only sets text side by side
LIST = re.compile(r"list (bullet|number)(?: ([2-5]))?$", re.IGNORECASE)
NUMBERS = frozenset({"decimal", "decimalZero"})


def read_docx(path: Path) -> Content:
    """Read a DOCX file.

    Raises:
        ReadError: the file is damaged, unpacks to too much, or has no text.
    """
    try:
        with zipfile.ZipFile(path) as package:
            size = sum(part.file_size for part in package.infolist())
        if size > MOST_BYTES:
            raise ReadError(
                f"{str(path)!r} unpacks to {size} bytes; more than {MOST_BYTES} are not read", str(path)
            )
        document = docx.Document(str(path))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise ReadError(f"{str(path)!r} is damaged or no Word file; save it again", str(path)) from error
    composer = Composer(str(path))
    _Reader(document, composer).read()
    properties = document.core_properties
    return composer.finish(properties.title or "")


class _Reader:
    """Give the composer the blocks of one Word document."""

    def __init__(self, document: WordDocument, composer: Composer) -> None:
        self.composer = composer
        self.body = document.element.body
        self.names = {style.style_id: style for style in document.styles}
        self.formats = _formats(document)
        self.notes = _notes(document)
        self.counts: dict[tuple[str, int], int] = {}
        self.styled = any(self._level(paragraph) for paragraph in self.body.iter(qn("w:p")))

    def read(self) -> None:
        self._blocks(self.body)

    def _blocks(self, parent: Element) -> None:
        for child in parent:
            if child.tag == qn("w:p"):
                self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                self._table(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
                self._blocks(child)

    def _paragraph(self, paragraph: Element) -> None:
        text = "".join(_texts(paragraph))
        level = self._level(paragraph)
        if level is None and not self.styled and _is_bold(paragraph) and is_heading(text.strip()):
            level = 1
        mark = self._mark(paragraph) if level is None else None
        if level is not None:
            self.composer.heading(text, level)
        elif mark is not None:
            self.composer.item(text, *mark)
        else:
            self.composer.paragraph(text)
        for box in paragraph.iter(qn("w:txbxContent")):
            if not any(parent.tag == FALLBACK for parent in box.iterancestors()):
                self._blocks(box)
        for call in paragraph.iter(qn("w:footnoteReference")):
            note = self.notes.get(call.get(qn("w:id")) or "")
            if note:
                self.composer.paragraph(note)

    def _level(self, paragraph: Element) -> int | None:
        """Return the level of a heading, by its style's name or its outline level."""
        level = _value(paragraph, "w:pPr", "w:outlineLvl")
        style = self.names.get(_value(paragraph, "w:pPr", "w:pStyle"))
        for _ in range(10):
            if style is None:
                break
            name = (style.name or "").casefold()
            if name in LEVELS:
                return LEVELS[name]
            level = level or _value(style.element, "w:pPr", "w:outlineLvl")
            style = getattr(style, "base_style", None)
        return int(level) + 1 if len(level) == 1 and level in "012345678" else None

    def _mark(self, paragraph: Element) -> tuple[str, int] | None:
        """Return the mark and the depth of a paragraph in a list."""
        style = self.names.get(_value(paragraph, "w:pPr", "w:pStyle"))
        list_id, depth = _numbering(paragraph)
        named = LIST.match(style.name or "") if style is not None else None
        if not list_id and style is not None:
            list_id, depth = _numbering(style.element)
            # Word's own styles say the depth in their names alone ("List Bullet 2").
            depth = int(named[2]) - 1 if named and named[2] else depth
        if list_id in ("", "0"):
            return ("•", depth) if named and named[1].casefold() == "bullet" and not list_id else None
        form = self.formats.get((list_id, depth), "bullet")
        if form not in NUMBERS:
            return "•", depth
        for key in [key for key in self.counts if key[0] == list_id and key[1] > depth]:
            del self.counts[key]
        number = self.counts[list_id, depth] = self.counts.get((list_id, depth), 0) + 1
        return f"{number}.", depth

    def _table(self, table: Element) -> None:
        rows = []
        for row in table.iterchildren(qn("w:tr")):
            cells = []
            for cell in row.iterchildren(qn("w:tc")):
                text = " ".join("".join(_texts(paragraph)) for paragraph in cell.iter(qn("w:p")))
                cells.append(Cell(text, min(_number(_value(cell, "w:tcPr", "w:gridSpan"), 1), 50)))
            rows.append(cells)
        nested = next(table.iterdescendants(qn("w:tbl")), None) is not None
        if nested or any(len(cell.text) > LONGEST_CELL for row in rows for cell in row):
            for row in table.iterchildren(qn("w:tr")):
                for cell in row.iterchildren(qn("w:tc")):
                    self._blocks(cell)
        else:
            self.composer.table(rows)


def _texts(element: Element) -> Iterator[str]:
    """Return the words of a paragraph as it stands after all tracked changes."""
    for child in element:
        tag = child.tag
        if tag in SKIPPED or tag == FALLBACK:
            continue
        if tag == qn("w:t"):
            yield child.text or ""
        elif tag == qn("w:tab"):
            yield " "
        elif tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif tag == qn("w:noBreakHyphen"):
            yield "\u2011"
        elif tag == qn("w:footnoteReference"):
            yield child.get(qn("w:id")) or ""
        elif tag != qn("w:pPr"):
            yield from _texts(child)


def _value(element: Element, *steps: str) -> str:
    """Return the value of an element's property, empty where it has none."""
    for step in steps:
        element = element.find(qn(step)) if element is not None else None
    return str(element.get(qn("w:val")) or "") if element is not None else ""


def _number(said: str, otherwise: int) -> int:
    return int(said) if said.isdecimal() and len(said) < 4 else otherwise


def _numbering(element: Element) -> tuple[str, int]:
    """Return the list that a paragraph or a style belongs to, and the depth in it."""
    depth = _number(_value(element, "w:pPr", "w:numPr", "w:ilvl"), 0)
    return _value(element, "w:pPr", "w:numPr", "w:numId"), min(depth, 8)


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(_texts(run)).strip()]
    return bool(runs) and all(_bold_run(run) for run in runs)


def _bold_run(run: Element) -> bool:
    bold = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return bold is not None and bold.get(qn("w:val")) not in ("0", "false")


def _formats(document: WordDocument) -> dict[tuple[str, int], str]:
    """Return the number format of each list and depth."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        kind.get(qn("w:abstractNumId")): {
            _number(level.get(qn("w:ilvl")) or "", 0): _value(level, "w:numFmt")
            for level in kind.iterchildren(qn("w:lvl"))
        }
        for kind in numbering.iterchildren(qn("w:abstractNum"))
    }
    return {
        (str(each.get(qn("w:numId"))), depth): form
        for each in numbering.iterchildren(qn("w:num"))
        for depth, form in abstract.get(_value(each, "w:abstractNumId"), {}).items()
    }


def _notes(document: WordDocument) -> dict[str, str]:
    """Return the footnotes by their number, each opened by it."""
    for part in document.part.package.iter_parts():
        if str(part.partname).endswith("/footnotes.xml"):
            root = parse_xml(part.blob)
            return {
                number: f"{number} {text}"
                for note in root.iterchildren(qn("w:footnote"))
                if (number := note.get(qn("w:id")) or "").isdecimal()
                and (
                    text := " ".join("".join(_texts(paragraph)) for paragraph in note.iter(qn("w:p"))).strip()
                )
            }
    return {}
