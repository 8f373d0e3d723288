"""Quarters without a year: in, the times of a text in order; out, the same with the year that the quarter before named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.language.days import parse_iso, shift
from assistant.language.folding import fold
from assistant.language.moments import day_before

if TYPE_CHECKING:
    from assistant.language.periods import Period


def quarters_of(told: list[Period]) -> tuple[Period, ...]:
    """Give each quarter that names no year the bounds that follow from the one before it."""
    for place, period in enumerate(told):
        number = _QUARTER.fullmatch(fold(period.text)) if place and period.first is None else None
        if number is not None:
            told[place] = _of_that_year(period, int(number["n"]), told[:place])
    return tuple(told)


_QUARTER = re.compile(r"(?:quarter |q)(?P<n>[1-4])(?:(?: of |,? |/).*)?")


def _of_that_year(period: Period, number: int, before: list[Period]) -> Period:
    """Resolve "quarter 2" from the quarter named before with its year: "44% in quarter 1 of 2018-19, 57% in quarter 2"."""
    for other in reversed(before):
        named = _QUARTER.fullmatch(fold(other.text))
        first = parse_iso(other.first) if named is not None else None
        if named is None or first is None:
            continue
        begun = shift(first, "quarter", number - int(named["n"]))
        after = shift(begun, "quarter", 1) if begun is not None else None
        ended = day_before(after)
        if begun is not None and ended is not None:
            return period._replace(first=begun.isoformat(), last=ended.isoformat())
    return period
