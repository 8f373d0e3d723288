"""What a threshold, a target or a mere level is of: "the national threshold of 487 days", "a low base of 59%".

In: the drafts of a sentence with their places, and what went before. Out: the drafts, a threshold with
the measure that it is the threshold for and its own name as what narrows it; a noun that only says that
there is a level gives way to what the number beside it measures.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.borrowing.before import Before
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set

# "The recommended time frame target of", "its threshold for 2012–15 of".
_NAMED = re.compile(
    r"\b(?:an?|the|its|their|our) (?P<name>(?:[^\W\d_][\w’'-]* ){0,4}(?:target|threshold|benchmark|ceiling))"
    r"(?: for [\d–-]+| of)* (?:\w+ )?$",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:[^\W\d_][\w’'-]* ){0,4}(?:target|threshold|benchmark|ceiling)", re.IGNORECASE)
_WIDE = re.compile(r"\b(?:national|government)\b", re.IGNORECASE)
# "Recent figures for 2016 relating to the average time": what is told, not who tells it.
_SOURCE = re.compile(
    r"(?:[\w-]+ ){0,4}(?:figures?|data|statistics|performance)(?: (?:for|in) [\d–-]+)? (?:for|on|about|relating to|regarding)"
    r" (?:the )?(?=(?:average|mean|median|number|numbers|percentage|proportion|rate|rates|length|time|timeliness)\b)",
    re.IGNORECASE,
)
_LEVELS = word_set("level_heads")
_DEGREES = word_set("level_degrees")


def name_thresholds(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...], before: Before
) -> tuple[Draft, ...]:
    """Say of what the thresholds and the mere levels of a sentence are."""
    named = [_told(draft) for draft in drafts]
    for index, (row, _) in enumerate(places):
        draft = named[index]
        match = _NAMED.search(statement.text, 0, draft.quantity.start)
        if match is not None and draft.quantity.out_of is None:
            named[index] = _threshold(statement, row, draft, match, _actual(named, index, before))
        elif _bare_level(draft) or _is_threshold(draft.measure):
            other = _actual(named, index, before)
            if other is not None:
                group = None if _is_threshold(other.qualifier) else other.qualifier
                named[index] = _of(draft, other)._replace(qualifier=draft.qualifier or group)
    return tuple(named)


def _is_threshold(part: Part | None) -> bool:
    """Tell whether words name a threshold and nothing that it is for."""
    return part is not None and _BARE.fullmatch(part.text) is not None


def _told(draft: Draft) -> Draft:
    """Return a draft without the words that only say where a number was read."""
    measure = draft.measure
    match = _SOURCE.match(measure.text) if measure is not None else None
    if measure is None or match is None:
        return draft
    told = measure.text[match.end() :]
    span = measure.span
    if span is not None and span.end - span.start == len(measure.text):
        span = Span(span.start + match.end(), span.end)
    return draft._replace(measure=Part(told, span))


def _bare_level(draft: Draft) -> bool:
    """Tell whether a measure only says that there is a level: "a low base", "its current performance"."""
    words = draft.measure.text.lower().split() if draft.measure is not None else []
    return bool(words) and words[-1] in _LEVELS and set(words[:-1]) <= _DEGREES


def _actual(drafts: list[Draft], index: int, before: Before) -> Draft | None:
    """Return the figure of the same unit that is set beside one: in its sentence, else in the paragraph."""
    own = drafts[index]
    near = [*reversed(drafts[:index]), *drafts[index + 1 :]]
    for at in range(len(before.drafts) - 1, max(-1, len(before.drafts) - 1 - _BACK), -1):
        if before.drafts[at].block != own.block:
            break
        near.append(before.drafts[at])
    alike = (
        other
        for other in near
        if other.quantity.kind == own.quantity.kind
        and other.unit == own.unit
        and not other.subset
        and other.measure is not None
        and not _bare_level(other)
        and not _NOTHING.search(other.measure.text)
    )
    return next(alike, None)


_BACK = 4
# What names no measure: another threshold, and what itself points back.
_NOTHING = re.compile(r"\b(?:targets?|thresholds?|benchmark|ceiling)$|\b(?:this|that|these)\b", re.IGNORECASE)


def _of(draft: Draft, other: Draft) -> Draft:
    """Return a draft with the measure of another."""
    proof = () if other.sentence == draft.sentence else (other.sentence,)
    return draft._replace(measure=other.measure, topic=other.topic, proof=(*draft.proof, *proof))


def _threshold(
    statement: Statement, row: Row, draft: Draft, match: re.Match[str], actual: Draft | None
) -> Draft:
    """Return a threshold with what it is for, its own name and its place."""
    name = part_at(statement, (match.start("name"), match.end("name")))
    if name is None or (draft.qualifier is not None and name.text in draft.qualifier.text and not actual):
        return draft
    bare = draft.measure is None or draft.measure.text.lower().endswith(name.text.lower())
    if bare and actual is None:
        verb = next((place for place, kind in enumerate(row.kinds) if kind in "XVLB"), None)
        subject = part_at(statement, slice_of(row, subject_of(row, verb))) if verb is not None else None
        draft = draft._replace(qualifier=draft.qualifier or subject)
    if actual is not None and (bare or draft.qualifier is None or draft.qualifier.text == name.text):
        told = draft.measure if not bare and draft.source is not None else actual.measure
        group = actual.qualifier
        whole = name if group is None else Part(f"{name.text}, {group.text}", name.span)
        draft = _of(draft, actual)._replace(measure=told, qualifier=whole)
    wide = _WIDE.search(name.text)
    if wide is not None and (draft.area is None or draft.area.kind == "subject"):
        place = next(
            (each for each in statement.areas if match.start("name") <= each.start < match.end("name")), None
        )
        start = match.start("name") + wide.start()
        draft = draft._replace(
            area=Part(place.name, statement.span(place.start, place.end), place.kind)
            if place is not None
            else Part("national", statement.span(start, start + len(wide.group())), "national")
        )
    return draft
