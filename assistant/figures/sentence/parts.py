"""Stretches of a sentence as fields of a figure."""

from __future__ import annotations

from assistant.figures.draft import Part, Time
from assistant.figures.measuring.naming import Slice
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.statement import Statement


def part_at(statement: Statement, piece: Slice | None) -> Part | None:
    """Return the words at a stretch of the sentence as printed, None where there are none."""
    if piece is None:
        return None
    text = statement.text[piece[0] : piece[1]].strip(" ,;")
    if len(text) < 2:
        return None
    start = statement.text.index(text, piece[0])
    return Part(statement.words(start, start + len(text)), statement.span(start, start + len(text)))


def area_at(statement: Statement, row: Row, at: int | None) -> Part | None:
    """Return the place that the item at index `at` stands for.

    Parts of an area ("each force") count only after a number: before one they are no place of it.
    """
    if at is None:
        return None
    area = statement.areas[row.items[at].find]
    if area.kind == "parts" and not any(item.kind == "Q" for item in row.items[:at]):
        return None
    return Part(area.name, statement.span(area.start, area.end), area.kind)


def period_at(statement: Statement, row: Row, at: int | None) -> Time | None:
    """Return the time that the item at index `at` stands for."""
    if at is None:
        return None
    period = statement.periods[row.items[at].find]
    return Time(period.text, statement.span(period.start, period.end), period.first, period.last, period.kind)
