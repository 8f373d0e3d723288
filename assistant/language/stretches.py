"""Lengths of time in words: "12 months", "four-year", as a count and a unit."""

from __future__ import annotations

from assistant.language.folding import GAP
from assistant.language.small_numbers import NUMBER_WORDS

SMALL = {word: number for number, word in enumerate(NUMBER_WORDS, 1)} | {
    "a": 1, "an": 1, "couple of": 2, "twenty-four": 24, "thirty": 30, "fifty": 50,
}  # fmt: skip
"""Small numbers in words, lower case."""

COUNT = r"(?:\d{1,3}(?:,\d{3})?|" + "|".join(sorted(SMALL, key=len, reverse=True)).replace(" ", GAP) + ")"
"""A pattern of a small number before a unit of time."""

UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|period)"
"""A pattern of a unit of time in the singular."""

KIND = rf"(?:(?:calendar|financial|fiscal|academic|school|tax|reporting|full){GAP})?"
"""A pattern of the word that may stand before a unit of time."""


def read_count(printed: str | None) -> int:
    """Return the number of `printed`; 1 where nothing is printed ("the year to June")."""
    if not printed:
        return 1
    return int(printed) if printed.isdigit() else SMALL.get(" ".join(printed.split()), 0)
