"""Times that only say since when something is the best or worst: "the highest since 1997", "the first in four years".

In: a row and the index of a time in it. Out: yes or no.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_SUPERLATIVES = word_set("superlatives")
_TOPMOST = frozenset(
    (
        "best",
        "worst",
        "quickest",
        "slowest",
        "lowest",
        "highest",
        "fewest",
        "largest",
        "smallest",
        "longest",
        "shortest",
        "busiest",
        "driest",
        "wettest",
    )
)
_AMONG = re.compile("D[NR]N?[FI]D?$")


def is_record(row: Row, place: int) -> bool:
    """Tell whether a time belongs to "the highest since 1997", "the first in four years"."""
    words = {item.word for item in row.items[max(0, place - 4) : place]}
    among = _AMONG.search(row.kinds, 0, place)
    if among is not None and row.items[among.start() + 1].word in _SUPERLATIVES | _TOPMOST:
        return True  # "the quickest of the past five years"
    so_long = row.items[place - 1].word in ("in", "for") and row.items[place].word.endswith("years")
    told = row.items[place].word.startswith(("since", "for", "in ")) or so_long
    again = (
        row.kinds[max(0, place - 3) : place].startswith("q") and "time" in words
    )  # "for the second time in five years"
    return told and (again or bool(words & _SUPERLATIVES))


def since_record(row: Row, place: int) -> bool:
    """Tell whether a time is told in the clause of "the best result since the dock opened in 1998"."""
    opened = max(row.kinds.rfind("S", 0, place), 0)
    if row.items[opened].word != "since" or set(row.kinds[opened:place]) & set(",;Q"):
        return False
    return bool({item.word for item in row.items[max(0, opened - 4) : opened]} & _SUPERLATIVES)
