"""Figures in a few words: made of the report's words and of fixed connecting ones."""

from __future__ import annotations

from decimal import Decimal

from assistant.figures.figure import Figure

_SIGNS = {"GBP": "£", "USD": "$", "EUR": "€"}
_DIRECTIONS = {"increase": "an increase of ", "decrease": "a decrease of "}


def value_words(figure: Figure) -> str:
    """Return a figure's value with its unit, margin and direction, as in "over 1,000 high risk victims"."""
    if figure.unit == "times" or (figure.value is None and figure.low is None):
        return " ".join(figure.text.split())
    printed = " ".join(figure.text.split())
    bare = not any(character.isalpha() or character in "%£$€:" for character in printed)
    words = with_unit(in_full(printed, figure.value), figure.unit) if bare else printed
    if figure.low is not None and " and " in words and words[:1].isdigit():
        words = f"between {words}"
    if figure.margin is not None and "±" not in words:
        words += (
            f" (± {plain(figure.margin)} {figure.unit})" if figure.unit else f" (± {plain(figure.margin)})"
        )
    if figure.approximation and not words.lower().startswith(figure.approximation):
        words = f"{figure.approximation} {words}"
    if figure.direction in _DIRECTIONS and (figure.change or figure.target):
        words = _DIRECTIONS[figure.direction or ""] + words
    return f"{words} (target)" if figure.target else words


def in_full(printed: str, value: Decimal | None) -> str:
    """Return a number as printed with the scale that only the heading of its table gives ("£m", "000s").

    >>> in_full("13.6", Decimal("13600000")), in_full("3,820", Decimal("3820000"))
    ('13.6 million', '3,820,000')
    """
    digits = printed.replace(",", "").strip("+-–−~<>±*†‡ ")
    if not value or not digits.replace(".", "", 1).isdecimal() or not any(map(digits.count, "123456789")):
        return printed
    scale = abs(value) / Decimal(digits)
    if scale == _THOUSAND:
        return grouped(value)
    name = _SCALES.get(int(scale)) if scale == int(scale) else None
    return f"{printed.rstrip('*†‡ ')} {name}" if name else printed


_THOUSAND = 1000
_SCALES = {1_000_000: "million", 1_000_000_000: "billion"}


def with_unit(number: str, unit: str) -> str:
    """Put a number and a unit together.

    >>> with_unit("16.1", "per 1,000 households"), with_unit("769,000,000", "GBP")
    ('16.1 per 1,000 households', '£769,000,000')
    """
    if unit in _SIGNS:
        return _SIGNS[unit] + number
    return f"{number} {unit}".strip()


def plain(value: Decimal) -> str:
    """Return a decimal without an exponent."""
    return format(value, "f")


def grouped(value: Decimal) -> str:
    """Return a decimal with commas between thousands, decimals as they are.

    >>> grouped(Decimal("343172")), grouped(Decimal("85.0"))
    ('343,172', '85.0')
    """
    return format(value, ",f")


def name_of(figure: Figure) -> str:
    """Return what a figure measures, with its qualifier."""
    measure = " ".join((figure.measure or figure.unit or "figure").split())
    return f"{measure} ({figure.qualifier})" if figure.qualifier else measure


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def date_words(published: str) -> str:
    """Return a date, or a part of one, in words.

    >>> date_words("2014-11-27"), date_words("2014-11")
    ('27 November 2014', 'November 2014')
    """
    parts = published.split("-")
    if not published:
        return ""
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)
