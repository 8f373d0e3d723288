"""What a figure's measure names first: the thing counted or the rate, before what narrows it."""

from __future__ import annotations

from assistant.figures.figure import Figure

_AFTER = frozenset(
    {
        "of", "to", "in", "for", "per", "with", "under", "who", "that", "which", "on", "at", "by", "from", "between",
        "among", "across", "are", "is", "were", "was", "had", "have", "has", "subject", "living",
    }
)  # fmt: skip
_GENERIC = frozenset(
    {
        "rate",
        "rates",
        "level",
        "levels",
        "number",
        "proportion",
        "percentage",
        "share",
        "total",
        "average",
        "score",
    }
)


def is_share(figure: Figure) -> bool:
    """Tell whether a figure is a percentage or a rate rather than a count of something."""
    return figure.unit in {"percent", "percentage points"} or figure.unit.startswith("per ")


def first_words(measure: str) -> str:
    """Return the words of a measure before the first that narrows it.

    >>> first_words("offenders under the programme")
    'offenders'
    """
    words = measure.split()
    for at, word in enumerate(words):
        if at and word.lower() in _AFTER:
            return " ".join(words[:at])
    return measure


def head_words(figure: Figure) -> str:
    """Return the words that name what is measured: "offenders", all of "detection rate" for a rate."""
    measure = figure.measure or ""
    first = first_words(measure)
    unit = [part.split()[-1] for part in figure.unit.split(" and ") if part]
    last = [_named_last(part) for part in first.split(" and ") if part]
    if is_share(figure) or any(word.lower() in _GENERIC for word in last):
        last = [measure]
    return " ".join((*last, *unit))


def _named_last(part: str) -> str:
    """Return the last word of a phrase, with its noun where it is a past form: "home improved", "claims received"."""
    words = part.split()
    past = len(words) > 1 and words[-1].endswith("ed") and len(words[-1]) > len("need") + 1
    return " ".join(words[-2:]) if past else words[-1]


def deed_of_count(figure: Figure) -> str:
    """Return the words before a count that only say what is done to what it counts: "inspectors met 22 parents"."""
    told, value, named = (figure.span(name) for name in ("qualifier", "value", "measure"))
    if told is None or value is None or named is None or not told.end <= value.start <= named.start:
        return ""
    bare = len((figure.measure or "").split()) == len(figure.unit.split())
    return figure.qualifier or "" if bare else ""
