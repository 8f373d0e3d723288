"""Numbers in brackets that only point at a source: "(1)".

In: a document's text. Out: where such marks stand.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"\(\s?(\d{1,2})\s?\)(?=[.;,]?(?:\s|$))")
_CLOSES = re.compile(r"[.;]|\s*(?:\n|$)")
_FEWEST = 2


def find_marks(text: str) -> frozenset[int]:
    """Find where the digits of reference marks begin: lone numbers in brackets that count up from one.

    One at least must close its sentence; a number that does not follow on from the one before is a count.
    """
    found: list[int] = []
    wanted = 1
    closes = False
    for match in _MARK.finditer(text):
        number = int(match[1])
        if number == wanted or (found and number == 1):
            found.append(match.start(1))
            wanted = number + 1
            closes = closes or _CLOSES.match(text, match.end()) is not None
    return frozenset(found) if len(found) >= _FEWEST and closes else frozenset()
