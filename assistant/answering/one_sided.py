"""Two things are to be compared and the report has a figure for one of them only."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.matching import Match, match_figures
from assistant.answering.parsing import parse_query
from assistant.answering.query import Query
from assistant.answering.wording import name_of, value_words

_BETWEEN = frozenset({"and", "or", "with", "than", "against", "versus", "vs"})
_LONG = 5  # words of a side; more are a sentence of their own


def one_sided(inquiry: Inquiry) -> Answer | None:
    """Say which of two things has no figure, and give that of the other; None where it is not so."""
    query = inquiry.query
    for at, token in enumerate(query.tokens):
        if token not in _BETWEEN or any(area.start <= at < area.end for area in query.areas):
            continue
        sides = [
            parse_query(inquiry.store, " ".join(half)) for half in (query.tokens[:at], query.tokens[at + 1 :])
        ]
        if not all(_names_a_measure(side) for side in sides):
            continue
        given = [_figure_of(inquiry, side) for side in sides]
        for side, match, other in ((sides[0], given[0], given[1]), (sides[1], given[1], given[0])):
            if match is None and other is not None:
                return _answer(inquiry, side, other)
    return None


def _names_a_measure(side: Query) -> bool:
    required = side.required()
    return 0 < len(required) <= _LONG and not side.areas and not side.periods


def _figure_of(inquiry: Inquiry, side: Query) -> Match | None:
    matches = match_figures(inquiry.store, side, inquiry.reports)
    return next((match for match in matches if match.fits and match.own_share > 0.5), None)


def _answer(inquiry: Inquiry, lacking: Query, given: Match) -> Answer:
    citer = Citer(inquiry.store)
    figure = citer.cite_figure(given.entry.figure, given.entry.passage, "related", given.score)
    citer.cite_table(given.entry.figure, given.entry.passage)
    what = " ".join(term.text for term in lacking.required() if "rate" not in term.cues)
    of = ", ".join(filter(None, (figure.area, figure.period)))
    return Answer(
        inquiry.query.question, inquiry.query.question, "not_found", "comparison",
        f"The report gives no figure for ‘{what}’; for {name_of(figure)} it gives {value_words(figure)}"
        + (f" ({of})." if of else "."),
        figures=(figure,), citations=citer.citations, notes=inquiry.notes,
    )  # fmt: skip
