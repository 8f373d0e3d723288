"""Counts that are all or part of a thing: "the panel consisted of six members", "met four of the 11 measures".

In: a row and the index of a count. Out: what it makes up, or whether it is a part that a verb was done to.
"""

from __future__ import annotations

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Slice, cut
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.sentence.items import Row


def is_met(row: Row, at: int, draft: Draft) -> bool:
    """Tell whether a part of a number of things is what a verb was done to: "met four of the 11 measures"."""
    part = draft.quantity.out_of is not None and draft.qualifier is None and draft.source is None
    return part and row.host < 0 and at > 0 and row.kinds[at - 1] == "V"


def made_of(row: Row, at: int) -> Slice | None:
    """Return what a count is all of: "the panel consisted of six lay members"."""
    verb = governing_verb(row, at)
    if verb is None or row.items[verb].word not in _CONSISTING:
        return None
    subject = subject_of(row, verb)
    named = not subject.empty and not set(row.kinds[subject.first : subject.last]) & set("AQ,;SW")
    last = verb + 1 + (row.kinds[verb + 1 : verb + 2] == "F")
    return cut(row, subject.first, last) if named and last <= at else None


_CONSISTING = frozenset(("consist", "consists", "consisted", "comprise", "comprises", "comprised"))
