"""Figures that a report sets beside each other.

In: all drafts. Out: for each the indices of those beside it, both ways, in text order.
"""

from __future__ import annotations

from assistant.documents.span import Span
from assistant.figures.draft import Draft
from assistant.figures.heads import is_thing

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
        other = _beside(drafts, index, draft)
        if other is not None and other != index:
            links[index].add(other)
            links[other].add(index)
    return tuple(tuple(sorted(found)) for found in links)


def _beside(drafts: tuple[Draft, ...], index: int, draft: Draft) -> int | None:
    """Return the index of the figure that a draft is set beside, None where there is none."""
    if draft.source is None or draft.subset:
        return None
    if _alike(draft, drafts[draft.source]):
        return draft.source
    # A rate in brackets beside an earlier count is set beside the rate of the sentence before.
    root = drafts[draft.source].source
    sentence = drafts[root].sentence if root is not None else drafts[draft.source].sentence
    if sentence == draft.sentence:
        return None
    for place in range(index - 1, max(-1, index - 12), -1):
        if drafts[place].sentence == sentence and _alike(draft, drafts[place]):
            return place
    return None


def _alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two figures may be compared: one measure and unit, another area or time."""
    if draft.change != other.change or _unit(draft) != _unit(other):
        return False
    area = draft.area.text if draft.area else None
    period = draft.period.text if draft.period else None
    return (area, period) != (
        other.area.text if other.area else None,
        other.period.text if other.period else None,
    )


def _unit(draft: Draft) -> str:
    counts = draft.quantity.kind in ("count", "number") and (not draft.unit or is_thing(draft.unit))
    return "count" if counts else draft.unit
