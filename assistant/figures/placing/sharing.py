"""Places and times that stand apart from a number but hold for it.

In: a sentence and one of its numbers. Out: the row and index of the place or time before the first
number, or after the last where the numbers are joined.
"""

from __future__ import annotations

import re

from assistant.figures.changing.baselines import refers
from assistant.figures.placing.no_places import ALIKE, is_apart, is_elsewhere, is_of_then
from assistant.figures.placing.zones import (
    BEYOND,
    Zone,
    link_before,
    nearest,
    nearest_before,
    split_zones,
)
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import COMPARING, TARGETS


def _several(statement: Statement, row: Row, first: int) -> bool:
    """Tell whether what follows is of places of its own: several of them, or the nation as a whole."""
    ats = [at for at in range(first, len(row.items)) if row.kinds[at] == "A"]
    names = {statement.areas[row.items[at].find].name for at in ats}
    # "Twice the national figure" is another's; "79.6 and 83.2 in England" is of both.
    held = any(
        statement.areas[row.items[at].find].kind == "national"
        and row.items[at - 1].word not in _WHERE
        and not row.items[at].word.endswith("ly")
        for at in ats
    )
    return len(names) > 1 or held


def turns_back(row: Row, zone: Zone) -> bool:
    """Tell whether the stretch of a number opens with "although it was": it speaks again of what the sentence does."""
    return row.host < 0 and _TURNED.match(row.kinds, zone.first) is not None


_TURNED = re.compile(r"[,C]*[SC]O[XR]")
_PART_OF = re.compile(r"QF[WO][^,;S]*[XV]")
_OF_SUBJECT = re.compile(r",C[DR]*QF[^,;SQXVLBP]*P[^;SQ]*[XVLB]")
_WHERE = frozenset(("in", "across", "throughout", "within"))
# "A quarter of 80 homes in May", "1,940 pups on 22 beaches in May": of the same time.
_ONLY_LINK = re.compile("(?P<link>[FI])[DR]*")
_LINKS = frozenset(("of", "on", "in", "at", "across", "among", "for", "with"))


def shared_by(statement: Statement, row: Row, zone: Zone, kind: str, changed: bool) -> tuple[Row, int] | None:
    """Return the place or time of the sentence that stands outside all zones but holds for this one.

    Before the first number of the main row, or after its last where the numbers are merely joined.
    """
    main = statement.rows[0]
    zones = split_zones(main)
    if row.host >= 0:
        hosts = [other for other in zones if other.at <= row.host]
        if hosts:
            # "higher than England (22%) and similar places (21%)": the one right before the brackets.
            place = _right_before(main, row.host + 1, hosts[-1].at + 1, kind)
            if place is None:
                place = nearest(main, hosts[-1], kind)
            if place is not None:
                return main, place
        elif (place := nearest_before(main, row.host + 1, 0, kind)) is not None:
            return main, place
    if not zones:
        beyond = next((at for at, item in enumerate(main.items) if item.word in BEYOND), len(main.items))
        last = beyond if kind == "A" else len(main.items)
        places = [index for index, letter in enumerate(main.kinds[:last]) if letter == kind]
        return (main, places[0]) if places else None
    listed = _LISTED.match(main.kinds, zone.at) if kind == "P" and row.host < 0 and zone.first else None
    if listed is not None and main.items[zone.first].word in COMPARING:
        return main, listed.start("time")  # "compared with 264 and 70 in 2016"
    opening = nearest_before(main, zones[0].at, 0, kind)
    if opening is not None and kind == "A" and zone.first and turns_back(row, zone):
        held = any(item.word in BEYOND for item in main.items[:opening])
        opening = None if held else opening  # "above the regional 12, although it was down on the 16 before"
    if opening is not None:
        return main, opening
    if row.host < 0 and zone in zones and not (kind == "A" and _several(statement, main, zone.last)):
        for other in zones[zones.index(zone) + 1 :]:
            if link_before(main, other.at) == "from":
                continue
            by = other.joined and link_before(main, other.at) == "by"
            if by and (kind == "A" or link_before(main, zone.at) != "by"):
                break  # "rose from 5 to 7, and by 31% in Eastquay": only the last is of there
            if kind == "A" and _OTHERWISE.match(main.kinds, zone.at + 1):
                break  # "39% in 2016 and 41% in similar towns": here, and there
            if kind == "P" and _THEN.match(main.kinds, zone.at) and other.joined:
                break  # "72% in similar prisons and 78% at our last inspection": then, and there
            if kind == "P" and ("W" in main.kinds[other.first : other.at] or _own_verb(main, other)):
                break  # "it mends 60 km, and filled 20 holes in May": when these were filled
            if kind == "P" and _OF_SUBJECT.match(main.kinds, other.first) is not None:
                break  # "rose to 1,310, and a third of the plans issued last year were late": when these were issued
            if kind == "P" and is_of_then(main, other.at + 1):
                break  # "1.4 million, half the number of ten years ago"
            link = _ONLY_LINK.fullmatch(main.kinds, zone.at + 1, other.at)
            whole = link is not None and main.items[link.start("link")].word in _LINKS
            if link is not None and link["link"] == "I":
                where = main.items[link.start("link")].word in _WHERE
                whole = whole and not changed and (kind == "P" or where)
            led = whole or (main.kinds[other.first] in "IF" and main.items[other.first].word not in BEYOND)
            if _PART_OF.search(main.kinds, other.at, other.last) is not None:
                break  # "62 staff, 11 of whom joined in May": when, and where, these did
            if not (other.joined or other.ranged or led) or (
                kind == "P" and link_before(main, zone.at) == "from"
            ):
                break
            between = statement.text[main.items[other.first].start : main.items[other.at].start]
            if kind == "A" and ("N" in main.kinds[other.first : other.at] or " average of" in between):
                break  # "39% the year before and an average of 42% in England": the place is of the average
            for place in range(other.at + 1, other.last):
                if main.items[place].word in BEYOND:
                    break
                told = (main.items[place].word.startswith("since") and not changed) or refers(main, place)
                ahead = main.items[place].word.startswith("by ") and set(main.kinds[zone.at : place]) & set(
                    "VB"
                )
                apart = kind == "P" and main.kinds[place] == "P" and _recurs(statement, main, place)
                apart = apart or (kind == "A" and main.kinds[place] == "A" and is_elsewhere(main, place))
                apart = apart or (kind == "P" and is_apart(main, place, kind))
                if main.kinds[place] == kind and not told and not ahead and not apart:
                    return main, place
    return _arrived(main, zones[-1]) if kind == "P" and row.host < 0 else None


def _recurs(statement: Statement, main: Row, place: int) -> bool:
    """Tell whether a time behind a later number comes again and again: "38,900, or 53 lost every day"."""
    return statement.periods[main.items[place].find].kind == "recurring"


def _right_before(main: Row, end: int, first: int, kind: str) -> int | None:
    """Return the place before brackets, or the time of what they are set beside: "than at our 2014 inspection (36%)"."""
    beyond = next((at for at in range(end - 1, first - 1, -1) if main.items[at].word in BEYOND | ALIKE), None)
    if kind == "A":
        return nearest_before(main, end, first if beyond is None else beyond, kind)
    return nearest_before(main, end, beyond, kind) if beyond is not None else None


_OTHERWISE = re.compile(r"I?D*P,?C[RD]*QID*A(?!I?P)")
_LISTED = re.compile(r"Q(?:(?:,C?|C)[RD]*Q)+R*I?D*(?P<time>P)")
_THEN = re.compile(r"QI?D*A,?C[RD]*QI?D*P")
_ANEW = re.compile(r",CR*(?P<verb>[XVLBN])")
_OTHER = re.compile(r",C[RD]*[NG]+(?:C[NG]+)?R*[VL]")


def _own_verb(main: Row, other: Zone) -> bool:
    """Tell whether a number stands in a clause of its own behind a comma: ", and filled", ", and plans"."""
    anew = _ANEW.match(main.kinds, other.first, other.at)
    if _OTHER.match(main.kinds, other.first, other.at) is not None:
        return True  # "make up 28%, and groups of four represent 42% of those moved in May"
    return anew is not None and (anew["verb"] != "N" or main.items[anew.start("verb")].word in TARGETS)


def _arrived(main: Row, last: Zone) -> tuple[Row, int] | None:
    """Return the time of all that a sentence tells: "was 24%, against 18% in England, when we came on 8 May"."""
    opened = next((at for at in range(last.at + 1, last.last) if main.items[at].word == "when"), None)
    if opened is None or main.kinds[opened - 1 : opened + 2] not in (",SO", ",SN"):
        return None
    place = main.kinds.find("P", opened)
    return (main, place) if place != -1 and "V" in main.kinds[opened:place] else None
