"""Who or what is expected, asked or allowed to do a thing: "expects spending to be £3m", "required firms to pay £40".

In: a row and the stretch before "to". Out: the noun phrase that does it, empty where the infinitive has none of its own.
"""

from __future__ import annotations

from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import Phrase, clean_phrase
from assistant.figures.words import word_set

_RAISING = word_set("raising")


def expected_of(row: Row, first: int, last: int) -> Phrase:
    """Return the phrase between a verb of expecting and the "to" at `last`, an empty one where none stands there."""
    verb = next((place for place in range(last - 1, first - 1, -1) if row.kinds[place] in "XVLB"), None)
    if verb is None or row.items[verb].word not in _RAISING or set(row.kinds[verb + 1 : last]) & set("Q,;SW"):
        return Phrase(last, last)
    return clean_phrase(row, verb + 1, last)


def where_inside(row: Row, place: int, last: int) -> bool:
    """Tell whether a clause of "where" with a verb of its own narrows a subject that ends at `last`."""
    inside = row.items[place].word == "where" and row.kinds[place - 1 : place] == "N"
    return inside and bool(set(row.kinds[place + 1 : last]) & set("XV")) and "," not in row.kinds[place:last]


def told_from(row: Row, end: int) -> int:
    """Return where what is shown begins before an index: "figures show that the time between … and a match was"."""
    place = row.kinds.rfind("S", 0, end)
    told = place > 0 and row.items[place].word == "that" and row.items[place - 1].word in _SHOWING
    return place + 1 if told else 0


_SHOWING = word_set("showing")
