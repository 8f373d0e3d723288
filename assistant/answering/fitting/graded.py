"""Whether a grade answers a question: for what is asked, of the place and the year that are asked about."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry, years_between
from assistant.answering.kinds_of_answer.judgment_answer import judgment_answer
from assistant.answering.reading.grade_wishes import asks_what_it_got, grade_asked, opening
from assistant.answering.reading.kinds import asks_whether
from assistant.answering.reading.query import Query
from assistant.answering.reading.sought import deed_asked
from assistant.answering.refusal import refuse
from assistant.corpus.store import Store
from assistant.language.tokens import tokenize


def graded_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the grade asked for; None where no grade is meant."""
    query = inquiry.query
    graded = bool(grade_asked(query)) or asks_what_it_got(query)
    if opening(query) in _WHETHER and not _KNOWING.isdisjoint(query.tokens):
        return None  # "did they know how bad it was"
    if {area.kind for area in query.areas} == {"place"} and query.asks("judgment"):
        return refuse(inquiry)  # no report is about that place
    if grade_asked(query) and len(inquiry.reports_meant()) > 1:
        from assistant.answering.kinds_of_answer.graded_bodies import bodies_answer

        bodies = bodies_answer(inquiry)
        if bodies is not None:
            return bodies
    if query.asks("highest", "lowest", "judgment") and len(inquiry.reports_meant()) > 1:
        from assistant.answering.kinds_of_answer.grades_foremost import foremost_grades

        foremost = foremost_grades(inquiry)
        if foremost is not None:
            return foremost
    answer = judgment_answer(inquiry)
    if answer is None and query.asks("judgment") and (query.periods or query.asks("previous")):
        from assistant.answering.kinds_of_answer.former_visit import grade_of_year

        return grade_of_year(inquiry)
    if answer is None or not (query.asks("judgment") or graded or len(answer.citations) == 1):
        return None
    if (
        not graded
        and not query.asks("judgment")
        and (_of_another_deed(inquiry, answer) or _of_a_wider_thing(inquiry, answer))
    ):
        return None
    if (
        asks_whether(query)
        and not graded
        and not query.asks("judgment", "evaluation")
        and not _same_words(inquiry, answer)
    ):
        return None
    if not _elsewhere(inquiry.store, query, answer) and not query.asks("previous"):
        return answer
    if not query.asks("judgment") and not graded:
        return None
    if query.periods or query.asks("previous"):
        from assistant.answering.kinds_of_answer.former_visit import grade_of_year

        return grade_of_year(inquiry) or _of_the_report_before(inquiry) or refuse(inquiry)
    return refuse(inquiry)


def _of_the_report_before(inquiry: Inquiry) -> Answer | None:
    """Answer the grade of the time before from the report before, where a place has several and no year is named."""
    if inquiry.query.periods or len(inquiry.places()) != 1 or len(inquiry.report_ids()) < _SEVERAL:
        return None
    published = {id: inquiry.store.report(id).metadata.published for id in inquiry.report_ids()}
    before = sorted(published, key=lambda id: published[id])[-_SEVERAL]
    return judgment_answer(Inquiry(inquiry.store, inquiry.query, (before,)))


_SEVERAL = 2


_WHETHER = frozenset({"did", "do", "does", "had", "have", "has", "were", "are", "was", "is"})
_KNOWING = frozenset(
    {"know", "knew", "known", "realise", "realised", "recognise", "recognised", "aware", "grasp", "spot"}
)


def _same_words(inquiry: Inquiry, answer: Answer) -> bool:
    """Tell whether the question that a grade is given for is the question asked."""
    judged = frozenset(inquiry.store.index.terms(tokenize(answer.text.partition("(")[2])).values()) - {""}
    asked = inquiry.query.required()
    return bool(asked) and all(term.strength(judged) for term in asked) and len(judged) <= len(asked) + 1


def _of_another_deed(inquiry: Inquiry, answer: Answer) -> bool:
    """Tell whether "how well does it record crime" is asked where a grade is given for something else done to crime."""
    deed = deed_asked(inquiry.query)
    if deed is None:
        return False
    judged = frozenset(inquiry.store.index.terms(tokenize(answer.text.partition("(")[2])).values()) - {""}
    return not deed.loosely(judged)


def _of_a_wider_thing(inquiry: Inquiry, answer: Answer) -> bool:
    """Tell whether a grade is given for more than what is asked about: adoption, not the support for adopters."""
    if len(answer.citations) != 1 or inquiry.query.tokens[:2] not in (("how", "good"), ("how", "bad")):
        return False
    report = inquiry.store.report(answer.citations[0].report)
    known = frozenset(
        inquiry.store.index.terms(tokenize(f"{answer.text.partition('(')[2]} {report.title}")).values()
    )
    return any(not term.strength(known) for term in inquiry.query.required())


def _elsewhere(store: Store, query: Query, answer: Answer) -> bool:
    """Tell whether a grade is asked for of another place or another year than the report's."""
    if any(area.kind != "subject" for area in query.areas):
        return True
    published = {store.report(citation.report).metadata.published[:4] for citation in answer.citations}
    if published <= set(years_between(query)):
        return False
    return any((period.last or period.first)[:4] not in published for period in query.periods)
