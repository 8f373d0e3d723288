"""Figures that say by how much something moved, where a part of it or its rate is asked for."""

from __future__ import annotations

from assistant.answering.reading.query import Query
from assistant.figures.figure import Figure


def is_only_a_change(query: Query, figure: Figure) -> bool:
    """Tell whether a percentage is that of a rise or fall, and a question asks for a share or a rate as it stands.

    "Complaints rose by 22%" says of no complaints what share they are.
    """
    if not figure.change or figure.target or figure.unit != "percent" or query.asks(*_MOVING):
        return False
    if query.asks("share"):
        return True
    named = not _RATES.isdisjoint((figure.measure or "").lower().split())
    return query.asks("rate") and not _RATES.isdisjoint(query.tokens) and not named


_MOVING = ("change", "percent_change", "difference", "target", "baseline")
_RATES = frozenset({"rate", "rates"})


def is_a_difference(figure: Figure) -> bool:
    """Tell whether a figure's own name says by how much one sum is beyond another: a deficit, a shortfall."""
    return (figure.measure or "").lower().rpartition(" ")[2] in _DIFFERENCES


_DIFFERENCES = frozenset(
    {
        "deficit",
        "surplus",
        "overspend",
        "underspend",
        "shortfall",
        "gap",
        "excess",
        "overrun",
        "loss",
        "difference",
    }
)


def names_year(words: str) -> bool:
    """Tell whether a year stands in words such as "the level in 2012"; "the previous 12 months" name none."""
    return any(
        len(word.strip("(),.;")) == len("2012") and word.strip("(),.;").isdigit() for word in words.split()
    )
