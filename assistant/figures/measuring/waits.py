"""What is waited for: "patients wait up to two days for a scan and nine days for a bed".

In: a draft of a duration with its place in a row. Out: the draft, narrowed by what was waited for.
"""

from __future__ import annotations

from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import cut
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import extend_right, trim_end
from assistant.figures.sentence.statement import Statement


def waited(statement: Statement, row: Row, zone: Zone, draft: Draft, former: Draft | None) -> Draft:
    """Say what is waited for: "patients wait up to two days for a scan and nine days for a bed"."""
    at = zone.at
    deed = draft.qualifier
    if (
        row.kinds[at + 1 : at + 2] != "I"
        or row.items[at + 1].word != "for"
        or deed is None
        or deed.span is None
    ):
        return draft
    first = at + 2 + (row.kinds[at + 2 : at + 3] == "D")
    end = trim_end(row, first, extend_right(row, first))
    awaited = part_at(statement, cut(row, at + 1, end)) if end > first else None
    if awaited is None or row.items[first - 1].word in ("this", "that", "it", "these"):
        return draft
    if deed.span.start > draft.value.start and former is not None and former.deed is not None and zone.joined:
        return draft._replace(qualifier=joined(former.deed, awaited))
    if deed.text.lower() not in _WAITS or deed.span.end > draft.value.start:
        return draft
    return draft._replace(qualifier=joined(deed, awaited), deed=deed)


_WAITS = frozenset(("wait", "waits", "waited", "have waited", "had waited"))


def joined(one: Part | None, other: Part | None) -> Part | None:
    """Return two stretches as one part, in text order."""
    if one is None or other is None:
        return one or other
    return Part(f"{one.text}, {other.text}", one.span)


def is_range(row: Row, first: int, last: int) -> bool:
    """Tell whether "from" and "to" make two numbers the ends of one spread."""
    words = [item.word for item in row.items[max(0, first - 1) : last]]
    return first > 0 and row.kinds[first:last] == "QI" and (words[0], words[-1]) == ("from", "to")
