"""Whether the time that a draft gives a number is the time that a report gives its figure."""

from __future__ import annotations

import re
from datetime import date

from assistant.figures.figure import Figure
from assistant.language.periods import Period, find_periods
from assistant.verifying.claims import Claim
from assistant.verifying.lengths import years_between, years_of_change

_SLACK = 45  # days by which two ways of naming the same stretch may differ
_MONTH = 32
_IN_A_YEAR = re.compile(r"\W{0,3}(?:in|over|within|during) (?:a|one|a single|the (?:last|past)) year\b")
_PACES = {"day": "d", "daily": "d", "week": "w", "weekly": "w", "month": "m", "monthly": "m", "quarterly": "q",
          "year": "y", "yearly": "y", "annual": "y", "annually": "y", "morning": "d", "afternoon": "d",
          "evening": "d", "night": "d", "nightly": "d"}  # fmt: skip
_PACED = {"d": 1, "w": 7, "m": 31, "q": 92, "y": 366}


def times_agree(claim: Claim, figure: Figure) -> bool:
    """Tell whether nothing that the claim's own sentence says of time contradicts the report's.

    A stretch of time agrees with another that ends in the same month and is as long; a date or a
    calendar year with a stretch that ends in it. A change is also over the time from its baseline on.
    """
    ours = claim.figure
    if _season(ours.period) and _season(ours.period) == _season(figure.period):
        return True
    pace = _unit_pace(ours) or _pace_in(ours.measure) or _pace_in(ours.qualifier)
    paced = _pace(figure.period) or _unit_pace(figure) or _pace_in(figure.qualifier)
    if not pace and "period" in claim.explicit:
        pace = _pace(ours.period)
    if pace and paced:
        return pace == paced
    first, last = _bounds(figure)
    if pace and first and last and (last - first).days > _PACED[pace] * 2:
        return False  # so many in a year are not so many a month
    start, end = _bounds(ours)
    if "period" not in claim.explicit or not _NUMBER.search(ours.period or ""):
        # "Last year" is counted from a day that nobody knows.
        start = end = None
    since = _baseline(ours) if "baseline" in claim.explicit else None
    theirs = _baseline(figure)
    if since is not None and figure.target:
        return theirs is not None and (_overlap(*since, *theirs) or since[1].year == theirs[1].year)
    if ours.direction and figure.direction and not figure.target and first and last:
        length, printed = years_of_change(claim), years_between(theirs, first, last)
        if length is not None and printed is not None and length != printed:
            return False
    if _is_one_of_two(claim, figure):
        start = end = None
    if (
        ours.direction
        and theirs is not None
        and start is not None
        and end is not None
        and _overlap(start, end, *theirs)
    ):
        # "Compared with the year to June 2010" may be read as the time itself.
        start = end = None
    if last is None or (first is None and figure.target):
        return last is None or end is None or end.year == last.year
    first = first or last
    after = claim.words[claim.span.end - claim.sentence.start :]
    if theirs is not None and (first - theirs[1]).days > _SLACK and _IN_A_YEAR.match(after):
        return False
    if since is not None and not _since(since, theirs, first, last):
        return False
    if end is None and start is None:
        return True
    if end is None:
        return start is None or _near_start(start, theirs, first)
    if start is None:
        return _same_month(end, last) or (end.month == 12 and end.year == last.year)
    if (end - start).days <= _MONTH or _is_year(start, end):
        inside = start <= last <= end or first <= start <= end <= last
        return (
            inside
            if (end - start).days > _MONTH or (last - first).days > _MONTH
            else _overlap(start, end, first, last)
        )
    if not (_same_month(end, last) or (end.month == 12 and end.day == 31 and end.year == last.year)):
        return False
    if abs((start - first).days) <= _SLACK:
        # A year's change is not the change since some earlier year.
        return since is not None or theirs is None or (first - theirs[1]).days <= _SLACK
    return theirs is not None and _near_start(start, theirs, first)


def _is_one_of_two(claim: Claim, figure: Figure) -> bool:
    """Tell whether the sentence joins two years, of which the draft's is one and the report's the other."""
    ours, theirs = _NUMBER.search(claim.figure.period or ""), (figure.period_end or "")[:4]
    return ours is not None and any(
        {ours[0], theirs} == {each["one"], each["two"]} for each in _TWO_YEARS.finditer(claim.words)
    )


def _season(period: str | None) -> tuple[str, str] | None:
    """Return the season and the year of a period that names both: "the autumn term of 2018"."""
    season, year = _SEASON.search(period or ""), _NUMBER.search(period or "")
    return (season[0].lower(), year[0]) if season and year else None


def _since(since: tuple[date, date], theirs: tuple[date, date] | None, first: date, last: date) -> bool:
    """Tell whether a change measured from `since` may be the one measured from `theirs`."""
    if theirs is not None:
        return _overlap(*since, *theirs) or since[1].year == theirs[1].year
    # Without a baseline a change is against the time before, as long as its own.
    length = last - first
    return _overlap(*since, first - length, first) and since[1].year >= (first - length).year


def _near_start(start: date, theirs: tuple[date, date] | None, first: date) -> bool:
    if theirs is None:
        return abs((start - first).days) <= _SLACK
    return theirs[0].year <= start.year <= theirs[1].year or abs((start - theirs[1]).days) <= _SLACK


def _overlap(start: date, end: date, first: date, last: date) -> bool:
    return start <= last and first <= end


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _is_year(start: date, end: date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year


def _bounds(figure: Figure) -> tuple[date | None, date | None]:
    start, end = figure.period_start, figure.period_end
    return date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None


def _baseline(figure: Figure) -> tuple[date, date] | None:
    """Return the bounds of what a change is measured from, None where they do not follow."""
    period: Period
    for period in find_periods(figure.baseline or "", figure.period_end):
        if period.first and period.last:
            return date.fromisoformat(period.first), date.fromisoformat(period.last)
    year = _NUMBER.search(figure.baseline or "")
    return (date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)) if year else None


_TWO_YEARS = re.compile(
    r"\b(?P<one>(?:19|20)\d\d)(?: and| to| until|,? then(?: in)?| through to|–|-)(?: in)? ?(?P<two>(?:19|20)\d\d)\b"
)
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:19|20)\d\d\b")


def _unit_pace(figure: Figure) -> str | None:
    """Return how often, where the unit says it: "victims a week"."""
    words = figure.unit.rsplit(maxsplit=2)[-2:]
    return (
        _PACES.get(words[1]) if len(words) == 2 and words[0] in {"a", "an", "per", "each", "every"} else None
    )


def _pace_in(words: str | None) -> str | None:
    """Return how often, where words end in it: "attend it each morning", "recycling a week"."""
    found = _EACH.search(words or "")
    return _PACES[found["time"]] if found else None


_EACH = re.compile(
    r"\b(?:a|an|per|each|every) (?P<time>day|week|month|year|morning|afternoon|evening|night)$"
)


def _pace(period: str | None) -> str | None:
    for word in (period or "").lower().split():
        if word in _PACES and len((period or "").split()) <= 2:
            return _PACES[word]
    return None
