"""Numbers that a report does not print but that follow from two that it does."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from assistant.answering.reading.terms import NUMBERS
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.compared import is_bad
from assistant.verifying.kinds import unit_kind
from assistant.verifying.rounding import agreement, part_agreement
from assistant.verifying.verification import SUPPORTED, SWAPPED, WRONG_UNIT
from assistant.verifying.wording import words_of

WORKED = "worked out"
_SET_BESIDE = re.compile(
    r"\b(?:than|higher|lower|more|less|fewer|gap|difference|differs?|ahead|behind|above|below|up|down|rose|risen|rise|fell|fallen|increased?|"
    r"extra|additional|gains?|gained|loses?|lost|cuts?|trimmed|boost(?:ed|s)?|adds?|added|saved?|saving|"
    r"decreased?|improved?|improvement|dropped|drop|grew|grown|growth|lead|trail(?:s|ed)?|between|compared|versus)\b"
)
_THAN = re.compile(r"\b(?:than|gap|difference|above|below|ahead|behind|lead|trail(?:s|ed)?)\b")
TO_TARGET = re.compile(
    r"\b(?:than|above|below|beyond|short of|shy of|over|under|missed|beat|exceed(?:s|ed)?|off) [^.;]{0,40}"
    r"\b(?:target|aim|standard|goal|budget|ambition|planned|plan|should be)\b"
    r"|\b(?:target|aim|goal|ambition)\b[^;]{0,50}\b(?:above|below|over|under|higher|lower|away|short|more|less)\b"
    r"|\bthan (?:it|they|we|he|she) should\b|\bthan (?:planned|intended|budgeted|hoped|expected|promised|allowed)\b"
    r"|\b(?:than|above|below|over|under) what [^.;]{0,20}\b(?:set aside|budgeted|planned|allowed|expected|intended|allotted)\b"
    r"|\b(?:over|under)(?:spen[dt]\w*|shot|ran|run|shoots?)\b|\bin excess\b|\bshort ?fall\b"
)
_POINTS = frozenset({"points", "percentage points"})
# "Three points adrift of": which of the two is the lower one.
_UNDER = re.compile(
    r"\s+(?:(?P<under>under|below|beneath|adrift|short|shy|lower|less|fewer|down|off|(?P<judged>worse|behind))|"
    r"(?:above|over|higher|more|up|clear|beyond|extra|(?P<judged2>better|ahead)))\b"
)
_BARE = re.compile(rf"[\d.,\s]+|(?:{'|'.join(sorted(NUMBERS))})", re.IGNORECASE)
_STANDARD = frozenset(terms("standard target aim goal"))
_NEAR = 400  # characters between what was and what was to be
_SPOKEN = 10  # the whole of a share in words
_MOST = 60  # figures that are compared with each other


class Worked(NamedTuple):
    """Hold the verdict on a number that was worked out, one of its two figures, and how it was."""

    verdict: str
    figure: Figure
    note: str


def worked_out(
    claim: Claim, figures: Sequence[Figure], spoken: bool = False, beside: bool = False
) -> Worked | None:
    """Return how the claim follows from two of `figures` of the same measure, None where it does not.

    `spoken` tells that both were just spoken of, `beside` that the claim's own sentence gives both.
    A difference of two percentages is in percentage points; said to be in percent it has the wrong unit.
    """
    ours = claim.figure
    words = claim.words.lower()
    points = ours.unit in _POINTS
    told = ours.unit == "times" or _SET_BESIDE.search(words) or TO_TARGET.search(words)
    claimed = ours.value
    if claimed is None or not (beside or points or told):
        return None
    way = None if ours.direction else _UNDER.match(words, claim.span.end - claim.sentence.start)
    for one, other in combinations(figures[:_MOST], 2):
        if (
            one.value is None
            or other.value is None
            or one.unit != other.unit
            or not _are_alike(one, other)
            or (one.area != other.area and one.period_end != other.period_end and not beside)
            or (
                (is_aim(one) or is_aim(other))
                and not (is_aim(one) != is_aim(other) and TO_TARGET.search(words))
            )
        ):
            continue
        if not beside and _are_apart(one, other):
            continue  # two things, of which neither is the other's past
        if way is not None:
            judged = (way["judged"] or way["judged2"]) and is_bad(one)
            ours = ours._replace(direction="decrease" if bool(way["under"]) != bool(judged) else "increase")
        gap = abs(one.value - other.value)
        if not gap:
            continue
        note = f"{WORKED}: {one.value:f} and {other.value:f}"
        fits = agreement(claimed, claim.hedge or "about", gap) is not None
        units = {"points", "percentage points" if one.unit == "percent" else one.unit}
        people = ours.unit in words_of("anyone") and unit_kind(one.unit) == "count"
        if (people or ours.unit in units or not ours.unit or _BARE.fullmatch(ours.text)) and fits:
            return Worked(SWAPPED if _goes_against(ours, one, other) else SUPPORTED, one, note)
        if ours.unit == "times" and _is_ratio(claimed, claim.hedge, one.value, other.value):
            return Worked(SUPPORTED, one, note)
        if ours.unit != "percent":
            continue
        if one.unit == "percent":
            if fits:
                return Worked(WRONG_UNIT, one, f"{note} differ by {gap:f} percentage points")
        elif (spoken or _THAN.search(words)) and any(
            _follows(claimed, claim.hedge, gap, base) for base in (one.value, other.value)
        ):
            return Worked(SWAPPED if _goes_against(ours, one, other) else SUPPORTED, one, note)
    return None


def _are_apart(one: Figure, other: Figure) -> bool:
    """Tell whether two counts of one place and time stand nowhere beside each other: each is of some part of its own."""
    linked = one.id in other.comparators or other.id in one.comparators or one.quote == other.quote
    return (
        unit_kind(one.unit) == "count"
        and (one.area, one.period_end) == (other.area, other.period_end)
        and not (linked or is_aim(one) or is_aim(other))
    )


def _are_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one measure: by its name, or as what was and what was to be."""
    if _named(one) == _named(other):
        return True
    near = one.report == other.report and abs(one.quote.start - other.quote.start) < _NEAR
    return is_aim(one) != is_aim(other) and near


def _named(figure: Figure) -> str:
    """Return what a figure measures without what it is of: "vacancy rate" of "vacancy rate for nurses"."""
    return _OF.split((figure.measure or "").lower())[0]


_OF = re.compile(r" (?:for|of|among) ")


def is_aim(figure: Figure) -> bool:
    """Tell whether a figure is an aim: a target, or a standard that is set."""
    return figure.target or (not _STANDARD.isdisjoint(terms(figure.measure or "")) and not figure.direction)


def is_ratio(claim: Claim) -> bool:
    """Tell whether a number says how many times one thing is another: "three times the national rate"."""
    behind = claim.span.end - claim.sentence.start
    return claim.figure.unit == "times" and _RATIO.match(claim.words, behind) is not None


# "Three times the national rate" sets two numbers beside each other.
_RATIO = re.compile(r"\s+(?:the|as|more|higher|greater|larger|that|what|its|their)\b")


def is_rest(claim: Claim, figure: Figure) -> bool:
    """Tell whether a claim's share is what the figure's leaves: 29 percent of 71, a fifth of 79.9."""
    ours = claim.figure
    if figure.unit != "percent" or figure.value is None or figure.direction or ours.value is None:
        return False
    if ours.area != figure.area and "area" in claim.explicit:
        return False
    rest = 100 - figure.value
    if ours.out_of:
        spoken = ours.out_of <= _SPOKEN or ours.out_of % 10 == 0
        return spoken and part_agreement(ours.value, ours.out_of, rest) is not None
    return ours.unit == "percent" and agreement(ours.value, claim.hedge, rest) is not None


def _goes_against(ours: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether a gap is said to go the other way: from the earlier figure to the later, or between two places."""
    if one.value is None or other.value is None:
        return False
    if is_aim(one) != is_aim(other):
        if ours.target:
            return False  # the aim is said to be so much above what was
        more = (one.value > other.value) == is_aim(other)
    elif one.area != other.area:
        if ours.area not in {one.area, other.area}:
            return False
        more = (one.value > other.value) == (ours.area == one.area)
    elif one.period_end and other.period_end and one.period_end != other.period_end:
        more = (one.value > other.value) == (one.period_end > other.period_end)
    else:
        return False
    return ours.direction == ("decrease" if more else "increase")


def _is_ratio(claimed: Decimal, hedge: str, one: Decimal, other: Decimal) -> bool:
    low, high = sorted((one, other))
    return (
        bool(low)
        and agreement(claimed, "fraction" if hedge in {"", "about"} else hedge, high / low) is not None
    )


def _follows(claimed: Decimal, hedge: str, gap: Decimal, base: Decimal) -> bool:
    return bool(base) and agreement(claimed, hedge or "about", gap / base * 100) is not None
