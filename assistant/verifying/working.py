"""Numbers that a report does not print but that follow from two that it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from assistant.figures.figure import Figure
from assistant.verifying.draft import Claim
from assistant.verifying.rounding import agreement
from assistant.verifying.verification import SUPPORTED, WRONG_UNIT

WORKED = "worked out"
_SET_BESIDE = re.compile(
    r"\b(?:than|higher|lower|more|less|fewer|gap|difference|differs?|ahead|behind|above|below|up|down|rose|risen|rise|fell|fallen|increased?|"
    r"decreased?|improved?|improvement|dropped|drop|grew|grown|growth|lead|trail(?:s|ed)?|between|compared|versus)\b"
)
_THAN = re.compile(r"\b(?:than|gap|difference|above|below|ahead|behind|lead|trail(?:s|ed)?)\b")
_BARE = re.compile(r"[\d.,\s]+")
_MOST = 60  # figures that are compared with each other


class Worked(NamedTuple):
    """Hold the verdict on a number that was worked out, one of its two figures, and how it was."""

    verdict: str
    figure: Figure
    note: str


def worked_out(claim: Claim, figures: Sequence[Figure], spoken: bool = False) -> Worked | None:
    """Return how the claim follows from two of `figures` of the same measure, None where it does not.

    `spoken` tells that both were just spoken of. A difference of two percentages is in percentage
    points; said to be in percent it has the wrong unit.
    """
    ours = claim.figure
    words = claim.words.lower()
    if ours.value is None or not (ours.unit == "times" or _SET_BESIDE.search(words)):
        return None
    for one, other in combinations(figures[:_MOST], 2):
        if (
            one.value is None
            or other.value is None
            or one.unit != other.unit
            or (one.measure or "").lower() != (other.measure or "").lower()
            or (one.target or other.target)
        ):
            continue
        gap = abs(one.value - other.value)
        if not gap:
            continue
        note = f"{WORKED}: {one.value:f} and {other.value:f}"
        fits = agreement(ours.value, claim.hedge or "about", gap) is not None
        points = {"points", "percentage points" if one.unit == "percent" else one.unit}
        if (ours.unit in points or not ours.unit or _BARE.fullmatch(ours.text)) and fits:
            return Worked(SUPPORTED, one, note)
        if ours.unit == "times" and _is_ratio(ours.value, claim.hedge, one.value, other.value):
            return Worked(SUPPORTED, one, note)
        if ours.unit != "percent":
            continue
        if one.unit == "percent":
            if fits:
                return Worked(WRONG_UNIT, one, f"{note} differ by {gap:f} percentage points")
        elif (spoken or _THAN.search(words)) and any(
            _follows(ours.value, claim.hedge, gap, base) for base in (one.value, other.value)
        ):
            return Worked(SUPPORTED, one, note)
    return None


def _is_ratio(claimed: Decimal, hedge: str, one: Decimal, other: Decimal) -> bool:
    low, high = sorted((one, other))
    return (
        bool(low)
        and agreement(claimed, "fraction" if hedge in {"", "about"} else hedge, high / low) is not None
    )


def _follows(claimed: Decimal, hedge: str, gap: Decimal, base: Decimal) -> bool:
    return bool(base) and agreement(claimed, hedge or "about", gap / base * 100) is not None
