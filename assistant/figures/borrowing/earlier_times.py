"""Times that are told from another number's: "the year before", "compared with 86 three years earlier".

In: a time and the figure it stands beside. Out: the time resolved.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Time
from assistant.language.days import parse_iso, shift
from assistant.language.periods import find_periods
from assistant.language.small_numbers import small_number


def anchored(period: Time, beside: Time | None) -> Time:
    """Resolve "the year before" from the time of the figure it is set beside."""
    if beside is None or beside.last is None or beside.kind == "relative":
        return period
    stretch = _years_before(period.text, beside)
    if stretch is not None:
        return period._replace(first=stretch[0], last=stretch[1])
    found = next(iter(find_periods(period.text, beside.last)), None)
    if found is None or found.last is None:
        return period
    return period._replace(first=found.first, last=found.last)


_YEARS = re.compile(r"(?P<count>\w+) years? (?:earlier|before|previously)$", re.IGNORECASE)


def _years_before(text: str, beside: Time) -> tuple[str, str] | None:
    """Return the stretch so many years before that of the figure beside: "in 2017, compared with 86 three years earlier"."""
    told = _YEARS.match(text)
    count = (
        1
        if told is not None and told["count"].lower() in ("a", "the")
        else small_number(told["count"].lower())
        if told
        else 0
    )
    first, last = parse_iso(beside.first), parse_iso(beside.last)
    if not count or first is None or last is None or first == last:
        return None
    begun, ended = shift(first, "year", -count), shift(last, "year", -count)
    return (begun.isoformat(), ended.isoformat()) if begun is not None and ended is not None else None
