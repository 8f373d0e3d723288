"""What a number behind a colon is of: "Engineers were scarce: there were six", "Landlords cared less: they made 9% of claims".

In: a row, the index of a number behind a colon, and its naming so far. Out: the naming with the subject of the clause before.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Naming
from assistant.figures.measuring.subjects import clause_before
from assistant.figures.sentence.items import Row

_THERE = re.compile(r"[IPDNR,]*HX[XRD]*$")
_THEY = frozenset(("they", "it", "these", "this", "those", "he", "she"))
_NEAR = 4


def before_colon(row: Row, at: int, naming: Naming) -> Naming:
    """Name a number that only "there were" or a pronoun leads to by the subject before the colon."""
    colon = row.kinds.rfind(";", 0, at)
    if colon < 1 or row.host >= 0 or naming.measure is not None or set(row.kinds[:colon]) & set("Q"):
        return naming
    there = _THERE.fullmatch(row.kinds[colon + 1 : at]) is not None
    pointed = row.items[colon + 1].word in _THEY and naming.leans == "previous"
    if not there and not (pointed and set(row.kinds[colon + 1 : colon + _NEAR]) & set("XVLB")):
        return naming
    named = clause_before(row, colon)
    return naming if named is None else naming._replace(measure=named, leans="", qualifier=naming.qualifier)
