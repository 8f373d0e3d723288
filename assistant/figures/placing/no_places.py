"""Places and times beside a number that are not its own: who does or tells a thing, what a level moved from."""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import COMPARING

_FORMER = ("previous", "preceding", "prior", "last", "year before")


def is_doer(row: Row, place: int) -> bool:
    """Tell whether a place is who does a thing: "placed here by other authorities", "a scheme run with Hill College"."""
    if place < 2:
        return False
    link = place - 1 - (row.kinds[place - 1] == "D")
    if row.items[link].word == "with" and (row.kinds[link - 1] in "Ve" or row.items[link - 1].word == "run"):
        done = row.items[link - 1].word
        return done.endswith(("ed", "en", "run")) and done not in COMPARING
    return row.items[place - 1].word == "by" and row.kinds[place - 2] == "A"


def of_a_part(row: Row, at: int, place: int) -> bool:
    """Tell whether a place behind a number is only of some: "24 trainees, most of them placed at Hill Hospital"."""
    comma = row.kinds.find(",", at, place)
    return comma != -1 and row.items[comma + 1].word in _SOME and row.kinds[comma + 2 : comma + 3] == "F"


def is_listed(row: Row, place: int) -> bool:
    """Tell whether a place is one of three or more named one after another: a number of all is of none of them."""
    return _LISTED.match(row.kinds, place) is not None


_SOME = frozenset(("most", "some", "many", "half", "several", "few", "one", "two", "three"))
_LISTED = re.compile(r"A(?:,D?A)+,?CD?A")


def is_left_behind(row: Row, place: int) -> bool:
    """Tell whether a time is what a level moved from: "increased on the previous year to 4.5%"."""
    near = [item.word for item in row.items[max(0, place - 2) : place] if item.kind != "D"]
    return near[-1:] == ["on"] and row.items[place].word.startswith(_FORMER)


def is_teller(row: Row, place: int) -> bool:
    """Tell whether a body only says what follows: "a study by Hill University found that waits were …"."""
    teller = row.items[place - 1].word == "by" and row.kinds[place + 1 : place + 2] == "V"
    return teller and row.kinds[place + 1 : place + 3] == "VS" and row.items[place + 2].word == "that"
