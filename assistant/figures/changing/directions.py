"""Which way an amount points, where its words alone do not say.

In: a number with its stretch of the sentence and what it is named. Out: "increase", "decrease" or None.
"""

from __future__ import annotations

from assistant.figures.measuring.naming import Naming
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.words import LESS_WORDS, MORE_WORDS
from assistant.language.quantities import Quantity

_SLOWER = {"slower": "increase", "faster": "decrease", "quicker": "decrease", "sooner": "decrease"}
_BESIDE = frozenset(("above", "below"))


def way_of(row: Row, zone: Zone, quantity: Quantity, naming: Naming, *, told: bool) -> str | None:
    """Return the way of a change; `told` where the words say what it is measured from.

    "41 seconds slower" is an increase of time. A difference from another place, group or aim goes
    no way: "£310 more than in similar trusts", "two more than the ceiling".
    """
    if not naming.change or naming.direction is None:
        return naming.direction
    word, behind = _compared(row, zone)
    if word in _SLOWER and quantity.kind == "duration":
        return _SLOWER[word]
    beside = word in _BESIDE or "than" in {item.word for item in row.items[behind : zone.last]}
    if not word or told or not beside:
        return naming.direction
    return naming.direction if "P" in row.kinds[behind : zone.last] else None


def _compared(row: Row, zone: Zone) -> tuple[str, int]:
    """Return the word of more or less behind a number with the place after it, "" where there is none."""
    for place in range(zone.at + 1, min(zone.at + 4, len(row.items))):
        word = row.items[place].word
        if word in MORE_WORDS or word in LESS_WORDS or word in _SLOWER:
            return word, place + 1
        if row.kinds[place] not in "NRG":
            break
    return "", zone.at
