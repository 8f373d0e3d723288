"""Sums with cited figures: differences, ratios, changes in percent, sums.

Percent minus percent is percentage points. What is worked out keeps the decimals of its operands;
ratios have two decimals and percentages one.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from assistant.answering.answer import Computed
from assistant.answering.wording import grouped, plain, with_unit
from assistant.figures.figure import Figure

_RATIO, _PERCENT = Decimal("0.01"), Decimal("0.1")


def difference(one: Figure, other: Figure) -> Computed | None:
    """Return one minus other, without its sign; None where a value is missing."""
    if one.value is None or other.value is None:
        return None
    value = abs(one.value - other.value)
    unit = "percentage points" if one.unit in {"percent", "percentage points"} else one.unit
    text = f"{plain(one.value)} and {plain(other.value)} differ by {with_unit(grouped(value), unit)}"
    return Computed("difference", (one.id, other.id), value, unit, text)


def ratio(one: Figure, other: Figure) -> Computed | None:
    """Return one divided by other; None where that cannot be done."""
    if one.value is None or not other.value:
        return None
    value = (one.value / other.value).quantize(_RATIO, ROUND_HALF_UP)
    text = f"{plain(one.value)} is {plain(value)} times {plain(other.value)}"
    return Computed("ratio", (one.id, other.id), value, "times", text)


def percent_change(one: Figure, other: Figure) -> Computed | None:
    """Return by what percentage one is above (or below) other, without its sign."""
    if one.value is None or not other.value:
        return None
    value = (abs(one.value - other.value) / other.value * 100).quantize(_PERCENT, ROUND_HALF_UP)
    word = "higher" if one.value >= other.value else "lower"
    text = f"{plain(one.value)} is {plain(value)} percent {word} than {plain(other.value)}"
    return Computed("percent_change", (one.id, other.id), value, "percent", text)


def total(figures: tuple[Figure, ...]) -> Computed | None:
    """Return the sum of figures of one unit; None where a value is missing."""
    values = [figure.value for figure in figures if figure.value is not None]
    if len(values) != len(figures) or not values:
        return None
    value = sum(values, Decimal(0))
    text = f"{' + '.join(plain(each) for each in values)} = {with_unit(grouped(value), figures[0].unit)}"
    return Computed("sum", tuple(figure.id for figure in figures), value, figures[0].unit, text)


def cautions(one: Figure, other: Figure) -> tuple[str, ...]:
    """Say what makes two figures hard to compare: other units, populations, times; margins that overlap."""
    notes = []
    if one.unit != other.unit:
        notes.append(f"the units differ: {one.unit} and {other.unit}")
    if (one.qualifier or "") != (other.qualifier or ""):
        notes.append(f"the populations differ: {one.qualifier or 'all'} and {other.qualifier or 'all'}")
    if one.period_end and other.period_end and one.period_end != other.period_end and one.area != other.area:
        notes.append(f"the periods differ: {one.period} and {other.period}")
    if (
        one.margin is not None
        and other.margin is not None
        and one.value is not None
        and other.value is not None
    ):
        apart = abs(one.value - other.value)
        words = "overlap" if apart <= one.margin + other.margin else "do not overlap"
        notes.append(f"the margins (± {plain(one.margin)} and ± {plain(other.margin)}) {words}")
    return tuple(notes)
