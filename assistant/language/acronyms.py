"""Acronyms that a text explains: in, a text; out, each short form, its long form and where both stand."""

import re
from typing import NamedTuple

from assistant.language.folding import squeeze


class Acronym(NamedTuple):
    """Hold a short form and its long form as printed, white space folded; offsets count in the text."""

    short: str
    long: str
    start: int
    end: int
    long_start: int
    long_end: int


_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "to", "on", "a", "an", "with", "at", "by", "from", "or", "&"}
)
# What a name is of, behind its initials: "vulnerable, exploited and missing group (VEM)".
_BODIES = frozenset(
    {
        "group", "team", "panel", "board", "service", "services", "programme", "project", "scheme", "model", "framework",
        "system", "process", "meeting", "meetings", "approach", "unit", "hub", "forum", "partnership", "committee",
    }
)  # fmt: skip
_SHORT = r"[a-z][A-Z]{2,6}|[A-Z][A-Za-z0-9&/.-]{0,10}[A-Z0-9][A-Za-z]?(?:[’']?s)?|[A-Z]{2,12}[’']?s?"
_IN_BRACKETS = re.compile(rf"\(\s*[‘“\"']?(?:the\s+|or\s+)?(?P<short>{_SHORT})[’”\"']?\s*\)")
_BEFORE_BRACKETS = re.compile(rf"(?<![\w-])(?P<short>{_SHORT})\s{{1,3}}\((?P<long>[^()]{{6,140}})\)")
_IS = re.compile(
    rf"(?<![\w-])(?P<short>{_SHORT})\s+(?:is|are|means|stands\s+for|refers\s+to)\s+(?:the\s+|a\s+|an\s+)?(?P<long>[^.;:()\n]{{6,140}})"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")


def find_acronyms(text: str) -> tuple[Acronym, ...]:
    """Find the acronyms that `text` explains, in text order; never raises.

    "Risk assessment conference (RAC)", "RAC (risk assessment conference)" and "RAC is the risk
    assessment conference" are explanations where the initials agree. A plural short form is given
    as printed ("PCSOs").
    """
    found: list[Acronym] = []
    for match in _IN_BRACKETS.finditer(text):
        long = _long_before(text, match.start(), match["short"])
        if long is not None:
            found.append(_acronym(text, match, *long))
    for pattern in (_BEFORE_BRACKETS, _IS):
        for match in pattern.finditer(text):
            taken = any(item.start == match.start("short") for item in found)
            long = None if taken else _long_from(text, match.start("long"), match.end("long"), match["short"])
            if long is not None:
                found.append(_acronym(text, match, *long))
    return tuple(sorted(found, key=lambda item: item.start))


def initials_of(phrase: str) -> str:
    """Return the initials of the words of `phrase` in capitals, hyphens parting words, small words left out.

    Example:
        >>> initials_of("anti-social behaviour")
        'ASB'
    """
    words = [word for word in _WORD.findall(phrase) if word.lower() not in _SMALL]
    return "".join(word[0].upper() for word in words)


def _acronym(text: str, match: re.Match[str], start: int, end: int) -> Acronym:
    return Acronym(
        match["short"], squeeze(text[start:end]), match.start("short"), match.end("short"), start, end
    )


def _letters(short: str) -> str:
    """Return the capitals and digits of a short form, without the s of its plural."""
    bare = re.sub(r"[’']?s$", "", short)
    return "".join(letter for letter in bare.upper() if letter.isalpha())


def _long_before(text: str, end: int, short: str) -> tuple[int, int] | None:
    """Find the words right before `end` whose initials are `short`, None where they do not agree."""
    letters = _letters(short)
    low = max(0, end - 160)
    words = list(_WORD.finditer(text, low, end))
    if not words or text[words[-1].end() : end].strip():
        return None
    # The fewest words that spell the short form; small words inside may count or not.
    for size in range(2, min(len(words), 2 * len(letters) + 2) + 1):
        chosen = words[-size:]
        if re.search(r"[.;:!?()]|\n\s*\n", text[chosen[0].start() : end]):
            return None
        if chosen[0][0].lower() in _SMALL:
            continue
        spelled = [word[0] for word in chosen]
        if _spells(spelled, letters) or _spells_inside(spelled, short):
            return chosen[0].start(), chosen[-1].end()
        if (
            chosen[-1][0].lower() in _BODIES
            and len(chosen) > len(letters)
            and _spells([word[0] for word in chosen[:-1]], letters)
        ):
            return chosen[0].start(), chosen[-1].end()
    return None


def _long_from(text: str, start: int, limit: int, short: str) -> tuple[int, int] | None:
    """Find the words from `start` on whose initials are `short`, None where they do not agree."""
    letters = _letters(short)
    words = list(_WORD.finditer(text, start, limit))
    if not words or words[0].start() != start:
        return None
    for size in range(2, min(len(words), 2 * len(letters) + 2) + 1):
        chosen = words[:size]
        following = text[chosen[-1].end() : chosen[-1].end() + 1]
        if chosen[-1][0].lower() in _SMALL or following in {"-", "’", "'"}:
            continue
        if _spells([word[0] for word in chosen], letters):
            return start, chosen[-1].end()
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Tell whether the initials of `words` are `letters`, with or without those of small words."""
    if len(letters) < 2:
        return False
    every = "".join(word[0] for word in words).upper()
    main = "".join(word[0] for word in words if word.lower() not in _SMALL).upper()
    return letters in {every, main} or _spells_loosely(words, letters)


def _spells_inside(words: list[str], short: str) -> bool:
    """Tell whether a short form of a small letter and capitals spells words, the last one by letters inside it: "bTB"."""
    letters = short.lower()
    if not (short[0].islower() and short[1:].isupper()) or len(words) < 2 or len(words) >= len(letters):
        return False
    if [word[0].lower() for word in words] != list(letters[: len(words)]):
        return False
    rest = iter(words[-1].lower()[1:])
    return all(letter in rest for letter in letters[len(words) :])


def _spells_loosely(words: list[str], letters: str) -> bool:
    """Tell whether `letters` can be read off `words` in order, some small words skipped and others not."""
    position = 0
    for word in words:
        if position < len(letters) and word[0].upper() == letters[position]:
            position += 1
        elif word.lower() not in _SMALL:
            return False
    return position == len(letters)
