"""How much a numeral is with what stands right beside it: the letter m for million, a plus or minus sign."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.language.folding import GAP
from assistant.language.numerals import Numeral, plain
from assistant.language.units import Unit

MILLION = Decimal(1_000_000)

_OF_PEOPLE = re.compile(
    rf"{GAP}(?!wide|long|high|deep|tall|above|below|of|from|to|in|and)(?:[a-z-]+{GAP})?"
    r"[a-z-]*(?:people|children|[a-z][^su\W]s)\b"
)


def million_end(folded: str, numeral: Numeral, money: Unit | None) -> int:
    """Return the end of a numeral with the m of "£5m" or "3.2m people"; its own end where m is metres."""
    end = numeral.end
    if numeral.form != "digits" or numeral.scale != 1:
        return end
    if money and folded.startswith(" m", end):
        end += 1
    if folded[end : end + 1] != "m":
        return numeral.end
    if folded[end + 1 : end + 2].isalnum():
        return numeral.end
    return end + 1 if money or _OF_PEOPLE.match(folded, end + 1) else numeral.end


def range_ends(
    left: Numeral, left_end: int, right: Numeral, right_end: int
) -> tuple[Decimal | None, Decimal | None]:
    """Return both ends of a range; the scale of the right one is also that of a left one without its own.

    The ends given are those of `million_end`.
    """
    high = (right.value or Decimal(0)) * (MILLION if right_end != right.end else 1)
    scale = MILLION if right_end != right.end else right.scale
    if left_end != left.end:
        scale = MILLION
    elif left.scale != 1:
        scale = Decimal(1)
    return plain((left.value or Decimal(0)) * scale), plain(high)


_SIGN_WORD = re.compile(
    rf"(?<!or )\b(?P<minus>minus){GAP}$|\b(?:was|were|is|of|and|at|to){GAP}(?P<plus>plus){GAP}$"
)


def read_sign(
    folded: str, value: Decimal | None, start: int, kind: str
) -> tuple[Decimal | None, str | None, int]:
    """Read the sign before a quantity that starts at `start`.

    Returns the value, the direction and where the quantity starts with its sign. For percentages
    the sign is the direction of a change; for anything else it belongs to the value.
    """
    if value is None or not start:
        return value, None, start
    word = _SIGN_WORD.search(folded, max(0, start - 12), start)
    if word and kind not in {"rate", "frequency"}:
        return -value if word["minus"] else value, None, max(word.start("minus"), word.start("plus"))
    sign, before = folded[start - 1], folded[start - 2 : start - 1] if start > 1 else ""
    if sign not in "-−–+" or (before and not before.isspace() and before not in "(["):
        return value, None, start
    if kind in {"percent", "points"}:
        return value, "increase" if sign == "+" else "decrease", start - 1
    if sign == "–" and kind != "money":
        return value, None, start
    return value if sign == "+" else -value, None, start - 1
