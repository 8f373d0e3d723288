"""Bare numbers of people or things that only another number of the sentence names.

In: the drafts of a sentence with their places. Out: "seven were in custody and two care leavers in
hostels" with care leavers for both, "437 are looked after (a rate of 89 per 10,000 children)" with children.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.subjects import subject_follows
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row

_PER = re.compile(r"per [\d,]+ (?P<whom>[^\d]+)$")


def name_bare(drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]) -> tuple[Draft, ...]:
    """Name the subjects without a noun by the numbers behind them."""
    named = list(drafts)
    for index in range(len(drafts) - 2, -1, -1):
        row, zone = places[index]
        named[index] = _paired(named[index], named[index + 1], row, zone, places[index + 1][1])
        bare = named[index]
        counted = bare.quantity.kind == "number" and not bare.unit and bare.measure is None
        if not counted or row.host >= 0 or bare.target or not subject_follows(row, zone.at + 1):
            continue
        found = _population(named[index + 1], places[index + 1][0], row)
        if found is None:
            continue
        for place in range(index, len(named)):
            other = named[place]
            leaning = place == index or (other.measure is None and other.sentence == bare.sentence)
            if leaning:
                named[place] = other._replace(
                    measure=found,
                    topic=other.topic or found,
                    unit=other.unit or (found.text if other.quantity.kind == "number" else ""),
                )
    return tuple(named)


_KINDS_OF = re.compile(r"[NGe]{1,2}C$")


def _paired(draft: Draft, later: Draft, row: Row, zone: Zone, next_: Zone) -> Draft:
    """Give "512 full-time and 96 on-call firefighters" its noun: the first number counts firefighters too."""
    between = row.kinds[zone.at + 1 : next_.at]
    bare = draft.quantity.kind == "number" and not draft.unit and later.quantity.kind == "count"
    listed = draft.quantity.kind == "number" and not draft.quantity.unit and later.quantity.kind == "count"
    if listed and between == "C" and is_thing(later.unit) and later.sentence == draft.sentence:
        # "held 612 and 418 men respectively"
        return draft._replace(
            measure=later.measure, topic=later.topic, unit=later.unit, source=None, subset=False
        )
    if not bare or _KINDS_OF.fullmatch(between) is None or later.sentence != draft.sentence:
        return draft
    kind, noun = later.unit.rpartition(" ")[::2]
    if not kind or not is_thing(later.unit) or row.items[zone.at + 1].word.endswith("s"):
        return draft
    whole = Part(noun, Span(later.value.end - len(noun), later.value.end))
    told = draft.measure
    behind = told is not None and told.span is not None and told.span.start >= draft.value.end
    return draft._replace(measure=whole, topic=whole, qualifier=told if behind else None, unit=noun)


def _population(draft: Draft, row: Row, main: Row) -> Part | None:
    """Return the people or things that the next number is of."""
    rated = _PER.search(draft.unit) if row.host >= 0 else None
    if rated is not None and is_thing(rated["whom"]):
        return Part(rated["whom"], Span(draft.value.end - len(rated["whom"]), draft.value.end))
    counted = draft.quantity.kind == "count" and is_thing(draft.unit) and draft.source is None
    if row is main and counted and draft.qualifier is not None and draft.measure is not None:
        return Part(draft.unit, draft.measure.span) if draft.measure.text == draft.unit else draft.measure
    return None
