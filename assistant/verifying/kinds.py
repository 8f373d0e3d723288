"""What sort of unit a number has."""

from __future__ import annotations

import re

_TIME = frozenset({"minutes", "hours", "days", "working days", "weeks", "months", "years", "decades"})
_OFTEN = {
    "hourly": "an hour", "daily": "a day", "weekly": "a week", "monthly": "a month", "yearly": "a year",
    "annually": "a year",
}  # fmt: skip


def is_time(unit: str) -> bool:
    """Tell whether a unit is a length of time."""
    return unit in _TIME


def unit_kind(unit: str) -> str:
    """Return what sort of unit it is: two counts of things are of one sort, whatever they count.

    >>> unit_kind("offenders"), unit_kind("times daily")
    ('count', 'times a day')
    """
    if unit in {"percent", "percentage points"} | _TIME or unit.startswith("per "):
        return unit
    if unit == "occasions":
        return "times"
    if unit.startswith("times"):
        words = unit.split()
        return " ".join(_OFTEN.get(word, word) for word in words)
    return unit if re.fullmatch(r"[A-Z]{3}(?:/.*)?", unit) else "count"
