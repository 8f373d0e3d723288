"""Which parts of a place's work got a grade, and whether all of them did."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.fitting.grades_given import apart, content_of, is_overall, weigh_grades
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.grades_said import grades_said
from assistant.answering.reading.grade_wishes import asks_for_parts, asks_of_every, grade_asked


def grades_alike(inquiry: Inquiry) -> Answer | None:
    """Name what got the grade asked about, or what did not where every grade is asked about; None where neither is."""
    store, query = inquiry.store, inquiry.query
    grade = grade_asked(query)
    every, parts = asks_of_every(query), asks_for_parts(query)
    if not grade or not (every or parts) or len(inquiry.places()) != 1:
        return None
    if any("judgment" not in term.cues and not _says_only_parts(term.text) for term in content_of(query)):
        return None
    graded = apart(weigh_grades(store, query, inquiry.reports_meant()[-1:]))
    if len(graded) < 2:
        return None
    got = [each for each in graded if each.is_of(grade)]
    others = [each for each in graded if not each.is_of(grade)]
    if every:
        said, named = ("no: ", others) if others else ("yes: ", got)
    else:
        within = [each for each in got if not is_overall(each)] or got
        said, named = ("", within) if got else ("no: ", graded)
    return grades_said(inquiry, [(each, f"{each.of}: {each.words}") for each in named], said)


_PARTS = (
    "area",
    "part",
    "aspect",
    "service",
    "thing",
    "section",
    "category",
    "categories",
    "short",
    "one",
    "work",
)


def _says_only_parts(word: str) -> bool:
    return word.startswith(_PARTS)
