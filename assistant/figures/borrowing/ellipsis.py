"""What a number measures where the sentence leaves words out.

In: a row and the index of a number. Out: the stretch that names it: the noun right before it in a
list whose verb is said once, the group at the head of its clause, or what is done to a share.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import clause_before, subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right
from assistant.figures.words import CLASSES, word_set

_MONEY = re.compile(r"[£$€]")
_SHARE = re.compile(r"(?:%|percent|per cent)$")
_GROUP = re.compile(
    r"I[DR]*[NGe]+(?:[FI][DR]*[NGe]+(?:,[NGe]+C[NGe]+)?)?,?(?P<told>O|D[NG]*N(?<=[NG]N))[R]*[XLV]"
)
_GROUP_LINKS = frozenset(("for", "among", "amongst", "on", "in", "at", "with"))
_HAVING = word_set("having")


def name_gapped(row: Row, at: int) -> Slice | None:
    """Read "the tax raises £96m, business rates £52m and the grant £37m": each sum after its own noun."""
    kinds, items = row.kinds, row.items
    before = kinds.rfind("Q", 0, at)
    if before == -1 or not _alike(items[at].word, items[before].word):
        return None
    opened = max(kinds.rfind(",", before, at), kinds.rfind("C", before, at))
    verb = next((place for place in range(before - 1, -1, -1) if kinds[place] in "XVLB"), None)
    if opened == -1 or verb is None or at - opened < 2:
        return None
    first = opened + 1
    while first < at and kinds[first] in "DRO":
        first += 1
    last = at
    # "rates" is a verb by its place, unless a sum of its own stands with a noun before it.
    doubtful = kinds[last - 1] in "VB" and last - 1 > first and items[last - 1].word.endswith("s")
    if doubtful and items[last - 1].word != items[verb].word:
        last -= 1
    if first >= last or set(kinds[first:last]) - set("NG") or items[first].word == "remaining":
        return None
    if kinds[verb] not in "LX" and not _MONEY.match(items[at].word):
        return None
    if at - first > 1 and kinds[at - 1] == "G" and "G" in kinds[verb:before]:
        return None  # "with sales bringing in £3m and grants adding £1m"
    if at - first == 1 and CLASSES.get(items[first].word) == "s":
        return None  # "and pays £3m": a verb, not a noun
    return cut(row, first, at)


_SAID_TWICE = re.compile(r"Q(?:F[^,;SQ]*)?,R*$")


def _apposed(row: Row, at: int) -> Naming | None:
    """Read "Just over half, 54.7%, had waited": the same share, and what is said of it."""
    follows = row.kinds[at + 1 : at + 2] == "," and row.kinds[at + 2 : at + 3] in tuple("XVL")
    if not follows or _SAID_TWICE.search(row.kinds, 0, at) is None or row.host >= 0:
        return None
    return Naming(None, predicate_after(row, at + 2), leans="previous")


# "Checked 40 files and read six in full": the second verb has the thing of the first.
_AGAIN = re.compile(
    r"V[DR]*Q(?:[FI][DR]*[NG]+)*(?:(?:,?C|,)[DR]*Q(?:[FI][DR]*[NG]+)*)*(?:,?C|,)(?P<verb>R*V)[DR]*$"
)


def name_again(row: Row, at: int) -> Naming | None:
    """Read "and read six in full", "Thefts are rare: there have been none": of what was told before."""
    apposed = _apposed(row, at)
    if apposed is not None:
        return apposed
    there = row.kinds.rfind("H", 0, at)
    if row.items[at].word == "none" and there != -1 and set(row.kinds[there + 1 : at]) <= set("XR"):
        named = None if row.kinds[at + 1 : at + 2] in tuple("FN") else clause_before(row, there)
        return Naming(named, leans="" if named else "previous")
    before = row.kinds.rfind("Q", 0, at)
    opened = row.kinds.rfind("V", 0, before) if before > 0 else -1
    told = _AGAIN.match(row.kinds, opened, at) if opened != -1 else None
    if told is None or row.kinds[at + 1 : at + 2] in tuple("NGF"):
        return None
    word = row.items[at].word
    if _MONEY.match(word) or _SHARE.search(word) or "." in word:
        return None
    return Naming(None, cut(row, told.start("verb"), told.end("verb")), leans="again")


def _alike(word: str, other: str) -> bool:
    """Tell whether two numbers are both sums of money or both shares."""
    if _MONEY.match(word):
        return _MONEY.match(other) is not None
    return all(_SHARE.search(each) is not None for each in (word, other))


def group_before(row: Row, at: int) -> Slice | None:
    """Read "; for doctors it was 14 percent": the group at the head of a clause with a pronoun."""
    first = at
    while first > 0 and row.kinds[first - 1] not in ";SQ" and not _OPENS.match(row.kinds, first - 1):
        first -= 1
    while first < at and row.kinds[first] in ",":
        first += 1
    found = _GROUP.match(row.kinds, first, at)
    if found is None or row.items[first].word not in _GROUP_LINKS:
        return None
    if found["told"] != "O" and not _FIGURES.fullmatch(_words(row, found.start("told"), found.end("told"))):
        return None
    return slice_of(row, clean_phrase(row, first + 1, found.start("told")))


# "For boys the corresponding figures were"
_FIGURES = re.compile(
    r"the (?:corresponding|equivalent|comparable|same|respective) (?:figure|rate|share|proportion|level)s?"
)


def _words(row: Row, first: int, last: int) -> str:
    return " ".join(item.word for item in row.items[first:last])


_OPENS = re.compile("C[^NGe]")


# "And that of women £27,900": the number follows at once.
_GROUP_OF = re.compile(r".F[DR]*[NGe]+[XR]*$")


def stand_in(row: Row, at: int) -> Slice | None:
    """Read "whereas those from vans were 7 percent higher": the group of what "those" stands for."""
    kinds = row.kinds
    opened = max(kinds.rfind(mark, 0, at) for mark in ";SQ,") + 1
    for place in (*range(opened, at), at + 1):
        of_whom = _GROUP_OF.match(kinds, place, at) is not None and kinds[place - 1 : place] in ("C", ",")
        if (of_whom or kinds[place + 1 : place + 2] == "I") and row.items[place].word in ("those", "that"):
            phrase = clean_phrase(row, place + 2, extend_right(row, place + 2))
            return None if phrase.empty else (row.items[place + 1].start, row.items[phrase.last - 1].end)
    return None


def done_to(row: Row, verb: int, at: int) -> Slice | None:
    """Return the verb whose object a share is: "recycled 44 percent", "is in touch with 97 percent" of a whole."""
    between = row.kinds[verb + 1 : at].rstrip("RD")
    link = verb + len(between)
    if len(between) > 1 and row.kinds[verb] == "X" and between[-1] == "I" and set(between) <= set("IRDNe"):
        if row.items[link].word in _LEVELS:
            return None
        # "Abuse is a concern for 64% of them": of what it is said belongs to it.
        subject = subject_of(row, verb) if between[0] in "DN" else None
        first = verb + 1 if subject is None or subject.empty else subject.first
        first = verb + 1 if set(row.kinds[first:verb]) & set(";Q") else first
        return cut(row, first, link)
    if row.kinds[verb] == "V" and between.endswith("I") and row.items[link].word in _OF_WHOM:
        # "Checks are made for 92% of them", "visits were held within two days in half of the cases"
        subject = subject_of(row, verb)
        if row.kinds[at + 1 : at + 3] == "FD" and row.items[link].word in ("for", "with"):
            between = between.replace("D", "")
            plain = len(between) > 1 and set(between) <= set("NGFIe")
            if plain and not {item.word for item in row.items[max(0, verb - 2) : verb]} & _BEING:
                return cut(row, verb, link)  # "assessed the files of 40 of these homes"
            between = row.kinds[verb + 1 : at].rstrip("RD")
        passive = "X" in row.kinds[max(0, verb - 2) : verb] and not set(between) & set(",;SQXVLBC")
        return cut(row, subject.first, link) if passive and not subject.empty else None
    if row.kinds[verb] != "V" or set(row.kinds[verb + 1 : at]) - set("RD") or row.items[verb].word in _HAVING:
        return None
    return cut(row, _doer(row, verb), verb + 1)


def _doer(row: Row, verb: int) -> int:
    """Return where the one who does it begins, where it is none of the report's own bodies: "checks covered 92%"."""
    subject = subject_of(row, verb)
    if subject.empty or subject.pointer or subject.last - subject.first > _SHORT or subject.last > verb:
        return verb
    words = {item.word for item in row.items[subject.first : subject.last]}
    plain = _DOER.fullmatch(row.kinds, subject.first, subject.last) and _GAP.fullmatch(
        row.kinds, subject.last, verb
    )
    return verb if not plain or words & _OWN_BODIES else subject.first


_SHORT = 4
_DOER = re.compile(r"[NG]+(?:[IF]D?[NG]+)?")
_GAP = re.compile(r"(?:ID?P)?[XR]*")
_OWN_BODIES = word_set("bodies") | word_set("own_bodies")


_BEING = frozenset(("is", "are", "was", "were", "been", "be", "being"))
_OF_WHOM = frozenset(("for", "in", "with", "on"))
# "Stands at", "comes to": what follows is the level itself.
_LEVELS = frozenset(("at", "to", "by", "from", "around", "of", "between", "below", "above", "over", "under"))
_OFTEN = re.compile(r"(?:once|twice|times?) (?:an?|each|every|per) \w+$")


def name_held(row: Row, at: int) -> Slice | None:
    """Read "Each ward has a huddle, a short meeting, twice a day": what is held so often."""
    kinds = row.kinds
    verb = next((place for place in range(at) if kinds[place] in "XVLB"), None)
    if verb is None or _OFTEN.search(row.items[at].word) is None or kinds[at - 1] != "," or "Q" in kinds[:at]:
        return None
    start = verb + 1
    while start < at and kinds[start] in 'DRVX"':
        start += 1
    if kinds[start] not in "NG":
        return None
    return slice_of(row, clean_phrase(row, start, extend_right(row, start)))


_PASSIVE = re.compile(r"[NG]X[XR]*[VNe][VNeR]*I[DR]*$")


def done_before(row: Row, at: int) -> Slice | None:
    """Return what was done to a part of them: "A grant was paid to 58 of them and a loan to 43"."""
    done = _PASSIVE.search(row.kinds, 0, at)
    if done is None:
        return found_before(row, at)
    subject = subject_of(row, done.start() + 1)
    return None if subject.empty else cut(row, subject.first, row.kinds.rindex("I", 0, at) + 1)


def found_before(row: Row, at: int) -> Slice | None:
    """Return what was so in a share of them: "The visits found faults in 11% of those seen"."""
    if row.items[at - 1].word != "in":
        return None
    opened = max(row.kinds.rfind(mark, 0, at) for mark in ",;SQ") + 1
    verb = next((place for place in range(opened, at) if row.kinds[place] == "V"), None)
    return cut(row, verb, at - 1) if verb is not None and verb < at - 1 else None
