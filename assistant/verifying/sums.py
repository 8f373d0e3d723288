"""Numbers that a draft works out of others beside them: sums, what is left, where something came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from assistant.corpus.entries import FigureEntry
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.language.tokens import tokenize
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind
from assistant.verifying.rounding import agreement, part_agreement
from assistant.verifying.topics import Topic

_TOGETHER = re.compile(
    r"\b(?:in all|altogether|in total|all told|together|between them|combined|sum|total of|overall)\b"
)
# "250 a borough", "250 cases in each ward"
_EACH = re.compile(r" (?:[a-z]+ )?(?:(?:in|for|to) )?(?:a|an|per|each|every) (?P<of>[a-z]{3,})\b")
_IN_EACH = re.compile(r" (?:(?:in|for|to) each|apiece|each)(?=\s*[.,;)]|$)")
_LEFT = re.compile(
    r"\b(?:not|never|failed|fails?|missed|without|other|others|remaining|rest|left|leaves|leaving)\b|n[’']t\b"
)
_EARLIER = re.compile(
    r"\b(?:before|earlier|previous(?:ly)?|last year|used to|having been|had been|came from|from|started|preceding|prior)\b"
)
_MANY = 6  # numbers of one sentence that are added up
_MONEY = re.compile(r"[A-Z]{3}")
_POINTS = frozenset({"points", "percentage points"})


def made_of(
    claim: Claim, spoken: Sequence[Figure], near: Sequence[Figure], printed: Callable[[Figure], str]
) -> Figure | None:
    """Return a figure that the claim's number is worked out from, None where it is not.

    `spoken` are the figures that the sentence speaks of besides, `near` those and what the report says of the
    same measures; `printed` tells the sentence of one.
    """
    ours = claim.figure
    if ours.value is None:
        return None
    words = claim.words.lower()
    once = {each.id: each for each in spoken if each.value is not None and _is_of_kind(ours, each)}
    alike = list(once.values())[:_MANY]
    if _TOGETHER.search(words):
        for size in range(2, len(alike) + 1):
            for group in combinations(alike, size):
                if _fits(claim, sum((each.value for each in group if each.value is not None), Decimal(0))):
                    return group[0]
    if _LEFT.search(words):
        for each in near:
            whole = each.out_of if ours.out_of in {None, each.out_of} else None
            if whole and each.value is not None and ours.value == whole - each.value:
                denied = {f"un{word}" for word in tokenize(claim.words)}
                if denied.isdisjoint(tokenize(printed(each))):  # "not locked" is "unlocked"
                    return each
    if (whole_of := _in_each(claim, spoken, near)) is not None:
        return whole_of
    if (of := _each_of(claim)) and (whole_of := _shared_out(claim, of, alike, near)) is not None:
        return whole_of
    if _EARLIER.search(words):
        for level in alike:
            for change in near:
                before = _before(level, change)
                if before is not None and _fits(claim, before):
                    return level
    return None


def is_told(topic: Topic, entry: FigureEntry) -> bool:
    """Tell whether a sentence says what part of its measure a figure is of."""
    figure = entry.figure
    if figure.unit.isupper() and figure.measure and " " not in (figure.qualifier or ""):
        return True  # "raises", "spent": what is done with a sum is no part of it
    return frozenset(terms(figure.qualifier or "")) <= topic.near


def part_of(claim: Claim, named: Sequence[Figure]) -> Figure | None:
    """Return of which of the figures that a sentence names a claim's share is, as another of them makes it."""
    ours = claim.figure
    if ours.value is None or ours.direction or (ours.unit != "percent" and not ours.out_of):
        return None
    plain = [each for each in named if each.value and not each.direction and _is_amount(each)]
    for part, whole in permutations(plain, 2):
        if part.value is None or whole.value is None or part.unit != whole.unit or part.value >= whole.value:
            continue
        if (part.area, part.measure) == (whole.area, whole.measure) or part.report != whole.report:
            continue
        share = part.value / whole.value * 100
        fits = (
            part_agreement(ours.value, ours.out_of, share, claim.hedge)
            if ours.out_of
            else agreement(ours.value, claim.hedge or "about", share)
        )
        if fits is not None:
            return part
    return None


def _is_amount(figure: Figure) -> bool:
    """Tell whether a figure is money or a count, of which there are parts."""
    return unit_kind(figure.unit) == "count" or _MONEY.fullmatch(figure.unit) is not None


def _is_of_kind(ours: Figure, other: Figure) -> bool:
    return not ours.unit or unit_kind(ours.unit) == unit_kind(other.unit)


def _fits(claim: Claim, value: Decimal, hedge: str = "") -> bool:
    ours = claim.figure.value
    return ours is not None and agreement(ours, claim.hedge or hedge, value) is not None


def _shared_out(claim: Claim, of: str, wholes: Sequence[Figure], near: Sequence[Figure]) -> Figure | None:
    """Return of which of `wholes` the claim is what comes to each of the things that `of` names."""
    parts = [each.value for each in near if each.value and not each.direction and of in terms(each.unit)[-1:]]
    for whole in wholes:
        if whole.value and any(_fits(claim, whole.value / part, "about") for part in parts):
            return whole
    return None


def _in_each(claim: Claim, parts: Sequence[Figure], near: Sequence[Figure]) -> Figure | None:
    """Return of which figure the claim is what comes to each of what the sentence counts: "17 classes, 24 pupils in each"."""
    if not _IN_EACH.match(claim.words, claim.span.end - claim.sentence.start):
        return None
    for part in parts:
        for whole in near:
            alike = not whole.direction and terms(whole.unit) == terms(claim.figure.unit)
            if alike and whole.value and part.value and _fits(claim, whole.value / part.value, "about"):
                return whole
    return None


def _each_of(claim: Claim) -> str:
    """Return the term of the things that a number is an average of, "" where it is none: "250 a borough"."""
    found = _EACH.match(claim.words, claim.span.end - claim.sentence.start)
    return next(iter(terms(found["of"])[-1:]), "") if found else ""


def _before(level: Figure, change: Figure) -> Decimal | None:
    """Return what a level was before a change of it, None where the change is of something else."""
    if (
        not change.direction
        or change.value is None
        or level.value is None
        or level.direction
        or change.target
        or (change.measure, change.area, change.period_end) != (level.measure, level.area, level.period_end)
    ):
        return None
    up = change.direction == "increase"
    if change.unit in _POINTS or change.unit == level.unit:
        return level.value - change.value if up else level.value + change.value
    if change.unit == "percent" and level.unit != "percent":
        share = change.value / 100
        return (level.value / (1 + share if up else 1 - share)).quantize(Decimal(1))
    return None
