"""The words of a measure: cut at a bracket, without the number in brackets that stands inside it.

In: the stretches that name a number. Out: its measure as printed, and the bracket that narrows it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Part
from assistant.figures.measuring.naming import Naming, Slice
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement


def measure_part(
    statement: Statement, naming: Naming, bracketed: tuple[tuple[int, int, int], ...]
) -> tuple[Part | None, Slice | None]:
    """Return the measure, cut at a bracket inside it, and the bracket as its qualifier."""
    piece = naming.measure
    if piece is None:
        return None, naming.qualifier
    for after, start, end in bracketed:
        if piece[0] < after <= piece[1]:
            opening = statement.text.rfind("(", 0, start)
            inner = statement.text[start:end]
            words = re.sub(r"^(?:i\.e\.|for|e\.g\.),?\s+", "", inner)
            qualifier = (start + len(inner) - len(words), end)
            if after < piece[1] and _abbreviates(inner, statement.text[piece[0] : after]):
                continue
            if after == piece[1] or opening < piece[1]:
                return part_at(statement, (piece[0], min(after, piece[1]))), naming.qualifier or qualifier
    part = part_at(statement, piece)
    if part is not None and "(" in part.text:
        part = part._replace(text=_COUNT_INSIDE.sub("", part.text))
    return part, naming.qualifier


# "17% of tenants (26) who left"
_COUNT_INSIDE = re.compile(r" \([\d,.]+%?\)(?= )")


def _abbreviates(inner: str, before: str) -> bool:
    """Tell whether brackets only shorten the words before them: "Clostridium difficile (C. difficile)"."""
    short, long = re.findall(r"[^\W\d_]+", inner.lower()), re.findall(r"[^\W\d_]+", before.lower())
    said = long[-len(short) :]
    return len(said) == len(short) and all(one.startswith(two) for one, two in zip(said, short, strict=True))
