"""Years that a table's title says the end of: "years ended 31 March" over columns headed "2019" and "2020"."""

from __future__ import annotations

import re

from assistant.figures.draft import Time
from assistant.figures.tabular.headings import Heading
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
