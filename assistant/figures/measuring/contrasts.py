"""Which numbers of a sentence stand on the two sides of a comparison.

In: a row with its numbers. Out: for a number on the far side ("compared with", "up from",
"whereas", in brackets) those on the near side. Numbers that are merely listed are not compared.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.recipients import is_room
from assistant.figures.placing.zones import Zone, link_before, split_zones
from assistant.figures.sentence.items import Row
from assistant.figures.words import COMPARING
from assistant.language.quantities import Quantity

_CONTRASTS = frozenset(("while", "whilst", "whereas", "but", "although"))


def find_opposites(row: Row, zone: Zone, siblings: tuple[Draft, ...]) -> tuple[int, ...]:
    """Find the places, among the numbers before it in the sentence, that a number is set beside.

    "78 for men and 82 for women, compared with 79 and 83": the first with the first; one number
    against several is set beside each of them.
    """
    if row.host >= 0:
        start = row.items[0].start
        before = [place for place, other in enumerate(siblings) if other.quantity.start < start]
        return tuple(before[-1:])
    chains = _chains(row, split_zones(row))
    here = next((place for place, chain in enumerate(chains) if zone in chain), 0)
    if here == 0 or not _apart(row, chains[here][0], chains[here - 1]):
        return ()
    near, far = chains[here - 1], chains[here]
    wanted = near if len(far) == 1 else near[min(far.index(zone), len(near) - 1) :][:1]
    starts = {row.items[other.at].start for other in wanted}
    return tuple(place for place, other in enumerate(siblings) if other.quantity.start in starts)


# ", and one in three now lives alone": what follows the comma is a clause with a subject of its own.
_OWN_CLAUSE = re.compile(r",C(?:[DR]*QR*[XVL]|HX)")


_MOVED = re.compile(r",[DR]*N?MI[DR]*Q")


def _chains(row: Row, zones: tuple[Zone, ...]) -> list[list[Zone]]:
    """Group numbers that are merely joined."""
    chains: list[list[Zone]] = []
    for zone in zones:
        if zone.joined and chains and _OWN_CLAUSE.match(row.kinds, zone.first) is None:
            chains[-1].append(zone)
        else:
            chains.append([zone])
    return chains


def _apart(row: Row, zone: Zone, near: list[Zone]) -> bool:
    """Tell whether words of comparison part a number from those before it."""
    words = [item.word for item in row.items[zone.first : zone.at]]
    if any(word in COMPARING or word in _CONTRASTS or word in ("above", "below") for word in words):
        return True
    if _MOVED.match(row.kinds, zone.first) is not None:
        return True  # ", a sharp fall on the 46 of the year before"
    link = link_before(row, zone.at)
    return ";" in words or {link, link_before(row, near[-1].at)} == {"from", "to"}


def opposite_of(row: Row, zone: Zone, siblings: tuple[Draft, ...], draft: Draft) -> int | None:
    """Return the place of the one number that this one is set beside, None where none stands in its place.

    "78 for men and 82 for women, compared with 79 and 83": the first with the first.
    """
    chains = _chains(row, split_zones(row))
    here = next((place for place, chain in enumerate(chains) if zone in chain), 0)
    if here:
        near, far = chains[here - 1], chains[here]
        # "84%, against 79% elsewhere, but a third left"
        turned = row.items[far[0].first].word in _CONTRASTS and draft.leans == "subset"
        if (far[0].joined or turned) and here > 1 and _apart(row, near[0], chains[here - 2]):
            near = chains[here - 2]  # "67%, compared with 72% elsewhere, felt safe, and 27% were bullied"
        if here > 1 and len(near) == 1 and draft.measure is None and _placed(row, near[0], zone):
            near = chains[here - 2]  # "took 440 days for the 18,300 people who got one, up from 410"
        wanted = near if len(far) == 1 else near[min(far.index(zone), len(near) - 1) :][:1]
        starts = [row.items[other.at].start for other in wanted]
        starts = _of_last_clause(row, wanted, siblings, draft) or starts
        for index, other in enumerate(siblings):
            if draft.leans == "subset" and is_room(other):
                continue  # "184 men in cells for 122; half were new": of the men
            if other.quantity.value == 0 and draft.leans == "subset":
                continue  # "schools with no vacancies, but one in 12 has": nothing is part of none
            if other.quantity.start in starts and (other.measure is None or _alike(other, draft)):
                return index
    return None


def _placed(row: Row, near: Zone, zone: Zone) -> bool:
    """Tell whether a number only says of how many the level before it is, which "up from" goes on with."""
    step = row.items[zone.first + 1 : zone.first + 2]
    moved = row.kinds[zone.first] == "," and bool(step) and step[0].word in ("up", "down")
    return moved and row.items[near.at - 1 - (row.kinds[near.at - 1] == "D")].word in (
        "for",
        "among",
        "across",
    )


def _of_last_clause(row: Row, wanted: list[Zone], siblings: tuple[Draft, ...], draft: Draft) -> list[int]:
    """Return where the numbers of the last clause start, where that tells of another thing than those before.

    "The index was 1.04, and its death rate of 1.6% compared well with 1.9%": of the death rate.
    """
    known = {each.quantity.start: each for each in siblings}
    last = known.get(row.items[wanted[-1].at].start)
    if len(wanted) == 1 or last is None or last.measure is None or last.source is not None:
        return []
    first = known.get(row.items[wanted[0].at].start)
    told = (
        set(row.kinds[wanted[-1].first : wanted[-1].at]) & set("XVLBF") or row.kinds[wanted[-1].at + 1] == "F"
    )
    other = first is not None and first.measure is not None and first.measure.text != last.measure.text
    if not other or not _alike(last, draft) or not told:
        return []
    return [last.quantity.start]


def _alike(one: Draft, other: Draft) -> bool:
    kinds = {one.quantity.kind, other.quantity.kind}
    return len(kinds) == 1 or "number" in kinds


def of_others(row: Row, zone: Zone, quantity: Quantity) -> frozenset[int]:
    """Return the places that a multiple is of, which are not its own: "twice the national average"."""
    behind = row.items[zone.at + 1 : zone.at + 2]
    if (
        quantity.kind != "multiple"
        or not behind
        or behind[0].kind not in "DAO"
        or behind[0].word.endswith("ly")
    ):
        return frozenset()
    return frozenset(place for place in range(zone.at + 1, zone.last) if row.kinds[place] == "A")
