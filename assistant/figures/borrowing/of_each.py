"""What a sentence says of each of two: "the share in primary schools is 9% (…) and in secondary schools is 7% (…)".

In: the drafts of a sentence with their places. Out: each number with the measure that both share and its own phrase
as what narrows it; a number in brackets goes with the one that it stands behind.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.figures.draft import Draft, Part
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement

_AGAIN = re.compile(r",?C(I[DNGeVq]+)O?XR*")  # "and in secondary schools (it) is"
_SAID = re.compile(r"XR*$")


def tell_each(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...], base: int
) -> tuple[Draft, ...]:
    """Part the measure of two numbers at the preposition that comes back; `base` drafts stand before the sentence."""
    told = list(drafts)
    mains = [index for index, (row, _) in enumerate(places) if row.host < 0]
    for former, latter in pairwise(mains):
        row, at = places[former][0], places[former][1].at
        again = _AGAIN.fullmatch(row.kinds, at + 1, places[latter][1].at)
        measure = told[former].measure
        if again is None or measure is None or measure.span is None:
            continue
        if told[former].quantity.kind != told[latter].quantity.kind:
            continue
        start = _first_phrase(row, at, row.items[again.start(1)].word)
        if start is None:
            continue
        shared = _trimmed(statement, row, measure, start)
        last = _said_at(row, at) - 1
        phrases = (
            part_at(statement, (row.items[start].start, row.items[last].end)),
            part_at(statement, (row.items[again.start(1)].start, row.items[again.end(1) - 1].end)),
        )
        if shared is None or None in phrases:
            continue
        for place in range(former, _next(mains, latter, len(told))):
            whose = former if place < latter else latter
            own = told[place]._replace(measure=shared, topic=shared, qualifier=phrases[whose == latter])
            if place == latter:
                area = own.area if _is_behind(own.area, phrases[1]) else told[former].area
                own = own._replace(area=area, source=None)
            elif place != former:
                if told[place].measure != measure and told[place].measure != shared:
                    continue
                own = own._replace(source=base + whose, beside=(base + whose,))
            told[place] = own
    return tuple(told)


def _is_behind(area: Part | None, phrase: Part | None) -> bool:
    """Tell whether a place is named behind a phrase, and so is the number's own."""
    spans = (area.span if area is not None else None, phrase.span if phrase is not None else None)
    return spans[0] is not None and spans[1] is not None and spans[0].start > spans[1].start


def _next(mains: list[int], index: int, end: int) -> int:
    """Return where the number after `index` stands that is in no brackets."""
    return next((each for each in mains if each > index), end)


def _said_at(row: Row, at: int) -> int:
    """Return where the verb right before a number stands."""
    said = _SAID.search(row.kinds, 0, at)
    return said.start() if said is not None else 0


def _first_phrase(row: Row, at: int, word: str) -> int | None:
    """Return where the phrase before the verb begins that opens with the same preposition."""
    verb = _said_at(row, at)
    for place in range(verb - 1, 0, -1):
        if row.kinds[place] in ",;SQCXLAP":
            return None
        if row.kinds[place] == "I" and row.items[place].word == word:
            return place if place < verb - 1 else None
    return None


def _trimmed(statement: Statement, row: Row, measure: Part, start: int) -> Part | None:
    """Return a measure without the phrase that the item at `start` begins."""
    if measure.span is None:
        return None
    for item in row.items[:start]:
        if statement.span(item.start, item.end).start == measure.span.start:
            return part_at(statement, (item.start, row.items[start - 1].end))
    return None
