"""Answer which questions a report asks: the items of a list, or the headings, that are questions."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.language.small_numbers import small_number

_PUT = frozenset(
    {
        "ask",
        "asks",
        "asked",
        "answer",
        "answers",
        "answered",
        "put",
        "pose",
        "posed",
        "address",
        "look",
        "looked",
    }
)
_ONE, _OTHERS = frozenset({"question", "questions"}), 2


def questions_put(inquiry: Inquiry) -> Answer | None:
    """Answer "which questions did the inspection ask" with the list whose items are questions; None without one."""
    query, store = inquiry.query, inquiry.store
    if not asks_for_questions(query) or len(inquiry.reports_meant()) != 1:
        return None
    number = next((size for token in query.tokens[:4] if (size := small_number(token))), 0)
    for passage in store.passages_of(inquiry.reports_meant()[0]):
        if store.index.passage(passage).kind != "list":
            continue
        items = _items(store, passage)
        asking = [item for item in items if item.rstrip().endswith("?")]
        if len(asking) < _OTHERS or len(asking) != len(items) or (number and number != len(items)):
            continue
        citer = Citer(store)
        span = store.index.passage(passage).span
        lead = next((part.span for part in store.parts(passage) if part.kind == "lead_in"), None)
        if lead is not None:
            inside = [each.span for each in store.sentences(passage) if lead.covers(each.span)]
            span = span._replace(start=inside[-1].start if inside else lead.start)
        citer.cite(passage, span)
        text = " ".join(span.of(store.report(citer.citations[-1].report).text).split())
        return inquiry.answered("list", text, citer.citations)
    return None


def asks_for_questions(query: Query) -> bool:
    """Tell whether a question asks which questions were put: "what three questions did it ask"."""
    tokens = query.tokens
    if tokens[:1] not in (("what",), ("which",), ("list",)) or query.asks("count"):
        return False
    return not _ONE.isdisjoint(tokens[1:5]) and not _PUT.isdisjoint(tokens[2:])


def _items(store: Store, passage: int) -> list[str]:
    text = store.report(store.index.passage(passage).report).text
    return [part.span.of(text) for part in store.parts(passage) if part.kind == "item"]
