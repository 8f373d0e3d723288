"""Figures of all that was done up to a day, and of the most there ever was, where a question asks for these."""

from __future__ import annotations

import itertools

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

_GAIN = 0.3  # of a figure that says what the question says
_AHEAD = 0.5  # lost by what is only planned or forecast, where what is done is asked for


def reach_fit(store: Store, query: Query, figure: Figure) -> float:
    """Weigh how far a figure reaches: "so far" asks for what is counted to a day, "the most ever" for the peak."""
    if asks_so_far(query):
        if figure.target or _is_ahead(store, figure):
            return -_AHEAD
        return _GAIN * _is_to_a_day(store, figure)
    if _is_perfect(query):
        return _GAIN * _is_to_a_day(store, figure)
    if asks_for_the_peak(query):
        return _GAIN * _is_peak(store, figure)
    return 0.0


def asks_so_far(query: Query) -> bool:
    """Tell whether what has been done up to now is asked for: "so far", "to date", "actually"."""
    if query.periods or query.asks("target", "forecast"):
        return False
    pairs = itertools.pairwise(query.tokens)
    return not _DONE.isdisjoint(query.tokens) or any(pair in _SO_FAR for pair in pairs)


def reaches_a_day(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether all up to now is asked for and a figure gives it: no later part of it takes its place."""
    return asks_so_far(query) or (_is_perfect(query) and _is_to_a_day(store, figure))


def _is_perfect(query: Query) -> bool:
    """Tell whether what has been done is counted: "how many homes have been upgraded"."""
    done = any(pair in _BEEN for pair in itertools.pairwise(query.tokens))
    return done and query.asks("count", "money") and not query.periods


_BEEN = frozenset({("have", "been"), ("has", "been")})


def asks_for_the_peak(query: Query) -> bool:
    """Tell whether the most there ever was is asked for: "the most staff they ever had", "the highest it reached"."""
    utmost = not _UTMOST.isdisjoint(query.tokens)
    return utmost and not _EVER.isdisjoint(query.tokens) and not query.periods


_SO_FAR = frozenset(
    {("so", "far"), ("to", "date"), ("up", "now"), ("until", "now"), ("till", "now"), ("by", "now")}
)
_DONE = frozenset({"actually", "already"})
_UTMOST = frozenset({"most", "highest", "largest", "biggest", "peak", "maximum", "max"})
_EVER = frozenset({"ever", "reach", "reached", "peak", "any", "once"})


def _is_to_a_day(store: Store, figure: Figure) -> bool:
    """Tell whether a figure is of all up to a day: "homes upgraded to 31 December 2023", "since 2019"."""
    said = (figure.period or "").lower()
    if said.startswith("since "):
        return True
    span = figure.span("period")
    if span is None:
        return False
    text = store.report(figure.report).text
    before = text[max(0, span.start - _NEAR) : span.start].lower().split()
    months = not {"months", "year", "years", "from"}.isdisjoint(
        text[figure.quote.start : span.start].lower().split()[-5:]
    )
    return before[-1:] in (["to"], ["by"], ["since"]) and not months


def _is_ahead(store: Store, figure: Figure) -> bool:
    """Tell whether the words before a number say that it is planned, forecast or to come."""
    return not _AHEAD_OF.isdisjoint(_clause(store, figure))


def _is_peak(store: Store, figure: Figure) -> bool:
    """Tell whether the words before a number say that no other was so high: "numbers peaked at 1,420"."""
    return not _PEAKING.isdisjoint(_clause(store, figure))


def _clause(store: Store, figure: Figure) -> frozenset[str]:
    """Return the words of a figure's own name and those that stand before it in its clause."""
    text = store.report(figure.report).text
    value = figure.span("value") or figure.quote
    before = text[figure.quote.start : value.start]
    cut = max(before.rfind(mark) for mark in (", ", "; ", ". "))
    return frozenset(tokenize(f"{before[cut + 1 :]} {figure.measure or ''} {figure.qualifier or ''}"))


_NEAR = 12  # characters
_AHEAD_OF = frozenset(
    {"plan", "plans", "planned", "planning", "forecast", "forecasts", "expects", "expected", "will", "aim", "aims",
     "aimed", "intended", "intends", "target", "promised", "proposed", "assumed", "assumption", "hoped"}
)  # fmt: skip
_PEAKING = frozenset({"peak", "peaked", "peaking", "record", "highest", "maximum", "height", "most"})
