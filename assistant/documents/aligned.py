"""Tables whose columns are told apart by where they stand: some of their cells may be words.

In: lines that keep their indent. Out: the heads over a row, each piece under the one that it stands
below, and rows of as many cells as the head over them ("Leakage | megalitres a day | 182.0 | Missed").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.headings import is_caption
from assistant.documents.lines import Line
from assistant.documents.row_labels import TOTALS
from assistant.documents.span import Span
from assistant.documents.table_heads import GAP, YEAR, Header

_HEAD_LINES = 4  # lines that a head may have
_FEWEST = 3  # columns of a table with cells of words
_CELL = 40  # characters of a cell of words
Place = tuple[int, int]
_NUMBER = re.compile(
    r"[-+–−<>~]?[£$€]?\d[\d,]*(?:[.:]\d+)*(?:%|p|m|bn|k)?(?:[*†‡]|\[[a-z\d]{1,2}\])?|n/a|–|—|-|\.\.|\[[a-z]{1,3}\]"
)
_VALUE = re.compile(rf"(?:{_NUMBER.pattern})(?: [a-z]+){{0,3}}", re.IGNORECASE)  # "34 minutes"


def split_cells(line: Line) -> tuple[Span, ...]:
    """Split a line at its wide gaps; the first cell of a line that begins further in is empty."""
    spans, position = [], 0
    for gap in [*GAP.finditer(line.text), None]:
        stop = gap.start() if gap else len(line.text)
        spans.append(Span(line.start + position, line.start + stop))
        position = gap.end() if gap else stop
    return tuple(spans)


def _place(line: Line, span: Span) -> Place:
    """Return where on its line a span stands, counted in characters from the margin."""
    left = span.start - line.start + line.indent
    return left, left + span.end - span.start


def stacked_head(
    lines: Sequence[Line], first: int, free: int, skip: frozenset[int], columns: int
) -> tuple[tuple[int, ...], Header]:
    """Find a head of several lines over the row at `first`, of which one names every column.

    The pieces of its other lines belong to the column that they stand under or over: "2022" under
    "Average spills". Both are empty where some piece stands under none or under two.
    """
    top = first
    while top - 1 >= max(free, first - _HEAD_LINES) and top - 1 not in skip:
        line = lines[top - 1]
        if is_caption(line.text) or line.text[-1] in ".;:?!" or not (GAP.search(line.text) or line.indent):
            break
        top -= 1
    if first - top < 2:
        return (), ()
    cells = {place: split_cells(lines[place]) for place in range(top, first)}
    full = next((place for place in cells if len(cells[place]) == columns), None)
    if full is None:
        return (), ()
    bounds = [_place(lines[full], span) for span in cells[full]]
    header: list[list[Span]] = [[] for _ in bounds]
    for place, spans in cells.items():
        pieces = [_place(lines[place], span) for span in spans]
        owners = _under(pieces, bounds) if place >= full else _over(pieces, bounds)
        if not owners:
            return (), ()
        for at, owner in owners:
            header[at].append(spans[owner])
    return tuple(range(top, first)), tuple(map(tuple, header))


def _under(pieces: list[Place], bounds: list[Place]) -> list[tuple[int, int]]:
    """Give each piece the one column that it stands under; empty where some stands under none or two."""
    owners = []
    for owner, piece in enumerate(pieces):
        under = [at for at, bound in enumerate(bounds) if _overlap(piece, bound)]
        if len(under) != 1:
            return []
        owners.append((under[0], owner))
    return owners


def _over(pieces: list[Place], bounds: list[Place]) -> list[tuple[int, int]]:
    """Give each column the piece that stands over it or, where one stands over several, the nearest.

    The column of the row headings has one only where one stands right over it. Empty where some piece is left over.
    """
    owners: list[tuple[int, int]] = []
    for at, bound in enumerate(bounds):
        over = [owner for owner, piece in enumerate(pieces) if _overlap(piece, bound)]
        if len(over) > 1:
            return []
        if not over and at:
            over = [min(range(len(pieces)), key=lambda owner: abs(sum(pieces[owner]) - sum(bound)))]
        owners.extend((at, owner) for owner in over)
    return owners if len({owner for _, owner in owners}) == len(pieces) else []


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def worded_rows(
    lines: Sequence[Line], start: int, skip: frozenset[int]
) -> tuple[Header, tuple[tuple[Span, ...], ...]]:
    """Find a table that begins with its head at a line and has a column of numbers and one of words.

    Each of its rows has as many cells as the head, each under its heading; two rows at least.
    """
    head = split_cells(lines[start])
    if start in skip or len(head) < _FEWEST or not _is_head(lines[start], head):
        return (), ()
    rows: list[tuple[Span, ...]] = []
    for place in range(start + 1, len(lines)):
        cells = _of_all(lines[start], head, lines[place]) or split_cells(lines[place])
        if place in skip or len(cells) != len(head) or not _fits(lines[start], head, lines[place], cells):
            break
        rows.append(cells)
    if len(rows) < 2:
        return (), ()
    kinds = [
        [
            row[column].start == row[column].end
            or bool(_VALUE.fullmatch(_words(lines[start + at], row[column])))
            for at, row in enumerate(rows, 1)
        ]
        for column in range(1, len(head))
    ]
    plain = all(
        bool(_NUMBER.fullmatch(_words(lines[start + at], cell)))
        for at, row in enumerate(rows, 1)
        for cell in row[1:]
        if cell.end > cell.start
    )
    if plain or not any(all(kind) for kind in kinds):
        return (), ()
    return tuple((span,) for span in head), tuple(rows)


def _of_all(above: Line, head: tuple[Span, ...], line: Line) -> tuple[Span, ...]:
    """Return the cells of a row of totals, those of words left empty; nothing where it is no such row.

    Each of its numbers stands under one heading alone.
    """
    cells = split_cells(line)
    if not 2 <= len(cells) < len(head) or TOTALS.isdisjoint(_words(line, cells[0]).lower().split()[:1]):
        return ()
    bounds = [_place(above, span) for span in head]
    owners = dict(_under([_place(line, cell) for cell in cells], bounds))
    if len(owners) != len(cells) or 0 not in owners:
        return ()
    filled: list[Span] = []
    for at in range(len(head)):
        end = filled[-1].end if filled else line.start
        filled.append(cells[owners[at]] if at in owners else Span(end, end))
    return tuple(filled)


def _words(line: Line, span: Span) -> str:
    return line.text[span.start - line.start : span.end - line.start]


def _is_head(line: Line, cells: tuple[Span, ...]) -> bool:
    """Tell whether every cell of a line may be a heading: words or a year, none of them a sentence."""
    words = [_words(line, cell) for cell in cells]
    return all(
        len(each) <= _CELL and each[-1] not in ".;:" and (YEAR.fullmatch(each) or not _NUMBER.fullmatch(each))
        for each in words
    )


def _fits(above: Line, head: tuple[Span, ...], line: Line, cells: tuple[Span, ...]) -> bool:
    """Tell whether each cell stands under its own heading or between the ends of the two beside it."""
    if any(len(_words(line, cell)) > _CELL for cell in cells[1:]):
        return False
    bounds = [_place(above, span) for span in head]
    for at, cell in enumerate(cells):
        if cell.start == cell.end:
            continue
        left, right = _place(line, cell)
        low = bounds[at - 1][1] if at else 0
        high = bounds[at + 1][0] if at + 1 < len(bounds) else right
        if right < low or left > high or (at == 0 and line.indent != above.indent):
            return False
    return True
