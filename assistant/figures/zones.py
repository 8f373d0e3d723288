"""Which places and times of a sentence belong to which of its numbers.

In: a row of items. Out: for each number the stretch of the row that is its own; what stands
before the first number is shared by all that follow.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.figures.items import Row
from assistant.figures.words import COMPARING


class Zone(NamedTuple):
    """Hold the items `[first, last)` that belong to the number at index `at`.

    `joined` is true where "and" or a comma, not a comparison, parts it from the number before.
    """

    at: int
    first: int
    last: int
    joined: bool


def split_zones(row: Row) -> tuple[Zone, ...]:
    """Part a row among its numbers, in text order; empty without numbers."""
    places = [index for index, kind in enumerate(row.kinds) if kind == "Q"]
    if not places:
        return ()
    cuts = [0]
    joins = [False]
    for left, right in zip(places, places[1:], strict=False):
        cut, joined = _cut(row, left, right)
        cuts.append(cut)
        joins.append(joined)
    cuts.append(len(row.items))
    return tuple(Zone(at, cuts[index], cuts[index + 1], joins[index]) for index, at in enumerate(places))


def _cut(row: Row, left: int, right: int) -> tuple[int, bool]:
    """Return where the stretch of the number at `right` begins, and whether it is merely joined."""
    kinds, items = row.kinds, row.items
    for place in range(left + 1, right):
        if kinds[place] in ";S" or (
            items[place].word in COMPARING and items[place].word not in ("from", "similar")
        ):
            return place, False
    for place in range(right - 1, left, -1):
        if kinds[place] == ",":
            return place, kinds[place + 1 : place + 2] in ("C", "Q", "R", "D")
    for place in range(left + 1, right):
        if kinds[place] == "C":
            return place, True
    for place in range(right - 1, left, -1):
        if kinds[place] in "IT" and items[place].word in ("to", "from", "by", "than", "at"):
            return place, False
    return right, False


def nearest(row: Row, zone: Zone, kind: str, taken: frozenset[int] = frozenset()) -> int | None:
    """Return the index of the place ("A") or time ("P") in the zone that belongs to its number.

    One that follows comes before one that precedes; `taken` are indices not to be used.
    """
    for place in range(zone.at + 1, zone.last):
        if row.kinds[place] == kind and place not in taken:
            return place
    for place in range(zone.at - 1, zone.first - 1, -1):
        if row.kinds[place] == kind and place not in taken:
            return place
    return None


_BASELINE_LINKS = frozenset("compared against from on since than versus over with to".split())
_SAME_TIME = re.compile(r"(?:same|previous|preceding|prior|last|level|earlier|before)")


def baseline_of(row: Row, zone: Zone) -> tuple[int, int] | None:
    """Return the items that say what a change is measured from, None where nothing does.

    The words after "compared with", "against", "from" or "than", up to the end of their clause,
    where they name a time or a level and hold no number of their own.
    """
    kinds, items = row.kinds, row.items
    for place in (*range(zone.at + 1, zone.last), *range(zone.first, zone.at)):
        word = items[place].word
        if word not in _BASELINE_LINKS or kinds[place] in "NM":
            continue
        if word in ("on", "over", "with", "to", "since") and not (
            place and items[place - 1].word in ("compared", "comparison", "relative")
        ):
            if word != "since" and not _points_back(row, place):
                continue
        start = place + 1
        while start < zone.last and items[start].word in ("with", "to"):
            start += 1
        end = start
        while end < zone.last and kinds[end] in "DNGPFIZAe" and items[end].word not in ("by", "until"):
            end += 1
            if kinds[end - 1] == "P":
                break
        while end > start and kinds[end - 1] in "IFD":
            end -= 1
        if end > start and (
            "P" in kinds[start:end] or any(_SAME_TIME.match(items[at].word) for at in range(start, end))
        ):
            return start, end
    return None


def _points_back(row: Row, place: int) -> bool:
    """Tell whether "on", "over" or "to" opens words such as "the previous year"."""
    ahead = [item.word for item in row.items[place + 1 : place + 4]]
    return any(
        word.startswith(("previous", "preceding", "prior", "the previous", "the preceding", "same"))
        for word in ahead
    )
