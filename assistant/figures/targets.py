"""Aims told from measurements."""

from __future__ import annotations

import re

from assistant.figures.items import Row
from assistant.figures.words import TARGETS, word_set
from assistant.figures.zones import Zone

_ALONE = word_set("alone")


_LIMIT = re.compile(r"\b(?:targets?|guidelines?|goals?|standard of|promised|pledged|committed)\b")


def is_target(row: Row, zone: Zone) -> bool:
    """Tell whether the words before a number make it an aim: a target, "should", "expected to"."""
    start = zone.first if zone.joined is False and zone.first else 0
    near = " ".join(item.word for item in row.items[max(start, zone.at - 6) : zone.at])
    if _LIMIT.search(near) and "Q" not in row.kinds[max(start, zone.at - 6) : zone.at]:
        return True
    for place in range(zone.at + 1, zone.last):
        if row.kinds[place] in ",;S":
            break
        if row.kinds[place] in "XVLB":
            if row.items[place].word in ("should", "must"):
                return True
            break
    for place in range(start, zone.at):
        word = row.items[place].word
        if word not in TARGETS:
            continue
        after = row.kinds[place + 1 : place + 3]
        if word in _ALONE:
            if word in ("should", "must") and "Q" in row.kinds[place : zone.at]:
                continue
            return "S" not in row.kinds[place : zone.at] and ";" not in row.kinds[place : zone.at]
        if after[:1] == "T" or after in ("RT", "NT"):
            return True
    return False
