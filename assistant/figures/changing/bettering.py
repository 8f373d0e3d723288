"""Verbs of change that are done to the things counted: "improved 5,210 homes" tells of no change by so many.

In: a row, the index of the verb and that of the count. Out: whether it is so.
"""

from __future__ import annotations

from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import COUNTED
from assistant.figures.words import word_set

_BETTERING = word_set("bettering")


def is_bettered(row: Row, verb: int, at: int) -> bool:
    """Tell whether a verb is done to the things counted: "improved 5,210 homes", not "improved 4 points"."""
    counted = COUNTED.match(row.items[at].word)
    return (
        counted is not None
        and row.items[verb].word in _BETTERING
        and is_thing(row.items[at].word[counted.end() :])
        and not row.items[at].word.endswith(("points", "marks", "places"))
    )
