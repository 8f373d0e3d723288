"""Words that a sentence says once, or cuts short in brackets.

In: the drafts of a sentence with their places. Out: "60% were sent by post and 28% by email" with "by email" for
the second, "11 signals passed at danger (SPADs)" with its name to the end.
"""

from __future__ import annotations

import re

from assistant.documents.span import cover
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import Slice, cut
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import extend_right, trim_end
from assistant.figures.sentence.statement import Statement
from assistant.language.acronyms import find_acronyms
from assistant.language.plurals import is_plural

_SHARES = ("percent", "number", "count")


def tell_parallel(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Give the second of two alike what its own preposition says instead of what is said of the first."""
    told = list(drafts)
    for index in range(1, len(drafts)):
        former, draft = told[index - 1], told[index]
        row, zone = places[index]
        alike = former.quantity.kind == draft.quantity.kind and draft.quantity.kind in _SHARES
        if not alike or former.measure != draft.measure or row is not places[index - 1][0]:
            continue
        if draft.qualifier is None or draft.qualifier == former.qualifier:
            own = part_at(statement, _own_phrase(row, places[index - 1][1].at, zone.at))
            told[index] = draft if own is None else draft._replace(qualifier=own)
    return tuple(told)


_VERB_LINK = re.compile(r"V(I)")
_JOINED = re.compile(r"(?:,|,?C)[R]*$")


def _own_phrase(row: Row, former: int, at: int) -> Slice | None:
    """Return "to councils" of "passed to the police and 28% to councils"; None where no preposition comes back."""
    kinds = row.kinds
    link = at + 1
    if kinds[link : link + 1] != "I" or _JOINED.search(kinds[former + 1 : at]) is None:
        return None
    verbs = [place.start(1) for place in _VERB_LINK.finditer(kinds, former + 1, at)]
    if not any(row.items[place].word == row.items[link].word for place in verbs):
        return None
    start = link + 1
    while kinds[start : start + 1] in ("D", "A") and start + 1 < len(kinds):
        start += 1
    if kinds[start : start + 1] not in ("N", "G") and kinds[start - 1] != "A":
        return None
    return cut(row, link, max(start, trim_end(row, link, extend_right(row, start))))


_KIND_OF = re.compile(r"FD?N,?CR*")


def share_noun(drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]) -> tuple[Draft, ...]:
    """Give "60% of primary" the noun that "and 55% of secondary schools" says once for both."""
    told = list(drafts)
    for index in range(len(drafts) - 1, 0, -1):
        former, draft = told[index - 1], told[index]
        (row, zone), own, other = places[index], former.measure, draft.measure
        if row is not places[index - 1][0] or former.quantity.kind != draft.quantity.kind:
            continue
        if (
            not _KIND_OF.fullmatch(row.kinds, places[index - 1][1].at + 1, zone.at)
            or own is None
            or other is None
        ):
            continue
        words = other.text.split()
        if own.span is None or other.span is None or " " in own.text or len(words) != 2:
            continue
        if is_plural(own.text.lower()) or not is_plural(words[1].lower()):
            continue
        whole = Part(f"{own.text} {words[1]}", cover((own.span, other.span)))
        told[index - 1] = former._replace(
            measure=whole, topic=whole, qualifier=former.qualifier or draft.qualifier
        )
    return tuple(told)


def share_deed(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Give each count of a list what its one verb says of all: "49 cats from farms, and 24 dogs, were placed"."""
    told = list(drafts)
    counts = [index for index, (row, _) in enumerate(places) if row.host < 0]
    if len(counts) < 2:
        return drafts
    row = places[counts[0]][0]
    verb = next((place for place, kind in enumerate(row.kinds) if kind in "XVLB"), None)
    listed = [index for index in counts if verb is not None and places[index][1].at < verb]
    if verb is None or len(listed) < 2 or row.kinds[verb] != "X":
        return drafts
    first = places[listed[0]][1].at
    if (
        row.kinds[:first].rstrip("DR")[-1:] in ("F", "I")
        or set(row.kinds[first:verb]) & set("SWH;")
        or not all(_LISTED.search(row.kinds, first, places[index][1].at) for index in listed[1:])
    ):
        return drafts
    said = part_at(statement, predicate_after(row, verb))
    for index in listed:
        draft = told[index]
        if draft.quantity.kind == "count" and draft.qualifier is None and draft.deed is None:
            told[index] = draft._replace(qualifier=said)
    return tuple(told)


_LISTED = re.compile(r"[,C][DR]*$")


def name_to_the_end(statement: Statement, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Let a name that brackets shorten go on to its end: "signals passed at danger (SPADs)"."""
    drafts = tuple(_of_short_form(draft) for draft in drafts)
    if "(" not in statement.text:
        return drafts
    longer: dict[Part, Part] = {}
    for name in find_acronyms(statement.text):
        for draft in drafts:
            measure, at = draft.measure, draft.quantity.unit_start
            counted = draft.quantity.kind == "count" and at == name.long_start and measure is not None
            if counted and measure is not None and name.long.startswith(f"{measure.text} "):
                whole = part_at(statement, (at, name.long_end))
                longer[measure] = whole or measure
    if not longer:
        return drafts
    return tuple(
        draft if draft.measure is None else draft._replace(measure=longer.get(draft.measure, draft.measure))
        for draft in drafts
    )


def _of_short_form(draft: Draft) -> Draft:
    """Count what a short form right behind a bare number names: "98,400 TEU"."""
    measure, bare = draft.measure, draft.quantity.kind == "number" and not draft.unit
    if not bare or measure is None or measure.span is None or not _SHORT.fullmatch(measure.text):
        return draft
    return draft._replace(unit=measure.text) if 0 < measure.span.start - draft.value.end <= 1 else draft


_SHORT = re.compile("[A-Z]{3,6}")
