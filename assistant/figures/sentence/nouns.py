"""Nouns that a number is put behind with "of": "a satisfaction rate of 79.9 percent".

In: a row and the index of a number. Out: the stretch of the noun phrase, and how it leans on others.
"""

from __future__ import annotations

import re

from assistant.figures.changing.baselines import LEVELS
from assistant.figures.measuring.naming import Naming, Slice, cut, leaning_of, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import subject_follows, subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase
from assistant.figures.words import COMPARING, EMPTY_NOUNS, TELLING, word_set

_VALUED = re.compile(r"[,CI]D[DRNGIF]*N[eV]I$")
_VALUING = frozenset(
    ("put", "estimated", "valued", "reckoned", "assessed", "costed", "budgeted", "totalling")
)


def _name_valued(row: Row, left: int) -> Naming | None:
    """Read ", at a cost to the economy put at £118 million": the noun phrase that is valued."""
    valued = _VALUED.search(row.kinds, 0, left + 1)
    if valued is None or row.items[left].word != "at" or row.items[left - 1].word not in _VALUING:
        return None
    named = clean_phrase(row, valued.start() + 1, left - 1)
    return None if named.empty or "Q" not in row.kinds[: valued.start()] else Naming(slice_of(row, named))


_ROOMS = frozenset(("places", "room", "space", "capacity", "beds", "seats", "spaces", "berths"))


def _name_room(row: Row, at: int) -> Naming | None:
    """Read "a wing which has places for 60": the room there is."""
    if at < 2 or row.items[at - 1].word != "for" or row.items[at - 2].word not in _ROOMS:
        return None
    return None if row.kinds[at + 1 : at + 2] in ("N", "G", "F") else Naming(cut(row, at - 2, at - 1))


def name_of(row: Row, at: int) -> Naming | None:
    """Read "a X of 79.9 percent", also with a place or time between X and "of"."""
    kinds = row.kinds
    left = at - 1
    while left >= 0 and kinds[left] in "RD":
        left -= 1
    valued = _name_valued(row, left) or _name_room(row, at)
    if valued is not None:
        return valued
    if left < 1 or kinds[left] != "F":
        return None
    end = left
    if row.items[end - 1].word == "period":
        return None  # "kept for a period of six years": how long it was kept
    first = noun_start(row, end)
    if kinds[first] == "G" and row.items[first].word in _LEAVING and kinds[first - 1 : first] == ",":
        first += 1  # ", leaving free reserves of £2m"
    phrase = clean_phrase(row, first, end)
    if (
        kinds[end - 2 : end] == "DN"
        and row.items[end - 1].word in _FIGURE
        and row.items[end - 3].word == "with"
    ):
        return Naming(leans="previous")  # "show an improvement, with a figure of 14%"
    if phrase.empty:
        return None
    made = {row.items[place].word for place in range(phrase.first, end)} <= EMPTY_NOUNS | TELLING
    if made and row.items[first - 1 - (kinds[first - 1] == "D")].word == "at" and "V" in kinds[:first]:
        return None  # "lost mass at a mean rate of 148 tonnes"
    if (
        all(row.items[at].word in _COLLECTIVES for at in range(phrase.first, phrase.last))
        and "Q" in kinds[:left]
    ):
        # "of 130 pupils, a small cohort of 22 passed": of the pupils
        told = predicate_after(row, at + 1) if subject_follows(row, at + 1) else None
        return Naming(None, told, leans="subset" if told else "open")
    if kinds[end - 2 : end] == "PN" and row.items[end - 1].word in LEVELS and "Q" in kinds[:at]:
        # "a cut on the 2008/09 baseline of 15,000 tonnes": of what was cut
        return Naming(None, cut(row, end - 1, end), leans="previous")
    if row.items[end - 1].word == "short":
        return Naming(None, leans="previous")  # "some way short of the 58% recorded before"
    held = _held_against(row, first, end)
    if held is not None:
        return held
    bare = phrase.last - phrase.first == 1 and row.items[end - 1].word in _BOUNDS
    if (bare or row.items[end - 1].word in _STANDARDS) and "Q" in kinds[:at]:
        return Naming(None, slice_of(row, phrase), leans="previous")
    against = any(item.word in COMPARING for item in row.items[max(0, phrase.first - 3) : phrase.first])
    levels = _LEVELS if against else _FIGURE
    group = next((place + 1 for place in range(phrase.first, end) if row.items[place].word in levels), end)
    if group <= phrase.first + 2 and group < end and row.items[group].word == "for" and "Q" in kinds[:at]:
        # "than the overall figure for young people of 81%": the same, of others
        return Naming(None, slice_of(row, clean_phrase(row, group + 1, end)), leans="previous")
    if row.items[end - 1].word in _PLANS and "Q" in kinds[:at] and leaning_of(row, at) == "previous":
        return Naming(slice_of(row, phrase), leans="against")
    return Naming(slice_of(row, phrase), _owner_of(row, phrase.first, end))


def _owner_of(row: Row, first: int, end: int) -> Slice | None:
    """Return whose depth or length it is: "the peat core reaches a depth of 6.4 metres"."""
    verb = first - 1
    while verb > 0 and row.kinds[verb] in "DRN":
        verb -= 1
    if row.items[end - 1].word not in _DIMENSIONS or verb < 1 or row.kinds[verb] not in "VLX":
        return None
    return slice_of(row, subject_of(row, verb)) if "Q" not in row.kinds[:verb] else None


def _held_against(row: Row, first: int, end: int) -> Naming | None:
    """Read "Ozone exceeded the legal limit of 120": the limit is for what exceeded it."""
    verb = first - 1
    while verb > 0 and row.kinds[verb] in "DRN":
        verb -= 1
    if row.items[end - 1].word not in _BOUNDS or verb < 1 or row.items[verb].word not in _MEETING:
        return None
    subject = subject_of(row, verb) if "Q" not in row.kinds[:verb] else None
    return None if subject is None or subject.empty else Naming(slice_of(row, subject), cut(row, first, end))


_FIGURE = frozenset(("figure",))
_LEVELS = frozenset(("figure", "rate", "average", "level"))
_LEAVING = frozenset(
    ("leaving", "giving", "making", "bringing", "producing", "creating", "generating", "taking")
)
_MEETING = word_set("meeting")
_DIMENSIONS = word_set("dimensions")
_COLLECTIVES = word_set("collectives") | word_set("degrees")
# Nouns for a number of the same measure: "a long-term average of 83 percent".
_STANDARDS = word_set("standards")
# Nouns of a bound, which name no measure where they stand alone: "against a limit of 5 mg".
_BOUNDS = word_set("bounds")
# Nouns that something is set against: "spent £3m against a budget of £2m".
_PLANS = word_set("plans")


def noun_start(row: Row, end: int) -> int:
    """Return where the noun phrase that ends at item `end` begins: at its determiner or verb.

    A place or time at its end ("the rate in Wales") is passed over.
    """
    kinds, items = row.kinds, row.items
    paid = _PAID.search(kinds, 0, end)
    if paid is not None and items[paid.start("link") - 1].word in _SUMS:
        return paid.start(
            "noun"
        )  # "a contribution from reserves of £3m", "at a total cost to the council of £2m"
    first = end
    while first > 0:
        if items[first - 1].word in COMPARING or not _continues(kinds, first):
            break
        first -= 1
    while first < end and kinds[first] in "IFC":
        first += 1
    return first


_PAID = re.compile(r"[D,C](?P<noun>N+)(?P<link>I)D?N+[eV]?$")
_SUMS = word_set("sums")


def _continues(kinds: str, first: int) -> bool:
    """Tell whether the item before `first` belongs to the noun phrase that `first` is in."""
    kind, before, after = kinds[first - 1], kinds[first - 2 : first - 1], kinds[first : first + 1]
    if kind in "AP":
        return before in ("I", "F", "D")
    if kind == "D":
        return after in tuple("AP")
    if kind == "I":
        return after in tuple("APD") or before in ("N", "e")
    if kind == "C":
        return before == "N" and "Q" not in kinds[: first - 1]
    if kind in "q.":
        return after == "." or before == "q"  # "the three- year average"
    if kind == "e":
        return after in ("N", "I", "")
    return kind in 'NGMZ"F'
