"""Two right numbers of one sentence that are given to each other's measures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.corpus.entries import FigureEntry
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.judging import Judgment
from assistant.verifying.kinds import unit_kind
from assistant.verifying.manner import is_aim
from assistant.verifying.topics import VAGUE
from assistant.verifying.verification import SUPPORTED
from assistant.verifying.working import WORKED

_BY = 30  # characters in which an aim is told beside its number


def crossed(judged: Sequence[tuple[Claim, Judgment]], texts: Mapping[str, str]) -> frozenset[int]:
    """Return which of the claims, in text order, are right by themselves and stand in each other's place.

    `texts` are the reports that their figures are of.
    """
    wrong: set[int] = set()
    for at in range(1, len(judged)):
        (one, first), (other, second) = judged[at - 1], judged[at]
        if (
            one.sentence != other.sentence
            or other.span.start < one.span.end
            or not (_is_plain(first) and _is_plain(second))
            or first.entry is None
            or second.entry is None
            or not (
                _are_beside(first.entry, second.entry)
                or first.entry.figure.target != second.entry.figure.target
            )
        ):
            continue
        mine, theirs = frozenset(first.entry.own), frozenset(second.entry.own)
        passed = VAGUE
        start = judged[at - 2][0].span.end if at > 1 and judged[at - 2][0].sentence == one.sentence else 0
        start = max(start, one.sentence.start)
        crossing = _swapped(one, other, start, mine - theirs - passed, theirs - mine - passed)
        if not crossing and first.entry.figure.quote != second.entry.figure.quote:
            mine, theirs = (
                each
                | frozenset(
                    terms(texts[entry.figure.report][entry.figure.quote.start : entry.figure.quote.end])
                )
                for each, entry in ((mine, first.entry), (theirs, second.entry))
            )
            crossing = _swapped(one, other, start, mine - theirs - passed, theirs - mine - passed)
        if crossing or _aims_crossed(one, other, first.entry.figure, second.entry.figure):
            wrong |= {at - 1, at}
    return frozenset(wrong)


def _aims_crossed(one: Claim, other: Claim, mine: Figure, theirs: Figure) -> bool:
    """Tell whether an aim stands where the sentence tells what was, and what was where it tells the aim."""
    if mine.target == theirs.target or mine.unit != theirs.unit or mine.report != theirs.report:
        return False
    first = one.sentence.start
    middle = one.words[one.span.end - first : other.span.start - first]
    ahead = one.words[max(0, one.span.start - first - _BY) : one.span.start - first]
    behind = other.words[other.span.end - first :][:_BY]
    cut = re.split(r"[,;:]| where | against | while | and ", middle)
    told = is_aim((ahead + cut[0]).lower()), is_aim((cut[-1] + behind).lower())
    return told == (theirs.target, mine.target)


def _is_plain(judgment: Judgment) -> bool:
    return judgment.verdict == SUPPORTED and not judgment.note.startswith(WORKED)


def _are_beside(one: FigureEntry, other: FigureEntry) -> bool:
    """Tell whether two figures differ in nothing but what they are of, and in their number."""
    ours, theirs = one.figure, other.figure
    return (
        unit_kind(ours.unit) == unit_kind(theirs.unit)
        and ours.direction == theirs.direction
        and ours.value != theirs.value
        and ours.measure != theirs.measure
    )


def _swapped(one: Claim, other: Claim, start: int, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether what tells one measure stands by the number of the other, and the reverse."""
    first = one.sentence.start
    ahead = terms(one.words[start - first : one.span.start - first])
    between = terms(one.words[one.span.start - first : other.span.start - first])
    behind = terms(one.words[other.span.start - first :])
    if {"respect"} & set(behind) and not {*mine, *theirs} & set(between):
        places = [
            next((at for at, each in enumerate(ahead) if each in names), -1) for names in (mine, theirs)
        ]
        return -1 not in places and places[0] > places[1]
    if _only((*ahead, *between), theirs, mine) and _only((*between, *behind), mine, theirs):
        return True
    if _only(ahead, theirs, mine) and _only(between, mine, theirs):
        return True
    return not {*mine, *theirs} & set(ahead) and _only(between, theirs, mine) and _only(behind, mine, theirs)


def _only(said: Sequence[str], some: frozenset[str], none: frozenset[str]) -> bool:
    return not some.isdisjoint(said) and none.isdisjoint(said)
