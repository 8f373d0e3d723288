"""What a number measures, told from the words around it.

In: a row of items and the index of a number in it. Out: a `Naming`, the stretches of the sentence
that say what is measured and how narrowly, or how the number leans on another one for that.
"""

from __future__ import annotations

from typing import NamedTuple

from assistant.figures.items import Row
from assistant.figures.phrases import Phrase, clause_end, clean_phrase, extend_right, trim_end
from assistant.figures.words import (
    COMPARING,
    DECREASE_NOUNS,
    DECREASE_VERBS,
    INCREASE_NOUNS,
    INCREASE_VERBS,
    LESS_WORDS,
    MORE_WORDS,
)

Slice = tuple[int, int]


class Naming(NamedTuple):
    """Hold the character stretches of a sentence that name what a number measures.

    `leans` says where the measure must come from when `measure` is None: "previous" (a pronoun
    or a comparison points back), "subset" ("of whom 37": the thing counted before) or "open"
    (nothing near names it). `change` tells a change from a level.
    """

    measure: Slice | None = None
    qualifier: Slice | None = None
    direction: str | None = None
    leans: str = ""
    change: bool = False


def name_quantity(row: Row, at: int, *, counted: bool) -> Naming:
    """Say what the number at index `at` of `row` measures; `counted` where it has a unit noun.

    What stands after it ("for men", "per officer") narrows it.
    """
    naming = _named(row, at, counted=counted)
    if naming.qualifier is None and not counted:
        return naming._replace(qualifier=_tail(row, at))
    return naming


_TAILS = frozenset("for among amongst in at on per".split())


def _tail(row: Row, at: int) -> Slice | None:
    """Return the narrower case after a number: "for men", "at peak times", "per officer"."""
    kinds, items = row.kinds, row.items
    link = at + 1
    if kinds[link : link + 1] in tuple("eN") and at and kinds[at - 1] in "XLVR":
        return _slice(row, clean_phrase(row, link, extend_right(row, link)))
    if link + 1 >= len(kinds) or kinds[link] != "I" or items[link].word not in _TAILS:
        return None
    start = link + 1
    while start < len(kinds) and kinds[start] in "DRO":
        start += 1
    if start >= len(kinds) or kinds[start] not in "NGe":
        return None
    phrase = clean_phrase(row, start, extend_right(row, start))
    if phrase.empty:
        return None
    if items[link].word in ("per", "on", "at"):
        return items[link].start, items[phrase.last - 1].end
    return _slice(row, phrase)


# Verbs that hold their number in themselves.
_VERBS_OF_NUMBER = frozenset("halved doubled tripled trebled quadrupled halve double treble".split())
# Verbs that set a subject equal to a share of something; others take the share as their object.
_COPULAS = frozenset(
    """is are was were be been account accounts accounted represent represents represented comprise comprised
    constitute constituted constitutes make makes made stand stands stood form forms formed""".split()
)


def _named(row: Row, at: int, *, counted: bool) -> Naming:
    """Name a number by the first pattern that fits."""
    if row.items[at].word.split()[-1] in _VERBS_OF_NUMBER and at:
        subject = subject_of(row, at)
        return Naming(_slice(row, subject), None, None, "" if not subject.empty else "previous", True)
    change = _change_noun(row, at)
    if change is not None:
        return change
    moved = _changed_by(row, at)
    if moved is not None:
        return moved
    if counted:
        return _counted(row, at)
    of_what = _name_of(row, at)
    if of_what is not None:
        return of_what
    if row.kinds[at + 1 : at + 2] in tuple("N") and row.kinds[at - 1 : at] == "D":
        phrase = clean_phrase(row, at + 1, extend_right(row, at + 1))
        if not phrase.empty:
            return Naming(_slice(row, phrase))
    due = _due(row, at)
    if due is not None:
        return Naming(due)
    verb = _governing_verb(row, at)
    partitive = row.kinds[at + 1 : at + 2] == "F"
    if verb is not None:
        subject = subject_of(row, verb)
        linked = row.kinds[verb] in "LXB" and (not partitive or row.items[verb].word in _COPULAS)
        if linked and not subject.empty:
            share = _share(row, at) if partitive else None
            return Naming(_slice(row, subject), share or _beside(row, subject), leans="")
        if linked and not partitive:
            return Naming(leans="previous" if subject.pointer else "open")
        if linked and subject.pointer:
            return Naming(qualifier=_share(row, at), leans="previous")
    if partitive:
        return _part_of(row, at)
    if verb is None and _subject_follows(row, at + 1):
        return Naming(qualifier=_predicate(row, at + 1), leans="subset")
    if verb is not None:
        return _object_of(row, at, verb)
    return Naming(leans=_leaning(row, at))


def _slice(row: Row, phrase: Phrase) -> Slice | None:
    if phrase.empty:
        return None
    return row.items[phrase.first].start, row.items[phrase.last - 1].end


def _cut(row: Row, first: int, last: int) -> Slice | None:
    return (row.items[first].start, row.items[last - 1].end) if first < last else None


def _direction(word: str) -> str | None:
    if word in INCREASE_VERBS or word in INCREASE_NOUNS or word in MORE_WORDS:
        return "increase"
    if word in DECREASE_VERBS or word in DECREASE_NOUNS or word in LESS_WORDS:
        return "decrease"
    return None


def _change_noun(row: Row, at: int) -> Naming | None:
    """Read "a reduction of 5 percent in X" and "a 5 percent reduction in X"."""
    kinds, items = row.kinds, row.items
    left = at - 1
    while left >= 0 and kinds[left] in "RD":
        left -= 1
    noun = -1
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
    direction = _direction(items[noun].word)
    named = _changed_thing(row, after)
    if named is None and noun < at:
        named = _before_of(row, noun)
    if named is None:
        verb = _governing_verb(row, min(noun, at))
        if verb is not None:
            subject = subject_of(row, verb)
            named = _slice(row, subject) if kinds[verb] in "LX" else None
            if named is None and subject.pointer:
                return Naming(None, None, direction, "previous", True)
    if named is None:
        named = _moving_subject(row, at)
    return Naming(named, None, direction, "" if named else _leaning(row, at) or "open", True)


def _moving_subject(row: Row, at: int) -> Slice | None:
    """Return the subject of an earlier verb of change in the sentence: what the number is about."""
    for verb in range(min(at, len(row.items)) - 1, -1, -1):
        if row.kinds[verb] == "B" and row.kinds[verb - 1 : verb] not in ("T", "D"):
            subject = subject_of(row, verb)
            if not subject.empty:
                return _slice(row, subject)
    return None


def _changed_thing(row: Row, after: int) -> Slice | None:
    """Read the thing after "in" or "of" that has changed."""
    kinds = row.kinds
    if after + 1 >= len(kinds) or row.items[after].word not in ("in", "of", "to"):
        return None
    start = after + 1
    while start < len(kinds) and kinds[start] in "DRO":
        start += 1
    if start >= len(kinds) or kinds[start] not in 'NGMe"A':
        return None
    phrase = clean_phrase(row, start, extend_right(row, start))
    return _slice(row, phrase)


def _before_of(row: Row, noun: int) -> Slice | None:
    """Read "X reduction of 5 percent": the words before the noun of change."""
    first = noun
    while first > 0 and row.kinds[first - 1] in "NGe":
        first -= 1
    return _slice(row, clean_phrase(row, first, noun)) if first < noun else None


def _changed_by(row: Row, at: int) -> Naming | None:
    """Read "X fell by 5 percent", "cut X by 5 percent" and "X fell 5 percent"."""
    kinds, items = row.kinds, row.items
    left = at - 1
    while left >= 0 and (kinds[left] in "RD" or (items[left].word == "between" and left)):
        left -= 1
    if left < 0:
        return None
    link = items[left].word
    steps = [place for place in range(max(0, left - 2), at) if items[place].word in ("up", "down")]
    if steps and kinds[steps[-1]] == "R" and "Q" not in kinds[steps[-1] : at]:
        if kinds[steps[-1] - 1 : steps[-1]] == ",":
            direction = None if link == "from" else "increase" if items[steps[-1]].word == "up" else "decrease"
            return Naming(None, None, direction, "previous", link != "from")
        if kinds[steps[-1] - 1 : steps[-1]] in tuple("XV") or items[steps[-1] - 1].word in _GOING:
            return _stepped(row, steps[-1], link)
    if kinds[left] == "I" and link in ("by", "to", "from", "at"):
        for verb in range(left - 1, -1, -1):
            if kinds[verb] == ";" or (kinds[verb] == "Q" and link == "by" and kinds[verb + 1] != "M"):
                break
            if kinds[verb] == "B" or (kinds[verb] == "V" and link == "by" and _direction(items[verb].word)):
                return _changed(row, verb, left, link)
            if kinds[verb] == "M" and link == "from":
                return Naming(leans="previous")
        return None
    if kinds[left] == "B":
        return _changed(row, left, left, "by")
    return None


_GOING = frozenset("come came comes coming go goes going gone went".split())


def _stepped(row: Row, step: int, link: str) -> Naming:
    """Read "complaints were up by half", "leakage has come down from 24"."""
    direction = "increase" if row.items[step].word == "up" else "decrease"
    change = link not in ("to", "from")
    verb = next((place for place in range(step - 1, -1, -1) if row.kinds[place] in "XVLB"), None)
    if verb is None:
        return Naming(None, None, direction if change else None, "previous", change)
    subject = subject_of(row, verb)
    leans = "" if not subject.empty else "previous" if subject.pointer else "open"
    return Naming(_slice(row, subject), None, direction if change else None, leans, change)


def _changed(row: Row, verb: int, link: int, word: str) -> Naming:
    """Name what changed: the object of the verb, else its subject."""
    change = word == "by"
    direction = _direction(row.items[verb].word) if change else None
    between = clean_phrase(row, verb + 1, link)
    if "Q" in row.kinds[verb + 1 : link]:
        between = Phrase(link, link)
    if not between.empty and row.kinds[verb + 1] not in "IF":
        return Naming(_slice(row, between), _beside(row, between), direction, "", change)
    subject = subject_of(row, verb)
    if subject.empty:
        return Naming(None, None, direction, "previous" if subject.pointer else "open", change)
    return Naming(_slice(row, subject), _beside(row, subject), direction, "", change)


def _governing_verb(row: Row, at: int) -> int | None:
    """Return the index of the verb whose object or complement the number is."""
    kinds = row.kinds
    if kinds[at - 1 : at] == "C" and _subject_follows(row, at + 1):
        return None
    for place in range(at - 1, -1, -1):
        kind = kinds[place]
        if kind in "VLXB":
            return place
        if kind in ";SQ" or row.items[place].word in COMPARING:
            return None
        if kind == "," and kinds[place + 1] not in "RDN":
            return None
    return None


def subject_of(row: Row, verb: int) -> Phrase:
    """Return the noun phrase that is the subject of the verb at index `verb`."""
    kinds, items = row.kinds, row.items
    last = verb
    while last > 0 and (
        kinds[last - 1] in "XRVT"
        or (
            kinds[last - 1] == "N"
            and kinds[last : last + 1] == "T"
            and kinds[last - 2 : last - 1] in tuple("XR")
        )
    ):
        last -= 1
    if last > 0 and kinds[last - 1] == "W":
        head = last - 1
        while head > 0 and kinds[head - 1] in ",IF":
            head -= 1
        return _antecedent(row, head)
    first = last
    while first > 0:
        kind = kinds[first - 1]
        if kind in ";" or (kind == "S" and items[first - 1].word != "since"):
            break
        if kind == "Q" and "," in kinds[first:last]:
            first = kinds.index(",", first) + 1
            break
        if kind == "C" and any(letter in "XVLB" for letter in kinds[: first - 1]) and kinds[first:last] != "":
            break
        if kind == "," and any(letter in "XVLB" for letter in kinds[: first - 1]):
            break
        first -= 1
    return clean_phrase(row, first, last)


def _antecedent(row: Row, head: int) -> Phrase:
    """Return the noun phrase that ends at `head`, before a relative pronoun."""
    kinds = row.kinds
    first = head
    while first > 0 and kinds[first - 1] in 'NGZ"':
        first -= 1
    return clean_phrase(row, first, head)


def _beside(row: Row, phrase: Phrase) -> Slice | None:
    """Return nothing: brackets are read by the sentence, which knows their rows."""
    return None


def _counted(row: Row, at: int) -> Naming:
    """Name a count by its unit noun and what hangs on it; its predicate narrows it."""
    end = extend_right(row, at + 1)
    start = row.items[at].start
    last = trim_end(row, at, end) if end > at + 1 else at + 1
    measure = (start, row.items[last - 1].end)
    if _governing_verb(row, at) is None and _subject_follows(row, end):
        return Naming(measure, _predicate(row, end))
    return Naming(measure, None)


def _subject_follows(row: Row, end: int) -> bool:
    """Tell whether a verb follows, so that what stands before it is its subject."""
    while end < len(row.kinds) and row.kinds[end] in "RIAPD" and row.kinds[end] != ",":
        end += 1
    return end < len(row.kinds) and row.kinds[end] in "XVLBe"


def _predicate(row: Row, start: int) -> Slice | None:
    """Return what the sentence says of its subject, without auxiliaries, place and time."""
    kinds = row.kinds
    first = start
    while first < len(kinds) and kinds[first] in "XRIAPDO":
        first += 1
    whole = clause_end(row, first)
    last = trim_end(row, first, whole)
    if last - first == 1 and kinds[first] in "VB":
        # "live outside the area" says more than where; "live in the area" does not.
        if (
            whole > last
            and kinds[last] == "I"
            and row.items[last].word not in ("in", "within", "across", "at", "for")
        ):
            return _cut(row, first, whole)
        return None
    return _cut(row, first, last) if last > first else None


def _name_of(row: Row, at: int) -> Naming | None:
    """Read "a X of 79.9 percent", also with a place or time between X and "of"."""
    kinds = row.kinds
    left = at - 1
    while left >= 0 and kinds[left] in "RD":
        left -= 1
    if left < 1 or kinds[left] != "F":
        return None
    end = left
    first = _noun_start(row, end)
    phrase = clean_phrase(row, first, end)
    if phrase.empty:
        return None
    return Naming(_slice(row, phrase))


def _noun_start(row: Row, end: int) -> int:
    """Return where the noun phrase that ends at `end` begins: at its determiner or verb.

    A place or time at its end ("the rate in Wales") is passed over.
    """
    kinds, items = row.kinds, row.items
    first = end
    while first > 0:
        kind = kinds[first - 1]
        if items[first - 1].word in COMPARING:
            break
        if kind in 'NGMZ"F' or (kind in "AP" and kinds[first - 2 : first - 1] in tuple("IFD")):
            first -= 1
        elif kind == "D" and kinds[first] in "AP":
            first -= 1
        elif kind == "I" and (kinds[first] in "APD" or kinds[first - 2 : first - 1] == "N"):
            first -= 1
        elif kind == "C" and kinds[first - 2 : first - 1] == "N" and "Q" not in kinds[: first - 1]:
            first -= 1
        elif kind == "e" and kinds[first] in "N":
            first -= 1
        else:
            break
    while first < end and kinds[first] in "IFC":
        first += 1
    return first


def _share(row: Row, at: int) -> Slice | None:
    """Return the whole that a percentage is of, with its "of"."""
    last = trim_end(row, at + 1, extend_right(row, at + 1))
    return _cut(row, at + 1, last)


def _part_of(row: Row, at: int) -> Naming:
    """Read "17% of the children aged under 16 are living in poverty"."""
    start = at + 2
    kinds = row.kinds
    if kinds[start : start + 1] in tuple("OW") or (
        kinds[start : start + 1] == "D" and kinds[start + 1 : start + 2] in tuple("eXV")
    ):
        rest = _predicate(row, start + 1)
        return Naming(None, rest, leans="subset")
    while start < len(kinds) and kinds[start] in "DRO":
        start += 1
    if kinds[start : start + 1] in ("A", "N") and kinds[start + 1 : start + 2] == "Z":
        start += 2
    if kinds[start : start + 1] == "A" and kinds[start + 1 : start + 2] in tuple("NG"):
        start += 1
    end = extend_right(row, start)
    phrase = clean_phrase(row, start, end)
    qualifier = _predicate(row, end) if _subject_follows(row, end) else None
    if phrase.empty:
        pointed = start > at + 2 and kinds[at + 2] in "OD"
        return Naming(None, qualifier, leans="subset" if pointed else "open")
    return Naming(_slice(row, phrase), qualifier)


_LIMITS = frozenset(("within", "in", "after", "by"))


def _due(row: Row, at: int) -> Slice | None:
    """Read "Within three months, the board should publish a plan": what is due in that time."""
    kinds, items = row.kinds, row.items
    if not at or items[at - 1].word not in _LIMITS or any(kind in "XVLB" for kind in kinds[:at]):
        return None
    verb = next((place for place in range(at + 1, len(kinds)) if kinds[place] in "XT"), None)
    if verb is None:
        return None
    start = verb + 1
    while start < len(kinds) and (
        kinds[start] in "XVLBRTDE" or (kinds[start] == "C" and kinds[start + 1 : start + 2] in tuple("VBLN"))
    ):
        start += 1
    end = extend_right(row, start)
    relative = kinds.find("W", start, end)
    return _slice(row, clean_phrase(row, start, relative if relative != -1 else end))


def _object_of(row: Row, at: int, verb: int) -> Naming:
    """Name a bare number that a verb takes: what it is spent on, else the subject."""
    kinds = row.kinds
    if at + 1 < len(kinds) and kinds[at + 1] == "I" and row.items[at + 1].word in ("on", "for", "in"):
        named = _changed_thing_after(row, at + 1)
        if named is not None:
            return Naming(named)
    subject = subject_of(row, verb)
    return Naming(
        _slice(row, subject), leans="" if not subject.empty else ("previous" if subject.pointer else "open")
    )


def _changed_thing_after(row: Row, link: int) -> Slice | None:
    start = link + 1
    while start < len(row.kinds) and row.kinds[start] in "DRO":
        start += 1
    if start >= len(row.kinds) or row.kinds[start] not in "NGMe":
        return None
    return _slice(row, clean_phrase(row, start, extend_right(row, start)))


def _leaning(row: Row, at: int) -> str:
    """Tell how a number with no words of its own leans on others."""
    for place in range(at - 1, max(-1, at - 8), -1):
        if row.items[place].word in COMPARING:
            return "previous"
    return "open"
