"""Answer "how was the inspection carried out" with the section of a report that tells how it was made."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.heading_answer import under
from assistant.answering.reading.how_made import asks_how_made
from assistant.language.tokens import tokenize

_REPORTS = 2  # a question about more of them at once is of no one section
# How a section that tells of the making of a report is headed, by its first words, the surest first.
_HEADINGS = (
    ("methodology",), ("method",), ("methods",), ("research", "methods"), ("our", "methodology"), ("our", "method"),
    ("how", "we", "carried"), ("how", "we", "did"), ("how", "we", "inspect"), ("how", "we", "inspected"),
    ("how", "this", "inspection"), ("how", "this", "report"), ("how", "this", "review"), ("how", "this", "audit"),
    ("how", "the", "inspection"), ("how", "the", "review"), ("how", "the", "audit"), ("how", "the", "survey"),
    ("our", "approach"), ("our", "evidence"), ("our", "audit", "approach"),
    ("about", "this", "inspection"), ("about", "the", "inspection"), ("about", "this", "review"), ("about", "this", "audit"),
    ("information", "about", "this", "inspection"), ("scope", "and", "method"), ("scope", "and", "methodology"),
    ("inspection", "methodology"), ("what", "we", "did"), ("the", "inspection", "process"), ("evidence", "gathering"),
)  # fmt: skip


def method_answer(inquiry: Inquiry) -> Answer | None:
    """Quote what stands under a report's heading for its method; None where nothing narrower is asked or it has none."""
    query, ids = inquiry.query, inquiry.reports_meant()
    if not asks_how_made(query) or query.periods or len(ids) > _REPORTS:
        return None
    for id in ids:
        report = inquiry.store.report(id)
        titles = [(tokenize(section.title), section) for section in report.sections]
        for words in _HEADINGS:
            section = next((each for title, each in titles if tuple(title[: len(words)]) == words), None)
            answer = under(inquiry, report, section) if section is not None else None
            if answer is not None:
                return answer
    return None
