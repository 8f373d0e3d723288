"""Numerals that belong to one another: ranges, shares of a total, margins, rates.

In, a folded text with its numerals; out, for each numeral that leads such a pair, the other one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.language.folding import GAP
from assistant.language.numerals import Numeral
from assistant.language.units import currency_before, unit_after


class Tie(NamedTuple):
    """Hold how a numeral is tied to the one at `index`: "range", "share" (of a unit), "out_of", "rate" or "margin"."""

    kind: str
    index: int


_MARGIN = re.compile(
    rf"(?:±|\+{{1}}/[-−–]|\+[-−–]|plus{GAP}or{GAP}minus|plus/minus|margin{GAP}of{GAP}error(?:{GAP}(?:of|is|was)|:)?){GAP}?$"
)
_CONFIDENCE = re.compile(rf"(?:%|{GAP}?per{GAP}?cent){GAP}(?:confidence|ci\b|credible)")
_PER = re.compile(rf"(?:^|{GAP}|(?<=[(/]))(?:per|for{GAP}every|for{GAP}each|in{GAP}every){GAP}$")
_OUT_OF = re.compile(
    rf"(?:{GAP}[a-z'-]+){{0,3}}{GAP}out{GAP}of{GAP}(?:the{GAP}|its{GAP}|every{GAP}|a{GAP}total{GAP}of{GAP}|all{GAP})?(?:[a-z]+{GAP})?$"
    rf"|{GAP}of{GAP}(?:the{GAP}|its{GAP}|their{GAP}|our{GAP}|these{GAP}|those{GAP}|all{GAP}|a{GAP}total{GAP}of{GAP}|his{GAP}|her{GAP})?(?:[a-z]+{GAP})?$"
    rf"|{GAP}?\((?:out{GAP})?of{GAP}$"
)
_IN = re.compile(rf"{GAP}in{GAP}(?:every{GAP})?$|-in-$")
_TO = re.compile(rf"{GAP}to{GAP}$|{GAP}?[–-]{GAP}?$|{GAP}?to{GAP}?[£$€]$|{GAP}?[–-]{GAP}?[£$€]$")
_AND = re.compile(rf"{GAP}and{GAP}[£$€]?$")
_OR = re.compile(rf"{GAP}or{GAP}[£$€]?$")
_LIST = re.compile(rf"(?:,|{GAP}and|{GAP}or|,{GAP}and){GAP}$")
_BETWEEN = re.compile(rf"\bbetween{GAP}(?:an?{GAP}|about{GAP}|approximately{GAP})?[£$€]?$")
_FROM = re.compile(rf"\bfrom{GAP}(?:an?{GAP}|the{GAP}|about{GAP}|just{GAP}|only{GAP}|around{GAP})?[£$€]?$")
_PROSE = re.compile(rf"(?:{GAP}[a-z'-]+){{0,5}}$")


def find_ties(folded: str, numerals: Sequence[Numeral], reasons: Sequence[str]) -> dict[int, Tie]:
    """Find the pairs among `numerals`; those with a reason against them are in no pair but as a rate's unit."""
    ties: dict[int, Tie] = {}
    for index, numeral in enumerate(numerals):
        if index and _MARGIN.search(folded, max(numerals[index - 1].end, numeral.start - 24), numeral.start):
            owner = index - 1
            if numeral.start - numerals[owner].end < 60 and not reasons[owner]:
                ties[owner] = Tie("margin", index)
            else:
                ties[index] = Tie("margin", index)
            continue
        if index + 1 == len(numerals) or reasons[index] or index in ties:
            continue
        tie = _tie(folded, numeral, numerals[index + 1], reasons[index + 1])
        if tie:
            ties[index] = Tie(tie, index + 1)
    return ties


def is_rate_base(folded: str, numeral: Numeral) -> bool:
    """Tell whether the numeral is the N of "per N" of something."""
    return _PER.search(folded, max(0, numeral.start - 16), numeral.start) is not None


def is_confidence(folded: str, numeral: Numeral) -> bool:
    """Tell whether the numeral is the 95 of "95% confidence interval"."""
    return _CONFIDENCE.match(folded, numeral.end) is not None


def _tie(folded: str, left: Numeral, right: Numeral, reason: str) -> str:
    between = folded[left.end : right.start]
    if len(between) > 80 or "\n\n" in between:
        return ""
    if is_rate_base(folded, right):
        words = _PER.sub("", between)
        # "rates … of 36 per 10,000" and "16 burglaries per 1,000", never across a mark or another number.
        return "rate" if _PROSE.match(words) else ""
    if reason or left.value is None or right.value is None or left.form in {"multiple", "often", "ordinal"}:
        return ""
    if right.form in {"multiple", "often", "ordinal", "zero", "part"}:
        return ""
    if left.form in {"digits", "words", "zero"} and left.value <= right.value and _OUT_OF.match(between):
        return "out_of"
    if left.form in {"digits", "words"} and 1 <= left.value < right.value <= 100_000 and _IN.match(between):
        plain = unit_after(folded, right.end) is None and left.value <= 10 and left.form == right.form
        return "out_of" if plain else ""
    return _range(folded, left, right, between)


def _range(folded: str, left: Numeral, right: Numeral, between: str) -> str:
    if left.form not in {"digits", "words"}:
        return ""
    unit = unit_after(folded, left.end)
    rest = folded[unit.end : right.start] if unit and unit.end <= right.start else between
    low = left.value or Decimal(0)
    high = right.value or Decimal(0)
    if left.scale == 1 and right.scale > 1:
        low *= right.scale
    before = max(0, left.start - 28)
    from_ = _FROM.search(folded, before, left.start)
    if _BETWEEN.search(folded, before, left.start) and _AND.match(rest):
        return "range" if low < high else ""
    if _TO.match(rest) and not from_:
        return "range" if low < high and _alike(folded, left, right) else ""
    if _OR.match(rest) and low < high and not unit and left.form == right.form and high - low <= 2:
        return "range"
    shared = unit is None and (_TO.match(rest) or _LIST.match(rest)) and left.form == "digits" == right.form
    after = unit_after(folded, right.end) if shared else None
    return "share" if after is not None and after.kind in {"percent", "points"} else ""


def _alike(folded: str, left: Numeral, right: Numeral) -> bool:
    """Tell whether both ends of a range are of the same kind: a percentage goes with no plain number after it."""
    first, second = unit_after(folded, left.end), unit_after(folded, right.end)
    if first is not None and second is None:
        return currency_before(folded, right.start) is not None
    return first is None or second is None or first.kind == second.kind
