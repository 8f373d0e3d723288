"""What a number without a name of its own is of: the topic before it, or the label that it stands under.

In: a draft with its sentence. Out: the draft with its measure, or the label.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.borrowing.before import SHOWN, Before
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import Slice, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import clause_before, governing_verb, subject_of
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import group_in, head_unit
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase, extend_right, head_of
from assistant.figures.sentence.relatives import relative_end
from assistant.figures.sentence.statement import Statement
from assistant.language.plurals import is_plural

_ABSOLUTE = re.compile(r",I[RD]*$")


def of_topic(draft: Draft, statement: Statement, row: Row, zone: Zone, before: Before) -> Draft:
    """Give a share that names no whole what was spoken of: before ", with", else in the sentence before."""
    if _ABSOLUTE.search(row.kinds, 0, zone.at) and row.host < 0 and "Q" not in row.kinds[: zone.at]:
        named = part_at(statement, clause_before(row, zone.at))
        return draft if named is None else draft._replace(measure=named, topic=named)
    if row.kinds[: zone.at].count(";") and not set(
        row.kinds[row.kinds.rindex(";", 0, zone.at) : zone.at]
    ) & set("NGOVXLB"):
        # "Most children live near to home; 21% are placed elsewhere"
        named = part_at(statement, clause_before(row, zone.at))
        return (
            draft
            if named is None or not head_unit(named.text)
            else draft._replace(measure=named, topic=named)
        )
    main = statement.rows[0]
    semicolon = main.kinds.rfind(";", 0, row.host + 1) if row.host >= 0 else -1
    if semicolon > 0 and "Q" not in main.kinds[:semicolon]:
        # "Most tenants live near; very few (6%) live abroad"
        verb = governing_verb(main, semicolon)
        subject = subject_of(main, verb) if verb is not None else None
        named = part_at(statement, slice_of(main, subject)) if subject is not None else None
        return draft if named is None else draft._replace(measure=_less(named), topic=named)
    shown = row.host < 0 and SHOWN.search(statement.text, 0, row.items[zone.at].start) is not None
    if set(row.kinds[: zone.at]) & set("NGOVXLB") and not shown:
        told = part_at(statement, clause_of_share(row, zone.at)) if row.host < 0 else None
        return draft._replace(measure=told, topic=told) if told is not None else draft
    named = before.topic
    if named is None and before.recent:
        near = before.drafts[before.recent[0]]
        draft = draft._replace(proof=(*near.proof, near.sentence))
        named = near.measure
    # A share is of several: of "care leavers", not of "the progress that they make".
    if named is not None and not head_unit(named.text):
        named = _group_of(named)
    return draft._replace(proof=()) if named is None else draft._replace(measure=named, topic=named)


_MAJORITY = re.compile(r"(?:large |vast |overwhelming )?majority of (?:the )?", re.IGNORECASE)


def _less(part: Part) -> Part:
    """Return those of whom a majority is, without the majority: a few others are no part of it."""
    told = _MAJORITY.match(part.text)
    if told is None or part.span is None or part.span.end - part.span.start != len(part.text):
        return part
    return Part(part.text[told.end() :], Span(part.span.start + told.end(), part.span.end))


def under_label(draft: Draft, statement: Statement, row: Row, zone: Zone, before: Before) -> Draft:
    """Give an item of a list the label it stands under: "Pumps: 34" counts pumps, "surgery – 12 days" is of surgery.

    What the lead-in measures stays the measure of all that is no count: "Average waits: surgery – 12 days".
    """
    mark = zone.at - 1
    while mark > 0 and row.kinds[mark] in "RD":
        mark -= 1
    if mark < 1 or row.host >= 0 or row.items[mark].word not in _MARKS or before.lead_in is None:
        return draft
    label = part_at(statement, slice_of(row, clean_phrase(row, 0, mark)))
    if label is None or set(row.kinds[:mark]) & set("XLB,;"):
        return draft
    quantity = draft.quantity
    bare = quantity.kind == "number" or (quantity.out_of is not None and not draft.unit)
    counts = bare and head_unit(label.text) != ""
    if counts:
        return draft._replace(measure=label, topic=label)
    placed = set(row.kinds[:mark]) <= set("AIDP")
    return draft._replace(
        measure=before.lead_in,
        qualifier=None if placed else label,
        topic=before.lead_in,
        proof=before.proof,
    )


_BASE = re.compile(r"[IF]D?qF?[DR]*(?=[NGe,])")
_LINKED = frozenset(("on", "to", "for", "in", "by", "from", "at", "with"))


def of_those(draft: Draft, statement: Statement, row: Row, zone: Zone) -> Draft:
    """Read "31% of those who had complained said yes": of those who did so, where nothing before tells who they are."""
    first = zone.at + 2
    shape = row.kinds[zone.at + 1 : zone.at + 4]
    if draft.measure is None and shape in ("FOI", "FDI"):
        # "31% of those on the higher dose"
        whom = part_at(statement, (row.items[first].start, row.items[extend_right(row, first + 1) - 1].end))
        return draft._replace(measure=whom, topic=whom)
    if draft.measure is not None or shape not in ("FOW", "FDW"):
        return draft
    end = relative_end(row, first + 1)
    if row.kinds[end : end + 1] not in ("X", "V", "L", "B"):
        return draft
    whom = part_at(statement, (row.items[first].start, row.items[end - 1].end))
    return draft._replace(measure=whom, topic=whom, qualifier=part_at(statement, predicate_after(row, end)))


def of_base(draft: Draft, statement: Statement, row: Row, zone: Zone) -> Draft:
    """Say of what a share in money or numbers is: "For every £100 of council spending, £38 goes on care"."""
    base = _BASE.match(row.kinds)
    comma = row.kinds.find(",", 0, zone.at)
    each = _EACH_SOLD.match(row.kinds) if row.items[1:2] and row.items[1].word in _EVERY else None
    if (
        each is not None
        and row.items[0].word == "for"
        and draft.quantity.kind == "money"
        and draft.measure is None
    ):
        # "For each ticket sold 28p went to good causes"
        whole = part_at(statement, (row.items[1].start, row.items[each.end() - 1].end))
        told = draft.qualifier or part_at(statement, predicate_after(row, zone.at + 1))
        return draft._replace(measure=whole, topic=whole, qualifier=told)
    if (
        base is None
        or comma == -1
        or row.items[0].word not in ("for", "of")
        or row.items[1].word not in _EVERY
    ):
        return draft
    named = draft.measure
    if named is not None and named.text.split(" ", 1)[0].lower() not in _LINKED:
        return draft
    first = base.end() if row.kinds[base.end() - 1] in "FDR" else base.end() - 1
    piece = slice_of(row, clean_phrase(row, first, comma))
    base_of = statement.quantities[row.items[row.kinds.index("q")].find]
    counted = base_of.unit_end > base_of.unit_start > base_of.start and "F" not in base.group()[1:]
    whole = part_at(statement, (base_of.unit_start, row.items[comma - 1].end) if counted else piece)
    told = draft.qualifier or named or part_at(statement, predicate_after(row, zone.at + 1))
    return draft if whole is None else draft._replace(measure=whole, topic=whole, qualifier=told, source=None)


_EVERY = frozenset(("every", "each"))
_EACH_SOLD = re.compile(r"ID[NG]+[Ve]?(?=,?Q)")


# "Prisoners held", "calls taken", "staff seen"
_DONE = re.compile(r"(?:ed|en|ld|wn|ne|de|ught)$")
_MARKS = (":", "–", "—", "-")


def label_of(statement: Statement, row: Row, zone: Zone) -> Part | None:
    """Return the label that the number stands under: "Pupils on roll: 420", "Pupils on roll 420"."""
    colon = next((place for place, item in enumerate(row.items[: zone.at]) if item.word in _MARKS), None)
    if colon is None and row.kinds[zone.at + 1 : zone.at + 2] in ("", ".", ";", ","):
        colon = zone.at
    if colon is None or set(row.kinds[:colon]) & set("XLBQ,;"):
        return None
    if any(item.kind == "V" and not _DONE.search(item.word) for item in row.items[:colon]):
        return None
    if "V" in row.kinds[:colon] and not set(row.kinds[:colon]) & set("NG"):
        return None  # "Hillshire managed 71%" is no label
    return part_at(statement, slice_of(row, clean_phrase(row, 0, colon)))


def _group_of(part: Part) -> Part | None:
    """Return the several that a phrase in the singular is about: the pupils of "the progress that pupils make"."""
    found = group_in(part.text)
    if found is None or part.span is None or part.span.end - part.span.start != len(part.text):
        return None
    start = part.span.start + found[0]
    return Part(part.text[found[0] : found[1]], Span(start, start + found[1] - found[0]))


def clause_of_share(row: Row, at: int) -> Slice | None:
    """Return of what a share is that opens its own clause: the subject of the clause before, or its object.

    "The proportion who stay has grown and, in 2018, 85% stayed"; "every tenant has a review, only 90% in time".
    """
    kinds = row.kinds
    opened = at
    while opened > 0 and kinds[opened - 1] in "RIPD":
        opened -= 1
    while opened > 0 and kinds[opened - 1] in ",CS":
        opened -= 1
    verb = next((place for place in range(opened) if kinds[place] in "XVLB"), None)
    told = row.items[opened].word == "that"
    if opened == at or verb is None or "Q" in kinds[:opened] or told:
        return None
    subject = subject_of(row, verb)
    if subject.empty:
        return None
    head = row.items[subject.first].word
    if head in _SHARES or is_plural(head_of(row, subject)):
        return slice_of(row, subject)
    thing = clean_phrase(row, verb + 1, opened)
    return None if set(kinds[thing.first : thing.last]) & set("XVLBSQ,") else slice_of(row, thing)


_SHARES = frozenset(("proportion", "percentage", "share", "number", "rate"))
