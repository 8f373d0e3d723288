"""Where what is said of a subject ends: "ceased to be looked after and is now living alone".

In: a row and the index where it begins. Out: the index behind its last word.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_OPINING = word_set("opining") | word_set("showing")


_FOUND = frozenset(("found", "identified", "noted", "observed", "recorded", "reported", "seen"))
_ANEW = re.compile(r"C[NG]+X")
_HAVE = frozenset(("have", "has", "had"))


_OF_SOME = re.compile("FWR*Q")


def said_end(row: Row, first: int) -> int:
    """Return where what is said of a subject ends: "ceased to be looked after and is now living alone"."""
    end = clause_end(row, first)
    anew = _ANEW.search(row.kinds, first, end)
    if anew is not None and "W" not in row.kinds[first:end] and row.items[anew.end() - 1].word in _HAVE:
        end = anew.start()  # "were judged to be good and visits have been made"
    while end > first and (
        row.kinds[end : end + 2] == "CX" or (row.kinds[end : end + 1] == "S" and _restricts(row, first, end))
    ):
        told = end
        end = clause_end(row, end + 1)
        if end == told + 1 and row.kinds[end : end + 1] == "S":
            end = clause_end(row, end + 1)  # "reported that if they had doubts, they would ask a teacher"
            end = clause_end(row, end + 1) if row.kinds[end : end + 2] == ",O" else end
    of_some = _OF_SOME.search(row.kinds, first + 1, end)
    if of_some is not None:
        return of_some.start()  # "ceased to be looked after of whom 11 returned"
    return _with_included(row, first, end)


def _with_included(row: Row, first: int, end: int) -> int:
    """Return where what must be among a number of things ends: "passed five exams, including English and Welsh"."""
    opened = row.kinds[end : end + 1] == "," and [item.word for item in row.items[end + 1 : end + 2]]
    if opened != ["including"] or not set(row.kinds[first:end]) & set("Qq"):
        return end
    last = end + 2
    while last < len(row.kinds) and row.kinds[last] in "DNGARC":
        last += 1
    return last if last > end + 2 and row.kinds[last : last + 1] in ("", ".", ",", ";", "S") else end


def _restricts(row: Row, first: int, opener: int) -> bool:
    """Tell whether a clause is part of what is said: "agreed that they were safe", "left because they were ill"."""
    if row.items[opener].word == "that":
        return any(item.word in _OPINING for item in row.items[first:opener])
    if row.items[opener].word == "where":
        # "no cases were seen where the delay did harm"
        return row.kinds[first:opener] in ("V", "e") and row.items[opener - 1].word in _FOUND
    if row.items[opener].word == "when":
        return re.match("SOXe", row.kinds[opener:]) is not None  # "arrived when they were aged under 15"
    return row.items[opener].word == "because"
