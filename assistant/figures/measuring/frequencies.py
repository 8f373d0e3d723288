"""What is done so often: "schools complete plans twice a year", "Once a month, she visits a ward".

In: a draft of a frequency with its place in a row. Out: the draft with the deed that narrows or names it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase, trim_end
from assistant.figures.sentence.statement import Statement


def done_so_often(statement: Statement, row: Row, at: int, draft: Draft) -> Draft:
    """Say what is done so often: "schools complete plans twice a year", "have been moved once"."""
    verb = governing_verb(row, at)
    if draft.measure is None:
        return draft._replace(measure=part_at(statement, _habit(row, at)))
    if verb is None or row.kinds[verb] != "V" or draft.measure.span is None:
        return draft
    if draft.measure.span.start > statement.span(row.items[verb].start, row.items[verb].end).start:
        while verb and row.kinds[verb - 1] == "V":
            verb -= 1  # "complete detailed plans"
        return draft._replace(deed=part_at(statement, cut(row, verb, verb + 1)))
    last = trim_end(row, verb, at)
    return draft._replace(deed=part_at(statement, cut(row, verb, last)) if last > verb else None)


def _habit(row: Row, at: int) -> Slice | None:
    """Return what is done so often that no noun names: "Once a month, she visits a ward", "meeting staff once a week"."""
    if row.kinds[at + 1 : at + 2] == "," and set(row.kinds[:at]) <= set("RSD"):
        verb = next((place for place in range(at + 2, len(row.kinds)) if row.kinds[place] in "XVLB"), None)
        return predicate_after(row, verb) if verb is not None else None
    doing = row.kinds.rfind("G", 0, at)
    return cut(row, doing, at) if doing != -1 and not set(row.kinds[doing:at]) & set(",;SQXVLB") else None


def name_times(row: Row, at: int) -> Naming:
    """Read "attendance has been above average for two of the past three years": what held so often."""
    verb = governing_verb(row, at)
    if verb is None:
        aside = _SUSPENDED.search(row.kinds, 0, at)
        thing = clean_phrase(row, aside.start("thing"), aside.end("thing")) if aside is not None else None
        if aside is None or thing is None or thing.empty:
            return Naming(leans="open")
        return Naming(slice_of(row, thing), cut(row, aside.start("deed"), aside.start("deed") + 1))
    return Naming(slice_of(row, subject_of(row, verb)), cut(row, verb + 1, at - 1))


# "tests, suspended for seven of the past twelve months, were positive"
_SUSPENDED = re.compile(r"(?P<thing>[DNG]*N),R*(?P<deed>[eV])I?[RD]*$")
