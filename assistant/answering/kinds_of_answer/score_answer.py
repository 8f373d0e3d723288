"""Answer with a score what asks for one: "what did the service score?", "its overall score in 2019"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.figure_answer import figure_answer
from assistant.answering.reading.kinds import liberties

_SCORE = frozenset({"score", "scored", "scores"})
_NAMED = 0.6  # of what the question says, by a figure and its sentence
_NO_NUMBER = ("reason", "person", "place", "highest", "lowest", "compare", "higher", "lower", "difference")


def score_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the figure that the report calls a score; None where none is asked for, or it gives none that fits."""
    query = inquiry.query
    if _SCORE.isdisjoint(query.tokens) or query.asks(*_NO_NUMBER) or "mean" in query.tokens:
        return None
    stem = inquiry.store.index.terms(["score"])["score"]
    found = [
        match
        for match in inquiry.matches
        if match.fits and match.coverage >= _NAMED and stem in match.entry.own
    ]
    if not query.periods and not query.asks("previous"):
        found = [match for match in found if not _former(inquiry, match)] or found
    if not found:
        return None
    return figure_answer(inquiry, found[0], liberties(query, found[0]))


def _former(inquiry: Inquiry, match: Match) -> bool:
    """Tell whether a score is of a year well before the report's own."""
    figure = match.entry.figure
    year = (figure.period_end or "")[:4]
    published = inquiry.store.report(figure.report).metadata.published[:4]
    return year.isdigit() and published.isdigit() and int(year) < int(published) - 1
