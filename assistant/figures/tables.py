"""The cells of a table as drafts of figures.

In: a document's tables. Out: a draft for each cell that holds one number, with its row and column
headings, the caption and the notes that its marks call for. A doubtful cell is no figure but
stands in the ledger with the reason.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.documents.document import Document, Table
from assistant.documents.flow import Flow, flow_of
from assistant.documents.span import Span, cover
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.notes import Note, notes_for
from assistant.figures.units import find_unit
from assistant.language.areas import AreaNames, find_areas
from assistant.language.periods import find_periods
from assistant.language.quantities import find_quantities


class Doubt(NamedTuple):
    """Hold a cell that is no figure, and why."""

    span: Span
    reason: str


class Heading(NamedTuple):
    """Hold a heading of a row, a column or the table: its words and what they say."""

    flow: Flow
    name: Part | None
    area: Part | None
    period: Time | None
    unit: str

    @property
    def span(self) -> Span | None:
        """Return where the heading stands, None where it is empty."""
        return self.flow.span(0, len(self.flow.text)) if self.flow.text else None


def draft_table(
    document: Document,
    table: Table,
    block_of: dict[int, int],
    names: AreaNames,
    subject: Part | None,
    first: int,
) -> tuple[tuple[Draft, ...], tuple[Doubt, ...]]:
    """Draft the figures of one table, in reading order, and list its doubtful cells.

    `first` is the index that its first draft will have among all drafts of the report.
    """
    read = _Reader(document, names)
    caption = read.heading((table.caption,) if table.caption is not None else ())
    columns = [read.heading(pieces) for pieces in table.header]
    corner = columns[0] if columns else read.heading(())
    drafts: list[Draft] = []
    doubts: list[Doubt] = []
    for row in table.rows:
        if not row:
            continue
        name = read.heading((row[0],) if row[0].end > row[0].start else ())
        line = cover(tuple(cell for cell in row if cell.end > cell.start) or (row[0],))
        notes = notes_for(document, table.notes, document.text[line.start : line.end], name.flow.text, names)
        beside: int | None = None
        for column, cell in enumerate(row[1:], start=1):
            if cell.end <= cell.start:
                continue
            head = columns[column] if column < len(columns) else read.heading(())
            found = _cell(document, table, cell, line, name, head, corner, caption, notes, block_of, subject)
            if isinstance(found, Doubt):
                doubts.append(found)
            elif found is not None:
                drafts.append(found._replace(source=beside))
                beside = first + len(drafts) - 1
    return tuple(drafts), tuple(doubts)


class _Reader:
    """Read headings of one document."""

    def __init__(self, document: Document, names: AreaNames) -> None:
        self._document = document
        self._names = names

    def heading(self, pieces: tuple[Span, ...]) -> Heading:
        """Read a heading from its pieces; all is empty where there are none."""
        flow = flow_of(self._document.text, pieces)
        text = flow.text
        period = next(iter(find_periods(text)), None)
        area = next(iter(find_areas(text, self._names)), None)
        words = _MARK.sub("", text).strip()
        name = Part(words, flow.span(0, len(words))) if words else None
        return Heading(
            flow,
            name,
            Part(area.name, flow.span(area.start, area.end), area.kind) if area else None,
            Time(period.text, flow.span(period.start, period.end), period.first, period.last, period.kind)
            if period
            else None,
            find_unit(text),
        )


_MARK = re.compile(r"\s*(?:[*†‡§#]+|\[\d{1,2}\]|\(\w\))\s*$")


def _only_place_or_time(heading: Heading) -> bool:
    """Tell whether a heading is nothing but a place or a time."""
    if heading.name is None:
        return False
    length = 0
    for part in (heading.area, heading.period):
        if part is not None and part.span is not None:
            length += part.span.end - part.span.start
    return length >= len(heading.name.text) - 4


def _cell(
    document: Document,
    table: Table,
    cell: Span,
    line: Span,
    name: Heading,
    head: Heading,
    corner: Heading,
    caption: Heading,
    notes: tuple[Note, ...],
    block_of: dict[int, int],
    subject: Part | None,
) -> Draft | Doubt | None:
    """Draft one cell; None where it holds no number."""
    flow = flow_of(document.text, (cell,))
    quantities = find_quantities(flow.text)
    if not quantities:
        return None
    if len(quantities) > 1:
        return Doubt(cell, "table cell with more than one number")
    quantity = quantities[0]
    if quantity.value is None and quantity.low is None:
        return Doubt(cell, quantity.reason or "table cell that cannot be read")
    if name.name is None and head.name is None:
        return Doubt(cell, "table cell without headings")
    measure = head if _only_place_or_time(name) and not _only_place_or_time(head) else name
    part = measure.name if not _only_place_or_time(measure) else (caption.name or corner.name)
    if part is None:
        part = head.name or caption.name
    units = [heading.unit for heading in (head, name, corner, caption) if heading.unit]
    noted = next((note.unit for note in notes if note.unit), "")
    unit = quantity.unit if quantity.kind not in ("number", "none", "count") else ""
    unit = noted or unit or (units[0] if units else quantity.unit)
    area = next((heading.area for heading in (head, name, caption) if heading.area), None) or subject
    period = next((note.period for note in notes if note.period), None) or next(
        (heading.period for heading in (head, name, corner, caption) if heading.period), None
    )
    context = [heading.span for heading in (caption, corner, head, name) if heading.span is not None]
    return Draft(
        quantity=quantity,
        value=flow.span(quantity.start, quantity.end),
        sentence=line,
        block=block_of.get(line.start, 0),
        section=table.section,
        measure=part,
        qualifier=None,
        topic=part,
        unit=unit,
        area=area,
        period=period,
        baseline=None,
        direction=quantity.direction,
        target=False,
        change=False,
        context=(*context, *(note.span for note in notes)),
    )
