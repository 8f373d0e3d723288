"""What stands before a noun phrase and is none of it: its owner, an adjunct that opens the sentence."""

from __future__ import annotations

import re

from assistant.figures.sentence.clauses import in_list
from assistant.figures.sentence.items import Row
from assistant.figures.words import COMPARING


def is_owner(kinds: str, first: int) -> bool:
    """Tell whether a place, or "the" and a noun, own what follows: "the school's attendance"."""
    if kinds[first : first + 2] == "NZ":
        return first > 0 and kinds[first - 1] == "D"
    return kinds[first : first + 2] == "AZ"


def are_people(row: Row, at: int, last: int) -> bool:
    """Tell whether "those" are people told by what follows: "those who left", "those with a job", not "those from vans"."""
    if at >= last:
        return False
    return row.kinds[at] in "We" or row.items[at].word in (
        "with",
        "without",
        "on",
        "in",
        "under",
        "over",
        "above",
    )


def adjunct_end(row: Row, first: int, last: int) -> int:
    """Return where the adjunct that opens the stretch ends, `first` where there is none."""
    kinds = row.kinds
    kind = kinds[first]
    if row.items[first].word == "per":
        return first
    if kind not in "ISGFWe" and row.items[first].word not in COMPARING:
        return first
    comma = kinds.find(",", first, last)
    while comma != -1 and in_list(kinds, comma):
        comma = kinds.find(",", comma + 1, last)  # "among pupils with an education, health and care plan"
    if comma != -1:
        return comma + 1
    match = re.compile(r"[IF][DRN]*?[PA]").match(kinds, first, last)
    if match is not None and match.end() < last and kinds[match.end()] not in "Z":
        return match.end()
    return last if kind in "IS" else first
