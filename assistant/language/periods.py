"""Times that figures are of."""

from __future__ import annotations

from typing import NamedTuple


class Period(NamedTuple):
    """Hold one expression of time as found in a text; offsets count in that text.

    `text` is the expression in full, white space folded ("12 months to the end of March 2014").
    `first` and `last` are inclusive ISO dates, None where they do not follow. `kind`: "range"
    (a stretch of time), "point" ("as of 31 July 2014", "at 31 March 2016"), "deadline"
    ("by 2016": only `last`), "since" (only `first`, and `last` where the context says it),
    "relative" ("the previous year", resolved where an anchor was given), "recurring"
    ("each month", "monthly": no bounds), "date" (a bare date, "March 2014", "in 2010").
    """

    start: int
    end: int
    text: str
    kind: str
    first: str | None
    last: str | None


def find_periods(text: str, anchor: str | None = None) -> tuple[Period, ...]:
    """Find every expression of time in `text`, in text order; never raises.

    `anchor` is an ISO date (the report's date, or the end of the period the sentence before
    speaks of): relative expressions ("last year", "the previous 12 months") resolve against it.
    """
    return ()
