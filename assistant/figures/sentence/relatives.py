"""Relative clauses: where they end, and the main verb of a sentence that has some.

In: a row and the index where one opens, or that of a verb. Out: the index behind it, or where a noun with
such a clause stands.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_TOLD = frozenset(("said", "felt", "thought", "told", "reported", "agreed", "believed", "described", "rated"))
_FINITE = frozenset(("is", "are", "was", "were", "had", "has", "have"))


def relative_end(row: Row, at: int) -> int:
    """Return where the relative clause that opens at `at` ends: at its end, or before the main verb."""
    kinds = row.kinds
    stop = clause_end(row, at)
    verbs = False
    for place in range(at + 1, stop):
        before = kinds[:place].rstrip("R")[-1:]
        aside = kinds[place - 1] == "R" and (kinds[place] != "X" or not verbs)
        being = place - (kinds[place - 1 : place + 1] == "XV")
        if kinds[being - 1] == "I" and row.items[being].word == "being":
            continue  # "who left without being seen came back": no verb of the clause
        if verbs and row.items[place].word in _NOBODY:
            return place  # "of the 84 cases that we looked into nobody had called"
        if kinds[place] in "XVLB" and before not in tuple("XVLBTWSC") and not aside:
            if verbs and kinds[place - 1] == "Q":
                return len(
                    kinds[: place - 1].rstrip("RD")
                )  # "of 46 birds that were ringed just five came back"
            if verbs or (kinds[place - 1] in "qN" and any(letter in "XVLB" for letter in kinds[at:place])):
                return place
            verbs = True
        elif kinds[place] == "X" and kinds[place - 1] in "VB" and row.items[place].word in _FINITE:
            return place  # "whose files we checked had": the main verb
        elif kinds[place - 1 : place + 1] == "VV" and row.items[place].word in _TOLD:
            return place  # "parents who replied said"
        elif kinds[place] in "XVLB":
            verbs = True
    return stop


_NOBODY = frozenset(("nobody", "everybody", "everyone", "nothing", "none"))


# "Debts that we do not expect to recover came to £86,000": a relative clause with a subject of its own.
_OBJECT_RELATIVE = re.compile(r"(?P<noun>[DR]*[NGM]+)S(?:O|D[NG]*N|A)[XR]*V[XRVT]*I?$")
_REPORTS = word_set("report_nouns")


def object_relative(row: Row, verb: int) -> tuple[int, int] | None:
    """Return from where to where a noun stands whose clause with "that" ends right before a verb, None where none does."""
    found = _OBJECT_RELATIVE.search(row.kinds, 0, verb)
    if found is None or row.kinds[verb] not in "LXB":
        return None
    told = row.items[found.end("noun") - 1].word
    if row.items[found.end("noun")].word != "that" or told in _REPORTS:
        return None
    last = verb
    while row.kinds[last - 1] in "XR":
        last -= 1  # "the notice that a passenger must give has been cut"
    return found.start("noun"), last


_CASES = frozenset(("case", "cases", "instance", "instances", "example", "examples", "occasions"))


_RANKED = frozenset(("last", "first", "next"))


def narrowed_end(row: Row, at: int, end: int) -> int:
    """Return where what narrows the count at `at` ends: a clause of "where", of an aim or of a reason, else `end`."""
    if end == at + 1 and row.kinds[end : end + 2] == "TV" and row.items[at - 1].word in _RANKED:
        return clause_end(row, end + 1)  # "the last 15 people to take part in the course"
    if end > at + 1 and row.kinds[end : end + 2] == "CW" and row.kinds[end + 2 : end + 3] in tuple("XV"):
        return relative_end(row, end + 1)  # "46 cats with a chip or who have a home"
    because = end < len(row.items) and row.items[end].word == "because of"
    if because and end > at + 1 and row.kinds[end - 1] in "IVe":
        return clause_end(row, end + 1)  # "no tenants being worked with because of debt"
    where = row.items[end].word if row.kinds[end : end + 1] == "S" else ""
    if where != "where" or end != at + 1 or row.items[at].word.split()[-1] not in _CASES:
        return end
    return clause_end(row, end + 1)


def main_verb(row: Row) -> int | None:
    """Return the first verb that stands in no relative clause: "those who progress to a place have grown"."""
    verbs = [place for place, kind in enumerate(row.kinds) if kind in "XVLB"]
    opened = row.kinds.find("W")
    while verbs and 0 <= opened < verbs[0]:
        end = relative_end(row, opened)
        verbs = [place for place in verbs if place >= end]
        opened = row.kinds.find("W", max(end, opened + 1))
    return verbs[0] if verbs else None
