"""A sentence as a row of classed items.

In: the clean text of a sentence and what the language found in it (numbers, times, places). Out:
rows of items, one for the sentence and one for each pair of brackets in it; each row carries its
letters as one string, so that the grammar of a phrase is a regular expression over letters.

Letters: Q number, q something that looks like a number, P time, A place, N noun or adjective,
D determiner, I preposition, F "of", T "to" before a verb, X auxiliary, V verb, L linking verb
(subject equals number), B verb of change, M noun of change, G -ing form, e participle after its
noun, C conjunction, S opener of a clause, W relative pronoun, O pronoun, H "there", R adverb,
Z possessive, and the marks `,` `;` `.` `"`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from assistant.figures.words import (
    ALWAYS_VERBS,
    CLASSES,
    DECREASE_NOUNS,
    HEDGES,
    INCREASE_NOUNS,
    MODALS,
    PLAIN_VERBS,
    TELLING,
)
from assistant.language.areas import Area
from assistant.language.periods import Period
from assistant.language.plurals import is_plural
from assistant.language.quantities import Quantity

_TOKEN = re.compile(
    r"(?i:year|month|quarter)[ -]on[ -](?i:year|month|quarter)\b|'s\b|(?<=s)'(?!\w)"
    r"|[^\W_](?:[-./&]?[^\W_]+)*(?:'(?!s\b)[^\W_]+)?|[^\w\s]"
)
_MARKS = {",": ",", ";": ";", ":": ";", "–": ";", "—": ";", "(": "(", ")": ")", "[": "(", "]": ")"}


_HEDGES = "|".join(sorted((re.escape(phrase) for phrase in HEDGES), key=len, reverse=True))
_HEDGE = re.compile(rf"(?:(?<![\w-])(?:{_HEDGES})\s+)+$", re.IGNORECASE)


class Item(NamedTuple):
    """Hold one item: its letter, its place in the sentence, its word in lower case.

    `find` is the index of the quantity, period or area it stands for, -1 for a plain word.
    """

    kind: str
    start: int
    end: int
    word: str
    find: int = -1


class Row(NamedTuple):
    """Hold the items of one level of a sentence and their letters.

    `host` is the index, in the main row, of the item that the brackets follow; -1 for the main row.
    """

    items: tuple[Item, ...]
    kinds: str
    host: int = -1


def split_rows(
    text: str, quantities: tuple[Quantity, ...], periods: tuple[Period, ...], areas: tuple[Area, ...]
) -> tuple[Row, ...]:
    """Split a sentence into its main row and the rows of its brackets, in text order."""
    flat = _flat(text, quantities, periods, areas)
    levels: list[list[Item]] = [[]]
    rows: list[tuple[list[Item], int]] = [(levels[0], -1)]
    for item in flat:
        if item.kind == "(":
            inner: list[Item] = []
            rows.append((inner, len(levels[0]) - 1))
            levels.append(inner)
        elif item.kind == ")":
            if len(levels) > 1:
                levels.pop()
        else:
            levels[-1].append(item)
    return tuple(_row(items, host) for items, host in rows if items)


def _flat(
    text: str, quantities: tuple[Quantity, ...], periods: tuple[Period, ...], areas: tuple[Area, ...]
) -> list[Item]:
    """List the items of a sentence, brackets included; a find covers the words inside it."""
    finds: list[Item] = []
    for index, period in enumerate(periods):
        finds.append(Item("P", period.start, period.end, period.text.lower(), index))
    for index, area in enumerate(areas):
        finds.append(Item("A", area.start, area.end, area.name.lower(), index))
    for index, quantity in enumerate(quantities):
        kind = "q" if quantity.kind == "none" else "Q"
        finds.append(
            Item(kind, quantity.start, quantity.end, text[quantity.start : quantity.end].lower(), index)
        )
    finds.sort(key=lambda item: (item.start, -item.end, item.kind))
    flat: list[Item] = []
    reached = 0
    for find in finds:
        if find.start < reached:
            continue
        before = find.start
        if find.kind == "Q":
            hedge = _HEDGE.search(text, max(reached, before - 48), before)
            before = hedge.start() if hedge is not None else before
        _plain(text, reached, before, flat)
        flat.append(find)
        reached = find.end
    _plain(text, reached, len(text), flat)
    return flat


def _plain(text: str, start: int, end: int, flat: list[Item]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group().lower()
        mark = _MARKS.get(word)
        if mark is None:
            if word == "'":
                quoted = any(item.word == "'" and item.kind == '"' for item in flat)
                opens = match.start() == 0 or text[match.start() - 1].isspace()
                kind = '"' if opens or quoted else "Z"
            elif word == "-" and text[match.start() - 1 : match.start()].isspace():
                kind = ";"
            elif not word[0].isalnum() and word != "'s":
                kind = '"' if word in "\"'" else "."
            else:
                kind = CLASSES.get(word) or _guess(word)
        else:
            kind = mark
        flat.append(Item(kind, match.start(), match.end(), word))


def _guess(word: str) -> str:
    """Class a word the table does not hold by its ending."""
    if word in TELLING:
        return "N"
    if word.endswith(("on year", "on-year", "on month", "on-month", "on-quarter", "on quarter")):
        return "R"
    if word.endswith("ly") and len(word) > 4:
        return "R"
    if word.endswith("ed") and len(word) > 4:
        return "E"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    return "N"


_VERB_TAIL = frozenset("DQAIPT")


def _row(items: list[Item], host: int) -> Row:
    """Settle the letters that depend on their neighbours."""
    kinds = [item.kind for item in items]
    for place, item in enumerate(items):
        before = kinds[place - 1] if place else "^"
        after = kinds[place + 1] if place + 1 < len(kinds) else "$"
        kinds[place] = _settle(item, kinds[place], before, after, items, place)
    _participles(kinds)
    settled = tuple(item._replace(kind=kind) for item, kind in zip(items, kinds, strict=True))
    return Row(settled, "".join(kinds), host)


def _settle(item: Item, kind: str, before: str, after: str, items: list[Item], place: int) -> str:
    """Return the letter of one item in its place."""
    word = item.word
    if word == "to" and kind == "I":
        follower = CLASSES.get(items[place + 1].word, "") if after != "$" else ""
        if follower in tuple("bX") or (follower in ("B", "L", "E") and after not in "QPA"):
            return "T"
        verb = after == "N" and place + 2 < len(items) and items[place + 2].kind in "DO"
        return "T" if verb else "I"
    if word == "as":
        clause = any(item.kind == "X" for item in items[place + 1 : place + 5])
        return "I" if after in "FI" or (after in "DN" and not clause) else "S"
    if kind == "N" and after != "$" and _after_modal(items, place):
        return "V"
    if word == "that":
        if before in "NAQPe" and after in "XVLBEbsR":
            return "W"
        if before in "VXELBRsb" or before == "S" or after in "ODQA":
            return "S"
        return "D" if after in "NEGM" else "O"
    if kind == "N" and before == "T":
        return "V"
    if kind == "b":
        if before in "TXRO" or before == "W":
            return "V"
        if before == "N" and not is_plural(items[place - 1].word):
            return "N"
        return "V" if word in PLAIN_VERBS and before in "NAQPe)" else "N"
    if kind == "s" and place + 2 < len(items) and items[place + 1].word == "to":
        return "V" if CLASSES.get(items[place + 2].word, "N") in "bB" else "N"
    if kind == "s":
        if before in "AOWR" or (before in "NQZ" and after in "DQAO"):
            return "V"
        return "V" if before == "N" and word.removesuffix("s") in PLAIN_VERBS else "N"
    if kind == "L":
        if word in ALWAYS_VERBS:
            return "L"
        if before in "DFZ^":
            return "N"
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
        return "B" if before in "X,RC" else "G"
    if word.endswith("ed"):
        ahead = items[place + 1 : place + 9]
        by = any(one.word == "by" and two.kind == "Q" for one, two in pairwise(ahead))
        if before in "DFI" or (before in "^N" and after == "N" and not by):
            return "N"
        return "B"
    if word in INCREASE_NOUNS or word in DECREASE_NOUNS:
        if before in "TXROW" or (before in "NA" and after in "IQ"):
            return "B"
        ahead = items[place + 1 : place + 9]
        by = any(one.word == "by" and two.kind == "Q" for one, two in pairwise(ahead))
        return "B" if by and before in "NA" and after in "NDG" else "M"
    return "B"


# A past form between these two is the verb of its clause.
_FINITE = frozenset(("NO", "NS", "AO", "AS", "GQ", "GD", "GA", "CQ", "CD"))


def _participles(kinds: list[str]) -> None:
    """Settle past forms: a main verb, a participle after its noun, or an adjective before it."""
    for place, kind in enumerate(kinds):
        if kind != "E":
            continue
        back = place - 1
        while back >= 0 and kinds[back] == "R":
            back -= 1
        before = kinds[back] if back >= 0 else "^"
        after = kinds[place + 1] if place + 1 < len(kinds) else "$"
        if before in "XOWTV" or before + after in _FINITE:
            kinds[place] = "V"
        elif before in "DFIZ^MG" or before in "CL":
            kinds[place] = "N" if after in "NMG" else "e"
        elif before == "A" or (before in "NQPq" and after in "DQA") or (before == "," and after == "Q"):
            kinds[place] = "V"
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
