"""The times a question names, read token by token: no pattern is compiled for a cold question."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.query import AskedPeriod
from assistant.language.tokens import Token

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_TO = frozenset({"to", "ending", "ended", "until", "till", "prior", "through", "end"})
_REPORTS = frozenset({"report", "reports", "inspection", "inspections", "publication"})
_SPANS = frozenset({"year", "months", "twelve", "12", "yeer", "yr"})
COMPARED = frozenset({"compared", "against", "versus", "vs", "than", "from"})
_FINANCIAL_YEAR_END = "-03"


def find_times(tokens: Sequence[str]) -> tuple[AskedPeriod, ...]:
    """Find the times named by `tokens`, in order.

    >>> find_times("in the year to march 2010".split())[0].last
    '2010-03'
    """
    dates = _dates(tokens)
    found: list[AskedPeriod] = []
    index = 0
    while index < len(dates):
        date, start, end = dates[index]
        before = tokens[max(0, start - 6) : start]
        text = _words(tokens[start:end])
        following = dates[index + 1] if index + 1 < len(dates) else None
        if following and _joined(tokens, before, end, following[1]):
            second = following[0]
            if tokens[following[2] : following[2] + 1] in (("reports",), ("inspections",)):
                found += [
                    AskedPeriod(_words(tokens[a:b]), "report", d, d, a, b)
                    for d, a, b in (dates[index], following)
                ]
                index += 2
                continue
            found.append(
                AskedPeriod(_words(tokens[start : following[2]]), "range", date, second, start, following[2])
            )
            index += 2
            continue
        if following and following[1] == end and len(date) == len("2013") and len(following[0]) == 2:
            next_year = (int(date) + 1) % 100 == int(following[0])
            last = f"{int(date) + 1}{_FINANCIAL_YEAR_END}" if next_year else f"{date[:2]}{following[0]}"
            found.append(
                AskedPeriod(text, "range", f"{date}-04" if next_year else date, last, start, following[2])
            )
            index += 2
            continue
        if len(date) == 2:
            index += 1
            continue
        if start and tokens[start - 1] in _PARTS:
            start -= 1  # "early 2017"
        named = _names_a_report(tokens, start, end)
        if named is not None:
            found.append(AskedPeriod(text, "report", date, date, *named))
            index += 1
            continue
        kind, first, last = "date", date, date
        if "since" in before:
            kind, last = "since", ""
        elif before and before[-1] in {"by", "before"}:
            kind, first = "deadline", ""
        elif before and before[-1] == "from":
            kind, last = "since", ""
        elif _TO.intersection(before[-4:]) and _SPANS.intersection(before):
            kind, first, last = ("since", date, "") if _is_compared(before) else ("range", "", date)
        found.append(AskedPeriod(text, kind, first, last, start, end))
        index += 1
    ranges = [period for period in found if period.kind in {"range", "since"}]
    if len(ranges) == len(found) == 2 and (COMPARED | {"comparing", "between"}).intersection(tokens):
        one, other = ranges
        first, last = sorted((one.last or one.first, other.last or other.first))
        return (AskedPeriod(f"{one.text} and {other.text}", "range", first, last, one.start, other.end),)
    return tuple(found)


def _is_compared(before: Sequence[str]) -> bool:
    """Tell whether words set a time beside another: "compared with the year to", not "London versus England, year to"."""
    at = max((at for at, token in enumerate(before) if token in COMPARED), default=-1)
    return at >= 0 and _TO_A_TIME.issuperset(before[at + 1 :])


_TO_A_TIME = (
    _TO | _SPANS | {"with", "the", "same", "in", "for", "of", "that", "those", "at", "month", "period", "a"}
)


def opened_at(tokens: Sequence[str], start: int) -> int:
    """Return where the words for a part of a time begin that stand before it: "the start of 2021", "end of May 2020"."""
    at = start - 1 if start and tokens[start - 1] == "the" else start
    return at - 2 if at > 1 and tokens[at - 1] == "of" and tokens[at - 2] in _ENDS else start


_ENDS = frozenset({"start", "beginning", "end", "close", "turn", "middle"})


def years_of(question: str, found: Sequence[Token], tokens: Sequence[str]) -> tuple[str, ...]:
    """Return the tokens of a question, "1,893" with its comma: a number of things is no year."""
    return tuple(
        question[token.start : token.end] if "," in question[token.start : token.end] else word
        for token, word in zip(found, tokens, strict=True)
    )


def _names_a_report(tokens: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of a date that says which report is meant: "the 2016 report", "the report of May 2014"."""
    after = end + (tokens[end : end + 1] in (("re",), ["re"]))
    if _REPORTS.intersection(tokens[after : after + 1]):
        return start, after + 1
    opens = not start or tokens[start - 1] in _OPENING
    behind = next((at for at in range(after, min(after + _NAMED, len(tokens))) if tokens[at] in _REPORTS), 0)
    if opens and behind and _BREAKING.isdisjoint(tokens[after:behind]):
        return start, end  # "the 2016 Anytown report"
    lead = tokens[max(0, start - 2) : start]
    means = (
        "by" in tokens[max(0, start - 4) : max(0, start - 2)]
    )  # "found by slaughterhouse inspection in 2022"
    if len(lead) == 2 and lead[0] in _REPORTS and lead[1] in {"of", "from", "in", "dated"} and not means:
        return start - 2, end
    return None


_PARTS = frozenset({"early", "late", "mid"})
_OPENING = frozenset({"the", "that", "this", "their"})
_NAMED = 5  # tokens behind a date in which the word for a report makes it the report's
_BREAKING = frozenset(
    {
        "in", "of", "on", "at", "to", "for", "and", "or", "is", "was", "are", "were", "did", "does", "do", "has",
        "have", "had", "how", "what", "which", "who", "when", "where", "why", "by", "from", "per", "the", "a",
    }
)  # fmt: skip


def _words(tokens: Sequence[str]) -> str:
    """Join tokens, months with their capital."""
    return " ".join(token.capitalize() if token in MONTHS else token for token in tokens)


def _joined(tokens: Sequence[str], before: Sequence[str], end: int, start: int) -> bool:
    between = tokens[end:start]
    if "12" in between or "months" in between or "year" in between:
        between = [token for token in between if token not in {"the", "12", "twelve", "months", "year", "to"}]
        return between == ["and"] and ("between" in before or "from" in before)
    return list(between) in (["and"], ["to"], ["until"]) and (
        bool({"between", "from"}.intersection(before)) or list(between) == ["to"]
    )


def _dates(tokens: Sequence[str]) -> list[tuple[str, int, int]]:
    """Find years, months of years and days, as parts of ISO dates, and two-digit ends of years."""
    found: list[tuple[str, int, int]] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        year = _year_of_month(tokens, position)
        if year:
            date = f"{year}-{MONTHS[token]:02}"
            start = position
            if position and tokens[position - 1].isdecimal() and int(tokens[position - 1]) in range(1, 32):
                start -= 1
                date += f"-{int(tokens[start]):02}"
            found.append((date, start, position + 2))
            position += 2
        elif _year(token) or (
            found
            and found[-1][2] == position
            and len(found[-1][0]) == len("2013")
            and len(token) == 2
            and token.isdecimal()
            and _ends_years(int(found[-1][0]), int(token), tokens[position + 1 : position + 2])
        ):
            found.append((token, position, position + 1))
            position += 1
        else:
            position += 1
    return found


def _year_of_month(tokens: Sequence[str], at: int) -> str:
    """Return the year behind a month, "23" as "2023"; "" where none follows: "march 15 2023" has a day there."""
    if tokens[at] not in MONTHS or at + 1 == len(tokens):
        return ""
    year, after = tokens[at + 1], tokens[at + 2 : at + 3]
    if _year(year):
        return year
    short = len(year) == 2 and year.isdecimal() and int(year) >= _FIRST_SHORT
    counts = bool(after) and (_year(after[0]) or is_plural(after[0]))
    dated = at > 0 and tokens[at - 1].isdecimal()
    return f"20{year}" if short and not counts and (dated or int(year) <= _LAST_SHORT) else ""


_FIRST_SHORT, _LAST_SHORT = 10, 49  # of a year in two digits


def _ends_years(first: int, last: int, following: Sequence[str]) -> bool:
    """Tell whether two digits behind a year end a stretch of years: "2013/14", "2012-15", but not "in 2012 15 schools"."""
    if (first + 1) % 100 == last:
        return True
    return 1 < last - first % 100 < _LONGEST and not any(is_plural(word) for word in following)


_LONGEST = 10  # years


def _year(token: str) -> bool:
    return len(token) == len("2014") and token.isdecimal() and token[:2] in {"18", "19", "20"}
