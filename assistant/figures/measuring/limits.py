"""Numbers that only describe what another number counts.

In: the rows of a sentence. Out: the numbers that are part of a measure: "95 percent of calls
answered within 10 seconds" has one figure, whose measure holds the ten seconds.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.figures.measuring.each_has import had_by_share
from assistant.figures.sentence.clauses import in_list
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import LIMITS
from assistant.figures.words import word_set
from assistant.language.plurals import is_plural
from assistant.language.quantities import Quantity
from assistant.language.tables import read_pairs

_SUPERLATIVES = word_set("superlatives")


def find_limits(text: str, rows: tuple[Row, ...], quantities: tuple[Quantity, ...]) -> frozenset[int]:
    """Find the indices of the quantities that are part of what another one measures."""
    return frozenset(
        item.find
        for row in rows
        for at, item in enumerate(row.items)
        if item.kind == "Q"
        and (
            (
                _bounds(text, row, at, quantities[item.find])
                and (
                    _described(row, at, quantities)
                    or (row.host < 0 and _bracketed(rows, at))
                    or _denied(row, at)
                )
            )
            or (quantities[item.find].kind == "count" and _of_share(row, at))
            or had_by_share(row, at, quantities)
        )
    )


_SHARED = re.compile(r"[^,;SXVLBQ]*(?:W[^,;SWQ]*|G[RD]*)$")
_THEN = re.compile(r"[^,;SWQ]*?[XVLB][^,;S]*?Q")
_GAINING = re.compile(r"G[RD]*$")
_TOLD = re.compile(r"[^,;SWQ]*?[XVLB]")


def _of_share(row: Row, at: int) -> bool:
    """Tell whether a count says whose share is told: "the share of pupils who gained five passes rose to 28%"."""
    opened = max((place + 1 for place in range(at) if row.kinds[place] in ",;S"), default=0)
    heads = {item.word for item in row.items[opened:at]} & _SHARES
    if not heads or not _SHARED.match(row.kinds[opened:at]):
        return False
    # "The numbers gaining five passes are low": no share is told, but the five still says whose.
    gains = _GAINING.search(row.kinds, opened, at) is not None and _TOLD.match(row.kinds, at + 1) is not None
    return gains or _THEN.match(row.kinds, at + 1) is not None


_SHARES = frozenset(("proportion", "percentage", "share", "number", "numbers", "rate"))


_NEVER = frozenset(("not", "never", "rarely", "seldom", "hardly"))


def _denied(row: Row, at: int) -> bool:
    """Tell whether a limit of time is only said not to be kept: "visits are not always made within ten days"."""
    if row.items[at - 1].word != "within":
        return False
    opened = max((row.kinds.rfind(mark, 0, at) for mark in ",;S"), default=-1) + 1
    verb = next((place for place in range(at - 1, opened, -1) if row.kinds[place] in "XVLB"), None)
    return verb is not None and bool({item.word for item in row.items[opened:verb]} & _NEVER)


def _bracketed(rows: tuple[Row, ...], at: int) -> bool:
    """Tell whether a number in brackets before this one counts the thing it describes."""
    return any(0 <= row.host <= at and "Q" in row.kinds for row in rows)


def _bounds(text: str, row: Row, at: int, quantity: Quantity) -> bool:
    """Tell whether a number is a limit of time or size: "within four hours", "more than 18 metres"."""
    measured = quantity.kind == "duration" or (quantity.kind == "count" and not is_thing(quantity.unit))
    if not measured and quantity.kind not in ("number", "count"):
        return False
    before = at - 1
    while before >= 0 and row.kinds[before] in "DR":
        before -= 1
    word = row.items[before].word if before >= 0 else ""
    if (
        word == "for"
        and before
        and row.items[before - 1].word in _MEANT
        and quantity.kind in ("number", "count")
    ):
        return quantity.value is None or quantity.value <= _FEW_SHARE  # "shared cells designed for one"
    if (
        measured
        and row.kinds[before : before + 1] == "N"
        and quantity.approximation in _HEDGED
        and before >= 0
    ):
        if row.items[at + 1 : at + 2] != () and row.items[at + 1].word in _EXTENT:
            return True  # "potholes over 40mm deep"
        # "4% of trips under five miles"
        behind = row.kinds[at + 1 : at + 3]
        ended = behind[:1] in ("", ".", ",", ";", "X", "V", "L", "B", "P") or behind in ("IP", "CQ")
        return _OF_SUCH.search(row.kinds, 0, before) is not None and ended and is_plural(word)
    if word in _MOMENTS and quantity.kind == "count" and row.kinds[at + 1 : at + 2] in tuple("XVLB"):
        return False  # "after 40 hectares were planted": what was done to them is told
    if (
        quantity.kind != "number"
        and word in ("for", "in")
        and _SUPERLATIVES & {item.word for item in row.items[max(0, at - 5) : at]}
    ):
        return True
    if (
        quantity.kind == "duration"
        and word == "in"
        and row.kinds[before - 1] in "Ve"
        and _DONE_SHARE.search(row.kinds, 0, before)
    ):
        return True  # "88% of applications were decided in 13 weeks"
    if measured and word == "in":
        return row.kinds[at + 1 : at + 2] == "I" and row.items[at + 1].word in ("after", "before", "of")
    if quantity.kind == "number" and word == "within" and _within_before(row, before):
        return True  # "within one hour and … within three"
    several = word == "of" and before > 1 and is_plural(row.items[before - 1].word)
    if several and quantity.kind == "number" and quantity.approximation in ("at most", "at least"):
        return True  # "3.9 in herds of 50 or fewer"
    if measured and word == "of" and row.items[before - 1].word == "limit":
        # "had been there for longer than the legal limit of six weeks"
        return any(item.word == "than" for item in row.items[max(0, before - 5) : before])
    if quantity.kind == "number" and word in _ARE and quantity.approximation in ("over", "under"):
        return row.kinds[at + 1 : at + 2] in ("", ".", ",", ";", "C")  # "312 were over 19": how old
    if (
        quantity.kind == "duration"
        and row.kinds[at - 1 : at] in tuple("VL")
        and _OF_TIME.match(row.kinds, at)
    ):
        return False  # "gave more than 31,000 hours of their time": how much of it
    compared = " than " in text[row.items[at - 1].end if at else 0 : quantity.start] + " "
    if measured and before >= 0 and row.kinds[before] in "Ge":
        return True
    if measured and quantity.approximation in _HEDGED and before >= 0 and row.kinds[before] in "VL":
        return True
    behind_time = at + 1 < len(row.items) and row.items[at + 1].word in _BEHIND
    if measured and quantity.approximation in _HEDGED and row.kinds[before] == "X" and behind_time:
        return True  # "one in eleven was more than ten minutes late"
    if measured and quantity.approximation in _HEDGED and word in ("at", "of"):
        return True  # "delays of more than 30 minutes fell to 90"
    return (measured and word in LIMITS) or (
        quantity.kind == "number" and compared and word in ("for", "waited")
    )


def _within_before(row: Row, link: int) -> bool:
    """Tell whether a time limit with its unit stands before: "to 71 within one hour and to 98 within three"."""
    ended = row.kinds[link + 2 : link + 3] in ("", ".", ",", ";", "C")
    return ended and any(
        one.word == "within" and other.word.split()[-1] in read_pairs("units", "durations")
        for one, other in pairwise(row.items[:link])
    )


_OF_SUCH = re.compile(r"QF[DR]*[NG]*$")
_DONE_SHARE = re.compile(r"QF[^,;SQ]*X[XR]*[Ve]$")
_OF_TIME = re.compile(r"QFD*N")
_MEANT = word_set("meant_for")
_FEW_SHARE = 4  # no more share one room
_EXTENT = frozenset(("deep", "high", "tall", "long", "wide", "thick", "old", "away", "across", "square"))
_BEHIND = frozenset(("late", "early", "overdue", "behind", "away", "apart", "old", "long"))
_MOMENTS = frozenset(("after", "before", "until"))
_ARE = frozenset(("is", "are", "was", "were"))
# "Most children who are looked after for 12 months or more are …": inside a clause of what they are.
_SAID_TWICE = re.compile(r",R*Q,$")  # "Just over half, 55%, had waited less than 18 weeks"
_INSIDE = re.compile(r"W[^,;SQ]*$")
_UNDER_LABEL = re.compile(r"[^,;SQXLB]*;[RD]*Q(?=$|[.,;])")
_MAIN = re.compile(r"[^,;SQC]*[XVLB]")
_HEDGED = frozenset(("over", "under", "at least", "at most"))


def _described(row: Row, at: int, quantities: tuple[Quantity, ...]) -> bool:
    """Tell whether another number counts the thing that this one describes."""
    kinds = row.kinds
    if _SUPERLATIVES & {item.word for item in row.items[max(0, at - 5) : at]}:
        return "Q" in kinds[:at]
    start = at
    while start > 0 and (
        kinds[start - 1] not in ",;S" or in_list(kinds, start - 1) or _SAID_TWICE.search(kinds, 0, start)
    ):
        start -= 1
    for place in range(start, at):
        if kinds[place] != "Q":
            continue
        other = quantities[row.items[place].find]
        if other.kind in ("percent", "number") or (other.kind == "count" and is_thing(other.unit)):
            changes = any(kind in "BM" for kind in kinds[start:at])
            return not changes
    if _INSIDE.search(kinds, start, at) and _MAIN.match(kinds, at + 1):
        return True
    if _UNDER_LABEL.match(kinds, at + 1):
        return True  # "calls answered within 30 seconds: 84%"
    if kinds[at + 1 : at + 5] == "IQFN" and row.items[at + 4].word == "occasions":
        return True  # "should reach callers within ten minutes on 80 percent of occasions"
    verbs = [place for place in range(start, len(kinds)) if kinds[place] in "XVLB"]
    return (
        bool(verbs)
        and start < at < verbs[0]
        and bool(set(kinds[start:at]) & set("NG"))
        and "Q" in kinds[verbs[0] :]
    )
