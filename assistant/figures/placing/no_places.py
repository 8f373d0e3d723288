"""Places and times beside a number that are not its own: who does or tells a thing, what a level moved from."""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_FORMER = ("previous", "preceding", "prior", "last", "year before")


def is_no_place(row: Row, place: int) -> bool:
    """Tell whether a place before a number is not its own: who does or tells it, or what is outside."""
    return any(test(row, place) for test in (is_doer, is_teller, is_supplier, is_elsewhere))


def is_doer(row: Row, place: int) -> bool:
    """Tell whether a place is who does a thing: "placed here by other authorities"."""
    return place > 1 and row.items[place - 1].word == "by" and row.kinds[place - 2] == "A"


def is_supplier(row: Row, place: int) -> bool:
    """Tell whether a place is who a thing is had from: "commissioned a study from Hill University"."""
    verb = next((at for at in range(place - 1, -1, -1) if row.kinds[at] in "XVLB"), None)
    led = row.items[place - 1].word == "from" and verb is not None and "Q" not in row.kinds[verb:place]
    return led and verb is not None and row.items[verb].word in _HAVING


_HAVING = word_set("ordering")


def is_left_behind(row: Row, place: int) -> bool:
    """Tell whether a time is what a level moved from: "increased on the previous year to 4.5%"."""
    near = [item.word for item in row.items[max(0, place - 2) : place] if item.kind != "D"]
    return near[-1:] == ["on"] and row.items[place].word.startswith(_FORMER)


def is_elsewhere(row: Row, place: int) -> bool:
    """Tell whether a number is only told of not being in a place, or goes to it: "from outside the UK", "£4 to the county"."""
    before = place - 1
    while before > 0 and row.kinds[before] == "D":
        before -= 1
    word = row.items[before].word if before >= 0 else ""
    paid = (
        word == "to"
        and before > 0
        and row.kinds[before - 1] == "Q"
        and row.items[before - 1].word[0] in "£$€"
    )
    return paid or (word in ("outside", "beyond") and row.items[before - 1].word in ("from", "them", "those"))


def is_teller(row: Row, place: int) -> bool:
    """Tell whether a body only says what follows: "a study by Hill University found that waits were …"."""
    teller = row.items[place - 1].word == "by" and row.kinds[place + 1 : place + 2] == "V"
    return teller and row.kinds[place + 1 : place + 3] == "VS" and row.items[place + 2].word == "that"


_OF_THEN = re.compile(r"F?D[NR]*?N(?:F|[eVL]?I?)D*P")


def is_of_then(row: Row, place: int) -> bool:
    """Tell whether a share is of a former number: "of the number made in the year to March 2020"."""
    told = _OF_THEN.match(row.kinds, place)
    multiple = row.items[place - 1].word.split()[-1] in ("times", "twice", "double", "treble")
    words = {item.word for item in row.items[place : told.end()]} if told is not None else set()
    return not multiple and bool(words & _FORMER_NOUNS)


_FORMER_NOUNS = frozenset(
    ("number", "level", "total", "figure", "amount", "volume", "levels", "numbers", "rate")
)


def is_same_as(row: Row, place: int) -> bool:
    """Tell whether "the same as", "level with" or "in line with" stands at an index."""
    words = tuple(item.word for item in row.items[place : place + 2])
    return words in (("same", "as"), ("level", "with"), ("line", "with"), ("par", "with"))
