"""Answer with the sentence that says it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import LONGEST, Citer
from assistant.answering.fitting.evidence import Evidence, is_advice
from assistant.answering.fitting.holding import holds_kind
from assistant.answering.fitting.margins import says_a_margin, wants_margin
from assistant.answering.fitting.names import only_counted
from assistant.answering.fitting.said_and_dated import better_told
from assistant.answering.fitting.telling import tells
from assistant.answering.fitting.than_hoped import asks_of_the_gap
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.focus import focus
from assistant.answering.reading.query import Query, Term
from assistant.answering.reading.sought import is_bare_duty
from assistant.answering.reading.terms import NUMBERS
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_ENOUGH = 0.56  # of the question's weight that a sentence and its surroundings must cover
_EXPLAINED = 0.5  # where the sentence tells what moved something: "the decline followed the move"
_LOST = 0.34  # of the required words' weight that may be found nowhere
_ALTERNATIVES = 2


def covers(query: Query, evidence: Evidence) -> bool:
    """Tell whether a sentence covers enough of a question to answer it."""
    if evidence.missing:
        lost = sum(term.even for term in evidence.missing)
        required = query.required()
        whole = sum(term.even for term in required) or 1.0
        if lost / whole > _LOST or any(_telling(term) for term in evidence.missing):
            return False
        if any(_narrows(query, evidence, term) for term in evidence.missing):
            return False
        if query.tokens[-1] in _NAMED and any("office" in term.cues for term in evidence.missing):
            return False
        if not {focus(query), _deed(query), _done_to(query)}.isdisjoint(evidence.missing):
            return False
        if all(term in evidence.missing for term in required if "area" not in term.cues):
            return False
    explains = query.asks("reason") and "cause" in evidence.sentence.signs and not evidence.missing
    explains = explains and ("moves" in evidence.sentence.signs or asks_of_the_gap(query))
    explains = explains and (
        evidence.span != evidence.sentence.span  # quoted with what it leans on
        or any(
            term.loosely(frozenset(evidence.sentence.terms))
            for term in query.terms
            if "light" not in term.cues
        )
    )
    return evidence.coverage >= (_EXPLAINED if explains else _ENOUGH)


_NAMED = frozenset({"called", "named", "name"})  # of whom a name is asked must be spoken of


def _deed(query: Query) -> Term | None:
    """Return the verb that a question is about: the last word of "what does the chief earn"."""
    if query.tokens[:2] not in _DOES or query.periods:
        return None
    last = max((term for term in query.terms), key=lambda term: term.end, default=None)
    placed = (
        any(area.end == len(query.tokens) and area.start == last.end for area in query.areas)
        if last
        else False
    )
    if last is None or not last.required or (last.end < len(query.tokens) and not placed):
        return None
    return last if query.tokens[last.start - 1] not in _LINKING else None


_DOES = frozenset((word, verb) for word in ("what", "where", "who") for verb in ("does", "do", "did"))
_LINKING = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "about",
        "with",
        "by",
        "from",
        "and",
        "or",
        "their",
        "its",
    }
)
_KINDLY = frozenset({"for", "among", "with", "of", "in", "from"})


def _narrows(query: Query, evidence: Evidence, missing: Term) -> bool:
    """Tell whether a word not met makes another one what it is not: "for breast cancer" is not for cancer."""
    before = query.tokens[missing.start - 1] if missing.start else "of"  # "child deaths" alone
    after = next((term for term in query.required() if term.start == missing.end), None)
    return before in _KINDLY and after is not None and after not in evidence.missing


def _done_to(query: Query) -> Term | None:
    """Return the verb that "what is X called" or "was X fined" closes with, or "is she staying" has: it is asked for."""
    if query.tokens[0] in _BEING and query.tokens[1:2] in _WHOM:
        doing = next((term for term in query.terms if term.start == 2 and term.text.endswith("ing")), None)
        if doing is not None and doing.required:
            return doing
    if query.tokens[0] not in _BEING and (query.tokens[0] != "what" or _BEING.isdisjoint(query.tokens[1:2])):
        return None
    last = query.terms[-1] if query.terms else None
    closes = last is not None and last.end == len(query.tokens) and last.end - last.start == 1
    return last if last is not None and closes and last.text.endswith(("ed", "paid", "made")) else None


_BEING = frozenset({"is", "was", "are", "were"})
_WHOM = (("he",), ("she",), ("it",), ("they",), ("you",), ("we",))


def _telling(term: object) -> bool:
    """Tell whether a missing term alone makes a sentence no answer: a name, a number."""
    text = str(getattr(term, "text", ""))
    return text[:1].isdigit() or text in NUMBERS or "area" in getattr(term, "cues", ())


def _asks_what_is_advised(query: Query) -> bool:
    """Tell whether a question is for advice itself: what is found about its topic is none."""
    if not query.asks("advice") or query.asks("reason", "count", "date", "duration", "person"):
        return False
    return query.tokens[0] in _WHAT or any(token.startswith("recommend") for token in query.tokens[:2])


_WHAT = frozenset({"what", "whats", "what's", "which", "any", "list"})


def passage_answer(inquiry: Inquiry, kind: str = "passage") -> Answer | None:
    """Answer with the best sentence, None where none covers the question."""
    store, query, notes, found = inquiry.store, inquiry.query, inquiry.notes, inquiry.evidence
    advised = _asks_what_is_advised(query)
    usable = [each for each in found if covers(query, each) and holds_kind(store, query, each)]
    usable = [each for each in usable if not advised or is_advice(each)]
    if query.asks("margin") and query.required() and wants_margin(query):
        usable = [
            each
            for each in usable
            if says_a_margin(each.sentence.span.of(store.report(each.passage.report).text))
        ]
    if not usable or only_counted(store, query, usable[0]):
        return None
    telling = [each for each in usable if tells(store, query, each, usable[0])]
    if not telling and is_bare_duty(query):
        return None  # what is not said to be anybody's duty is no answer to "what must schools do"
    telling = telling or usable[:1]
    best = _naming_a_cause(store, query, telling) or better_told(store, query, telling) or telling[0]
    citer = Citer(store)
    span = _with_its_cause(store, query, best, quote_of(store, best))
    citer.cite(best.number, span, best.bm25)
    for other in found:
        if len(citer.citations) > _ALTERNATIVES:
            break
        apart = (
            other.number != best.number
            or other.sentence.span.start >= span.end
            or other.sentence.span.end <= span.start
        )
        if apart and covers(query, other) and other.score > best.score - 0.25:
            citer.cite(other.number, other.sentence.span, other.bm25)
    text = store.report(best.passage.report).text
    return Answer(
        question=query.question,
        resolved_question=query.question,
        status="answered",
        kind=kind,
        text=" ".join(span.of(text).split()),
        citations=citer.citations,
        notes=notes,
    )


def _with_its_cause(store: Store, query: Query, best: Evidence, span: Span) -> Span:
    """Add the next sentence to what only says the fact where its cause is asked for: as a rule it goes on to explain."""
    if not query.asks("reason") or not _CAUSES.isdisjoint(best.sentence.signs) or best.passage.kind == "list":
        return span
    sentences = store.sentences(best.number)
    at = next((at for at, each in enumerate(sentences) if each.span.start >= span.end), None)
    if at is None:
        return span
    whole = Span(span.start, sentences[at].span.end)
    return whole if whole.end - whole.start <= LONGEST else span


def _naming_a_cause(store: Store, query: Query, found: Sequence[Evidence]) -> Evidence | None:
    """Return what says of something that it is a cause, where "the reason for ..." is asked for and the best names none."""
    if _CAUSE.isdisjoint(query.tokens):
        return None
    causes = frozenset(store.index.terms(sorted(_CAUSE)).values()) - {""}
    near = [each for each in found if each.score > found[0].score - _WORSE]
    named = next((each for each in near if not causes.isdisjoint(_terms_of(store, each))), None)
    return named or next((each for each in near if "cause" in each.sentence.signs), None)


def _terms_of(store: Store, evidence: Evidence) -> frozenset[str]:
    """Return the terms of what would be quoted."""
    said = tokenize(evidence.span.of(store.report(evidence.passage.report).text))
    return frozenset(store.index.terms(said).values())


_WORSE = 0.3  # of a score: what is so much worse is of another matter
_CAUSE = frozenset({"reason", "reasons", "cause", "causes", "factor", "factors"})
_CAUSES = frozenset({"cause", "reason"})
_LEVELS = {"item": 1, "sub_item": 2}


def quote_of(store: Store, evidence: Evidence) -> Span:
    """Return what to quote: the sentence, with the items it leads to, or with what leads to it."""
    if evidence.passage.kind != "list":
        return evidence.span
    parts = store.parts(evidence.number)
    at = next((at for at, part in enumerate(parts) if part.span.covers(evidence.sentence.span)), None)
    if at is None:
        return evidence.span
    level = _LEVELS.get(parts[at].kind, 0)
    last = at
    while last + 1 < len(parts) and _LEVELS.get(parts[last + 1].kind, 0) > level:
        last += 1
    sentences = store.sentences(evidence.number)
    start = evidence.sentence.span.start
    if last > at:
        inside = [each for each in sentences if parts[at].span.covers(each.span)]
        if evidence.span.end < inside[-1].span.end:
            return evidence.span
        return Span(evidence.span.start, parts[last].span.end)
    lead = next((each for each in range(at, -1, -1) if _LEVELS.get(parts[each].kind, 0) < level), None)
    if lead is None:
        return evidence.span
    end = at
    while end + 1 < len(parts) and _LEVELS.get(parts[end + 1].kind, 0) >= level:
        end += 1
    inside = [each for each in sentences if parts[lead].span.covers(each.span)]
    start = inside[-1].span.start if inside else parts[lead].span.start
    whole = Span(start, parts[end].span.end)
    return whole if whole.end - whole.start <= LONGEST else Span(start, parts[at].span.end)
