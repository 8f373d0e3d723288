"""Noun phrases in a row of items.

In: a row and a stretch of it as item indices. Out: the stretch that names a thing, without the
words that say how, where and when. Indices are half-open like spans.
"""

import re
from typing import NamedTuple

from assistant.figures.sentence.attached import (
    being_end,
    by_whom,
    is_step,
    is_valued,
    links_on,
    quoted_end,
    stranded_end,
)
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.joined_nouns import joins, subject_joins
from assistant.figures.sentence.phrase_openers import adjunct_end, are_people, is_owner
from assistant.figures.sentence.relatives import relative_end
from assistant.figures.words import CLASSES, EMPTY_NOUNS, PLACE_NOUNS, POINTERS, TELLING, word_set


class Phrase(NamedTuple):
    """Hold the items `[first, last)` of a row that name a thing.

    `pointer` is true where the phrase only points back ("it", "its current rate").
    """

    first: int
    last: int
    pointer: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether no item is left."""
        return self.first >= self.last


# A numeral before the thing it counts, in the words of an item.
COUNTED = re.compile(r"[\d.,]+\s+(?:(?:hundred|thousand|million|billion)\s+)?(?=[a-z])")
_VAGUE = frozenset(("current", "overall", "national", "latest")) | word_set("degrees")
# "The mean score" names a measure; "the total number" does not.
_TOTALS = frozenset(("number", "figure", "total", "numbers", "figures"))
_LEADING = frozenset('R,;C.DOHZ"XVLT')
_AGENT = re.compile("ID?N+$")
_TRAILING = re.compile(r"(?:[IF][DR]*[PA]|[IF]D?N?P|[A,;RCIFDTSWO.\"XP])$")


def clean_phrase(row: Row, first: int, last: int) -> Phrase:
    """Trim a stretch to the noun phrase in it: no adjuncts, determiners, owners, places, times."""
    kinds, items = row.kinds, row.items
    pointer = False
    while first < last:
        kind = kinds[first]
        adjunct = adjunct_end(row, first, last)
        if adjunct > first:
            first = adjunct
        elif kind == '"' and '"' in kinds[first + 1 : last]:
            break
        elif kind == "Q" and not COUNTED.match(items[first].word):
            first += 2 if kinds[first + 1 : first + 2] == "F" else 1
        elif is_owner(kinds, first) or (items[first].word in TELLING and kinds[first + 1 : first + 2] == ","):
            first += 2
        elif kind == "A" and kinds[first + 1 : first + 2] in ("N", "G", "e"):
            first += 1
        elif items[first].word == "those" and are_people(row, first + 1, last):
            break  # "those with a job"
        elif items[first].word == "whose":
            first += 1  # "supporters, whose average gift was £38"
        elif (
            kind in _LEADING
            or (kind == "P" and first + 1 < last)
            or (kind == "N" and items[first].word == "overall" and first + 1 >= last)
            or (items[first].word == "many" and kinds[first + 1 : first + 2] in ("N", "G", "e"))
        ):
            pointer = pointer or items[first].word in POINTERS
            first += 1
        else:
            break
    while first < last:
        if last - first > 3 and kinds[last - 3 : last] == "IDN" and items[last - 1].word in PLACE_NOUNS:
            last -= 3
        match = _TRAILING.search(kinds, first, last)
        if match is None or match.start() < first or _phrasal(kinds, match.start(), last):
            break
        if is_step(row, match.start(), last):
            break  # "placements that have broken down"
        if match.start() > first and kinds[match.start() - 1] == "q" and items[match.start()].word == "from":
            break  # "placed more than 50 miles from Leeds": the place belongs to the distance
        last = match.start()
    words = [items[at].word for at in range(first, last)]
    empty = all(word in EMPTY_NOUNS or word in _VAGUE for word in words)
    if empty and (len(set(words) & EMPTY_NOUNS) < 2 or set(words) & _TOTALS):
        return Phrase(first, first, pointer or bool(words))
    return Phrase(first, last, False)


def _phrasal(kinds: str, start: int, last: int) -> bool:
    """Tell whether the preposition at the end belongs to its verb ("looked after")."""
    return last - start == 1 and kinds[start] == "I" and kinds[start - 1 : start] in tuple("VeE")


_TOGETHER = frozenset(("between", "together", "collectively", "jointly", "altogether"))
_NOUNS = frozenset("NGMe")
# Prepositions of a limit: "calls within 10 seconds".
LIMITS = word_set("limits")
# Words that a number names one of: "pupils in Year 1".
_LABELS = word_set("labels")


def extend_right(row: Row, at: int) -> int:
    """Return where the noun phrase that is open at index `at` ends.

    Takes nouns, "of …", other prepositions with a thing of their own (not only a place or a
    time), participles and a relative clause that follows at once.
    """
    kinds, items = row.kinds, row.items
    size = len(kinds)
    first = end = at
    while at < size:
        kind = kinds[at]
        by = by_whom(row, at)
        if by == at:
            break
        told = stranded_end(row, at) if at and kinds[at - 1] in "NQ" else -1
        if max(by, told) > at:
            at = end = max(by, told)
            continue
        if items[at].word == "compared" and kinds[at] == "e":
            break
        closed = quoted_end(kinds, at)
        being = max(closed, being_end(row, at, first))
        if being > at:
            at = end = being
        elif kind in _NOUNS or kind == '"' or _carries(kinds, first, at, end):
            at = end = at + 1
        elif (
            items[at].word == "from"
            and end == at
            and kinds[at - 1] == "G"
            and kinds[at + 1 : at + 2] in tuple("DN")
        ):
            at += 2 if kinds[at + 1] == "D" else 1  # "needs resulting from a variety of issues"
        elif is_valued(row, at):
            break
        elif kind == "F" or (kind == "I" and links_on(row, at)):
            inner = at + 1
            while inner < size and kinds[inner] in "DRO":
                inner += 1
            behind = kinds[inner + 1 : inner + 3] if kinds[inner - 1 : inner + 1] == "DP" else ""
            if behind[:1] in tuple("NG") and behind not in ("GQ", "GD"):
                inner += 1  # "respondents to the 2014 survey"
            if inner >= size or kinds[inner] not in 'NGMeqQA"':
                break
            if kinds[inner] == "q" and kinds[inner + 1 : inner + 3] == ".N":
                inner += 2  # "the 18+ service"
            if kinds[inner + 1 : inner + 3] in ("Zq", "ZP", "ZQ") and kind == "I":
                break  # "in the programme's first year"
            if kinds[inner] == "A" and kinds[inner + 1 : inner + 2] not in tuple("NZ"):
                break
            limit = kinds[inner] == "q" and items[at].word in LIMITS
            if kinds[inner] in "Qq" and kind == "I" and not limit:
                break
            at = end = inner + 1
        elif (kind == "q" and at > first and items[at - 1].word in _LABELS) or (
            kind == "A" and at and kinds[at - 1] in "Ge"
        ):
            at = end = at + 1
        elif joins(kinds, at) or subject_joins(kinds, first, at):
            at += 1
        elif kind == "W":
            told = relative_end(row, at)
            # "212 volunteers who between them gave 31,000 hours": a number of all, no part of the name.
            sums = "Q" in kinds[at:told] and any(item.word in _TOGETHER for item in items[at:told])
            end = end if sums else told
            break
        elif (
            kind == "T"
            and at == first
            and (state := _BECOMING.match(kinds, at))
            and at
            and kinds[at - 1] == "Q"
        ):
            at = end = state.end()
        elif kind == "T" and end == at and kinds[at - 1] in "NG" and (deed := _DEED.match(kinds, at)):
            at = end = deed.end()
        elif kind == "D" and at and kinds[at - 1] in "GVB":
            at += 1
        else:
            break
    return end


# "To remain", "to be matched".
_DEED = re.compile(r"T(?:X[XR]*(?=V))?[VBL]")
# "Ten children to become looked after".
_BECOMING = re.compile(r"TLeI?(?=[,.XVLB]|$)")
_AFTER_PARTICLE = ("X", "V", "L", "C", ",", ".", "")


def _carries(kinds: str, first: int, at: int, end: int) -> bool:
    """Tell whether a possessive, or the particle of a verb ("looked after"), carries the phrase on."""
    if kinds[at] == "Z":
        return end > first and kinds[at + 1 : at + 2] in tuple(_NOUNS)
    return (
        kinds[at] == "I" and kinds[at - 1] == "e" and kinds[at + 1 : at + 2] in (*_AFTER_PARTICLE, "I", '"')
    )


def trim_end(row: Row, first: int, last: int) -> int:
    """Return `last` without the places, times and loose words at the end of the stretch."""
    while first < last:
        match = _TRAILING.search(row.kinds, first, last)
        if match is None or match.start() <= first or _phrasal(row.kinds, match.start(), last):
            break
        if row.kinds[last - 1] == '"' and row.kinds.count('"', first, last) == 2:
            break  # "families 'turned around'"
        if is_step(row, match.start(), last):
            break  # "have signed up"
        how = row.items[last - 1]
        if (
            last - match.start() == 1
            and how.kind == "R"
            and how.word.endswith("ly")
            and how.word not in CLASSES
        ):
            break  # "looked after unnecessarily"
        last = match.start()
        if [item.word for item in row.items[last - 2 : last]] == ["on", "behalf"] and last - 2 > first:
            last -= 2  # "were looked after by the trust on behalf of the council": whoever does it for it
            agent = _AGENT.search(row.kinds, first + 1, last)
            last = agent.start() if agent and row.items[agent.start()].word == "by" else last
    return last


def head_of(row: Row, phrase: Phrase) -> str:
    """Return the head noun of a phrase: the last noun before what hangs on it."""
    last = phrase.first
    while last + 1 < phrase.last and row.kinds[last + 1] == "N":
        last += 1
    return row.items[last].word
