"""Numbers in text as quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.language.counted import find_counted
from assistant.language.exclusions import reason_of
from assistant.language.folding import GAP, fold, squeeze
from assistant.language.hedges import approximation_after, approximation_before
from assistant.language.numerals import Numeral, find_numerals, plain
from assistant.language.periods import Period, find_periods
from assistant.language.ties import Spread, Tie, find_spreads, find_ties, is_rate_base
from assistant.language.units import Unit, currency_before, frequency_after, multiple_after, unit_after, with_pace


class Quantity(NamedTuple):
    """Hold one number with its unit, as found in a text; offsets count in that text.

    `start:end` covers the number with its unit words ("23 percent", "343,172 incidents",
    "£769m", "one in five children"); `number_start:number_end` the numeral alone.
    `kind`: "percent", "points", "rate" (per N of something), "money", "count" (of a thing),
    "duration", "frequency", "ordinal", "multiple" ("doubled", "three times higher"), "number"
    (no unit found), or "none" for what looks like a number and is none; then `reason` says why:
    "date", "year", "page number", "section number", "telephone number", "name", "footnote mark",
    "list mark", "part of a period", "unit of a rate", "margin", "out_of", "idiom", "age", "time",
    "compound" ("43-page"), "range" (its higher end), "doubtful" (can be read two ways).
    `value` is None for a range, which has `low` and `high`. `unit` is spelled as in the JSON
    answer: "percent", "percentage points", "per 1,000 population", "GBP", "months",
    "times a day", or the thing counted in the plural as printed. `approximation`: "over",
    "under", "about", "at least", "at most", "only" or None. `direction`: "increase", "decrease"
    or None, where it is part of the quantity itself ("-5%", "doubled").
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    unit_start: int
    unit_end: int
    margin: Decimal | None
    approximation: str | None
    direction: str | None
    out_of: Decimal | None
    reason: str


def find_quantities(text: str, periods: Sequence[Period] | None = None) -> tuple[Quantity, ...]:
    """Find every numeral of `text`, in digits or words, in text order; never raises.

    `periods` are those of `find_periods(text)` where the caller has them already. "No" is found
    only where it counts something in the plural ("no children").
    """
    folded = fold(text)
    times = tuple(find_periods(text) if periods is None else periods)
    numerals = find_numerals(folded)
    reasons = _reasons(text, folded, numerals, times)
    spreads, margins = find_spreads(folded, numerals, reasons)
    for index in margins:
        reasons[index] = "margin"
    ties = find_ties(folded, numerals, reasons)
    found: list[Quantity] = []
    skip = {tie.index: _REASONS[tie.kind] for tie in ties.values() if tie.kind in _REASONS}
    for index, numeral in enumerate(numerals):
        reason = reasons[index] or skip.get(index, "")
        if reason:
            if numeral.form != "zero" and not (numeral.form == "ordinal" and reason == "idiom"):
                found.append(_none(numeral, reason))
            continue
        quantity = _read(text, folded, numerals, index, ties.get(index))
        if quantity is not None:
            spread = spreads.get(index)
            found.append(_spread(quantity, spread) if spread else quantity)
    return tuple(_points(found))


_REASONS = {"range": "range", "out_of": "out_of", "rate": "unit of a rate"}


def _reasons(text: str, folded: str, numerals: Sequence[Numeral], times: Sequence[Period]) -> list[str]:
    reasons: list[str] = []
    first = previous = 0
    for numeral in numerals:
        while first < len(times) and times[first].end <= numeral.start:
            first += 1
        if is_rate_base(folded, numeral):
            reasons.append("unit of a rate")
        else:
            reason = reason_of(text, folded, numeral, tuple(times[first : first + 2]))
            if not reason and reasons and reasons[-1] in _LISTED:
                between = folded[previous : numeral.start]
                if _AND_ON.fullmatch(between) and unit_after(folded, numeral.end) is None:
                    reason = reasons[-1]
            reasons.append(reason)
        previous = numeral.end
    return reasons


# "pages 10 to 12", "sections 3 and 4", "Years 3 to 6": what explains the first number explains the next.
_LISTED = frozenset({"page number", "section number", "name"})
_AND_ON = re.compile(rf"{GAP}?(?:,|and|or|to|–|-|&|,{GAP}and){GAP}?")


def _spread(quantity: Quantity, spread: Spread) -> Quantity:
    """Give a quantity its margin or interval, and the unit that is printed only behind the margin."""
    if spread.low is not None:
        return quantity._replace(low=spread.low, high=spread.high)
    if not quantity.unit and spread.unit is not None:
        quantity = quantity._replace(kind=spread.unit.kind, unit=spread.unit.name)
    return quantity._replace(margin=spread.margin)


def _points(found: list[Quantity]) -> list[Quantity]:
    """Read "9 points" behind a percentage as percentage points."""
    percent = False
    for index, quantity in enumerate(found):
        percent = percent or quantity.unit == "percent"
        if percent and quantity.unit in {"points", "point"}:
            found[index] = quantity._replace(kind="points", unit="percentage points")
    return found


def _none(numeral: Numeral, reason: str) -> Quantity:
    start, end = numeral.start, numeral.end
    nothing = (None, None, None, "", end, end, None, None, None, None)
    return Quantity(start, end, start, end, "none", *nothing, reason)


def _read(
    text: str, folded: str, numerals: Sequence[Numeral], index: int, tie: Tie | None
) -> Quantity | None:
    """Read the quantity that begins with the numeral at `index`; None where a "no" counts nothing."""
    numeral = numerals[index]
    other = numerals[tie.index] if tie else None
    start, value, direction = numeral.start, numeral.value, None
    money = currency_before(folded, start)
    number_end = _million(folded, numeral, money)
    if number_end != numeral.end and value is not None:
        value = plain(value * 1_000_000)
    start = money.start if money else start
    low = high = out_of = None
    last = number_end
    if tie and other and tie.kind == "range":
        last = _million(folded, other, money or currency_before(folded, other.start))
        high = plain((other.value or Decimal(0)) * (1_000_000 if last != other.end else 1))
        shared = other.scale if numeral.scale == 1 else Decimal(1)
        shared = Decimal(1_000_000) if last != other.end and number_end == numeral.end else shared
        low, value = plain((value or Decimal(0)) * shared), None
        number_end = last
    if tie and other and tie.kind == "out_of":
        out_of, last = other.value, other.end
    after, after_end = approximation_after(folded, last)
    unit, direction = _unit(text, folded, numeral, after_end, money, out_of is not None or high is not None)
    if tie and other and tie.kind == "rate":
        unit = _rate(text, folded, other)
    if tie and other and tie.kind == "share" and unit.name == "":
        shared_unit = unit_after(folded, other.end)
        unit = Unit(shared_unit.kind, shared_unit.name, last, last) if shared_unit else unit
    if tie and other and tie.kind == "out_of" and not unit.name:
        counted = find_counted(text, folded, numeral.end)
        unit = Unit("count", counted.name, counted.start, counted.end) if counted else unit
    if numeral.form == "zero" and folded[numeral.start : numeral.end] == "no" and not unit.name:
        return None
    if numeral.form == "words" and unit.kind == "number" and out_of is None and high is None:
        reason = _pronoun(folded, numeral)
        if reason:
            return _none(numeral, reason)
    if numeral.form == "often" and unit.kind == "number":
        return _none(numeral, "idiom")
    if unit.name.endswith("/100"):
        unit = unit._replace(name=unit.name[:3])
        value = value / 100 if value is not None else None
        low, high = (low / 100, high / 100) if low is not None and high is not None else (low, high)
    if numeral.form == "multiple" and unit.kind == "percent":
        value = Decimal(50)
    end = max(unit.end, last) if unit.name else last
    if after is None:
        after, after_end = approximation_after(folded, end)
    if after is not None:
        end = max(end, after_end)
    before, _ = approximation_before(folded, start, unit.name)
    hedge = after or before
    if hedge is None and numeral.form == "part" and value is not None and value % 1:
        hedge = "about"
    if unit.kind in {"count", "duration"} and tie is None:
        unit = with_pace(folded, unit)
        end = max(end, unit.end)
    value, direction, start = _signed(folded, value, direction, start, unit.kind)
    return Quantity(
        start, end, numeral.start, number_end, unit.kind, value, low, high, unit.name, unit.start, unit.end,
        None, hedge, direction, out_of, "",
    )  # fmt: skip


def _million(folded: str, numeral: Numeral, money: Unit | None) -> int:
    """Return where the numeral ends with the letter m of "£5m" or "3.2m people", which says million."""
    end = numeral.end
    if numeral.form != "digits" or numeral.scale != 1 or folded[end : end + 1] != "m":
        return end
    if folded[end + 1 : end + 2].isalnum():
        return end
    return end + 1 if money or _PEOPLE.match(folded, end + 1) else end


_PEOPLE = re.compile(rf"{GAP}(?!wide|long|high|deep|tall|above|below|of|from|to|in|and)(?:[a-z-]+{GAP})?[a-z-]*(?:people|children|[a-z][^su\W]s)\b")


def _unit(
    text: str, folded: str, numeral: Numeral, end: int, money: Unit | None, whole: bool
) -> tuple[Unit, str | None]:
    """Find the unit of a numeral; `whole` says that it is a range or a share, whose noun is in the plural."""
    nothing = Unit("number", "", end, end)
    end = max(end, numeral.end)
    if numeral.form == "ordinal":
        return Unit("ordinal", "", end, end), None
    if numeral.form == "multiple":
        printed = folded[numeral.start : numeral.end]
        if printed.startswith("halv"):
            return Unit("percent", "percent", numeral.start, numeral.end), "decrease"
        grows = printed.endswith(("ed", "ing", "les"))
        return Unit("multiple", "times", numeral.start, numeral.end), "increase" if grows else None
    if money is not None:
        return Unit("money", money.name, money.start, end), None
    if numeral.form == "part":
        return _part_unit(folded, numeral), None
    often = frequency_after(folded, end, numeral.form == "often")
    if often is not None:
        return often, None
    multiple = multiple_after(folded, end)
    if numeral.form == "often":
        if folded[numeral.start : numeral.end] == "once":
            return (Unit("count", "times", numeral.start, end) if _ONCE.match(folded, end) else nothing), None
        likely = re.match(rf"{GAP}(?:as|the|that|what)\b", folded[end : end + 8])
        return Unit("multiple" if likely else "count", "times", numeral.start, numeral.end), None
    if multiple is not None:
        return multiple[0], multiple[1] or None
    unit = unit_after(folded, end)
    if unit is not None:
        return unit, None
    if folded.startswith("none", numeral.start) and not whole:
        return _of_what(text, folded, end) or nothing, None
    single = numeral.value == 1 and not whole
    counted = find_counted(text, folded, end, single=single)
    if counted is None and folded.startswith("no", numeral.start) and numeral.form == "zero":
        counted = find_counted(text, folded, end, single=True)
        if counted is None or not _DID.match(folded, counted.end):
            return nothing, None
    if counted is None:
        return nothing, None
    return Unit("count", counted.name, counted.start, counted.end), None


_ONCE = re.compile(rf"{GAP}?[.,;)]|{GAP}?$")
# "No student waited" counts students; "no evidence was found" counts nothing.
_DID = re.compile(
    rf"(?<!evidence)(?<!information)(?<!change)(?<!difference)(?<!record)(?<!action)(?<!reason){GAP}(?:was|were|had|has|died|waited|[a-z]{{2,}}ed)\b"
)


_OF = re.compile(rf"{GAP}of{GAP}(?:the|these|those|its|their|our){GAP}")
_HALF_HOUR = re.compile(rf"{GAP}an?{GAP}(hour|day|year|century|mile|decade)\b")


def _of_what(text: str, folded: str, end: int) -> Unit | None:
    match = _OF.match(folded, end)
    counted = find_counted(text, folded, match.end() - 1) if match else None
    return Unit("count", counted.name, counted.start, counted.end) if counted else None


def _part_unit(folded: str, numeral: Numeral) -> Unit:
    return Unit("percent", "percent", numeral.start, numeral.end)


def _rate(text: str, folded: str, base: Numeral) -> Unit:
    """Name the unit of a rate from its base: "per 1,000 population"."""
    printed = " ".join(text[base.start : base.end].split())
    match = _BASE_OF.match(folded, base.end)
    counted = find_counted(text, folded, match.end() - 1 if match else base.end, mass=True)
    start = folded.rfind("per", 0, base.start)
    start = start if start >= base.start - 8 else base.start
    if counted is None:
        return Unit("rate", f"per {printed}", start, base.end)
    aged = _AGED.match(folded, counted.end)
    end = aged.end() if aged else counted.end
    article = "of the " if match and match["the"] else ""
    return Unit("rate", f"per {printed} {article}{squeeze(text[counted.start : end])}", start, end)


_BASE_OF = re.compile(rf"{GAP}of{GAP}(?P<the>the{GAP})?")
_AGED = re.compile(rf"{GAP}aged{GAP}(?:(?:under|over){GAP}\d{{1,3}}|\d{{1,3}}(?:{GAP}?(?:to|–|-|and){GAP}?(?:\d{{1,3}}|over))?)")


_NUMBER_AFTER_ONE = re.compile(
    rf"{GAP}(?:is|was|are|were|has|had|lived|lives|in|at|on|to|and|or|did|of|out|from|with|being|as|respectively|,)\b|{GAP}?[.,;:)(]|{GAP}?$"
)
_NUMBER_BEFORE_ONE = re.compile(rf"\b(?:from|to|than|by|only|least|just|of|and|or|was|were|all|but|for){GAP}$|[(–:]{GAP}?$|^\W*$")
_NOT_BEFORE_ONE = re.compile(rf"\b(?:this|that|each|every|the|another|which|any|a{GAP}[a-z]+|an{GAP}[a-z]+|is|new|good|not){GAP}$")


def _pronoun(folded: str, numeral: Numeral) -> str:
    """Say "idiom" for a "one" that stands for a thing instead of counting it."""
    if folded[numeral.start : numeral.end] != "one":
        return ""
    low = max(0, numeral.start - 20)
    if _NOT_BEFORE_ONE.search(folded, low, numeral.start) or not _NUMBER_AFTER_ONE.match(folded, numeral.end):
        return "idiom"
    after = folded[numeral.end : numeral.end + 2].strip()
    if after[:1].isalpha() or _NUMBER_BEFORE_ONE.search(folded, low, numeral.start):
        return ""
    return "idiom"


_SIGN_WORD = re.compile(rf"(?<!or )\bminus{GAP}$|\b(?:was|were|is|of|and|at|to){GAP}plus{GAP}$")


def _signed(
    folded: str, value: Decimal | None, direction: str | None, start: int, kind: str
) -> tuple[Decimal | None, str | None, int]:
    """Read a plus or minus sign before a quantity: a change for percentages, the value's own sign otherwise."""
    sign = folded[start - 1 : start] if start else ""
    word = _SIGN_WORD.search(folded, max(0, start - 12), start)
    if word and value is not None and kind not in {"rate", "frequency"}:
        minus = "minus" in word[0]
        return (-value if minus else value), direction, folded.index("minus" if minus else "plus", word.start())
    if sign not in {"-", "−", "–", "+"} or value is None:
        return value, direction, start
    before = folded[start - 2 : start - 1] if start > 1 else ""
    if before and not (before.isspace() or before in "(["):
        return value, direction, start
    if sign == "–" and kind not in {"percent", "points", "money"}:
        return value, direction, start
    if kind in {"percent", "points"}:
        return value, "increase" if sign == "+" else "decrease", start - 1
    return (value if sign == "+" else -value), direction, start - 1
