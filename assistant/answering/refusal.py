"""When the reports do not say: which part of the question they lack, and what they do have."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term
from assistant.answering.wording import name_of
from assistant.figures.figure import Figure

_NEAREST = 2
_CLOSE = 6  # figures that may be told of


def refuse(inquiry: Inquiry, suggestions: tuple[str, ...] = ()) -> Answer:
    """Say in one plain sentence that, and why, the reports do not answer."""
    store, query, notes = inquiry.store, inquiry.query, inquiry.notes
    matches, found = inquiry.matches, inquiry.evidence
    citer = Citer(store)
    close = [match for match in matches[:_CLOSE] if _is_near(match)]
    near = min(close, key=lambda match: len(match.breaks), default=None)  # what breaks least is told of
    figures: tuple[Figure, ...] = ()
    if near is not None:
        figures = (citer.cite_figure(near.entry.figure, near.entry.passage, "related", near.score),)
    for each in found[: _NEAREST * 2]:
        if len(citer.citations) >= _NEAREST or each.coverage < 0.3:
            break
        citer.cite(each.number, each.sentence.span, each.bm25)
    return Answer(
        query.question, query.question, "not_found", "figure" if near else "passage", _why(query, near, matches, found),
        figures=figures, citations=citer.citations, notes=notes, suggestions=suggestions,
    )  # fmt: skip


def _with_article(name: str) -> str:
    """Put "the" before a name, its capital made small unless it is a short form or a name of two capitals."""
    if name[1:2].islower() and not any(word[:1].isupper() for word in name.split()[1:]):
        name = name[0].lower() + name[1:]
    return name if name.startswith("the ") else f"the {name}"


def _is_near(match: Match) -> bool:
    """Tell whether a figure is what was asked for but for its place, time, base or population."""
    if match.missing:
        by_place = all("area" in term.cues for term in match.missing)
        return (
            match.head
            and match.own_share > (0.25 if by_place else 0.3)
            and (by_place or len(match.missing) == 1)
        )
    return match.own_share > 0.4


def _why(query: Query, near: Match | None, matches: Sequence[Match], found: Sequence[Evidence]) -> str:
    if near is not None:
        figure = near.entry.figure
        what = _with_article(name_of(figure))
        of = " ".join(
            filter(
                None,
                (f"for {figure.area}" if figure.area else "", f"({figure.period})" if figure.period else ""),
            )
        )
        if "area" in near.breaks and query.areas:
            return f"The report does not give {what} for {query.areas[-1].name}; it gives it {of}."
        if "period" in near.breaks and query.periods:
            return f"The report does not give {what} for {query.periods[0].text}; it gives it {of}."
        if "unit" in near.breaks and near.own_share > 0.6:
            return f"The report does not give this number; it gives {what} in {figure.unit} {of}.".replace(
                "  ", " "
            )
        if "population" in near.breaks and not near.missing:
            if query.asks("count") and query.head and set(query.required()) <= set(query.head):
                return f"The report gives no number of all {_quoted(query.head)}; it gives {what} {of}."
            return f"The report does not give this for the population asked about; it gives {what} {of}."
        if near.missing and all("area" not in term.cues for term in near.missing):
            return (
                f"The report has no such figure with {_quoted(near.missing)}; it gives {what} {of}.".replace(
                    "  ", " "
                )
            )
    missing = _missing(query, matches, found)
    if missing:
        return f"The report does not say: it has nothing on {missing} in this connection."
    if query.asks("count") and any(term.required for term in query.head):
        return (
            f"The report gives no number of ‘{' '.join(term.text for term in query.head if term.required)}’."
        )
    return "The report does not say."


def _quoted(terms: Sequence[Term]) -> str:
    words = [f"‘{term.text}’" for term in terms]
    return " and ".join((", ".join(words[:-1]), words[-1]) if len(words) > 1 else words)


def _missing(query: Query, matches: Sequence[Match], found: Sequence[Evidence]) -> str:
    lost = [match.missing for match in matches if match.own_share > 0.4][:1] or [
        each.missing for each in found[:1]
    ]
    return _quoted(lost[0] if lost else query.required())
