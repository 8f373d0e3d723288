"""Marks right beside digits that show them to count nothing: in, the text and the digits; out, why."""

from __future__ import annotations

import re

from assistant.language.folding import GAP
from assistant.language.numerals import Numeral
from assistant.language.tables import read_set
from assistant.language.units import multiple_after, unit_after

_CLOCK = re.compile(
    rf"(?:[:.]\d\d)?{GAP}?(?:a\.?m\b|p\.?m\b|o'clock|hrs\b(?<=\d\dhrs)|noon\b|midnight\b|gmt\b|bst\b)"
    r"|:[0-5]\d(?::[0-5]\d)?(?![\d:])"
)
_AT = re.compile(rf"\bat{GAP}?$|\d:$")
_MINUTES = re.compile(r"[.:][0-5]\d(?!\d)")
_PHONE = re.compile(r"(?:\+?\d[\d \u00a0()-]{6,18}\d)(?![\d,.]\d)")
_WORD_AFTER = re.compile(rf"(?:{GAP}|-)([a-z]+)")
_LETTERS_BEFORE = re.compile(r"[A-Za-z]+$")
_ENDINGS = frozenset({"st", "nd", "rd", "th", "bn", "tn", "mn", "m", "k", "b"})


def glued_reason(text: str, folded: str, start: int, end: int) -> str:
    """Explain digits with a letter or mark right beside them: "M25", "area2", "schools.3", "3:1"."""
    mark = folded[start - 1] if start else " "
    before = folded[start - 2] if start > 1 else ""
    # A footnote mark is short and has nothing more behind it.
    more = folded[end : end + 1].isalnum() or (
        folded[end : end + 1] in {".", ","} and folded[end + 1 : end + 2].isdigit()
    )
    noted = end - start <= 2 and folded[start:end].isdigit() and not more
    if mark.isalpha() and mark.isascii():
        return _letters_reason(text, start, noted)
    if mark in "'\")]" and noted and before and (before.isalnum() or before in ".,;:!?'\")"):
        return "footnote mark"
    if mark in ".,;:" and before.isalpha():
        return _stop_reason(folded, start, noted)
    if folded[end : end + 1] == ":" and folded[end + 1 : end + 2].isdigit() and not _CLOCK.match(folded, end):
        return "ratio"
    if mark == "[" and noted and folded[end : end + 1] == "]":
        return "footnote mark"
    if folded[max(0, start - 4) : start].rstrip(" \u00a0\n").endswith("\f") and end - start <= 3:
        return "page number"
    if mark == "-" and (before.isalpha() or before == "'"):
        head = re.search(r"[a-z']+$", folded[max(0, start - 16) : start - 1])
        word = head[0] if head else ""
        if word in {"pre", "post", "mid"} and end - start == 4:
            return "date"
        return "age" if word in {"under", "over"} else "name"
    if mark in "_@#\\" or (mark == "/" and before and not before.isspace()):
        return "name"
    if mark == ":" and before.isdigit():
        return "time" if end - start == 2 else "ratio"
    return ""


def _letters_reason(text: str, start: int, noted: bool) -> str:
    """Explain digits behind letters: codes of money are no reason, a lower-case word has a footnote mark."""
    word = _LETTERS_BEFORE.search(text, max(0, start - 30), start)
    letters = word[0] if word else ""
    if letters in {"GBP", "USD", "EUR", "CHF"}:
        return ""
    if letters.lower() in {"p", "pp", "pg"}:
        return "page number"
    if letters in {"s", "ss", "para", "fig", "table", "section", "annex", "art"}:
        return "section number"
    worded = len(letters) > 1 and not letters.isupper() and (letters.islower() or len(letters) > 3)
    return "footnote mark" if noted and worded else "name"


def _stop_reason(folded: str, start: int, noted: bool) -> str:
    """Explain digits behind a word and its full stop: "s.47", "p.12", "schools.3"."""
    head = re.search(r"[a-z]+$", folded[max(0, start - 12) : start - 1])
    word = head[0] if head and folded[start - 1] == "." else ""
    if word in {"p", "pp"}:
        return "page number"
    if word in read_set("labels", "sections"):
        return "section number"
    if word == "c":
        return ""
    if word in {"no", "nos", "v", "vol", "ref", "ch"}:
        return "name"
    return "footnote mark" if noted else "name"


def is_clock(folded: str, numeral: Numeral) -> bool:
    """Tell whether the numeral is a time of day: "9.30am", "14:30"."""
    if _CLOCK.match(folded, numeral.end):
        return True
    at = _AT.search(folded, max(0, numeral.start - 6), numeral.start)
    return at is not None and _MINUTES.match(folded, numeral.end) is not None


def suffix_reason(folded: str, end: int) -> str:
    """Explain letters right behind digits that are no unit: "3D", "4x4", "30s", "2b"."""
    after = folded[end : end + 1]
    if not after or not (after.isalpha() or after in "_@#") or folded[end - 1].isalpha():
        return ""
    if unit_after(folded, end) or multiple_after(folded, end):
        return ""
    letters = re.match(r"[a-z]*", folded[end : end + 12])
    printed = letters[0] if letters else ""
    if printed in _ENDINGS and not folded[end + len(printed) : end + len(printed) + 1].isalnum():
        return ""
    return "age" if printed == "s" else "name"


def is_phone(folded: str, start: int, end: int) -> bool:
    """Tell whether the digits are a telephone number or part of one."""
    low = max(0, start - 20)
    for match in _PHONE.finditer(folded[low : end + 20]):
        if match.start() <= start - low < match.end() and match[0][0] in "+0":
            run = sum(letter.isdigit() for letter in match[0])
            if 10 <= run <= 15:
                return True
    digits = folded[start:end]
    if digits not in read_set("labels", "short_numbers"):
        return False
    after = _WORD_AFTER.match(folded, end)
    before = re.findall(r"[a-z0-9]+", folded[max(0, start - 30) : start])[-3:]
    return (
        digits == "999"
        or (after is not None and after[1] in read_set("labels", "called"))
        or any(word in read_set("labels", "calls") or word == "999" for word in before)
    )
