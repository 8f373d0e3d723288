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
from assistant.figures.headings import Heading, read_heading
from assistant.figures.heads import head_unit
from assistant.figures.notes import Note, notes_for
from assistant.figures.units import Stated
from assistant.figures.words import CHANGE_NOUNS, DECREASE_NOUNS, INCREASE_NOUNS
from assistant.language.areas import AreaNames
from assistant.language.quantities import Quantity, find_quantities

_INTERVAL = re.compile(r"\bCI\b|confidence", re.IGNORECASE)
_TARGET = re.compile(r"\btargets?\b", re.IGNORECASE)
_SPLIT_CAPTION = re.compile(r"\s+by\s+", re.IGNORECASE)
_SHARE = re.compile(r"\s*[\d,.]+\s*\((?P<share>[\d.,]+\s*%?)\)\s*$")
_PERCENT = re.compile(r"%|per ?cent", re.IGNORECASE)
_CHANGE = INCREASE_NOUNS | DECREASE_NOUNS | CHANGE_NOUNS
_WORD = re.compile(r"[a-z]+")


class Doubt(NamedTuple):
    """Hold a cell that is no figure, and why."""

    span: Span
    reason: str


class _Frame(NamedTuple):
    """Hold the headings around one cell."""

    name: Heading
    head: Heading
    corner: Heading
    caption: Heading
    beside: Heading | None
    notes: tuple[Note, ...]
    times: tuple[Time, ...] = ()
    source: Time | None = None


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
    text = document.text
    caption = read_heading(text, (table.caption,) if table.caption is not None else (), names)
    columns = [read_heading(text, pieces, names) for pieces in table.header]
    empty = read_heading(text, (), names)
    corner = columns[0] if columns else empty
    source = next(
        (noted for note in table.notes if (noted := read_heading(text, (note,), names).period)), None
    )
    drafts: list[Draft] = []
    doubts: list[Doubt] = []
    for row in table.rows:
        filled = tuple(cell for cell in row if cell.end > cell.start)
        if not filled:
            continue
        name = read_heading(text, row[:1], names)
        line = cover(filled)
        notes = notes_for(document, table.notes, line.of(text), name.flow.text, names)
        measured: Heading | None = None
        beside: int | None = None
        times: tuple[Time, ...] = ()
        for column, cell in enumerate(row[1:], start=1):
            head = columns[column] if column < len(columns) else empty
            if cell.end <= cell.start:
                continue
            frame = _Frame(name, head, corner, caption, measured, notes, times, source)
            times = (*times, head.period) if head.period is not None else times
            for found in _cell(document, cell, line, frame, subject):
                if isinstance(found, Doubt):
                    doubts.append(found)
                    continue
                measured = measured or (head if head.thing is not None and not head.statistic else None)
                block = block_of.get(line.start, 0)
                drafts.append(found._replace(source=beside, section=table.section, block=block, leans="row"))
                beside = first + len(drafts) - 1
    return tuple(drafts), tuple(doubts)


def _cell(
    document: Document, cell: Span, line: Span, frame: _Frame, subject: Part | None
) -> tuple[Draft | Doubt, ...]:
    """Draft one cell; empty where it holds no number. "112 (38)" is a count and its share."""
    flow = flow_of(document.text, (cell,))
    quantities = find_quantities(flow.text)
    if not quantities:
        return ()
    if _INTERVAL.search(frame.head.flow.text):
        return (Doubt(cell, "confidence interval"),)
    share = _SHARE.match(flow.text)
    if len(quantities) == 2 and share is not None and _PERCENT.search(frame.head.flow.text + share["share"]):
        count, part = quantities
        part = part._replace(kind="percent", unit="percent")
        whole = frame._replace(head=frame.head._replace(stated=Stated()))
        return (
            _draft(flow, count, cell, line, whole, subject),
            _draft(flow, part, cell, line, frame, subject),
        )
    if len(quantities) > 1:
        return (Doubt(cell, "table cell with more than one number"),)
    return (_draft(flow, quantities[0], cell, line, frame, subject),)


def _draft(
    flow: Flow, quantity: Quantity, cell: Span, line: Span, frame: _Frame, subject: Part | None
) -> Draft | Doubt:
    """Draft one number of a cell from the headings around it."""
    if quantity.value is None and quantity.low is None:
        return Doubt(cell, quantity.reason or "table cell that cannot be read")
    measure, qualifier = _measure(frame)
    if measure is None:
        return Doubt(cell, "table cell without headings")
    unit, quantity = _unit(quantity, frame, measure)
    change = bool(set(_WORD.findall(frame.head.flow.text.lower())) & _CHANGE)
    direction = quantity.direction
    if change and quantity.value is not None:
        direction = "decrease" if quantity.value < 0 or direction == "decrease" else "increase"
        quantity = quantity._replace(value=abs(quantity.value))
    context = [
        each.span for each in (frame.caption, frame.corner, frame.head, frame.name) if each.span is not None
    ]
    return Draft(
        quantity=quantity,
        value=flow.span(quantity.start, quantity.end),
        sentence=line,
        block=0,
        section=None,
        measure=measure,
        qualifier=qualifier,
        topic=measure,
        unit=unit,
        area=_area(frame) or subject,
        period=_period(frame) or (frame.times[-1] if change and frame.times else None),
        baseline=_baseline(frame) if change else None,
        direction=direction,
        target=bool(_TARGET.search(frame.head.flow.text)),
        change=change,
        context=(*context, *(note.span for note in frame.notes)),
    )


def _rows_are_places(frame: _Frame) -> bool:
    """Tell whether the row's heading is a place: by its own words or by what the corner calls it."""
    name = frame.name
    return (name.thing is None and name.area is not None) or (
        frame.corner.of_places and name.name is not None
    )


def _rows_are_times(frame: _Frame) -> bool:
    name = frame.name
    return (name.thing is None and name.period is not None) or (
        frame.corner.of_times and name.name is not None
    )


def _measure(frame: _Frame) -> tuple[Part | None, Part | None]:
    """Choose among the headings the one that says what is measured and the one that narrows it."""
    title = _title(frame)
    head = frame.head.thing if not frame.head.statistic else None
    if _rows_are_places(frame) or _rows_are_times(frame):
        if head is None:
            beside = frame.beside.thing if frame.beside is not None else None
            return title or beside or frame.head.name or frame.corner.thing, None
        if set(_WORD.findall(head.text.lower())) & _CHANGE and frame.beside is not None:
            return frame.beside.thing, head
        return head, None
    row = frame.name.thing or frame.name.name
    if row is None:
        return head or title, None
    if head is None and title is None and frame.beside is None and frame.head.name is not None:
        whole = _whole(frame.corner.thing)
        if whole is not None:
            return whole, row
    if title is not None and (title != frame.caption.thing or frame.head.name is None):
        return title, row
    if head is None or frame.head.area is not None:
        if head is None and frame.beside is not None and frame.head.stated.unit:
            return frame.beside.thing, row
        return row, None
    if frame.head.stated.unit or head_unit(head.text):
        return head, row
    return row, head


def _whole(corner: Part | None) -> Part | None:
    """Return what a corner such as "Outcome of appeals" says the rows are parts of."""
    if corner is None or corner.span is None or " of " not in corner.text:
        return None
    words = corner.text.split(" of ", 1)[1]
    return Part(words, Span(corner.span.end - len(words), corner.span.end))


def _title(frame: _Frame) -> Part | None:
    """Return the caption's measure without what its rows are ("Entrants by school type")."""
    title = frame.caption.thing
    if title is None or title.span is None:
        return title
    shorter = _SPLIT_CAPTION.split(title.text)[0]
    return (
        title
        if shorter == title.text
        else Part(shorter, Span(title.span.start, title.span.start + len(shorter)))
    )


def _baseline(frame: _Frame) -> Part | None:
    """Return the earlier of the two times that a column of change stands beside."""
    if len(frame.times) < 2:
        return None
    return Part(frame.times[-2].text, frame.times[-2].span)


def _unit(quantity: Quantity, frame: _Frame, measure: Part) -> tuple[str, Quantity]:
    """Return the unit of a cell and its number in that unit: notes, the cell, then the headings."""
    noted = next((note.unit for note in frame.notes if note.unit), "")
    if quantity.kind not in ("number", "none", "count"):
        return noted or quantity.unit, quantity
    headings = (frame.head, frame.name, frame.corner, frame.caption)
    stated = next((each.stated for each in headings if each.stated.unit), None)
    if stated is not None and stated.scale != 1 and quantity.value is not None:
        quantity = quantity._replace(value=quantity.value * stated.scale)
    if noted or (stated is not None and stated.unit):
        return noted or (stated.unit if stated else ""), quantity
    title = frame.caption.thing
    named = head_unit(measure.text) or (head_unit(title.text) if title else "")
    return (quantity.unit if quantity.kind == "count" else "") or named, quantity


def _area(frame: _Frame) -> Part | None:
    if frame.head.area is not None:
        return frame.head.area
    if _rows_are_places(frame) and not _is_total(frame.name):
        return frame.name.area or (frame.name.name._replace(kind="place") if frame.name.name else None)
    return next((each.area for each in (frame.name, frame.caption) if each.area is not None), None)


def _is_total(name: Heading) -> bool:
    return name.name is not None and name.name.text.lower() in ("total", "all", "average", "overall")


def _period(frame: _Frame) -> Time | None:
    noted = next((note.period for note in frame.notes if note.period), None)
    if noted is not None:
        return noted
    headings = (
        frame.head,
        frame.name,
        frame.corner,
        frame.caption,
        *((frame.beside,) if frame.beside else ()),
    )
    return next((each.period for each in headings if each.period), frame.source)
