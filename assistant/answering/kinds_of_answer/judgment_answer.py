"""Answer with the grade given to a question or a part of the work."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.comparing.grades_compared import grades_over_time
from assistant.answering.fitting.grade_scale import rank_of
from assistant.answering.fitting.grades_given import (
    Graded,
    apart,
    content_of,
    is_overall,
    named_exactly,
    names_the_whole,
    weigh_grades,
)
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.grades_alike import grades_alike
from assistant.answering.reading.grade_wishes import asks_for_parts, grade_asked, opening
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_ASKING = frozenset(
    (
        "which",
        "what",
        "how",
        "list",
        "all",
        "whats",
        "give",
        "tell",
        "show",
        "state",
        "name",
        "was",
        "did",
        "is",
    )
)
_WHETHER = frozenset({"is", "are", "was", "were", "did"})


def judgment_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the grades asked for, all grades where none is named; None where none fits."""
    store, query = inquiry.store, inquiry.query
    if len(inquiry.places()) == 1 and len(inquiry.report_ids()) > 1:
        if len(inquiry.reports_meant()) > 1 and query.asks("judgment", "compare", "better"):
            return grades_over_time(inquiry, inquiry.reports_meant())
        if query.asks("change"):
            return grades_over_time(inquiry, inquiry.report_ids())
    graded = weigh_grades(store, query, inquiry.reports_meant())
    if not graded:
        return None
    special = grades_alike(inquiry)
    if special is not None:
        return special
    grade = grade_asked(query)
    if grade:
        exact = [each for each in graded if each.full and opening(query) in _WHETHER]
        about = exact or [each for each in graded if each.whole and each.score > 0]
        kept = [each for each in about or graded if each.is_of(grade)]
        if not kept and opening(query) in {"which", "what", "who", "whose"}:
            return None  # nobody got it
        if opening(query) in _WHETHER:
            wholes = [each for each in graded if is_overall(each)]
            if not content_of(query) or (not kept and not exact and _of_all(store, query, wholes)):
                kept = wholes[:1] or (kept if asks_for_parts(query) else graded)  # "is Anytown good?"
            elif not about and not _of_all(store, query, wholes):
                return None  # what is asked about got no grade of its own
        whole = [each for each in kept if is_overall(each)]
        if "overall" in query.tokens:
            kept = whole or kept
        if query.required() and whole and _of_all(store, query, whole):
            kept = whole  # "which museums are rated good": as museums, not in a part of their work
        graded = [each._replace(score=0.0) for each in kept or about or graded]
        return _state(inquiry, graded, 0.0)
    if (
        query.asks("judgment")
        and query.required()
        and not any(each.whole and each.score > 0 for each in graded)
    ):
        related = weigh_grades(store, query, inquiry.reports_meant(), loosely=True)
        if any(each.whole for each in related) and not _of_all(store, query, graded):
            graded = related
    best = max(each.score for each in graded)
    overall = [each for each in graded if is_overall(each)]
    if (
        overall
        and ("overall" in query.tokens or not any(each.whole and each.score > 0 for each in graded))
        and _of_all(store, query, overall)
    ):
        return _state(
            inquiry, overall[:1] if len({each.report.id for each in overall}) == 1 else overall, 0.0
        )
    if overall and query.asks("judgment") and names_the_whole(store, query, overall, graded):
        return _state(inquiry, overall[:1], 0.0)
    if best <= 0 and any(term.required for term in query.terms):
        return None
    if best <= 0 and not overall and "overall" in query.tokens and _said_of_the_whole(inquiry):
        return None  # no grade of a part is that of the whole
    if best <= 0 and overall and ("overall" in query.tokens or _of_the_whole(query)):
        graded = overall
    named_so = query.asks("judgment") and not query.required()
    if best <= 0 and len(query.tokens) > 3 and not set(query.tokens[:3]) & _ASKING and not named_so:
        return None
    named = [each for each in graded if each.score == best] if best > 0 else graded
    if best > 0 and len(named) > 1:
        named = named_exactly(query.question, named)
    if best > 0 and not any(each.whole for each in named):
        return None
    if query.asks("highest", "lowest") and best <= 0:
        named = _extreme(graded, query)
    return _state(inquiry, named, best)


def _said_of_the_whole(inquiry: Inquiry) -> bool:
    """Tell whether one of the best sentences says what grade the whole got: "was judged to be good overall"."""
    for each in inquiry.evidence[:_FIRST]:
        words = tokenize(each.sentence.span.of(inquiry.store.report(each.passage.report).text))
        at = words.index("overall") if "overall" in words else 0
        before = words[max(0, at - _NEAR) : at]
        if not {"judged", "rated", "graded"}.isdisjoint(before):
            return rank_of(" ".join(before)) >= 0
    return False


_FIRST, _NEAR = 6, 8  # sentences, words


def _of_the_whole(query: Query) -> bool:
    """Tell whether a question is what grade a place itself got: "what rating did the service get?"."""
    one = not {"rating", "grade", "judgment", "judgement", "verdict", "rated", "graded", "judged"}.isdisjoint(
        query.tokens
    )
    one = one or (query.asks("evaluation") and query.tokens[:2] in (("how", "good"), ("how", "bad")))
    return (
        one
        and bool(query.areas)
        and not query.required()
        and not query.asks("enumeration", "highest", "lowest")
    )


def _of_all(store: Store, query: Query, overall: Sequence[Graded]) -> bool:
    """Tell whether a question names no part of the work, nothing but what the reports' titles say."""
    required = content_of(query)
    if not required:
        return "overall" in query.tokens
    known = [
        frozenset(store.index.terms(tokenize(f"{each.report.title} {each.of}")).values()) for each in overall
    ]
    return all(term.strength(terms) for term in required for terms in known)


def _state(inquiry: Inquiry, named: list[Graded], best: float) -> Answer | None:
    """Say the grades of `named`, or ask back where they are of several places."""
    store, query, notes = inquiry.store, inquiry.query, inquiry.notes
    places = list(dict.fromkeys(each.report.metadata.area or each.report.id for each in named))
    many = len(inquiry.reports_meant()) > 1 and not query.areas
    listing = (
        many
        and bool(grade_asked(query))
        and (query.asks("enumeration") or opening(query) in {"whose", "who"})
    )
    if many and len(places) == 1 and not named[0].full and not listing:
        return None  # a place that no report is about may be among the words that are not met
    if (
        len(places) > 1
        and not listing
        and sum(area.kind == "subject" for area in query.areas) < 2
        and not query.asks("highest", "lowest")
    ):
        from assistant.answering.comparing.across import ask_back

        return ask_back(inquiry, places, [])
    if len({each.report.id for each in named}) > 1 and len(places) == 1:
        newest = max(each.report.metadata.published for each in named)
        named = [each for each in named if each.report.metadata.published == newest]
    named = apart(named)
    citer = Citer(store)
    lines = []
    shown: set[tuple[str, str, str]] = set()
    for each in named:
        passage = store.passage_at(each.report.id, each.judgment.grade.start)
        said = (each.report.id, "" if listing else each.of.casefold(), each.words.casefold())
        if passage is None or said in shown:
            continue
        shown.add(said)
        citer.cite(passage, _proof(store, passage, each), each.score)
        if listing and each.report.metadata.area:
            lines.append(f"{each.report.metadata.area}: {each.words} ({each.of})")
        else:
            lines.append(each.words if len(named) == 1 else f"{each.of}: {each.words}")
    if not lines:
        return None
    text = lines[0] if len(lines) == 1 else "; ".join(lines)
    if len(lines) > 1 and best > 0 and len({grade for _, _, grade in shown}) == 1:
        lines = [next(each.words for each in named)]
    if len(lines) == 1 and not listing:
        text = f"{lines[0]} ({named[0].of})"
    answer = Answer(
        query.question, query.question, "answered", "judgment", text, citations=citer.citations, notes=notes
    )
    if query.asks("reason"):
        from assistant.answering.fitting.grounds import with_grounds

        return with_grounds(store, answer) or answer
    return answer


def _proof(store: Store, passage: int, graded: Graded) -> Span:
    """Return the sentence that gives a grade where one says for what, else the grade as it stands."""
    of, grade = graded.judgment.of, graded.judgment.grade
    if graded.judgment.section:
        return graded.with_its_question
    told = (each.span for each in store.sentences(passage) if each.span.covers(grade))
    return next((span for span in told if span.covers(of)), graded.with_its_question)


def _extreme(graded: list[Graded], query: Query) -> list[Graded]:
    lowest = (
        (query.asks("lowest") and not query.asks("highest"))
        or "worst" in query.tokens
        or "weakest" in query.tokens
    )
    ranks = [rank_of(each.words) for each in graded]
    wanted = min(ranks) if lowest else max(ranks)
    return [each for each, place in zip(graded, ranks, strict=True) if place == wanted]
