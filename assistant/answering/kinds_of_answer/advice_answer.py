"""Answer "recommendations for Kent" or "what should it improve" with the section that says so, whole."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.heading_answer import under
from assistant.corpus.store import Report, SavedSection
from assistant.language.tokens import tokenize

_REPORTS = 2  # a question about more of them at once is of no one section
_IMPROVE = frozenset({"improve", "improving", "improvement", "improvements"})
_ADVISING = frozenset({"recommendation", "recommendations"})
_GRADED = frozenset({"requires", "require", "required"})  # "Requires improvement" is a grade


def advice_answer(inquiry: Inquiry) -> Answer | None:
    """Quote what a report recommends or says must improve, for a question of no more; None where no section says it."""
    ids = inquiry.reports_meant()
    if len(ids) > _REPORTS:
        return None
    years = {inquiry.store.report(id).metadata.published[:4] for id in ids}
    if any((period.last or period.first)[:4] not in years for period in inquiry.query.periods):
        return None
    for id in ids:
        report = inquiry.store.report(id)
        for section in _sections(report):
            answer = under(inquiry, report, section)
            if answer is not None:
                return answer
    return None


def _sections(report: Report) -> list[SavedSection]:
    """Return the sections that say what should be done, those that recommend first."""
    titles = [(section, frozenset(tokenize(section.title))) for section in report.sections]
    recommending = [section for section, words in titles if words & _ADVISING]
    improving = [section for section, words in titles if words & _IMPROVE and not words & _GRADED]
    return recommending + improving
