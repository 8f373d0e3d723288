"""Units that a heading states for the numbers under it.

In: a heading. Out: a `Stated` unit with the scale of its numbers ("£000" makes 12 mean 12,000
pounds) and where the words of the unit stand, so that they can be left out of the measure.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from assistant.figures.sentence.items import Row

_RATE = re.compile(
    r"\bper\s+(?P<n>\d{1,3}(?:[, ]\d{3})*|hundred|thousand|million)\b"
    r"(?:\s+(?:of\s+)?(?:the\s+)?(?P<of>(?:(?!(?:per|in|of|and|or|at|for|by|to|with|from|aged|over|under|on)\b)"
    r"[a-z]+(?:-[a-z]+)?\s+){0,2}?(?:population|people|children|adults|men|women|staff|[a-z]+(?<!s)s)\b|[a-z]+))?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpercentages?\b", re.IGNORECASE)
_MONEY = re.compile(
    r"(?P<sign>[£$€])\s?(?P<scale>0{3}s?|m\b|mn\b|million|k\b|thousands?|bn\b|billion)?"
    r"|\b(?P<word>pounds|dollars|euros|GBP|USD|EUR)\b(?: in)?(?: (?P<scale2>thousands|millions|billions))?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\((?:in )?(?P<of>seconds|minutes|hours|days|weeks|months|years|metres|kilometres|miles|hectares|acres|tonnes"
    r"|kilotonnes|kilograms|litres|megalitres|millimetres|centimetres|degrees|gigawatt hours|megawatts)\)"
    r"|(?<![\d-][ -])\b(?P<of2>days|weeks|hours)\b",
    re.IGNORECASE,
)
# "Answered within five working days": a limit, and not what is counted.
_LIMIT = re.compile(
    r"\b(?:within|under|inside|less than|more than|over|after|at least|at most|up to)\b[^,;:()]*$",
    re.IGNORECASE,
)
_CODES = {"£": "GBP", "$": "USD", "€": "EUR", "pounds": "GBP", "dollars": "USD", "euros": "EUR"}
_SCALES = {"0": 1000, "k": 1000, "t": 1000, "m": 1_000_000, "b": 1_000_000_000}
_SCALE = re.compile(r"\((?:in )?(?P<scale>thousands|millions|000s?|'000s?|m|bn)\)", re.IGNORECASE)


_SCALED = re.compile(
    r"\((?:in )?(?P<scale>thousands?|millions?|billions?|['’]?000s?)(?: of)? (?P<of>[a-z][a-z ]*[a-z])\)",
    re.IGNORECASE,
)


class Stated(NamedTuple):
    """Hold a unit that a heading states; empty `unit` where it states none.

    `scale` is what a number is to be multiplied by.
    """

    unit: str = ""
    scale: Decimal = Decimal(1)


def find_stated_unit(text: str) -> Stated:
    """Find the unit a heading gives: a rate, money with its scale, percent, or a duration."""
    rate = _RATE.search(text)
    if rate is not None:
        return Stated(f"per {rate['n']}" + (f" {rate['of'].lower()}" if rate["of"] else ""))
    money = _MONEY.search(text)
    if money is not None:
        code = (money["sign"] or money["word"]).lower()
        scale = (money["scale"] or money["scale2"] or "").lower()
        return Stated(_CODES.get(code, code.upper()), Decimal(_SCALES.get(scale[:1], 1)))
    if _PERCENT.search(text):
        return Stated("percent")
    time = _TIME.search(text)
    if time is not None and not (time["of2"] and _LIMIT.search(text, 0, time.start())):
        return Stated((time["of"] or time["of2"]).lower())
    things = _SCALED.search(text)
    if things is not None:
        return Stated(things["of"].lower(), Decimal(_SCALES[things["scale"].lower().lstrip("'’")[:1]]))
    scaled = _SCALE.search(text)
    if scaled is not None:
        return Stated("", Decimal(_SCALES[scaled["scale"].lower().lstrip("'")[:1]]))
    return Stated()


def find_rate(text: str) -> str:
    """Find only a rate ("per 1,000 households"), empty where the text gives none."""
    rate = _RATE.search(text)
    return find_stated_unit(rate.group()).unit if rate is not None else ""


_TIMES = re.compile(r"\b(?P<unit>years|quarters|months|weeks|terms|days|seasons)$")


def counted_time(row: Row, at: int) -> str:
    """Return what is counted in "two of the past three years"."""
    if row.kinds[at + 1 : at + 2] != "F" or row.kinds[at + 1 : at + 4].lstrip("FD")[:1] != "P":
        return ""
    told = _TIMES.search(row.items[row.kinds.index("P", at)].word)
    return told["unit"] if told is not None else ""
