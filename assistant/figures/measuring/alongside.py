"""Two numbers side by side: "two homes were judged good and three were judged poor".

In: a bare number with what stands before it. Out: whether it stands beside the number before it
and is no part of it, or is told of that one.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.subjects import governing_verb
from assistant.figures.measuring.wholes import last_count
from assistant.figures.placing.timing import restates
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row

_COUNTS = ("count", "number")


def alongside(text: str, row: Row, zone: Zone, former: Draft) -> bool:
    """Tell whether a bare number stands beside the one before it, and is no part of it.

    The same is said of both in other words behind it, or it is "a further" one.
    """
    if former.subset or former.source is not None or former.quantity.kind not in _COUNTS or not zone.joined:
        return False
    if is_further(text, row, zone):
        return row.kinds[zone.at + 1 : zone.at + 2] in tuple("XVLW")
    before = next((at for at, item in enumerate(row.items) if item.start == former.quantity.start), None)
    if before is None:
        return False
    one, other = _said(row, before, zone.at), _said(row, zone.at, len(row.items))
    return len(one) == len(other) == _SAID and one == other


_BESIDE = re.compile(r"[;,C]+[RD]*Q[XVL]")


def stands_beside(text: str, row: Row, zone: Zone) -> bool:
    """Tell whether a bare number has a clause of its own, joined to that of the number before: "three left and two joined".

    It is of what that one counts, and no part of those of whom that one tells something.
    """
    if row.host >= 0 or _BESIDE.fullmatch(row.kinds, zone.first, zone.at + 2) is None:
        return False
    return "X" not in row.kinds[zone.at + 1 : zone.at + 2]


def is_further(text: str, row: Row, zone: Zone) -> bool:
    """Tell whether a number is of more than those before it: "a further 40 were retired"."""
    start = row.items[zone.at].start
    return _FURTHER.search(text, max(0, start - 16), start) is not None


def whole_of(text: str, row: Row, zone: Zone, last: tuple[Draft, ...], recent: tuple[int, ...]) -> int:
    """Return what a bare count is a part of: the last one before it, of "a further 90" the whole that one is a part of."""
    spoken = last_count(last)
    parts = [each.source for each in last if each.subset]
    several = (
        parts.count(last[spoken].source) > 1
    )  # "of 42, 36 were accepted and four refused. We found that 17"
    outer = last[spoken].source if last[spoken].subset and (several or is_further(text, row, zone)) else None
    return recent[spoken] if outer is None else outer


_FURTHER = re.compile(r"\b(?:a further|another) $", re.IGNORECASE)
_SAID = 2


def _said(row: Row, at: int, last: int) -> list[str]:
    """Return the first words that are said of a number: "were judged"."""
    verb = next((place for place in range(at + 1, last) if row.kinds[place] in "XVLB"), last)
    return [item.word for item in row.items[verb : min(verb + _SAID, last)]]


# ", an increase of 2%", ", 6% fewer than the year before"
_CHANGED = re.compile(r",(?:D[NR]{0,2}MF[RD]*|[RD]*)$")


_HELD = re.compile(
    r" (?:ahead of|above|below|short of|over|under|behind) (?:(?:the|its|our|their) )?(?:target|budget|plan|forecast)"
)


def told_of_last(text: str, row: Row, zone: Zone, draft: Draft, siblings: tuple[Draft, ...]) -> bool:
    """Tell whether a change put behind a number of another thing than the first is of that one."""
    last = siblings[-1]
    alone = draft.measure is None and row.host < 0
    if alone and not last.change and row.kinds[zone.first : zone.at].rstrip("RD") in (",", ",C"):
        again = restates(row, zone) and last.measure is not None  # "came to £4m, or 61% of income"
        held = _HELD.match(text, row.items[zone.at].end) is not None
        if again or (held and last.source is None):
            return True  # "welcomed 900 visitors, 22% ahead of target"
    if not draft.change or draft.measure is not None or row.host >= 0 or last.change:
        return False
    apposed = _CHANGED.fullmatch(row.kinds, zone.first, zone.at) is not None
    other = last.measure is not None and last.measure != siblings[0].measure
    return apposed and other and last.source is None and last.sentence == siblings[0].sentence


def same_deed(row: Row, zone: Zone, other: Draft) -> bool:
    """Tell whether the verb before a share is that of an earlier one: "aims to recycle 55 percent"."""
    verb = governing_verb(row, zone.at)
    if verb is None or other.qualifier is None or other.quantity.kind != "percent":
        return False
    word = row.items[verb].word
    return len(word) > 3 and other.qualifier.text.lower().startswith(word[: max(4, len(word) - 2)])
