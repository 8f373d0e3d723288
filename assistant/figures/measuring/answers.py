"""Runs of answers behind a colon: "how safe they felt: very safe 22%, fairly safe 51%", "Staff: nurses 412, doctors 96".

In: the drafts of a sentence with their places. Out: each number of the run with the words before it.
"""

from __future__ import annotations

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Slice, slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import head_unit
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set

_OPENS = frozenset((":", "–", "—"))
_TITLES = word_set("titles")


def tell_answers(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Give each number of a run its own answer, and what the words before the colon are of."""
    if not statement.rows or len(drafts) < 2:
        return drafts
    row = statement.rows[0]
    opened = next((place for place, item in enumerate(row.items) if item.word in _OPENS), None)
    if opened is None or opened == 0 or "Q" in row.kinds[:opened]:
        return drafts
    labels = _labels(row, opened)
    if len(labels) < 2:
        return drafts
    lead = _lead(row, opened)
    told = list(drafts)
    for index, (other, zone) in enumerate(places):
        if other is row and zone.at in labels:
            told[index] = _told(statement, row, told[index], labels[zone.at], lead)
    return tuple(told)


def _labels(row: Row, opened: int) -> dict[int, tuple[int, int]]:
    """Return by the place of each number the items of its label; none where the row is no run of them."""
    labels: dict[int, tuple[int, int]] = {}
    first = opened + 1
    for at in range(first, len(row.kinds)):
        if row.kinds[at] != "Q":
            continue
        while first < at and row.kinds[first] in ",;C":
            first += 1
        said = row.kinds[first:at]
        closed = row.kinds[at + 1 : at + 2] in ("", ".", ",", ";", "C")
        if not said.strip("PAID") or set(said) & set("XLBQMWST,;") or not closed:
            return {}
        labels[at] = (first, at)
        first = at + 1
    return {} if row.kinds[first:].strip(".") else labels


def _lead(row: Row, opened: int) -> Slice | None:
    """Return what the words before the colon are of; None where they are only a title."""
    verb = next((place for place in range(opened) if row.kinds[place] in "XVB"), None)
    phrase = subject_of(row, verb) if verb is not None else clean_phrase(row, 0, opened)
    if phrase.empty or {row.items[phrase.first].word, row.items[phrase.last - 1].word} & _TITLES:
        return None
    return slice_of(row, phrase)


def _told(statement: Statement, row: Row, draft: Draft, label: tuple[int, int], lead: Slice | None) -> Draft:
    own = part_at(statement, (row.items[label[0]].start, row.items[label[1] - 1].end))
    if own is None or draft.change:
        return draft
    thing = head_unit(own.text) if draft.quantity.kind == "number" else ""
    unit = thing or draft.unit
    if lead is None or thing:
        return draft._replace(measure=own, topic=own, qualifier=None, unit=unit, source=None, subset=False)
    measure = part_at(statement, lead)
    return draft._replace(measure=measure, topic=measure, qualifier=own, source=None, subset=False)
