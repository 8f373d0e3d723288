"""Whether a place is ahead of the country: only what sets the two beside each other says it."""

from __future__ import annotations

from assistant.answering.reading.query import Query
from assistant.language.tokens import tokenize

_COMPARING = frozenset(
    {"than", "compared", "compares", "comparison", "average", "elsewhere", "nationally", "similar"}
)


def asks_who_is_ahead(query: Query) -> bool:
    """Tell whether a question is which of a place and the country is ahead: "is it better than the country at ..."."""
    wider = query.asks("national") or any(area.kind == "national" for area in query.areas)
    return wider and query.asks("better", "higher", "lower") and "than" in query.tokens


def compares(text: str, national: str) -> bool:
    """Tell whether a text sets what it tells of beside something else, be it the nation called `national`."""
    return not _COMPARING.isdisjoint(tokenize(text)) or bool(national and national.lower() in text.lower())
