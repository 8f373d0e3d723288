"""Numbers that say what each of a share has: "one in five officers held more than 60 cases".

In: a row and the index of a number. Out: yes or no.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set
from assistant.language.quantities import Quantity

_HEDGED = frozenset(("over", "under", "at least", "at most"))
# "One in five officers held more than 60", "38% had a caseload of at least 15": what each of them has.
_EACH_HAS = re.compile(r".*(?P<verb>[XVL])R*(?:D?[NG]+)?F?[DR]*$")
_FEW = 10
_MANY_TIMES = 4
_KEEPING = frozenset(("had", "have", "having"))


def had_by_share(row: Row, at: int, quantities: tuple[Quantity, ...]) -> bool:
    """Tell whether a number is what each of a share has: a bound, or a few: "one in three consists of one person"."""
    before = row.kinds.rfind("Q", 0, at)
    if before == -1 or set(row.kinds[before:at]) & set(",;SB"):
        return False
    share, own = quantities[row.items[before].find], quantities[row.items[at].find]
    told = _EACH_HAS.match(row.kinds, before + 1, at)
    if row.kinds[at + 1 : at + 2] == "Z":
        return False  # "have less than two years' experience": how much of it
    if told is not None and own.kind == "percent" and row.kinds[at + 1 : at + 3] == "FO":
        return row.items[at + 2].word == "it" and share.kind == "percent"  # "a third had done half of it"
    if told is None or own.kind not in ("number", "count", "duration", "money"):
        return False
    verb = row.items[told.start("verb")].word
    if share.kind == "count" and own.kind == "count" and told.end() == before + 2 and verb in _KEEPING:
        # "88 pupils had three visits": each of them
        small = own.value is not None and own.value <= _FEW and row.items[at].word[:1].isalpha()
        return (
            small
            and own.value != 1
            and share.value is not None
            and share.value >= _MANY_TIMES * (own.value or 1)
        )
    chosen = _CHOSEN.match(row.kinds, before + 1) is not None
    if row.items[at].word == "none" and verb in _HAD:
        return True  # "187 had a plan and the remaining six had none"
    if share.kind != "percent" and share.out_of is None and not chosen:
        return False
    if verb in _EXCEEDING or own.approximation in _HEDGED:
        return verb in _HAD
    few = own.value is not None and own.value <= _FEW and row.items[at].word[:1].isalpha()
    return few and verb in _HAD and not chosen


# "Six of which exceeded", "four of the studies had"
_CHOSEN = re.compile(r"F(?:[WO]|[DR]*[NG]+)[XVL]")
_EXCEEDING = frozenset(("exceed", "exceeds", "exceeded"))
_HAD = word_set("each_has") | _EXCEEDING
