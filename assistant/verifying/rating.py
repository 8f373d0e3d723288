"""How well a claim fits a figure: what it has wrong of it, and how alike their topics are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.verifying.claims import Claim
from assistant.verifying.differences import differences, value_agreement
from assistant.verifying.neighbours import has_sibling
from assistant.verifying.topics import Topic, Weights, likeness
from assistant.verifying.verification import (
    OUTCOME_AS_TARGET,
    SWAPPED,
    TARGET_AS_OUTCOME,
    WRONG_AREA,
    WRONG_PERIOD,
    WRONG_UNIT,
    WRONG_VALUE,
)

Rated = tuple[float, int, float, tuple[str, ...], FigureEntry]
"""Cost, number, likeness of topics, differences and the figure; the least cost first."""

# What a difference costs beside being about something else: a wrong number is a greater one than a
# wrong place, so that the right number of the wrong place is told as such.
_COSTS = {
    WRONG_VALUE: 0.9,
    WRONG_UNIT: 0.45,
    WRONG_AREA: 0.45,
    WRONG_PERIOD: 0.4,
    SWAPPED: 0.4,
    TARGET_AS_OUTCOME: 0.4,
    OUTCOME_AS_TARGET: 0.4,
}
_TOPIC = 1.6
_AIMED = 0.15  # likeness that two targets, or two of the same end, have besides
_BY = re.compile(r"by\b")


class Free:
    """Tell of a figure whether none of some other numbers of the sentence is its own."""

    def __init__(self, mates: Sequence[Claim]) -> None:
        self._mates = mates

    def __call__(self, entry: FigureEntry) -> bool:
        """Tell it of one figure."""
        return all(value_agreement(mate, entry.figure) is None for mate in self._mates)


def rate(
    claim: Claim,
    topic: Topic,
    entry: FigureEntry,
    near: Iterable[FigureEntry],
    weights: Weights,
    store: Store,
) -> Rated:
    """Return how well a claim fits a figure; `near` are those among which the figure's siblings are."""
    figure = _told_as_aim(entry.figure, store)
    alike = likeness(topic, entry, weights)
    if figure.target and claim.aims:
        same = figure.period_end is not None and figure.period_end == claim.figure.period_end
        alike = min(1.0, alike + _AIMED + _AIMED * same)
    siblings = has_sibling(figure, near)
    found = differences(claim, figure, siblings)
    cost = sum(_COSTS[each] for each in found) + _TOPIC * (1 - alike)
    # A change and a level are two things.
    level = claim.figure.direction and not figure.direction
    if level and (figure.unit == "percent" or _is_by(claim)):
        found = found or (WRONG_VALUE,)
        cost += 0.4
    elif figure.direction and not claim.figure.direction:
        cost += 0.1
    return cost, entry.number, alike, found, entry


def _is_by(claim: Claim) -> bool:
    """Tell whether a number is that by which something changed: "fell by 17"."""
    return _CHANGED.search(claim.words[: claim.span.start - claim.sentence.start]) is not None


_CHANGED = re.compile(
    r"\b(?:fell|fallen|falls?|falling|rose|risen|rises?|rising|dropp?\w*|grew|grown|grows?|(?:in|de)creas\w+|"
    r"climb\w*|declin\w+|(?:went |gone |goes )?(?:up|down)) by "
    r"(?:(?:about|around|nearly|almost|just|over|under|some|only|a) ){0,2}$",
    re.IGNORECASE,
)


def _told_as_aim(figure: Figure, store: Store) -> Figure:
    """Take for an aim what is to be "by" a time that had not come when the report was published."""
    published = store.report(figure.report).metadata.published
    ends = (figure.period_end or "")[: len(published)]
    return figure._replace(target=True) if _BY.match(figure.period or "") and ends > published else figure
