"""Numbers told in the order of things named before: "in medicine and surgery was 12% and 17% respectively".

In: the drafts of a sentence with their places. Out: each of those numbers with its own time, place
or thing of the list.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.documents.span import cover
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import cut
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import area_at, part_at, period_at
from assistant.figures.sentence.phrases import trim_end
from assistant.figures.sentence.statement import Statement

_WORD = "respectively"
_RUN = re.compile(r"Q(?:[,CRD]+[IF]?[DR]*Q)+[,R]*$")
_LISTS = {
    "P": re.compile(r"P(?:,I?P)*,?CI?P"),
    "A": re.compile(r"A(?:,D?A)*,?CD?A"),
    "N": re.compile(r"[NGe]+(?:,[NGe]+)*,?C[NGe]+"),
}


def share_out(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Give each number that "respectively" speaks of its own member of the list before them."""
    if _WORD not in statement.text:
        return drafts
    shared = list(drafts)
    for row in statement.rows:
        for end, item in enumerate(row.items):
            run = _RUN.search(row.kinds, 0, end) if item.word == _WORD else None
            if run is None:
                continue
            ats = [at for at in range(run.start(), end) if row.kinds[at] == "Q"]
            indices = [index for index, (other, zone) in enumerate(places) if other is row and zone.at in ats]
            main = statement.rows[0]
            before = run.start() if row is main else row.host + 1
            found = _list_before(main, before, len(ats))
            if found is None or len(indices) != len(ats):
                continue
            kind, members = found
            for order, index in enumerate(indices):
                shared[index] = _given(statement, main, shared[index], kind, members, order)
    return tuple(shared)


def _list_before(row: Row, end: int, size: int) -> tuple[str, list[tuple[int, int]]] | None:
    """Return the last list of so many times, places or things before an index, and its members."""
    for kind, pattern in _LISTS.items():
        for match in reversed(list(pattern.finditer(row.kinds, 0, end))):
            cuts = [at for at in range(match.start(), match.end()) if row.kinds[at] in ",C"]
            edges = [match.start() - 1, *cuts, match.end()]
            spans = [(left + 1, right) for left, right in pairwise(edges)]
            members = [span for span in spans if span[1] > span[0]]
            if len(members) == size:
                return kind, members
    return None


def _given(
    statement: Statement, row: Row, draft: Draft, kind: str, members: list[tuple[int, int]], order: int
) -> Draft:
    """Return a draft with its member of the list."""
    first, last = members[order]
    if kind != "N":
        at = row.kinds.index(kind, first, last)
        if kind == "P":
            return draft._replace(period=period_at(statement, row, at))
        return draft._replace(area=area_at(statement, row, at))
    return _of_thing(statement, row, draft, members, order)


def _of_thing(
    statement: Statement, row: Row, draft: Draft, members: list[tuple[int, int]], order: int
) -> Draft:
    """Return a draft narrowed to one of the things listed; where the list opens its measure, the thing is it."""
    own = _member(statement, row, members, order)
    opened = _opening(statement, row, draft, members[0][0])
    if opened is None:
        return draft._replace(measure=own)
    end = trim_end(row, opened, members[0][0])
    while end > opened and row.kinds[end - 1] in "IFDC":
        end -= 1
    measure = part_at(statement, cut(row, opened, end))
    return draft._replace(measure=measure or draft.measure, qualifier=own)


def _opening(statement: Statement, row: Row, draft: Draft, listed: int) -> int | None:
    """Return the item before the list at which the measure begins, None where none does."""
    if draft.measure is None or draft.measure.span is None:
        return None
    for at in range(listed):
        if statement.span(row.items[at].start, row.items[at].end).start == draft.measure.span.start:
            return at
    return None


def _member(statement: Statement, row: Row, members: list[tuple[int, int]], order: int) -> Part | None:
    """Return a thing of the list, with the noun that is said once: "initial and annual health assessments"."""
    first, last = members[order]
    own = part_at(statement, cut(row, first, last))
    if order == len(members) - 1 or last - first > 1:
        return own
    shared = part_at(statement, cut(row, members[-1][0] + 1, members[-1][1]))
    if own is None or shared is None or own.span is None or shared.span is None:
        return own
    return Part(f"{own.text} {shared.text}", cover((own.span, shared.span)))
