"""One question being answered: what it asks, and what was found for it, looked up once."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer, Citation
from assistant.answering.fitting.evidence import Evidence, find_evidence
from assistant.answering.fitting.matching import Match, match_figures
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure


def _reports_asked(query: Query) -> tuple[str, ...] | None:
    """Return the reports about the places that a question names, None where it names none."""
    found = {report: None for area in query.areas if area.kind == "subject" for report in area.reports}
    return tuple(found) or None


def _dated(store: Store, query: Query, ids: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Return, of some reports, those that "the 2016 report" means; all where none is meant so."""
    times = [period.last for period in query.periods if period.kind == "report"]
    if times and query.asks("judgment", "change") and len(query.periods) > 1:
        times = [
            period.last or period.first for period in query.periods
        ]  # "between the 2018 and the 2025 report"
    others = [period.last or period.first for period in query.periods if period.kind != "report"]
    times = list(years_between(query)) or times
    if not times or any(other[:4] > max(times)[:4] for other in others):
        return ids  # no report is of a time after it
    meant = tuple(
        id
        for id in (ids or store.report_ids())
        if any(store.report(id).metadata.published.startswith(time[:7]) for time in times)
    )
    return meant or ids


def years_between(query: Query) -> tuple[str, ...]:
    """Return the years of "the 2015-2018 reports"; none where no two years stand side by side so."""
    if len(query.periods) != _ENDS or any(period.kind != "report" for period in query.periods):
        return ()
    one, other = query.periods
    first, last = sorted((one.last[:4], other.last[:4]))
    if one.end != other.start or not first.isdigit() or not last.isdigit():
        return ()
    return tuple(str(year) for year in range(int(first), int(last) + 1))


_ENDS = 2


class Inquiry:
    """Hold a parsed question, the store it is asked of and the reports it is restricted to.

    `evidence` (sentences) and `matches` (figures) are found when first asked for.
    """

    def __init__(self, store: Store, query: Query, reports: Sequence[str] | None = None) -> None:
        self.store = store
        self.query = query
        self.reports = reports if reports else _dated(store, query, _reports_asked(query))
        self._evidence: list[Evidence] | None = None
        self._matches: list[Match] | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """Return the liberties taken in reading the question."""
        return self.query.notes

    def answered(
        self, kind: str, text: str, citations: tuple[Citation, ...], figures: tuple[Figure, ...] = ()
    ) -> Answer:
        """Return an answer of a kind to the question, with the liberties taken in reading it."""
        question = self.query.question
        return Answer(question, question, "answered", kind, text, figures, (), citations, self.notes)

    @property
    def evidence(self) -> list[Evidence]:
        """Return sentences for the question, best first."""
        if self._evidence is None:
            self._evidence = find_evidence(self.store, self.query, self.reports)
        return self._evidence

    @property
    def matches(self) -> list[Match]:
        """Return figures for the question, best first."""
        if self._matches is None:
            self._matches = match_figures(self.store, self.query, self.reports)
        return self._matches

    def places(self) -> tuple[str, ...]:
        """Return the places that the reports asked are about, each once."""
        return tuple(dict.fromkeys(self.store.report(id).metadata.area or id for id in self.report_ids()))

    def report_ids(self) -> tuple[str, ...]:
        """Return the ids of the reports asked."""
        return tuple(self.reports) if self.reports else self.store.report_ids()

    def reports_meant(self) -> tuple[str, ...]:
        """Return the ids of the reports asked: of each place the newest, or those of the time that is named."""
        store = self.store
        published = {id: store.report(id).metadata.published for id in self.report_ids()}
        times = [(period.last or period.first)[:7] for period in self.query.periods]
        times = list(years_between(self.query)) or times
        dated = tuple(id for id, date in published.items() if any(date.startswith(time) for time in times))
        if dated:
            return dated
        newest: dict[str, str] = {}
        for id, date in published.items():
            place = store.report(id).metadata.area or id
            if place not in newest or date > published[newest[place]]:
                newest[place] = id
        return tuple(newest.values())
