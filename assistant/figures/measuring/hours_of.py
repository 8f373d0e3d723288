"""Lengths of time that are so much of something: "25 hours of planned activity", "the average on the wards was 9.5 hours".

In: the drafts of a sentence with their places. Out: those measured as what there is so much of, who has it narrowing it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import slice_of
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase
from assistant.figures.sentence.statement import Statement

# What so much time is of tells less than who has it: "two years of age", "three months of the year".
_OF_TIME = re.compile(
    r"(?:the|this|that|each|every|a|an|age|life|work|being|service|delay|notice)\b", re.IGNORECASE
)
_AVERAGE = re.compile(r"(?:average|mean|median|figure) (?:on|in|at|across|among|for) ", re.IGNORECASE)


def name_hours(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Measure "25 hours of planned activity" as the activity, and the average beside it as the same."""
    told = list(drafts)
    for index, (row, zone) in enumerate(places):
        draft = told[index]
        if draft.quantity.kind != "duration" or row.host >= 0:
            continue
        thing = _thing(statement, row, zone.at)
        if thing is not None and (draft.measure is None or draft.measure.text != thing.text):
            told[index] = draft._replace(measure=thing, topic=thing, qualifier=_who(draft))
            continue
        former = told[index - 1] if index else None
        if former is None or draft.measure is None or former.unit != draft.unit or former.measure is None:
            continue
        where = _AVERAGE.match(draft.measure.text)
        if where is not None and former.sentence == draft.sentence:
            told[index] = draft._replace(
                measure=former.measure, topic=former.measure, qualifier=draft.measure
            )
    return tuple(told)


def _thing(statement: Statement, row: Row, at: int) -> Part | None:
    """Return what there is so much time of, None where it only tells when."""
    if row.kinds[at + 1 : at + 2] != "F" or row.kinds[at + 2 : at + 3] not in ("N", "G"):
        return None
    before = [item.word for item in row.items[max(0, at - 2) : at]]
    if before[-1:] in (["within"], ["in"], ["after"], ["before"]) or before[:1] in (
        ["equal"],
        ["equivalent"],
    ):
        return None  # "within two weeks of referral": a limit
    end = at + 2
    while row.kinds[end : end + 1] in tuple("NG"):
        end += 1
    part = part_at(statement, slice_of(row, clean_phrase(row, at + 2, end)))
    return part if part is not None and _OF_TIME.match(part.text) is None else None


def _who(draft: Draft) -> Part | None:
    """Return who has so much of it, with what is said of them."""
    return joined(draft.measure, draft.qualifier)
