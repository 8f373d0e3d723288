"""What has changed and which way, told by the words of change in a sentence.

In: a row and an index in it, or a word. Out: the stretch that names the thing, or the way it went.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Slice, slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right
from assistant.figures.words import (
    DECREASE_NOUNS,
    DECREASE_VERBS,
    INCREASE_NOUNS,
    INCREASE_VERBS,
    LESS_WORDS,
    MORE_WORDS,
    TIME_NOUNS,
)

# What stands behind these is told of another thing.
_AGAINST = frozenset(("while", "whilst", "whereas", ";"))

_SPANS = TIME_NOUNS | {"decade", "decades", "term", "terms"}


def way_of_word(word: str) -> str | None:
    """Return which way a verb, noun or adjective of change points, None where it points nowhere."""
    if word in INCREASE_VERBS or word in INCREASE_NOUNS or word in MORE_WORDS:
        return "increase"
    if word in DECREASE_VERBS or word in DECREASE_NOUNS or word in LESS_WORDS:
        return "decrease"
    return None


def changed_before(row: Row, noun: int) -> Slice | None:
    """Return what an earlier noun of change in the sentence says has changed: "an increase in X"."""
    for place in range(noun - 1, -1, -1):
        if row.kinds[place] == "M":
            named = changed_thing(row, place + 1)
            if named is not None:
                return named
    return None


def moving_subject(row: Row, at: int) -> Slice | None:
    """Return the subject of an earlier verb of change in the sentence: what the number is about."""
    for verb in range(min(at, len(row.items)) - 1, -1, -1):
        if row.items[verb].word in _AGAINST and set(row.kinds[verb:at]) & set("XL"):
            return None  # "Leakage fell, while use was 141 litres, 3 litres more": of the use
        if row.kinds[verb] == "B" and row.kinds[verb - 1 : verb] not in ("T", "D"):
            subject = subject_of(row, verb)
            if not subject.empty:
                return slice_of(row, subject)
    return None


def changed_thing(row: Row, after: int) -> Slice | None:
    """Read the thing after "in" or "of" that has changed."""
    kinds = row.kinds
    if after + 1 >= len(kinds) or row.items[after].word not in ("in", "of", "to"):
        return None
    start = after + 1
    while start < len(kinds) and kinds[start] in "DRO":
        start += 1
    if start >= len(kinds) or kinds[start] not in 'NGMe"A':
        return None
    end = extend_right(row, start)
    if row.items[end - 1].word == "terms":
        return None
    if end - start == 1 and row.items[start].word in _SPANS:
        return None  # "a rise of three points in a year"
    return slice_of(row, clean_phrase(row, start, end))


_MORE_OF = frozenset(("more", "fewer", "less"))
_IS_MORE = re.compile("(?<!H)XR*QR*$")  # "is a quarter more common"
_QUALITY = re.compile(r"(?:ive|al|ous|ful|ic|ent|ant|able|ible|ary|ly|er|ed)$")  # "12% more expensive"


def more_of(row: Row, noun: int) -> Slice | None:
    """Read "held 12% more carbon in the soil than": the thing that there is more of."""
    if (
        row.items[noun].word not in _MORE_OF
        or row.kinds[noun + 1 : noun + 2] != "N"
        or _IS_MORE.search(row.kinds, 0, noun)
    ):
        return None
    end = extend_right(row, noun + 1)
    phrase = clean_phrase(row, noun + 1, end)
    if phrase.empty or (phrase.last - phrase.first == 1 and _QUALITY.search(row.items[phrase.first].word)):
        return None
    return slice_of(row, phrase)
