"""One measure at two times that the question names: both levels, and which way it went."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.comparing.comparison import compare
from assistant.answering.comparing.over_reports import OF_TIME
from assistant.answering.fitting.matching import Match, match_figures
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import AskedPeriod, Query
from assistant.answering.reading.second_reading import read_again

_OWN = 0.6  # of a figure's own words that the question must say


def two_times(inquiry: Inquiry) -> Answer | None:
    """Set the levels of two named times side by side, the later first; None where the report does not give both."""
    query = read_again(inquiry.query) or inquiry.query
    times = _times(query)
    if len(times) != 2 or times[0].last == times[1].last or len(inquiry.places()) != 1:
        return None
    told = [match.entry.figure for match in inquiry.matches if match.fits and match.entry.figure.change]
    if any(figure.unit != "percent" or "many" not in query.tokens for figure in told):
        return None  # the change itself is given; how many more is no percentage
    plain = query._replace(
        previous=(), cues=query.cues - OF_TIME,
        terms=tuple(
            term._replace(required=term.required and not term.cues & OF_TIME) for term in query.terms
        ),
    )  # fmt: skip
    first, second = (_levels(inquiry, plain._replace(periods=(time,))) for time in times)
    pair = next(((one, other) for one in first for other in second if _alike(one, other)), None)
    if pair is None:
        return None
    earlier, later = sorted((match.entry for match in pair), key=lambda entry: entry.figure.period_end or "")
    return compare(inquiry.store, query, later, earlier, inquiry.notes)


def _times(query: Query) -> tuple[AskedPeriod, ...]:
    """Return the times named: two dates, or the ends of "between March 2016 and March 2017"."""
    if len(query.periods) == 1:
        span = query.periods[0]
        if span.kind != "range" or not span.first or not query.asks("change", "compare", "difference"):
            return ()
        ends = (span.first, span.last)
        return tuple(AskedPeriod(each, "date", each, each, span.start, span.end) for each in ends)
    return tuple(each._replace(kind="date", first=each.last or each.first, last=each.last or each.first)
                 for each in query.periods if each.kind in {"date", "since", "deadline"})  # fmt: skip


def _levels(inquiry: Inquiry, query: Query) -> list[Match]:
    """Return the levels of one time that are what the question names, the best first."""
    ahead = query.asks("forecast", "target") or not _AHEAD.isdisjoint(query.tokens)
    found = [
        match
        for match in match_figures(inquiry.store, query, inquiry.reports)
        if match.fits
        and (match.own_share >= _OWN or (match.head and match.coverage >= _SAID))
        and match.entry.figure.period_end
        and not match.entry.figure.change
        and (ahead or not match.entry.figure.target)
    ]
    return [match for match in found if match.score > found[0].score - _NEAR]


_AHEAD = frozenset({"will", "would", "plan", "plans", "planned", "aim", "aims", "by"})
_SAID = 0.7  # of the question, by a figure and its sentence
_NEAR = 0.3  # of a score: a match this much worse is of another measure


def _alike(one: Match, other: Match) -> bool:
    """Tell whether two figures are of one measure of one place."""
    first, second = one.entry, other.entry
    same = first.figure.unit == second.figure.unit and first.figure.area == second.figure.area
    measure = (first.figure.measure or "").casefold() == (second.figure.measure or "").casefold()
    return same and (measure or set(first.own) == set(second.own))
