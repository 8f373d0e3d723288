"""Places and times beside a number that are not its own: who does or tells a thing, what a level moved from."""

from __future__ import annotations

from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_FORMER = ("previous", "preceding", "prior", "last", "year before")


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


def is_teller(row: Row, place: int) -> bool:
    """Tell whether a body only says what follows: "a study by Hill University found that waits were …"."""
    teller = row.items[place - 1].word == "by" and row.kinds[place + 1 : place + 2] == "V"
    return teller and row.kinds[place + 1 : place + 3] == "VS" and row.items[place + 2].word == "that"
