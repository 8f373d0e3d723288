"""Figures that a report sets beside each other.

In: all drafts. Out: for each the indices of those beside it, both ways, in text order.
"""

from __future__ import annotations

from assistant.documents.span import Span
from assistant.figures.draft import Draft
from assistant.figures.sentence.heads import is_thing

# Cells of one row are set beside at most so many before them.
_ROW = 4


def find_comparators(drafts: tuple[Draft, ...]) -> tuple[tuple[int, ...], ...]:
    """Link figures of one measure that the text compares: another area, or another time.

    A change is never set beside a level, nor a share beside a count.
    """
    links: list[set[int]] = [set() for _ in drafts]
    rows: dict[Span, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.leans == "row":
            same = rows.setdefault(draft.sentence, [])
            for place in same[-_ROW:]:
                if _alike(draft, drafts[place]) and draft.measure == drafts[place].measure:
                    links[index].add(place)
                    links[place].add(index)
            same.append(index)
            continue
        for other in _beside(drafts, index, draft):
            links[index].add(other)
            links[other].add(index)
    return tuple(tuple(sorted(found)) for found in links)


def _beside(drafts: tuple[Draft, ...], index: int, draft: Draft) -> tuple[int, ...]:
    """Return the indices of the earlier figures that a draft is set beside."""
    found = tuple(other for other in draft.beside if _alike(draft, drafts[other]))
    if found or draft.source is None or draft.subset:
        return found
    source = drafts[draft.source]
    if source.sentence != draft.sentence:
        return (draft.source,) if _alike(draft, source) else _like(drafts, index, draft, source.sentence)
    # A rate in brackets beside an earlier count is set beside the rate that this count is set beside.
    roots = (*source.beside, *((source.source,) if source.source is not None else ()))
    for root in roots:
        found = _like(drafts, index, draft, drafts[root].sentence)
        if found:
            return found
    return ()


def _like(drafts: tuple[Draft, ...], index: int, draft: Draft, sentence: Span) -> tuple[int, ...]:
    """Return the index of the nearest earlier figure of a sentence that a draft may be compared with."""
    for place in range(index - 1, max(-1, index - 12), -1):
        if drafts[place].sentence == sentence and _alike(draft, drafts[place]):
            return (place,)
    return ()


def _alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two figures may be compared: one unit, another area, time, group or aim."""
    if draft.change != other.change or _unit(draft) != _unit(other):
        return False
    return _case(draft) != _case(other)


def _case(draft: Draft) -> tuple[str | None, ...]:
    """Return what tells the figures of one measure apart."""
    parts = (draft.area, draft.period, draft.qualifier, draft.measure)
    return (*(part.text if part is not None else None for part in parts), str(draft.target))


def _unit(draft: Draft) -> str:
    counts = draft.quantity.kind in ("count", "number") and (not draft.unit or is_thing(draft.unit))
    return "count" if counts else draft.unit
