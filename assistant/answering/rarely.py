"""Kinds of answers that few questions ask for, each loaded where a word of the question calls for it."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry


def rare_answer(inquiry: Inquiry) -> Answer | None:
    """Answer what an earlier inspection found, what something is mostly about, its aims, who holds a post now; else None."""
    tokens = inquiry.query.tokens
    answer = None
    if any(token.startswith("inspect") or token == "previously" for token in tokens):
        from assistant.answering.kinds_of_answer.former_visit import former_visit_answer

        answer = former_visit_answer(inquiry)
    if answer is None and not _AIMING.isdisjoint(tokens):
        from assistant.answering.kinds_of_answer.aims_answer import aims_answer

        answer = aims_answer(inquiry)
    if answer is None and not _MOSTLY.isdisjoint(tokens):
        from assistant.answering.kinds_of_answer.mostly_answer import mostly_answer

        answer = mostly_answer(inquiry)
    if answer is None and tokens[:1] == ("who",) and inquiry.query.asks("latest"):
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


def rarer_answer(inquiry: Inquiry) -> Answer | None:
    """Answer what two places share, what something is called, or what somebody is entitled to; else None.

    These come after what a report says of itself by a label.
    """
    tokens = inquiry.query.tokens
    answer = None
    if len(inquiry.query.areas) == _PLACES:
        from assistant.answering.kinds_of_answer.between_places import between_answer

        answer = between_answer(inquiry)
    if answer is None and not _CALLING.isdisjoint(tokens):
        from assistant.answering.kinds_of_answer.called_answer import asks_for_name, called_answer

        answer = called_answer(inquiry) if asks_for_name(inquiry.query) else None
    if answer is None and any(token.startswith(_GRANTED) for token in tokens):
        from assistant.answering.kinds_of_answer.entitled_answer import asks_for_rights, entitled_answer

        answer = entitled_answer(inquiry) if asks_for_rights(inquiry.query) else None
    return answer


_PLACES = 2
_CALLING = frozenset(
    {"called", "call", "known", "name", "named", "term", "nickname", "nicknamed", "goes", "went"}
)
_GRANTED = ("entitle", "expect", "right", "owed", "guarante", "promise", "eligib")
