"""One measure at two times that the question names: "from 2018 to 2020", "in 2020 compared with 2019"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.comparison import compare
from assistant.answering.inquiry import Inquiry
from assistant.answering.matching import Match
from assistant.answering.query import AskedPeriod, Query
from assistant.answering.time_fit import period_fits

_BEST = 40  # figures among which the two are looked for
_OWN = 0.6  # of a question's words, by a figure's own
_NEARLY = 0.3  # of the best match's score


def two_times(inquiry: Inquiry) -> Answer | None:
    """Compare a measure's figures of the two times that are named, None without such a pair.

    A change that the report itself prints is left to be given as it stands.
    """
    times = _times_named(inquiry.query)
    if not times or any(match.fits and match.entry.figure.change for match in inquiry.matches):
        return None
    usable = [match for match in inquiry.matches[:_BEST] if _only_of_its_time(match)]
    usable.sort(key=lambda match: -match.own_share)
    for one in usable:
        if not period_fits(times[-1], one.entry.figure) or one.score < usable[0].score - _NEARLY:
            continue
        for other in usable:
            if period_fits(times[0], other.entry.figure) and _alike(one, other):
                return compare(inquiry.store, inquiry.query, one.entry, other.entry, inquiry.notes)
    return None


def _times_named(query: Query) -> tuple[AskedPeriod, ...]:
    """Return the two times that a question names, the earlier first; nothing where it names one, or three."""
    periods = [period for period in query.periods if period.kind in {"date", "range"}]
    if len(periods) != len(query.periods) or "since" in query.tokens:
        return ()
    if len(periods) == 1 and periods[0].first and not {"and", "to"}.isdisjoint(periods[0].text.split()):
        (whole,) = periods
        return tuple(whole._replace(kind="date", first=end, last=end) for end in (whole.first, whole.last))
    return tuple(sorted(periods, key=lambda period: period.last)) if len(periods) == 2 else ()


def _only_of_its_time(match: Match) -> bool:
    figure = match.entry.figure
    return (
        not match.missing
        and set(match.breaks) <= {"period"}
        and match.own_share > _OWN
        and not (figure.change or figure.target)
    )


def _alike(one: Match, other: Match) -> bool:
    """Tell whether two figures measure the same, of the same place, at two times."""
    first, second = one.entry.figure, other.entry.figure
    return (
        first.id != second.id
        and first.report == second.report
        and first.unit == second.unit
        and first.area == second.area
        and first.period != second.period
        and (
            set(one.entry.own) == set(other.entry.own)
            or second.id in first.comparators
            or first.id in second.comparators
        )
    )
