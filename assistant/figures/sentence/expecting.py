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
