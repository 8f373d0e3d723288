"""Rates that are set beside rates: "a rate of 51 per 10,000. This compares with 44 in England".

In: a bare number and the figures before it. Out: the rate that it is another of.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Naming
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import subject_follows
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


_OF_SO_MANY = re.compile(r"[\d.,]+ per [\d,]+ (?P<whom>[^\d]+)$")


def rated_subject(row: Row, at: int) -> Naming | None:
    """Read "and 2.4 per 1,000 babies died": of whom, and what happened to them."""
    rated = _OF_SO_MANY.match(row.items[at].word)
    if (
        rated is None
        or not subject_follows(row, at + 1)
        or row.kinds[:at].rstrip("RD")[-1:] not in ("", "C", ";", ",")
    ):
        return None
    start = row.items[at].start
    return Naming((start + rated.start("whom"), start + rated.end("whom")), predicate_after(row, at + 1))
