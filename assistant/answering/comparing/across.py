"""Answer from many reports: the same measure for several places, side by side, each cell cited."""

from __future__ import annotations

from assistant.answering.answer import Answer, Computed
from assistant.answering.citing import Citer
from assistant.answering.comparing.arithmetic import cautions, difference
from assistant.answering.fitting.constraints import area_kind
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.wording import grouped, value_words, with_unit
from assistant.corpus.store import Store

_NEAR = 0.3  # a match this much worse than the best is of another measure
_SHOWN = 25
_CHOICES = 10


def place_of(store: Store, match: Match) -> str:
    """Return the place that a figure's report is about, its title where it is about none."""
    report = store.report(match.entry.figure.report)
    return report.metadata.area or report.title


def one_a_place(inquiry: Inquiry) -> list[Match]:
    """Return the best figure of each place, from its newest report that has one, best first.

    Only figures of the same kind as the best one are lined up: a unit alike, much the same words.
    """
    store = inquiry.store
    fits = [
        match for match in inquiry.matches if match.fits and match.own_share > 0.4
    ]  # near misses have their own answer
    if not fits:
        return []
    top = fits[0]
    chosen: dict[str, Match] = {}
    for match in fits:
        if (
            match.score < top.score - _NEAR
            or _of_others(store, match)
            or not _alike(match.entry.figure.unit, top.entry.figure.unit)
        ):
            continue
        place = place_of(store, match)
        held = chosen.get(place)
        if held is None or _published(store, match) > _published(store, held):
            chosen[place] = match
    return list(chosen.values())


def _of_others(store: Store, match: Match) -> bool:
    """Tell whether a count is of another place than the report's own: children whom others have placed there."""
    metadata = store.report(match.entry.figure.report).metadata
    return area_kind(match.entry.figure, metadata.area, metadata.national) == "other"


def _alike(one: str, other: str) -> bool:
    """Tell whether two units count the same, or one of them others besides: "children and young people"."""
    return one == other or not set(one.split(" and ")).isdisjoint(other.split(" and "))


def _published(store: Store, match: Match) -> str:
    return store.report(match.entry.figure.report).metadata.published


def line_up(inquiry: Inquiry, matches: list[Match]) -> Answer:
    """Answer with one figure a place, sorted by value, the highest first unless the lowest is asked for."""
    store, query = inquiry.store, inquiry.query
    ranked = sorted(
        (match for match in matches if match.entry.figure.value is not None),
        key=lambda match: (-(match.entry.figure.value or 0), place_of(store, match)),
    )
    if query.asks("lowest") and not query.asks("highest"):
        ranked.reverse()
    citer = Citer(store)
    figures = tuple(
        citer.cite_figure(match.entry.figure, match.entry.passage, "answer", match.score)
        for match in ranked[:_SHOWN]
    )
    lines = [
        f"{place_of(store, match)}: {value_words(figure)}" + (f" ({figure.period})" if figure.period else "")
        for match, figure in zip(ranked, figures, strict=False)
    ]
    notes = list(inquiry.notes)
    if len({figure.period for figure in figures}) > 1:
        notes.append("the figures are of different dates")
    if len(figures) > 2 and len({figure.unit for figure in figures}) > 1:
        notes.append(f"the units differ: {', '.join(sorted({figure.unit for figure in figures}))}")
    computed: tuple[Computed, ...] = ()
    if len(figures) == 2:  # two places: what lies between them follows
        gap = difference(figures[0], figures[1])
        notes.extend(cautions(figures[0], figures[1]))
        if gap is not None:
            computed = (gap,)
            lines.append(f"a difference of {with_unit(grouped(gap.value), gap.unit)}")
    return Answer(
        query.question, query.question, "answered", "comparison", "; ".join(lines), figures=figures, computed=computed,
        citations=citer.citations, notes=tuple(dict.fromkeys(notes)),
    )  # fmt: skip


def ask_back(inquiry: Inquiry, places: list[str], figures: list[Match]) -> Answer:
    """Say that several places have an answer, and offer the question for each."""
    query = inquiry.query
    citer = Citer(inquiry.store)
    related = tuple(
        citer.cite_figure(match.entry.figure, match.entry.passage, "related", match.score)
        for match in sorted(figures, key=lambda match: place_of(inquiry.store, match))[:_CHOICES]
    )
    named = sorted(places)
    shown = ", ".join(named[:_CHOICES]) + (
        f" and {len(named) - _CHOICES} more" if len(named) > _CHOICES else ""
    )
    asked = query.question.strip().rstrip("?. ")
    return Answer(
        query.question, query.question, "ambiguous", "figure" if figures else "judgment",
        f"The reports answer this for several places: {shown}. Name one, or ask which is highest.",
        figures=related, citations=citer.citations, notes=inquiry.notes,
        suggestions=tuple(f"{asked} in {place}?" for place in named[:_CHOICES]),
    )  # fmt: skip
