"""Which of the bodies that reports are about got a grade as a whole: "which councils are inadequate"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.fitting.grades_given import Graded, content_of, is_overall, weigh_grades
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.grades_said import grades_said
from assistant.answering.reading.grade_wishes import grade_asked
from assistant.corpus.store import Store
from assistant.language.tokens import tokenize

_ANY = "area areas place places region report reports overall"  # what any report is about


def bodies_answer(inquiry: Inquiry) -> Answer | None:
    """Name the bodies whose newest report gives them the grade asked about; None where no body is meant."""
    store, query = inquiry.store, inquiry.query
    grade = grade_asked(query)
    if not grade or query.areas or query.tokens[0] not in {"which", "what", "list", "who"}:
        return None
    newest: dict[str, Graded] = {}
    for each in weigh_grades(store, query, inquiry.reports_meant()):
        area = each.report.metadata.area
        before = newest.get(area)
        if is_overall(each) and area and (before is None or _published(before) < _published(each)):
            newest[area] = each
    if len(newest) < 2 or not means_bodies(store, inquiry):
        return None
    named = [newest[area] for area in sorted(newest) if newest[area].is_of(grade)]
    return grades_said(
        inquiry, [(each, f"{each.report.metadata.area}: {each.words} ({each.of})") for each in named]
    )


def _published(graded: Graded) -> str:
    return graded.report.metadata.published


def means_bodies(store: Store, inquiry: Inquiry) -> bool:
    """Tell whether all that a question names is the kind of body that the reports are about."""
    names = [name for id in inquiry.reports_meant() for name in store.report(id).metadata.area_names]
    known = frozenset(store.index.terms(tokenize(" ".join([_ANY, *names]))).values())
    content = content_of(inquiry.query)
    return all(term.strength(known) for term in content)
