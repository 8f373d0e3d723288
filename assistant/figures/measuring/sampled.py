"""What was found in a part of what was looked at: "In seven of 11 files sampled, aims were missing".

In: a row and the index of a number with its whole. Out: whether it opens so, and the clause that is true of it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Slice, cut
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import extend_right, trim_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import TIME_NOUNS


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


def of_some_cases(draft: Draft) -> bool:
    """Tell whether a number is a share of cases of which nothing is said yet but who looked at them."""
    shared = draft.quantity.kind == "percent" or draft.quantity.out_of is not None
    bare = draft.qualifier is None or draft.qualifier.text.startswith("we ")
    return shared and bare and not draft.change and draft.source is None


def with_clause(statement: Statement, row: Row, at: int, draft: Draft) -> Draft:
    """Give a share of cases the clause that is true of them, where the sentence has one."""
    deed = part_at(statement, true_of(row, at))
    return draft if deed is None else draft._replace(deed=deed, qualifier=None)


def true_of(row: Row, at: int) -> Slice | None:
    """Return the clause that is true in a share of cases: "in 66% of cases they were kept informed".

    It follows the cases, or stands before "in"; None where the sentence has none or it holds a number of its own.
    """
    left = at - 1
    while left >= 0 and row.kinds[left] in "RD":
        left -= 1
    if left < 0 or row.host >= 0 or not (row.items[left].word == "in" or _of_time(row, left, at)):
        return None
    opened = not set(row.kinds[:left]) & set("NGOAVLXB") or row.kinds[left - 1] in "C,;S"
    return _after(row, at) if opened else _before(row, left)


def _of_time(row: Row, link: int, at: int) -> bool:
    """Tell whether a share is of the time that something was so: "stood empty for 22% of their planned hours"."""
    start = at + 2
    while row.kinds[start : start + 1] in ("D", "O"):
        start += 1
    end = start
    while row.kinds[at + 1 : at + 2] == "F" and row.kinds[end : end + 1] in ("N", "G", "e"):
        end += 1
    return row.items[link].word in ("for", "on") and end > start and row.items[end - 1].word in _TIMES


_TIMES = TIME_NOUNS | {"hours", "days", "nights", "shifts", "evenings", "mornings", "time"}


def _after(row: Row, at: int) -> Slice | None:
    """Return the clause behind the cases, with a subject and a verb of its own."""
    kinds = row.kinds
    first = at + 1
    if kinds[first : first + 1] == "F":
        first += 1
        while kinds[first : first + 1] in ("D", "O"):
            first += 1
        first = extend_right(row, first)
    inserted = _LOOKED.match(kinds, first)
    first = inserted.end() if inserted is not None else first
    told = kinds[first : first + 1] == ","
    first += told
    end = clause_end(row, first)
    if not (told or _CLAUSE.match(kinds, first, end)) or "Q" in kinds[first:end]:
        return None
    return _told(row, first, trim_end(row, first, end))


def _before(row: Row, link: int) -> Slice | None:
    """Return the clause before "in", without the "there were" that only says that there is such a thing."""
    kinds = row.kinds
    first = max(kinds.rfind(mark, 0, link) + 1 for mark in (";", "S", ",C"))
    number = kinds.rfind("Q", first, link)
    if number != -1 and row.items[number - 1].word not in _LIMITS:
        return None
    there = _THERE.match(kinds, first)
    if there is not None:
        return cut(row, there.end(), link)
    opening = _OPENING.match(kinds, first, link)
    first = opening.end() if opening is not None else first
    past = any(kinds[at] == "N" and row.items[at].word.endswith("ed") for at in range(first + 1, link))
    return _told(row, first, link) if past or _CLAUSE.match(kinds, first, link) is not None else None


def _told(row: Row, first: int, last: int) -> Slice | None:
    """Return a clause without the article of its subject."""
    return cut(row, first + (row.items[first].word in ("the", "a", "an")), last)


_LIMITS = frozenset(("within", "under", "inside", "after"))
_OPENING = re.compile(r"[,C]*(?:(?:R|I?[RD]*P),)?")
_THERE = re.compile(r"[R,C]*HX[XRD]*")
# "of the cases we inspected": who looked at them.
_LOOKED = re.compile(r"O[XR]*[VeB](?=,)")
_CLAUSE = re.compile(r"[DRO]*[^;XVLBSW]*[DNGOAeP)][RI]*[XVLB]")
