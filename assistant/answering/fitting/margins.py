"""Whether a figure can answer a question for a margin: it has one, and it is the figure that the question names."""

from __future__ import annotations

from assistant.answering.reading.query import Query
from assistant.answering.wording import plain
from assistant.figures.figure import Figure

_MARGINS = (
    "margin",
    "confidence",
    "plus or minus",
    "plus minus",
    "plus and minus",
    "sampling error",
    "error bar",
)


def wants_margin(query: Query) -> bool:
    """Tell whether a question is for the margin itself, and not for how well something is done."""
    if not query.asks("margin"):
        return False
    said = " ".join(query.tokens)
    return any(words in said for words in _MARGINS) or _named(query) != ()


def margin_fit(query: Query, figure: Figure, breaks: list[str]) -> float:
    """Weigh whether a figure has the margin that is asked for; one that cannot answer for it breaks its kind."""
    if _has_no_margin(query, figure):
        breaks.append("kind")
    return 0.3 if figure.margin is not None else -0.3


def _has_no_margin(query: Query, figure: Figure) -> bool:
    """Tell whether a margin is asked for that a figure does not have, or that of a figure named by another value."""
    if not wants_margin(query):
        return False
    numbers = _named(query)
    value = figure.value
    if numbers and (value is None or not {plain(value), str(value)}.intersection(numbers)):
        return True
    own = f"{figure.measure or ''} {figure.qualifier or ''}".casefold()
    return figure.margin is None and "margin" not in own and "confidence" not in own


def margin_words(query: Query, figure: Figure) -> str:
    """Return the margin and then the figure that it is of, "" where none is asked for or given."""
    if figure.margin is None or figure.value is None or not query.asks("margin"):
        return ""
    unit = f" {figure.unit}" if figure.unit else ""
    return f"± {plain(figure.margin)}{unit} on {plain(figure.value)}{unit}"


def says_a_margin(said: str) -> bool:
    """Tell whether a sentence speaks of a margin: "give or take two points"."""
    lower = " ".join(said.lower().split())
    return any(words in lower for words in _SAID)


_SAID = (
    "±",
    "+/-",
    "give or take",
    "plus or minus",
    "margin",
    "confidence",
    "either way",
    "uncertain",
    "error",
    "accura",
    "precis",
)


def _named(query: Query) -> tuple[str, ...]:
    """Return the values by which a question names a figure: "the 79.9", "the 80 percent"."""
    return tuple(
        token
        for at, token in enumerate(query.tokens)
        if token[:1].isdigit() and ("." in token or query.tokens[at + 1 : at + 2] in _UNITS)
    )


_UNITS = (("percent",), ("%",), ("figure",))
