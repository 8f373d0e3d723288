"""Several places named and one thing asked: each place asked by itself, the answers side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.comparing.across import line_up
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import AskedArea, Query

_SIDES = frozenset(
    {
        "compare",
        "difference",
        "higher",
        "lower",
        "highest",
        "lowest",
        "better",
        "person",
        "enumeration",
        "ratio",
        "link",
    }
)


def place_by_place(inquiry: Inquiry, ask: Callable[[Inquiry], Answer]) -> Answer | None:
    """Line up what each place named has for the measure asked; None where one of them has no such figure.

    `ask` answers a question of one place.
    """
    query, store = inquiry.query, inquiry.store
    areas = [area for area in query.areas if area.kind == "subject"]
    if (
        not query.asks("compare", "difference", "higher", "lower", "highest", "lowest")
        or not query.required()
    ):
        return None
    if len({area.name for area in areas}) < 2 or len(areas) != len(query.areas):
        return None
    matches: list[Match] = []
    for area in areas:
        figure = _figure_of(inquiry, _of_one(query, area, areas), area, ask)
        if figure is None:
            return None
        matches.append(figure)
    units = [set(match.entry.figure.unit.split(" and ")) for match in matches]
    words = [set(match.entry.own) for match in matches]
    alike = all(units[0] & unit for unit in units) and all(words[0] & said for said in words)
    return line_up(Inquiry(store, query, inquiry.reports), matches) if alike else None


def _of_one(query: Query, area: AskedArea, areas: Sequence[AskedArea]) -> Query:
    """Return the question of one of the places, as a noun phrase: without the others and without words of comparing."""
    dropped = {at for other in areas for at in range(other.start, other.end)}
    dropped |= {at for term in query.terms if term.cues & _SIDES for at in range(term.start, term.end)}
    dropped |= {at for at, token in enumerate(query.tokens) if token in _JOINING}
    kept = [at for at in range(len(query.tokens)) if at not in dropped]
    place = {at: to for to, at in enumerate(kept)}
    terms = tuple(
        term._replace(start=place[term.start], end=place[term.end - 1] + 1)
        for term in query.terms
        if term.start in place and term.end - 1 in place
    )
    others = {other.end for other in areas if other != area}
    periods = tuple(
        period for period in query.periods if period.start not in others
    )  # "Anytown 2017 or Otherham"
    return query._replace(
        tokens=tuple(query.tokens[at] for at in kept),
        terms=terms,
        areas=(area,),
        periods=periods,
        cues=query.cues - _SIDES,
    )


_JOINING = frozenset(
    {
        "who",
        "has",
        "had",
        "have",
        "which",
        "or",
        "and",
        "than",
        "is",
        "are",
        "was",
        "were",
        "does",
        "do",
        "did",
    }
)


def _figure_of(
    inquiry: Inquiry, query: Query, area: AskedArea, ask: Callable[[Inquiry], Answer]
) -> Match | None:
    """Return the figure that answers the question of one place; None where a figure does not."""
    there = Inquiry(inquiry.store, query, area.reports)
    answer = ask(there)
    if answer.status != "answered" or answer.kind != "figure":
        return None
    figure = next((figure for figure in answer.figures if figure.role == "answer"), None)
    return next((match for match in there.matches if figure and match.entry.figure.id == figure.id), None)
