"""The time of a number that its sentence tells by another time: "the year before the one that ended in June"."""

from __future__ import annotations

import re
from datetime import date

from assistant.verifying.claims import Claim

_NEXT = r"(?:one|year|12 months|twelve months|period|that)"
_BEFORE = re.compile(
    rf"\b(?:year|12 months|twelve months) (?:before|prior to|preceding|leading up to) (?:the |that )?{_NEXT}\b"
    r"(?: (?:that|which))?(?: (?:closed|ended|ends|closing|ending|finished|finishing|ran|to|up))*"
    r"(?: (?:at|in|on|to))?(?: the)? $",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"\b(?:at|by) the (?:end|close) of (?:which|that (?:time|period|stretch))\b"
    r"|\bby (?:which time|then)\b|\bat which (?:point|time)\b",
    re.IGNORECASE,
)


def with_stretch(claim: Claim) -> Claim:
    """Return a claim with the time that its sentence tells by another."""
    figure = claim.figure
    place, end = figure.span("period"), figure.period_end
    if place is None or end is None or "period" not in claim.explicit:
        return claim
    start = claim.sentence.start
    ahead = claim.words[: max(0, place.start - start)]
    if not figure.direction and _BEFORE.search(ahead):
        last = _years_back(end, 1)
        period = f"{figure.period} (the year before)"
        first = (date.fromisoformat(_years_back(last, 1)).toordinal()) + 1
        figure = figure._replace(
            period=period, period_start=date.fromordinal(first).isoformat(), period_end=last
        )
        return claim._replace(figure=figure)
    if place.end <= claim.span.start and _AT_END.search(
        claim.words, place.end - start, claim.span.start - start
    ):
        # "In the four years to June 2014, at the end of which it was": the time is that end.
        return claim._replace(figure=figure._replace(period_start=end))
    return claim


def _years_back(day: str, years: int) -> str:
    return f"{int(day[:4]) - years}{day[4:]}".replace("02-29", "02-28")
