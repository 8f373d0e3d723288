"""What hangs on a noun without telling where or when: "seen by inspectors", "at risk of eviction".

In: a row and an index in it. Out: where the words end, or whether they hang on the noun.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_STATES = word_set("states")


_NO_LINK = word_set("no_link")
_MANNERS = word_set("manners")


def links_on(row: Row, at: int) -> bool:
    """Tell whether a preposition carries a noun phrase on: "pupils with a plan", not "pupils at the end"."""
    if row.items[at].word == "for" and row.items[at + 1 : at + 2] and row.items[at + 1].word == "their":
        return False  # "asked 210 users for their views"
    return at_risk(row, at) or (row.items[at].word not in _NO_LINK and not _says_how(row, at))


def _says_how(row: Row, at: int) -> bool:
    """Tell whether "in" only opens a manner: "read the reports in detail"."""
    told = [item.word for item in row.items[at : at + 2]]
    return told[:1] == ["in"] and told[-1] in _MANNERS and row.kinds[at + 2 : at + 3] not in ("N", "F", "G")


def at_risk(row: Row, at: int) -> bool:
    """Tell whether "at" opens a state of people and no place: "children at risk of exploitation"."""
    inner = at + 1
    while row.kinds[inner : inner + 1] == "N" and row.kinds[inner + 1 : inner + 2] in ("N", "G"):
        inner += 1  # "at various stages"
    return row.items[at].word == "at" and inner < len(row.items) and row.items[inner].word in _STATES


def is_valued(row: Row, at: int) -> bool:
    """Tell whether "with a value of £5m" opens here: the sum is another number's, no part of the thing."""
    told = _VALUED.match(row.kinds, at)
    if told is None or row.items[at].word not in ("with", "at"):
        return False
    noun, number = row.items[told.start("noun")].word, row.items[told.end() - 1].word
    return noun in ("value", "cost", "price", "budget") and number[:1] in "£$€"


_VALUED = re.compile(r"I[DR]*N*(?P<noun>N)F[DR]*Q")


# "Young people the council is not in touch with": no pronoun opens the clause.
_STRANDED = re.compile(r"(?:D[NGA]*N|[AO])[XVR]+[^,;SQW]*?I(?=[,.XLV]|$)")


def stranded_end(row: Row, at: int) -> int:
    """Return where a relative clause without pronoun that opens at `at` ends, -1 where none does."""
    match = _STRANDED.match(row.kinds, at)
    return match.end() if match is not None else -1


def by_whom(row: Row, at: int) -> int:
    """Return where "seen by inspectors" ends that opens at `at`, -1 where none does.

    It is `at` where "by" opens no plain noun, so that the participle is left out.
    """
    match = _BY.match(row.kinds, at)
    if match is None or row.items[match.start("by")].word != "by":
        return -1
    if match["whom"]:
        return match.end()
    return -1 if match.start("by") > at + 1 else at


_BY = re.compile(r"eI?(?P<by>I)D*(?P<whom>N?)")


_STEPS = frozenset(("up", "down", "out", "off", "back", "away"))


def is_step(row: Row, start: int, last: int) -> bool:
    """Tell whether the last word is the step of a verb: "have signed up"."""
    return last - start == 1 and row.items[start].word in _STEPS and row.kinds[start - 1] in "VeB"


def quoted_end(kinds: str, at: int) -> int:
    """Return where the few words in quotation marks end that open at an index: "families 'turned around'"; else `at`."""
    closed = kinds.find('"', at + 1, at + 6) if kinds[at] == '"' else -1
    return closed + 1 if closed > at + 1 and not set(kinds[at + 1 : closed]) & set("XVLBSW,;Q") else at


def being_end(row: Row, at: int, first: int) -> int:
    """Return where "as living in", "as being eligible" ends that opens at `at` behind a participle, else `at`."""
    if row.items[at].word != "as" or row.kinds[at] != "I" or row.kinds[at - 1] != "e":
        return at
    if row.kinds[at + 1 : at + 2] == "G":
        return at + 2
    return at + 3 if row.kinds[at + 1 : at + 3] == "XN" and at > first else at
