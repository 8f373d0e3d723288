"""Dates as printed: in, a folded text; out, each date, month, quarter or year with its first and last day.

A moment without a year has no bounds until one is given to it.
"""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from assistant.language.days import MONTHS, first_day, last_day, parse_day
from assistant.language.folding import GAP

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
}
COUNTED = {"one": 1, "two": 2, "three": 3, "four": 4}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
YEAR = r"(?:1\d|2[01])\d\d"


class Moment(NamedTuple):
    """Hold one date of a folded text.

    `grain`: "day", "days" (18 to 22 March), "month", "quarter", "half", "season",
    "year", "double" (2013/14) or "decade".
    `month` and `day` are 0 where the moment names none; `year` is 0 where it names none.
    """

    start: int
    end: int
    grain: str
    first: date | None
    last: date | None
    year: int
    month: int = 0
    day: int = 0


@cache
def _pattern() -> re.Pattern[str]:
    full = "|".join(name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"})
    short = "|".join(name for name in MONTHS if name not in full.split("|"))
    month = rf"(?:(?:{full})\b|(?:{short})\b\.?)"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    # A line may break behind the dash.
    double = rf"{YEAR}(?:/|-|–)(?:\s{{1,3}}(?=\d\d[^\w]))?(?:{YEAR}|\d\d(?!\d))"
    kind = r"(?:financial|fiscal|tax|academic|school|calendar|reporting|performance)"
    year = rf"(?:{double}|{YEAR})(?!\d|[.,]\d|[a-z%])"
    apart = r"(?<![\w£$€#./,–-])(?<!\d[ \u00a0])"
    # "Apr–Jun 2023": a month behind another's dash.
    guard = rf"(?:{apart}|(?<=[a-z\d][–-])(?={month}(?:,?{GAP}{YEAR})))"
    return re.compile(
        rf"""{guard}(?:
        (?P<iso>{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])
        |(?P<slashed>(?:3[01]|[12]\d|0?[1-9])/(?:1[0-2]|0?[1-9])/{YEAR})(?![\w/])
        |(?:(?P<d0>{day})(?:{GAP}(?:to|and|until){GAP}|{GAP}?[–-]{GAP}?))?(?P<d1>{day})(?:{GAP}of)?{GAP}(?P<m1>{month})(?:,?{GAP}(?P<y1>{YEAR})(?!\d|[.,]\d|[a-z%]))?
        |(?P<m2>{month}){GAP}(?P<d2>{day})(?!\d|[.,]\d|[a-z%/-])(?:,?{GAP}(?P<y2>{YEAR})(?!\d|[.,]\d|[a-z%]))?
        |(?P<m3>{month})(?:(?:{GAP}of)?,?{GAP}(?P<y3>{YEAR})(?!\d|[.,]\d|[a-z%]))?
        |(?P<q>q[1-4])(?:{GAP}of|,)?(?:{GAP}|/)?(?:fy{GAP}?)?(?P<y4>{year})
        |quarter{GAP}(?P<q2>one|two|three|four|[1-4])(?:{GAP}of|,)?{GAP}(?P<y9>{year})
        |(?P<h>h[12])(?:{GAP}|/)(?P<y5>{year})
        |(?P<o>first|second|third|fourth|last|final|1st|2nd|3rd){GAP}(?P<part>quarter|half){GAP}of{GAP}
            (?:the{GAP})?(?:{kind}(?:{GAP}|-)year{GAP})?(?P<y6>{year})
        |(?P<season>spring|summer|autumn|winter)(?P<term>{GAP}term)?(?:{GAP}(?:of|in))?{GAP}(?P<y7>{year})
        |(?:(?P<kind1>{kind})(?:(?:{GAP}|-)years?{GAP}(?:of{GAP})?|(?<=fiscal){GAP})|(?P<fy>fy{GAP}?))?(?P<y8>{year})
            (?:{GAP}(?:(?P<kind2>{kind})(?:{GAP}|-)year|(?P<kind3>season))\b)?
        |(?P<decade>{YEAR[:-2]}0)s\b
        )""",
        re.VERBOSE,
    )


def find_moments(folded: str) -> tuple[Moment, ...]:
    """Find the dates of a folded text, in text order; never raises."""
    found: list[Moment] = []
    for match in _pattern().finditer(folded):
        moment = _read_moment(match)
        if moment is not None:
            found.append(moment)
    return tuple(found)


def with_year(moment: Moment, year: int) -> Moment:
    """Give `year` to a day or month that names none."""
    if moment.year or not moment.month:
        return moment
    if moment.day:
        day = parse_day(year, moment.month, moment.day)
        return moment._replace(year=year, first=day, last=day)
    return moment._replace(year=year, first=first_day(year, moment.month), last=last_day(year, moment.month))


def _read_moment(match: re.Match[str]) -> Moment | None:
    start, end = match.span()
    if match["iso"] or match["slashed"]:
        parts = [int(part) for part in re.split("[-/]", match[0])]
        year, month, day = parts if match["iso"] else reversed(parts)
        return _day(start, end, year, month, day)
    name = match["m1"] or match["m2"] or match["m3"]
    if name:
        month = MONTHS[name.rstrip(".")]
        year = int(match["y1"] or match["y2"] or match["y3"] or 0)
        digits = match["d1"] or match["d2"]
        if digits:
            moment = _day(start, end, year, month, int(digits.rstrip("sthndr")))
            begin = _day(start, end, year, month, int(match["d0"].rstrip("sthndr"))) if match["d0"] else None
            return moment._replace(grain="days", first=begin.first) if moment and begin else moment
        return (
            with_year(Moment(start, end, "month", None, None, 0, month), year)
            if year
            else Moment(start, end, "month", None, None, 0, month)
        )
    if match["decade"]:
        year = int(match["decade"])
        return Moment(start, end, "decade", first_day(year), last_day(year + 9), year)
    printed = match["y4"] or match["y5"] or match["y6"] or match["y7"] or match["y8"] or match["y9"]
    bounds = _year_bounds(
        printed, match["kind1"] or match["kind2"] or match["kind3"] or ("financial" if match["fy"] else "")
    )
    if bounds is None:
        return None
    grain, first, last, year = bounds
    if match["q2"]:
        return _part_of_year(start, end, year, first, True, COUNTED.get(match["q2"]) or int(match["q2"]))
    if match["q"] or match["h"] or match["part"]:
        quarter = bool(match["q"]) or match["part"] == "quarter"
        number = int((match["q"] or match["h"])[1]) if not match["part"] else ORDINALS[match["o"]]
        if not quarter and number > 2:
            number = 2
        return _part_of_year(start, end, year, first, quarter, number)
    if match["season"]:
        if match["term"]:
            return _term(start, end, match["season"], grain, year)
        return _season(start, end, match["season"], grain, year)
    return Moment(start, end, grain, first, last, year)


def _day(start: int, end: int, year: int, month: int, day: int) -> Moment | None:
    if year and parse_day(year, month, day) is None:
        return None
    moment = Moment(start, end, "day", None, None, 0, month, day)
    return with_year(moment, year) if year else moment


def _year_bounds(printed: str, kind: str) -> tuple[str, date | None, date | None, int] | None:
    """Read "2014", "2013/14", "2013-14", "2013–2014" with the kind of year named beside it."""
    year = int(printed[:4])
    if len(printed) == 4:
        if kind in {"", "calendar"}:
            return "year", first_day(year), last_day(year), year
        return "year", None, None, year
    digits = printed[5:]
    second = int(digits) if len(digits) == 4 else year - year % 100 + int(digits)
    if len(digits) == 2 and second < year and year % 100 == 99:
        second += 100
    if second <= year or second - year > 300:
        return None
    if kind == "season":
        return "double", None, None, year
    if second == year + 1 and (len(digits) == 2 or printed[4] == "/" or kind):
        month = 9 if kind in {"academic", "school"} else 4
        first = first_day(year, month)
        return "double", first, last_day(second, month - 1), year
    return "double", first_day(year), last_day(second), year


def _part_of_year(start: int, end: int, year: int, first: date | None, quarter: bool, number: int) -> Moment:
    grain = "quarter" if quarter else "half"
    if first is None:
        return Moment(start, end, grain, None, None, year)
    size = 3 if quarter else 6
    index = first.month - 1 + (number - 1) * size
    begin = first_day(first.year + index // 12, index % 12 + 1)
    index += size - 1
    return Moment(start, end, grain, begin, last_day(first.year + index // 12, index % 12 + 1), year)


def _season(start: int, end: int, name: str, grain: str, year: int) -> Moment:
    if name == "winter":
        # A winter named by one year may be either of the two that touch it.
        if grain != "double":
            return Moment(start, end, "season", None, None, year)
        return Moment(start, end, "season", first_day(year, 12), last_day(year + 1, 2), year)
    if grain == "double":
        return Moment(start, end, "season", None, None, year)
    month = SEASONS[name]
    return Moment(start, end, "season", first_day(year, month), last_day(year, month + 2), year)


def _term(start: int, end: int, name: str, grain: str, year: int) -> Moment:
    """Read "autumn term of 2018", September to December; the ends of the other terms vary."""
    if name != "autumn":
        return Moment(start, end, "season", None, None, year)
    return Moment(start, end, "season", first_day(year, 9), last_day(year, 12), year)


def day_before(day: date | None) -> date | None:
    """Return the day before `day`, None for None."""
    return day - timedelta(days=1) if day is not None and day > date.min else None


def day_after(day: date | None) -> date | None:
    """Return the day after `day`, None for None."""
    return day + timedelta(days=1) if day is not None and day < date.max else None
