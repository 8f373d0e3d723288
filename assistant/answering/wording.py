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
    bare = not any(character.isalpha() or character in "%£$€" for character in printed)
    words = with_unit(printed, figure.unit) if bare else printed
    if figure.margin is not None and "±" not in words:
        words += (
            f" (± {plain(figure.margin)} {figure.unit})" if figure.unit else f" (± {plain(figure.margin)})"
        )
    if figure.approximation and not words.lower().startswith(figure.approximation):
        words = f"{figure.approximation} {words}"
    if figure.direction in _DIRECTIONS and (figure.change or figure.target):
        words = _DIRECTIONS[figure.direction or ""] + words
    return f"{words} (target)" if figure.target else words


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
