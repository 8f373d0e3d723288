"""Places and times beside a number that are not its own: who does or tells a thing, what a level moved from."""

from __future__ import annotations

import re

from assistant.figures.measuring.superlatives import is_record, since_record
from assistant.figures.sentence.items import Row
from assistant.figures.words import COMPARING, word_set

# "4.2%, identical to the England rate": what stands behind is another place's.
ALIKE = frozenset(("similar", "identical", "equal", "comparable"))
_FORMER = ("previous", "preceding", "prior", "last", "year before")


def is_no_place(row: Row, place: int) -> bool:
    """Tell whether a place before a number is not its own: who does or tells it, or what is outside."""
    return any(test(row, place) for test in (is_doer, is_teller, is_supplier, is_elsewhere))


def is_doer(row: Row, place: int) -> bool:
    """Tell whether a place is who does a thing: "placed here by other authorities", "a scheme run with Hill College"."""
    if place < 2:
        return False
    link = place - 1 - (row.kinds[place - 1] == "D")
    if row.items[link].word == "with" and (row.kinds[link - 1] in "Ve" or row.items[link - 1].word == "run"):
        done = row.items[link - 1].word
        return done.endswith(("ed", "en", "run")) and done not in COMPARING
    return row.items[place - 1].word == "by" and row.kinds[place - 2] == "A"


def is_of_others(row: Row, at: int, place: int) -> bool:
    """Tell whether a place behind a number is only of some of what it counts, or only one of several named."""
    return is_same_as(row, place) or _of_a_part(row, at, place) or _is_listed(row, place)


def _of_a_part(row: Row, at: int, place: int) -> bool:
    """Tell whether a place behind a number is only of some: "24 trainees, most of them placed at Hill Hospital"."""
    comma = row.kinds.find(",", at, place)
    return comma != -1 and row.items[comma + 1].word in _SOME and row.kinds[comma + 2 : comma + 3] == "F"


def _is_listed(row: Row, place: int) -> bool:
    """Tell whether a place is one of three or more named one after another: a number of all is of none of them."""
    return _LISTED.match(row.kinds, place) is not None


_SOME = frozenset(("most", "some", "many", "half", "several", "few", "one", "two", "three"))
_LISTED = re.compile(r"A(?:,D?A)+,?CD?A")


def is_supplier(row: Row, place: int) -> bool:
    """Tell whether a place is who a thing is had from: "commissioned a study from Hill University"."""
    verb = next((at for at in range(place - 1, -1, -1) if row.kinds[at] in "XVLB"), None)
    led = row.items[place - 1].word == "from" and verb is not None and "Q" not in row.kinds[verb:place]
    return led and verb is not None and row.items[verb].word in _HAVING


_HAVING = word_set("ordering")


def is_left_behind(row: Row, place: int) -> bool:
    """Tell whether a time is what a level moved from, "increased on the previous year to 4.5%", or the last one like it."""
    near = [item.word for item in row.items[max(0, place - 2) : place] if item.kind != "D"]
    return (
        since_record(row, place)
        or is_record(row, place)
        or (near[-1:] == ["on"] and row.items[place].word.startswith(_FORMER))
    )


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
    words = {item.word for item in row.items[place : told.end()]} if told is not None else set()
    return bool(words & _FORMER_NOUNS)


_FORMER_NOUNS = frozenset(
    (
        "number",
        "level",
        "total",
        "figure",
        "amount",
        "volume",
        "levels",
        "numbers",
        "rate",
        "share",
        "proportion",
        "price",
    )
)


def is_same_as(row: Row, place: int) -> bool:
    """Tell whether "the same as", "level with" or "in line with" stands at an index."""
    words = tuple(item.word for item in row.items[place : place + 2])
    return words in (("same", "as"), ("level", "with"), ("line", "with"), ("par", "with"))


_IN_ASIDE = re.compile(r",[eV][^,;SXL]*$")


def aside_end(row: Row, at: int) -> int | None:
    """Return where the aside ends that a number stands in: "the road, moved in 2009 at a cost of £3m, will be lost by 2040"."""
    comma = row.kinds.find(",", at)
    inside = _IN_ASIDE.search(row.kinds, 0, at) is not None and comma != -1
    return comma if inside and row.kinds[comma + 1 : comma + 2] in tuple("XVLB") else None


def since_moved(row: Row, at: int, place: int) -> bool:
    """Tell whether a time behind a number says since when it has moved."""
    return (
        row.kinds[place] == "P" and row.items[place].word.startswith("since") and "B" in row.kinds[at:place]
    )


def is_apart(row: Row, place: int, kind: str) -> bool:
    """Tell whether a place or time behind a number is of a record or outside, and so not its own."""
    return (
        is_record(row, place)
        or (kind == "A" and is_elsewhere(row, place))
        or (
            kind == "P"
            and _SHORT_OF.search(" ".join(item.word for item in row.items[max(0, place - 3) : place]))
            is not None
        )
    )


# "11% short of the 2019 peak": of another time's level.
_SHORT_OF = re.compile(r"\bshort of(?: the)?$")


def set_aside(kinds: str, place: int, at: int) -> bool:
    """Tell whether a place stands in a participle or relative clause closed before `at`."""
    closed = kinds.find(",", place, at)
    if closed == -1:
        return False
    opened = kinds.rfind(",", 0, place)
    if opened == -1 or ";" in kinds[opened:place]:
        return False
    return _CLOSED.match(kinds, opened + 1) is not None


_CLOSED = re.compile(r"[eWVE]|[qR][Ve]|[FI]W")
