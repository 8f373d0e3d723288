"""Tables in plain text: one row a line, words first and numbers last, under a header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.headings import is_caption
from assistant.documents.lines import Line
from assistant.documents.span import Span

CELL = re.compile(r"(?:[<>~±]\s?)?[-+–−]?[£$€]?\d[\d,]*(?:\.\d+)?(?:%|p|m|bn|k)?[*†‡]?|n/a|N/A|–|—|-|\.\.|\*")
GAP = re.compile(r"\s{2,}|\t+|\s\|\s")
NOTE = re.compile(r"[*†‡]\s*\w|(?:note|source)s?\s*:", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?")
# The row headings' own head ends at a year, the first column's begins: "12 months to June 2014 | Rate".
DATED = re.compile(r"^(?=.{0,80}$).*?\b(?:19|20)\d\d(?:[/–-]\d{2,4})?(?=\s+[A-Z])")
HEAD_LINES = 8


class Row(NamedTuple):
    """Hold one row of a table: its line and the spans of its cells, the row heading first."""

    line: int
    cells: tuple[Span, ...]


class Grid(NamedTuple):
    """Hold a table as its lines: `header` is the pieces of each column's heading."""

    caption: int | None
    head: tuple[int, ...]
    header: tuple[tuple[Span, ...], ...]
    rows: tuple[Row, ...]
    notes: tuple[tuple[int, ...], ...]


def find_grids(lines: Sequence[Line], skip: frozenset[int]) -> tuple[Grid, ...]:
    """Find the tables among `lines`, those in `skip` left out."""
    grids: list[Grid] = []
    place, free = 0, 0
    while place < len(lines):
        rows = _rows(lines, place, skip)
        if not rows:
            place += 1
            continue
        grid = _grid(lines, rows, free, skip)
        grids.append(grid)
        last = grid.notes[-1][-1] if grid.notes else rows[-1].line
        place = free = last + 1
    return tuple(grids)


def _rows(lines: Sequence[Line], start: int, skip: frozenset[int]) -> list[Row]:
    """Return the rows that begin at a line: as many numbers in each, two rows at least."""
    rows: list[Row] = []
    for place in range(start, len(lines)):
        if place in skip:
            if rows:
                continue
            return []
        cells = _cells(lines[place])
        if len(cells) < 2 or (rows and len(cells) != len(rows[0].cells)):
            break
        rows.append(Row(place, cells))
    wide = bool(rows) and len(rows[0].cells) > 2
    return rows if len(rows) >= (2 if wide else 3) else []


def _cells(line: Line) -> tuple[Span, ...]:
    """Split a line into a row heading and the numbers after it; empty where it is no row."""
    text = line.text
    if len(text) > 200 or text[-1] in ".;:" or not (text[-1].isalnum() or text[-1] in "%*†‡-–—)."):
        return ()
    end, cells = len(text), []
    while end > 0:
        start = max(text.rfind(" ", 0, end), text.rfind("\t", 0, end)) + 1
        if start == 0 or not CELL.fullmatch(text, start, end):
            break
        cells.append(Span(line.start + start, line.start + end))
        end = len(text[:start].rstrip())
    head = text[:end]
    if not cells or not any(map(str.isalpha, head)) or not head[0].isalnum() or head[-1] in ":,;":
        return ()
    return (Span(line.start, line.start + end), *reversed(cells))


def _grid(lines: Sequence[Line], rows: list[Row], free: int, skip: frozenset[int]) -> Grid:
    columns = len(rows[0].cells)
    first = rows[0].line
    years = [Span(*cell) for cell in rows[0].cells[1:]]
    header: list[tuple[Span, ...]] = []
    head: list[int] = []
    if len(rows) > 2 and all(
        YEAR.fullmatch(lines[first].text[y.start - lines[first].start : y.end - lines[first].start])
        for y in years
    ):
        header = [(cell,) for cell in rows[0].cells]
        head, rows = [first], rows[1:]
    else:
        groups = _groups(lines, first, free, skip, columns)
        head = [place for group in groups for place in group]
        header = _header(lines, groups, columns)
    above = (head[0] if head else first) - 1
    caption = above if above >= free and above not in skip and is_caption(lines[above].text) else None
    return Grid(caption, tuple(head), tuple(header), tuple(rows), _notes(lines, rows[-1].line, skip))


def _groups(
    lines: Sequence[Line], first: int, free: int, skip: frozenset[int], columns: int
) -> list[list[int]]:
    """Return the lines of the header before the first row, grouped by the blank lines between them."""
    groups: list[list[int]] = []
    group: list[int] = []
    gap = lines[first].blanks > 0
    for place in range(first - 1, max(free, first - HEAD_LINES) - 1, -1):
        line = lines[place]
        if place in skip or line.text[-1] in ".;:?!" or len(line.text) > 60 or is_caption(line.text):
            break
        if not gap and group and lines[place + 1].blanks:
            groups.insert(0, group)
            group = []
            if len(groups) >= columns:
                break
        gap = False
        group.insert(0, place)
    if group and len(groups) < columns:
        groups.insert(0, group)
    return groups


def _header(lines: Sequence[Line], groups: list[list[int]], columns: int) -> list[tuple[Span, ...]]:
    """Give each column its heading: a group each, or the cells of one line."""
    spans = [[Span(lines[place].start, lines[place].end) for place in group] for group in groups]
    if len(spans) == columns:
        return [tuple(group) for group in spans]
    if spans and len(spans) == columns - 1:
        line = lines[groups[0][0]]
        dated = DATED.match(line.text)
        if dated and dated.end() < len(line.text):
            rest = line.start + dated.end() + 1
            return [
                (Span(line.start, line.start + dated.end()),),
                (Span(rest, line.end), *spans[0][1:]),
                *map(tuple, spans[1:]),
            ]
        return [(), *(tuple(group) for group in spans)]
    if len(groups) == 1 and len(groups[0]) == 1:
        line = lines[groups[0][0]]
        cells, position = [], 0
        for gap in [*GAP.finditer(line.text), None]:
            stop = gap.start() if gap else len(line.text)
            cells.append((Span(line.start + position, line.start + stop),))
            position = gap.end() if gap else stop
        if len(cells) == columns:
            return list(cells)
        if len(cells) == columns - 1:
            return [(), *cells]
    return [tuple(span for group in spans for span in group), *((),) * (columns - 1)] if spans else []


def _notes(lines: Sequence[Line], last: int, skip: frozenset[int]) -> tuple[tuple[int, ...], ...]:
    """Return the notes under a table: each begins with an asterisk or says that it is a note."""
    notes: list[list[int]] = []
    for place in range(last + 1, len(lines)):
        line = lines[place]
        if place in skip:
            break
        if NOTE.match(line.text):
            notes.append([place])
        elif notes and not line.blanks:
            notes[-1].append(place)
        else:
            break
    return tuple(map(tuple, notes))
