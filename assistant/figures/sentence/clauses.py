"""Where the clauses of a sentence end.

In: a row and an index in it. Out: the index behind a list's comma, a relative clause, a clause.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row
from assistant.figures.words import TIME_NOUNS

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


# "The number of cases, where there are doubts, has fallen": what stands between subject and verb.
_ASIDE = re.compile(r",(?:[SWe][^,;]*|R+|OFD?P),$")
# "Take-up, which had stood at 88%, has fallen".
_WHICH = re.compile(r",W[^,;S]*Q[^,;SQ]*,$")
_WITH_SUM = re.compile(r",[ID][^,;SXVLB]*Q[^,;SXVLB]*,$")
# "E-book loans, just 31,000 in 2018, reached 212,000"
_APPOSED_SUM = re.compile(r"(?<=N),[Rq]*Q(?:[IF][DR]*[PN]+|DN)?,$")
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
        if kind in ",;S" and '"' in kinds and kinds.count('"', at, place) % 2 and '"' in kinds[place:]:
            continue  # "described it as 'phenomenal, so right for us'"
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


_FINITE = frozenset(("is", "are", "was", "were", "had", "has", "have"))
_STATE = re.compile(r"IN(?=[.,;C]|$)")


def is_state(row: Row, at: int) -> bool:
    """Tell whether a preposition behind a form of "be" opens a state of one word: "were on time", "is behind schedule"."""
    if [item.word for item in row.items[at : at + 3]] == ["up", "to", "date"]:
        return True
    return at > 0 and row.items[at - 1].word in _FINITE and _STATE.match(row.kinds, at) is not None


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
