"""Answer "how was the inspection carried out" with the section of a report that tells how it was made."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.heading_answer import under
from assistant.answering.reading.query import Query
from assistant.language.tokens import tokenize

_REPORTS = 2  # a question about more of them at once is of no one section
# How a section that tells of the making of a report is headed, by its first words, the surest first.
_HEADINGS = (
    ("methodology",), ("method",), ("methods",), ("research", "methods"), ("our", "methodology"), ("our", "method"),
    ("how", "we", "carried"), ("how", "we", "did"), ("how", "we", "inspect"), ("how", "we", "inspected"), ("how", "this"),
    ("how", "the", "inspection"), ("how", "the", "review"), ("how", "the", "audit"), ("how", "the", "survey"),
    ("our", "approach"), ("our", "evidence"), ("our", "audit", "approach"), ("our", "evidence", "base"),
    ("about", "this", "inspection"), ("about", "the", "inspection"), ("about", "this", "review"), ("about", "this", "audit"),
    ("information", "about", "this", "inspection"), ("scope", "and", "method"), ("scope", "and", "methodology"),
    ("inspection", "methodology"), ("what", "we", "did"), ("the", "inspection", "process"), ("evidence", "gathering"),
)  # fmt: skip


def method_answer(inquiry: Inquiry) -> Answer | None:
    """Quote what stands under a report's heading for its method; None where nothing narrower is asked or it has none."""
    query = inquiry.query
    ids = inquiry.reports_meant()
    asked = (query.asks("method") and not query.required()) or asks_how_made(query)
    if not asked or query.periods or len(ids) > _REPORTS:
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


def asks_how_made(query: Query) -> bool:
    """Tell whether a question is how a publication was made, and no more: "how did they carry out the review"."""
    named = {at for term in query.terms if "publisher" in term.cues for at in range(term.start, term.end)}
    named |= {at for area in query.areas if area.kind == "publisher" for at in range(area.start, area.end)}
    said = [token for at, token in enumerate(query.tokens) if at not in named]
    made = not _WORKS.isdisjoint(said) and not _MAKING.isdisjoint(said)
    return query.tokens[0] == "how" and made and (_WORKS | _MAKING | _AROUND).issuperset(said)


_WORKS = frozenset(
    {
        "inspection",
        "report",
        "review",
        "study",
        "audit",
        "survey",
        "assessment",
        "evaluation",
        "inquiry",
        "research",
        "evidence",
    }
)
_MAKING = frozenset(
    {
        "carried", "carry", "done", "do", "conducted", "conduct", "undertaken", "undertake", "made", "make", "put",
        "compiled", "compile", "produced", "produce", "performed", "go", "gather", "gathered", "collect", "collected",
        "get", "prepared", "prepare", "written", "work", "researched",
    }
)  # fmt: skip
_AROUND = frozenset(
    {
        "how", "was", "were", "is", "are", "did", "does", "the", "this", "that", "your", "their", "its", "they", "you",
        "inspectors", "inspector", "auditors", "reviewers", "authors", "out", "about", "together", "exactly", "actually",
        "a", "for", "of",
    }
)  # fmt: skip
