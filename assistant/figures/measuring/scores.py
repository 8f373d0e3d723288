"""What a score is of: "the home scored 72 per cent for cleanliness", "with an overall score of 11 out of 27".

In: a draft with its sentence. Out: the draft with the word that says that it is a score.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import cut, slice_of
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase
from assistant.figures.sentence.statement import Statement

# "The largest single award, £18,400, went to a family": of what stands before it.
_APPOSED = re.compile(r"(?:^|[;S])(?P<thing>[DRNGe]*N(?:[IF][DRNGe]*N)*),[DR]*$")
_DOES = re.compile(r",[RX]*[XVLB]")
_KINDS = frozenset(("number", "percent", "points"))
_SCORING = frozenset(("scored", "scores"))
_SCORE = frozenset(("score", "mark"))
_WHOLE = frozenset(("overall", "total", "combined", "final"))


def told_as_score(draft: Draft, statement: Statement, row: Row, zone: Zone) -> Draft:
    """Say of a number that it is a score, where only a verb or a noun that names no measure says so.

    Likewise a cost, and what a number is put behind between commas.
    """
    thing = _APPOSED.search(row.kinds, 0, zone.at) if draft.measure is None and row.host < 0 else None
    if thing is not None and _DOES.match(row.kinds, zone.at + 1) is not None:
        phrase = clean_phrase(row, thing.start("thing"), thing.end("thing"))
        told = None if phrase.empty else part_at(statement, slice_of(row, phrase))
        return draft if told is None else draft._replace(measure=told, topic=told)
    if draft.quantity.kind == "money" and row.host < 0:
        return _told_as_cost(draft, statement, row, zone)
    if (
        draft.quantity.kind not in _KINDS
        or row.host >= 0
        or draft.unit not in ("", "percent")
        or draft.change
    ):
        return draft
    verb = governing_verb(row, zone.at)
    if verb is not None and row.items[verb].word in _SCORING:
        said = part_at(statement, cut(row, verb, verb + 1))
        subject = subject_of(row, verb)
        if subject.empty or subject.pointer:
            return draft._replace(measure=said, topic=said, leans="", unit="")
        return draft._replace(qualifier=joined(said, draft.qualifier))
    plain = draft.measure is None or row.kinds[zone.at - 1] == "F"
    if plain and (named := _named_before(row, zone.at)) is not None:
        part = part_at(statement, cut(row, *named))
        return draft._replace(measure=part, topic=part)
    return draft


def _told_as_cost(draft: Draft, statement: Statement, row: Row, zone: Zone) -> Draft:
    """Say of a sum that it is a cost, where the body of the report is what costs it: "the service cost £3.4m"."""
    verb = row.kinds.find("L", 0, zone.at)
    if verb < 1 or row.items[verb].word not in _COSTING or "Q" in row.kinds[:verb] or draft.change:
        return draft
    if set(row.kinds[verb + 1 : zone.at]) - set("QRD,C") or not subject_of(row, verb).empty:
        return draft
    said = part_at(statement, cut(row, verb, verb + 1))
    aim = draft.measure if draft.measure is not None and draft.measure.text.startswith("to ") else None
    return draft._replace(measure=said, topic=said, qualifier=aim or draft.qualifier, source=None, proof=())


_COSTING = frozenset(("cost", "costs"))


def _named_before(row: Row, at: int) -> tuple[int, int] | None:
    """Return the items of "overall score" before "of 11" or "was 64"."""
    left = at - 1
    while left > 0 and row.kinds[left] in "RDFXL":
        left -= 1
    if left < 1 or row.items[left].word not in _SCORE or row.items[left - 1].word not in _WHOLE:
        return None
    return left - 1, left + 1
