"""Numbers in text as quantities."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Quantity(NamedTuple):
    """Hold one number with its unit, as found in a text; offsets count in that text.

    `start:end` covers the number with its unit words ("23 percent", "343,172 incidents",
    "£769m", "one in five children"); `number_start:number_end` the numeral alone.
    `kind`: "percent", "points", "rate" (per N of something), "money", "count" (of a thing),
    "duration", "frequency", "ordinal", "multiple" ("doubled", "three times higher"), "number"
    (no unit found), or "none" for what looks like a number and is none; then `reason` says why:
    "date", "year", "page number", "section number", "telephone number", "name", "footnote mark",
    "list mark", "part of a period", "unit of a rate", "margin", "out_of", "idiom", "age", "time".
    `value` is None for a range, which has `low` and `high`. `unit` is spelled as in the JSON
    answer: "percent", "percentage points", "per 1,000 population", "GBP", "months",
    "times a day", or the thing counted in the plural as printed. `approximation`: "over",
    "under", "about", "at least", "at most", "only" or None. `direction`: "increase", "decrease"
    or None, where it is part of the quantity itself ("-5%", "doubled").
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    unit_start: int
    unit_end: int
    margin: Decimal | None
    approximation: str | None
    direction: str | None
    out_of: Decimal | None
    reason: str


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find every numeral of `text`, in digits or words, in text order; never raises."""
    return ()
