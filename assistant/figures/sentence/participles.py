"""Past forms in their place: a main verb, a participle behind its noun, or an adjective before it.

In: the letters of a row and its items. Out: the same letters with past forms settled.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.item import Item
from assistant.figures.words import COMPARING, INTRANSITIVE, PARTICIPLES

# A past form between these two is the verb of its clause.
_FINITE = frozenset(("NO", "NS", "AO", "AS", "PO", "GQ", "GD", "GA", "CQ", "CD"))


_SECOND_DEED = re.compile(r"[NA][V][^;S]*,C$")
_SUM = re.compile(r"N+FQ")
_SAID_TWICE = re.compile(r"Q(?:F[^,;SQ]*)?,R*Q,$")
_SUM_INSERTED = re.compile(r"(?:^|[;S])[DNGA]+,R*Q(?:DN|I[DR]*[NP]+)?,$")
_INSERTED = re.compile(r"[DNGA]+,I[^,;SXVLB]*,")
# "Cases seen by the panel, where there is doubt, have fallen": the main verb stands behind an aside.
_ASIDE = re.compile(r",[SW][^,;]*,[XR]*[XB]")
_TIMED = re.compile(r"[IF][DR]*P,?D[NGA]+$")
_LATER = re.compile(r"Q[^,;SCWEVLB]*[XLB]")
_UNTIL = frozenset(
    ("before", "until", "while")
)  # "callers waited four minutes before their call was answered"
_EARLIER = re.compile(r"[XVLB][^,;S]*$")
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "our", "all", "most", "some"))
_CARRYING = frozenset(("out", "up", "round", "away", "back", "down"))
_PARTICLES = frozenset(("after", "about", "upon", "over", "out", "off"))


def _prenominal(items: list[Item], place: int) -> bool:
    """Tell whether a participle with its particle stands before its noun: "the looked after population"."""
    opened = place == 0 or items[place - 1].kind in "FIZ" or items[place - 1].word in _ARTICLES
    return opened and items[place + 1].word in _PARTICLES


def _behind_particle(kinds: list[str], items: list[Item], place: int) -> bool:
    """Tell whether a past form is the verb of "children looked after gained five passes"."""
    if place < 3 or items[place - 1].word not in _PARTICLES or items[place - 2].kind != "E":
        return False
    rest = "".join(kinds[place + 1 :])
    told = re.match(r"[^;,S]*?(?<!T)[XVLB]", rest) is not None
    return kinds[place - 3] in "NQ" and rest[:1] in tuple("QDNGA") and not told


def settle_participles(kinds: list[str], items: list[Item]) -> None:
    """Settle past forms: a main verb, a participle after its noun, or an adjective before it."""
    for place, kind in enumerate(kinds):
        if kind != "E":
            continue
        back = place - 1
        while back >= 0 and (
            kinds[back] == "R" or (kinds[back] == "e" and items[back].word.startswith("age"))
        ):
            back -= 1
        before = kinds[back] if back >= 0 else "^"
        after = kinds[place + 1] if place + 1 < len(kinds) else "$"
        carried = (
            after != "$" and items[place + 1].word in _CARRYING and kinds[place + 2 : place + 3] == ["Q"]
        )
        if carried and (before in "NC," and not _LATER.match("".join(kinds), place + 2)):
            after = "Q"  # "crews carried out 640 visits, set up 14 clinics and turned round three homes"
            if before == "C":
                kinds[place] = "V"
                continue
        if _behind_particle(kinds, items, place):
            kinds[place - 2], kinds[place] = "e", "V"
        elif before == "I" and items[place - 1].word == "to" and kinds[place - 2 : place - 1] == ["e"]:
            kinds[place] = "V"  # "tenants spoken to remembered the visit"
        elif before in "XOWTV" or before + after in _FINITE:
            kinds[place] = "V"
        elif (
            before in "DFI^Z"
            and after == "I"
            and kinds[place + 2 : place + 3] == ["N"]
            and _prenominal(items, place)
        ):
            kinds[place] = kinds[place + 1] = "N"
        elif (
            before == "C"
            and after == "N"
            and _SECOND_DEED.search("".join(kinds[:place]))
            and _SUM.match("".join(kinds), place + 1)
        ):
            kinds[place] = "V"  # "reported 14 incidents, and paid fines of £2m"
        elif before in "DFIZ^MG" or before in "CL":
            kinds[place] = "N" if after in "NMG" else "e"
        elif (
            before == "N"
            and after == "Q"
            and _LATER.match("".join(kinds), place + 1)
            and not any(item.word in _UNTIL for item in items[place + 2 : place + 3])
            and not _EARLIER.search("".join(kinds[:place]))
        ):
            kinds[place] = "e"  # "children placed 50 miles from home are …"
        elif before == "," and _SAID_TWICE.search("".join(kinds[:place])):
            kinds[place] = "V"  # "Fewer than half, 44%, felt safe"
        elif before == "," and _SUM_INSERTED.search("".join(kinds[:place])) and "X" not in kinds[place:]:
            kinds[place] = "V"  # "The levy, £2 a night, brought in £3m"
        elif before == "," and _INSERTED.fullmatch("".join(kinds[:place])):
            kinds[place] = "V"  # "Services, including the night bus, ran on time"
        elif before == "A" or (before in "NQPq" and after in "DQA") or (before == "," and after == "Q"):
            kinds[place] = "V"
        elif before in "NQPq" and items[place].word in INTRANSITIVE | PARTICIPLES:
            kinds[place] = "V" if items[place].word in INTRANSITIVE else "e"
        elif before in "NQPq":
            rest = kinds[place + 1 :]
            stop = next(
                (
                    at
                    for at, letter in enumerate(rest)
                    if letter in ";,S" or (letter == "C" and rest[at + 1 : at + 2] == ["H"])
                ),
                len(rest),
            )
            aside = _ASIDE.match("".join(rest), stop)
            opened = max((at for at in range(place) if kinds[at] in ",;S"), default=-1) + 1
            later = any(
                letter in "XVLB" and (at == 0 or rest[at - 1] not in "TX")
                for at, letter in enumerate(rest[:stop])
            )
            earlier = any(letter in "XVLB" for letter in kinds[opened:place])
            adjunct = kinds[opened] in "IF" and "".join(rest[stop : stop + 1]) == ","
            # "At 31 March the Council held reserves of £4m, …": the time is told, the subject follows.
            adjunct = adjunct and _TIMED.match("".join(kinds), opened, place) is None
            beside = (
                opened > 0 and items[opened].word in COMPARING
            )  # ", against a rate for pupils looked after of 18%"
            kinds[place] = "e" if later or earlier or adjunct or aside or beside else "V"
        else:
            kinds[place] = "e"
