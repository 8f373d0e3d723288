"""Titles that say what the rows of a table are, and columns that lean on the one that counts.

In: the headings of a cell. Out: the words that say what is measured, where title and column leave them open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.figures.draft import Part
from assistant.figures.sentence.heads import head_unit
from assistant.figures.tabular.headings import Heading
from assistant.language.plurals import plural_of

_WORD = re.compile(r"[a-z]+")
_RATE = re.compile(r"(?:rate )?per [\d,]+\b", re.IGNORECASE)
_DONE = ("ed", "held", "met", "won", "lost", "found", "built", "paid", "made", "sold", "given", "left")


def names_the_rows(corner: Heading, title: Sequence[str]) -> bool:
    """Tell whether a title says what the rows are, as the corner does: "Councils with the most complaints", "Council"."""
    words = _WORD.findall(corner.flow.text.lower())
    return (
        bool(words)
        and "of" not in words
        and title[:1] == [plural_of(words[-1])]
        and title[1:2] not in ([], ["by"])
    )


def column_before(head: Heading, beside: Heading | None) -> Part | None:
    """Return the column that counts what a column named by a deed alone has some of: "Complaints", "Upheld"."""
    if head.thing is None or len(_WORD.findall(head.thing.text)) != 1 or not head.thing.text.endswith(_DONE):
        return None
    return counted_in(beside)


def counted_in(beside: Heading | None) -> Part | None:
    """Return what the column before counts, None where it counts nothing."""
    counted = beside.thing if beside is not None else None
    return counted if counted is not None and head_unit(counted.text) else None


def is_bare_rate(head: str) -> bool:
    """Tell whether a column says only per how many: "Per 10,000 residents"."""
    return _RATE.match(head) is not None
