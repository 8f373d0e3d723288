"""Which of several counts a part is of.

In: the drafts before it. Out: the place among them of the last count, of the one that others hang on, of the later level.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.recipients import is_room
from assistant.figures.sentence.heads import head_unit, is_thing
from assistant.figures.sentence.items import Row


def last_count(drafts: tuple[Draft, ...]) -> int:
    """Return the place of the last count of things among drafts that leans on no other."""
    several = [place for place, draft in enumerate(drafts) if _names_several(draft)]
    for place in range(len(drafts) - 1, -1, -1):
        draft = drafts[place]
        if several and place not in several and place > several[0]:
            continue  # "held 617 men against a capacity of 640; 88 of them": of the men
        if draft.quantity.value == 0 and place:
            continue  # "have a body with no vacancies, but one in 12 has": nothing is part of none
        thing = draft.quantity.kind in ("count", "number") and (not draft.unit or is_thing(draft.unit))
        if thing and draft.leans != "previous" and not (draft.source is not None and not draft.subset):
            return place
    counts = [place for place, draft in enumerate(drafts) if draft.quantity.kind in ("count", "number")]
    shares = [at for at in several if drafts[at].quantity.kind == "percent" and drafts[at].source is None]
    if not counts and shares:
        return shares[-1]  # "punctuality fell to 84%; 96% of trains ran, and one in eleven of those that did"
    return (
        counts[-1] if counts and drafts[0].change else 0
    )  # "were 9% fewer, but those of boys rose to 236, with 48 of them"


def main_of(row: Row, drafts: tuple[Draft, ...]) -> int:
    """Return the place of the count that "of whom" speaks of, among the numbers before it."""
    return main_count(row, drafts, last_count(outside_brackets(row, drafts)))


def last_share(drafts: tuple[Draft, ...]) -> int | None:
    """Return the place of the share that a number of points is told of, None where points are told of already."""
    kinds = [draft.quantity.kind if draft.measure is not None else "" for draft in drafts]
    return (
        len(kinds) - 1 - kinds[::-1].index("percent")
        if "percent" in kinds and "points" not in kinds
        else None
    )


def outside_brackets(row: Row, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the drafts up to the last one of the row: "4,218 people (3,406 full-time posts), of whom 64%"."""
    inside = {item.start for item in row.items if item.kind == "Q"}
    known = len(drafts)
    while row.host < 0 and known > 1 and drafts[known - 1].quantity.start not in inside:
        known -= 1
    return drafts[:known]


def _names_several(draft: Draft) -> bool:
    """Tell whether a number counts people or things by a noun of theirs, and no capacity or score."""
    if draft.quantity.kind == "count":
        return is_thing(draft.unit)
    if is_room(draft):
        return False
    return draft.measure is not None and head_unit(draft.measure.text) != ""


def main_count(row: Row, drafts: tuple[Draft, ...], place: int) -> int:
    """Return the place of the count that one "by", "with" or "in" others hangs on: "24 lessons taught by 19 teachers"."""
    start = drafts[place].quantity.start
    at = next((index for index, item in enumerate(row.items) if item.start == start), 0)
    hangs = _HANGING.search(row.kinds, 0, at) if at and row.items[at - 1].word in _LINKS else None
    if hangs is None or hangs.end() != at or not place:
        return place
    former = drafts[place - 1]
    counted = former.quantity.kind == "count" and is_thing(former.unit) and former.source is None
    return place - 1 if counted and former.quantity.start == row.items[hangs.start()].start else place


def spoken_of(row: Row, drafts: tuple[Draft, ...]) -> int:
    """Return the place of the last count that tells of more than where: "1,204 patients were seen at two sites"."""
    last = last_count(drafts)
    opened = _SUBJECT.match(row.kinds)
    first = -1 if opened is None else row.items[opened.end() - 1].start
    doing = opened is not None and _DOING.match(row.kinds, opened.end()) is not None
    if last and doing and drafts[0].quantity.start == first and _names_several(drafts[0]):
        return 0  # "the 36 routes carried 2 million passengers; 14 still run": of the routes
    for place in range(last, -1, -1):
        start = drafts[place].quantity.start
        at = next((index for index, item in enumerate(row.items) if item.start == start), 0)
        while at > 0 and row.kinds[at - 1] in "DR":
            at -= 1
        placed = at > 0 and row.items[at - 1].word in _LINKS
        if not placed and _names_several(drafts[place]):
            return place
    return last


def divides(row: Row, whole: Draft, draft: Draft) -> bool:
    """Tell whether a bare count is a part of another: not of room "for 38 people", nor beside a part."""
    place = next((at for at, item in enumerate(row.items) if item.start == whole.quantity.start), 0)
    room = place > 0 and row.items[place - 1].word == "for"
    return whole.quantity.out_of is None and not room and draft.quantity.value != 0


_SUBJECT = re.compile("[DR]*Q")
_DOING = re.compile(r"(?:W[^,;Q]*)?V[DR]*Q")
_LINKS = frozenset(("by", "in", "at", "from", "across", "on", "among", "amongst"))
_HANGING = re.compile(r"Qe?R*I$")


def later_level(drafts: tuple[Draft, ...], place: int) -> int:
    """Return the place of the later of two levels of one thing: "rose from 82% in 2012 to 88% in 2013. Of these,"."""
    when = drafts[place].period
    for later in range(len(drafts) - 1, place, -1):
        told = drafts[later].period
        same = drafts[later].measure == drafts[place].measure and drafts[later].unit == drafts[place].unit
        if same and when and told and when.last and told.last and told.last > when.last:
            return later
    return place


def latest_count(drafts: tuple[Draft, ...]) -> int:
    """Return the place of the last count, of two levels of one thing that of the later."""
    return later_level(drafts, last_count(drafts))
