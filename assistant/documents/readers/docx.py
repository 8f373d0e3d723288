"""Word files (DOCX) as text: headings by style, lists by numbering, tables, footnotes, text boxes."""

from __future__ import annotations

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
        levels = paragraph.xpath("./w:pPr/w:outlineLvl/@w:val")
        styles = paragraph.xpath("./w:pPr/w:pStyle/@w:val")
        style = self.names.get(styles[0]) if styles else None
        for _ in range(10):
            if style is None:
                break
            name = (style.name or "").casefold()
            if name in LEVELS:
                return LEVELS[name]
            levels = levels or style.element.xpath("./w:pPr/w:outlineLvl/@w:val")
            style = getattr(style, "base_style", None)
        return int(levels[0]) + 1 if levels and levels[0] in "012345678" else None

    def _mark(self, paragraph: Element) -> tuple[str, int] | None:
        """Return the mark and the depth of a paragraph in a list."""
        properties = paragraph.xpath("./w:pPr/w:numPr")
        styles = paragraph.xpath("./w:pPr/w:pStyle/@w:val")
        style = self.names.get(styles[0]) if styles else None
        if not properties and style is not None:
            properties = style.element.xpath("./w:pPr/w:numPr")
            if not properties and (style.name or "").casefold().startswith("list bullet"):
                return "•", 0
        if not properties:
            return None
        list_id = (properties[0].xpath("./w:numId/@w:val") or ["0"])[0]
        depth = int((properties[0].xpath("./w:ilvl/@w:val") or ["0"])[0])
        if list_id == "0":
            return None
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
                columns = (cell.xpath("./w:tcPr/w:gridSpan/@w:val") or ["1"])[0]
                cells.append(Cell(text, min(int(columns), 50) if columns.isdecimal() else 1))
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


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(_texts(run)).strip()]
    return bool(runs) and all(
        run.xpath("./w:rPr/w:b[not(@w:val='0') and not(@w:val='false')]") for run in runs
    )


def _formats(document: WordDocument) -> dict[tuple[str, int], str]:
    """Return the number format of each list and depth."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        kind.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl")) or 0): (level.xpath("./w:numFmt/@w:val") or ["bullet"])[0]
            for level in kind.iterchildren(qn("w:lvl"))
        }
        for kind in numbering.iterchildren(qn("w:abstractNum"))
    }
    return {
        (str(list.get(qn("w:numId"))), depth): form
        for list in numbering.iterchildren(qn("w:num"))
        for depth, form in abstract.get((list.xpath("./w:abstractNumId/@w:val") or [""])[0], {}).items()
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
