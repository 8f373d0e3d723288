"""Places that have a number, "the City Hospital, which has 62", or that its clause tells of: "in Eastquay, where 204 died".

In: a row and a number's place in it. Out: the index of the place, None where there is none.
"""

from __future__ import annotations

from assistant.figures.sentence.items import Row


def where_told(row: Row, first: int, at: int, last: int) -> int | None:
    """Return the place that a clause tells of: "in Eastquay, where 204 took place"."""
    opened = first
    if row.kinds[opened] == "," and opened + 1 < at:
        opened += 1
    told = row.items[opened].word == "where" and "A" not in row.kinds[opened:last]
    before = len(row.kinds[:opened].rstrip(",N")) - 1  # "in Eastquay district, where …"
    return before if told and before >= 0 and row.kinds[before] == "A" else None


def hosting(row: Row, at: int) -> int | None:
    """Return the place that has the number: "the General Hospital, with 486 beds", "the City Hospital, which has 62"."""
    comma = row.kinds.rfind(",", 0, at)
    if comma < 1 or row.kinds[comma - 1] != "A" or row.kinds[comma + 1 : at].strip("IWXVRD"):
        return None
    words = [item.word for item in row.items[comma + 1 : at] if item.kind not in "RD"]
    return comma - 1 if words in (["with"], ["which", "has"], ["which", "had"], ["which", "have"]) else None
