"""Sentences of a text: in, a block of clean or raw text; out, the spans of its sentences, in order.

Spans never overlap, hold no white space at their ends and leave out nothing but white space.
"""

from __future__ import annotations

import re

from assistant.language.tables import read_set

# A place where a sentence may end: its mark with the quotes, brackets and footnote digits behind it,
# a blank line, or a line end before a bullet.
_STOP = re.compile(
    r"""(?P<mark>[.!?…]{1,8})(?P<closing>[’”"'»)\]]{0,4})(?P<note>\d{1,2}(?=\s+[A-Z“‘"'(]))?(?=\s|$)
    |(?P<break>\n[^\S\n]{0,80}\n\s{0,80}|\f\s{0,80})
    |(?P<bullet>\n[^\S\n]{0,20}(?=[•▪■●◦‣·§\uf000-\uf0ff]\s|[-–—*]\s+\S|\([a-z]\)\s|\([ivx]{1,4}\)\s|\d{1,2}[.)]\s+[A-Z]))""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"']{1,24}$")
_NEXT = re.compile(r"[\s]*[“‘\"'(\[«]*(\S?)")
_WORD_NEXT = re.compile(r"\s+[“‘\"'(]*[A-Z][a-z]*\b")
_OPENER = re.compile(r"\s*[“‘\"'(\[«]*([A-Za-z]+)")
_INITIAL = re.compile(r"(?:[A-Za-z]|[A-Za-z](?:\.[A-Za-z])+)$")
_NUMBER = re.compile(r"\(?\d{1,3}$|\(?[ivx]{1,4}$")


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Find the sentences of `text` as half-open spans in text order; never raises.

    A blank line and a bullet end a sentence whatever stands before them.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop["mark"] is not None:
            if not _ends(text, start, stop):
                continue
            end = stop.end()
        else:
            end = stop.start()
        _append(spans, text, start, end)
        start = max(end, start)
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(bare)))


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Decide whether the full stop, question or exclamation mark `stop` ends a sentence."""
    following = _NEXT.match(text, stop.end())
    after = following[1] if following else ""
    if not after:
        return True
    if stop["mark"] != ".":
        return not after.islower()
    if after.islower() or after in ",;:%)":
        return False
    if stop["note"] and text[stop.start() - 1].isdigit() and _WORD_NEXT.match(text, stop.end()) is None:
        return False  # "4.2 MW", not "in 2018.2 The"
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 24), stop.start())
    if before is None:
        return True
    word = before[0]
    if stop["closing"]:
        return not after.islower()
    lowered = word.lower()
    if lowered in read_set("abbreviations", "never"):
        # "No." and the like stand before a number or a name; a word such as "no" can also end a sentence.
        return (
            lowered in {"no", "art", "sec", "tab", "mar", "ed", "al", "mon", "fig", "app"}
            and not after.isdigit()
        )
    if lowered in read_set("abbreviations", "perhaps"):
        if "." in lowered and after.isupper():
            # "The U.S. Senate" goes on; "in the U.S. The rest" does not.
            opener = _OPENER.match(text, stop.end())
            return opener is not None and opener[1].lower() in read_set("abbreviations", "openers")
        return after.isupper() or not after.isalnum()
    if _INITIAL.match(word):
        return not (word[-1].isupper() and after.isupper()) or word == "I"
    # A number at the very start is the mark of a list item, not a sentence.
    return not (_NUMBER.match(word) and text[start : stop.start()].strip(" \t\n(") == word.strip("("))
