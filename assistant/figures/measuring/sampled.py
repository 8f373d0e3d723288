"""What was found in a part of what was looked at: "In seven of 11 files sampled, aims were missing".

In: a row and the index of a number with its whole. Out: whether it opens so, and the clause that is true of it.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Slice, cut
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row


def opens_sampled(row: Row, at: int) -> bool:
    """Tell whether "In seven of 11 files sampled," opens a sentence: the clause is true of the seven."""
    return (
        row.kinds[:at] == "I" and row.items[0].word == "in" and _SAMPLED.match(row.kinds, at + 1) is not None
    )


_SAMPLED = re.compile(r"e?,")


def found_in(row: Row, at: int) -> Slice | None:
    """Return the clause behind "In seven of 11 files,", without who found it."""
    first = row.kinds.index(",", at) + 1
    told = next((place for place in range(first, len(row.kinds)) if row.items[place].word == "that"), -1)
    first = told + 1 if told != -1 and row.kinds[told] == "S" and told - first <= _TELLERS else first
    end = clause_end(row, first)
    return None if "Q" in row.kinds[first:end] else cut(row, first, end)


_TELLERS = 3
