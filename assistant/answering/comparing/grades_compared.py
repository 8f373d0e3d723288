"""Grades side by side: of two places for the same work, or of one place's reports of several times."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.fitting.grade_scale import rank_of
from assistant.answering.fitting.grades_given import Graded, apart, is_overall, weigh_grades
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.grades_said import grades_said
from assistant.answering.reading.grade_wishes import (
    asks_how_it_moved,
    compares_with_the_rest,
    is_frame,
    named_beside,
    opening,
    sets_places_side_by_side,
    wants_the_lower,
)
from assistant.answering.wording import date_words
from assistant.language.tokens import tokenize


def grades_side_by_side(inquiry: Inquiry) -> Answer | None:
    """Set grades of two places side by side, or those of one place's reports where it is asked how it moved."""
    if len(inquiry.places()) != 1:
        return grades_of_places(inquiry)
    if compares_with_the_rest(inquiry.query):
        return grade_and_the_rest(inquiry)
    several = len(inquiry.report_ids()) > 1 and bool(inquiry.query.areas)
    return (
        grades_over_time(inquiry, inquiry.report_ids())
        if several and asks_how_it_moved(inquiry.query)
        else None
    )


def grades_of_places(inquiry: Inquiry) -> Answer | None:
    """Set the grades of the places named side by side, the one asked for first; None where they have none for it."""
    store, query = inquiry.store, inquiry.query
    if not sets_places_side_by_side(query):
        return None
    terms = tuple(
        term._replace(required=term.required and not is_frame(term.text) and "better" not in term.cues)
        for term in query.terms
    )
    plain = query._replace(terms=terms)
    meant = inquiry.reports_meant()
    found: list[tuple[str, Graded]] = []
    for name in dict.fromkeys(area.name for area in query.areas if area.kind == "subject"):
        area = next(area for area in query.areas if area.name == name)
        ids = [id for id in area.reports if id in meant]
        ids = sorted(ids, key=lambda id: store.report(id).metadata.published)[-1:]
        graded = weigh_grades(store, plain, ids)
        if any(term.required and "area" not in term.cues for term in terms):
            chosen = [each for each in graded if each.full]
        else:
            chosen = [each for each in graded if is_overall(each)]
        if not chosen:
            return None
        found.append((store.report(ids[0]).metadata.area or name, max(chosen, key=lambda each: each.score)))
    ranks = [rank_of(graded.words) for _, graded in found]
    said = ""
    if len(set(ranks)) == 1 and ranks[0] >= 0:
        said = "the same: "
    elif min(ranks) >= 0 and opening(query) in _WHETHER and "than" in query.tokens:
        low = wants_the_lower(query)
        said = "yes: " if (ranks[0] < ranks[1]) == low else "no: "
    elif min(ranks) >= 0:
        order = sorted(range(len(found)), key=lambda at: ranks[at] if wants_the_lower(query) else -ranks[at])
        found = [found[at] for at in order]
    return grades_said(inquiry, [(one, f"{place}: {one.words} ({one.of})") for place, one in found], said)


_WHETHER = frozenset({"is", "are", "was", "were", "did", "does", "has"})


def grade_and_the_rest(inquiry: Inquiry) -> Answer | None:
    """Say the grade of the work asked about, then all other ones; None where it has no grade of its own."""
    store, query = inquiry.store, inquiry.query
    terms = tuple(term._replace(required=term.required and not is_frame(term.text)) for term in query.terms)
    graded = weigh_grades(store, query._replace(terms=terms), inquiry.reports_meant()[-1:])
    full = [each for each in graded if each.full]
    if not full:
        return None
    named = apart([max(full, key=lambda each: each.score), *graded])
    return grades_said(inquiry, [(each, f"{each.of}: {each.words}") for each in named])


def grades_over_time(inquiry: Inquiry, reports: Sequence[str]) -> Answer | None:
    """Say what grade each of a place's reports gave, the oldest first: for what is asked about, or overall."""
    store, query = inquiry.store, inquiry.query
    ids = sorted(reports, key=lambda id: store.report(id).metadata.published)
    told: list[tuple[Graded, str]] = []
    besides = named_beside(query)
    for id in ids:
        graded = weigh_grades(store, query, (id,))
        whole = [each for each in graded if each.whole and each.score > 0]
        overall = [each for each in graded if is_overall(each)]
        chosen = overall if overall and (not whole or "overall" in query.tokens) else whole
        titled = frozenset(store.index.terms(tokenize(store.report(id).metadata.title)).values())
        if not chosen or ("overall" in query.tokens and not all(each.strength(titled) for each in besides)):
            return None
        best = max(chosen, key=lambda each: each.score)
        told.append((best, f"{date_words(best.report.metadata.published[:7])}: {best.words} ({best.of})"))
    return grades_said(inquiry, told)
