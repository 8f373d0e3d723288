"""Numbers of a definition: "A void is a home that stands empty between two tenancies".

In: a sentence and its quantities. Out: those that only say what a word means.
"""

from __future__ import annotations

import re

from assistant.language.quantities import Quantity

_DEFINITION = re.compile(
    r"(?:An?|The term) [^.,;\d]{2,60}? (?:is|means) an? [^.,;\d]{2,60}? (?:that|which|who) "
)


def find_defining(text: str, quantities: tuple[Quantity, ...]) -> frozenset[int]:
    """Find the counts in a definition: "A void is a home that stands empty between two tenancies"."""
    told = _DEFINITION.match(text)
    if told is None:
        return frozenset()
    return frozenset(
        index
        for index, each in enumerate(quantities)
        if each.kind == "count" and each.start >= told.end() and text[each.number_start].isalpha()
    )
