"""Numbers that are said to be for each of somebody: "£310 per household", "6.8 days per person"."""

from __future__ import annotations

import itertools

from assistant.answering.reading.query import Query
from assistant.figures.figure import Figure

_HEADS = frozenset(
    {
        "person", "head", "household", "resident", "patient", "pupil", "place", "member", "employee", "worker", "officer",
        "child", "student", "home", "customer", "visit", "case",
    }
)  # fmt: skip


def is_for_each(query: Query, figure: Figure) -> bool:
    """Tell whether a number is said to be for each of those asked about: "cost per person", "days per member of staff"."""
    words = f"{figure.measure or ''} {figure.qualifier or ''}".lower().split()
    return any(
        one == "per" and other in _HEADS and other in query.tokens for one, other in itertools.pairwise(words)
    )
