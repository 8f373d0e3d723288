"""Short forms that a text explains itself."""

from __future__ import annotations

import re
from typing import NamedTuple

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&]{1,9}?)s?\)")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_REVERSED = re.compile(r"\b([A-Z][A-Z&]{1,8})s? \(([A-Za-z][^()]{5,90})\)")
_SMALL = frozenset({"of", "and", "the", "for", "to", "in", "on", "a", "an", "with", "by", "at"})
_WIDEST = 12  # words looked back over


class Acronym(NamedTuple):
    """Hold a short form and what it stands for; offsets count in the text it was found in."""

    short: str
    long: str
    short_start: int
    short_end: int
    long_start: int
    long_end: int


def initials_of(phrase: str) -> str:
    """Return the initials of the words of a phrase, small words left out.

    >>> initials_of("code of practice for victims")
    'cpv'
    """
    return "".join(word.group()[0] for word in _WORD.finditer(phrase.lower()) if word.group() not in _SMALL)


def find_acronyms(text: str) -> tuple[Acronym, ...]:
    """Find short forms with their meaning: "risk assessment conference (RAC)", "RAC (risk ...)"."""
    found = []
    for match in _BRACKETED.finditer(text):
        start = _long_start(text, match.start(), match.group(1))
        if start is not None:
            long = text[start : match.start()].strip().strip("'‘’“”\"")
            end = start + len(long)
            found.append(Acronym(match.group(1), long, match.start(1), match.end(1), start, end))
    for match in _REVERSED.finditer(text):
        short, long = match.group(1), match.group(2)
        letters = short.lower().replace("&", "")
        if letters in {initials_of(long), "".join(word.group()[0] for word in _WORD.finditer(long.lower()))}:
            found.append(Acronym(short, long, match.start(1), match.end(1), match.start(2), match.end(2)))
    return tuple(sorted(found, key=lambda each: each.short_start))


def _long_start(text: str, end: int, short: str) -> int | None:
    """Return where the words begin whose initials are `short`, reading back from `end`."""
    letters = short.lower().replace("&", "")
    if len(letters) < 2 or sum(letter.isupper() for letter in short) < 2:  # noqa: PLR2004 - two capitals make a short form
        return None
    words = [(word.group().lower(), word.start()) for word in _WORD.finditer(text[max(0, end - 160) : end])]
    offset = max(0, end - 160)
    at = len(letters) - 1
    for word, start in reversed(words[-_WIDEST:]):
        if word[0] == letters[at]:
            at -= 1
            if at < 0:
                return offset + start
        elif word not in _SMALL:
            return None
    return None
