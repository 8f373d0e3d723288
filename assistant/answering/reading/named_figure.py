"""What is asked of a figure that a question names: the time of a rate, the margin of "the 77.5"."""

from __future__ import annotations

from assistant.answering.fitting.matching import Match
from assistant.answering.reading.query import Query

_OWN = 0.9  # of the weight of a question's words


def asks_of_it(query: Query, best: Match) -> bool:
    """Tell whether the time of a figure is asked for, or the margin of one that the question names by its value."""
    figure = best.entry.figure
    if query.asks("period") and figure.period and best.head and best.own_share >= _OWN:
        return True
    return query.asks("margin") and figure.margin is not None and is_named(query, best) and not best.missing


def is_named(query: Query, best: Match) -> bool:
    """Tell whether a question names a figure by its very value, with a point in it: "the 77.5"."""
    value = str(best.entry.figure.value)
    return "." in value and value in query.tokens
