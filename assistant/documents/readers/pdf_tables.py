"""Ruled tables: which segments stand in which cell, each row one line."""

from __future__ import annotations

from collections.abc import Sequence

from pdfplumber.page import Page

from assistant.documents.readers.pdf_order import join_lines
from assistant.documents.readers.pdf_segments import Printed, Rule

PROSE = 350  # a cell with more letters than this holds text, and its table is only a frame
SHORTEST = 3.0

Box = tuple[float, float, float, float]


def find_rows(
    page: Page, rules: Sequence[Rule], segments: Sequence[Printed]
) -> tuple[list[Printed], set[int]]:
    """Find the rows of the page's ruled tables; return them with the places of their segments."""
    grids = _grids(page, rules)
    rows: list[Printed] = []
    taken: set[int] = set()
    for table, grid in enumerate(grids):
        made, used = _rows(grid, segments, table)
        rows += made
        taken |= used
    return rows, taken


def _grids(page: Page, rules: Sequence[Rule]) -> list[list[list[Box | None]]]:
    """Return the cells of each table of at least two columns, row by row."""
    upright = [_edge(rule) for rule in rules if rule.x1 == rule.x0 and rule.bottom - rule.top >= SHORTEST]
    across = [_edge(rule) for rule in rules if rule.top == rule.bottom and rule.x1 - rule.x0 >= SHORTEST]
    if len(upright) < 3 or len(across) < 3:
        return []
    tables = page.find_tables(
        {
            "vertical_strategy": "explicit",
            "horizontal_strategy": "explicit",
            "explicit_vertical_lines": upright,
            "explicit_horizontal_lines": across,
        }
    )
    return [
        [list(row.cells) for row in table.rows]
        for table in tables
        if max(sum(cell is not None for cell in row.cells) for row in table.rows) > 1
    ]


def _edge(rule: Rule) -> dict[str, object]:
    return {
        "object_type": "line", "x0": rule.x0, "x1": rule.x1, "top": rule.top, "bottom": rule.bottom,
        "width": rule.x1 - rule.x0, "height": rule.bottom - rule.top,
    }  # fmt: skip


def _rows(
    grid: list[list[Box | None]], segments: Sequence[Printed], table: int
) -> tuple[list[Printed], set[int]]:
    """Return the rows of one table; a row whose cells hold whole paragraphs is none, only a frame."""
    rows: list[Printed] = []
    taken: set[int] = set()
    columns = [
        min((cell for cells in grid if (cell := cells[column])), key=lambda cell: cell[2] - cell[0])
        for column in range(len(grid[0]))
    ]
    for cells in grid:
        held: list[list[Printed]] = []
        used: set[int] = set()
        for cell in cells:
            inside = [place for place, segment in enumerate(segments) if cell and _within(segment, cell)]
            used.update(inside)
            held.append([segments[place] for place in inside])
        row = _row(held, table)
        row = row and row._replace(cells=_stretched(row.cells, cells, columns))
        if row and all(stop - start <= PROSE for start, stop in row.cells):
            rows.append(row)
            taken |= used
    full = [
        place for place, row in enumerate(rows) if len({cell for cell in row.cells if cell[1] > cell[0]}) > 1
    ]
    if not full:
        return [], set()
    # What stands alone over the first full row or under the last is a title or a text, no row.
    alone = [*range(full[0]), *range(full[-1] + 1, len(rows))]
    for place in alone:
        rows[place] = rows[place]._replace(cells=(), table=None)
    return rows, taken


def _stretched(
    words: tuple[tuple[int, int], ...], cells: list[Box | None], columns: list[Box]
) -> tuple[tuple[int, int], ...]:
    """Give a cell that stretches over several columns to each of them."""
    shared = list(words)
    for place, column in enumerate(columns):
        if cells[place] is None:
            middle = (column[0] + column[2]) / 2
            over = (at for at, cell in enumerate(cells) if cell and cell[0] < middle < cell[2])
            shared[place] = words[next(over, place)]
    return tuple(shared)


def _within(segment: Printed, cell: Box) -> bool:
    x, y = (segment.x0 + segment.x1) / 2, segment.base - segment.size / 3
    return cell[0] - 1 <= x <= cell[2] + 1 and cell[1] <= y <= cell[3]


def _row(held: list[list[Printed]], table: int) -> Printed | None:
    """Join the cells of a row into one line, a tab between each two."""
    held_words = [_words(inside) for inside in held]
    last = max((place for place, words in enumerate(held_words) if words), default=0)
    text = ""
    cells: list[tuple[int, int]] = []
    for place, words in enumerate(held_words):
        if text and place <= last:
            text += "\t"
        cells.append((len(text), len(text) + len(words)))
        text += words
    everything = [segment for inside in held for segment in inside]
    if not everything:
        return None
    first = next(inside for inside in held if inside)
    main = max(first, key=lambda segment: len(segment.text))
    return Printed(
        min(segment.x0 for segment in everything),
        max(segment.x1 for segment in everything),
        min(segment.top for segment in everything),
        max(segment.base for segment in everything),
        main.size,
        all(segment.bold for segment in first),
        text,
        False,
        True,
        tuple(cells),
        table,
    )


def _words(inside: list[Printed]) -> str:
    """Join the lines of a cell; a word broken at a line's end keeps its hyphen."""
    words = ""
    for line in join_lines(inside):
        words += ("" if not words or words.endswith("-") else " ") + line.text
    return words
