"""Shares whose "of" is left out or said once for two: "half the men", "58% and 41% of pupils".

In: a row and the index of a share. Out: the row with its "of", or the place where "of" is said.
"""

from __future__ import annotations

import re

from assistant.figures.sentence.items import Row

_PERCENT = re.compile(r"(?:%|percent|per cent)$")


def with_of(row: Row, at: int) -> Row:
    """Return a row with "of" between "half" and "the men" where it was left out."""
    if row.items[at].word.split()[-1] != "half" or row.kinds[at + 1 : at + 3] not in ("DN", "DG"):
        return row
    end = row.items[at].end
    said = row.items[at]._replace(kind="F", start=end, end=end, word="of", find=-1)
    kinds = f"{row.kinds[: at + 1]}F{row.kinds[at + 1 :]}"
    return row._replace(items=(*row.items[: at + 1], said, *row.items[at + 1 :]), kinds=kinds)


_AND_ANOTHER = re.compile(r"Q(?:,[RD]*Q)*,?C[RD]*(?=QF)")


def of_same_whole(row: Row, at: int) -> int:
    """Return the last of "58% and 41% of pupils", which says what both are of; a number's own place elsewhere."""
    found = _AND_ANOTHER.match(row.kinds, at)
    if found is None or _PERCENT.search(row.items[found.end()].word) is None:
        return at
    return found.end()
