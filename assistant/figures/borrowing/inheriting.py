"""What a number takes from the figure it leans on.

In: a draft and the draft that it leans on. Out: the draft with measure, group, unit and baseline
taken over, as the same measure or as a part of it.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span, cover
from assistant.figures.draft import Draft, Part
from assistant.figures.sentence.heads import head_unit, is_thing


def inherit(draft: Draft, source: Draft, index: int, subset: bool, alike: bool) -> Draft:
    """Take the measure of another figure: the same measure, or the thing of which this is a part."""
    proof = () if source.sentence == draft.sentence else (source.sentence,)
    if subset and _only_wanted(source):
        # "420 installers would be needed. Only 92 had registered": of installers, and no part of those.
        return draft._replace(
            measure=source.measure,
            topic=source.measure,
            unit=draft.unit or (source.unit if draft.quantity.kind in ("count", "number") else ""),
            source=index,
            proof=proof,
        )
    if subset:
        # Nothing is a part of none: "no children are missing. A small number (eight) have a tutor".
        counted = source.quantity.kind in ("count", "number") and source.quantity.value != 0
        whole = not source.subset and counted
        measure = (source.topic if whole else None) or source.measure
        counted = whole and is_thing(source.unit) and source.quantity.unit_end > source.quantity.unit_start
        if counted and measure is not None and not _names(measure, source.unit):
            # "traffic is 18,700 vehicles, of which 9% are heavy": of the vehicles.
            measure = Part(source.unit, source.value)
        near = draft.value.start - source.value.end < len(", of which only  ")
        nights = source.quantity.kind == "duration" and source.sentence == draft.sentence and near
        if nights and draft.quantity.kind == "number":
            measure = Part(source.unit, source.value)  # "in 412 nights, of which 63 were lost to cloud"
            draft = draft._replace(unit=source.unit)
        if draft.quantity.kind == "count" and draft.measure is not None and _another(draft, source):
            measure = draft.measure  # "146 households, among them 31 families"
        if source.subset or draft.leans == "group":
            draft = draft._replace(qualifier=_joined(source.qualifier, draft.qualifier, draft.sentence))
        quantity = draft.quantity
        if quantity.kind in ("count", "number") and quantity.out_of is None:
            whole_value = source.quantity.value if source.quantity.kind in ("count", "number") else None
            quantity = quantity._replace(out_of=whole_value)
        return draft._replace(
            quantity=quantity,
            measure=measure,
            topic=draft.qualifier or measure,
            unit=draft.unit
            or (source.unit if is_thing(source.unit) and source.quantity.kind in ("count", "number") else "")
            or (source.unit if source.quantity.kind == "count" and quantity.kind == "number" else "")
            or (head_unit(measure.text) if measure is not None and quantity.kind == "number" else ""),
            source=index,
            subset=True,
            proof=proof,
        )
    measure = source.measure
    counted = draft.quantity.kind == "count" and draft.measure is not None and draft.qualifier is not None
    if counted and source.sentence != draft.sentence:
        measure = draft.measure  # "a fall from last year, when 35 cats were adopted": not of those before
        source = source._replace(topic=draft.topic)
    if measure is not None and draft.qualifier is not None and _behind_alike(source, draft.qualifier):
        link = len(draft.qualifier.text.split(" ", 1)[0]) + 1
        span = draft.qualifier.span
        measure = Part(draft.qualifier.text[link:], Span(span.start + link, span.end) if span else None)
        draft = draft._replace(qualifier=None)
        source = source._replace(measure=measure, topic=measure)
    told = draft.qualifier is not None and draft.leans != "subset"
    if told and measure is not None and draft.qualifier and not draft.qualifier.text.endswith("terms"):
        group = draft.qualifier.span
        before = group is not None and group.start < draft.value.start
        measure = _without(_head(measure), draft.qualifier, before)
    unit = draft.unit
    told = draft.quantity.out_of is not None and not is_thing(source.unit)
    if (
        not unit
        and not told
        and draft.quantity.kind == "number"
        and (source.quantity.kind in ("count", "duration", "rate", "money") or _of_measured(source))
    ):
        unit = source.unit
    if not unit and draft.quantity.kind == "number" and alike and _same_level(draft, source):
        unit = source.unit
    if unit == "percent" and draft.quantity.value is not None and draft.quantity.value >= _NO_SHARE:
        unit = ""
    if unit and source.unit.startswith(unit + " "):
        unit = source.unit
    if unit == "days" and source.unit == "working days":
        unit = source.unit  # "14.6 working days, above the 12.9 days of others"
    own = draft.measure is not None and draft.measure == source.measure
    return draft._replace(
        measure=measure,
        qualifier=_gapped(draft, source) or (None if own else source.qualifier),
        topic=source.topic,
        unit=unit,
        direction=draft.direction or (source.direction if draft.change and source.change else None),
        baseline=draft.baseline or (source.baseline if draft.change and source.change else None),
        source=index,
        proof=(*source.proof, *proof),
    )


def _only_wanted(source: Draft) -> bool:
    """Tell whether a count is of what is wanted or expected, so that what there is makes no part of it."""
    said = (source.qualifier or source.deed or Part("")).text.lower().split(" ")[-1]
    counted = source.quantity.kind in ("count", "number") and not source.subset
    return counted and said in _WANTED


_WANTED = frozenset(
    ("needed", "required", "wanted", "planned", "expected", "sought", "forecast", "promised", "intended")
)


def of_former(draft: Draft, siblings: list[Draft]) -> Draft:
    """Narrow a change by what narrows the level it is of: "270 were on plans, a 42% increase"."""
    if not siblings or not draft.change or draft.qualifier is not None or draft.measure is None:
        return draft
    same_thing = (
        each
        for each in reversed(siblings)
        if not each.change and each.measure and each.measure.span == draft.measure.span
    )
    former = next(same_thing, siblings[-1])
    same = former.measure is not None and former.measure.span == draft.measure.span
    return draft._replace(qualifier=former.qualifier or former.deed) if same and not former.change else draft


def _of_measured(source: Draft) -> bool:
    """Tell whether a bare number has its unit of measurement from one before it: "561 per 10,000 …, (557) … (578)"."""
    lent = source.source is not None and not source.subset
    return (
        lent and source.quantity.kind == "number" and source.unit != "percent" and not is_thing(source.unit)
    )


# No bare number of this size is a share.
_NO_SHARE = 1000
_GROUP = re.compile(r"\s(?:for|among|amongst)\s", re.IGNORECASE)


def _head(measure: Part) -> Part:
    """Return a measure without the group it is of, where another group takes its place."""
    group = _GROUP.search(measure.text)
    if group is None or measure.span is None or measure.span.end - measure.span.start != len(measure.text):
        return measure
    return Part(measure.text[: group.start()], Span(measure.span.start, measure.span.start + group.start()))


def _without(measure: Part, other: Part, before: bool) -> Part:
    """Return a measure without the group that another takes the place of: "from lorries", "from vans"."""
    link = other.text.split(" ", 1)[0]
    if link != link.lower() or link not in _LINKS or measure.span is None or (link == "of" and not before):
        return measure
    # "The median pay of men, and that of women": the last "of" is that of the group.
    cut = measure.text.rfind(" of ") if link == "of" else measure.text.find(f" {link} ")
    whole = measure.span.end - measure.span.start == len(measure.text)
    if cut < 1 or not whole:
        return measure
    return Part(measure.text[:cut], Span(measure.span.start, measure.span.start + cut))


def _behind_alike(source: Draft, told: Part) -> bool:
    """Tell whether a number has its thing behind it as the one before has: "£5m on grants and £1m on raising funds"."""
    link = told.text.split(" ", 1)[0]
    measure = source.measure
    if measure is None or measure.span is None or link not in _LINKS or source.quantity.kind != "money":
        return False
    return measure.span.start - source.value.end == len(link) + 2


_LINKS = frozenset(("from", "in", "to", "with", "by", "of", "on", "for"))


def _gapped(draft: Draft, source: Draft) -> Part | None:
    """Return what is said of a share whose verb was said before it: "86% made progress in reading, 79% in writing".

    The first share's words up to the link that both have, and the later one's own.
    """
    own, said = draft.qualifier, source.qualifier
    if own is None or said is None or own.span is None or said.span is None:
        return own
    if draft.quantity.kind != source.quantity.kind or draft.sentence != source.sentence:
        return own
    link = own.text.split(" ", 1)[0].lower()
    place = said.text.lower().rfind(f" {link} ")
    if place == -1 and draft.quantity.kind == "percent" and own.text.isalpha():
        place = max(said.text.rfind(f" {each} ") for each in ("in", "at"))  # ", 79% in writing"
        place = -1 if said.text[place + 1 :].count(" ") > 1 else place
        comma = said.text.rfind(", ")
        place = comma if place == -1 and comma > 0 and said.text[comma + 2 :].isalpha() else place
    if place == -1 or own.span.start < said.span.end:
        return own
    outer = said.text[:place].rstrip(" ,")
    return Part(f"{outer}, {own.text}", Span(said.span.start, own.span.end)) if outer else own


def _another(draft: Draft, source: Draft) -> bool:
    """Tell whether a part is counted by a noun of its own: "among them 31 families in bed and breakfast"."""
    own = draft.unit.lower().split()
    whole = f"{source.unit} {source.measure.text if source.measure else ''}".lower().split()
    return (
        is_thing(draft.unit)
        and draft.quantity.unit_end > draft.quantity.unit_start
        and not set(own) & set(whole)
    )


def _names(measure: Part, unit: str) -> bool:
    """Tell whether a measure has the last word of a unit in it."""
    return unit.lower().split()[-1] in measure.text.lower()


def _same_level(draft: Draft, source: Draft) -> bool:
    """Tell whether a bare number set beside a share is one too: both are levels of one thing."""
    return not source.change and draft.sentence == source.sentence


# "50 live in homes. Of these 50, 26 live elsewhere": so near that one stretch may hold both.
_NEAR = 120


def _joined(outer: Part | None, inner: Part | None, sentence: Span) -> Part | None:
    """Return both of two narrowings: the stretch from the outer to the inner one, in one sentence."""
    if outer is None or inner is None or outer.span is None or inner.span is None:
        return inner or outer
    near = inner.span.start - outer.span.end < _NEAR
    if not near or not sentence.covers(inner.span) or inner.span.start < outer.span.end:
        return inner
    return Part(f"{outer.text}, {inner.text}", cover((outer.span, inner.span)))
