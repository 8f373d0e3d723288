"""Tables in plain text: one row a line, words first and numbers last, under a header."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.aligned import stacked_head, worded_rows
from assistant.documents.headings import is_caption
from assistant.documents.hints import Cells
from assistant.documents.lines import Line
from assistant.documents.row_labels import closes_a_label, is_row_label, is_unfinished, is_year_label
from assistant.documents.span import Span
from assistant.documents.table_heads import GAP, YEAR, Header, find_head

CELL = re.compile(
    r"(?:[<>~±]\s?)?[-+–−]?[£$€]?\d[\d,]*(?:\.\d+)?(?:%|p|m|bn|k)?(?:[*†‡]|\[[a-z\d]{1,2}\])?"
    r"|\d+(?::\d\d){1,2}|n/a|N/A|–|—|-|\.\.|\*|\[[a-z]{1,3}\]"  # "[r]" is revised, "[c]" confidential, "[x]" not available
)
NOTE = re.compile(r"[*†‡]\s*\w|(?:note|source)s?\s*:", re.IGNORECASE)


class Row(NamedTuple):
    """Hold one row of a table: its line and the spans of its cells, the row heading first.

    `above` are the lines over it in which its heading begins.
    """

    line: int
    cells: tuple[Span, ...]
    above: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """Return all of its lines, in text order."""
        return (*self.above, self.line)


class Grid(NamedTuple):
    """Hold a table as its lines: `header` is the pieces of each column's heading."""

    caption: int | None
    head: tuple[int, ...]
    header: Header
    rows: tuple[Row, ...]
    notes: tuple[tuple[int, ...], ...]


def find_grids(lines: Sequence[Line], skip: frozenset[int]) -> tuple[Grid, ...]:
    """Find the tables among `lines`, those in `skip` left out."""
    grids: list[Grid] = []
    place, free = 0, 0
    while place < len(lines):
        worded = _worded(lines, place, free, skip)
        rows = [] if worded is not None else _rows(lines, place, skip)
        if worded is None and not rows:
            place += 1
            continue
        grid = worded or _grid(lines, rows, free, skip)
        grids.append(grid)
        last = grid.notes[-1][-1] if grid.notes else grid.rows[-1].line
        place = free = last + 1
    return tuple(grids)


def ruled_grids(lines: Sequence[Line], tables: Sequence[Cells], skip: frozenset[int]) -> tuple[Grid, ...]:
    """Return the tables that the file rules, each of their rows a line.

    The rows before the first with a number are the head; a table of words has its first row as head.
    """
    places = {line.start: place for place, line in enumerate(lines)}
    grids: list[Grid] = []
    for table in tables:
        rows: list[Row] = []
        for cells in table.rows:
            place = places.get(min((cell.start for cell in cells if cell.end > cell.start), default=-1))
            if place is not None and place not in skip:
                rows.append(Row(place, cells))
        if len(rows) < 2:
            continue
        numbered = [_has_number(lines[row.line], row.cells[1:]) for row in rows]
        count = min(numbered.index(True) if any(numbered) else 1, len(rows) - 1)
        head, body = rows[:count], [Row(row.line, _once(row.cells)) for row in rows[count:]]
        header = tuple(
            tuple(
                dict.fromkeys(
                    row.cells[column] for row in head if row.cells[column].end > row.cells[column].start
                )
            )
            for column in range(len(rows[0].cells))
        )
        above = rows[0].line - 1
        caption = above if above >= 0 and above not in skip and is_caption(lines[above].text) else None
        notes = _notes(lines, body[-1].line, skip)
        lead = tuple(row.line for row in head)
        grids.append(Grid(caption, lead, header if head else (), tuple(body), notes))
    return tuple(grids)


def _has_number(line: Line, cells: Sequence[Span]) -> bool:
    words = [line.text[cell.start - line.start : cell.end - line.start].strip() for cell in cells]
    return any(CELL.fullmatch(word) and not YEAR.fullmatch(word) for word in words)


def _once(cells: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a row's cells, one that stretches over several columns only in its first."""
    return tuple(
        Span(cell.start, cell.start) if place and cell == cells[place - 1] else cell
        for place, cell in enumerate(cells)
    )


def _rows(lines: Sequence[Line], start: int, skip: frozenset[int]) -> list[Row]:
    """Return the rows that begin at a line: as many numbers in each, two rows at least."""
    rows: list[Row] = []
    label: int | None = None
    for place in range(start, len(lines)):
        if place in skip:
            if rows:
                continue
            return []
        cells = _cells(lines[place])
        if len(cells) < 2 and label is None and _labels(lines, place, skip, rows):
            label = place
            continue
        if len(cells) < 2 or (rows and len(cells) != len(rows[0].cells)):
            break
        if label is not None and is_unfinished(lines[label], lines[place]):
            heading = Span(lines[label].start, cells[0].end)
            rows.append(Row(place, (heading, *cells[1:]), (label,)))
        else:
            if label is not None:
                end = lines[label].end
                rows.append(
                    Row(label, (Span(lines[label].start, end), *(Span(end, end),) * (len(cells) - 1)))
                )
            rows.append(Row(place, cells))
        label = None
    wide = bool(rows) and len(rows[0].cells) > 2
    return rows if len(rows) >= (2 if wide else 3) else []


def _labels(lines: Sequence[Line], place: int, skip: frozenset[int], rows: Sequence[Row]) -> bool:
    """Tell whether a line labels the row right under it: one of more than two cells, in a table or under its head."""
    if (
        place + 1 >= len(lines)
        or place + 1 in skip
        or lines[place + 1].blanks
        or not is_row_label(lines[place])
    ):
        return False
    columns = len(_cells(lines[place + 1]))
    if rows:
        return columns == len(rows[0].cells) and columns > 2
    above = lines[place - 1] if place and place - 1 not in skip else None
    return above is not None and columns > 2 and len(GAP.findall(above.text)) in (columns - 2, columns - 1)


def _cells(line: Line) -> tuple[Span, ...]:
    """Split a line into a row heading and the numbers after it; empty where it is no row."""
    text = line.text
    if len(text) > 200 or text[-1] in ".;:" or not (text[-1].isalnum() or text[-1] in "%*†‡-–—).]"):
        return ()
    end, cells = len(text), []
    while end > 0:
        start = max(text.rfind(" ", 0, end), text.rfind("\t", 0, end)) + 1
        if start == 0 or not CELL.fullmatch(text, start, end):
            break
        cells.append(Span(line.start + start, line.start + end))
        end = len(text[:start].rstrip())
    cells.reverse()
    if closes_a_label(text, end, tuple((cell.start - line.start, cell.end - line.start) for cell in cells)):
        end = cells.pop(0).end - line.start
    head = text[:end]
    if cells and is_year_label(head, text[end:]):
        return (Span(line.start, line.start + end), *cells)
    if not cells or not any(map(str.isalpha, head)) or not head[0].isalnum() or head[-1] in ":,;":
        return ()
    return (Span(line.start, line.start + end), *cells)


def _grid(lines: Sequence[Line], rows: list[Row], free: int, skip: frozenset[int]) -> Grid:
    first = rows[0].lines[0]
    head: tuple[int, ...]
    header: Header
    if len(rows) > 2 and all(YEAR.fullmatch(_words(lines[first], cell)) for cell in rows[0].cells[1:]):
        head, header = stacked_head(lines, rows[1].line, free, skip, len(rows[0].cells))
        if not head:
            head, header = (first,), tuple((cell,) for cell in rows[0].cells)
        rows = rows[1:]
    else:
        columns = len(rows[0].cells)
        head, header = stacked_head(lines, first, free, skip, columns)
        if not head:
            head, header = find_head(lines, first, free, skip, columns)
    above = (head[0] if head else first) - 1
    caption = above if above >= free and above not in skip and is_caption(lines[above].text) else None
    return Grid(caption, head, header, tuple(rows), _notes(lines, rows[-1].line, skip))


def _worded(lines: Sequence[Line], place: int, free: int, skip: frozenset[int]) -> Grid | None:
    """Return the table of words and numbers whose head is at a line, None where none begins there."""
    header, rows = worded_rows(lines, place, skip)
    if not rows:
        return None
    above = place - 1
    caption = above if above >= free and above not in skip and is_caption(lines[above].text) else None
    body = tuple(Row(line, cells) for line, cells in enumerate(rows, place + 1))
    return Grid(caption, (place,), header, body, _notes(lines, body[-1].line, skip))


def _words(line: Line, cell: Span) -> str:
    return line.text[cell.start - line.start : cell.end - line.start]


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
