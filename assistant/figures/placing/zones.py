"""Which places and times of a sentence belong to which of its numbers.

In: a row of items. Out: for each number the stretch of the row that is its own; what stands
before the first number is shared by all that follow.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from assistant.figures.measuring.hosting import hosting, where_told
from assistant.figures.placing.no_places import (
    ALIKE,
    aside_end,
    is_apart,
    is_left_behind,
    is_no_place,
    is_of_others,
    is_of_then,
    is_same_as,
    set_aside,
    since_moved,
)
from assistant.figures.sentence.clauses import deed_follows
from assistant.figures.sentence.items import Row
from assistant.figures.words import COMPARING, word_set


class Zone(NamedTuple):
    """Hold the items `[first, last)` that belong to the number at index `at`.

    `joined` is true where "and" or a comma, not a comparison, parts it from the number before;
    `ranged` where the two are ends of a change ("by 5 to 20", "from 5 to 20").
    """

    at: int
    first: int
    last: int
    joined: bool
    ranged: bool = False


def split_zones(row: Row) -> tuple[Zone, ...]:
    """Part a row among its numbers, in text order; empty without numbers."""
    places = [index for index, kind in enumerate(row.kinds) if kind == "Q"]
    if not places:
        return ()
    cuts = [0]
    joins = [False]
    for left, right in pairwise(places):
        cut, joined = _cut(row, left, right)
        cuts.append(cut)
        joins.append(joined)
    cuts.append(len(row.items))
    return tuple(
        Zone(at, cuts[index], cuts[index + 1], joins[index], _ranged(row, cuts[index], at))
        for index, at in enumerate(places)
    )


def _ranged(row: Row, cut: int, at: int) -> bool:
    """Tell whether only "to", "from" or "by" stands between the cut and the number."""
    words = [item.word for item in row.items[cut:at] if item.kind not in ",R" or item.word in ("up", "down")]
    return cut > 0 and words in (["to"], ["from"], ["by"], ["at"])


def link_before(row: Row, at: int) -> str:
    """Return the preposition right before a number, the empty string where there is none."""
    place = at - 1
    while place >= 0 and (row.kinds[place] in "RD" or row.items[place].word == "between"):
        place -= 1
    return row.items[place].word if place >= 0 and row.kinds[place] in "IT" else ""


def _cut(row: Row, left: int, right: int) -> tuple[int, bool]:
    """Return where the stretch of the number at `right` begins, and whether it is merely joined."""
    kinds, items = row.kinds, row.items
    closed = kinds.find(";", left + 1, right)
    if closed != -1 and _RECORD.search(kinds, left + 1, closed) is not None:
        return closed, False  # ", the worst since records began in 2014; the target is 2%"
    for place in range(left + 1, right):
        if kinds[place] in ";S" and not _goes_through(row, left, place, right):
            return place, False
        compares = items[place].word in COMPARING and items[place].word not in ("from", "similar")
        if compares and not set(kinds[place:right]) & set(",;CS"):
            return place, False
    for place in range(right - 1, left, -1):
        if (
            kinds[place] == ","
            and items[place + 1].word == "at"
            and place + 2 == right
            and "," in kinds[left:place]
        ):
            continue  # "better than comparators, at 12%, and the England level, at 14%"
        if kinds[place] == ",":
            if _MOVED.fullmatch(kinds, place, right) is not None:
                return place, False  # ", an increase from 209 the year before", ", a sharp fall on the 46"
            held = _HELD.match(kinds, place, right)
            if held is not None and items[held.end()].word in BEYOND:
                return held.end("time"), True  # ", the same as in 2015 and above the target of 97%"
            step = place + 1
            while kinds[step] == "R" and items[step].word not in _STEPS:
                step += 1
            if items[step].word in _STEPS and step < right:
                return place, False  # ", well down on the 46% who said so in 2016"
            return place, kinds[place + 1 : place + 2] in ("C", "Q", "R", "D")
    for place in range(left + 1, right):
        if kinds[place] == "C":
            return place, True
    for place in range(right - 1, left, -1):
        if kinds[place] in "IT" and items[place].word in ("to", "from", "by", "than", "at"):
            return place, False
    start = right
    if kinds[right - 1 : right] == "F":
        start = right - 1
        while start > left + 1 and kinds[start - 1] in "NAMGe":
            start -= 1
    return start, False


_MOVED = re.compile(r",[DR]*N?M[IT][DR]*")
_STEPS = frozenset(("up", "down", "from", "against", "above", "below"))
_AS_HIGH = re.compile(r"[IS][NR]+S$")
_OWN_SUBJECT = re.compile(r"[^,;SQ]*[XVL][^,;SQ]*,C[DR]*Q[XVe]")
_RECORD = re.compile(r",D[RN]+S[^,;SQ]*P$")
_HELD = re.compile(r",[^,;SQ]*P(?P<time>)C[RD]*(?=[IRN])")
BEYOND = word_set("beyond")


def _goes_through(row: Row, left: int, place: int, right: int) -> bool:
    """Tell whether an opener opens no clause that the number at `right` is in.

    "Fell when compared with 2018", "it was as high as 28%", "said that …, and 27% had …".
    """
    if row.kinds[place] == "S" and row.items[place + 1].word == "compared":
        return True
    high = row.items[place].word == "as" and _AS_HIGH.search(row.kinds, left, place + 1) is not None
    return high or _OWN_SUBJECT.match(row.kinds, place + 1, right + 2) is not None


def nearest(
    row: Row, zone: Zone, kind: str, taken: frozenset[int] = frozenset(), *, change: bool = False
) -> int | None:
    """Return the index of the place ("A") or time ("P") in the zone that belongs to its number.

    One that follows comes before one that precedes; `taken` are indices not to be used;
    what stands behind "than" is not that of a `change`.
    """
    host = hosting(row, zone.at) if kind == "A" else None
    if host is None and kind == "A":
        host = where_told(row, zone.first, zone.at, zone.last)
    if host is not None and host not in taken:
        return host
    comma = False
    ended = aside_end(row, zone.at) if kind == "P" else None
    for place in range(zone.at + 1, zone.last if ended is None else min(ended, zone.last)):
        word = row.items[place].word
        comma = comma or row.kinds[place] == ","
        if row.kinds[place : place + 3] == ",RF" and row.kinds[place + 3 : place + 4] == "O":
            break  # "by 3.4 km, most of it in the past 25 years"
        if _ANOTHER.match(row.kinds, place) and row.items[place + 2].word in ("that", "those"):
            break  # "for 2019 was 214 days late, and that for 2020 was not filed"
        if (
            kind == "P"
            and comma
            and not change
            and (row.kinds[place] == "M" or since_moved(row, zone.at, place))
        ):
            break  # "58% are in work, an increase from previous years", "38 days, has lengthened since 2019"
        if kind == "A" and word == "which" and row.kinds[place - 1 : place + 1] == ",W":
            break  # "231 in the previous year, which the board puts down to Mere Police"
        if word == "which" and row.kinds[place - 1 : place + 2] == ",WV":
            break  # "were trained in the code, which came into effect on 31 July"
        if kind == "P" and (row.kinds[place : place + 3] == "COX" or deed_follows(row, zone.at, place)):
            break  # "are at college and this is better than in former years"
        if kind == "P" and (word == "because" or (word == "same" and is_same_as(row, place))):
            break  # "97%, the same as in 2015", "80, because a contractor failed in August"
        if kind == "P" and word in ALIKE and row.kinds[place + 1 : place + 2] == "I":
            break  # "561, which is similar to the previous year"
        if kind == "P" and place == zone.at + 1 and row.kinds[place] in "FD" and is_of_then(row, place):
            break  # "87% of the number made in 2020"
        if word in BEYOND or (
            kind == "A"
            and (
                word in ALIKE
                or is_of_others(row, zone.at, place)
                or (row.kinds[place] == "S" and word != "so")
            )
        ):
            break
        if row.kinds[place] == kind and place not in taken and not is_apart(row, place, kind):
            return place + 2 * (
                row.kinds[place + 1 : place + 3] == "IP" and word.startswith(("time of", "point of"))
            )
    return nearest_before(row, zone.at, zone.first, kind, taken)


_ANOTHER = re.compile(",CO[IF]")


def nearest_before(
    row: Row, at: int, first: int, kind: str, taken: frozenset[int] = frozenset()
) -> int | None:
    """Return the nearest place or time in `[first, at)` that holds for what stands at `at`.

    One in a clause set between commas, or before "and" with a verb of its own, does not hold,
    unless it opens the sentence.
    """
    kinds = row.kinds
    verb = next((place for place, letter in enumerate(kinds) if letter in "XVLB"), len(kinds))
    crossed = False
    for place in range(at - 1, first - 1, -1):
        letter = kinds[place]
        if letter == "C" and kinds[place + 1 : place + 2] in tuple("VeBXL"):
            crossed = True
        if kind == "A" and kinds[max(0, place - 1) : place + 2] == ",CQ":
            crossed = True
        if letter == "," and kinds[place + 1 : place + 2] == "Q":
            crossed = crossed or "Q" in kinds[first:place]
        if (
            letter == kind
            and place not in taken
            and not (kind == "A" and (_measured_by(row, place, at) or is_no_place(row, place)))
            and not (kind == "P" and is_left_behind(row, place))
            and (not crossed or place < verb)
            and not set_aside(kinds, place, at)
        ):
            return place
    return None


def _measured_by(row: Row, place: int, at: int) -> bool:
    """Tell whether something is only held against a place: "above the national average for two of the past three years"."""
    between = row.kinds[place + 1 : at]
    if not between or between[-1] == "F":
        return False  # "the national target of 26 weeks": of the place itself
    if not set(between) & set("XVLB") and row.items[place + 1].word != "for":
        return False
    before = place - 1
    while before >= 0 and row.kinds[before] in "DR":
        before -= 1
    return before >= 0 and (row.items[before].word in BEYOND or row.items[before].word in _MEETING)


_MEETING = word_set("meeting")
