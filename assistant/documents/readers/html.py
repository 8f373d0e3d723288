"""HTML files as text: headings, paragraphs, lists and tables; scripts and navigation left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from assistant.documents.readers.composing import Cell, Composer
from assistant.documents.readers.content import Content
from assistant.errors import ReadError

SKIPPED = frozenset({
    "script", "style", "template", "noscript", "head", "nav", "svg", "math", "form", "button", "select",
    "iframe", "object", "canvas", "audio", "video",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "html", "legend", "main", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
DATES = frozenset({
    "date", "dc.date", "dcterms.date", "dcterms.issued", "dcterms.created", "article:published_time",
    "citation_publication_date", "govuk:first-published-at", "govuk:public-updated-at",
})  # fmt: skip
ISO = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
SPACE = re.compile(r"\s+")
LONGEST_CELL = 400  # a table with a longer cell only sets text side by side


def read_html(path: Path) -> Content:
    """Read an HTML file: its main part where it has one.

    Raises:
        ReadError: the file has no text.
    """
    data = path.read_bytes()
    parser = HTMLParser(encoding=_encoding(data), no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = document_fromstring(data, parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise ReadError(f"no text in {str(path)!r}; give a file with text", str(path)) from error
    main = root.xpath("//main | //*[@role='main']") or root.xpath("//article[not(//article[2])]") or [root]
    composer = Composer(str(path))
    walker = _Walker(composer)
    walker.walk(main[0])
    walker.flush()
    titles = root.xpath("//h1") or root.xpath("//head/title")
    title = _words(titles[0]) if titles else ""
    return composer.finish(title, _published(root))


def _encoding(data: bytes) -> str | None:
    """Return UTF-8 where the bytes are, otherwise None: the file's own word or the parser's guess."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _published(root: HtmlElement) -> str:
    for meta in root.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or "").casefold()
        found = ISO.match(str(meta.get("content") or "")) if name in DATES else None
        if found:
            return found[0]
    return ""


def _words(element: HtmlElement) -> str:
    """Return an element's words, white space folded, line breaks kept."""
    return "".join(_texts(element))


def _texts(element: HtmlElement) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag not in SKIPPED:
        if element.tag == "br":
            yield "\n"
        if element.tag in BLOCKS or element.tag == "li":
            yield " "
        yield SPACE.sub(" ", element.text or "")
        for child in element:
            yield from _texts(child)
            yield SPACE.sub(" ", child.tail or "")


class _Walker:
    """Walk through a page and give the composer its blocks."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self.words: list[str] = []
        self.marks: list[str] = []  # of the lists that are open, the outermost first
        self.marked = False  # the next block is the item of the innermost list

    def flush(self) -> None:
        words = "".join(self.words)
        self.words = []
        if not words.strip():
            return
        if self.marked and self.marks:
            self.composer.item(words, self.marks[-1], len(self.marks) - 1)
            self.marked = False
        else:
            self.composer.paragraph(words)

    def walk(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED or _hidden(element):
            return
        if tag in HEADINGS:
            self.flush()
            self.composer.heading(_words(element), HEADINGS[tag])
        elif tag == "br":
            self.words.append("\n")
        elif tag in ("ul", "ol"):
            self._list(element)
        elif tag == "table" and self._table(element):
            pass
        elif tag == "pre":
            self.flush()
            self.composer.paragraph(element.text_content())
        else:
            block = tag in BLOCKS
            if block:
                self.flush()
            self.words.append(SPACE.sub(" ", element.text or ""))
            self._children(element)
            if block:
                self.flush()

    def _children(self, element: HtmlElement) -> None:
        for child in element:
            self.walk(child)
            self.words.append(SPACE.sub(" ", child.tail or ""))

    def _list(self, element: HtmlElement) -> None:
        self.flush()
        start = str(element.get("start") or "1")
        number = int(start) if start.isdecimal() and len(start) < 5 else 1
        self.marks.append("•")
        for child in element:
            if child.tag != "li":
                self.walk(child)
                continue
            self.marks[-1] = f"{number}." if element.tag == "ol" else "•"
            number += 1
            self.marked = True
            self.words.append(SPACE.sub(" ", child.text or ""))
            self._children(child)
            self.flush()
            self.marked = False
        self.marks.pop()
        if not self.marks:
            self.composer.end_list()

    def _table(self, element: HtmlElement) -> bool:
        """Write a table; return False where it only sets text side by side."""
        rows = [
            [Cell(_words(cell), _columns(cell)) for cell in row if cell.tag in ("td", "th")]
            for row in element.iter("tr")
        ]
        frame = element.xpath(".//table | .//h1 | .//h2 | .//h3 | .//ul | .//ol")
        if frame or any(len(cell.text) > LONGEST_CELL for row in rows for cell in row):
            return False
        self.flush()
        for caption in element.iter("caption"):
            self.composer.paragraph(_words(caption))
        self.composer.table(rows)
        return True


def _columns(cell: HtmlElement) -> int:
    count = str(cell.get("colspan") or "1").strip()
    return min(int(count), 50) if count.isdecimal() and 0 < len(count) < 4 and int(count) else 1


def _hidden(element: HtmlElement) -> bool:
    style = str(element.get("style") or "").replace(" ", "").casefold()
    return element.get("hidden") is not None or "display:none" in style
