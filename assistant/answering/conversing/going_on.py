"""A follow-up that asks something else of what the last answer counted: "what happens to them?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence, find_within
from assistant.answering.fitting.holding import holds_kind
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query, Term
from assistant.answering.reading.wishes import wants_number
from assistant.corpus.store import Store

_OPEN = ("who", "what", "which", "why", "where", "how")
WHETHER = ("do", "does", "did", "are", "were", "is", "was", "have", "has", "can", "will")
_NUMBER = (
    "compare",
    "difference",
    "higher",
    "lower",
    "better",
    "evaluation",
    "share",
    "rate",
    "margin",
    "period",
)
_PLAIN = frozenset({"light", "framing", "personal", "once"})
_GROUNDS = frozenset({"reason", "cause"})
_HAPPENS = frozenset({"happens", "happened", "becomes", "became", "happen"})


def asks_more(query: Query) -> bool:
    """Tell whether a follow-up asks, in words of its own, for something that no number is."""
    tokens = query.tokens or ("",)
    return (
        tokens[0] in (*_OPEN, *WHETHER)
        and not wants_number(query)
        and not query.asks(*_NUMBER)
        and not query.periods
        and all(area.kind == "subject" for area in query.areas)
        and (bool(_own(query)) or query.asks("reason") or not _HAPPENS.isdisjoint(tokens))
    )


def asks_whether(query: Query) -> bool:
    """Tell whether a follow-up is to be answered by yes or no."""
    return bool(query.tokens) and query.tokens[0] in WHETHER


def _own(query: Query) -> list[Term]:
    """Return what a follow-up says itself, verbs that say little included."""
    return [term for term in query.terms if term.required or term.cues <= _PLAIN]


def said_before(answer: Answer, turns: Sequence[Answer]) -> bool:
    """Tell whether an answer is the very figure that a turn before gave."""
    told = [figure.id for figure in answer.figures if figure.role == "answer"]
    return bool(told) and any(
        told == [figure.id for figure in turn.figures if figure.role == "answer"] for turn in turns
    )


def misses_the_aim(query: Query, answer: Answer) -> bool:
    """Tell whether an aim is asked for and an answer gives a number that is none."""
    told = [figure for figure in answer.figures if figure.role == "answer"]
    return query.asks("target") and bool(told) and not any(figure.target for figure in told)


def goes_on(store: Store, query: Query, last: Answer, question: str, topic: str) -> Answer | None:
    """Answer from what the report says further of the thing: near the last answer first, then wherever it is named.

    None where no sentence holds all that the follow-up asks.
    """
    citation = last.citations[0]
    home = store.passage_at(citation.report, citation.start)
    if home is None:
        return None
    section = store.index.passage(home).section
    named = [term for term in parse_query(store, topic).required() if "area" not in term.cues]
    numbers = store.passages_of(citation.report)
    near = [number for number in numbers if store.index.passage(number).section == section]
    near.sort(key=lambda number: (abs(number - home), number))
    chosen = (
        _next_of(store, query, near, citation.end)
        if not _HAPPENS.isdisjoint(query.tokens)
        else _holding(store, query, near, named, citation.start)
        or _holding(store, query, numbers, named, citation.start)
    )
    if chosen is None:
        return None
    citer = Citer(store)
    citer.cite(chosen.number, chosen.sentence.span, chosen.score)
    text = " ".join(chosen.sentence.span.of(store.report(citation.report).text).split())
    return Answer(
        question, f"{question.rstrip('?')} ({topic.rstrip('?')})?", "answered", "passage", text,
        citations=citer.citations, notes=query.notes,
    )  # fmt: skip


def _holding(
    store: Store, query: Query, numbers: Sequence[int], named: Sequence[Term], start: int
) -> Evidence | None:
    """Return the sentence that holds every word asked and stands by the thing it is asked of, the nearest first."""
    enough = any if _own(query) else all  # "why has it fallen?" must be said of the very thing
    found = [
        each
        for each in find_within(store, query, numbers)
        if all(term.strength(frozenset(each.sentence.terms)) for term in _own(query))
        and holds_kind(store, query, each)
        and (not query.asks("reason") or not _GROUNDS.isdisjoint(each.sentence.signs))
        and enough(bool(term.strength(_around(store, each))) for term in named)
    ]
    return min(found, key=lambda each: abs(each.sentence.span.start - start), default=None)


def _around(store: Store, evidence: Evidence) -> frozenset[str]:
    """Return the words of a sentence and of the one before it."""
    sentences = store.sentences(evidence.number)
    at = next(at for at, each in enumerate(sentences) if each.number == evidence.sentence.number)
    return frozenset(part for each in sentences[max(0, at - 1) : at + 1] for part in each.terms)


def _next_of(store: Store, query: Query, near: Sequence[int], end: int) -> Evidence | None:
    """Return the sentence right behind the last answer that goes on about it."""
    behind = [each for each in find_within(store, query, near[:2]) if each.sentence.span.start >= end]
    following = min(behind, key=lambda each: each.sentence.span.start, default=None)
    return following if following is not None and "leans" in following.sentence.signs else None
