"""Answer "recommendations for Kent" or "what should it improve" with the section that says so, whole."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.heading_answer import under
from assistant.answering.reading.kinds import is_telegram
from assistant.answering.reading.query import Query
from assistant.corpus.store import Report, SavedSection
from assistant.language.tokens import tokenize

_REPORTS = 2  # a question about more of them at once is of no one section
_IMPROVE = frozenset({"improve", "improving", "improvement", "improvements"})
_BOUND = frozenset({"should", "must", "need", "needs", "have", "has", "ought", "needed"})
_OPEN = frozenset({"what", "which", "where", "list", "how", "show", "give", "any"})
_ADVISING = frozenset({"recommendation", "recommendations"})
_GRADED = frozenset({"requires", "require", "required"})  # "Requires improvement" is a grade


def advice_answer(inquiry: Inquiry) -> Answer | None:
    """Quote what a report recommends or says must improve, where nothing narrower is asked; else None."""
    ids = inquiry.reports_meant()
    if len(ids) > _REPORTS or not _asks(inquiry.query):
        return None
    for id in ids:
        report = inquiry.store.report(id)
        for section in _sections(report):
            answer = under(inquiry, report, section)
            if answer is not None:
                return answer
    return None


def _asks(query: Query) -> bool:
    """Tell whether a question is what should improve, or a noun phrase of recommendations, and no more."""
    tokens = frozenset(query.tokens)
    listing = bool(tokens & _ADVISING) and (is_telegram(query) or query.tokens[0] in _OPEN)
    bound = query.tokens[0] in _OPEN and bool(tokens & _IMPROVE) and bool(tokens & _BOUND)
    if not listing and not bound:
        return False
    if (
        query.asks("count", "share", "date", "duration", "frequency", "person", "judgment", "reason")
        or query.periods
    ):
        return False
    known = _IMPROVE | _BOUND | _ADVISING
    return all(query.tokens[term.start] in known for term in query.required())


def _sections(report: Report) -> list[SavedSection]:
    """Return the sections that say what should be done, those that recommend first."""
    titles = [(section, frozenset(tokenize(section.title))) for section in report.sections]
    recommending = [section for section, words in titles if words & _ADVISING]
    improving = [section for section, words in titles if words & _IMPROVE and not words & _GRADED]
    return recommending + improving
