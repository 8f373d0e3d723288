"""Rates that are set beside rates: "a rate of 51 per 10,000. This compares with 44 in England".

In: a bare number and the figures before it. Out: the rate that it is another of.
"""

from __future__ import annotations

from assistant.figures.draft import Draft
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row

_RATES = frozenset(("rate", "rates"))


def rate_beside(draft: Draft, row: Row, zone: Zone, near: tuple[Draft, ...]) -> int | None:
    """Return the place of the rate that a bare number is another of: "the England rate is 6.1".

    Of other places only rates are compared, where a rate stands beside a count.
    """
    if draft.quantity.kind != "number" or row.host >= 0:
        return None
    rates = [place for place, other in enumerate(near) if other.quantity.kind == "rate" and other.unit]
    said = any(item.word in _RATES for item in row.items[zone.first : zone.at])
    elsewhere = draft.area is not None and draft.area.kind in ("national", "place")
    measured = draft.measure is None or bool(set(draft.measure.text.lower().split()) & _RATES)
    return rates[-1] if rates and measured and (said or elsewhere) else None
