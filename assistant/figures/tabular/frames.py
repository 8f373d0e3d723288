"""The headings around a cell, and which of them says what.

In: the headings of row and column, corner, caption and notes. Out: the measure, the group, the
unit, the place and the time of the cell.
"""

import re
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.draft import Part, Time
from assistant.figures.measuring.units import Stated
from assistant.figures.sentence.heads import head_unit
from assistant.figures.tabular.headings import SPLIT, Heading
from assistant.figures.tabular.notes import Note
from assistant.figures.tabular.row_kinds import column_before, counted_in, is_bare_rate, names_the_rows
from assistant.figures.tabular.table_years import month_of
from assistant.figures.words import CHANGE_NOUNS, DECREASE_NOUNS, INCREASE_NOUNS, TABLE_TITLES
from assistant.language.plurals import plural_of
from assistant.language.quantities import Quantity

CHANGE_WORDS = INCREASE_NOUNS | DECREASE_NOUNS | CHANGE_NOUNS


WORD = re.compile(r"[a-z]+")


class Frame(NamedTuple):
    """Hold the headings around one cell."""

    name: Heading
    head: Heading
    corner: Heading
    caption: Heading
    beside: Heading | None
    notes: tuple[Note, ...]
    times: tuple[Time, ...] = ()
    source: Time | None = None


def _rows_are_places(frame: Frame) -> bool:
    """Tell whether the row's heading is a place: by its own words or by what the corner calls it."""
    name = frame.name
    return (name.thing is None and name.area is not None) or (
        frame.corner.of_places and name.name is not None
    )


def _rows_are_times(frame: Frame) -> bool:
    name = frame.name
    return (name.thing is None and name.period is not None) or (
        frame.corner.of_times and name.name is not None
    )


def measure_of(frame: Frame) -> tuple[Part | None, Part | None]:
    """Choose among the headings the one that says what is measured and the one that narrows it."""
    title = _title(frame)
    head = frame.head.thing if not frame.head.statistic else None
    if _rows_are_places(frame) or _rows_are_times(frame):
        counted = column_before(frame.head, frame.beside)
        if head is not None and is_bare_rate(head.text) and (whole := title or counted_in(frame.beside)):
            return whole, head
        if (
            head is not None
            and title is not None
            and (_only_narrows(head.text, title.text) or title == counted)
        ):
            return title, head
        if head is None:
            beside = frame.beside.thing if frame.beside is not None else None
            return title or beside or frame.head.name or frame.corner.thing, None
        if set(WORD.findall(head.text.lower())) & CHANGE_WORDS and frame.beside is not None:
            return frame.beside.thing, head
        return head, None
    row = frame.name.thing or frame.name.name
    if row is None:
        return head or title, None
    if head is None and title is None and frame.beside is None and frame.head.name is not None:
        whole = _whole(frame.corner.thing)
        if whole is not None:
            return whole, row
    changes = head is not None and bool(set(WORD.findall(head.text.lower())) & CHANGE_WORDS)
    counts = head is not None and frame.head.area is None and _says_unit(frame.head, head) and not changes
    # A title in percent is not of the nurses that a column counts, but of their sickness.
    titled = not counts or (frame.caption.stated.unit and not frame.head.stated.unit)
    if title is not None and titled and (title != frame.caption.thing or frame.head.name is None):
        return title, _crossed(frame, row, head if head is not None and not counts else None)
    if head is None or frame.head.area is not None:
        if head is None and frame.beside is not None and title is not None and _of_another_kind(frame):
            return title, row
        if head is None and frame.beside is not None and frame.head.stated.unit:
            return frame.beside.thing, row
        return row, None
    return (head, row) if counts else (row, head)


def _of_another_kind(frame: Frame) -> bool:
    """Tell whether a column of sums of money stands beside one that counts: its measure is the title's."""
    beside = frame.beside.stated.unit if frame.beside is not None else ""
    return _is_money(frame.head.stated.unit) and not _is_money(beside)


def _is_money(unit: str) -> bool:
    return len(unit) == len("GBP") and unit.isupper()


_LINK = re.compile(r"(?:within|in|under|over|after|before|by|for|at|with|without|on) ", re.IGNORECASE)


_JOINED = re.compile(r",? and |, ")


def _only_narrows(head: str, title: str) -> bool:
    """Tell whether a column says only which or how soon: "Within 10 seconds", "Calls" under "Calls answered"."""
    own, whole = set(WORD.findall(head.lower())), set(WORD.findall(title.lower()))
    if " and " in title.lower() and head.lower() in _JOINED.split(title.lower()):
        return False  # "Applications" under "Applications and homes improved": one of the two things told
    return _LINK.match(head) is not None or (own < whole and len(own) == 1)


def _crossed(frame: Frame, row: Part, head: Part | None) -> Part | None:
    """Return what row and column tell together ("Pedestrians, Killed"); where both are totals it is nothing."""
    total = _opens_total(frame.name)
    if head is None:
        return None if total and _opens_total(frame.head) else row
    return head if total else Part(f"{row.text}, {head.text}")


def _opens_total(heading: Heading) -> bool:
    words = WORD.findall(heading.thing.text.lower()) if heading.thing is not None else []
    return words[:1] in (["all"], ["total"], ["overall"])


def _says_unit(heading: Heading, thing: Part) -> bool:
    return bool(heading.stated.unit or head_unit(thing.text))


def _whole(corner: Part | None) -> Part | None:
    """Return what a corner such as "Outcome of appeals" says the rows are parts of."""
    if corner is None or corner.span is None or " of " not in corner.text:
        return None
    words = corner.text.split(" of ", 1)[1]
    return Part(words, Span(corner.span.end - len(words), corner.span.end))


def _title(frame: Frame) -> Part | None:
    """Return the caption's measure without what its rows are ("Entrants by school type")."""
    title = frame.caption.thing
    if title is None or title.span is None:
        return title
    words = WORD.findall(title.text.lower())
    if words[:1] and words[0] in _KEY and words[-1] in TABLE_TITLES:
        return None  # "Key facts": its rows say what is measured
    if names_the_rows(frame.corner, words):
        return column_before(frame.head, frame.beside)
    shorter = SPLIT.split(title.text)[0]
    return (
        title
        if shorter == title.text
        else Part(shorter, Span(title.span.start, title.span.start + len(shorter)))
    )


_KEY = frozenset(("key", "main", "selected", "headline", "summary"))


def baseline_of_change(frame: Frame) -> Part | None:
    """Return the earlier of the two times that a column of change stands beside."""
    period = frame.head.period
    if period is not None and period.kind == "relative":
        return Part(period.text, period.span)
    if len(frame.times) < 2:
        return None
    return Part(frame.times[-2].text, frame.times[-2].span)


def unit_of(quantity: Quantity, frame: Frame, measure: Part) -> tuple[str, Quantity]:
    """Return the unit of a cell and its number in that unit: notes, the cell, then the headings."""
    noted = next((note.unit for note in frame.notes if note.unit), "")
    if quantity.kind not in ("number", "none", "count"):
        return noted or quantity.unit, quantity
    headings = (frame.head, frame.name, frame.corner, frame.caption)
    stated = next((each.stated for each in headings if each.stated != Stated()), None)
    if stated is not None and stated.scale != 1 and quantity.value is not None:
        value = quantity.value * stated.scale
        whole = value.to_integral_value()
        quantity = quantity._replace(value=whole if value == whole else value)
    if noted or (stated is not None and stated.unit):
        return noted or (stated.unit if stated else ""), quantity
    title = frame.caption.thing
    # A row says what part of something is meant, not what was counted: "Highways", "Children's services".
    own = measure not in (frame.name.thing, frame.name.name)
    titled = head_unit(title.text) if title and _title(frame) is not None else ""
    named = _lowered(head_unit(measure.text) if own else "") or _lowered(
        "" if titled.lower() in TABLE_TITLES else titled
    )
    return (quantity.unit if quantity.kind == "count" else "") or named, quantity


def _lowered(unit: str) -> str:
    """Return a unit as it is spelled inside a sentence: without the capital that opens a heading."""
    return unit[:1].lower() + unit[1:] if unit[1:2].islower() else unit


def area_of(frame: Frame) -> Part | None:
    """Return the place that a cell is of: of its column, its row, or the caption."""
    if frame.head.area is not None:
        return frame.head.area
    if _rows_are_places(frame) and not _is_total(frame.name, frame.corner):
        whole, part = frame.name.name, frame.name.area
        if frame.corner.of_places and whole is not None and part is not None and part.text in whole.text:
            longer = whole.text != part.text and part.kind == "place"
            return whole._replace(kind="place") if longer else part
        return frame.name.area or (frame.name.name._replace(kind="place") if frame.name.name else None)
    named = (frame.caption,) if _is_total(frame.name, frame.corner) else (frame.name, frame.caption)
    return next((each.area for each in named if each.area is not None), None)


def _is_total(name: Heading, corner: Heading) -> bool:
    """Tell whether a row is of all that the corner names: "Total", "All counties" under "County"."""
    if name.name is None:
        return False
    first, *rest = name.name.text.lower().split()
    if first not in ("total", "all", "average", "overall"):
        return False
    kinds = [word.lower() for word in corner.flow.text.split()]
    return not rest or any(plural_of(kind) == each for each in rest for kind in kinds)


def period_of(frame: Frame) -> Time | None:
    """Return the time that a cell is of: the notes of its row say it before its headings."""
    noted = next((note.period for note in frame.notes if note.period), None)
    if noted is not None:
        return noted
    month = month_of(frame.name, frame.head, frame.corner, frame.caption)
    if month is not None:
        return month
    headings = (
        frame.head,
        frame.name,
        frame.corner,
        frame.caption,
        *((frame.beside,) if frame.beside else ()),
    )
    return next((each.period for each in headings if each.period), frame.source)
