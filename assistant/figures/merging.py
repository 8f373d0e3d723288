"""Drafts become figures: one record for what is printed twice.

In: the drafts of a report, in text order, and their comparators. Out: the figures, and for each
draft the id of the figure it is part of.
"""

from __future__ import annotations

from assistant.documents.document import Document
from assistant.documents.span import Span, cover
from assistant.figures.draft import Draft
from assistant.figures.figure import Figure

_LONGEST_QUOTE = 1500


def merge(
    document: Document,
    drafts: tuple[Draft, ...],
    comparators: tuple[tuple[int, ...], ...],
    repeats: tuple[int | None, ...],
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """Make the figures; drafts of the same measure, value, unit, area and time become one.

    `repeats` has, for each draft, the block whose words its own block repeats: its numbers are
    other places of that block's figures.
    """
    printed: dict[tuple[int, object, object], int] = {}
    firsts: dict[tuple[object, ...], int] = {}
    owner: list[int] = []
    for index, draft in enumerate(drafts):
        key = _key(draft) if draft.measure is not None else (index,)
        repeated = repeats[index]
        said = None
        if repeated is not None:
            said = printed.get((repeated, draft.quantity.value, draft.unit))
        owner.append(said if said is not None else firsts.setdefault(key, index))
        printed.setdefault((draft.block, draft.quantity.value, draft.unit), owner[-1])
    ids = [f"{document.id}:{drafts[first].value.start}" for first in owner]
    members: dict[int, list[int]] = {}
    for index, first in enumerate(owner):
        members.setdefault(first, []).append(index)
    figures = []
    for index, group in members.items():
        draft = drafts[index]
        places = tuple(drafts[at].value for at in group if at != index)
        beside = [ids[other] for at in group for other in comparators[at] if ids[other] != ids[index]]
        figures.append(_figure(document, draft, ids[index], tuple(dict.fromkeys(beside)), places))
    return tuple(figures), tuple(ids)


def _key(draft: Draft) -> tuple[object, ...]:
    quantity = draft.quantity
    return (
        _fold(draft.measure.text if draft.measure else ""),
        _fold(draft.qualifier.text if draft.qualifier else ""),
        (quantity.value, quantity.low, quantity.high),
        draft.unit,
        draft.area.text if draft.area else None,
        draft.period.text if draft.period else None,
        draft.direction,
        draft.target,
    )


def _fold(text: str) -> str:
    return " ".join(text.lower().split())


def _figure(
    document: Document, draft: Draft, id: str, comparators: tuple[str, ...], places: tuple[Span, ...]
) -> Figure:
    quantity = draft.quantity
    spans = [("value", draft.value)]
    for field, part in (
        ("measure", draft.measure),
        ("qualifier", draft.qualifier),
        ("area", draft.area),
        ("period", draft.period),
        ("baseline", draft.baseline),
    ):
        if part is not None and part.span is not None:
            spans.append((field, part.span))
    quote, context = _quote(draft)
    return Figure(
        id=id,
        report=document.id,
        measure=_name(document, draft),
        qualifier=draft.qualifier.text if draft.qualifier else None,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        approximation=quantity.approximation,
        unit=draft.unit,
        margin=quantity.margin,
        direction=draft.direction,
        target=draft.target,
        area=draft.area.text if draft.area else None,
        period=draft.period.text if draft.period else None,
        period_start=draft.period.first if draft.period else None,
        period_end=draft.period.last if draft.period else None,
        baseline=draft.baseline.text if draft.baseline else None,
        out_of=quantity.out_of,
        text=draft.value.of(document.text),
        spans=tuple(spans),
        quote=quote,
        block=draft.block,
        section=draft.section,
        comparators=comparators,
        places=places,
        context=context,
        change=draft.change,
    )


def _name(document: Document, draft: Draft) -> str | None:
    return draft.measure.text if draft.measure is not None else None


def _quote(draft: Draft) -> tuple[Span, tuple[Span, ...]]:
    """Return the sentence with those that name its measure, and what stands apart from it."""
    whole = cover((draft.sentence, *draft.proof))
    if whole.end - whole.start <= _LONGEST_QUOTE:
        return whole, (draft.sentence, *draft.context)
    return draft.sentence, (draft.sentence, *draft.proof, *draft.context)
