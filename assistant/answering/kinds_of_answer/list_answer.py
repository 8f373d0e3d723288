"""Answer with a list, whole: its lead-in and every item."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Term
from assistant.answering.reading.telegram import named_behind
from assistant.corpus.store import Part, Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_MOST = 6


def list_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the list whose lead-in or heading covers the question, None where none does."""
    store, query, notes = inquiry.store, inquiry.query, inquiry.notes
    named = named_behind(inquiry)
    if named is not None:
        return named
    content = [term for term in query.terms if term.required]
    if not content:
        content = [term for term in query.terms if not term.cues & {"chat", "light", "enumeration"}]
        content = [term for term in content if term.cues] or content
    if not content:
        return None
    terms = sorted(
        {term for each in query.terms for alternative in each.alternatives for term in alternative.terms}
    )
    scored: list[tuple[float, int]] = []
    for number, score in store.index.search(terms, 40, inquiry.reports):
        passage = store.index.passage(number)
        if passage.kind != "list":
            continue
        lead = _lead_text(store, number)
        heading = passage.section[-1] if passage.section else ""
        fit = max(
            _coverage(store, content, lead),
            _coverage(store, content, heading),
            _coverage(store, content, f"{lead} {heading}"),
        )
        fit += 0.3 * _sameness(store, content, heading)
        if not any(content[0].strength(_terms(store, words)) for words in (lead, heading)):
            continue
        if fit > 0.8:
            scored.append((fit + 0.001 * score, number))
    if not scored:
        return None
    best = max(scored)[0]
    chosen = sorted(number for fit, number in scored if fit > best - 0.1)[:_MOST]
    first = store.index.passage(chosen[0])
    chosen = [number for number in chosen if store.index.passage(number).section == first.section]
    if _told_in_a_sentence(inquiry, chosen):
        return None
    citer = Citer(store)
    lines = []
    for number in chosen:
        passage = store.index.passage(number)
        text = store.report(passage.report).text
        span = _list_span(store, number)
        citer.cite(number, span)
        lines.append(" ".join(span.of(text).split()))
    return Answer(
        query.question,
        query.question,
        "answered",
        "list",
        "\n".join(lines),
        citations=citer.citations,
        notes=notes,
    )


def _told_in_a_sentence(inquiry: Inquiry, chosen: Sequence[int]) -> bool:
    """Tell whether a sentence that lists things itself, "(a) ...; and (b) ...", says far better what is asked."""
    best = next(iter(inquiry.evidence), None)
    if best is None or best.missing or best.number in chosen:
        return False
    said = inquiry.store.report(best.passage.report).text[best.sentence.span.start : best.passage.span.end]
    if not all(mark in said for mark in _MARKS):
        return False
    scores = [each.score for each in inquiry.evidence if each.number in chosen]
    return best.score > max(scores, default=0.0) + _FAR


_MARKS = ("(a)", "(b)")
_FAR = 0.25  # more of the question's weight


def _terms(store: Store, words: str) -> frozenset[str]:
    return frozenset(term for term in store.index.terms(tokenize(words)).values() if term)


def _coverage(store: Store, content: Sequence[Term], words: str) -> float:
    terms = _terms(store, words)
    total = sum(term.weight for term in content) or 1.0
    return sum(term.weight * term.strength(terms) for term in content) / total


def _sameness(store: Store, content: Sequence[Term], heading: str) -> float:
    """Return how much of a heading the question says."""
    known = {term for term in store.index.terms(tokenize(heading)).values() if term}
    said = {part for term in content for alternative in term.alternatives for part in alternative.terms}
    return len(known & said) / len(known) if known else 0.0


def _lead_text(store: Store, number: int) -> str:
    parts = store.parts(number)
    passage = store.index.passage(number)
    text = store.report(passage.report).text
    lead = next((part for part in parts if part.kind == "lead_in"), None)
    if lead is None:
        return ""
    sentences = [each for each in store.sentences(number) if lead.span.covers(each.span)]
    return " ".join(each.span.of(text) for each in sentences[-2:])


def _list_span(store: Store, number: int) -> Span:
    """Return the last sentence of the lead-in and all items."""
    parts: tuple[Part, ...] = store.parts(number)
    passage = store.index.passage(number)
    lead = next((part for part in parts if part.kind == "lead_in"), None)
    if lead is None:
        return passage.span
    sentences = [each for each in store.sentences(number) if lead.span.covers(each.span)]
    start = sentences[-1].span.start if sentences else lead.span.start
    if (
        len(sentences) > 1
        and not any(part.kind == "item" for part in parts[:1])
        and sentences[-1].span.end - start < 40
    ):
        start = sentences[-2].span.start
    return Span(start, passage.span.end)
