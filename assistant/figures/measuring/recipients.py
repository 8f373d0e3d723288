"""Bare numbers behind a preposition: whom something is given to, what it was found in, how many a room is for.

In: a row and the index of a number without a noun. Out: what it measures, None where the words are others.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Naming, cut, slice_of
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.sentence.clauses import clause_end
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
    done = _name_done(row, at) or _name_cases(row, at) or _name_held(row, at)
    if done is not None:
        return done
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
    if verb is None or _PASSIVE.search(kinds, 0, verb + 1) is None:
        return None
    handed = items[link].word == "to" and items[verb].word in _GIVING
    year = items[at].word.isdigit() and len(items[at].word) == _YEAR
    if not handed and items[link].word not in _ON and (items[link].word != "in" or year):
        return None
    subject = subject_of(row, verb)
    if subject.empty or subject.pointer:
        return None
    end = at + 1
    while end < len(kinds) and kinds[end] not in ",;CSQ.":
        end += 1
    last = trim_end(row, at, end) if kinds[at + 1 : at + 2] == "I" else at
    return Naming(None, (items[subject.first].start, items[max(last, link + 1) - 1].end), leans="subset")


_ON = frozenset(("on", "with", "for"))  # "no progress had been made on four"
_AGAIN = re.compile(r"[^,;SXVLBQ]*,?C[RD]*")


_HELD = re.compile(r"(?:(?:,|,?C)|(?:;|[;,][CS]?)O)R*(?P<verb>[XV])[RD]*$")
_HOLDING = frozenset(
    ("has", "have", "had", "holds", "held", "keeps", "kept", "employs", "employed", "owns", "owned")
)


def _name_held(row: Row, at: int) -> Naming | None:
    """Read "is registered for 48 children, has 61 on its books", "had 12 vacancies; it now has three": more of them."""
    found = _HELD.search(row.kinds, 0, at)
    if found is None or row.items[found.start("verb")].word not in _HOLDING:
        return None
    before = row.kinds.rfind("Q", 0, found.start())
    if before == -1 or " " not in row.items[before].word or row.kinds[at + 1 : at + 2] not in tuple(",;.CI"):
        return None
    end = at + 1
    while end < len(row.kinds) and row.kinds[end] not in ",;CSQ.":
        end += 1
    told = cut(row, found.start("verb"), trim_end(row, at, end)) if end > at + 1 else None
    return Naming(None, told, leans="held")


# "Of the 52 concerns we raised, the prison had addressed 17".
_OPENED_BY_WHOLE = re.compile(r"F[DR]*Q[^;]*?,")


def _name_done(row: Row, at: int) -> Naming | None:
    """Read a bare number that a deed is done to, where what it counts was named: "the prison had addressed 17"."""
    verb = at - 1
    while verb > 0 and row.kinds[verb] in "DR":
        verb -= 1
    if verb < 1 or row.kinds[verb] != "V" or row.items[verb].word in _MEASURING:
        return None
    if _OPENED_BY_WHOLE.match(row.kinds, 0, at) is None or row.kinds[at + 1 : at + 2] in tuple("TP"):
        return None
    end = at + 1
    while end < len(row.kinds) and row.kinds[end] not in ",;CSQ.":
        end += 1
    subject = subject_of(row, verb)
    near = not subject.empty and not subject.pointer and subject.last <= verb
    first = subject.first if near else verb
    whole = not set(row.kinds[first:verb]) & set(",;SQ")
    return Naming(None, cut(row, first if whole else verb, trim_end(row, at, end)), leans="subset")


_MEASURING = word_set("no_deeds_to_many")
_IN_CASES = re.compile(r"(?:^|[;,]|C)R*IR*(?P<number>Q),?(?=[DO][NG]*N*[XVLB])")


def _name_cases(row: Row, at: int) -> Naming | None:
    """Read "; in a further 41 an alarm was fitted": in so many of those spoken of, the clause was true."""
    found = next((each for each in _IN_CASES.finditer(row.kinds) if each.start("number") == at), None)
    if found is None or (row.items[at].word.replace(",", "").isdigit() and len(row.items[at].word) == _YEAR):
        return None
    link = at - 1
    while row.kinds[link] == "R":
        link -= 1
    end = clause_end(row, found.end())
    told = cut(row, found.end(), trim_end(row, found.end(), end))
    return Naming(None, told, leans="subset") if row.items[link].word == "in" else None


_YEAR = 4


_IN_SHARE = re.compile(r"(?P<subject>(?:^|[;,]|,?C)[DR]*[NG]+)X[XR]*(?:[DR]*[NG]+|V)IR*$")


def name_in_share(row: Row, at: int) -> Naming | None:
    """Read "; race was the motive in 61%": of those spoken of, that it was so."""
    found = _IN_SHARE.search(row.kinds, 0, at)
    if found is None or row.items[at - 1].word not in ("in", "for") or "Q" not in row.kinds[: found.start()]:
        return None
    if row.kinds[at + 1 : at + 2] not in ("", ",", ".", ";"):
        return None
    first = found.start("subject") + (row.kinds[found.start("subject")] in ",;C")
    while row.kinds[first] in "CDR":
        first += 1
    return Naming(None, cut(row, first, at - 1), leans="subset")


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
