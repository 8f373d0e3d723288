"""Numbers that name a thing: in, the text and a number; out, why it counts nothing ("page 12")."""

from __future__ import annotations

import re

from assistant.language.counted import find_counted
from assistant.language.numerals import Numeral
from assistant.language.tables import read_set
from assistant.language.units import unit_after

_PREVIOUS = re.compile(r"([A-Za-z][A-Za-z&’'-]*)(\.?)(?P<gap>[ \u00a0\n]{1,6}|)(?P<open>[(“‘\"']?)$")
_SHORTENED = frozenset({"p", "pp", "s", "ss", "no", "nos", "fig", "figs", "para", "paras", "sec", "secs"}) | {
    "vol"
}
_OPENING = re.compile(r"(?:^|[.!?:•]['”\")]*\s+|(?:^|\n)\s*[^\w\s]{0,2}\s*)$")
_STREET = re.compile(
    r"(?:[–-]\d{1,4})?[ \u00a0](?:[A-Z][\w’']+[ \u00a0]){1,3}"
    r"(?:Street|Road|Terrace|Avenue|Lane|Close|Crescent|Drive|Gardens|Square|Place|Way|Row|Court)\b"
)


def label_reason(text: str, folded: str, numeral: Numeral) -> str:
    """Explain a number behind a word such as "page", "table", "Room", or behind a capitalised name."""
    previous = _PREVIOUS.search(text, max(0, numeral.start - 40), numeral.start)
    if previous is None or previous["open"] == "(":
        return ""
    printed, dot = previous[1], previous[2]
    word, capital = printed.lower().strip("'’"), printed[0].isupper()
    if (dot and word not in _SHORTENED) or not (previous["gap"] or dot):
        return ""
    if word in read_set("labels", "pages"):
        return "page number"
    if capital and numeral.end - numeral.start == 4 and word in read_set("labels", "laws"):
        return "name"
    kind = kind_of_label(word)
    if kind and (numeral.value is None or numeral.value < 1000 or numeral.end - numeral.start < 5):
        if word in {"no", "nos"} and not dot and not capital:
            return ""
        if capital or word not in read_set("labels", "capital_only"):
            return kind
        # "The class 12 pupils attended" counts; "the issue 3" names.
        if find_counted(text, folded, numeral.end) is None and unit_after(folded, numeral.end) is None:
            return kind
    return _name(text, numeral, previous) if capital else ""


def word_label_reason(text: str, numeral: Numeral) -> str:
    """Explain a number word behind a word such as "page" or "level"."""
    previous = _PREVIOUS.search(text, max(0, numeral.start - 40), numeral.start)
    word = previous[1].lower() if previous else ""
    if word in {"page", "pages"}:
        return "page number"
    if word in {"", "no", "nos"} or word in read_set("labels", "capital_only"):
        return ""
    return kind_of_label(word)


def kind_of_label(word: str) -> str:
    """Return what a number behind `word` is: "section number", "name", or "" where it may count."""
    if word in read_set("labels", "sections"):
        return "section number"
    return "name" if word in read_set("labels", "names") else ""


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence, line or item begins at `start`, so that its capital says nothing."""
    before = text[max(0, start - 12) : start]
    return not before.strip() or _OPENING.search(before) is not None


def _name(text: str, numeral: Numeral, previous: re.Match[str]) -> str:
    """Explain a whole number right behind a capitalised word inside a sentence: "Apollo 11"."""
    printed = text[numeral.start : numeral.end]
    scored = printed.isdigit() and len(printed) == 1 and _SCORED.match(text, numeral.end)
    if scored and not opens_sentence(text, previous.start()):
        return "name"
    if not printed.isdigit() or len(printed) > 4 or previous[2] or previous[1].endswith("s"):
        return ""
    if previous.start() == 0 or opens_sentence(text, previous.start()):
        return ""
    after = text[numeral.end : numeral.end + 3]
    if after[:1] in {"%", "\u00a0", "\n"} or re.match(r"\s+[a-z(]", after):
        return ""
    return "name" if not after or re.match(r"[\s.,;:)’”\"']", after) else ""


# "The Progress 8 scores", "its Level 3 average": a capital and a digit name what is scored.
_SCORED = re.compile(r"\s(?:scores?|measures?|results?|averages?)\b")


def is_address(text: str, end: int) -> bool:
    """Tell whether the number that ends at `end` is that of a house: "11 Albert Terrace"."""
    return _STREET.match(text, end) is not None


_MARK_AFTER = re.compile(r"[.)](?=\s|$|[a-z]{2})")
_TITLE = re.compile(r"\s{1,4}[A-Z][\w’'-]*\s")


def list_reason(text: str, folded: str, numeral: Numeral) -> str:
    """Explain the mark of a list item, footnote or heading at the head of a text or line."""
    start, end = numeral.start, numeral.end
    line = folded.rfind("\n", 0, start) + 1
    lead = folded[line:start].strip() if start - line < 12 else "-"
    if lead not in {"", "("} or end - start > 3:
        return ""
    first = not folded[:line].strip() if line < 200 else False
    if _MARK_AFTER.match(folded, end) and (first or re.match(r"[.)]\s*[A-Z]", text[end : end + 6])):
        return "list mark"
    # "1 TecSOS is an alarm": a footnote or a numbered heading at the head of its paragraph.
    alone = first or folded[line - 2 : line] == "\n\n"
    titled = not lead and numeral.value is not None and numeral.value <= 40 and _TITLE.match(text, end)
    return "list mark" if alone and titled else ""
