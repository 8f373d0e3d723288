"""Questions for a judgment: which of them a grade answers, and which a refusal."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.grade_wishes import (
    asks_of_others,
    asks_what_it_got,
    grade_asked,
    sets_grades_side_by_side,
)
from assistant.answering.reading.kinds import asks_if_utmost, asks_whether
from assistant.answering.refusal import refuse

_SCORES = frozenset({"score", "scored", "scores"})


def judged_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the grades that a question asks for; None where it asks for none."""
    query = inquiry.query
    if not _SCORES.isdisjoint(query.tokens):
        from assistant.answering.kinds_of_answer.score_answer import score_answer

        if (scored := score_answer(inquiry)) is not None:
            return scored
    if sets_grades_side_by_side(query):
        from assistant.answering.comparing.grades_compared import grades_side_by_side

        answer = grades_side_by_side(inquiry)
        if answer is not None:
            return answer
    graded = bool(grade_asked(query)) or asks_what_it_got(query)
    if not {"can", "could", "possible", "available", "exist", "use", "uses", "open"}.isdisjoint(
        query.tokens
    ) and query.asks("enumeration", "judgment"):
        return None  # which grades there are, not which were given
    if query.tokens[-1:] == ("what",) and len(query.tokens) > _ECHO:
        return None  # "judgment is made against what"
    if asks_if_utmost(query) and not graded:
        return None  # "is it the worst place for theft" asks how it stands beside others
    if query.asks("judgment") and asks_of_others(query, inquiry.report_ids()):
        return refuse(inquiry)  # what grade is to come, or others got, no report says
    if query.head and not any("judgment" in term.cues for term in query.head):
        return None  # how many there are of something else
    if not query.asks("judgment", "evaluation") and not asks_whether(query) and not graded:
        return None
    from assistant.answering.fitting.graded import graded_answer

    return graded_answer(inquiry)


_ECHO = 3  # tokens: "rated what" asks for the grade
