"""A share that one sentence gives of all that is asked about, though its own name does not say it."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.figure_answer import figure_answer
from assistant.figures.sentence.headword import is_share

_COVERED = 0.7  # of a question's words, in the sentence
_BEST = 2  # sentences looked at


def share_said(inquiry: Inquiry) -> Answer | None:
    """Answer with the only share in the sentence that says all that was asked; None where there are two, or none."""
    query = inquiry.query
    if (
        not query.asks("share")
        or query.asks("target", "difference", "percent_change")
        or len(query.required()) < 2
    ):
        return None
    for each in inquiry.evidence[:_BEST]:
        held = frozenset(each.sentence.terms)
        if (
            each.missing
            or each.coverage < _COVERED
            or not all(term.strength(held) for term in query.required())
        ):
            continue
        inside = [match for match in inquiry.matches if each.sentence.span.covers(match.entry.figure.quote)]
        shares = [match for match in inside if _is_part(match)]
        if len(shares) == 1 and shares[0].fits:
            return figure_answer(inquiry, shares[0], ())
    return None


def _is_part(match: Match) -> bool:
    figure = match.entry.figure
    return (is_share(figure) or figure.out_of is not None) and not figure.change and not figure.target
