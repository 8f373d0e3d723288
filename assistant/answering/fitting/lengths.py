"""Units that are lengths of time, "weeks", "working days", and whether a question counts these or other things."""

from __future__ import annotations

from assistant.answering.reading.query import Query

DURATIONS = ("year", "month", "week", "day", "hour", "minute")
_KINDS_OF_DAY = ("working ", "calendar ", "business ", "school ", "clear ")


def lasts(unit: str) -> bool:
    """Tell whether a unit is one of time, be it of days of a kind."""
    kind = next((each for each in _KINDS_OF_DAY if unit.startswith(each)), "")
    return unit.removeprefix(kind).startswith(DURATIONS)


def counts_time(query: Query) -> bool:
    """Tell whether "how many" goes on with a unit of time."""
    return any(term.text.startswith((*DURATIONS, "working")) for term in query.head)


def counts_things(query: Query) -> bool:
    """Tell whether "how many" goes on with what is no money: "how many staff"."""
    return bool(query.head) and not any("money" in term.cues for term in query.head)
