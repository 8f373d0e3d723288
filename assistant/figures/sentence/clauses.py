"""Where the clauses of a sentence end.

In: a row and an index in it. Out: the index behind a list's comma, a relative clause, a clause.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import TIME_NOUNS, word_set

# The comma of a list: "education, employment or training", "admitted, moved or discharged".
_LIST = re.compile(r",(?:[DNGeV]{1,4},)*[DNGeV]{1,4},?C[DRNGeV]")


def in_list(kinds: str, comma: int) -> bool:
    """Tell whether the comma at this index parts two items of a list."""
    return _LIST.match(kinds, comma) is not None


_SPAN = re.compile(r"[DORN]*I[DORN]*Q(?:F[NGM]+)?$")
_SPANNING = frozenset(("over", "during", "in", "within", "throughout", "across"))


def behind_a_span(row: Row, first: int) -> bool:
    """Tell whether only a span of time opens the sentence before an article: "Over the two years the number …"."""
    if row.kinds[first : first + 1] != "D" or _SPAN.match(row.kinds[:first]) is None:
        return False
    words = [item.word for item in row.items[:first]]
    spanned = row.items[row.kinds.index("Q")].word.split()[-1] in TIME_NOUNS
    return spanned and not _SPANNING.isdisjoint(words[:2])


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
        if kinds[place] in "XVLB" and before not in tuple("XVLBTWSC") and not aside:
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


# "The number of cases, where there are doubts, has fallen": what stands between subject and verb.
_ASIDE = re.compile(r",(?:[SWe][^,;]*|R+|OFD?P),$")
# "Take-up, which had stood at 88%, has fallen".
_WHICH = re.compile(r",W[^,;S]*Q[^,;SQ]*,$")
_WITH_SUM = re.compile(r",[ID][^,;SXVLB]*Q[^,;SXVLB]*,$")
# "E-book loans, just 31,000 in 2018, reached 212,000"
_APPOSED_SUM = re.compile(r"(?<=N),R*Q(?:I[DR]*[PN]+|DN)?,$")
_OF_SO_MANY = re.compile(r"[IF][DR]*Q")  # "gifts from 14,200 supporters"


def aside_start(row: Row, end: int) -> int:
    """Return where the words set between commas begin that end at an index, the index itself where none do.

    "Staff costs, including a £2m rise in pensions, came to £9m": the subject stands before them.
    """
    told = _WHICH.search(row.kinds, 0, end)
    if told is not None:
        first = max(row.kinds.rfind(mark, 0, told.start()) for mark in (";", "S", ",C")) + 1
        plain = not set(_OF_SO_MANY.sub("IN", row.kinds[first : told.start()])) & set("XVLBQ")
        return told.start() if plain and first < told.start() else end
    aside = _ASIDE.search(row.kinds, 0, end) or _WITH_SUM.search(row.kinds, 0, end)
    apposed = _APPOSED_SUM.search(row.kinds, 0, end)
    if apposed is not None:
        first = max(row.kinds.rfind(mark, 0, apposed.start()) for mark in ";S,") + 1
        alone = set(row.kinds[first : apposed.start()].lstrip("C")) <= set("DRNGFIeA")
        return apposed.start() if alone else end
    if aside is None:
        return end
    opener = row.items[aside.start() + 1]
    if opener.kind == "I" and opener.word not in ("including", "excluding"):
        return end
    first = 0
    if opener.kind in "IRD":
        first = max(row.kinds.rfind(mark, 0, aside.start()) for mark in ";S") + 1
    if opener.kind == "R" and row.kinds[first] in "IF":
        return end  # "Of concern, however, is the share"
    return end if set(row.kinds[first : aside.start()]) & set("XVLBQ") else aside.start()


# "and the vast majority have": a clause with a subject of its own.
_CLAUSE = re.compile(r'CD[NR]+(?:FD?["GNQq]+)?X|CR+Q|COX|CD[GNR]*Q[XVLe]|CI[DR]*[NGe]+,?(?:O|D[NG]*)[NG]*X')
_SET_AGAINST = re.compile(r"I[DNZGe]+FR*Q")


def _described(kinds: str, at: int, comma: int) -> bool:
    """Tell whether a comma parts two adjectives of one noun: "are unaccompanied, asylum-seeking children"."""
    return (
        kinds[at - 1 : at] == "X"
        and set(kinds[at:comma]) <= set("RNeV")
        and re.match(r",[NG]+N(?:[.;]|$)", kinds[comma:]) is not None
    )


_AGAINST = frozenset(("compared", "comparing", "versus"))


_NUMBERED = re.compile(r"CX?V[DR]*Q")


def clause_end(row: Row, at: int) -> int:
    """Return where the clause that is open at `at` ends."""
    kinds = row.kinds
    for place in range(at, len(kinds)):
        kind = kinds[place]
        if kind == "," and (_LIST.match(kinds, place) or _described(kinds, at, place)):
            continue
        if kind in ",;S" or (place > at and row.items[place].word in _AGAINST):
            return place
        if place > at and row.items[place].word == "against" and _SET_AGAINST.match(kinds, place):
            return place  # "had done it against a target of 85%"
        if kind == "C" and _NUMBERED.match(kinds, place) is not None:
            return place  # "that took part and received 846 replies"
        if kind == "C" and (kinds[place + 1 : place + 2] in ("Q", "X", "H") or _CLAUSE.match(kinds, place)):
            return place
        if kind == "." and place + 1 == len(kinds):
            return place
    return len(kinds)


_STATE = re.compile(r"IN(?=[.,;C]|$)")


def is_state(row: Row, at: int) -> bool:
    """Tell whether a preposition behind a form of "be" opens a state of one word: "were on time", "is behind schedule"."""
    if [item.word for item in row.items[at : at + 3]] == ["up", "to", "date"]:
        return True
    return at > 0 and row.items[at - 1].word in _FINITE and _STATE.match(row.kinds, at) is not None


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


_ASKING = frozenset(("how", "what", "whether", "why", "where", "whom"))
_MAIN = frozenset(("is", "are", "was", "were", "has", "have", "had"))


def asked_before(row: Row, last: int) -> bool:
    """Tell whether a question inside the subject ends here: "satisfaction with how complaints are handled was 54%"."""
    if row.kinds[last - 1] not in "XVB" or last >= len(row.items) or row.items[last].word not in _MAIN:
        return False
    asked = next((place for place in range(last - 1, 0, -1) if row.items[place].word in _ASKING), None)
    return (
        asked is not None
        and row.kinds[asked - 1] in "IFN"
        and bool(set(row.kinds[asked + 1 : last - 1]) & set("NOX"))
    )


def clause_start(row: Row, end: int) -> int:
    """Return where the clause before an index begins: behind its last opener or semicolon, a list's commas apart."""
    opened = max(row.kinds.rfind(";", 0, end), row.kinds.rfind("S", 0, end))
    while opened > 0 and row.items[opened].word in ("since", "that", "as", "if"):
        opened = max(row.kinds.rfind(";", 0, opened), row.kinds.rfind("S", 0, opened))
    return opened + 1


# "One entitlement, the tax exemption for carers, is not applied".
_APPOSED = re.compile(r",[DNGeIFA]+,(?=[XR]*[XVLB])")
_ADJUNCTS = re.compile(r"(?:I[DR]*[NPA]+)+(?=[XVLB])")


def past_adjuncts(row: Row, end: int) -> int:
    """Return where the verb stands behind "during the inspection", `end` where no verb does."""
    match = _ADJUNCTS.match(row.kinds, end)
    if match is None and not set(row.kinds[: end - 1]) & set("XVLBW"):
        match = _APPOSED.match(row.kinds, end)
    return match.end() if match is not None else end


_SECOND_DEED = re.compile("X[XR]*[Ve]CX$")


def deed_follows(row: Row, at: int, place: int) -> bool:
    """Tell whether a second verb begins: "Since May two have been completed or are under way at the time of"."""
    return row.kinds[0] == "P" and _SECOND_DEED.search(row.kinds, at, place + 2) is not None
