"""What a sentence without figures speaks of, for the number of the next one that only points at it.

In: the statement of a sentence, or the draft of a level that opens the next one ("At 46%, this is high").
Out: the thing spoken of as a part, or the draft with it.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.told_before import tell_level
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import Slice, slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase, extend_right
from assistant.figures.sentence.relatives import main_verb
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set

_COPULAS = frozenset(("is", "are", "was", "were"))
_DEGREES = word_set("degrees")


def topic_of(statement: Statement) -> Part | None:
    """Return what a sentence speaks of: its subject."""
    row = next(iter(statement.rows), None)
    verb = main_verb(row) if row else None
    if row is None or verb is None:
        return None
    return part_at(statement, _turned_round(row, verb) or slice_of(row, subject_of(row, verb)))


def _turned_round(row: Row, verb: int) -> Slice | None:
    """Return the subject behind its verb: "Of concern is the high share of tenants in debt"."""
    opened = row.kinds[:1] in ("F", "I") and not set(row.kinds[:verb]) & set("DAPQSWO;")
    if not opened or row.items[verb].word not in _COPULAS or row.kinds[verb + 1 : verb + 2] != "D":
        return None
    first = verb + 2
    while row.kinds[first : first + 1] == "R" or row.items[first].word in _DEGREES:
        first += 1
    return slice_of(row, clean_phrase(row, first, extend_right(row, first)))


_LEVEL = re.compile(
    r"(?:(?:although|while|whilst|but|however,|and) )?at [^,;.]{1,30}(?:\.\d[^,;.]{0,20})?, (?:[^,;]{1,70}, )?"
    r"(?:this|it|these|the (?:\w+ )?(?:proportion|percentage|share|figure|rate|number|level|total))\b(?! of\b)",
    re.IGNORECASE,
)


def opens_with_level(text: str) -> bool:
    """Tell whether a sentence opens with a level of what the one before speaks of: "At 46%, this is high"."""
    return _LEVEL.match(text) is not None


def stands_at(text: str) -> bool:
    """Tell whether a sentence opens with "They stood at": of what the one before is about, no earlier paragraph."""
    return _STANDS.match(text) is not None


_STANDS = re.compile(
    r"(?:they|these|it) (?:now )?(?:stood|stands?|was|were|is|are|fell|rose|averaged|reached|totalled|ran|amounted|cost"
    r"|came)\b",
    re.IGNORECASE,
)


def settle_level(draft: Draft, statement: Statement, before: Before) -> Draft:
    """Give a level that opens its sentence what was spoken of: the topic, else the whole of the number before."""
    if draft.leans != "level":
        return draft
    if before.topic is not None:
        return tell_level(statement, draft, before.topic)._replace(leans="")
    if not before.recent:
        return draft._replace(leans="open")
    near = before.drafts[before.recent[0]]
    while near.subset and near.source is not None:
        near = before.drafts[near.source]
    told = near.qualifier if near.quantity.kind == draft.quantity.kind else None
    return draft._replace(
        measure=near.measure,
        qualifier=draft.qualifier or told,
        topic=near.topic,
        leans="",
        proof=(near.sentence,),
    )
