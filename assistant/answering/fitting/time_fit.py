"""What a question demands of the time of a figure."""

from __future__ import annotations

import itertools

from assistant.answering.fitting.own_year import is_of_year, is_of_year_before, own_year
from assistant.answering.reading.ago import fits_ago
from assistant.answering.reading.asked_time import MONTHS, find_times
from assistant.answering.reading.query import AskedPeriod, Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

_EARLY = 4  # a report of the first months of a year is about the year before
_FORMER = 0.1  # lost by what a number came from, where no earlier time is asked about
_LONG = 4  # letters that a word must have more than to tell one time from another


def period_fit(store: Store, query: Query, figure: Figure, breaks: list[str]) -> float:
    """Weigh the time of a figure against the time asked for."""
    relative = figure.period is not None and any(
        word in figure.period.casefold()
        for word in ("previous", "last year", "year before", "earlier", "prior year")
    )
    fit = 0.0
    former = not query.periods and is_former(store, figure)
    relative = relative and not _is_now(store, figure)
    if query.asks("previous") and not relative:
        closed = ""
        if "last year" in " ".join(query.tokens):
            closed = own_year(store, figure.report) or _year_just_closed(store, figure)
        relative = (
            is_of_year(figure, closed)
            if closed
            else former or _is_earlier(store, figure) or is_of_year_before(store, figure)
        )
    elif former:
        fit -= _FORMER
    if query.asks("previous") and not query.asks("change") and not query.periods:
        fit += 0.4 if relative else -0.1
        if (not relative and "last" not in query.tokens) or not fits_ago(store, query, figure):
            breaks.append("period")
    elif relative:
        fit -= 0.4
    if (
        figure.period
        and figure.period.casefold().startswith("by ")
        and not figure.target
        and not _is_past(store, figure)
    ):
        fit += 0.3 if query.asks("forecast") or query.periods else -0.3
    said = frozenset((figure.period or "").lower().split())
    fit += min(0.15, 0.08 * sum(len(token) > _LONG and token in said for token in query.tokens))
    if _asks_of_next_year(query) and not _is_to_come(store, figure):
        breaks.append("period")
    for period in query.periods:
        if period.kind == "report":
            if not _came_out(store, period, figure):
                if figure.period and period_fits(period._replace(kind="date"), figure):
                    fit += 0.2  # "the 2019 inspection", of which a later report tells
                    continue
                breaks.append("period")
            continue
        if not period_fits(period, figure):
            if _at_the_years_end(store, query, period, figure):
                continue
            ahead = query.asks("forecast") and not figure.target
            if not ahead and _of_the_reports_time(store, period, figure):
                continue
            breaks.append("period")
            break
        fit += 0.2
    return fit


def _asks_of_next_year(query: Query) -> bool:
    """Tell whether a number is asked for of the year to come: "how many are expected next year"."""
    return any(pair in _TO_COME for pair in itertools.pairwise(query.tokens))


_TO_COME = frozenset({("next", "year"), ("coming", "year"), ("year", "ahead")})


def _is_to_come(store: Store, figure: Figure) -> bool:
    """Tell whether a figure is of a time to come, an aim or a forecast, or may be as it has no time."""
    published = store.report(figure.report).metadata.published
    said = (figure.period or "").casefold()
    late = bool(figure.period_end and published) and (figure.period_end or "") > published
    return figure.target or late or not said or any(word in said for word in ("next", "coming", "ahead"))


def _is_past(store: Store, figure: Figure) -> bool:
    """Tell whether "by May 2023" is told of what had come about before its report came out."""
    published = store.report(figure.report).metadata.published
    return bool(figure.direction and figure.period_end) and (figure.period_end or "") <= published


def _year_just_closed(store: Store, figure: Figure) -> str:
    """Return the year that a report of the first months of the next one is about, "" where no figure here is of it."""
    published = store.report(figure.report).metadata.published
    if not published[5:7] or int(published[5:7]) > _EARLY:
        return ""
    year = str(int(published[:4]) - 1)
    ends = [figure.period_end or ""]
    ends += [
        other.figure.period_end or "" for id in figure.comparators if (other := store.figure(id)) is not None
    ]
    return year if any(end.startswith(year) for end in ends) else ""


def _is_earlier(store: Store, figure: Figure) -> bool:
    """Tell whether the report sets one later figure of the same place beside this one, and none of a third time."""
    later = set()
    for id in figure.comparators:
        other = store.figure(id)
        if other is not None and figure.period_end and other.figure.area == figure.area:
            later.add(max(other.figure.period_end or "", figure.period_end))
    return len(later - {figure.period_end}) == 1


def _is_now(store: Store, figure: Figure) -> bool:
    """Tell whether "the previous 12 months" are those up to the report: an earlier, dated figure is set beside it."""
    if "months" not in (figure.period or ""):
        return False
    published = figure.period_end or store.report(figure.report).metadata.published
    found = [store.figure(id) for id in figure.comparators]
    dates = [each.figure.period_end or "" for each in found if each is not None]
    return any(date[:4] < published[:4] for date in dates if date)


def is_former(store: Store, figure: Figure) -> bool:
    """Tell whether a number is what another one came from: "rose from 20 to 30", "30 cases, up from 20"."""
    value = figure.span("value")
    if value is None or figure.change:
        return False
    text = store.report(figure.report).text
    before = text[max(0, value.start - _REACH) : value.start].lower().replace(",", " ").split()
    if before[-1:] != ["from"]:
        return False
    after = text[value.end : value.end + _REACH].lower().split()
    onwards = any(word == "to" and any(map(str.isdigit, next)) for word, next in itertools.pairwise(after))
    return onwards or any(word.startswith(_MOVING) for word in before[-5:-1])


_REACH = 40  # characters
_MOVING = (
    "up",
    "down",
    "rise",
    "rose",
    "risen",
    "fall",
    "fell",
    "increas",
    "decreas",
    "drop",
    "grew",
    "grow",
    "reduc",
)


def _came_out(store: Store, asked: AskedPeriod, figure: Figure) -> bool:
    """Tell whether a figure's report came out, or its work was done, at the time named: within the year before."""
    published = store.report(figure.report).metadata.published
    return published.startswith(asked.last[: len(published)]) or _within_a_year(published, asked.last)


def _within_a_year(published: str, asked: str) -> bool:
    if len(asked) < len("2014-01") or len(published) < len("2014-01"):
        early = published[5:7] and int(published[5:7]) <= _EARLY and int(asked[:4]) == int(published[:4]) - 1
        return asked[:4] == published[:4] or bool(early)
    months = (int(published[:4]) - int(asked[:4])) * 12 + int(published[5:7]) - int(asked[5:7])
    return 0 <= months < 12


def _of_the_reports_time(store: Store, asked: AskedPeriod, figure: Figure) -> bool:
    """Tell whether a figure without a date is asked for of the time of its report: up to a year before it came out."""
    published = store.report(figure.report).metadata.published
    said = figure.period or ""
    months = [MONTHS[word] for word in said.lower().split() if word in MONTHS and not figure.period_end]
    dated = figure.period_end or any(character.isdigit() for character in said)
    if months and not dated:  # "by June": of the year that the report is of
        return asked.last[5:7] in ("", f"{int(months[-1]):02}") and _within_a_year(published, asked.last)
    if dated or figure.change:
        return False
    if _in_the_title(store.report(figure.report).metadata.title, asked):
        return True
    if figure.baseline:
        return False
    if asked.kind != "date" or len(published) < len("2014"):
        return False
    return _within_a_year(published, asked.last)


def _at_the_years_end(store: Store, query: Query, asked: AskedPeriod, figure: Figure) -> bool:
    """Tell whether a figure without a date is asked for at the end of the year that its report is of: "end of March 2023"."""
    day = len(asked.last) > len("2023-03")
    ends = query.tokens[max(0, asked.start - 2) : asked.start] == ("end", "of")
    dated = figure.period_end or any(character.isdigit() for character in figure.period or "")
    if dated or figure.change or asked.kind != "date" or not (day or ends):
        return False
    closed = own_year(store, figure.report)
    return len(closed) > len("2023") and asked.last.startswith(closed) and not is_former(store, figure)


def _in_the_title(title: str, asked: AskedPeriod) -> bool:
    """Tell whether a report's title says that it is of the year asked for: "performance report 2023/24"."""
    if " to " in title and asked.first and asked.first != asked.last:
        return any(
            (told.first, told.last) == (asked.first, asked.last) for told in find_times(tokenize(title))
        )
    for word in title.replace(":", " ").replace(",", " ").split():
        year, _, end = word.replace("–", "/").replace("-", "/").partition("/")
        if len(year) != len("2023") or not year.isdecimal():
            continue
        if asked.kind == "date" and asked.last == year:
            return True
        if end and asked.first == f"{year}-04" and asked.last[:4] == str(int(year) + 1):
            return True
    return False


def period_fits(asked: AskedPeriod, figure: Figure) -> bool:
    """Tell whether a figure is of the time asked for, as far as the report says of when it is."""
    start, end = figure.period_start or "", figure.period_end or ""
    said = f"{figure.period or ''} {figure.baseline or ''}"
    if asked.kind == "since":
        return _begins(asked.first, figure.baseline or "", start) or (not said.strip() and False)
    if asked.first and asked.first != asked.last:
        begins = _begins(asked.first, figure.baseline or "", start) or asked.first[:4] in said
        return begins and (end.startswith(asked.last[:7]) if end else asked.last[:4] in (figure.period or ""))
    if end:
        return (
            end.startswith(asked.last)
            or (asked.kind == "date" and len(asked.last) > len("2014") and start.startswith(asked.last))
            or (len(asked.last) == len("2014") and asked.last in (figure.baseline or "") and figure.change)
        )
    if asked.kind == "date" and not figure.change:
        said = figure.period or ""  # "46%, a fall from 78% in 2019": the first is not of 2019
    if asked.last[:4] in said:
        return len(asked.last) == len("2014") or asked.kind == "deadline" or not end
    return False


def _begins(date: str, baseline: str, start: str) -> bool:
    return date[:4] in baseline or bool(start and start.startswith(date[:7]))
