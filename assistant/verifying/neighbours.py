"""Whether a number of a draft is that of something beside what the draft speaks of.

A report sets like things side by side: the vacancy rate of nurses and of doctors, a row for each
subject. The number of one given for the other fits in everything but the word that tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind
from assistant.verifying.topics import VAGUE, Topic
from assistant.verifying.wholes import is_whole
from assistant.verifying.wording import words_of

_BARE = re.compile(r"[\d.,]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_SOME = re.compile(r"^per [\d,]+ \w+ \w+")  # "per 100,000 bed days"
_DIGITS = 4
_SMALL = 12  # smaller whole numbers are the same by chance


def meant_instead(
    claim: Claim, topic: Topic, mine: FigureEntry, others: Iterable[FigureEntry], places: frozenset[str]
) -> FigureEntry | None:
    """Return the figure that the claim's words are of, where its number is that of `mine` beside it.

    `others` are figures that agree with the claim in all but their number, best first; `places` are
    terms of areas, which tell no measures apart.
    """
    passed = places | VAGUE
    if is_whole(claim):
        return None  # what the sentence tells is done by a share of it
    for other in others:
        if unit_kind(other.figure.unit) != unit_kind(mine.figure.unit):
            continue
        if (
            _counts_other(claim, topic, mine, other)
            or _is_of("area", claim, mine.figure, other.figure)
            or (
                not _YEAR.search(claim.figure.period or "")
                and _is_of("period", claim, mine.figure, other.figure)
            )
        ):
            return other
        one, two = frozenset(mine.own), frozenset(other.own)
        told, unsaid = two - one - passed, one - two - passed
        unmet = unsaid.isdisjoint(topic.near) and not any(term.loosely(unsaid) for term in topic.around)
        if one & two - passed and unsaid and unmet and not told.isdisjoint(topic.own):
            return other
    return None


def _counts_other(claim: Claim, topic: Topic, mine: FigureEntry, other: FigureEntry) -> bool:
    """Tell whether the claim counts what `other` counts and `mine` does not."""
    ours = claim.figure.unit
    if (
        unit_kind(ours) != "count"
        or not ours
        or _BARE.fullmatch(claim.figure.text)
        or ours in words_of("anyone")
    ):
        return False  # nothing is counted by a name of its own
    counted = frozenset(terms(ours))
    if any(term.strength(mine.unit) for term in topic.terms if not counted.isdisjoint(terms(term.text))):
        return False  # "homes" for "households"
    return bool(counted) and counted == other.unit and counted.isdisjoint(mine.unit | frozenset(mine.own))


def _is_of(field: str, claim: Claim, mine: Figure, other: Figure) -> bool:
    """Tell whether the claim names the place or the time of `other`, and `mine` is the same measure of another."""
    named = getattr(claim.figure, field)
    return (
        field in claim.explicit
        and named is not None
        and named == getattr(other, field)
        and getattr(mine, field) not in {None, named}
        and mine.measure is not None
        and mine.measure == other.measure
    )


def has_sibling(figure: Figure, near: Iterable[FigureEntry]) -> bool:
    """Tell whether the report sets the same measure of another area beside a figure, in its sentence or as a comparator."""
    for entry in near:
        other = entry.figure
        beside = other.id in figure.comparators or (other.report, other.quote) == (
            figure.report,
            figure.quote,
        )
        if beside and other.measure == figure.measure and other.area != figure.area:
            return True
    return False


class Numbers:
    """Find figures by their numbers, whatever they are about, in some reports or in all."""

    def __init__(self, store: Store, reports: Sequence[str] | None) -> None:
        self._store = store
        self._reports = reports
        self._values: dict[Decimal, list[FigureEntry]] | None = None

    def find(self, claim: Claim) -> FigureEntry | None:
        """Return the first figure that has the claim's very number and unit."""
        ours = claim.figure
        plain = unit_kind(ours.unit) not in {"percent", "percentage points"}
        if ours.value is None or (plain and ours.value <= _SMALL and ours.value % 1 == 0):
            return None
        if self._values is None:
            self._values = {}
            for entry in self._store.figures(self._reports):
                if entry.figure.value is not None:
                    self._values.setdefault(entry.figure.value, []).append(entry)
        for entry in self._values.get(ours.value, ()):
            figure = entry.figure
            if unit_kind(figure.unit) == unit_kind(ours.unit) and not (
                ours.direction and figure.direction and ours.direction != figure.direction
            ):
                return entry
        return None


def is_rare(claim: Claim) -> bool:
    """Tell whether a number has so many digits, or so telling a base, that it is hardly about something else."""
    value, unit = claim.figure.value, claim.figure.unit
    if _OF_SOME.search(unit):
        return True
    digits = 0 if value is None or claim.hedge else len(value.normalize().as_tuple().digits)
    return digits >= (_DIGITS - 1 if unit.startswith("per ") else _DIGITS)
