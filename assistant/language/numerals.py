"""Numbers as printed: in, a folded text; out, every numeral in digits or words with its value.

A numeral whose digits can be read two ways ("1.234,5") has no value and the form "doubtful".
"""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from assistant.language.folding import GAP
from assistant.language.tables import alternation, read_pairs

LONGEST = 18
"""The most digits a number of things can have before it is doubted."""

_VULGAR = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.333",
    "⅔": "0.667",
    "⅛": "0.125",
    "⅕": "0.2",
    "⅖": "0.4",
    "⅗": "0.6",
    "⅘": "0.8",
}


class Numeral(NamedTuple):
    """Hold one numeral of a folded text.

    `form`: "digits", "words", "zero" ("no", "none"), "part" ("a quarter", value 25 of a hundred),
    "multiple" ("doubled"), "often" ("twice"), "ordinal" ("third", "3rd"), "vague" ("hundreds"), "mark"
    (raised digits) or "doubtful" (no value). `scale` is what a word or letter such as "million"
    multiplied it by.
    """

    start: int
    end: int
    value: Decimal | None
    form: str
    scale: Decimal = Decimal(1)


@cache
def _pattern() -> re.Pattern[str]:
    small, tens = "|".join(read_pairs("numbers", "small")), "|".join(read_pairs("numbers", "tens"))
    under_hundred = (
        rf"(?:(?:{tens})(?:(?:-|{GAP})(?:one|two|three|four|five|six|seven|eight|nine)\b)?|(?:{small}))"
    )
    hundreds = (
        rf"(?:(?:{under_hundred}|an?){GAP}hundred\b(?!{GAP}(?:thousand|million))"
        rf"(?:{GAP}(?:and{GAP})?{under_hundred}\b)?|{under_hundred})"
    )
    cardinal = rf"(?:(?:(?:{hundreds}|a){GAP}thousand\b(?:,?{GAP}(?:and{GAP})?{hundreds}\b)?)|{hundreds})"
    parts = alternation(read_pairs("numbers", "parts"))
    # A fraction such as "two thirds" begins with a number, so "third" alone is always an ordinal.
    ordinals = read_pairs("numbers", "ordinals")
    vulgar = "".join(_VULGAR)
    return re.compile(
        rf"""
        (?P<digits>\d{{1,3}}(?:\u00a0\d{{3}})+(?![\d])(?:\.\d+)?|\d+(?:[.,]\d+)*|(?<![\w.,'\")])\.\d+)
            (?P<vulgar>[ ]?[{vulgar}])?(?P<suffix>(?:st|nd|rd|th)(?![a-z]))?
        |(?P<bare>[{vulgar}])
        |(?P<mark>(?<![ckm\d]m)(?<!co)[⁰¹²³⁴-⁹]+)
        |(?<![\w-])(?<![a-z0-9]')(?:
        (?P<scale>(?:(?:half{GAP})?an?{GAP})(?:hundred|thousand|million|billion|trillion|dozen)\b(?!{GAP}(?:and{GAP})?(?:{small}|{tens}|thousand)\b))
        |(?P<ordinal>(?:(?:{tens})-)?(?:{alternation(ordinals)}))\b
        |(?P<part>(?:(?P<over>an?|one|two|three|four|five|six|seven|eight|nine)(?:{GAP}|-))?(?P<of>{parts})(?=\b(?!-)))
        |(?P<mixed>(?:{under_hundred}){GAP}and{GAP}an?{GAP}(?:half|quarter))\b
        |(?P<words>{cardinal})\b(?!')
        |(?P<zero>(?:no|none|zero|nil)\b(?![.'-]|{GAP}\d)|nil\b(?=[.]))
        |(?P<multiple>{alternation(read_pairs("numbers", "multiples"))})\b
        |(?P<often>once|twice|thrice)\b
        |(?P<vague>hundreds|thousands|tens|dozens|millions|billions|scores(?={GAP}of))\b
        )""",
        re.VERBOSE,
    )


@cache
def _scale() -> re.Pattern[str]:
    words = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
    return re.compile(rf"(?:{GAP}|-)?(?:{words})\b|{GAP}?(?:mn|bn|tn)\b")


def find_numerals(folded: str) -> tuple[Numeral, ...]:
    """Find every numeral of a folded text, in text order; never raises."""
    found: list[Numeral] = []
    end = 0
    for match in _pattern().finditer(folded):
        if match.start() < end:
            continue
        numeral = _read(match)
        if numeral.form in {"digits", "words"} and numeral.value is not None:
            numeral = _scaled(folded, numeral)
        end = numeral.end
        found.append(numeral)
    return tuple(found)


def parse_digits(printed: str) -> Decimal | None:
    """Return the value of digits with their separators, None where it could be read two ways."""
    if not printed.isascii():
        printed = printed.replace("\u00a0", ",")
        if not printed.isascii():
            return None
    if len(printed) > LONGEST + 6:
        return None
    whole, dot, decimals = printed.partition(".")
    if not (decimals.isdigit() or not dot):
        return None
    if "," in whole:
        first, *groups = whole.split(",")
        western = 1 <= len(first) <= 3 and all(len(group) == 3 for group in groups)
        indian = len(first) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1])
        if not (western or indian) or first == "0":
            return None
        whole = whole.replace(",", "")
    if len(whole) + len(decimals) > LONGEST:
        return None
    return Decimal(f"{whole or '0'}.{decimals}" if dot else whole)


def _read(match: re.Match[str]) -> Numeral:
    start, end = match.span()
    if match["digits"]:
        value = parse_digits(match["digits"])
        if value is not None and match["suffix"]:
            return Numeral(start, end, value, "ordinal")
        if value is not None and match["vulgar"]:
            value += Decimal(_VULGAR[match["vulgar"][-1]])
        return Numeral(start, end, value, "digits" if value is not None else "doubtful")
    if match["mark"]:
        return Numeral(start, end, None, "mark")
    if match["bare"]:
        return Numeral(start, end, Decimal(_VULGAR[match["bare"]]) * 100, "part")
    if match["part"]:
        return _read_part(match)
    if match["mixed"]:
        words, _, last = match["mixed"].rpartition("and")
        return Numeral(
            start, end, _count(words) + (Decimal("0.5") if "half" in last else Decimal("0.25")), "words"
        )
    if match["words"]:
        scale = Decimal(1000 if match["words"].endswith("thousand") else 1)
        return Numeral(start, end, _count(match["words"]), "words", scale)
    if match["scale"]:
        words = match["scale"].split()
        value = Decimal(read_pairs("numbers", "scales")[words[-1]])
        return Numeral(start, end, value / 2 if words[0] == "half" else value, "words", value)
    for form, table in (
        ("zero", "zero"),
        ("multiple", "multiples"),
        ("often", "often"),
        ("ordinal", "ordinals"),
    ):
        if match[form]:
            tens, _, word = match[form].rpartition("-")
            value = Decimal(read_pairs("numbers", table)[word])
            return Numeral(
                start, end, value + Decimal(read_pairs("numbers", "tens")[tens] if tens else 0), form
            )
    return Numeral(start, end, None, "vague")


def _read_part(match: re.Match[str]) -> Numeral:
    """Read "a quarter" as 25 and "two thirds" as 66.7, in hundredths of the whole."""
    over, of = match["over"], Decimal(read_pairs("numbers", "parts")[match["of"]])
    count = Decimal(1) if over in {None, "a", "an"} else Decimal(read_pairs("numbers", "small")[over])
    value = (count * 100 / of).quantize(Decimal("0.1"))
    return Numeral(
        match.start(), match.end(), value.to_integral() if value == value.to_integral() else value, "part"
    )


def _count(words: str) -> Decimal:
    total, current = 0, 0
    for word in re.split(r"[\s,-]+", words):
        if word in {"a", "an"}:
            current = 1
        elif word == "hundred":
            current = (current or 1) * 100
        elif word == "thousand":
            total, current = total + (current or 1) * 1000, 0
        elif word and word != "and":
            current += int(read_pairs("numbers", "small").get(word) or read_pairs("numbers", "tens")[word])
    return Decimal(total + current)


def _scaled(folded: str, numeral: Numeral) -> Numeral:
    """Multiply the numeral by a word or letters of scale behind it, as in "1.2 million" or "3bn"."""
    value, end, scale = numeral.value, numeral.end, numeral.scale
    while value is not None and (match := _scale().match(folded, end)):
        factor = Decimal(read_pairs("numbers", "scales")[match[0].strip(" \u00a0\n-")])
        value, scale, end = value * factor, scale * factor, match.end()
    thousand = folded[end : end + 1] == "k" and not folded[end + 1 : end + 2].isalnum()
    if value is not None and numeral.form == "digits" and end == numeral.end and thousand:
        value, scale, end = value * 1000, Decimal(1000), end + 1
    return numeral._replace(value=plain(value), end=end, scale=scale)


def plain(value: Decimal | None) -> Decimal | None:
    """Write a scaled value without the zeros that scaling left behind its decimal point."""
    return (
        value.quantize(Decimal(1))
        if value is not None and value == value.to_integral() and value > 99
        else value
    )
