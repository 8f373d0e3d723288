"""Bare numbers behind a preposition: whom something is given to, what it was found in, how many a room is for.

In: a row and the index of a number without a noun. Out: what it measures, None where the words are others.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Naming, cut, slice_of
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, trim_end
from assistant.figures.words import word_set

_GIVING = word_set("giving") | word_set("handing")
_BARE = re.compile(r"[\d,]+|[a-z]+(?:-[a-z]+)?")
_PASSIVE = re.compile(r"X[XR]*V$")
_MEANT = word_set("meant_for")


def name_recipients(row: Row, at: int) -> Naming | None:
    """Read "antibiotics were given within the hour to 71", "cells built for 122": those spoken of, not what they were given."""
    kinds, items = row.kinds, row.items
    if row.host >= 0 or not _is_bare(row, at):
        return None
    link = at - 1
    while link > 0 and kinds[link] in "RD":
        link -= 1
    if link < 2 or kinds[link] != "I":
        return None
    if items[link].word == "for" and items[link - 1].word in _MEANT:
        return _name_room(row, link - 1)
    before = kinds.rfind("Q", 0, at)
    if before == -1:
        return None
    again = _AGAIN.fullmatch(kinds, before + 1, link) is not None  # "to 71 within the hour and to 98 later"
    verb = governing_verb(row, before if again else at)
    if verb is None or items[link].word != "to" or items[verb].word not in _GIVING:
        return None
    if _PASSIVE.search(kinds, 0, verb + 1) is None:
        return None
    subject = subject_of(row, verb)
    if subject.empty or subject.pointer:
        return None
    end = at + 1
    while end < len(kinds) and kinds[end] not in ",;CSQ.":
        end += 1
    last = trim_end(row, at, end) if kinds[at + 1 : at + 2] == "I" else at
    return Naming(None, (items[subject.first].start, items[max(last, link + 1) - 1].end), leans="subset")


_AGAIN = re.compile(r"[^,;SXVLBQ]*,?C[RD]*")


def _is_bare(row: Row, at: int) -> bool:
    """Tell whether a number has no noun, share or whole of its own."""
    if _BARE.fullmatch(row.items[at].word) is None:
        return False
    return row.kinds[at + 1 : at + 2] not in tuple("NGFqZ")


def _name_room(row: Row, made: int) -> Naming | None:
    """Read "cells designed for 122": how many the cells are for."""
    first = made
    while first > 0 and row.kinds[first - 1] in "XR":
        first -= 1
    start = first
    while start > 0 and row.kinds[start - 1] in "NG":
        start -= 1
    room = clean_phrase(row, start, first)
    return None if room.empty else Naming(slice_of(row, room), cut(row, made, made + 2))


def without_made(row: Row, last: int) -> int:
    """Return where "184 men in cells designed for 122" ends without the dangling "designed"."""
    made = row.items[last - 1].word in _MEANT and row.kinds[last - 1] == "e"
    return last - 1 if made and row.items[last : last + 1] and row.items[last].word == "for" else last


def is_room(draft: Draft) -> bool:
    """Tell whether a number is of those that something is made for."""
    told = draft.qualifier.text.split() if draft.qualifier is not None else []
    return len(told) == 2 and told[0] in _MEANT and told[1] == "for"


def counted_room(draft: Draft, siblings: tuple[Draft, ...]) -> Draft:
    """Count in "184 men in cells designed for 122" the men."""
    if draft.unit or not is_room(draft):
        return draft
    draft = draft._replace(period=None)
    counted = (
        each.unit for each in reversed(siblings) if each.quantity.kind == "count" and is_thing(each.unit)
    )
    return draft._replace(unit=next(counted, ""))
