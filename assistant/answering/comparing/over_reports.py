"""Compare what one place's reports of different times say of the same measure."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.fitting.matching import Match, match_figures
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import AskedPeriod, Query
from assistant.answering.wording import date_words
from assistant.corpus.store import Store

OF_TIME = frozenset(
    {"change", "decrease", "increase", "compare", "difference", "previous", "higher", "lower", "manner", "amount",
     "percent_change", "latest", "better"}
)  # fmt: skip
_SAME = 0.6  # of a figure's own words that the question must say


def over_reports_answer(inquiry: Inquiry) -> Answer | None:
    """Answer how a measure changed between two reports of one place; None where they do not both give it."""
    store, query = inquiry.store, inquiry.query
    ids = inquiry.report_ids()
    if len(ids) < 2 or len(inquiry.places()) != 1 or not _asks_over_time(query):
        return None
    plain = query._replace(
        periods=(), previous=(), cues=query.cues - OF_TIME,
        terms=tuple(term._replace(required=term.required and not OF_TIME & term.cues) for term in query.terms),
    )  # fmt: skip
    found = [
        match for id in _chosen(store, query.periods, ids) if (match := _best(store, plain, id)) is not None
    ]
    alike = [match for match in found if match.entry.figure.unit == found[0].entry.figure.unit]
    if len(alike) < 2:
        return None
    from assistant.answering.comparing.comparison import compare

    later, earlier = alike[-1].entry, alike[0].entry
    times = tuple(
        f"report of {date_words(store.report(each.figure.report).metadata.published[:7])}"
        for each in (later, earlier)
    )
    return compare(store, query, later, earlier, inquiry.notes, (times[0], times[1]))


def _asks_over_time(query: Query) -> bool:
    years = {(period.last or period.first)[:4] for period in query.periods}
    return query.asks("change", "decrease", "increase", "percent_change") or (
        len(years) > 1 or any(period.kind == "range" and period.first for period in query.periods)
    )


def _chosen(store: Store, periods: Sequence[AskedPeriod], ids: Sequence[str]) -> list[str]:
    """Return the reports to compare, the oldest first: those of the times named, or the first and the last."""
    dated = sorted((store.report(id).metadata.published, id) for id in ids)
    years = [date[:4] for period in periods for date in (period.first, period.last) if date]
    named = [id for date, id in dated if date[:4] in years]
    if len(set(years)) > 1:
        return [named[0], named[-1]] if len(named) > 1 else []
    if named and named[0] != dated[-1][1]:
        return [named[0], dated[-1][1]]
    return [dated[0][1], dated[-1][1]]


def _best(store: Store, query: Query, id: str) -> Match | None:
    """Return the figure of one report that is what the question names, a level and of the latest time."""
    fits = [
        match
        for match in match_figures(store, query, [id])
        if match.fits and match.head and match.own_share >= _SAME and not match.entry.figure.change
    ]
    near = [
        match
        for match in fits
        if match.score > fits[0].score - 0.2 and match.entry.figure.unit == fits[0].entry.figure.unit
    ]
    return max(near, key=lambda match: (match.entry.figure.period_end or "", match.score), default=None)
