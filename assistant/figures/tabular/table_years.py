"""Times that a table's title completes: "years ended 31 March" over a column "2020", "2018/19" over a row "April"."""

from __future__ import annotations

import re

from assistant.figures.draft import Time
from assistant.figures.tabular.headings import Heading
from assistant.language.days import MONTHS, first_day, last_day
from assistant.language.periods import find_periods

_ENDING = re.compile(
    r"\b(?P<lead>(?:financial\s+|accounting\s+|academic\s+)?year)s?\s+(?P<joint>ended|ending|to)\s+(?:the\s+end\s+of\s+)?"
    r"(?P<day>(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December))"
    r"\b(?!\s+(?:19|20)\d\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def year_of(heading: Heading, title: str) -> Heading:
    """Return a heading that is a bare year with the year's end that the title of its table gives."""
    period = heading.period
    ending = _ENDING.search(title)
    if period is None or ending is None or not _YEAR.fullmatch(period.text):
        return heading
    whole = f"{ending['lead']} {ending['joint']} {ending['day']} {period.text}"
    found = next(iter(find_periods(whole)), None)
    if found is None or found.first is None:
        return heading
    return heading._replace(period=Time(whole, period.span, found.first, found.last, found.kind))


def month_of(name_of: Heading, head: Heading, corner: Heading, caption: Heading) -> Time | None:
    """Return the month that a row is named by, in the year that the caption says: "April", "2018/19"."""
    name, year = name_of.name, caption.period
    if name is None or name.span is None or head.period is not None or not corner.of_times:
        return None
    number = MONTHS.get(name.text.lower())
    if number is None or year is None or year.first is None or year.last is None:
        return None
    begun = int(year.first[:4])
    told = (
        (first.isoformat(), last.isoformat())
        for each in (begun, begun + 1)
        if (first := first_day(each, number)) and (last := last_day(each, number))
    )
    found = next((each for each in told if year.first <= each[0] and each[1] <= year.last), None)
    return Time(name.text, name.span, *found, "date") if found is not None else None
