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
    repeats: tuple[bool, ...],
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """Make the figures; drafts of the same measure, value, unit, area and time become one."""
    firsts: dict[tuple[object, ...], int] = {}
    owner: list[int] = []
    for index, draft in enumerate(drafts):
        key = _key(draft) if draft.measure is not None else (index,)
        if repeats[index] and key not in firsts:
            firsts[key] = index
        owner.append(firsts.setdefault(key, index))
    ids = [f"{document.id}:{drafts[first].value.start}" for first in owner]
    figures = []
    for index, draft in enumerate(drafts):
        if owner[index] != index:
            continue
        places = tuple(drafts[at].value for at, first in enumerate(owner) if first == index and at != index)
        beside: list[str] = []
        for at, first in enumerate(owner):
            if first == index:
                beside.extend(ids[other] for other in comparators[at] if ids[other] != ids[index])
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
    )


def _name(document: Document, draft: Draft) -> str | None:
    return draft.measure.text if draft.measure is not None else None


def _quote(draft: Draft) -> tuple[Span, tuple[Span, ...]]:
    """Return the sentence with those that name its measure, and what stands apart from it."""
    whole = cover((draft.sentence, *draft.proof))
    if whole.end - whole.start <= _LONGEST_QUOTE:
        return whole, (draft.sentence, *draft.context)
    return draft.sentence, (draft.sentence, *draft.proof, *draft.context)
