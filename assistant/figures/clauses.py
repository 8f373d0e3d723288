"""Where the clauses of a sentence end.

In: a row and an index in it. Out: the index behind a list's comma, a relative clause, a clause.
"""

from __future__ import annotations

import re

from assistant.figures.items import Row
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
        elif kinds[place] in "XVLB":
            verbs = True
    return stop


# "and the vast majority have": a clause with a subject of its own.
_CLAUSE = re.compile(r'CD[NR]+(?:FD?["GNQq]+)?X|CR+Q')


def _described(kinds: str, at: int, comma: int) -> bool:
    """Tell whether a comma parts two adjectives of one noun: "are unaccompanied, asylum-seeking children"."""
    return (
        kinds[at - 1 : at] == "X"
        and set(kinds[at:comma]) <= set("RNeV")
        and re.match(r",[NG]+N(?:[.;]|$)", kinds[comma:]) is not None
    )


_AGAINST = frozenset(("compared", "comparing", "versus"))


def clause_end(row: Row, at: int) -> int:
    """Return where the clause that is open at `at` ends."""
    kinds = row.kinds
    for place in range(at, len(kinds)):
        kind = kinds[place]
        if kind == "," and (_LIST.match(kinds, place) or _described(kinds, at, place)):
            continue
        if kind in ",;S" or (place > at and row.items[place].word in _AGAINST):
            return place
        if kind == "C" and (kinds[place + 1 : place + 2] in ("Q", "X", "H") or _CLAUSE.match(kinds, place)):
            return place
        if kind == "." and place + 1 == len(kinds):
            return place
    return len(kinds)


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
