"""Numerals that belong to one another: ranges, shares of a total, margins, rates.

In, a folded text with its numerals; out, for each numeral that leads such a pair, the other one.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.language.counted import find_counted
from assistant.language.folding import GAP
from assistant.language.numerals import Numeral
from assistant.language.units import Unit, currency_before, unit_after


class Tie(NamedTuple):
    """Hold how a numeral is tied to that at `partner`: "range", "share" (of a unit), "out_of", "rate"."""

    kind: str
    partner: int


_MARGIN = re.compile(
    rf"(?:±|\+/[-−–]|\+[-−–]|plus{GAP}or{GAP}minus|plus/minus|margin{GAP}of{GAP}error(?:{GAP}(?:of|is|was)|:)?){GAP}?$"
)
_CONFIDENCE = re.compile(rf"(?:%|{GAP}?per{GAP}?cent){GAP}?(?:confidence|ci\b|cis\b|credible|uncertainty)")
_PER = re.compile(rf"(?:^|{GAP}|(?<=[(/]))(?:per|for{GAP}every|for{GAP}each|in{GAP}every){GAP}$")
_OUT_OF = re.compile(
    rf"(?:{GAP}[a-z'-]+){{0,3}}{GAP}out{GAP}of{GAP}(?:the{GAP}|its{GAP}|every{GAP}|a{GAP}total{GAP}of{GAP}|all{GAP})?(?:[a-z]+{GAP})?$"
    rf"|{GAP}of{GAP}(?:the{GAP}|its{GAP}|their{GAP}|our{GAP}|these{GAP}|those{GAP}|all{GAP}|a{GAP}total{GAP}of{GAP}|his{GAP}|her{GAP})?(?:[a-z]+{GAP})?$"
    rf"|{GAP}?\((?:out{GAP})?of{GAP}$"
    # "3 of the trust's 11 core services"
    rf"|{GAP}of{GAP}(?:the|this|that|our|their|its){GAP}[a-z-]+(?:'s|s'){GAP}$"
)
_IN = re.compile(rf"{GAP}(?:in|for){GAP}every{GAP}$|{GAP}in{GAP}$|-in-$")
_THING_IN = re.compile(rf"{GAP}[a-z-]+(?:{GAP}[a-z-]+)?{GAP}in{GAP}")
_MOST_IN = 20
_EVERY = re.compile(rf"(?:in|for){GAP}every{GAP}$")
_TO = re.compile(rf"{GAP}to{GAP}$|{GAP}?[–-]{GAP}?$|{GAP}?to{GAP}?[£$€]$|{GAP}?[–-]{GAP}?[£$€]$")
_AND = re.compile(rf"{GAP}and{GAP}[£$€]?$")
_OR = re.compile(rf"{GAP}or{GAP}[£$€]?$")
_LIST = re.compile(rf"(?:,|{GAP}and|{GAP}or|,{GAP}and){GAP}$")
_BETWEEN = re.compile(rf"\bbetween{GAP}(?:an?{GAP}|about{GAP}|approximately{GAP})?[£$€]?$")
_FROM = re.compile(rf"\bfrom{GAP}(?:an?{GAP}|the{GAP}|about{GAP}|just{GAP}|only{GAP}|around{GAP})?[£$€]?$")
_VARY = re.compile(
    rf"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|runs|running|extends|extending){GAP}from{GAP}[£$€]?$"
)
_BY = re.compile(rf"\bby{GAP}(?:an?{GAP}|about{GAP}|just{GAP}|only{GAP})?[£$€]?$")
_MARKS = re.compile("(?<=[a-z])[¹²³⁴-⁹]+")
_PROSE = re.compile(rf"(?:{GAP}[a-z'-]+){{0,5}}$")


def find_ties(folded: str, numerals: Sequence[Numeral], reasons: Sequence[str]) -> dict[int, Tie]:
    """Find the pairs among `numerals`; one with a reason against it is at most the unit of a rate."""
    ties: dict[int, Tie] = {}
    used = -1
    for index, numeral in enumerate(numerals[:-1]):
        if reasons[index] or index == used:
            continue
        other = index + 1
        if reasons[other] == "footnote mark" and other + 1 < len(numerals):
            other += 1  # "4.0 reactors² per 1,000 tests"
        tie = _tie(folded, numeral, numerals[other], reasons[other])
        if tie:
            ties[index] = Tie(tie, other)
            used = -1 if tie == "share" else other
    return ties


class Spread(NamedTuple):
    """Hold how far a numeral may be off: a margin on both sides, or the ends of its interval."""

    margin: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: Unit | None


def find_spreads(
    text: str, folded: str, numerals: Sequence[Numeral], reasons: Sequence[str]
) -> tuple[dict[int, Spread], frozenset[int]]:
    """Find margins and intervals: by the index of the numeral they are of, and their own indexes."""
    spreads: dict[int, Spread] = {}
    used: set[int] = set()
    for index, numeral in enumerate(numerals):
        if index in used:
            continue
        if _MARGIN.search(folded, max(0, numeral.start - 32), numeral.start):
            used.add(index)
            owner = _owner(numerals, reasons, used, index)
            unit = unit_after(folded, numeral.end) or _things(text, folded, numeral.end)
            if owner is not None and _fits(folded, numerals[owner], numeral, unit):
                spreads[owner] = Spread(numeral.value, None, None, unit)
        elif is_confidence(folded, numeral):
            used.add(index)
            owner = _owner(numerals, reasons, used, index)
            ends = [item for item in range(index + 1, min(index + 3, len(numerals))) if not reasons[item]]
            if (
                len(ends) == 2
                and "\n" not in folded[numeral.end : numerals[ends[1]].end]
                and numerals[ends[0]].start - numeral.end < 60
            ):
                used.update(ends)
                low, high = (numerals[end].value for end in ends)
                if owner is not None and low is not None and high is not None and low < high:
                    spreads[owner] = Spread(None, low, high, None)
    return spreads, frozenset(used)


def _things(text: str, folded: str, end: int) -> Unit | None:
    """Return the things counted behind a margin, as a unit: "57 ± 6 events"."""
    counted = find_counted(text, folded, end)
    return Unit("count", counted.name, counted.start, counted.end) if counted is not None else None


def _fits(folded: str, owner: Numeral, margin: Numeral, unit: Unit | None) -> bool:
    """Tell whether a margin in percent is of a percentage: it is none of a count of people asked."""
    if unit is None or unit.kind not in {"percent", "points"} or margin.start - owner.end < 5:
        return True
    own = unit_after(folded, owner.end)
    return own is not None and own.kind in {"percent", "points"}


def _owner(numerals: Sequence[Numeral], reasons: Sequence[str], used: set[int], index: int) -> int | None:
    """Return the figure that the margin at `index` is of: the last numeral before it that is one."""
    for item in range(index - 1, max(-1, index - 4), -1):
        if not reasons[item] and item not in used:
            return item if numerals[index].start - numerals[item].end < 80 else None
    return None


def is_rate_base(folded: str, numeral: Numeral) -> bool:
    """Tell whether the numeral is the N of "per N" of something."""
    low = max(0, numeral.start - 16)
    if numeral.value is not None and numeral.value <= 100 and _EVERY.search(folded, low, numeral.start):
        return False
    return _PER.search(folded, low, numeral.start) is not None


def is_confidence(folded: str, numeral: Numeral) -> bool:
    """Tell whether the numeral is the 95 of "95% confidence interval"."""
    return _CONFIDENCE.match(folded, numeral.end) is not None


def _tie(folded: str, left: Numeral, right: Numeral, reason: str) -> str:
    between = folded[left.end : right.start]
    if len(between) > 80 or "\n\n" in between:
        return ""
    if is_rate_base(folded, right):
        words = _MARKS.sub("", _PER.sub("", between))
        # "rates … of 36 per 10,000" and "16 burglaries per 1,000", never across a mark or another number.
        return "rate" if _PROSE.match(words) else ""
    if reason or left.value is None or right.value is None or left.form in {"multiple", "often", "ordinal"}:
        return ""
    if right.form in {"multiple", "often", "ordinal", "zero", "part"}:
        return ""
    if left.form in {"digits", "words", "zero"} and left.value <= right.value and _OUT_OF.match(between):
        return "out_of"
    if left.form in {"digits", "words"} and 1 <= left.value < right.value <= 100_000 and _IN.match(between):
        plain = (
            unit_after(folded, right.end) is None
            and (left.value <= 20 or ("every" in between and right.value in _ROUND))
            and (
                left.form == right.form
                or "every" in between
                or left.value == 1
                or (left.value < 10 and right.value % 10 == 0)
            )
        )
        return "out_of" if plain else ""
    some = left.value == 1 or (left.value < right.value and right.value <= 10)  # "four pupils in ten"
    if left.form == right.form == "words" and some and _THING_IN.fullmatch(between):
        # "One household in three": of all of them, unless what follows is what is in three of something.
        alone = find_counted(folded, folded, right.end) is None or _DOES.match(folded, right.end) is not None
        return "out_of" if alone and 1 < right.value <= _MOST_IN else ""
    return _range(folded, left, right, between)


# "One person in three breaches a licence": what looks like a thing counted is what they do.
_DOES = re.compile(rf"{GAP}[a-z]+s?{GAP}(?:an?|the|his|her|its|their|no|any|more|less|it|them)\b")


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
    if from_ and _VARY.search(folded, before, left.start):
        from_ = None
    # "By 11 days to 64 days", "by £10 to £198" tell a change and its result; "by 10 to 15 days" a range.
    told = unit is not None or currency_before(folded, left.start) is not None
    by = _BY.search(folded, before, left.start)
    if by and (told or high >= 4 * low):
        return ""
    if _BETWEEN.search(folded, before, left.start) and _AND.match(rest):
        return "range" if low < high else ""
    if _TO.match(rest) and not from_:
        return "range" if low < high and _alike(folded, left, right) else ""
    if (
        _OR.match(rest)
        and low < high
        and not unit
        and left.form == right.form
        and (high - low <= 2 or _round(low, high))
    ):
        return "range"
    if unit is not None or currency_before(folded, left.start):
        return ""
    if from_ and _TO.match(rest):
        # "From 312 to 415 incidents" counts incidents both times.
        return "share"
    listed = _LIST.match(rest) and left.form == right.form
    after = unit_after(folded, right.end) if listed else None
    kinds = {"percent", "points"} if left.form == "digits" else {"duration"}  # "at three and six months"
    count = left.form == "digits" and low > _WHOLE >= high  # "a plan of 1,500, and 86% of those seen"
    # "The median age was 67, 44% of them were women": each is told of on its own.
    if after is not None and rest.startswith(",") and _OF_WHOM.match(folded, after.end) is not None:
        return ""
    return "share" if after is not None and after.kind in kinds and not count else ""


_OF_WHOM = re.compile(rf"{GAP}of{GAP}")


_WHOLE, _ROUND = 100, (10, 100, 1000)


def _round(low: Decimal, high: Decimal) -> bool:
    """Tell whether two numbers are as near and round as those of "20 or 30 people"."""
    return low % 5 == 0 == high % 5 and high <= 2 * low


def _alike(folded: str, left: Numeral, right: Numeral) -> bool:
    """Tell whether both ends of a range are of the same kind: a plain number ends no percentage."""
    first, second = unit_after(folded, left.end), unit_after(folded, right.end)
    money = currency_before(folded, left.start), currency_before(folded, right.start)
    if money[1] and not money[0]:
        return False
    if first is not None and second is None:
        return False
    return first is None or second is None or first.kind == second.kind
