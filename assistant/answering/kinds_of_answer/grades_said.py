"""Several grades in one answer: a line for each, quoted with what it is given for."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.grades_given import Graded
from assistant.answering.inquiry import Inquiry


def grades_said(inquiry: Inquiry, told: Iterable[tuple[Graded, str]], opening: str = "") -> Answer | None:
    """Answer with the line of each grade behind `opening`, each quoted; None where one of them cannot be, or none is told."""
    citer, lines = Citer(inquiry.store), []
    for graded, line in told:
        passage = inquiry.store.passage_at(graded.report.id, graded.judgment.grade.start)
        if passage is None:
            return None
        citer.cite(passage, graded.with_its_question, graded.score)
        lines.append(line)
    return inquiry.answered("judgment", opening + "; ".join(lines), citer.citations) if lines else None
