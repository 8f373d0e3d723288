"""Why a numeral is no figure: in, a text and one of its numerals; out, the reason, or "" where it may be one."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.counted import find_counted
from assistant.language.folding import GAP
from assistant.language.numerals import Numeral
from assistant.language.periods import Period
from assistant.language.units import multiple_after, unit_after
from assistant.language.tables import alternation, read_set, read_words

_PREVIOUS = re.compile(r"([A-Za-z][A-Za-z&’'-]*)(\.?)(?P<gap>[ \u00a0\n]{1,6}|)(?P<open>[(“‘\"']?)$")
_WORD_AFTER = re.compile(rf"(?:{GAP}|-)([a-z]+)")
_LIST = re.compile(rf"{GAP}?(?:,|and|or|to|-|–|&){GAP}?$")
_TIME = re.compile(
    rf"(?:[:.]\d\d)?{GAP}?(?:a\.?m\b|p\.?m\b|o'clock|hrs\b(?<=\d\dhrs)|noon\b|midnight\b|gmt\b|bst\b)|:[0-5]\d(?::[0-5]\d)?(?![\d:])"
)
_AGE_AFTER = re.compile(
    rf"(?:{GAP}|-)?(?:(?:years?|yrs|months?|weeks?)(?:{GAP}|-)(?:olds?\b|of{GAP}age\b)|y/o\b|year-olds?\b)"
    rf"|{GAP}?(?:to|and|or|-|–){GAP}?\d{{1,3}}(?:{GAP}|-)?years?(?:{GAP}|-)(?:olds?|of{GAP}age)\b"
    rf"|-?{GAP}?(?:and|or|to|–){GAP}?[a-z0-9]+-year-olds?\b"
)
_AGE_BEFORE = re.compile(
    rf"\b(?:aged?|ages|age{GAP}of|ages{GAP}of|aged{GAP}between|ages{GAP}between|turn(?:s|ed|ing)?)(?:{GAP}(?:up{GAP}to|under|over|between|from|at{GAP}least|about|of|was|is|only|just|below|above))?"
    rf"{GAP}(?:the{GAP}age{GAP}of{GAP})?(?:\w+{GAP}?(?:and|to|or|-|–){GAP}?)?$"
)
_LIMIT_BEFORE = re.compile(rf"([a-z]+){GAP}(?:who{GAP}(?:are|were){GAP})?(?:aged{GAP})?(?:under|over|below|above)(?:{GAP}|-)$|\b(?:under|over)-$")
_PHONE = re.compile(r"(?:\+?\d[\d \u00a0()-]{6,18}\d)(?![\d,.]\d)")
_ADDRESS = re.compile(r"[ \u00a0](?:[A-Z][\w’']+[ \u00a0]){1,3}(?:Street|Road|Terrace|Avenue|Lane|Close|Crescent|Drive|Gardens|Square|Place|Way|Row|Court)\b")
_MARK_AFTER = re.compile(r"[.)](?=\s|$)")


def reason_of(text: str, folded: str, numeral: Numeral, periods: tuple[Period, ...]) -> str:
    """Return why `numeral` is no figure, "" where it may be one; `periods` are those that overlap it."""
    for period in periods:
        if period.start <= numeral.start and numeral.end <= period.end and period.kind != "recurring":
            return "date" if period.kind == "date" else "part of a period"
        if period.kind == "recurring" and period.start < numeral.start < period.end:
            return "part of a period"
    if numeral.form == "mark":
        return "footnote mark"
    if numeral.form in {"digits", "doubtful"}:
        return _digits(text, folded, numeral)
    return _words(text, folded, numeral)


def _digits(text: str, folded: str, numeral: Numeral) -> str:
    start, end = numeral.start, numeral.end
    glued = _glued_before(text, folded, start, end)
    if glued:
        return glued
    if _TIME.match(folded, end) or (_is_clock(folded, numeral)):
        return "time"
    if folded[start:end].count(".") > 1:
        return "section number"
    if end - start >= 3 and not folded[start:end].strip("0"):
        return "scale of a unit"
    if _ADDRESS.match(text, end):
        return "name"
    after = folded[end : end + 1]
    if after == "/" and folded[end + 1 : end + 2].isdigit():
        return "name"
    if after and (after.isalpha() or after in "_@#") and not folded[end - 1].isalpha():
        suffix = _suffix(folded, end)
        if suffix:
            return suffix
    if _is_phone(folded, start, end):
        return "telephone number"
    age = _age(folded, numeral)
    if age:
        return age
    previous = _PREVIOUS.search(text, max(0, start - 40), start)
    if previous:
        labelled = _labelled(text, folded, numeral, previous)
        if labelled:
            return labelled
    listed = _listed(text, folded, numeral)
    if listed:
        return listed
    return "doubtful" if numeral.form == "doubtful" else _compound(folded, end)


def _glued_before(text: str, folded: str, start: int, end: int) -> str:
    """Explain digits with a letter or mark right before them: "M25", "area2", "schools.3", "Covid-19"."""
    if start == 0:
        return ""
    mark = folded[start - 1]
    short = end - start <= 2 and folded[start:end].isdigit()
    ends = end >= len(folded) or not (folded[end].isalnum() or (folded[end] in ".," and folded[end + 1 : end + 2].isdigit()))
    if mark.isalpha() and mark.isascii():
        word = re.search(r"[A-Za-z]+$", text[max(0, start - 30) : start])
        letters = word[0] if word else ""
        lowered = letters.lower()
        if lowered in {"us", "a", "c", "gbp", "usd", "eur", "chf", "rs"} and letters.isupper() and len(letters) == 3:
            return ""
        if lowered in {"p", "pp", "pg"}:
            return "page number"
        if lowered in {"s", "ss", "para", "fig", "table", "section", "annex", "art"} and letters.islower():
            return "section number"
        if short and ends and (letters.islower() or len(letters) > 3) and len(letters) > 1 and not letters.isupper():
            return "footnote mark"
        return "name"
    if mark in "'\")]" and short and ends and start > 1 and (folded[start - 2].isalnum() or folded[start - 2] in ".,;:!?'\")"):
        return "footnote mark"
    if mark in ".,;:" and start > 1 and folded[start - 2].isalpha():
        head = re.search(r"[a-z]+$", folded[max(0, start - 12) : start - 1])
        if head and mark == "." and head[0] in {"p", "pp"}:
            return "page number"
        if head and mark == "." and head[0] in read_set("labels", "sections"):
            return "section number"
        if head and mark == "." and head[0] in {"no", "nos", "v", "vol", "c", "ref", "ch"}:
            return "" if head[0] == "c" else "name"
        return "footnote mark" if short and ends else "name"
    if mark == "-" and start > 1 and (folded[start - 2].isalpha() or folded[start - 2] == "'"):
        head = re.search(r"[a-z']+$", folded[max(0, start - 16) : start - 1])
        word = head[0] if head else ""
        if word in {"pre", "post", "mid"} and end - start == 4:
            return "date"
        if word in {"under", "over"}:
            return "age"
        return "name"
    if mark in "_@#\\=" or (mark == "/" and start > 1 and not folded[start - 2].isspace()):
        return "name"
    if mark == ":" and start > 1 and folded[start - 2].isdigit():
        return "time"
    return ""


def _is_clock(folded: str, numeral: Numeral) -> bool:
    return bool(re.search(rf"\bat{GAP}?$|\d:$", folded[max(0, numeral.start - 6) : numeral.start])) and bool(
        re.match(r"\.[0-5]\d(?!\d)|:[0-5]\d", folded[numeral.end :])
    )


def _suffix(folded: str, end: int) -> str:
    """Explain letters right behind digits that are no unit: "3D", "4x4", "30s", "2b"."""
    if unit_after(folded, end) or multiple_after(folded, end):
        return ""
    letters = re.match(r"[a-z]+", folded[end : end + 12])
    printed = letters[0] if letters else ""
    if printed in {"st", "nd", "rd", "th", "bn", "tn", "mn", "m", "k", "b"} and not folded[end + len(printed) : end + len(printed) + 1].isalnum():
        return ""
    if printed == "s":
        return "age"
    return "name"


def _is_phone(folded: str, start: int, end: int) -> bool:
    digits = folded[start:end]
    window = folded[max(0, start - 20) : end + 20]
    offset = start - max(0, start - 20)
    for match in _PHONE.finditer(window):
        if match.start() <= offset < match.end():
            run = re.sub(r"\D", "", match[0])
            if 10 <= len(run) <= 15 and (match[0][0] in "+0"):
                return True
    if digits not in read_set("labels", "short_numbers"):
        return False
    after = _WORD_AFTER.match(folded, end)
    before = re.findall(r"[a-z0-9]+", folded[max(0, start - 30) : start])[-3:]
    return (
        digits == "999"
        or (after is not None and after[1] in read_set("labels", "called"))
        or any(word in read_set("labels", "calls") or word == "999" for word in before)
    )


def _age(folded: str, numeral: Numeral) -> str:
    value = numeral.value
    if value is None or not 0 <= value <= 120 or value != value.to_integral():
        return ""
    start, end = numeral.start, numeral.end
    if _AGE_AFTER.match(folded, end) or _AGE_BEFORE.search(folded, max(0, start - 48), start):
        return "age"
    limit = _LIMIT_BEFORE.search(folded, max(0, start - 40), start)
    if limit is None:
        return ""
    if limit[1] is None or limit[1] in read_set("labels", "people"):
        # "people over 65", not "people over 65 miles away".
        after = _WORD_AFTER.match(folded, end)
        return "" if after and after[1] in {"percent", "per", "miles", "million", "days", "weeks", "hours"} else "age"
    return ""


def _labelled(text: str, folded: str, numeral: Numeral, previous: re.Match[str]) -> str:
    """Explain a number behind a word such as "page", "table", "Room", or behind a capitalised name."""
    printed, dot = previous[1], previous[2]
    word = printed.lower().strip("'’")
    capital = printed[0].isupper()
    if previous["open"] and previous["open"] == "(":
        return ""
    if not previous["gap"] and not dot:
        return ""
    if dot and word not in {"p", "pp", "s", "ss", "no", "nos", "fig", "figs", "para", "paras", "sec", "secs", "vol", "ref", "eq", "tel"}:
        return ""
    if word in read_set("labels", "pages"):
        return "page number"
    if capital and numeral.end - numeral.start == 4 and word in read_set("labels", "laws"):
        return "name"
    small = numeral.value is None or numeral.value < 1000 or numeral.end - numeral.start < 5
    if (word in read_set("labels", "sections") or word in read_set("labels", "names")) and small:
        unit = find_counted(text, folded, numeral.end)
        if capital or word not in read_set("labels", "capital_only") or (not unit and unit_after(folded, numeral.end) is None):
            if word in {"no", "nos"} and not dot and not capital:
                return ""
            return "section number" if word in read_set("labels", "sections") else "name"
    return _name(text, folded, numeral, previous) if capital else ""


_OPENING = re.compile(r"(?:^|[.!?:•]['”\")]*\s+|(?:^|\n)\s*[^\w\s]{0,2}\s*)$")


def _name(text: str, folded: str, numeral: Numeral, previous: re.Match[str]) -> str:
    """Explain a whole number right behind a capitalised word inside a sentence: "Apollo 11"."""
    printed = text[numeral.start : numeral.end]
    if not printed.isdigit() or len(printed) > 4 or previous[2] or previous[1].endswith("s"):
        return ""
    if _OPENING.search(text[max(0, previous.start() - 12) : previous.start()]) or previous.start() == 0:
        return ""
    after = text[numeral.end : numeral.end + 2]
    if after[:1] in {"%", "\u00a0"} or re.match(r"\s+[a-z(]", text[numeral.end : numeral.end + 3]) or after[:1] == "\n":
        return ""
    return "name" if re.match(r"$|[\s.,;:)’”\"']", after) else ""


_TITLE = re.compile(r"\s{1,4}[A-Z][\w’'-]*\s")


def _listed(text: str, folded: str, numeral: Numeral) -> str:
    """Explain the mark of a list item or footnote at the very start of a text or line."""
    start, end = numeral.start, numeral.end
    line = folded.rfind("\n", 0, start) + 1
    lead = folded[line:start].strip()
    if lead not in {"", "("} or end - start > 3:
        return ""
    first = not folded[:line].strip()
    if _MARK_AFTER.match(folded, end) and (first or re.match(r"[.)]\s+[A-Z]", text[end : end + 6])):
        return "list mark"
    # "1 TecSOS is an alarm": a footnote or a numbered heading at the head of its paragraph.
    alone = not folded[:line].strip() or folded[line - 2 : line] == "\n\n"
    if alone and not lead and numeral.value is not None and numeral.value <= 40 and _TITLE.match(text, end):
        return "list mark"
    return ""


@cache
def _kept_compounds() -> re.Pattern[str]:
    return re.compile(r"-(?:percent|per|pct|point|percentage|fold|to|and|or|\d)")


def _compound(folded: str, end: int) -> str:
    """Explain a number joined to a word by a hyphen: "43-page", "two-year"."""
    if folded[end : end + 1] != "-" or _kept_compounds().match(folded, end):
        return ""
    return "compound" if folded[end + 1 : end + 2].isalpha() else ""


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(read_words('labels', 'idioms'))})(?![\w])")


_PARTITIVE = re.compile(
    rf"{GAP}of{GAP}(?:the|these|those|its|their|our|his|her|my|your|many|several|a|an|few|such|them|us|only)\b(?!{GAP}(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)


def _words(text: str, folded: str, numeral: Numeral) -> str:
    start, end = numeral.start, numeral.end
    if numeral.form == "vague":
        return "idiom"
    low = max(0, start - 16)
    for match in _idioms().finditer(folded, low, min(len(folded), end + 20)):
        if match.start() < end and start < match.end():
            return "idiom"
    printed = text[start:end]
    if printed[0].isupper():
        before = text[max(0, start - 12) : start]
        following = re.match(r"[\s-]{1,3}([A-Z][a-z]+)", text[end : end + 24])
        opening = not before.strip() or _OPENING.search(before)
        if (following and before[-1:] in "‘“\"'" and before) or not opening and before[-1:] not in "‘“\"'(":
            return "name"
    age = _age(folded, numeral)
    if age:
        return age
    if numeral.form == "words" and folded[start:end] == "one":
        return _one(folded, start, end)
    if numeral.form == "words":
        compound = _compound(folded, end)
        if compound:
            return compound
        previous = _PREVIOUS.search(text, max(0, start - 40), start)
        word = previous[1].lower() if previous else ""
        if word in {"page", "pages"}:
            return "page number"
        if previous and word in (read_set("labels", "sections") | read_set("labels", "names")) - read_set("labels", "capital_only"):
            return "" if word in {"no", "nos"} else "section number" if word in read_set("labels", "sections") else "name"
        return ""
    if numeral.form == "part":
        return _part(folded, start, end)
    return _compound(folded, end) if numeral.form != "multiple" else ""


def _one(folded: str, start: int, end: int) -> str:
    """Explain "one" where it is a pronoun or part of a phrase and counts nothing."""
    if _PARTITIVE.match(folded, end):
        return "idiom"
    if _compound(folded, end):
        return "compound"
    return ""


_HALF_AFTER = re.compile(rf"-?{GAP}?(?:way|term|terms|time|brother|sister|price|life|marathon|moon|baked|hearted)\b|-[a-z]|{GAP}an?{GAP}(?:dozen|million)\b")
_HALF_BEFORE = re.compile(rf"\b(?:first|second|latter|other|last|next|each|every|this|better|top|bottom|upper|lower){GAP}$")
_SHARE_AFTER = re.compile(
    rf"{GAP}(?:of|are|were|was|is|have|had|has|did|do|more|less|higher|lower|in|by|to|from|since|on|over|at|and|or|said|felt|did|could|would|live|lived)\b|{GAP}?[.,;:)]|{GAP}?$"
)


def _part(folded: str, start: int, end: int) -> str:
    """Explain "half", "quarter" and "a third" where they are no share: "half-term", "each quarter", "a third party"."""
    words = re.split(r"[\s\u00a0-]+", folded[start:end])
    if len(words) == 1 and words[0] != "half":
        return "idiom" if words[0].isalpha() else ""
    if words[-1] == "half":
        if _HALF_AFTER.match(folded, end) or _HALF_BEFORE.search(folded, max(0, start - 12), start):
            return "idiom"
        return ""
    if words[0] in {"a", "an"}:
        return "" if _SHARE_AFTER.match(folded, end) else "idiom"
    return ""
