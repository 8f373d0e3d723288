"""Markdown files as text: headings, paragraphs, lists and tables without their marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.documents.readers.composing import Cell, Composer
from assistant.documents.readers.content import Content
from assistant.documents.readers.plain import read_plain

FRONT = re.compile(r"---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
ENTRY = re.compile(r"^(title|date|published)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE)
ISO = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]{0,500}>", re.DOTALL)


def read_markdown(path: Path) -> Content:
    """Read a Markdown file; what a block of front matter says of title and date is kept.

    Raises:
        ReadError: the file cannot be read or has no text.
    """
    text = read_plain(path)
    front = FRONT.match(text)
    said = {name.lower(): value for name, value in ENTRY.findall(front[1])} if front else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() if front else 0 :])
    composer = Composer(str(path))
    _compose(composer, tokens)
    date = ISO.match(said.get("date") or said.get("published") or "")
    return composer.finish(said.get("title", ""), date[0] if date else "")


def _compose(composer: Composer, tokens: Sequence[Token]) -> None:
    marks: list[str] = []  # of the lists that are open, the outermost first
    numbers: list[int | None] = []
    opens = False  # the next paragraph opens an item
    heading = 0
    rows: list[list[Cell]] = []
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            marks.append("•")
            numbers.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            marks.pop()
            numbers.pop()
            if not marks:
                composer.end_list()
        elif token.type == "list_item_open":
            number = numbers[-1]
            opens = True
            if number is not None:
                marks[-1], numbers[-1] = f"{number}.", number + 1
        elif token.type == "heading_open":
            heading = int(token.tag[1])
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            composer.table(rows)
            rows = []
        elif token.type in ("fence", "code_block"):
            composer.paragraph(token.content)
        elif token.type == "html_block":
            composer.paragraph(TAG.sub(" ", token.content))
        elif token.type == "inline":
            words = _words(token)
            if rows:
                rows[-1].append(Cell(words))
            elif heading:
                composer.heading(words, heading)
                heading = 0
            elif opens:
                composer.item(words, marks[-1], len(marks) - 1)
                opens = False
            else:
                composer.paragraph(words)


def _words(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
        elif child.type == "image":
            parts.append(_words(child))
    return "".join(parts)
