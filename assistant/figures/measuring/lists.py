"""What the lead-in of a list gives to its items.

In: the last sentence of a lead-in. Out: a `LeadIn` with the measure, the time or the place it
names, or the word that its items are parts of the figure before ("Of this number:").
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.figures.borrowing.before import Before
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.measuring.targets import leads_to_targets
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import Phrase, clean_phrase
from assistant.figures.sentence.relatives import relative_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set

_PART_OF = re.compile(r"\b(?:of|among|amongst) (?:these|those|them|this|that|which|whom)\b", re.IGNORECASE)


_CLOSING = frozenset(("as", "follows", "following", "below", "the", "these", "this"))


# Heads of a lead-in that names no measure: "Key facts:", "Performance against key indicators:".
_TITLES = word_set("titles")


def _titled(row: Row, phrase: Phrase) -> bool:
    """Tell whether a lead-in is only a title: "Summary of the year:"."""
    return row.items[phrase.first].word in _TITLES and row.kinds[phrase.first + 1 : phrase.first + 2] in (
        "F",
        "I",
    )


class LeadIn(NamedTuple):
    """Hold what a lead-in says for all its items; each field is None where it says nothing."""

    measure: Part | None = None
    period: Time | None = None
    area: Part | None = None
    parts: bool = False


def parse_lead_in(statement: Statement) -> LeadIn:
    """Read the sentence that leads into a list."""
    if not statement.rows:
        return LeadIn()
    row = statement.rows[0]
    if _PART_OF.search(statement.text) and "Q" not in row.kinds:
        return LeadIn(parts=True)
    if row.kinds[:1] == "F" and "Q" in row.kinds and not set(row.kinds) & set("XLB"):
        return LeadIn(parts=True)
    verbs = [place for place, kind in enumerate(row.kinds) if kind in "XVLB"]
    told = row.kinds.find("W")
    if told > 0:
        # "The proportion of children who speak two languages:" has no verb of its own.
        end = relative_end(row, told)
        verbs = [place for place in verbs if not told < place < end]
    if all(row.kinds[place] == "V" and row.items[place].word.endswith("ed") for place in verbs):
        verbs = []
    last = len(row.items)
    while last > 0 and (row.kinds[last - 1] in ";.," or row.items[last - 1].word in _CLOSING):
        last -= 1
    phrase = Phrase(0, 0)
    if not verbs:
        phrase = clean_phrase(row, 0, last)
    elif verbs[-1] >= last - 1:
        phrase = subject_of(row, verbs[-1])
    if last and row.items[last - 1].word in ("to", "that"):
        phrase = Phrase(0, 0)
    measure = None
    if not phrase.empty and row.items[phrase.last - 1].word not in _TITLES and not _titled(row, phrase):
        start, end = row.items[phrase.first].start, row.items[phrase.last - 1].end
        measure = Part(statement.words(start, end), statement.span(start, end))
    period = next(
        (
            Time(found.text, statement.span(found.start, found.end), found.first, found.last, found.kind)
            for found in statement.periods
        ),
        None,
    )
    area = next(
        (Part(found.name, statement.span(found.start, found.end), found.kind) for found in statement.areas),
        None,
    )
    return LeadIn(measure, period, area)


def given_by(
    statement: Statement, drafts: Sequence[Draft], recent: tuple[int, ...], outer: Before | None
) -> Before:
    """Return what the items of a list may lean on; `recent` are the figures of its lead-in, or those before."""
    lead = parse_lead_in(statement)
    counted = None
    if lead.parts:
        counted = next(
            (
                at
                for at in reversed(recent)
                if drafts[at].quantity.kind == "count" and drafts[at].source is None
            ),
            _later(drafts, recent[0]) if recent else None,
        )
    return Before(
        recent=recent,
        lead_in=lead.measure or (outer.lead_in if outer is not None else None),
        counted=counted,
        period=lead.period,
        target=leads_to_targets(statement.text),
        area=lead.area,
        proof=(statement.whole,),
    )


def _later(drafts: Sequence[Draft], at: int) -> int:
    """Return the later level where a figure is only the one before: "an increase from 295. Of this number:"."""
    draft = drafts[at]
    return draft.source if draft.source is not None and not draft.subset else at
