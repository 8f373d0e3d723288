"""Times that figures are of."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from assistant.language import relative
from assistant.language.days import parse_iso, shift, stretch_before
from assistant.language.folding import GAP, fold, squeeze
from assistant.language.moments import Moment, day_after, day_before, find_moments, with_year
from assistant.language.quarters import quarters_of
from assistant.language.stretches import COUNT, KIND, UNIT, read_count
from assistant.language.years import is_time


class Period(NamedTuple):
    """Hold one expression of time as found in a text; offsets count in that text.

    `text` is the expression in full, white space folded ("12 months to the end of March 2014"),
    without an article, "in" or "as of" before it; "by", "since", "from", "until", "before",
    "after" and "between" belong to it. `start:end` covers the same words.
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
    folded = fold(text)
    day = parse_iso(anchor)
    found: list[Period] = []
    moments = [moment for moment in find_moments(folded) if is_time(text, folded, moment)]
    taken = -1
    index = 0
    while index < len(moments):
        period, used = _grow(text, folded, moments[index : index + 2], day, taken)
        index += used
        taken = period.end
        found.append(period)
    dated = len(found)
    index = 0
    for start, end, kind, bounds in relative.find_relative(folded, day):
        while index < dated and found[index].end <= start:
            index += 1
        if index < dated and start < found[index].start and found[index].end == end:
            # "The same point in 2018": the year only says which.
            found[index] = _period(text, start, end, kind, *bounds)
        elif index == dated or found[index].start >= end:
            found.append(_period(text, start, end, kind, *bounds))
    told = sorted(found, key=lambda period: period.start)
    return quarters_of(told)


def _period(text: str, start: int, end: int, kind: str, first: date | None, last: date | None) -> Period:
    return Period(
        start,
        end,
        squeeze(text[start:end]),
        kind,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
    )


_WINDOW = 90
# "In the two years since 2015" is a stretch of time.
_DETERMINED = re.compile(rf"\b(?:the|these|those|this|in|over|during|for){GAP}(?:\w+{GAP})?$")


@cache
def _lead() -> re.Pattern[str]:
    """Return the pattern of the words that may stand before a date and belong to it."""
    part = (
        rf"(?:(?:the{GAP})?(?P<part>end|start|beginning|middle|close|turn|early|late|mid)(?:-|{GAP})"
        rf"(?:(?:part{GAP})?of{GAP})?)"
    )
    return re.compile(
        rf"""(?:(?<![\w-])(?:
        (?P<stretch>(?:(?P<count>{COUNT})(?:{GAP}|-))?{KIND}(?P<unit>{UNIT})s?)(?:{GAP}period)?{GAP}
            (?P<joint>to|ending|ended|up{GAP}to{GAP}and{GAP}including|up{GAP}to|prior{GAP}to|until|before|leading{GAP}up{GAP}to|preceding|from|since|commencing|starting)
            (?P<forward>(?<=from)|(?<=since)|(?<=commencing)|(?<=starting))?{GAP}(?:on{GAP}|in{GAP}|at{GAP})?
        |(?P<opening>first|last|final|opening){GAP}(?P<parts>{COUNT}){GAP}(?P<of>day|week|month|quarter)s?{GAP}of{GAP}
        |(?P<point>as{GAP}of|as{GAP}at|as{GAP}on|at|on){GAP}
        |(?P<deadline>no{GAP}later{GAP}than|prior{GAP}to|by|until|till|up{GAP}to|before){GAP}
        |(?P<since>since|from|after|following){GAP}
        |(?P<between>between){GAP}
        ))?(?:the{GAP})?(?:year{GAP})?(?:(?:the{GAP})?{part})?(?:the{GAP})?(?:year{GAP})?$""",
        re.VERBOSE,
    )


_JOIN = re.compile(
    rf"(?:{GAP}(?:to|until|till|through|and|up{GAP}to){GAP}(?:the{GAP})?(?:end{GAP}of{GAP})?(?:the{GAP})?|{GAP}?[-–]{GAP}?)$"
)


def _grow(
    text: str, folded: str, moments: list[Moment], anchor: date | None, taken: int
) -> tuple[Period, int]:
    """Make a period of the first of `moments` and the words before it, and of the second where they join."""
    moment = moments[0]
    low = max(taken, moment.start - _WINDOW, 0)
    lead = _lead().search(folded, low, moment.start)
    if lead is None:
        return _period(text, moment.start, moment.end, "date", moment.first, moment.last), 1
    if len(moments) > 1:
        joined = _join(folded, moments[0], moments[1], lead)
        if joined is not None:
            begin, finish = joined
            start = lead.start("between") if lead["between"] else moment.start
            if lead["since"] == "from":
                start = lead.start("since")
            if lead["stretch"]:
                start = lead.start("stretch")
            return _period(text, start, moments[1].end, "range", begin.first, finish.last), 2
    moment = _resolve(moment, anchor, ahead=lead["deadline"] is not None and not _past(folded, lead.start()))
    part = lead["part"]
    start = lead.start("part") if part else moment.start
    first, last = moment.first, moment.last
    if part in {"end", "close"}:
        first = last
    elif part in {"start", "beginning", "turn"}:
        last = first
    if lead["stretch"]:
        count, unit = read_count(lead["count"]), lead["unit"]
        told = _DETERMINED.search(folded, max(0, lead.start() - 24), lead.start())
        loose = lead["count"] in {"a", "an"} or (lead["joint"] == "since" and told is None)
        if lead["forward"] is not None and loose:
            # "3.4 mm a year since 1993", "28 weeks since 2015": the time belongs to the number before it.
            return _period(text, lead.start("joint"), moment.end, "since", first, None), 1
        if unit == "period" or count == 0:
            first = None
        elif lead["forward"] is not None:
            return _period(text, lead.start("stretch"), moment.end, "range", first, None), 1
        elif last is not None:
            if folded.startswith(("before", "preceding"), lead.end("stretch") + 1) and moment.first:
                last = day_before(moment.first)
            first = stretch_before(last, unit, count) if last else None
        return _period(text, lead.start("stretch"), moment.end, "range", first, last), 1
    if lead["opening"]:
        first, last = _opening(lead, first, last)
        return _period(text, lead.start("opening"), moment.end, "range", first, last), 1
    if moment.grain == "year" and not part and folded.startswith("the", lead.end() - 4):
        # "After the 1954 decision" is not after 1954.
        return _period(text, moment.start, moment.end, "date", first, last), 1
    if lead["deadline"]:
        if lead["deadline"].startswith(("before", "prior")):
            last = day_before(first)
        return _period(text, lead.start("deadline"), moment.end, "deadline", None, last), 1
    if lead["since"] and lead["since"] != "following":
        begun = day_after(last) if lead["since"] == "after" else first
        return _period(text, lead.start("since"), moment.end, "since", begun, None), 1
    whole = moment.grain in {"year", "double", "decade"} and not part and lead["point"] in {"at", "on"}
    if (lead["point"] and not whole and (moment.grain == "day" or part or lead["point"] != "on")) or part in {
        "end",
        "close",
    }:
        if moment.grain != "day" and not part:
            first = last
        return _period(text, start, moment.end, "point", first, last), 1
    if moment.grain == "days" and lead["between"]:
        start = lead.start("between")
    kind = "range" if moment.grain in {"days", "double", "quarter", "half", "season", "decade"} else "date"
    return _period(text, start, moment.end, kind, first, last), 1


_DONE = re.compile(
    rf"\b(?:had|has|have|was|were)(?:{GAP}(?!to\b|due\b|expected\b|planned\b|required\b|not\b)[a-z]+){{1,4}}{GAP}$"
)
_AHEAD = re.compile(r"\b(?:will|should|must|to|due|expected|planned|would)\b")


def _past(folded: str, at: int) -> bool:
    """Tell whether what a deadline is of has happened: "had been delivered by the end of February"."""
    told = _DONE.search(folded, max(0, at - 60), at)
    return told is not None and _AHEAD.search(told[0]) is None


def _opening(lead: re.Match[str], first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return the bounds of "first six months of 2017" within those of the year."""
    count = read_count(lead["parts"])
    if first is None or last is None or not count:
        return None, None
    if lead["opening"] in {"first", "opening"}:
        return first, day_before(shift(first, lead["of"], count))
    return stretch_before(last, lead["of"], count), last


def _join(folded: str, left: Moment, right: Moment, lead: re.Match[str]) -> tuple[Moment, Moment] | None:
    """Return both ends of "June 2010 and June 2014" or "April to June 2014", None where they do not join."""
    between = folded[left.end : right.start]
    if len(between) > 30 or not _JOIN.match(between):
        return None
    if "and" in between and not lead["between"] and not _next_month(left, right):
        return None
    from_to = lead["unit"] == "period" and lead["joint"] == "from"  # "the period from 1 April to 30 June"
    if (
        (lead["stretch"] and not from_to)
        or lead["deadline"]
        or lead["opening"]
        or (lead["since"] not in {None, "from"})
    ):
        return None
    if not left.year and right.year:
        left = with_year(left, right.year)
        if left.first and right.first and left.first > right.first:
            left = with_year(left._replace(year=0), right.year - 1)
    if not left.first or not right.last:
        return (left, right) if not left.year and not right.year else None
    return (left, right) if left.first <= right.last else None


def _next_month(left: Moment, right: Moment) -> bool:
    """Tell whether two months follow each other in one year: "in January and February 2021"."""
    months = left.grain == right.grain == "month" and not left.year and bool(right.year)
    return months and right.month == left.month + 1


def _resolve(moment: Moment, anchor: date | None, ahead: bool) -> Moment:
    """Give a day or month without a year the year nearest to the anchor: after it if `ahead`, else before."""
    if moment.year or anchor is None:
        return moment
    same = with_year(moment, anchor.year)
    if same.first is None:
        return moment
    if ahead:
        return same if same.last and same.last >= anchor else with_year(moment, anchor.year + 1)
    return same if same.first <= anchor else with_year(moment, anchor.year - 1)
