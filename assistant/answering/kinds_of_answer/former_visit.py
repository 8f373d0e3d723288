"""Answer what an inspection before the report's own found: when it was and its grade, as the report recalls it."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import LONGEST, Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_REPORTS = 2  # a question about more of them at once is of no one visit


def former_visit_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with what the report says of the inspection before; None where that is not asked, or not said."""
    query, store = inquiry.query, inquiry.store
    if not asks_of_the_former(query):
        return None
    years = {period.last[:4] for period in query.periods if period.kind == "date"}
    ids = inquiry.report_ids() if years else inquiry.reports_meant()
    if not 0 < len(ids) <= _REPORTS or any(area.kind != "subject" for area in query.areas):
        return None
    asked = [term for term in query.required() if term.text not in _VISITED | _OUTCOME | _FORMER]
    found = [
        (any(year in span.of(store.report(id).text) for year in years), covered, -number, span)
        for id in ids
        for number in store.passages_of(id)
        for span in _recalled(store, number)
        if (covered := _covered(store, number, span, asked)) > _HALF
    ]
    if not found:
        return None
    *_, place, span = max(found, key=lambda each: (*each[:3], -each[3].start))
    citer = Citer(store)
    citer.cite(-place, span)
    text = " ".join(span.of(store.report(citer.citations[0].report).text).split())
    return inquiry.answered("judgment", text, citer.citations)


_HALF = 0.5  # of the weight of what the question names, in what is said of the inspection before


def asks_of_the_former(query: Query) -> bool:
    """Tell whether a question asks when an earlier inspection was, or what came of it."""
    tokens = query.tokens
    if query.asks("count", "amount", "share", "reason", "change"):
        return False
    if not query.asks("judgment", "evaluation", "date") and _OUTCOME.isdisjoint(tokens):
        return False
    for at, token in enumerate(tokens):
        if token in _FORMER and not _VISITED.isdisjoint(tokens[at + 1 : at + 4]):
            return "since" not in tokens[max(0, at - 3) : at]
        if token in _VISITED and tokens[at + 1 : at + 2] == ("before",):
            return True
    return False


_FORMER = frozenset({"previous", "previously", "earlier", "former", "prior", "preceding"})
_VISITED = frozenset(
    {"inspection", "inspections", "inspected", "reinspection", "visit", "visited", "judged", "rated"}
)
_OUTCOME = frozenset({"outcome", "outcomes", "result", "results", "find", "found", "conclusion", "do", "did"})


def grade_of_year(inquiry: Inquiry) -> Answer | None:
    """Answer with the sentence that says what grade was given in the year asked for, or before; None where none does."""
    query, store = inquiry.query, inquiry.store
    years = {(period.last or period.first)[:4] for period in query.periods}
    ids = inquiry.report_ids() if years else inquiry.reports_meant()
    if (
        len(years) > 1
        or not (years or query.asks("previous"))
        or len(ids) > _REPORTS
        or any(area.kind != "subject" for area in query.areas)
    ):
        return None
    asked = [term for term in query.required() if term.text not in _VISITED | _OUTCOME | _FORMER]
    found = [
        (_covered(store, number, each.span, asked), -number, each.span)
        for id in ids
        for number in store.passages_of(id)
        for each in store.sentences(number)
        if not (years or _THEN).isdisjoint(tokenize(said := each.span.of(store.report(id).text)))
        and _graded(said)
    ]
    if not found or max(found, key=lambda each: each[0])[0] <= _HALF:
        found = [
            (covered, -number, span)
            for id in ids
            for number in store.passages_of(id)
            for span in _recalled(store, number)
            if not years or not years.isdisjoint(tokenize(span.of(store.report(id).text)))
            if (covered := _covered(store, number, span, asked)) > _HALF
        ]
    best = max(found, key=lambda each: (each[0], each[1], -each[2].start), default=None)
    if best is None or best[0] <= _HALF:
        return None
    citer = Citer(store)
    citer.cite(-best[1], best[2])
    text = " ".join(best[2].of(store.report(citer.citations[0].report).text).split())
    return inquiry.answered("judgment", text, citer.citations)


_THEN = frozenset({"ago", "last", "previous", "previously", "earlier", "before"})


def _recalled(store: Store, number: int) -> list[Span]:
    """Return the stretches of a passage that recall an earlier inspection and say its grade.

    Of a list that is an item with what it leads to, of prose a sentence and the one behind it.
    """
    text = store.report(store.index.passage(number).report).text
    parts = store.parts(number)
    found: list[Span] = []
    for at, part in enumerate(parts):
        inside = [each.span for each in store.sentences(number) if part.span.covers(each.span)]
        last = at
        below = {"item", "sub_item"} if part.kind == "lead_in" else {"sub_item"}
        while last + 1 < len(parts) and parts[last + 1].kind in below and part.kind not in below:
            last += 1
        for place, sentence in enumerate(inside):
            if not _recalls(sentence.of(text)):
                continue
            following = inside[place + 1] if place + 1 < len(inside) else sentence
            end = parts[last].span.end if last > at else following.end
            said = sentence if _graded(sentence.of(text)) else Span(sentence.start, end)
            if said.end - said.start <= LONGEST and _graded(said.of(text)):
                found.append(said)
    return found


def _recalls(sentence: str) -> bool:
    """Tell whether a sentence names an inspection before this one."""
    words = tokenize(sentence)
    return any(
        word in {"last", "previous"} and not _BEFORE.isdisjoint(words[at + 1 : at + 3])
        for at, word in enumerate(words)
    )


_BEFORE = frozenset({"inspection", "inspections", "inspected", "visit", "visited"})


def _graded(text: str) -> bool:
    """Tell whether a text says a grade."""
    words = text.lower()
    judged = any(each in words for each in ("judged", "judgement", "judgment", "graded", "rated"))
    return judged and any(
        grade in words
        for grade in ("outstanding", "good", "adequate", "improvement", "inadequate", "satisfactory", "weak")
    )


def _covered(store: Store, number: int, span: Span, asked: list[Term]) -> float:
    """Return how much of what the question names a stretch of text says; all where it names nothing."""
    text = span.of(store.report(store.index.passage(number).report).text)
    said = frozenset(store.index.terms(tokenize(text)).values())
    whole = sum(term.weight for term in asked)
    met = sum(term.weight * max(term.strength(said), _LOOSELY * bool(term.loosely(said))) for term in asked)
    return met / whole if whole else 1.0


_LOOSELY = 0.3  # of a word's weight, for one only related to it
