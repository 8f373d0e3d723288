"""Answer "what must the trust do" with the list of what it must do: told by its heading or its lead-in."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term
from assistant.answering.reading.terms import NUMBERS
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_BOUND = ("must", "should")
_ENDS = ("must", "should", "needs to", "need to", "has to", "have to", "required to")
_REPORTS = 2  # a question about more of them at once is of no one list


def obliged_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the lists of what somebody is told to do, None where none is asked for or given.

    What is said behind "do" ("about its cause of concern") must stand in the heading or the lead-in.
    """
    modal, asked = _asked(inquiry.query)
    ids = inquiry.reports_meant()
    if not modal or len(ids) > _REPORTS:
        return None
    found: list[tuple[int, int]] = []
    for id in ids:
        for number in inquiry.store.passages_of(id):
            bound = _bound(inquiry.store, number, modal)
            if bound and all(term.strength(said_above(inquiry.store, number)) for term in asked):
                found.append((bound, number))
    if not found:
        return _told_in_a_sentence(inquiry, asked)
    best = max(bound for bound, _ in found)
    numbers = [number for bound, number in found if bound == best]
    sections = {inquiry.store.index.passage(number).section for number in numbers}
    if len(sections) > 1 and best < _HEADED:
        return None  # lists of several matters, none of them the one that is meant
    citer, lines = Citer(inquiry.store), []
    for number in numbers:
        span = whole_list(inquiry.store, number)
        citer.cite(number, span)
        lines.append(" ".join(span.of(inquiry.store.report(citer.citations[-1].report).text).split()))
    return inquiry.answered("list", "\n".join(lines), citer.citations)


def _told_in_a_sentence(inquiry: Inquiry, asked: list[Term]) -> Answer | None:
    """Answer with the sentences that begin with whom a question names and say what they should do; None where none does."""
    store, query = inquiry.store, inquiry.query
    whom = [term for term in asked if term.end <= query.tokens.index("do")] if "do" in query.tokens else []
    citer, lines = Citer(store), []
    for each in inquiry.evidence:
        text = store.report(each.passage.report).text
        words = tokenize(each.sentence.span.of(text))
        at = next((at for at, word in enumerate(words) if word in _BOUND), len(words))
        before = frozenset(store.index.terms(words[:at]).values())
        if not whom or at == len(words) or not all(term.strength(before) for term in asked):
            continue
        if at <= _OPENING and len(citer.citations) < _MOST:
            citer.cite(each.number, each.sentence.span, each.bm25)
            lines.append(" ".join(each.sentence.span.of(text).split()))
    return inquiry.answered("passage", "\n".join(lines), citer.citations) if lines else None


_OPENING = 8  # words that name who should do something
_MOST = 3
_HEADED = 3


def _asked(query: Query) -> tuple[str, list[Term]]:
    """Return the verb that binds and the terms that a list must be of, "" where no such list is asked for."""
    tokens = query.tokens
    at = next((at for at, token in enumerate(tokens) if token in _BOUND), -1)
    modal = tokens[at] if at >= 0 else ""
    if at < 0:
        words = " ".join(tokens)
        modal = (
            "must"
            if any(f" {each} {done}" in words for each in _HAVING_TO for done in ("do", *_SET_RIGHT))
            else ""
        )
    doing = [at for at, token in enumerate(tokens) if token in _DOING]
    if not modal or not doing or doing[0] < at or tokens[0] not in _LISTING:
        return "", []
    if tokens[doing[0]] != "do" and not {"be", "get"}.intersection(tokens[: doing[0]]):
        return "", []
    if tokens[1:2] in (("happens",), ("if",)) or "why" in tokens or query.asks("person", "date", "count"):
        return "", []
    done = doing[0]
    named = (
        term for term in query.terms if term.start > done and not term.cues & {"chat", "light", "target"}
    )
    after = [term for term in named if term.required or term.text in NUMBERS]
    before = [term for term in query.required() if "publisher" not in term.cues and term.start < done]
    return modal, [*before, *after]


_HAVING_TO = ("have to", "has to", "need to", "needs to")
_SET_RIGHT = (
    "be fixed",
    "be done",
    "be changed",
    "be improved",
    "be put right",
    "be sorted",
    "be tackled",
    "be addressed",
)
_DOING = frozenset({"do", *(words.split()[1] for words in _SET_RIGHT)})
_LISTING = frozenset({"what", "list", "which", "name", "show", "give", "whats", "tell"})


def _bound(store: Store, number: int, modal: str) -> int:
    """Tell how surely a passage lists what must be done: by its heading and in that word, by its lead-in, not at all."""
    passage = store.index.passage(number)
    if passage.kind != "list":
        return 0
    heading = tokenize(passage.section[-1]) if passage.section else []
    if modal in heading:
        return _HEADED + 1
    lead = lead_of(store, number)
    ends = lead is not None and lead.of(store.report(passage.report).text).rstrip(" :—–-").lower().endswith(
        _ENDS
    )
    if ends and lead is not None:
        return 2 if modal in tokenize(lead.of(store.report(passage.report).text)) else 1
    return 0


def lead_of(store: Store, number: int) -> Span | None:
    """Return the last sentence of a list's lead-in."""
    lead = next((part for part in store.parts(number) if part.kind == "lead_in"), None)
    if lead is None:
        return None
    sentences = [each.span for each in store.sentences(number) if lead.span.covers(each.span)]
    return sentences[-1] if sentences else lead.span


def said_above(store: Store, number: int) -> frozenset[str]:
    """Return the terms of what stands over a list: its heading and its lead-in."""
    passage = store.index.passage(number)
    lead = next((part.span for part in store.parts(number) if part.kind == "lead_in"), None)
    words = " ".join((*passage.section, lead.of(store.report(passage.report).text) if lead else ""))
    return frozenset(store.index.terms(tokenize(words)).values())


def whole_list(store: Store, number: int) -> Span:
    """Return a list with the sentence that leads to it."""
    passage, lead = store.index.passage(number), lead_of(store, number)
    return Span(lead.start if lead is not None else passage.span.start, passage.span.end)
