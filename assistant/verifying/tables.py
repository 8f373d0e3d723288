"""Tables of Markdown: in, a draft's text; out, the places of their cells, row by row."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.documents.hints import Cells
from assistant.documents.span import Span

_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{1,200}:?[ \t]*\|){1,100}[ \t]*(?::?-{1,200}:?)?[ \t]*\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")
_MOST = 200


def find_tables(text: str) -> tuple[Cells, ...]:
    """Find the tables of a draft, in text order; the row of dashes under the headings is left out."""
    lines = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines.append((start, line.rstrip("\r\n")))
        start += len(line)
    tables: list[Cells] = []
    at = 1
    while at < len(lines) and len(tables) < _MOST:
        if not ("|" in lines[at][1] and _RULE.fullmatch(lines[at][1]) and "|" in lines[at - 1][1]):
            at += 1
            continue
        rows = [_cells(*lines[at - 1])]
        at += 1
        while at < len(lines) and "|" in lines[at][1]:
            cells = _cells(*lines[at])[: len(rows[0])]
            nothing = Span(cells[-1].end, cells[-1].end)
            rows.append(cells + (nothing,) * (len(rows[0]) - len(cells)))
            at += 1
        tables.append(Cells(tuple(rows)))
    return tuple(tables)


def _cells(start: int, line: str) -> tuple[Span, ...]:
    bars = [match.start() for match in _BAR.finditer(line)]
    edges = [-1, *bars, len(line)]
    if not line[: edges[1]].strip():
        edges = edges[1:]
    if len(edges) > 1 and not line[edges[-2] + 1 :].strip():
        edges = edges[:-1]
    cells = []
    for left, right in pairwise(edges):
        words = line[left + 1 : right]
        first = left + 1 + len(words) - len(words.lstrip())
        cells.append(Span(start + first, start + first + len(words.strip())))
    return tuple(cells)
