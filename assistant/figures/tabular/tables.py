"""The cells of a table as drafts of figures.

In: a document's tables. Out: a draft for each cell that holds one number, with its row and column
headings, the caption and the notes that its marks call for. A doubtful cell is no figure but
stands in the ledger with the reason.
"""

import re
from typing import NamedTuple

from assistant.documents.document import Document, Table
from assistant.documents.flow import Flow, flow_of
from assistant.documents.row_labels import groups_of
from assistant.documents.span import Span, cover
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.measuring.units import Stated, find_stated_unit
from assistant.figures.tabular.clock_times import clock_time
from assistant.figures.tabular.frames import (
    CHANGE_WORDS,
    WORD,
    Frame,
    area_of,
    baseline_of_change,
    measure_of,
    period_of,
    unit_of,
)
from assistant.figures.tabular.headings import Heading, read_heading
from assistant.figures.tabular.notes import notes_for, notes_of_column, unmarked
from assistant.figures.tabular.table_years import year_of
from assistant.figures.words import UNIT_HEADS
from assistant.language.areas import AreaNames
from assistant.language.quantities import Quantity, find_quantities

_INTERVAL = re.compile(r"\bCI\b|confidence", re.IGNORECASE)
_TARGET = re.compile(r"\btargets?\b|^(?:national |agreed |local )?standard$", re.IGNORECASE)
_SHARE = re.compile(r"\s*[\d,.]+\s*\((?P<share>[\d.,]+\s*%?)\)\s*$")
_PERCENT = re.compile(r"%|per ?cent", re.IGNORECASE)


class Doubt(NamedTuple):
    """Hold a cell that is no figure, and why."""

    span: Span
    reason: str


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
    caption = _caption(document, table, block_of, names)
    title = caption.flow.text
    columns = [year_of(read_heading(text, pieces, names), title) for pieces in table.header]
    titles = tuple(column.flow.text for column in columns)
    empty = read_heading(text, (), names)
    corner = columns[0] if columns else empty
    marked = "".join(row[0].of(text) for row in table.rows if row)
    source = next(
        (
            read.period
            for note in unmarked(text, table.notes, marked)
            if (read := read_heading(text, (note,), names)).period
        ),
        None,
    )
    drafts: list[Draft] = []
    doubts: list[Doubt] = []
    groups = groups_of(text, table.rows)
    for row, group in zip(table.rows, groups, strict=True):
        filled = tuple(cell for cell in row if cell.end > cell.start)
        if not filled:
            continue
        name = _with_unit(text, year_of(read_heading(text, row[:1], names), title), row, titles)
        line = cover(filled)
        notes = notes_for(document, table.notes, line.of(text), name.flow.text, names)
        measured: tuple[Heading, ...] = ()
        beside: int | None = None
        times: tuple[Time, ...] = ()
        for column, cell in enumerate(row[1:], start=1):
            head = columns[column] if column < len(columns) else empty
            if cell.end <= cell.start:
                continue
            held = notes_of_column(notes, text, column, titles)
            frame = Frame(name, head, corner, caption, _beside(head, measured), held, times, source)
            times = (*times, head.period) if head.period is not None else times
            for found in _cell(document, cell, line, frame, subject):
                if isinstance(found, Doubt):
                    doubts.append(found)
                    continue
                measured += (head,) if head.thing is not None and not head.statistic else ()
                block = block_of.get(line.start, 0)
                told = _in_group(found, name, read_heading(text, (group,), names).name if group else None)
                drafts.append(told._replace(source=beside, section=table.section, block=block, leans="row"))
                beside = first + len(drafts) - 1
    return tuple(drafts), tuple(doubts)


def _beside(head: Heading, measured: tuple[Heading, ...]) -> Heading | None:
    """Return the column that says what is measured beside a column without a name of its own.

    It is the nearest with the same unit ("Achievement (%)", "England (%)"), else the first of the row.
    """
    unit = head.stated.unit
    alike = [each for each in measured if unit and each.stated.unit == unit]
    return alike[-1] if alike else next(iter(measured), None)


def _in_group(draft: Draft, name: Heading, group: Part | None) -> Draft:
    """Say of which group of rows a figure is: "Nurses, Registered", or only "Nurses" where the row is the measure."""
    if group is None:
        return draft
    if draft.qualifier is not None:
        return draft._replace(qualifier=Part(f"{group.text}, {draft.qualifier.text}"))
    row = name.thing or name.name
    return draft._replace(qualifier=group) if row is not None and draft.measure == row else draft


def _with_unit(text: str, name: Heading, row: tuple[Span, ...], titles: tuple[str, ...]) -> Heading:
    """Add to a row's heading the unit that a column of units gives: "Leakage | megalitres a day"."""
    at = next((at for at, title in enumerate(titles) if title.lower() in UNIT_HEADS), None)
    if at is None or at >= len(row) or name.stated.unit:
        return name
    words = " ".join(row[at].of(text).split())
    stated = find_stated_unit(words)
    return name._replace(stated=stated if stated.unit else Stated(words)) if words else name


def _caption(document: Document, table: Table, block_of: dict[int, int], names: AreaNames) -> Heading:
    """Read the caption of a table; the heading right above it lends what it leaves open.

    Without a caption the heading is the title where it says the unit, the time or what the rows are.
    """
    text = document.text
    caption = read_heading(text, (table.caption,) if table.caption is not None else (), names)
    if caption.several_times:
        caption = caption._replace(period=None)
    starts = [
        piece.start
        for piece in (table.caption, *(piece for head in table.header for piece in head[:1]))
        if piece
    ]
    starts.extend(row[0].start for row in table.rows[:1] if row)
    places = [block_of[start] for start in starts if start in block_of]
    above = document.blocks[min(places) - 1] if places and min(places) > 0 else None
    if above is None or above.kind != "heading":
        return caption
    heading = read_heading(text, above.pieces, names)
    if table.caption is not None:
        return caption._replace(period=caption.period or heading.period)
    titled = bool(heading.stated.unit) or heading.period is not None or heading.parted
    return heading if titled else caption


def _cell(
    document: Document, cell: Span, line: Span, frame: Frame, subject: Part | None
) -> tuple[Draft | Doubt, ...]:
    """Draft one cell; empty where it holds no number. "112 (38)" is a count and its share."""
    flow = flow_of(document.text, (cell,))
    quantities = clock_time(flow.text, frame) or find_quantities(flow.text)
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
    flow: Flow, quantity: Quantity, cell: Span, line: Span, frame: Frame, subject: Part | None
) -> Draft | Doubt:
    """Draft one number of a cell from the headings around it."""
    if quantity.value is None and quantity.low is None:
        return Doubt(cell, quantity.reason or "table cell that cannot be read")
    measure, qualifier = measure_of(frame)
    if measure is None:
        return Doubt(cell, "table cell without headings")
    unit, quantity = unit_of(quantity, frame, measure)
    change = bool(set(WORD.findall(frame.head.flow.text.lower())) & CHANGE_WORDS)
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
        area=area_of(frame) or subject,
        period=_period(frame, change),
        baseline=baseline_of_change(frame) if change else None,
        direction=direction,
        target=bool(_TARGET.search(frame.head.flow.text)),
        change=change,
        context=(*context, *(note.span for note in frame.notes)),
    )


def _period(frame: Frame, change: bool) -> Time | None:
    """Return the time of a cell; of a change it is the later of the two, never what it is measured from."""
    if change and frame.head.period is not None and frame.head.period.kind == "relative":
        return frame.times[-2] if len(frame.times) > 1 else None
    return period_of(frame) or (frame.times[-1] if change and frame.times else None)
