"""Units of time, by which a length is told from a count."""

from __future__ import annotations

DURATIONS = ("year", "month", "week", "day", "hour", "minute")


def is_duration(unit: str) -> bool:
    """Tell whether a unit is one of time, be it "working days"."""
    return (
        unit.partition(" ")[2].startswith(DURATIONS) if unit.startswith(_DAYS) else unit.startswith(DURATIONS)
    )


_DAYS = ("working ", "calendar ", "school ", "business ")
