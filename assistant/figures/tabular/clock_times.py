"""Cells that are lengths of time in the form of a clock: "0:08:58" under "hours:minutes:seconds" is 538 seconds.

In: the words of a cell and the headings around it. Out: its length in the smallest unit that it shows.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.figures.tabular.frames import Frame
from assistant.language.quantities import Quantity

_CLOCK = re.compile(r"(\d+):([0-5]\d)(?::([0-5]\d))?")
_MINUTES = re.compile(r"\bmin(?:ute)?s?\s*(?::|and|,)\s*sec|\bm+:s+\b", re.IGNORECASE)
_HOURS = re.compile(r"\bh(?:ou)?rs?\s*(?::|and|,)\s*min|\bh+:m+\b", re.IGNORECASE)
_SIXTY = 60


def clock_time(words: str, frame: Frame) -> tuple[Quantity, ...]:
    """Read a cell such as "1:24:05"; nothing where it is none, or of two parts that no heading tells apart."""
    found = _CLOCK.fullmatch(words.strip())
    if found is None:
        return ()
    first, second, third = found.groups()
    told = " ".join(each.flow.text for each in (frame.head, frame.name, frame.corner, frame.caption))
    if third is not None:
        value, unit = (int(first) * _SIXTY + int(second)) * _SIXTY + int(third), "seconds"
    elif _MINUTES.search(told):
        value, unit = int(first) * _SIXTY + int(second), "seconds"
    elif _HOURS.search(told):
        value, unit = int(first) * _SIXTY + int(second), "minutes"
    else:
        return ()
    start = words.index(found.group())
    end = start + len(found.group())
    return (
        Quantity(
            start, end, start, end, "duration", Decimal(value), None, None, unit, end, end,
            None, None, None, None, "",
        ),
    )  # fmt: skip
