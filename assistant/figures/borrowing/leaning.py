"""Which figure a number leans on when its own words do not name its measure.

In: a draft, its sentence and the drafts before it. Out: the index of the figure it takes its
measure from, and whether it counts a part of that figure.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.figures.borrowing.before import points_back
from assistant.figures.borrowing.kin import (
    counts_other_things,
    goes_on_parting,
    host_of,
    is_apposed,
    is_time,
    kin_in_clause,
    kin_of,
    last_group,
    of_which_near,
)
from assistant.figures.draft import Draft
from assistant.figures.measuring.alongside import (
    alongside,
    is_further,
    same_deed,
    told_of_last,
    whole_of,
)
from assistant.figures.measuring.contrasts import find_opposites, opposite_of
from assistant.figures.measuring.rates import rate_beside
from assistant.figures.measuring.subjects import subject_follows
from assistant.figures.measuring.wholes import (
    divides,
    latest_count,
    main_of,
    spoken_of,
)
from assistant.figures.placing.zones import Zone, link_before, split_zones
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import COMPARING, EMPTY_NOUNS

_PART_OF = re.compile(
    r"\bof (?:whom|which|these|those|them|this number|this total|that number|that total|the total)\b"
    r"|\b(?:among|amongst|including) (?:these|those|them)\b(?! (?:in|of|with|from|who|whose)\b| \w+ing\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;,] (?:but|while|whilst|although|whereas|however)\b")
_BARE = re.compile(r"R*XR*\.*")
_COUNTS = ("count", "number")


class Lean(NamedTuple):
    """Hold the index of the figure leaned on, None where there is none, and whether it is the whole."""

    source: int | None = None
    subset: bool = False


def find_source(
    draft: Draft,
    statement: Statement,
    row: Row,
    zone: Zone,
    siblings: tuple[Draft, ...],
    earlier: Sequence[Draft],
    recent: tuple[int, ...],
    counted: int | None,
) -> Lean:
    """Find the figure that a number takes its measure from; none where its own words do.

    Looks at the numbers of its sentence first. `counted` is the figure that the lead-in of a list points to.
    """
    base = len(earlier)
    last = tuple(earlier[index] for index in recent)
    if draft.leans == "listed":
        return Lean()
    if draft.leans == "rest" and (siblings or last):
        known = siblings or last
        level = next((at for at, other in enumerate(known) if not other.subset and not other.change), 0)
        return Lean(base + level if siblings else recent[level], True)
    if draft.leans == "held" and siblings:
        return Lean(base + main_of(row, siblings))  # "had 12 vacancies among 74 staff; it now has three"
    if draft.leans == "again" and siblings:
        return Lean(base + len(siblings) - 1)
    if draft.leans == "group" and (siblings or last):
        return Lean(base + last_group(siblings, base) if siblings else recent[-1], True)
    rate = rate_beside(draft, row, zone, siblings or last)
    if rate is not None:
        return Lean(base + rate if siblings else recent[rate])
    if siblings and draft.measure is None and _OF_SO_MANY.search(row.kinds, 0, zone.at) is not None:
        return Lean(base + len(siblings) - 1, True)  # "of the 61 injured at junctions 38 were hit"
    if _is_part(draft, statement, row, zone):
        if siblings:
            near = of_which_near(row, zone, siblings[-1])
            return Lean(base + (len(siblings) - 1 if near else main_of(row, siblings)), True)
        if counted is not None or recent:
            return Lean(counted if counted is not None else recent[latest_count(last)], True)
    if siblings and draft.measure is None and row.items[zone.at - 1].word == "including":
        # "23 breaches at six sites, including 14 at one depot": of the breaches
        return Lean(base + main_of(row, siblings), True)
    if row.host >= 0 and siblings and not _names_itself(draft):
        return Lean(base + host_of(row, siblings))
    if siblings and draft.leans == "previous" and is_apposed(row, zone, siblings[-1]):
        return Lean(base + len(siblings) - 1)
    ranged = siblings and zone.ranged and siblings[-1].measure is not None and _ends(row, zone, siblings[-1])
    if ranged and (link_before(row, zone.at) != "at" or _same_thing(draft, siblings[-1])):
        return Lean(base + len(siblings) - 1)
    if siblings and _apart(row, zone, draft):
        spoken = spoken_of(row, siblings)
        further = is_further(statement.text, row, zone)
        return Lean(base + spoken, not further and divides(row, siblings[spoken], draft))
    if siblings and told_of_last(statement.text, row, zone, draft, siblings):
        return Lean(base + len(siblings) - 1)
    if draft.measure is None:
        compared = not zone.joined or _follows_comparison(row, zone)
    else:
        compared = bool(find_opposites(row, zone, siblings))
    if siblings and zone.first > 0 and compared and _same_thing(draft, siblings[0]):
        other = opposite_of(row, zone, siblings, draft)
        if other is None or draft.measure is None or _same_thing(draft, siblings[other]):
            return Lean(base + (kin_of(siblings, draft) if other is None else other))
    if draft.measure is None and siblings and zone.ranged:
        return Lean(base + len(siblings) - 1)
    if draft.measure is None and siblings:
        kin = kin_in_clause(row, zone, siblings, draft)
        if _goes_on(row, zone, draft, siblings[-1]):
            kin = len(siblings) - 1
        if goes_on_parting(row, zone, draft, siblings[-1]):
            of_time = is_time(siblings[-1].unit)
            return Lean(base + len(siblings) - 1 if of_time else siblings[-1].source, not of_time)
        whole = siblings[kin]
        if (
            draft.leans == "subset"
            and whole.subset
            and row.kinds[zone.first] == "C"
            and whole.source is not None
        ):
            # "three were judged good and three outstanding": both are of the same whole
            return Lean(whole.source, draft.quantity.kind in _COUNTS)
        told = "X" in row.kinds[max(0, row.kinds.rfind("Q", 0, zone.at)) : zone.at]
        joined = told and row.kinds[zone.first :][:2] in (",C", ",Q", "CQ")
        if draft.leans == "subset" and joined and whole.quantity.out_of:
            return Lean(base + kin)  # "61 of 70 were seen, and 52 were well": both of the 70
        beside = whole is siblings[-1] and alongside(statement.text, row, zone, whole)
        if siblings[kin].measure is not None and beside:
            return Lean(base + kin)  # "two homes were judged good and three were judged poor"
        if siblings[kin].measure is not None:
            return Lean(base + kin, draft.leans == "subset" and draft.quantity.kind in _COUNTS)
    narrowed = draft.leans == "subset" or draft.qualifier is not None or draft.measure is None
    if counted is not None and narrowed and _same_thing(draft, earlier[counted]):
        return Lean(counted, True)
    pointed = points_back(statement.text)
    if recent and (draft.leans == "previous" or (pointed and not siblings)):
        kin = kin_of(last, draft)
        if counts_other_things(draft, last[kin]):
            return Lean()  # "Cyclists saw a fall, from 289 casualties to 271": of no rate told before
        if draft.measure is None or (pointed and _same_thing(draft, last[kin])):
            return Lean(recent[kin], draft.leans == "subset")
    if draft.measure is None and not siblings and recent and _BARE.fullmatch(row.kinds, zone.at + 1):
        return Lean(recent[0])  # "should be mended in two days. Last winter 3,018 of 3,990 were"
    if draft.measure is None and draft.leans == "subset" and recent and draft.quantity.kind in _COUNTS:
        return Lean(whole_of(statement.text, row, zone, last, recent), True)
    if draft.measure is None and draft.quantity.kind == "percent":
        again = next((place for place, other in enumerate(last) if same_deed(row, zone, other)), None)
        return Lean(recent[again]) if again is not None else Lean()
    return Lean()


def _apart(row: Row, zone: Zone, draft: Draft) -> bool:
    """Tell whether a bare count has a clause of its own behind a semicolon: "; 36 withdrew before the first dose"."""
    told = draft.leans == "subset" or draft.qualifier is not None
    told = told or _OR_SHARE.match(row.kinds, zone.at + 1) is not None
    bare = draft.measure is None and told and draft.quantity.kind == "number"
    alone = row.items[zone.first].word == ";" and zone.at == zone.first + 1
    follows = subject_follows(row, zone.at + 1) or _OR_SHARE.match(row.kinds, zone.at + 1) is not None
    return bare and row.host < 0 and alone and follows


_OF_SO_MANY = re.compile(r"(?:^|[,;CS])F[DR]*Qe[^,;SQXVLB]*$")
_OR_SHARE = re.compile(r",CQ[^,;Q]*,R*[XV]")  # "; a further 40, or 6% of all, were retired"


def _goes_on(row: Row, zone: Zone, draft: Draft, former: Draft) -> bool:
    """Tell whether "and £450,000 in libraries" goes on with what the number right before it measures."""
    alike = former.quantity.kind == draft.quantity.kind and not former.subset
    if draft.leans == "subset" and draft.quantity.kind == "number" and former.quantity.kind == "count":
        # "one review has been completed and one was ongoing"
        return row.kinds[zone.first : zone.at] == "C" and row.kinds[zone.at + 1 : zone.at + 2] == "X"
    return alike and zone.joined and row.kinds[zone.first] == "C" and draft.leans == "open"


def _ends(row: Row, zone: Zone, former: Draft) -> bool:
    """Tell whether a number and the one before it are two ends of a change, or a change and a level."""
    zones = split_zones(row)
    here = zones.index(zone)
    links = {link_before(row, zone.at), link_before(row, zones[here - 1].at)} if here else set()
    return former.change or links == {"from", "to"}


def _is_part(draft: Draft, statement: Statement, row: Row, zone: Zone) -> bool:
    """Tell whether the words before or after a number make it a part of one before it."""
    if draft.leans == "subset" and row.kinds[zone.at + 1 : zone.at + 2] == "F":
        return True
    start = row.items[zone.first].start
    # "Most of them were, but nine children had waited": the clause of the number alone.
    cut = max(
        (match.end() for match in _CLAUSE.finditer(statement.text, start, row.items[zone.at].start)),
        default=start,
    )
    opening = statement.text[cut : row.items[zone.at].start]
    if _PART_OF.search(opening) is None:
        return False
    if draft.measure is not None and " those " in draft.measure.text:
        return False  # "the list of those waiting longer stood at 1,940"
    return draft.measure is None or draft.quantity.kind in _COUNTS


def _names_itself(draft: Draft) -> bool:
    """Tell whether a number in brackets is of something else than the number before it."""
    if draft.quantity.kind == "percent" and draft.measure is not None and draft.measure.span is not None:
        return draft.measure.span.start > draft.value.end  # "(1% of those who left)"
    return draft.measure is not None and draft.quantity.kind in ("count", "money", "duration")


def _same_thing(draft: Draft, other: Draft) -> bool:
    """Tell whether a draft's own measure is only a shorter name of another's, or none."""
    if draft.measure is None:
        return True
    if other.measure is None:
        return False
    own = set(draft.measure.text.lower().split()) - EMPTY_NOUNS
    whole = set(other.measure.text.lower().split()) | set(other.unit.lower().split())
    return own <= whole


def _follows_comparison(row: Row, zone: Zone) -> bool:
    """Tell whether a number is joined to one that is set beside another: "with 79 and 83"."""
    zones = split_zones(row)
    start = zones.index(zone)
    while start > 0 and zones[start].joined:
        start -= 1
    return start > 0 and compares(row, zones[start])


def compares(row: Row, zone: Zone) -> bool:
    """Tell whether a word of comparison or change stands before a number in its stretch."""
    return any(item.word in COMPARING or item.kind == "M" for item in row.items[zone.first : zone.at])
