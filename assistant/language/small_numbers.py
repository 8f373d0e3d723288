"""The numbers from one to twenty in words; read by questions and reports, without a table to load."""

from __future__ import annotations

NUMBER_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip


def small_number(word: str) -> int:
    """Return the number that a word or digits are, 0 for none.

    >>> small_number("four"), small_number("12"), small_number("fork")
    (4, 12, 0)
    """
    if word.isdecimal():
        return int(word)
    return NUMBER_WORDS.index(word) + 1 if word in NUMBER_WORDS else 0


def other_form(word: str) -> str:
    """Return a small number in digits where it stands in words, in words where it stands in digits, "" for none.

    >>> other_form("four"), other_form("4"), other_form("400")
    ('4', 'four', '')
    """
    number = small_number(word)
    if not word.isdecimal():
        return str(number or "")
    return NUMBER_WORDS[number - 1] if 0 < number <= len(NUMBER_WORDS) else ""
