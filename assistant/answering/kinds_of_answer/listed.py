"""Each way in which a report lists things in turn: questions it puts, lists of its layout, rows within a sentence."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.kinds import figure_first
from assistant.figures.sentence.headword import is_share


def listed_answer(inquiry: Inquiry, best: Match | None) -> Answer | None:
    """Answer with the things that are asked for, told as a list; None where none are or a share is asked for."""
    if "questions" in inquiry.query.tokens:
        from assistant.answering.kinds_of_answer.questions_put import questions_put

        put = questions_put(inquiry)
        if put is not None:
            return put
    if inquiry.query.asks("enumeration"):
        from assistant.answering.fitting.firsthand import asks_who_is_first

        if asks_who_is_first(inquiry.query):
            return None
        if figure_first(inquiry.query, best) and best is not None and is_share(best.entry.figure):
            return None
        from assistant.answering.kinds_of_answer.list_answer import list_answer

        listed = list_answer(inquiry)
        if listed is not None:
            return listed
    from assistant.answering.kinds_of_answer.told_in_line import told_in_line

    return told_in_line(inquiry)
