"""Questions with words of comparing that ask for no two numbers side by side."""

from __future__ import annotations

from assistant.answering.reading.focus import focus
from assistant.answering.reading.query import Query


def asks_no_comparison(query: Query) -> bool:
    """Tell whether a question asks why something is so, or which of several went up or down."""
    return query.tokens[:1] == ("why",) or _asks_which_moved(query)


def _asks_which_moved(query: Query) -> bool:
    """Tell whether a question is "which county had more than the year before": one of several, not the whole."""
    if query.tokens[:1] != ("which",) or query.areas or not query.asks("previous"):
        return False
    asked = focus(query)
    return asked is not None and asked.start == 1 and query.asks("higher", "lower", "change")
