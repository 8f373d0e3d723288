"""Why a numeral is no figure: in, a text and one of its numerals; out, the reason, "" where it may be one."""

from __future__ import annotations

import re

from assistant.language.ages import is_age
from assistant.language.folding import GAP
from assistant.language.glued import glued_reason, is_clock, is_phone, suffix_reason
from assistant.language.idioms import compound_reason, word_reason
from assistant.language.labelled import is_address, label_reason, list_reason
from assistant.language.numerals import Numeral
from assistant.language.periods import Period
from assistant.language.supposed import supposed_reason

# "The 16+ service" bears the number in its name.
_SERVICE = re.compile(rf"\+{GAP}[a-z]+\b(?<!s)")
# "The 17 and the X4": lines and roads named by a number beside one with a letter.
_CODE_NEXT = re.compile(rf"(?:,|,?{GAP}(?:and|or)){GAP}(?:the{GAP})?[a-z]{{1,2}}\d{{1,4}}\b")
_CODE_BEFORE = re.compile(rf"\b[a-z]{{1,2}}\d{{1,4}}(?:,|,?{GAP}(?:and|or)){GAP}the{GAP}$")
# "The top two bands", "the bottom 10 areas": which ones, not how many.
_RANKED = re.compile(rf"\b(?:the|its|their|our){GAP}(?:top|bottom){GAP}$")
_THE = re.compile(rf"\b(?:the|a|an|our|its){GAP}$")


def reason_of(text: str, folded: str, numeral: Numeral, periods: tuple[Period, ...]) -> str:
    """Return why `numeral` is no figure, "" where it may be one; `periods` are those that overlap it."""
    for period in periods:
        if period.start <= numeral.start and numeral.end <= period.end:
            return "date" if period.kind == "date" else "part of a period"
    if numeral.form in {"digits", "words"} and _RANKED.search(
        folded, max(0, numeral.start - 16), numeral.start
    ):
        return "ordinal"
    if numeral.form == "mark":
        return "footnote mark"
    if numeral.form in {"digits", "doubtful"}:
        return _digits(text, folded, numeral) or supposed_reason(folded, numeral)
    return word_reason(text, folded, numeral) or supposed_reason(folded, numeral)


def _digits(text: str, folded: str, numeral: Numeral) -> str:
    """Explain digits by what is glued to them, then by the words around them."""
    start, end = numeral.start, numeral.end
    glued = glued_reason(text, folded, start, end)
    if glued:
        return glued
    if is_clock(folded, numeral):
        return "time"
    if folded[start:end].count(".") > 1:
        return "section number"
    if end - start >= 3 and not folded[start:end].strip("0"):
        return "scale of a unit"
    if is_address(text, end) or (folded[end : end + 1] == "/" and folded[end + 1 : end + 2].isdigit()):
        return "name"
    if _SERVICE.match(folded, end) and _THE.search(folded, max(0, start - 8), start):
        return "name"
    suffix = suffix_reason(folded, end)
    if suffix:
        return suffix
    beside = _CODE_NEXT.match(folded, end) and _THE.search(folded, max(0, start - 8), start)
    if beside or _CODE_BEFORE.search(folded, max(0, start - 24), start):
        return "name"
    if is_phone(folded, start, end):
        return "telephone number"
    if is_age(folded, numeral):
        return "age"
    named = label_reason(text, folded, numeral) or list_reason(text, folded, numeral)
    if named:
        return named
    return "doubtful" if numeral.form == "doubtful" else compound_reason(folded, end)
