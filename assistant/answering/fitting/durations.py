"""Units of time, by which a length is told from a count, and whether a question counts these or other things."""

from __future__ import annotations

from assistant.answering.reading.query import Query

DURATIONS = ("year", "month", "week", "day", "hour", "minute", "seconds")


def is_duration(unit: str) -> bool:
    """Tell whether a unit is one of time, be it "working days"."""
    return (
        unit.partition(" ")[2].startswith(DURATIONS) if unit.startswith(_DAYS) else unit.startswith(DURATIONS)
    )


_DAYS = ("working ", "calendar ", "school ", "business ", "clear ")


def counts_time(query: Query) -> bool:
    """Tell whether "how many" goes on with a unit of time."""
    return any(is_duration(" ".join(query.tokens[term.start : term.end + 1])) for term in query.head)


def counts_things(query: Query) -> bool:
    """Tell whether "how many" goes on with what is no money: "how many staff"."""
    return bool(query.head) and not any("money" in term.cues for term in query.head)
