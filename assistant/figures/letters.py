"""The letters of words in their place in a sentence.

In: the items of a row with the letters of the word table. Out: the letters that depend on their
neighbours settled: verb or noun, participle or main verb.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from assistant.figures.words import (
    ALWAYS_VERBS,
    CLASSES,
    DECREASE_NOUNS,
    INCREASE_NOUNS,
    INTRANSITIVE,
    LINKING_CLAUSES,
    MODALS,
    PARTICIPLES,
    PAST_ONLY,
    PLAIN_VERBS,
    TARGETS,
)
from assistant.language.plurals import is_plural


class Item(NamedTuple):
    """Hold one item: its letter, its place in the sentence, its word in lower case.

    `find` is the index of the quantity, period or area it stands for, -1 for a plain word.
    """

    kind: str
    start: int
    end: int
    word: str
    find: int = -1


def settle_letter(item: Item, kind: str, before: str, after: str, items: list[Item], place: int) -> str:
    """Return the letter of one item in its place."""
    word = item.word
    if word == "to" and kind == "I":
        follower = CLASSES.get(items[place + 1].word, "") if after != "$" else ""
        if follower in tuple("bX") or (follower in ("B", "L", "E") and after not in "QPA"):
            return "T"
        aimed = place > 0 and items[place - 1].word in TARGETS
        verb = after == "N" and place + 2 < len(items) and items[place + 2].kind in ("DOQ" if aimed else "DO")
        return "T" if verb else "I"
    if word == "as":
        clause = any(item.kind == "X" for item in items[place + 1 : place + 5])
        being = after == "X" and items[place + 1].word == "being"
        return "I" if after in "FIG" or being or (after in "DN" and not clause) else "S"
    if kind == "N" and after != "$" and _after_modal(items, place):
        return "V"
    if word == "but" and place and items[place - 1].word == "all":
        return "R"
    if word == "that":
        carried = place > 1 and items[place - 1].word in _PARTICLES and items[place - 2].kind == "E"
        if (before in "NAQPe" or carried) and after in "XVLBEbsR":
            return "W"
        if before in "VXELBRsb" or before == "S" or after in "ODQA" or items[place - 1].word == "us":
            return "S"
        return "D" if after in "NEGM" else "O"
    if kind == "N" and before == "T":
        return "V"
    if kind in "Nb" and after == "R" and _acts(items, place):
        return "V"
    if kind == "b" and place == 0 and (after in "SDO" or (after != "$" and items[1].word == "that")):
        return "V"  # "Ensure that plans are made"
    if kind == "b":
        carried = place > 1 and items[place - 1].word in _PARTICLES and items[place - 2].kind == "E"
        if carried and word in PLAIN_VERBS:
            return "V"  # "children looked after live outside"
        if before in "TXRO" or before == "W":
            return "V"
        ranged = after == "I" and items[place + 1].word == "between" and items[place + 2].kind == "Q"
        if word in PLAIN_VERBS and before == "N" and (after == "Q" or ranged):
            return "V"  # "workers in the team hold 14 cases"
        if before == "N" and not is_plural(items[place - 1].word):
            return "N"
        return "V" if word in PLAIN_VERBS and before in "NAQPeq)" else "N"
    if kind == "s" and place + 2 < len(items) and items[place + 1].word == "to":
        aimed = word in TARGETS and place + 3 < len(items) and items[place + 3].kind in "DOQ"
        return "V" if aimed or CLASSES.get(items[place + 2].word, "N") in "bBLX" else "N"
    if kind == "s":
        out = after != "$" and items[place + 1].word == "out"  # "the rise works out at £3"
        if before in "AOWR" or (out and before in "NA") or (before in "NQZ" and after in "DQAO"):
            return "V"
        return "V" if before in ("N", "Q", "P") and word.removesuffix("s") in PLAIN_VERBS else "N"
    if word in LINKING_CLAUSES and before == ",":
        return "L"
    if word in PAST_ONLY:
        return "V"
    if kind == "L":
        if word in ALWAYS_VERBS or before in "TX":
            return "L"
        if before in "DFZ^":
            return "N"
        if before == "N" and word in _BARE_LINKS and not is_plural(items[place - 1].word):
            return "N"  # "the three-year average for 2014"
        if before in "NAQPOWXTR,CGeq" and after in "QDRIAOP":
            return "L"
        return "N"
    if kind == "B":
        return _change(word, before, after, items, place)
    if kind == "M" and before == "^" and after in "NDG" and word in ("increase", "decrease", "cut"):
        return "B"
    if kind == "M":
        if before in "TXO" or (before in "NAR" and after in "IQ" and word in CLASSES and before != "N"):
            return "B"
        return "M"
    if kind == "O" and after in "NEG" and word in ("these", "those", "this"):
        return "D"
    return kind


def _acts(items: list[Item], place: int) -> bool:
    """Tell whether a word behind a plural is its verb, an adverb behind it: "two groups focus specifically on"."""
    if not place or place + 2 >= len(items) or is_plural(items[place].word):
        return False
    several = is_plural(items[place - 1].word.split()[-1]) and items[place - 1].kind in "NQ"
    return several and items[place + 1].word.endswith("ly") and items[place + 2].kind in "IDT"


def _after_modal(items: list[Item], place: int) -> bool:
    """Tell whether a word is the verb of "should", "to" and the like, adverbs between left out."""
    back = place - 1
    while back >= 0 and items[back].kind == "R":
        back -= 1
    if back < 0:
        return False
    if items[back].word in MODALS:
        return True
    # "to finalise and commence the plan": the second verb of the pair.
    return (
        items[back].kind == "C"
        and back >= 2
        and items[back - 2].word in MODALS
        and items[place].kind == "N"
        and place + 1 < len(items)
        and items[place + 1].kind == "D"
    )


def _change(word: str, before: str, after: str, items: list[Item], place: int) -> str:
    """Tell a verb of change from the adjective or noun of the same form."""
    if word.endswith("ing"):
        # "with the length of proceedings decreasing from 30 weeks"
        moves = before == "N" and after == "I" and items[place + 1].word in ("from", "to", "by")
        numbered = any(one.kind == "Q" for one in items[place + 2 : place + 5])
        return "B" if before in "X,RC" or (moves and numbered) else "G"
    if word.startswith("gain") and before in "NWO" and after in "ND":
        return "V"  # "pupils gained grade 4": no change of theirs
    if word.endswith("ed"):
        ahead = items[place + 1 : place + 9]
        by = any(one.word == "by" and two.kind == "Q" for one, two in pairwise(ahead))
        if before in "DFI" or (before in "^N" and after == "N" and not by):
            return "N"
        return "B"
    if word in INCREASE_NOUNS or word in DECREASE_NOUNS:
        bare = before == "N" and word in _BARE and not is_plural(items[place - 1].word)
        if before in "TXROW" or (before in "NA" and after in "IQ" and not bare):
            return "B"
        ahead = items[place + 1 : place + 9]
        by = any(one.word == "by" and two.kind == "Q" for one, two in pairwise(ahead))
        return "B" if by and before in "NA" and after in "NDG" else "M"
    return "B"


# Behind a singular these are no verbs, which would end in s: "a small increase from".
_BARE = frozenset(("increase", "decrease", "rise", "fall", "drop", "decline"))
_BARE_LINKS = frozenset(("average", "measure", "score", "total", "range", "peak", "number", "amount"))
# A past form between these two is the verb of its clause.
_FINITE = frozenset(("NO", "NS", "AO", "AS", "GQ", "GD", "GA", "CQ", "CD"))


_SECOND_DEED = re.compile(r"[NA][V][^;S]*,C$")
_SUM = re.compile(r"N+FQ")
_INSERTED = re.compile(r"[DNGA]+,I[^,;SXVLB]*,")
_LATER = re.compile(r"Q[^,;SCWEVLB]*[XLB]")
_EARLIER = re.compile(r"[XVLB][^,;S]*$")
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "our", "all", "most", "some"))
_PARTICLES = frozenset(("after", "about", "upon", "over", "out", "off"))


def _prenominal(items: list[Item], place: int) -> bool:
    """Tell whether a participle with its particle stands before its noun: "the looked after population"."""
    opened = place == 0 or items[place - 1].kind in "FI" or items[place - 1].word in _ARTICLES
    return opened and items[place + 1].word in _PARTICLES


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
        if before in "XOWTV" or before + after in _FINITE:
            kinds[place] = "V"
        elif (
            before in "DFI^"
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
            and not _EARLIER.search("".join(kinds[:place]))
        ):
            kinds[place] = "e"  # "children placed 50 miles from home are …"
        elif before == "," and _INSERTED.fullmatch("".join(kinds[:place])):
            kinds[place] = "V"  # "Services, including the night bus, ran on time"
        elif before == "A" or (before in "NQPq" and after in "DQA") or (before == "," and after == "Q"):
            kinds[place] = "V"
        elif before in "NQPq" and items[place].word in INTRANSITIVE | PARTICIPLES:
            kinds[place] = "V" if items[place].word in INTRANSITIVE else "e"
        elif before in "NQPq":
            rest = kinds[place + 1 :]
            stop = next((at for at, letter in enumerate(rest) if letter in ";,S"), len(rest))
            opened = max((at for at in range(place) if kinds[at] in ",;S"), default=-1) + 1
            later = any(
                letter in "XVLB" and (at == 0 or rest[at - 1] not in "TX")
                for at, letter in enumerate(rest[:stop])
            )
            earlier = any(letter in "XVLB" for letter in kinds[opened:place])
            adjunct = kinds[opened] in "IF" and "".join(rest[stop : stop + 1]) == ","
            kinds[place] = "e" if later or earlier or adjunct else "V"
        else:
            kinds[place] = "e"
