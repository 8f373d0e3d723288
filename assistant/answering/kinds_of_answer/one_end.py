"""One end of a spread of numbers: the most of "between 40 and 300 hours" is 300 hours, the least 40."""

from __future__ import annotations

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.figures.figure import Figure

_UPPER = frozenset(
    {
        "most",
        "maximum",
        "max",
        "longest",
        "highest",
        "largest",
        "biggest",
        "greatest",
        "furthest",
        "oldest",
    }
)
_LOWER = frozenset({"least", "minimum", "min", "shortest", "lowest", "smallest", "fewest", "youngest"})


def end_asked(store: Store, query: Query, figure: Figure) -> Figure:
    """Return a figure of a spread with the end that a question asks for; as it is where it asks for none."""
    upper, lower = not _UPPER.isdisjoint(query.tokens), not _LOWER.isdisjoint(query.tokens)
    if figure.low is None or figure.high is None or upper == lower:
        return figure
    value = figure.high if upper else figure.low
    span = figure.span("value")
    if span is None:
        return figure
    printed = span.of(store.report(figure.report).text)
    digits = f"{value:f}" if f"{value:f}" in printed else f"{value:,}"
    at = printed.rfind(digits) if upper else printed.find(digits)
    if at < 0:
        return figure
    place = Span(span.start + at, span.end if upper else span.start + at + len(digits))
    return figure._replace(
        value=value, low=None, high=None, text=place.of(store.report(figure.report).text),
        spans=tuple((name, place if name == "value" else each) for name, each in figure.spans),
        approximation="at most" if upper else "at least",
    )  # fmt: skip
