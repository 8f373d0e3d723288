"""Numbers that are only supposed or said in passing: in, a folded text and a numeral; out, the reason, ""."""

from __future__ import annotations

import re

from assistant.language.folding import GAP
from assistant.language.numerals import Numeral

_REACH = 90
# "One meeting would suffice", "two rooms would be enough": nothing is counted.
_ENOUGH = re.compile(
    rf"{GAP}(?:[a-z’'-]+{GAP}){{0,4}}?(?:would|could|might){GAP}(?:have{GAP})?(?:suffice|do|be{GAP}enough|be{GAP}sufficient|been{GAP}enough)"
    rf"(?:d\b|\b)(?={GAP}?[.,;)]|{GAP}?$|{GAP}(?:to|for|and|but|in)\b)"
)
# "From one meeting to the next", "between one visit and another", "one report after another".
_SERIES = re.compile(
    rf"{GAP}(?:[a-z’'-]+{GAP}){{1,3}}?(?:to|and|after|or){GAP}(?:the{GAP}next|the{GAP}other|another)\b"
)
_SERIES_BEFORE = re.compile(rf"\b(?:from|between|with|by){GAP}$|^$|[.,;]{GAP}?$|\b(?:at|in){GAP}$")
# "When more than one agency is involved", "if needs exceed 75 days": a threshold and no finding.
_OPENED = re.compile(rf"(?:^|{GAP})(?P<opener>when|whenever|if|unless){GAP}(?P<said>[^.;:()]*)$")
# "Where a child is absent for ten days, …": of any child, not of one.
_GENERIC = re.compile(
    rf"(?:^|[.;:]\s{{1,2}})(?:where|when|whenever|if){GAP}(?:an?|any|somebody|someone){GAP}[^.,;:()]*{GAP}for{GAP}(?:(?:more{GAP}than|at{GAP}least|over){GAP})?$"
)
# "If no match can be found": nothing is said to be none.
_IF = re.compile(rf"(?:^|[.;:,]\s{{1,2}}|\b(?:and|or|but){GAP})(?:if|unless){GAP}$")
_BOUND = re.compile(
    rf"\b(?:(?:more|less|fewer|greater|longer|higher|lower|later){GAP}than|at{GAP}least|over|under|above|below|beyond"
    rf"|exceeds?|falls?{GAP}below|drops?{GAP}below|reach(?:es)?){GAP}$"
)
_TOLD = re.compile(r"\b(?:was|were|had|did|became|rose|fell|took|went|came|began|made|met|left)\b|\?")
_ASKED = re.compile(
    rf"\b(?:ask(?:s|ed|ing)?|know|knew|see|saw|check(?:s|ed)?|unclear|sure|even|only|as){GAP}$"
)
_STOP = re.compile(r"[.,;:]")
_MODAL_WAS = re.compile(rf"^(?:it|they|he|she|there){GAP}(?:were|was)\b")
# "In the first two weeks of the scheme": when, not how long.
_WINDOW = re.compile(
    rf"\b(?:in|over|during|within|for|by|after|throughout){GAP}(?:the|its|their|his|her|our|this|that){GAP}"
    rf"(?:very{GAP})?(?:first|final|initial|opening|early|closing){GAP}(?:few{GAP})?$"
)
_SPAN = re.compile(rf"{GAP}(?:hours|days|weeks|months|years|terms|working{GAP}days)\b")
# "The 'four P's'", "their 'one family approach'": a name in quotation marks.
_QUOTED = re.compile(r"[\w-]+(?:[ \u00a0\n]+[\w'-]+){1,5}?['\"](?=[\s.,;:)]|$)")
_OPENS = re.compile(rf"(?:^|[\s(])['\"](?P<the>the{GAP})?$")


def supposed_reason(folded: str, numeral: Numeral) -> str:
    """Return why a numeral counts nothing where it is supposed, a time, a name or a figure of speech."""
    start, end = numeral.start, numeral.end
    low = max(0, start - _REACH)
    if folded[start:end] == "no" and _IF.search(folded, low, start) is not None:
        stop = _STOP.search(folded, end)
        clause = folded[end : stop.start() if stop else end + _REACH]
        return "condition" if _TOLD.search(clause) is None else ""
    if numeral.form in {"words", "digits"}:
        if _SPAN.match(folded, end) and _WINDOW.search(folded, max(0, start - 48), start):
            return "part of a period"
        if _in_condition(folded, low, start, end):
            return "condition"
    if numeral.form != "words":
        return ""
    if _ENOUGH.match(folded, end):
        return "condition"
    if folded[start:end] == "one":
        near = _SERIES_BEFORE.search(folded, max(0, start - 12), start)
        if near is not None and _SERIES.match(folded, end):
            return "idiom"
    return "name" if _is_name(folded, start, end) else ""


def _in_condition(folded: str, low: int, start: int, end: int) -> bool:
    """Tell whether a bound stands in a clause of "when" or "if" that tells of no past event."""
    if _GENERIC.search(folded, low, start) is not None and _SPAN.match(folded, end):
        return _TOLD.search(folded, low, start) is None
    if _BOUND.search(folded, max(0, start - 24), start) is None:
        return False
    opened = _OPENED.search(folded, low, start)
    if opened is None or "," in opened["said"]:
        return False
    at = opened.start("opener")
    if _ASKED.search(folded, max(0, at - 12), at):
        return False
    stop = _STOP.search(folded, end)
    clause = folded[opened.start("said") : stop.start() if stop else min(len(folded), end + _REACH)]
    return _TOLD.search(clause) is None or (opened["opener"] == "if" and _MODAL_WAS.match(clause) is not None)


def _is_name(folded: str, start: int, end: int) -> bool:
    """Tell whether a number opens a short name in quotation marks: "'one family approach'", "'the four P's'"."""
    opened = _OPENS.search(folded, max(0, start - 8), start)
    quoted = _QUOTED.match(folded, start) if opened is not None else None
    if opened is None or quoted is None:
        return False
    # "'Two good homes'" may be counted; one thing, a thing in the singular and "the four P's" are names.
    return folded[start:end] == "one" or bool(opened["the"]) or not quoted[0][:-1].endswith("s")
