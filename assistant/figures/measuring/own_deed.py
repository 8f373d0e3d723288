"""What a number is of that its own verb or preposition tells: "and recovered £148,000", "including 64 to new homes".

In: a draft with its place and the drafts before it. Out: the draft, named or narrowed by these words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import cut
from assistant.figures.measuring.subjects import governing_verb
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import extend_right, trim_end
from assistant.figures.sentence.statement import Statement
from assistant.language.plurals import is_plural

_SECOND_VERB = re.compile(r"C[R]*V[RD]*$")
_OF_THEM = re.compile(r"FO(?=[.,;C]|$)")
_INCLUDED = re.compile(r"(?:,I|,?C)[RD]*$")
_LINKS = frozenset(("to", "for", "from", "with", "by"))


def by_own_deed(statement: Statement, row: Row, zone: Zone, draft: Draft, former: Sequence[Draft]) -> Draft:
    """Name a sum or a time that only its own verb tells of: "cut staff from 27 to 11 and recovered £148,000"."""
    if row.host >= 0 or draft.change or draft.target:
        return draft
    last = former[-1] if former else None
    second = _SECOND_VERB.search(row.kinds, 0, zone.at)
    moved = draft.quantity.kind == "money" and second is not None and draft.source is not None
    if (
        moved
        and last is not None
        and draft.measure == last.measure
        and last.quantity.kind in ("count", "number")
    ):
        return _named(statement, row, zone, draft)
    if draft.measure is None and draft.source is None and draft.quantity.kind == "duration":
        return _named(statement, row, zone, draft)
    return draft


def _named(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    verb = governing_verb(row, zone.at)
    if verb is None or row.kinds[verb] != "V" or set(row.kinds[verb + 1 : zone.at]) - set("RD"):
        return draft
    deed = part_at(statement, cut(row, verb, verb + 1))
    return draft._replace(
        measure=deed,
        topic=deed,
        qualifier=_behind(statement, row, zone) or draft.qualifier,
        source=None,
        leans="",
    )


def of_the_included(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "517 lettings, including 64 to new homes and 41 to carers" to whom each was."""
    listed = _INCLUDED.search(row.kinds, 0, zone.at)
    if not draft.subset or draft.qualifier is not None or listed is None or row.host >= 0:
        return draft
    if not any(item.word == "including" for item in row.items[: zone.at]):
        return draft
    return draft._replace(qualifier=_behind(statement, row, zone))


def _behind(statement: Statement, row: Row, zone: Zone) -> Part | None:
    """Return "to new homes" behind a number, None where no such words stand there."""
    link = zone.at + 1
    if row.kinds[link : link + 1] != "I" or row.items[link].word not in _LINKS:
        return None
    start = link + 1
    while row.kinds[start : start + 1] in ("D", "R", "V", "e"):
        start += 1
    if row.kinds[start : start + 1] not in ("N", "G"):
        return None
    return part_at(statement, cut(row, link, trim_end(row, link, extend_right(row, start))))


def of_which_them(row: Row, zone: Zone, draft: Draft, former: Sequence[Draft]) -> Draft:
    """Say of "There were 418 cases. Noise made up 36% of them" what noise is a share of."""
    own = draft.measure is not None and draft.source is None and draft.qualifier is None
    if not own or draft.quantity.kind != "percent" or _OF_THEM.match(row.kinds, zone.at + 1) is None:
        return draft
    if row.items[zone.at + 2].word not in ("them", "these"):
        return draft
    for other in reversed(former):
        whole = other.measure
        counted = other.quantity.kind == "count" and is_thing(other.unit) and not other.subset
        if counted and whole is not None and whole != draft.measure and is_plural(other.unit.split()[-1]):
            proof = () if other.sentence == draft.sentence else (other.sentence,)
            return draft._replace(qualifier=whole, proof=(*draft.proof, *proof))
    return draft
