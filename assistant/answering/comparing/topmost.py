"""Whether something is the highest of all, answered by the sentence that says so rather than by two numbers."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.passage_answer import covers
from assistant.answering.reading.query import Query

_ALL = (
    "than anywhere else",
    "than any other",
    "than all other",
    "than every other",
    "than elsewhere",
    "than in any other",
    "of any ",
    "of all ",
    "highest in",
    "lowest in",
    "worst in",
    "best in",
    "largest in",
    "smallest in",
    "most in the",
    "fewest in",
)
_UP = ("high", "more ", "great", "large", "most ", "worse", "worst")
_DOWN = ("low", "less ", "fewer", "small", "fewest", "least", "better", "best")
_WHETHER = frozenset(
    {"is", "are", "was", "were", "does", "do", "did", "has", "have", "which", "where", "what", "who"}
)
_LOOKED_AT = 12  # sentences


def topmost_answer(inquiry: Inquiry) -> Answer | None:
    """Answer whether, or which, is the highest or the lowest of all with the sentence that says it; None without one."""
    query, store = inquiry.query, inquiry.store
    if not asks_of_all(query) or len(inquiry.reports_meant()) != 1:
        return None
    for each in inquiry.evidence[:_LOOKED_AT]:
        text = each.sentence.span.of(store.report(each.passage.report).text)
        said = f" {' '.join(text.split()).lower()} "
        held = frozenset(each.sentence.terms)
        if each.passage.kind == "row" or not any(words in said for words in _ALL) or not covers(query, each):
            continue
        if not all(term.strength(held) for term in query.required() if "area" not in term.cues):
            continue
        if not _of_this_way(query, said):
            continue
        citer = Citer(store)
        citer.cite(each.number, each.sentence.span, each.bm25)
        return inquiry.answered("passage", " ".join(text.split()), citer.citations)
    return None


def asks_of_all(query: Query) -> bool:
    """Tell whether a question sets one place or thing above all the others, and asks for no number."""
    if query.tokens[0] not in _WHETHER or query.asks("amount", "share", "difference", "ratio", "table"):
        return False
    if query.asks("count") and query.tokens[0] not in {"is", "are", "was", "were"}:
        return False
    words = f" {' '.join(query.tokens)} "
    wide = any(
        f" than {other} " in words for other in ("elsewhere", "anywhere else", "anywhere", "everywhere else")
    )
    others = any(
        f" {other} " in words
        for other in ("other parts", "other forces", "other areas", "other places", "any other")
    )
    if query.asks("highest", "lowest"):
        return query.asks("national") or "country" in query.tokens or wide or others or "all" in query.tokens
    return (wide or others) and query.asks("higher", "lower", "better", "compare")


def _of_this_way(query: Query, said: str) -> bool:
    """Tell whether a sentence goes the way that is asked about; a question of yes or no is answered either way."""
    if query.tokens[0] not in {"which", "where", "what", "who"}:
        return True
    up = query.asks("highest", "higher") and not query.asks("lowest")
    return any(f" {word}" in said for word in (_UP if up else _DOWN))
