"""How well a field of a figure meets a word of the question that none of its own words need to."""

from __future__ import annotations

from assistant.answering.fitting.constraints import CURRENCIES
from assistant.answering.fitting.lengths import lasts
from assistant.answering.reading.query import Term
from assistant.figures.figure import Figure

_LASTING = frozenset({"length", "duration"})
_LIMITS = {
    "at most": frozenset({"longest", "maximum", "most", "latest", "slowest", "limit"}),
    "at least": frozenset({"shortest", "minimum", "least", "earliest"}),
}
_OUTLAY = frozenset({"spend", "spends", "spent", "spending", "cost", "costs", "paid", "pay", "pays"})


def field_strength(term: Term, figure: Figure) -> float:
    """Return how well a field of the figure, rather than its words, meets a term."""
    cues = term.cues
    if term.text[0].isdigit() and term.text == str(figure.value):
        return 1.0  # "the margin on 79.9": named by its value
    if "previous" in cues:
        return 0.9  # a constraint, and weighed as one
    if figure.direction and cues & {"change", "decrease", "increase"}:
        return 0.9
    if (figure.target and "target" in cues) or (figure.margin is not None and "margin" in cues):
        return 1.0
    if term.text in _LASTING and lasts(figure.unit):
        return 0.8  # "the average length of proceedings": a number of weeks is one
    if term.text in _LIMITS.get(figure.approximation or "", ()):
        return 0.9
    if figure.unit == "percent" and cues & {"share", "rate"}:
        return 0.8
    if figure.unit.startswith("per ") and "rate" in cues:
        return 0.8
    if figure.unit in CURRENCIES and term.text in _OUTLAY:
        return 0.6  # a sum of money is what is spent, paid or what it costs
    return 0.0
