"""Places that a text lists with a number each: "highest in Ash (61), followed by Elm Valley (53) and Oak (40)"."""

from __future__ import annotations

import re

from assistant.language.folding import GAP, fold, squeeze
from assistant.language.places import find_places

_NAME = rf"[A-Z][\w’'-]+(?:{GAP}[A-Z][\w’'-]+){{0,3}}"
_ENTRY = rf"({_NAME}){GAP}\([\d,.]+(?:%|{GAP}per{GAP}?cent)?\)"
_RUN = re.compile(rf"{_ENTRY}(?:,?{GAP}(?:followed{GAP}by{GAP}|and{GAP}|then{GAP})?{_ENTRY})+")
_ONE = re.compile(_ENTRY)


def listed_places(text: str) -> tuple[str, ...]:
    """Return the names of such lists of which one at least is known to be a place, in text order."""
    found: dict[str, None] = {}
    for run in _RUN.finditer(text):
        start = max(0, run.start() - _BEFORE)
        around = text[start : run.end()]
        known = {squeeze(around[first:last]) for first, last in find_places(around, fold(around))}
        names = [squeeze(entry[1]) for entry in _ONE.finditer(run[0])]
        if len(names) >= _SEVERAL and not known.isdisjoint(names):
            found.update(dict.fromkeys(names))
    return tuple(found)


_BEFORE = 40  # characters
_SEVERAL = 3  # names
