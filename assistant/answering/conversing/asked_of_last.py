"""What a follow-up asks of the last answer: what stands near it, another number beside it, who does the deed."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.reading.query import Query


def sets_beside(query: Query) -> bool:
    """Tell whether a follow-up sets the last number beside another one: "what is the difference", "is it higher"."""
    if query.asks("difference", "ratio", "percent_change", "compare"):
        return True
    return query.asks("higher", "lower") and not (query.areas and _COMPARATIVE.isdisjoint(query.tokens))


_COMPARATIVE = frozenset(
    {
        "behind", "ahead", "above", "below", "higher", "lower", "more", "less", "fewer", "better", "worse", "greater",
        "bigger", "smaller",
    }
)  # fmt: skip


def asks_nearby(query: Query, last: Answer) -> bool:
    """Tell whether a follow-up is a why, who, how or which that may be answered from where the last answer stands."""
    if "purpose" in query.tokens or query.asks("advice"):
        return False  # said where the thing is described, or under what is recommended
    if query.areas or query.periods or query.asks("count", "rate", "share", "national", "previous", "target"):
        return False
    deed = query.tokens[:2] in (("what", "did"), ("what", "does"), ("what", "do"))
    return (
        deed
        or query.asks("reason", "person", "manner", "place", "date", "enumeration", "definition")
        or (bool(query.required()) and last.kind == "passage")
    )


def deed_of_somebody(query: Query) -> str | None:
    """Return the verb of "who runs them", None where a question has none of its own."""
    if query.tokens[:1] != ("who",) or len(query.tokens) < STEM - 1 or query.tokens[1] not in _RUNNING:
        return None
    return query.tokens[1]


STEM = 4  # letters
_RUNNING = frozenset(
    {"runs", "run", "chairs", "leads", "organises", "heads", "pays", "funds", "makes", "owns", "manages"}
)
