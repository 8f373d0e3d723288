"""Days and months counted: in, parts of dates as printed; out, ISO dates, None where there is no such day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names of months, lower case, with their numbers from 1."""


def first_day(year: int, month: int = 1) -> date | None:
    """Return the first day of a month, None where the year or month does not exist."""
    return date(year, month, 1) if 1 <= year <= 9999 and 1 <= month <= 12 else None


def last_day(year: int, month: int = 12) -> date | None:
    """Return the last day of a month, None where the year or month does not exist."""
    return date(year, month, monthrange(year, month)[1]) if 1 <= year <= 9999 and 1 <= month <= 12 else None


def parse_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None where the calendar has no such day."""
    last = last_day(year, month)
    return date(year, month, day) if last is not None and 1 <= day <= last.day else None


def parse_iso(text: str | None) -> date | None:
    """Return the day that an ISO date names, None for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """Move `day` by whole months; the last day of a month stays the last day of its month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = last_day(year, month + 1)
    if last is None:
        return None
    own_last = last_day(day.year, day.month)
    return last if day == own_last else day.replace(year=year, month=month + 1, day=min(day.day, last.day))


def shift(day: date, unit: str, count: int) -> date | None:
    """Move `day` by `count` of a unit: "day", "week", "fortnight", "month", "quarter", "year" or "decade"."""
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if abs(count) > 5000:
        return None
    if days is not None:
        try:
            return day + timedelta(days=days * count)
        except OverflowError:
            return None
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    return shift_months(day, months * count)


def stretch_before(end: date, unit: str, count: int) -> date | None:
    """Return the first day of the stretch of `count` units whose last day is `end`."""
    before = shift(end, unit, -count)
    return before + timedelta(days=1) if before is not None else None
