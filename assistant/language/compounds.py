"""Lengths of time in two units: "10 minutes 48 seconds" is one length, counted in the smaller unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.language.folding import GAP

if TYPE_CHECKING:
    from assistant.language.quantities import Quantity

# How many of the smaller unit make one of the larger, and so the largest number of the smaller that goes on.
_STEPS = {
    ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60,
    ("years", "months"): 12,
    ("weeks", "days"): 7,
    ("days", "hours"): 24,
}
_BETWEEN = re.compile(rf"{GAP}|,{GAP}|,?{GAP}and{GAP}")


# "Took 12 minutes, 41 seconds slower than in 2012": a length of time and a difference.
_COMPARED = re.compile(
    rf"{GAP}(?:slower|faster|quicker|longer|shorter|more|less|fewer|better|worse|above|below|sooner|later)\b"
)


def joined_durations(folded: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Join each length of time that goes on in the next smaller unit."""
    joined: list[Quantity] = []
    for quantity in found:
        former = joined[-1] if joined else None
        step = _STEPS.get((former.unit, quantity.unit)) if former is not None else None
        if (
            former is None
            or step is None
            or former.kind != "duration"
            or quantity.kind != "duration"
            or former.value is None
            or quantity.value is None
            or former.value % 1
            or quantity.value >= step
            or quantity.approximation is not None
            or not _BETWEEN.fullmatch(folded, former.end, quantity.start)
            or ("," in folded[former.end : quantity.start] and _COMPARED.match(folded, quantity.end))
        ):
            joined.append(quantity)
            continue
        joined[-1] = former._replace(
            end=quantity.end,
            number_end=quantity.number_end,
            value=former.value * step + quantity.value,
            unit=quantity.unit,
            unit_start=quantity.unit_start,
            unit_end=quantity.unit_end,
            direction=quantity.direction or former.direction,
        )
    return tuple(joined)
