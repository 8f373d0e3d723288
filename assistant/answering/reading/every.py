"""Lengths of time that say how often: "every six months"."""

from __future__ import annotations

from assistant.answering.fitting.durations import is_duration
from assistant.corpus.store import Store
from assistant.figures.figure import Figure

_WORD = 12  # characters in which the word before a number stands


def is_every(store: Store, figure: Figure) -> bool:
    """Tell whether a length of time says how often: "every six months"."""
    value = figure.span("value")
    if value is None or not is_duration(figure.unit):
        return False
    text = store.report(figure.report).text
    return text[max(0, value.start - _WORD) : value.start].lower().split()[-1:] == ["every"]
