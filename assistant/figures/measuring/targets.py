"""Aims told from measurements."""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.words import TARGETS, word_set

_ALONE = word_set("alone")
_ASSUMING = word_set("assuming")
# Expected "to rise" is a forecast, expected "to contact" an aim.
_FORECASTS = frozenset(("expected", "forecast", "anticipated", "anticipates", "due"))
_LIMIT = re.compile(
    r"\b(?:targets?|guidelines?|goals?|standard of|promised|pledged|committed"
    r"|(?:against|above|below|over|under|than) (?:an?|the|its) (?:[a-z]+ )?(?:limit|ceiling)"
    r"|against an? (?:minimum|maximum|budget|plan|requirement|allowance|expectation))\b",
    re.IGNORECASE,
)
# "A standard of getting an engine to 80 percent of fires": however far the number is.
_OF_DOING = re.compile(r"\b(?:standard|target|goal|aim|objective) of \w+ing\b[^,;:.]*$", re.IGNORECASE)
_NAMED = frozenset(
    ("target", "targets", "goal", "standard", "threshold", "limit", "ambition", "ceiling", "cap")
)
_SET = frozenset(("recommended", "required", "promised", "stipulated", "allowed"))
_AIMS = r"(?:priorities|aims|objectives|goals|targets|commitments|pledges|ambitions)"
_LEAD_IN = re.compile(
    r"\b(?:should|must"
    r"|(?:we|it|they|board|council|force|service|trust|authority|college|school|team|managers|leaders) will"
    rf"|{_AIMS}(?: for [^:;,]{{2,40}})? (?:are|were|include)"
    rf"|(?:agreed|set|adopted|chosen|have|has)(?: [a-z]+){{0,3}} {_AIMS}(?: for [^:;,]{{2,40}})?"
    rf"|^(?:our |the |its )?{_AIMS}(?: for [^:;,]{{2,40}})?"
    r"|(?:aims?|plans?|agreed|committed|required|pledged|intends?|targets?(?: (?:is|are))?) to)\W*$",
    re.IGNORECASE,
)
_INTENDED = frozenset(
    ("intended", "planned", "pledged", "promised", "required", "agreed", "intends", "requires")
)
_PLANNED = frozenset(("planned", "budgeted", "targeted", "pledged", "envisaged"))
_NEAR = 6


_MET = re.compile(
    r"\b(?:met|missed|hit|reached|achieved|meeting|missing)\s+(?:it|this|that|them|the\s+(?:target|standard|aim))\b[^,;]*$"
    r"|\b(?:it|this|which|that)\s+(?:was|were)\s+(?:met|missed|achieved|reached|hit)\b[^,;]*$",
    re.IGNORECASE,
)


def is_target(text: str, row: Row, zone: Zone) -> bool:
    """Tell whether the words around a number make it an aim: a target, "should", "expected to"."""
    kinds, items = row.kinds, row.items
    start = zone.first if zone.joined is False and zone.first else 0
    first = max(start, zone.at - _NEAR)
    near = text[items[first].start : items[zone.at].start]
    if _MET.search(near):
        return False  # "our target is 90 days, and we met it in 37% of cases"
    if _LIMIT.search(near) and "Q" not in kinds[first : zone.at]:
        return True
    if _OF_DOING.search(text[: items[zone.at].start]) and "Q" not in kinds[: zone.at]:
        return True
    if any(item.word in _NAMED for item in items[zone.at + 1 : zone.at + 2]):
        return True
    if kinds[zone.at - 1 : zone.at] == "D" and any(
        item.word in _SET for item in items[zone.at + 1 : zone.at + 2]
    ):
        return True  # "just under the 95% recommended by doctors"
    planned = row.kinds[zone.at + 1 : zone.at + 2] == "X" and any(
        item.word in _PLANNED for item in row.items[zone.at + 2 : zone.at + 3]
    )
    if planned:
        return True  # "savings of £14m were planned for 2015-16"
    if zone.at > 1 and items[zone.at - 1].word in _ASSUMING:
        return True  # "The business case had assumed 9%"
    return _said_after(row, zone) or _said_before(row, zone, start)


def stands(draft: Draft, siblings: tuple[Draft, ...]) -> bool:
    """Tell whether an aim that a figure is held against stands for all times: "71% in May, against a target of 75%".

    A sum is of the year that it is budgeted for.
    """
    alone = bool(siblings) and not any(other.target for other in siblings)
    return draft.target and alone and draft.quantity.kind != "money"


def leads_to_targets(text: str) -> bool:
    """Tell whether a lead-in makes aims of its items: "The board should:"."""
    return _LEAD_IN.search(text) is not None


_ONLY_AIMS = frozenset(
    ("requirement", "allowance", "aim", "target", "goal", "standard", "ceiling", "objective", "expectation")
)

# Whose aim it is: "the national standard of seven minutes".
_WHOSE = frozenset(("national", "local", "regional", "agreed", "statutory", "legal", "government", "own"))


def names_only_an_aim(draft: Draft) -> bool:
    """Tell whether an aim is named only as such, or by its unit: "below the target of 136 megalitres a day"."""
    words = draft.measure.text.lower() if draft.measure is not None else ""
    return (words.split(" ")[-1] in _ONLY_AIMS and set(words.split(" ")[:-1]) <= _WHOSE) or (
        draft.quantity.kind == "count" and draft.unit.lower().startswith(words + " ")
    )


def joined_to_aim(draft: Draft, row: Row, zone: Zone, siblings: tuple[Draft, ...]) -> bool:
    """Tell whether a number is only joined to an aim of its kind: "aims for 40% of men and 35% of women"."""
    if not siblings or not zone.joined or not siblings[-1].target:
        return False
    aim = siblings[-1].quantity
    here = any(item.kind == "Q" and item.start == aim.start for item in row.items)
    own = set(row.kinds[zone.first : zone.at]) & set("XVLBNM")
    return here and not own and aim.kind == draft.quantity.kind


def _said_after(row: Row, zone: Zone) -> bool:
    """Tell whether "should" or "must" follows: "90 percent of calls should", "Within a month, it should"."""
    limit = zone.at > 0 and row.items[zone.at - 1].word == "within"
    for place in range(zone.at + 1, zone.last):
        if row.kinds[place] in ",;S" and not limit and row.items[place].word != "that":
            return False
        if row.kinds[place] in "XVLB":
            return row.items[place].word in ("should", "must")
    return False


_FOR_A_SUM = re.compile(r"I[DR]*(?:N+F)?[DR]*")


def _inside_aside(kinds: str, place: int, at: int) -> bool:
    """Tell whether a word stands in a relative clause that is closed before a number: "the gate, which should be shut, …"."""
    opened = kinds.rfind(",", 0, place)
    return opened != -1 and kinds[opened + 1 : opened + 2] == "W" and "," in kinds[place:at]


def _said_before(row: Row, zone: Zone, start: int) -> bool:
    """Tell whether a word of aim stands before the number in its clause."""
    kinds, items = row.kinds, row.items
    for place in range(start, zone.at):
        word = items[place].word
        if word not in TARGETS or _inside_aside(kinds, place, zone.at):
            continue
        if (
            word in _PLANNED
            and _FOR_A_SUM.fullmatch(kinds, place + 1, zone.at)
            and items[place + 1].word == "for"
        ):
            return True  # "having planned for a deficit of £3m"
        between = kinds[place : zone.at]
        if word in _ALONE:
            if word in ("should", "must") and "Q" in between:
                continue
            ensured = any(item.word == "ensure" for item in items[place : place + 3])
            return ";" not in between and ("S" not in between or ensured)
        if word in _INTENDED and items[place + 1].word == "that" and ";" not in kinds[place : zone.at]:
            return True  # "intended that a voucher would be issued within 20 days"
        after = kinds[place + 1 : place + 4]
        if after[:1] != "T" and after[:2] not in ("RT", "NT"):
            continue
        if word in _FORECASTS and after[after.index("T") + 1 : after.index("T") + 2] in ("B", "L", "X"):
            continue
        return True
    return False
