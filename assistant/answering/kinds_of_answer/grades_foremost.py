"""Which of the places that reports are about got the best or the worst grade: "who got top marks for its library"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.fitting.grade_scale import rank_of
from assistant.answering.fitting.grades_given import Graded, is_overall, weigh_grades
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.graded_bodies import means_bodies
from assistant.answering.kinds_of_answer.grades_said import grades_said
from assistant.answering.reading.most import place_word
from assistant.answering.reading.query import Query

_ASKING = frozenset({"which", "who", "what", "whose", "where", "list", "name"})
_BEST = frozenset({"best", "top", "highest", "full", "better"})
_AT = (("for",), ("at",))  # "which council is best for adoption"
_CLASS = frozenset(
    {"class", "pile", "table", "league", "heap", "come", "came", "comes"}
)  # "came top of the class"
_WORST = frozenset({"worst", "bottom", "lowest", "poorest", "weakest"})


def foremost_grades(inquiry: Inquiry) -> Answer | None:
    """Name the places with the best, or the worst, of the grades given for one thing; None where this is not asked.

    Of each place its newest report speaks.
    """
    query = inquiry.query
    way = _way(query)
    if not way or query.areas or len(inquiry.places()) < 2:
        return None
    kind = place_word(query.tokens)
    said = _BEST | _WORST | _CLASS
    others = tuple(term for term in query.terms if term.text not in said and term.start != kind)
    query = query._replace(terms=others)
    inquiry = Inquiry(inquiry.store, query, inquiry.reports)
    newest: dict[str, Graded] = {}
    graded = [
        each for each in weigh_grades(inquiry.store, query, inquiry.reports_meant()) if _rank(each) >= 0
    ]
    whole = "overall" in query.tokens or means_bodies(inquiry.store, inquiry)
    for each in graded:
        area = each.report.metadata.area
        fits = is_overall(each) if whole else each.full and not is_overall(each)
        if area and fits and (area not in newest or _before(newest[area], each)):
            newest[area] = each
    if len(newest) < 2:
        return None
    wanted = (max if way > 0 else min)(_rank(each) for each in newest.values())
    named = [newest[area] for area in sorted(newest) if _rank(newest[area]) == wanted]
    if len(named) == len(newest):
        return None  # all alike
    return grades_said(
        inquiry, [(each, f"{each.report.metadata.area}: {each.words} ({each.of})") for each in named]
    )


def _way(query: Query) -> int:
    """Return 1 where the best grade is asked for, -1 where the worst is, 0 where neither."""
    tokens = query.tokens
    at = next((at for at, token in enumerate(tokens) if token in _BEST | _WORST), len(tokens))
    if not query.asks("judgment") and tokens[at + 1 : at + 2] not in _AT:
        return 0
    if tokens[0] not in _ASKING or query.asks("count", "reason", "share", "rate"):
        return 0
    said = frozenset(tokens)
    return 1 if said & _BEST else -1 if said & _WORST else 0


def _rank(graded: Graded) -> int:
    return rank_of(graded.words)


def _before(one: Graded, other: Graded) -> bool:
    """Tell whether a grade is of an older report than another one, or less exactly of what is asked."""
    first, second = one.report.metadata.published, other.report.metadata.published
    return (first, one.score) < (second, other.score)
