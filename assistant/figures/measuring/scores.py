"""What a score is of: "the home scored 72 per cent for cleanliness", "with an overall score of 11 out of 27".

In: a draft with its sentence. Out: the draft with the word that says that it is a score.
"""

from __future__ import annotations

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import cut
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement

_KINDS = frozenset(("number", "percent", "points"))
_SCORING = frozenset(("scored", "scores"))
_SCORE = frozenset(("score", "mark"))
_WHOLE = frozenset(("overall", "total", "combined", "final"))


def told_as_score(draft: Draft, statement: Statement, row: Row, zone: Zone) -> Draft:
    """Say of a number that it is a score, where only a verb or a noun that names no measure says so."""
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


def _named_before(row: Row, at: int) -> tuple[int, int] | None:
    """Return the items of "overall score" before "of 11" or "was 64"."""
    left = at - 1
    while left > 0 and row.kinds[left] in "RDFXL":
        left -= 1
    if left < 1 or row.items[left].word not in _SCORE or row.items[left - 1].word not in _WHOLE:
        return None
    return left - 1, left + 1
