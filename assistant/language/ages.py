"""Ages: in, a folded text and one of its numerals; out, whether it tells how old somebody is."""

from __future__ import annotations

import re

from assistant.language.folding import GAP
from assistant.language.numerals import Numeral
from assistant.language.tables import read_set

_AFTER = re.compile(
    rf"(?:{GAP}|-{GAP}?)?(?:(?:years?|yrs|months?|weeks?)(?:{GAP}|-)(?:olds?\b|of{GAP}age\b)|y/o\b|year-olds?\b)"
    rf"|{GAP}?(?:to|and|or|-|–){GAP}?\d{{1,3}}(?:{GAP}|-)?years?(?:{GAP}|-)(?:olds?|of{GAP}age)\b"
    rf"|-?{GAP}?(?:and|or|to|–){GAP}?[a-z0-9]+(?:-{GAP}(?:and|or){GAP}[a-z0-9]+)?-{GAP}?year(?:-|{GAP})olds?\b"
)
_BEFORE = re.compile(
    rf"\b(?:aged?|ages|age{GAP}of|ages{GAP}of|birth{GAP}to|aged{GAP}between|ages{GAP}between|turn(?:s|ed|ing)?"
    rf"|as{GAP}(?:young|old){GAP}as)"
    rf"(?:{GAP}(?:up{GAP}to|under|over|between|from|at{GAP}least|about|of|was|is|only|just|below|above))?"
    rf"{GAP}(?:the{GAP}age{GAP}of{GAP})?(?:\w+{GAP}?(?:and|to|or|-|–){GAP}?)?$"
)
# "Their average age is 14 years": a measure like any other.
_MEAN = re.compile(
    rf"\b(?:average|mean|median){GAP}age{GAP}(?:[a-z]+{GAP}){{0,6}}(?:is|was|of|were|are|at){GAP}(?:about{GAP})?$"
)
_LIMIT = re.compile(
    rf"([a-z]+){GAP}(?:who{GAP}(?:are|were){GAP})?(?:aged{GAP})?(?:under|over|below|above)(?:{GAP}|-)$"
    r"|\b(?:under|over)-$"
)
# "Until they are at least 21", "young people reach 18,": how old, not how many.
_REACHED = re.compile(
    rf"(?:\b([a-z]+){GAP}(?:who{GAP})?(?:(?:have|has|had){GAP})?(?:reach(?:es|ed)?|becomes?)|\b(?:until|till|when|once|before|if){GAP}(?:they|he|she){GAP}(?:are|is|were|was))"
    rf"(?:{GAP}at{GAP}least)?{GAP}$"
)
_CLOSED = re.compile(
    rf"{GAP}?[.,;)]|{GAP}?$|{GAP}(?:and|or|but|they|years?|most|recently|before|after|during|without|with)\b"
)
# "Those who leave care at 18", "people who retire at 66": how old they are then.
_LEAVING = re.compile(
    rf"\b(?:leav(?:e|es|ing)|left|close[sd]?|retir(?:e|es|ed|ing)|marr(?:y|ies|ied)|die[sd]?|moved?|transfer(?:s|red)?|start(?:s|ed)?"
    rf"|finish(?:es|ed)?|quit)\b(?P<said>[^.,;:()\d]{{0,40}}?){GAP}(?:at|before|after|past|until){GAP}$"
)
# "At 16, the proportion of pupils who stay on has risen": a share has a unit, an age none.
_AT = re.compile(rf"(?:^|[.;:(]{GAP}{{1,2}})at{GAP}$")
_SHARE_AT = re.compile(
    rf",{GAP}(?:the|a|an){GAP}(?:[a-z]+{GAP})?(?:proportion|percentage|share|majority){GAP}of\b"
)
# "Support beyond 18", "not available beyond 25 when they study": how old, where no thing and no unit follows.
_BEYOND = re.compile(rf"\bbeyond{GAP}$")
_NO_THING = re.compile(rf"{GAP}?[.,;)]|{GAP}?$|{GAP}(?:when|where|if|and|or|but|because|unless|for|in|as)\b")
_LEFT = re.compile(rf"{GAP}(?:care|school|home|education|work|hospital|college|custody)\b")
_YOUNGEST = 5
_CHILD_OF = re.compile(rf"\b([a-z]+){GAP}of{GAP}$")
_YEARS = re.compile(rf"{GAP}(?:years?|months?)(?=[.,;)]|$|{GAP}(?:and|or|who|with|was|is)\b)")
_WORD_AFTER = re.compile(rf"(?:{GAP}|-)([a-z]+)")
_NO_AGE = frozenset({"percent", "per", "miles", "million", "days", "weeks", "hours", "metres"})


def is_age(folded: str, numeral: Numeral) -> bool:
    """Tell whether the numeral is an age: "aged 16", "people over 65", "18 years of age"."""
    value = numeral.value
    if value is None or not 0 <= value <= 120 or value != value.to_integral():
        return False
    start, end = numeral.start, numeral.end
    if _MEAN.search(folded, max(0, start - 48), start):
        return False
    if _AFTER.match(folded, end) or _BEFORE.search(folded, max(0, start - 48), start):
        return True
    reached = _REACHED.search(folded, max(0, start - 48), start)
    if reached is not None and _CLOSED.match(folded, end):
        return reached[1] is None or reached[1] in {"they", "he", "she"} | read_set("labels", "people")
    if value >= _YOUNGEST and _CLOSED.match(folded, end) and _leaves_at(folded, start):
        return True
    if (
        value >= _YOUNGEST
        and _BEYOND.search(folded, max(0, start - 12), start)
        and _NO_THING.match(folded, end)
    ):
        return True
    if _SHARE_AT.match(folded, end) and _AT.search(folded, max(0, start - 8), start):
        return True
    child = _CHILD_OF.search(folded, max(0, start - 24), start)
    if child is not None and child[1] in read_set("labels", "people") and _YEARS.match(folded, end):
        return True
    limit = _LIMIT.search(folded, max(0, start - 40), start)
    if limit is None or (limit[1] is not None and limit[1] not in read_set("labels", "people")):
        return False
    after = _WORD_AFTER.match(folded, end)
    return after is None or after[1] not in _NO_AGE


def _leaves_at(folded: str, start: int) -> bool:
    """Tell whether the words before a number say at what age somebody leaves something."""
    left = _LEAVING.search(folded, max(0, start - 72), start)
    if left is None:
        return False
    words = re.findall("[a-z]+", folded[max(0, left.start() - 40) : left.start()])[-2:]
    whose = bool(set(words) & ({"they", "he", "she", "who"} | read_set("labels", "people")))
    return whose or _LEFT.match(left["said"]) is not None
