"""Which figure a number leans on when its own words do not name its measure.

In: a draft, its sentence and the drafts before it. Out: the index of the figure it takes its
measure from, and whether it counts a part of that figure.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.items import Row
from assistant.figures.statement import Statement
from assistant.figures.words import COMPARING, POINTERS
from assistant.figures.zones import Zone

_PART_OF = re.compile(
    r"of (?:whom|which|these|those|them|this number|the total|that number|the \w+)\b|(?:among|amongst) (?:these|those|them)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:the|an?|this|that|these|its|their|it|they)?\W*(\w+)")


def find_source(
    draft: Draft,
    statement: Statement,
    row: Row,
    zone: Zone,
    siblings: tuple[Draft, ...],
    earlier: tuple[Draft, ...],
    recent: tuple[int, ...],
    counted: int | None,
) -> tuple[int | None, bool]:
    """Find the index of the figure that a number takes its measure from; None where its own words do.

    Looks at the numbers before it in its sentence first, then at the sentence before.
    """
    base = len(earlier)
    words = row.items[zone.first : zone.at]
    phrase = statement.text[words[0].start : row.items[zone.at].start] if words else ""
    part = _PART_OF.search(phrase)
    if part is not None and not (
        draft.measure is not None
        and draft.leans == ""
        and draft.quantity.kind != "count"
        and draft.quantity.kind != "number"
    ):
        if siblings:
            return base + _last(siblings, ("count", "number")), True
        if counted is not None:
            return counted, True
        if recent:
            return recent[0], True
    if row.host >= 0 and siblings and (draft.measure is None or not _names_itself(draft)):
        return base + _host(statement, row, siblings), False
    if siblings and _compares(row, zone) and _same_thing(draft, siblings[0]):
        return base + _kin(siblings, draft), False
    if draft.measure is None:
        if siblings and (draft.leans != "subset" or not recent):
            kin = _kin(siblings, draft)
            if siblings[kin].measure is not None:
                return base + kin, False
        if draft.leans == "subset" and counted is not None:
            return counted, True
        pointed = draft.leans == "previous" or _points_back(statement)
        if pointed and recent:
            return recent[_kin(tuple(earlier[index] for index in recent), draft)], False
        if draft.leans == "subset" and recent and draft.quantity.kind == "number":
            return recent[_last(tuple(earlier[index] for index in recent), ("count", "number"))], True
        return None, False
    if draft.quantity.kind == "count" and recent and (_points_back(statement) or counted is not None):
        if counted is not None and _same_thing(draft, earlier[counted]) and draft.qualifier is not None:
            return counted, True
        place = _kin(tuple(earlier[index] for index in recent), draft)
        if counted is None and _same_thing(draft, earlier[recent[place]]):
            return recent[place], False
    return None, False


def _names_itself(draft: Draft) -> bool:
    return draft.quantity.kind in ("count", "money", "duration")


def _compares(row: Row, zone: Zone) -> bool:
    return any(item.word in COMPARING or item.kind == "M" for item in row.items[zone.first : zone.at])


def _points_back(statement: Statement) -> bool:
    """Tell whether a sentence opens by pointing at the one before it."""
    opening = statement.text.split(" ", 2)[:2]
    return bool(opening) and opening[0].lower().rstrip(",") in POINTERS


def _same_thing(draft: Draft, other: Draft) -> bool:
    """Tell whether a draft's own measure is only a shorter name of another's."""
    if draft.measure is None:
        return True
    if other.measure is None:
        return False
    return set(draft.measure.text.lower().split()) <= set(other.measure.text.lower().split())


def _kin(drafts: tuple[Draft, ...], draft: Draft) -> int:
    """Return the place of the first draft of the same kind of unit, else of the first."""
    for place, other in enumerate(drafts):
        if other.quantity.kind == draft.quantity.kind or {other.quantity.kind, draft.quantity.kind} == {
            "count",
            "number",
        }:
            return place
    return 0


def _last(drafts: tuple[Draft, ...], kinds: tuple[str, ...]) -> int:
    for place in range(len(drafts) - 1, -1, -1):
        if drafts[place].quantity.kind in kinds:
            return place
    return len(drafts) - 1


def _host(statement: Statement, row: Row, siblings: tuple[Draft, ...]) -> int:
    """Return the place of the number that the brackets of `row` follow."""
    start = row.items[0].start
    before = [place for place, other in enumerate(siblings) if other.quantity.start < start]
    return before[-1] if before else len(siblings) - 1
