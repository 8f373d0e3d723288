"""How well a field of a figure meets a word of the question that none of its own words need to."""

from __future__ import annotations

from assistant.answering.fitting.constraints import CURRENCIES
from assistant.answering.fitting.durations import DURATIONS
from assistant.answering.reading.query import Term
from assistant.figures.figure import Figure

_LASTING = frozenset({"length", "duration"})
_LIMITS = {
    "at most": frozenset({"longest", "maximum", "most", "latest", "slowest", "limit"}),
    "at least": frozenset({"shortest", "minimum", "least", "earliest"}),
}
# What a number of units is called: a tonnage is counted in tonnes.
_WEIGHTS = ("tonnes", "tons", "kilograms", "kg", "kilotonnes")
_LENGTHS = ("metres", "kilometres", "km", "miles", "feet")
_DIMENSIONS = {
    "tonnage": _WEIGHTS, "weight": _WEIGHTS, "mileage": ("miles",), "distance": _LENGTHS, "length": _LENGTHS,
    "height": _LENGTHS, "depth": _LENGTHS, "width": _LENGTHS, "acreage": ("acres",), "hectarage": ("hectares",),
    "volume": ("litres", "megalitres", "metres", "gallons"), "headcount": ("staff", "employees", "people", "posts"),
    "temperature": ("degrees",), "capacity": ("places", "seats", "beds", "litres", "megalitres", "megawatts"),
}  # fmt: skip
_OUTLAY = frozenset({"spend", "spends", "spent", "spending", "cost", "costs", "paid", "pay", "pays"})


def field_strength(term: Term, figure: Figure) -> float:
    """Return how well a field of the figure, rather than its words, meets a term."""
    cues = term.cues
    if term.text[0].isdigit() and term.text == str(figure.value):
        return 1.0  # "the margin on 79.9": named by its value
    if term.text[0].isdigit() and figure.out_of is not None and term.text == str(figure.out_of):
        return 1.0  # "of the 67 held": named by the whole
    if "previous" in cues:
        return 0.9  # a constraint, and weighed as one
    if figure.direction and cues & {"change", "decrease", "increase"}:
        return 0.9
    if (figure.target and "target" in cues) or (figure.margin is not None and "margin" in cues):
        return 1.0
    if term.text in _LASTING and figure.unit.startswith(DURATIONS):
        return 0.8  # "the average length of proceedings": a number of weeks is one
    if term.text in _LIMITS.get(figure.approximation or "", ()):
        return 0.9
    if figure.low is not None and any(term.text in words for words in _LIMITS.values()):
        return 0.9  # an end of "between 6 and 20 weeks"
    if term.text in _DIMENSIONS and figure.unit.endswith(_DIMENSIONS[term.text]):
        return 0.9  # "the container tonnage" is so many tonnes
    if figure.unit == "percent" and cues & {"share", "rate"}:
        return 0.8
    if figure.unit.startswith("per ") and "rate" in cues:
        return 0.8
    if figure.unit in CURRENCIES and term.text in _OUTLAY:
        return 0.6  # a sum of money is what is spent, paid or what it costs
    return 0.0
