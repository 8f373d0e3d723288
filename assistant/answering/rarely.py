"""Kinds of answers that few questions ask for, each loaded where a word of the question calls for it."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry


def rare_answer(inquiry: Inquiry) -> Answer | None:
    """Answer what something is mostly about, what its aims are, or who holds a post now; None where none is asked."""
    tokens = inquiry.query.tokens
    answer = None
    if not _AIMING.isdisjoint(tokens):
        from assistant.answering.kinds_of_answer.aims_answer import aims_answer

        answer = aims_answer(inquiry)
    if answer is None and not _MOSTLY.isdisjoint(tokens):
        from assistant.answering.kinds_of_answer.mostly_answer import mostly_answer

        answer = mostly_answer(inquiry)
    if answer is None and tokens[0] == "who" and inquiry.query.asks("latest"):
        from assistant.answering.kinds_of_answer.since_answer import since_answer

        answer = since_answer(inquiry)
    return answer


_MOSTLY = frozenset({"mostly", "mainly", "chiefly", "primarily", "largely"})
_AIMING = frozenset(
    [
        "aims",
        "objectives",
        "goals",
        "priorities",
        "ambitions",
        "achieve",
        "accomplish",
        "meant",
        "supposed",
        "intended",
    ]
)
