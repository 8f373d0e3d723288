"""What a number is of that somebody is given, owes or is worth: "paid the firm £4m", "claims worth £2m".

In: a row, the index of a number and that of its verb. Out: what it measures, None where the words are others.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_follows, subject_of
from assistant.figures.sentence.clauses import clause_end, past_adjuncts
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.words import word_set

_GIVING = word_set("giving") | word_set("charging")
_COSTING = word_set("costing")
_BEING = frozenset(("is", "are", "was", "were", "been", "be", "being"))
_THEMSELVES = frozenset(
    ("itself", "themselves", "himself", "herself", "ourselves", "him", "her", "them", "us", "me")
)


def name_given(row: Row, at: int, verb: int) -> Naming | None:
    """Read "paid the firm £4m", "it was owed £118,000", "gave itself 15 weeks to design it", "cost a firm £3,200"."""
    kinds, items = row.kinds, row.items
    word = items[verb].word
    first = verb + 1
    while first < at and kinds[first] in "DR":
        first += 1
    if word in _GIVING:
        if first == at and verb and items[verb - 1].word in _BEING:
            subject = subject_of(row, verb)
            deed = cut(row, verb, verb + 1)
            return Naming(deed) if subject.empty else Naming(slice_of(row, subject), deed)
        if items[first].word in _THEMSELVES and first + 1 == at:
            aim = cut(row, at + 1, trim_end(row, at + 1, clause_end(row, at + 1)))
            return Naming(aim or cut(row, verb, verb + 1)) if kinds[at + 1 : at + 2] == "T" else None
        whom = clean_phrase(row, first, at)
        near = not whom.empty and not set(kinds[first:at]) & set("IFTQC,;SXVLBW")
        return Naming(slice_of(row, whom), cut(row, verb, verb + 1)) if near else None
    if word in _COSTING and first < at and not set(kinds[first:at]) & set("ITQ,;SXVLBW"):
        subject = subject_of(row, verb)
        return None if subject.empty else Naming(slice_of(row, subject), cut(row, verb, at))
    return None


def costing(row: Row, at: int) -> Slice | None:
    """Return the verb itself where it says what kind of sum it is: "each home has cost £7,597"."""
    verb = governing_verb(row, at)
    told = verb is not None and row.items[verb].word in _COSTING and "Q" not in row.kinds[verb:at]
    return cut(row, verb, verb + 1) if verb is not None and told else None


def is_gloss(row: Row, at: int) -> bool:
    """Tell whether a number opens its line and a dash or colon leads to what it is: "£29m – total spending"."""
    return (
        set(row.kinds[:at]) <= set("RD")
        and row.kinds[at + 1 : at + 2] == ";"
        and row.items[at + 1].word in ("–", "—", "-", ":")
        and row.kinds[at + 2 : at + 3] in tuple("NGDReMT")
        and "X" not in row.kinds[at:]
    )


def name_gloss(row: Row, at: int) -> Naming | None:
    """Read "310 – jobs supported at the height, against 1,150": what the number is stands behind the dash."""
    if not is_gloss(row, at):
        return None
    kinds = row.kinds
    first = at + 2
    while first < len(kinds) and kinds[first] in "DR":
        first += 1
    end = next((place for place in range(first, len(kinds)) if kinds[place] in ",;S."), len(kinds))
    last = trim_end(row, first, end)
    told = _THINGS.match(kinds, first, last)
    if told is not None and kinds[told.end() : told.end() + 1] in ("V", "B", "e"):
        return Naming(cut(row, first, told.end()), cut(row, told.end(), last))
    return Naming(cut(row, first, last))


_THINGS = re.compile(r"[NG]*N")


def name_worth(row: Row, at: int) -> Naming | None:
    """Read "claims worth £2m were unpaid", "fraud with a value of £540,000", "a study at a cost of £3m"."""
    kinds, items = row.kinds, row.items
    back = at - 1
    while back > 0 and kinds[back] in "RD":
        back -= 1
    link = -1
    if back > 0 and items[back].word == "worth":
        link = back
    elif back > 2 and kinds[back] == "F" and items[back - 1].word in _VALUES:
        link = back - 2
        while link > 0 and kinds[link] in "NRD":
            link -= 1
        link = link if items[link].word in ("with", "at") else -1
    if link < 1:
        return None
    if kinds[:link].rstrip("R")[-1:] == "X" and items[link].word == "worth":
        subject = subject_of(row, len(kinds[:link].rstrip("R")) - 1)
        return None if subject.empty else Naming(slice_of(row, subject), cut(row, link, link + 1))
    first = link
    while first > 0 and kinds[first - 1] in "NGFAeIDQ":
        first -= 1
    while first < link and kinds[first] in "DI":
        first += 1
    opened = first + (kinds[first : first + 1] == "Q")
    thing = clean_phrase(row, first, min(extend_right(row, opened), link))
    if "Q" in kinds[opened:link]:
        return None  # "bring fibre to 75,000 homes at a cost of £3m": of all that is told
    if thing.empty or set(kinds[thing.first : thing.last]) <= set("A"):
        return None
    if items[link].word == "worth":
        past = past_adjuncts(row, at + 1)
        said = predicate_after(row, past) if subject_follows(row, past) else None
        return Naming(slice_of(row, thing), said or cut(row, link, link + 1))
    return Naming(slice_of(row, thing), cut(row, back - 1, back))


_VALUES = frozenset(("value", "cost", "price", "budget"))


_HAVING = word_set("having")


def name_allotted(row: Row, at: int) -> Slice | None:
    """Read "should have 45 minutes of key work": the thing that so long is of."""
    verb = governing_verb(row, at)
    if verb is None or row.kinds[at + 1 : at + 2] != "F" or row.items[verb].word not in _HAVING:
        return None
    return thing_after(row, at + 1)


def thing_after(row: Row, link: int) -> Slice | None:
    """Return the thing behind a preposition, None where none stands there."""
    start = link + 1
    while start < len(row.kinds) and row.kinds[start] in "DRO":
        start += 1
    if start >= len(row.kinds) or row.kinds[start] not in "NGMe":
        return None
    return slice_of(row, clean_phrase(row, start, extend_right(row, start)))
