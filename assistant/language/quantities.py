"""Numbers in text as quantities."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.language.amounts import million_end, range_ends, read_sign
from assistant.language.compounds import joined_durations
from assistant.language.counted import find_counted
from assistant.language.exclusions import reason_of
from assistant.language.folding import fold
from assistant.language.hedges import approximation_after, approximation_before
from assistant.language.idioms import is_pronoun
from assistant.language.naming import name_rate, name_unit
from assistant.language.numerals import Numeral, find_numerals, plain
from assistant.language.periods import Period, find_periods
from assistant.language.ties import Spread, Tie, find_spreads, find_ties, is_rate_base
from assistant.language.units import Unit, currency_before, unit_after, with_pace


class Quantity(NamedTuple):
    """Hold one number with its unit, as found in a text; offsets count in that text.

    `start:end` covers the number with its unit words ("23 percent", "343,172 incidents",
    "£769m", "one in five children"); `number_start:number_end` the numeral alone.
    `kind`: "percent", "points", "rate" (per N of something), "money", "count" (of a thing),
    "duration", "frequency", "ordinal", "multiple" ("doubled", "three times higher"), "number"
    (no unit found), or "none" for what looks like a number and is none; then `reason` says why:
    "date", "year", "page number", "section number", "telephone number", "name", "footnote mark",
    "list mark", "part of a period", "unit of a rate", "margin", "out_of", "idiom", "age", "time",
    "compound" ("43-page"), "ratio" ("3:1"), "range" (its higher end), "doubtful" (can be read two ways).
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
    only where it counts something ("no children", "no student waited").
    """
    folded = fold(text)
    numerals = find_numerals(folded)
    reasons = _reasons(text, folded, numerals, tuple(find_periods(text) if periods is None else periods))
    spreads, margins = find_spreads(text, folded, numerals, reasons)
    for index in margins:
        reasons[index] = "margin"
    ties = find_ties(folded, numerals, reasons)
    for tie in ties.values():
        reasons[tie.partner] = reasons[tie.partner] or _USED_UP.get(tie.kind, "")
    found: list[Quantity] = []
    sharing: list[int] = []
    for index, numeral in enumerate(numerals):
        if reasons[index]:
            if reasons[index] == "name" and found and numeral.end <= found[-1].unit_end:
                continue  # the 2 of "794 MtCO2e" is part of the unit
            if numeral.form != "zero" and not (numeral.form == "ordinal" and reasons[index] == "idiom"):
                found.append(_none(numeral, reasons[index]))
            continue
        pair = ties.get(index)
        quantity = _read(text, folded, numeral, pair, numerals[pair.partner] if pair else None)
        if quantity is not None:
            spread = spreads.get(index)
            quantity = _spread(quantity, spread) if spread and not quantity.reason else quantity
            if found and sharing and sharing.pop() == index and not found[-1].unit:
                # "From 8.4 to 4.2 deaths per 1,000": the first has the unit of the second.
                found[-1] = found[-1]._replace(kind=quantity.kind, unit=quantity.unit)
            if pair and pair.kind == "share":
                sharing.append(pair.partner)
            found.append(quantity)
    return joined_durations(folded, _points(found))


# What the second numeral of a pair is to the first.
_USED_UP = {"range": "range", "out_of": "out_of", "rate": "unit of a rate"}
# "pages 10 to 12", "sections 3 and 4", "Years 3 to 6": what explains the first number explains the next.
_LISTED = frozenset({"page number", "section number", "name"})
_ONE_LABEL = re.compile(r"(?:^|[^a-z])[a-z]*[a-rt-z][ \u00a0]\d{1,3}$")
_VERB = re.compile(r" (?:are|were|have|had)\b")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3} \d{3} [a-z]{2}$")
_AND_ON = re.compile(r" ?(?:,|and|or|to|–|-|&|, and) ?")


def _reasons(text: str, folded: str, numerals: Sequence[Numeral], times: Sequence[Period]) -> list[str]:
    """Return for each numeral why it is no figure, "" where it may be one."""
    reasons: list[str] = []
    first = previous = 0
    for numeral in numerals:
        while first < len(times) and times[first].end <= numeral.start:
            first += 1
        if is_rate_base(folded, numeral):
            reason = "unit of a rate"
        else:
            reason = reason_of(text, folded, numeral, tuple(times[first : first + 2]))
            if not reason and reasons and reasons[-1] in _LISTED and numeral.form == "digits":
                listed = _AND_ON.fullmatch(folded, previous, numeral.start)
                # "Of the 58 pupils in Year 1, 49 passed": one year, then a number of pupils.
                opened = folded.rfind("(", max(0, previous - 40), previous)
                if (
                    listed
                    and folded[previous] == ","
                    and folded.rfind(")", opened, previous) >= opened
                    and _ONE_LABEL.search(folded, max(0, previous - 24), previous)
                ):
                    listed = None
                if (
                    listed
                    and _VERB.match(folded, numeral.end)
                    and _VERB.search(folded, max(0, previous - 48), previous)
                ):
                    listed = None  # "25 were at stage 1 and 20 were at stage 2"
                named = listed and "," not in folded[numeral.start : numeral.end]
                named = named and unit_after(folded, numeral.end) is None
                reason = reasons[-1] if named else ""
        spaced = _SPACED.search(folded, max(0, previous - 4), numeral.end + 3)
        if spaced and reasons and not reasons[-1] and not reason:
            reason = reasons[-1] = "doubtful"  # "5 430 patients" may be one number or two
        reasons.append(reason)
        previous = numeral.end
    return reasons


def _none(numeral: Numeral, reason: str) -> Quantity:
    start, end, nothing = numeral.start, numeral.end, (None,) * 3
    return Quantity(start, end, start, end, "none", *nothing, "", end, end, *nothing, None, reason)


def _spread(quantity: Quantity, spread: Spread) -> Quantity:
    """Give a quantity its margin or interval, and the unit that is printed only behind the margin."""
    if spread.low is not None:
        return quantity._replace(low=spread.low, high=spread.high)
    if not quantity.unit and spread.unit is not None:
        kind, name, start, end = spread.unit
        quantity = quantity._replace(kind=kind, unit=name)
        if kind == "count":  # "57 ± 6 events": what is counted stands behind the margin
            quantity = quantity._replace(end=end, unit_start=start, unit_end=end)
    return quantity._replace(margin=spread.margin)


def _points(found: list[Quantity]) -> list[Quantity]:
    """Read "9 points" behind a percentage, or right before one, as percentage points."""
    percent = False
    for index, quantity in enumerate(found):
        led = any(
            each.unit == "percent" and each.start - quantity.end < 12 for each in found[index + 1 :][:1]
        )
        percent = percent or quantity.unit == "percent" or led
        if percent and quantity.unit == "points":
            found[index] = quantity._replace(kind="points", unit="percentage points")
    return found


def _read(
    text: str, folded: str, numeral: Numeral, tie: Tie | None, other: Numeral | None
) -> Quantity | None:
    """Read the quantity that begins with `numeral`, tied to `other`; None where a "no" counts nothing."""
    money = currency_before(folded, numeral.start)
    number_end = million_end(folded, numeral, money)
    value = numeral.value
    if number_end != numeral.end and value is not None:
        value = plain(value * 1_000_000)
    low = high = out_of = None
    last = number_end
    if tie and other and tie.kind == "range":
        last = million_end(folded, other, money or currency_before(folded, other.start))
        low, high = range_ends(numeral, number_end, other, last)
        value, number_end = None, last
    elif tie and other and tie.kind == "out_of":
        out_of, last = other.value, other.end
    after, after_end = approximation_after(folded, last)
    unit, direction = name_unit(
        text, folded, numeral, after_end, money, last != number_end or low is not None
    )
    unit = _tied_unit(text, folded, numeral, unit, tie, other)
    if unit.kind == "number" and out_of is None and low is None:
        if folded[numeral.start : numeral.end] == "no":
            return None
        if numeral.form == "often" or is_pronoun(folded, numeral):
            return _none(numeral, "idiom")
    unit, value, low, high = _divided(numeral, unit, value, low, high)
    end = max(unit.end, last) if unit.name else last
    if after is None:
        after, after_end = approximation_after(folded, end)
    end = end if after is None else max(end, after_end)
    start = money.start if money else numeral.start
    hedge = after or approximation_before(folded, start, unit.name)
    if hedge is None and numeral.form == "part" and value is not None and value % 1:
        hedge = "about"  # two thirds is not exactly 66.7 percent
    if unit.kind in {"count", "duration"} and tie is None:
        unit = with_pace(folded, unit)
        end = max(end, unit.end)
    value, sign, start = read_sign(folded, value, start, unit.kind)
    return Quantity(
        start, end, numeral.start, number_end, unit.kind, value, low, high, unit.name, unit.start, unit.end,
        None, hedge, direction or sign, out_of, "",
    )  # fmt: skip


def _tied_unit(
    text: str, folded: str, numeral: Numeral, unit: Unit, tie: Tie | None, other: Numeral | None
) -> Unit:
    """Return the unit that a numeral has from the one it is tied to, `unit` where it has its own."""
    if tie is None or other is None:
        return unit
    if tie.kind == "rate":
        return name_rate(text, folded, other)
    if tie.kind == "out_of":
        counted = find_counted(text, folded, numeral.end, single=numeral.value == 1)
        if counted is not None and (not unit.name or counted.end < other.start):  # "One person in three"
            return Unit("count", counted.name, counted.start, counted.end)
    return unit


def _divided(
    numeral: Numeral, unit: Unit, value: Decimal | None, low: Decimal | None, high: Decimal | None
) -> tuple[Unit, Decimal | None, Decimal | None, Decimal | None]:
    """Count pence in pounds, "half an hour" in hours and "halved" as 50 percent."""
    if numeral.form == "multiple" and unit.kind == "percent":
        return unit, Decimal(50), low, high
    name, _, divisor = unit.name.rpartition("/")
    if not name or not divisor.isdigit():
        return unit, value, low, high
    value, by = Decimal(1) if numeral.form == "part" else value, Decimal(divisor)
    value, low, high = (None if part is None else part / by for part in (value, low, high))
    return unit._replace(name=name), value, low, high
