"""What a sentence without figures speaks of, for the number of the next one that only points at it.

In: the statement of a sentence, or the draft of a level that opens the next one ("At 46%, this is high").
Out: the thing spoken of as a part, or the draft with it.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.before import Before
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import Slice, cut, slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.sentence.clauses import clause_end, main_verb
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set

_COPULAS = frozenset(("is", "are", "was", "were"))
_DEGREES = word_set("degrees")
_ENSURING = frozenset(
    ("ensure", "ensures", "ensured", "ensuring", "mean", "means", "meant", "clear", "pleasing", "positive")
)


def topic_of(statement: Statement, level: bool) -> Part | None:
    """Return what a sentence speaks of: its subject; for a level, what it says is made sure of.

    "Joint work ensures that all tenants have a plan. At 93%, this is high": that tenants have a plan.
    """
    row = next(iter(statement.rows), None)
    verb = main_verb(row) if row else None
    if row is None or verb is None:
        return None
    told = _made_sure(row) if level else None
    return part_at(statement, told or _turned_round(row, verb) or slice_of(row, subject_of(row, verb)))


def _turned_round(row: Row, verb: int) -> Slice | None:
    """Return the subject behind its verb: "Of concern is the high share of tenants in debt"."""
    opened = row.kinds[:1] in ("F", "I") and not set(row.kinds[:verb]) & set("DAPQSWO;")
    if not opened or row.items[verb].word not in _COPULAS or row.kinds[verb + 1 : verb + 2] != "D":
        return None
    first = verb + 2
    while row.kinds[first : first + 1] == "R" or row.items[first].word in _DEGREES:
        first += 1
    return slice_of(row, clean_phrase(row, first, extend_right(row, first)))


def _made_sure(row: Row) -> Slice | None:
    """Return the clause that a sentence says is true of all: "ensures that virtually all tenants have a plan"."""
    for place in range(1, len(row.items) - 1):
        if row.items[place].word != "that" or row.items[place - 1].word not in _ENSURING:
            continue
        first = place + 1
        while row.kinds[first : first + 1] in tuple("DRF"):
            first += 1
        return cut(row, first, trim_end(row, first, clause_end(row, first)))
    return None


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


def settle_level(draft: Draft, before: Before) -> Draft:
    """Give a level that opens its sentence what was spoken of: the topic, else the whole of the number before."""
    if draft.leans != "level":
        return draft
    if before.topic is not None:
        proof = () if before.topic.span is None else (before.topic.span,)
        return draft._replace(measure=before.topic, topic=before.topic, leans="", proof=proof)
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
