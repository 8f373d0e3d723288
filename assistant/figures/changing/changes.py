"""Amounts of change: "a reduction of 5 percent in X", "X fell by 5 percent", "X was up 5 percent".

In: a row of items and the index of a number in it. Out: what changed and which way, None where
the words tell of no change.
"""

from __future__ import annotations

import re

from assistant.figures.changing.bettering import is_bettered
from assistant.figures.changing.changing import (
    changed_before,
    changed_thing,
    more_of,
    moving_subject,
    way_of_word,
)
from assistant.figures.measuring.naming import Naming, Slice, cut, leaning_of, slice_of
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase
from assistant.figures.words import (
    LESS_WORDS,
    MORE_WORDS,
    POINTERS,
    word_set,
)

# "Savings of £9m" that are said to be savings of nothing else are what is measured.
_GAPS = frozenset(("gap", "difference", "shortfall"))
_SUMS = frozenset(("saving", "savings"))


def name_change(row: Row, at: int) -> Naming | None:
    """Read "a reduction of 5 percent in X" and "a 5 percent reduction in X"."""
    kinds, items = row.kinds, row.items
    left = at - 1
    while left >= 0 and kinds[left] in "RD":
        left -= 1
    noun = -1
    if [item.word for item in items[at + 1 : at + 3]] == ["short", "of"] and "Q" in kinds[:at]:
        return Naming(None, None, "decrease", "previous", True)  # "1,286 homes, 214 short of the plan"
    if left >= 1 and kinds[left] in "FI" and items[left].word in ("of", "by"):
        back = left - 1
        noun = back if kinds[back] == "M" else -1
        after = at + 1
    if noun == -1:
        right = at + 1
        while right < len(kinds) and kinds[right] in "N" and items[right].word not in MORE_WORDS | LESS_WORDS:
            right += 1
            if right - at > 2:
                break
        if right < len(kinds) and (kinds[right] == "M" or items[right].word in MORE_WORDS | LESS_WORDS):
            noun, after = right, right + 1
    if noun == -1:
        return None
    direction = way_of_word(items[noun].word)
    more = more_of(row, noun) if noun > at else None
    if more is not None:
        return Naming(more, None, direction, "", True)
    compared = noun < at and leaning_of(row, noun) == "previous"
    named = changed_thing(row, after) if not compared else None
    if named is None and noun < at:
        named = _before_of(row, noun)
    if named is None and noun < at and items[noun].word in _GAPS and kinds[:noun].count("Q"):
        # "54% here and 81% there, a gap of 27 points": the gap is what is measured.
        return Naming((items[noun].start, items[noun].end), leans="against")
    if named is None and noun < at and not compared and items[noun].word in _SUMS:
        return Naming((items[noun].start, items[noun].end))
    if named is None:
        verb = governing_verb(row, min(noun, at))
        if verb is not None:
            subject = subject_of(row, verb)
            named = slice_of(row, subject) if kinds[verb] in "LX" or items[verb].word in _TAKING else None
            if named is None and subject.pointer:
                return Naming(None, None, direction, "previous", True)
    if named is None:
        named = changed_before(row, min(noun, at)) or moving_subject(row, at)
    return Naming(named, None, direction, "" if named else leaning_of(row, at) or "open", True)


def _before_of(row: Row, noun: int) -> Slice | None:
    """Read "X reduction of 5 percent": the words before the noun of change."""
    first = noun
    while first > 0 and row.kinds[first - 1] in "NGe":
        first -= 1
    while first < noun and row.items[first].word in _DEGREES:
        first += 1
    return slice_of(row, clean_phrase(row, first, noun)) if first < noun else None


def name_changed_by(row: Row, at: int) -> Naming | None:
    """Read "X fell by 5 percent", "cut X by 5 percent" and "X fell 5 percent"."""
    kinds, items = row.kinds, row.items
    if kinds[at + 1 : at + 3] == "RI" and items[at + 1].word in ("up", "down") and items[at + 2].word == "on":
        # "six points down on 2021": of the number before, else of the subject
        direction: str | None = "increase" if items[at + 1].word == "up" else "decrease"
        verb = governing_verb(row, at) if "Q" not in kinds[:at] else None
        named = slice_of(row, subject_of(row, verb)) if verb is not None else None
        return Naming(named, None, direction, "" if named else "previous", True)
    told = _told_rise(row, at)
    if told is not None:
        return told
    left = at - 1
    while left >= 0 and (kinds[left] in "RD" or (items[left].word == "between" and left)):
        left -= 1
    link = items[left].word if left >= 0 else ""
    steps = [place for place in range(max(0, left - 2), at) if items[place].word in ("up", "down")]
    if steps and kinds[steps[-1]] == "R" and "Q" not in kinds[steps[-1] : at]:
        if kinds[: steps[-1]].rstrip("R")[-1:] in ("", ",", "C"):  # also "(down 6% on 2017)"
            if link == "on" and kinds[at - 1] == "D":
                link = "from"  # "up a little on the 15% of 1990"
            direction = (
                None if link == "from" else "increase" if items[steps[-1]].word == "up" else "decrease"
            )
            own = moving_subject(row, at) if "Q" not in row.kinds[:at] else None
            return Naming(own, None, direction, "" if own else "previous", link != "from")
        apart = set(kinds[steps[-1] : at]) & set(",;C")  # "six gave up, and 1.1 million calls were lost"
        mover = items[steps[-1] - 1]  # not "took up 1.7 tonnes"
        moves = mover.kind == "X" or mover.word in _CREEPING
        if (moves and not apart) or mover.word in _GOING:
            return _stepped(row, steps[-1], link)
    if left < 0:
        return None
    if kinds[left] == "I" and link in ("by", "to", "from", "at"):
        for verb in range(left - 1, -1, -1):
            if kinds[verb] == "Q" and kinds[verb + 1] == "C" and row.items[left - 1].kind in "NG":
                # "fell by 1.2% and the persistent rate by 0.8%": the verb is said once.
                shared = clean_phrase(row, verb + 2, left)
                if not shared.empty and not set(kinds[verb + 1 : left]) & set("XVLBW"):
                    return Naming(slice_of(row, shared), change=link == "by")
            if kinds[verb] == "Q" and link != "by" and set(kinds[verb:left]) & set("CS"):
                break
            if kinds[verb] == "Q" and link == "by" and kinds[left - 1] == "C":
                return _again_by(row, verb)
            if kinds[verb] == ";" or (kinds[verb] == "Q" and link == "by" and kinds[verb + 1] != "M"):
                break
            if items[verb].word in _GOING and kinds[verb + 1 : verb + 2] == "R" and verb < left:
                step = verb + 1
                if items[step].word in ("up", "down"):
                    return _stepped(row, step, link)
            if link == "at" and kinds[verb] == "B" and _LATER_CLAUSE.search(kinds, verb + 1, left):
                return None  # "has risen and is now high, at 14%"
            if kinds[verb] == "B" or (kinds[verb] == "V" and link == "by" and way_of_word(items[verb].word)):
                return _changed(row, verb, left, link)
            if kinds[verb] == "M" and link in ("from", "to"):
                return _moved_from(row, verb, left)
        return None
    if kinds[left] == "B" and items[left].word not in _OBTAINING and not is_bettered(row, left, at):
        return _changed(row, left, left, "by")
    return None


def _again_by(row: Row, at: int) -> Naming | None:
    """Read "rose by a fifth, and by 31% in Eastquay": the verb of change is said once."""
    verb = row.kinds.rfind("B", 0, at)
    if verb == -1 or set(row.kinds[verb:at]) & set(";SXVLH"):
        return None
    return Naming(None, None, way_of_word(row.items[verb].word), "previous", True)


# "The rise in council tax works out at 78p": by how much it has risen.
_RISE = re.compile(r"D?N?(?P<noun>M)I[^,;SXVLBQ]*(?:[XL]R*|VI(?P<at>I))[DR]*$")


def _told_rise(row: Row, at: int) -> Naming | None:
    opened = max(row.kinds.rfind(mark, 0, at) for mark in ",;S") + 1
    told = _RISE.match(row.kinds, opened, at)
    if told is None or row.items[told.start("noun") + 1].word != "in":
        return None
    costs = any(item.word.startswith("cost") for item in row.items[opened:at])
    if costs or (told["at"] and row.items[told.start("at")].word != "at"):
        return None
    direction = way_of_word(row.items[told.start("noun")].word)
    named = changed_thing(row, told.start("noun") + 1)
    return None if named is None or direction is None else Naming(named, None, direction, "", True)


_LATER_CLAUSE = re.compile(r"C[^;SQ]*[XVL]")


def _moved_from(row: Row, noun: int, link: int) -> Naming | None:
    """Read "an increase in the number of carers from one": the level that it rose from, or to."""
    if row.items[link].word == "to" and set(row.kinds[noun:link]) & set("QXVLBS"):
        return None
    named = changed_thing(row, noun + 1)
    pointed = bool({item.word for item in row.items[noun + 1 : link]} & POINTERS)
    if named is None and row.items[link].word == "to" and not pointed:
        return None
    return Naming(named, leans="" if named else "previous")


_TAKING = frozenset(("take", "takes", "took", "taken", "waited", "wait", "lived", "stayed"))
_DEGREES = word_set("degrees")
_GOING = word_set("going")
_CREEPING = word_set("creeping")
# "The tax raises £96m": what is obtained is no change of the tax.
_OBTAINING = word_set("obtaining")


def _stepped(row: Row, step: int, link: str) -> Naming:
    """Read "complaints were up by half", "leakage has come down from 24"."""
    direction = "increase" if row.items[step].word == "up" else "decrease"
    change = link not in ("to", "from")
    verb = next((place for place in range(step - 1, -1, -1) if row.kinds[place] in "XVLB"), None)
    if verb is None:
        return Naming(None, None, direction if change else None, "previous", change)
    subject = subject_of(row, verb)
    leans = "" if not subject.empty else "previous" if subject.pointer else "open"
    return Naming(slice_of(row, subject), None, direction if change else None, leans, change)


def _changed(row: Row, verb: int, link: int, word: str) -> Naming:
    """Name what changed: the object of the verb, else its subject."""
    change = word == "by"
    direction = way_of_word(row.items[verb].word) if change else None
    between = clean_phrase(row, verb + 1, link)
    first = row.kinds.find("Q", verb + 1, link)
    if first != -1:
        while first > verb + 1 and row.kinds[first - 1] in "IDRTC,":
            first -= 1
        between = clean_phrase(row, verb + 1, first)
    if not between.empty and row.kinds[verb + 1] not in "IF":
        return Naming(slice_of(row, between), None, direction, "", change)
    subject = subject_of(row, verb)
    if row.items[verb].word in _SAVING and verb == link:
        # "those with insulation will save £285 a year": what they do says what the sum is.
        near = not subject.empty and "Q" not in row.kinds[subject.first : verb]
        return Naming(cut(row, subject.first if near else verb, verb + 1), None, direction, "", change)
    if subject.empty:
        return Naming(None, None, direction, "previous" if subject.pointer else "open", change)
    return Naming(slice_of(row, subject), None, direction, "", change)


_SAVING = frozenset(("save", "saves", "saved"))
