"""What a sentence says of the subject before it: "are living outside the area", "were assessed".

In: a row and the index behind a subject. Out: the stretch of what is said, without auxiliaries, place and time.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Slice, cut
from assistant.figures.sentence.clauses import is_state
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import trim_end
from assistant.figures.sentence.said import said_end
from assistant.figures.words import word_set


def predicate_after(row: Row, start: int) -> Slice | None:
    """Return what the sentence says of its subject, without auxiliaries, place and time."""
    kinds = row.kinds
    first = start
    while first < len(kinds) and (
        kinds[first] in "XIAPDO"
        or (kinds[first] == "R" and kinds[first + 1 : first + 2] not in ("V", "e", "N"))
    ):
        if row.items[first].word in _DENIALS | _MEASURED | _BEFORE_NOW or is_state(row, first):
            break
        first += 1
    whole = said_end(row, first)
    if kinds[start : start + 1] == "e" and (anew := _COUNTED_OF.search(kinds, start, whole + 1)):
        whole = anew.start() + 1  # "of the 61 injured at junctions 38 were hit"
    if first == whole and row.kinds[start : start + 3] == "XIA" and row.items[start + 1].word == "with":
        return cut(row, start + 1, start + 3)  # "three of whom are with the council"
    last = trim_end(row, first, whole)
    staying = last - first == 1 and kinds[first] == "G" and row.items[first].word in _LIVING
    if last - first == 1 and kinds[first] in "VBG" and ("X" not in kinds[start:first] or staying):
        # "live outside the area" says more than where; "live in the area" does not.
        if (
            whole > last
            and kinds[last] == "I"
            and row.items[last].word not in ("in", "within", "across", "at", "for")
            and (row.items[last].word != "on" or row.items[first].word not in _LIVING)
        ):
            return cut(row, first, whole)
        return None if row.items[first].word in _LIVING else cut(row, first, last)
    if last - first == 1 and row.items[first].word in _PLACED:
        return cut(row, first, whole)  # "were born outside the country"
    if row.items[last - 1].word in _LIVING and kinds[last : last + 1] == "I" and last > first:
        last = whole  # "continue to live in Tameside"
    return cut(row, first, last) if last > first else None


_COUNTED_OF = re.compile(r"N[DR]*Q(?=X)")
# Verbs that only say that people are somewhere.
_LIVING = frozenset(
    (
        "live",
        "lives",
        "lived",
        "living",
        "reside",
        "resided",
        "residing",
        "exist",
        "existed",
        "remain",
        "remained",
        "took",
        "take",
    )
)
_PLACED = word_set("placed")
# What is not so of a group must not be said of it.
_DENIALS = frozenset(("not", "never", "neither", "no", "no longer", "both"))
# "Were over the age of five", "is without a home": not what is over, but over what.
_MEASURED = frozenset(("over", "under", "above", "below", "without", "outside", "beyond", "behind", "ahead"))
_BEFORE_NOW = frozenset(("previously", "formerly"))
