"""Numbers that name: "key stages 1, 2 and 4", "groups of three", "the 0–25 board".

In: the rows of a sentence with its quantities. Out: the indices of those that count nothing.
"""

from __future__ import annotations

from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set
from assistant.language.quantities import Quantity

_LABELS = word_set("labels")
_YOUNG = 16
_SEVERAL = frozenset(("are", "were", "have", "had"))
_GROUPS = frozenset(("groups", "teams", "sets", "batches", "classes", "panels", "households"))


def find_labels(rows: tuple[Row, ...], quantities: tuple[Quantity, ...]) -> frozenset[int]:
    """Find the indices of bare numbers that are names: "key stages 1, 2 and 4", "grades 5 to 9"."""
    found: set[int] = set()
    for row in rows:
        for at, item in enumerate(row.items):
            if item.kind == "Q" and _titled(row, at, quantities[item.find]):
                found.add(item.find)
                continue
            if item.kind == "Q" and _ages(row, at, quantities[item.find]):
                found.add(item.find)
                continue
            if item.kind != "Q" or quantities[item.find].kind != "number":
                continue
            if row.items[at + 1 : at + 2] and row.items[at + 1].word in _SEVERAL and "X" in row.kinds[:at]:
                continue  # "25 were at stage 1 and 20 were at stage 2"
            if row.items[at + 1 : at + 2] and row.items[at + 1].word in _GRADING:
                continue  # "57 were rated 5, four rated 3": how many they are
            if at > 1 and row.kinds[at - 1] == "F" and row.items[at - 2].word.split()[-1] in _GROUPS:
                found.add(item.find)  # "groups of three": of what size they are
                continue
            before = at - 1
            while before >= 0 and row.kinds[before] in ",C" and row.kinds[before - 1] in ",Q":
                before -= 1
            earlier = row.items[before] if before >= 0 else None
            graded = earlier is not None and _graded(earlier.word, quantities[item.find])
            if earlier is not None and (
                graded or earlier.word in _LABELS or (earlier.kind == "Q" and earlier.find in found)
            ):
                found.add(item.find)
    return frozenset(found)


_GRADING = frozenset(("rated", "graded"))
_GRADES = 10


def _graded(verb: str, quantity: Quantity) -> bool:
    """Tell whether a small whole number is a grade: "52 were rated 3", not "rated 4.2 out of 5"."""
    values = [each for each in (quantity.value, quantity.low, quantity.high) if each is not None]
    whole = all(each == int(each) and each < _GRADES for each in values)
    return verb in _GRADING and bool(values) and whole and quantity.out_of is None


_OLDEST = 25
_THE = frozenset(("the", "a", "an", "its", "their", "this"))


def _ages(row: Row, at: int, quantity: Quantity) -> bool:
    """Tell whether a range only says for what ages a body is: "the 0–25 board", "the 16 to 18 teams"."""
    young = quantity.low is not None and quantity.high is not None and quantity.high <= _OLDEST
    if (
        not young
        or quantity.kind not in ("number", "count")
        or at == 0
        or not row.items[at].word[0].isdigit()
    ):
        return False
    if quantity.kind == "count":
        return row.items[at - 1].word in _THE and quantity.high >= _YOUNG  # type: ignore[operator]
    owned = row.items[at - 1].word in _THE or row.kinds[at - 1] in "NG"
    return owned and row.kinds[at + 1 : at + 2] == "N"


def _titled(row: Row, at: int, quantity: Quantity) -> bool:
    """Tell whether a number only names: "the '0 to 25 years' service", "for the three years 2011–14"."""
    if row.kinds[at - 1 : at + 3] == '"Q"N':
        return True
    dated = row.kinds[at + 1 : at + 2] == "P" and row.items[at + 1].word[:1].isdigit()
    return dated and quantity.kind == "duration" and at > 0 and row.items[at - 1].word in _THE
