"""Limits of time that are part of what a figure measures: "seen within four hours", "waited more than 12 hours"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry
from assistant.figures.figure import Figure
from assistant.language.small_numbers import small_number
from assistant.language.tokens import tokenize

_ALLOWED = frozenset({"month", "week", "day", "year", "hour"})
_UNITS = ("hour", "minute", "day", "week")


def other_limit(query: Query, figure: Figure) -> bool:
    """Tell whether a figure's own words set another limit than the question: 12 hours where four are asked about."""
    asked = _limits(query.tokens)
    if not asked:
        return False
    own = _limits(tokenize(f"{figure.measure or ''} {figure.qualifier or ''}"))
    units = {unit for _, unit in asked}
    said = {each for each in own if each[1] in units}
    return bool(said) and said.isdisjoint(asked)


def allows_time(query: Query, entry: FigureEntry) -> bool:
    """Tell whether a figure is a time allowed for what stands under the heading asked about: "the recommendations"."""
    figure, required = entry.figure, query.required()
    if figure.unit.rstrip("s") not in _ALLOWED or not (figure.target or figure.approximation == "at most"):
        return False
    return bool(required) and all(term.strength(entry.heading) for term in required)


def _limits(tokens: Sequence[str]) -> set[tuple[int, str]]:
    """Return the numbers that stand before a unit of time, with the unit."""
    return {
        (small_number(number), unit.removesuffix("s"))
        for number, unit in itertools.pairwise(tokens)
        if unit.removesuffix("s") in _UNITS and small_number(number)
    }


def is_limit(query: Query, term: Term) -> bool:
    """Tell whether a word is the number of a limit of time in a question: "four" of "four hours"."""
    unit = query.tokens[term.end] if term.end < len(query.tokens) else ""
    return bool(small_number(term.text)) and unit.removesuffix("s") in _UNITS
