"""Whether a number of a draft may stand for a number of a report.

The rules, for a number c in the draft and v in the report. A step is one unit of the last digit of
c that is not zero ("4,200": 100, "79.9": 0.1), or 5 for a c that ends in 5 after rounding ("75": 5).

- no hedge, or "only": v is c; or v has decimals, c has fewer and at least two digits, and v rounds to
  c ("80 percent" for 79.9); or c ends in zeros and is within half a percent of v ("343,000").
- "about", "around", "roughly": within less than half a step of c and within a tenth of it.
- "nearly", "almost", "just under": at or below c, and within a tenth of it.
- "under", "less than", "at most": below c ("at most": or at it), by no more than a quarter of it.
- "over", "more than", "at least": above c ("at least": or at it), by less than a step or a tenth.
- a fraction in words ("a quarter"): as "about", with a tenth of it in place of the step; of so many
  in ten also within half of one in ten ("nine in ten": 85 to 95); "more than eight in ten" is
  any share from there up to nine in ten, "nearly" and "under" one down to seven in ten.
- a percentage of what the report counts ("84 percent" for 49 of 58) is rounded to its last digit.
- a hedge that the report itself uses goes with the report's own number; one that the report
  contradicts ("over" against "fewer than") never fits.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from assistant.figures.figure import Figure

SAME, ROUNDED = "same", "rounded"
_TEN = Decimal(10)
_TENTH, _QUARTER, _HALF, _HALF_PERCENT = Decimal("0.1"), Decimal("0.25"), Decimal("0.5"), Decimal("0.005")
_NEARLY = re.compile(
    r"(?:nearly|almost|close (?:to|on)|just (?:under|below|short of|shy of)|shy of|"
    r"(?:a (?:shade|touch|whisker|fraction|little|bit)|slightly|fractionally) (?:under|below|short of|less than)|"
    r"(?:not far|little|a little way|not much) (?:short of|off|under|below)|getting on for|"
    r"not quite|approaching|nearing)\s+(?:the\s+|an?\s+)?$"
)
_RAISED = re.compile(
    r"\b(?:brought|bring|brings|raised|raises?|pushed|pushes|push|took|taken|went|gone|got|moved|lifted|rose|risen)"
    r" (?:[a-z’']+ ){0,3}up to $"
)
# "As high as 97 percent": an end of what the report gives as from one number to another.
_BOUND = re.compile(r"\bas (?:(?P<most>high|much|many|great|long)|low|few|little|short) as $")
# "May not go below 5 percent": that number itself.
_NO_BOUND = re.compile(
    r"\b(?:not|never|cannot|can[’']t|must[’']?n[’']t|no)\b(?! (?:more|less|fewer|higher|lower) than)(?: [a-z]+){0,4} "
    r"(?:below|under|less than|fewer than|more than|over|above|exceed) $"
)
_BELOW, _ABOVE = frozenset({"under", "at most"}), frozenset({"over", "at least"})


def hedge_of(before: str, figure: Figure) -> str:
    """Return the hedge of a draft's number: "nearly", "fraction", or its approximation; "" without one.

    `before` is the draft's text in front of the number, in lower case.
    """
    if _NEARLY.search(before[-30:]):
        return "nearly"
    if _NO_BOUND.search(before):
        return ""
    if (bound := _BOUND.search(before)) is not None:
        return "highest" if bound["most"] else "lowest"
    if figure.approximation == "at most" and _RAISED.search(before):
        return ""  # "brought up to 96": where it went, not a bound
    if not any(each.isdigit() for each in figure.text) and figure.unit == "percent" and _is_part(figure):
        return figure.approximation if figure.approximation in _ABOVE | _BELOW else "fraction"
    return figure.approximation or ""


def agreement(claimed: Decimal, hedge: str, value: Decimal, printed: str | None = None) -> str | None:
    """Return "same" or "rounded" where `claimed` may stand for `value`, otherwise None.

    `printed` is the report's own approximation of its value.
    """
    if claimed == value:
        if printed and ({hedge, printed} & _ABOVE and {hedge, printed} & (_BELOW | {"nearly"})):
            return None
        if hedge in {"over", "under"} and printed not in {hedge, "about", "only"}:
            return SAME if printed in _ABOVE | _BELOW else None
        return SAME
    gap = abs(claimed - value)
    size = abs(claimed)
    fits = False
    match hedge:
        case "about":
            fits = gap < _step(claimed) / 2 and gap <= size * _TENTH
        case "fraction":
            fits = gap <= size * _TENTH
        case "nearly":
            fits = value < claimed and gap <= size * _TENTH
        case "under" | "at most":
            fits = value < claimed and gap <= size * _QUARTER
        case "over" | "at least":
            fits = value > claimed and (gap < _step(claimed) or gap <= size * _TENTH)
        case _:
            fits = _rounds(claimed, value)
    return ROUNDED if fits else None


def part_agreement(part: Decimal, whole: Decimal, percentage: Decimal, hedge: str = "") -> str | None:
    """Return "rounded" where so many of so many may stand for a percentage, otherwise None.

    "More than eight in ten" is any share up to nine in ten, "nearly" one down to seven in ten.
    """
    said = part / whole * 100
    room = min(100 / whole, _TEN)
    if hedge in _ABOVE:
        return ROUNDED if said <= percentage < said + room else None
    if hedge in _BELOW | {"nearly"}:
        return ROUNDED if said - room < percentage <= said else None
    if abs(part / whole * 100 - percentage) > _HALF / whole * 100:
        return None
    return agreement(part / whole * 100, "fraction", percentage)


def share_agreement(claimed: Decimal, hedge: str, share: Decimal) -> str | None:
    """Return "rounded" where a percentage may stand for a share worked out from counts, otherwise None."""
    if hedge and hedge != "only":
        return agreement(claimed, hedge, share)
    exponent = Decimal(1).scaleb(-_decimals(claimed))
    return ROUNDED if share.quantize(exponent, ROUND_HALF_UP) == claimed else None


def _rounds(claimed: Decimal, value: Decimal) -> bool:
    decimals, had = _decimals(claimed), _decimals(value)
    if decimals < had and abs(claimed) >= (10 if decimals == 0 else 0):
        return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) == claimed
    return claimed % 10 == 0 and abs(claimed - value) <= abs(value) * _HALF_PERCENT


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _step(value: Decimal) -> Decimal:
    sign, digits, exponent = value.normalize().as_tuple()
    del sign
    if not isinstance(exponent, int) or not any(digits):
        return Decimal(1)
    return Decimal(5 if digits[-1] == 5 and len(digits) > 1 and exponent >= 0 else 1).scaleb(exponent)


def _is_part(figure: Figure) -> bool:
    words = set(figure.text.lower().replace("-", " ").split())
    return bool(words & _PARTS)


_PARTS = frozenset(
    {
        "half",
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "sixth",
        "tenth",
        "tenths",
        "eighth",
    }
)
