"""What a number's own words leave open, filled from its sentence, its list and what went before.

In: a draft made from a number's own words. Out: the draft with its measure, area, time and unit
settled; a field that nothing gives stays None.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span, cover
from assistant.figures.before import Before
from assistant.figures.contrasts import find_opposites
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.heads import head_unit, is_thing
from assistant.figures.items import Row
from assistant.figures.leaning import find_source
from assistant.figures.naming import slice_of
from assistant.figures.parts import area_at, part_at, period_at
from assistant.figures.phrases import clean_phrase
from assistant.figures.statement import Statement
from assistant.figures.units import find_rate
from assistant.figures.zones import BEYOND, Zone, link_before, nearest, nearest_before, refers, split_zones
from assistant.language.periods import find_periods

# What is set against the clause before is of the same time, where nothing else is said.
_CONTRASTS = frozenset(("while", "whilst", "whereas"))
_SAME_PERIOD = re.compile(
    r"(?:this|that|the|the same|these) (?:same )?(?:period|time|years|months)$", re.IGNORECASE
)


def settle(
    draft: Draft, statement: Statement, row: Row, zone: Zone, siblings: tuple[Draft, ...], before: Before
) -> Draft:
    """Fill what the number's own words leave open from the sentence, the list and what went before."""
    lean = find_source(draft, statement, row, zone, siblings, before.drafts, before.recent, before.counted)
    source, subset = lean
    own_baseline = draft.baseline
    if source is not None:
        alike = (
            draft.quantity.out_of is None
            and draft.leans != "subset"
            and (zone.joined or zone.ranged or zone.first > 0)
        )
        draft = _inherit(draft, _known(source, siblings, before), source, subset, alike)
        if draft.change and zone.joined and row.host < 0 and not find_opposites(row, zone, siblings):
            draft = draft._replace(baseline=own_baseline)
    elif draft.measure is None or _opens_with_place(row, zone):
        draft = _from_lead_in(draft, statement, row, zone, before)
    if draft.measure is None and before.topic is not None and draft.leans == "previous":
        draft = draft._replace(measure=before.topic, topic=before.topic)
    if draft.measure is None and draft.quantity.kind == "money" and draft.qualifier is not None:
        draft = draft._replace(measure=draft.qualifier, qualifier=None)
    if draft.measure is None and row.host < 0:
        draft = draft._replace(measure=_label(statement, row, zone))
    same = _known(source, siblings, before) if source is not None else None
    if same is not None and row.host >= 0 and same.change and draft.quantity.kind == "percent":
        draft = draft._replace(
            change=True, direction=same.direction, baseline=same.baseline, period=same.period
        )
    if same is not None and siblings and siblings[-1].change and _restates(row, zone):
        draft = draft._replace(change=True, direction=same.direction, baseline=same.baseline)
    period = draft.period
    if period is None and siblings and row.host < 0 and _restates(row, zone):
        period = siblings[-1].period
    if period is None:
        shared = _shared(statement, row, zone, "P", draft.change)
        period = period_at(statement, *shared) if shared else None
    if period is None and siblings and zone.joined and row.host < 0:
        alone = not set(row.kinds[zone.first : zone.at]) & set("XVLB")
        period = siblings[-1].period if alone and siblings[-1].sentence == draft.sentence else None
    if period is None and siblings and row.items[zone.first].word in _CONTRASTS:
        period = siblings[-1].period
    if period is not None and _SAME_PERIOD.match(period.text) and period.first is None:
        period = _carried(before)
        baseline = before.drafts[before.recent[-1]].baseline if draft.change and before.recent else None
        draft = draft._replace(period=period, baseline=draft.baseline or baseline)
    else:
        if period is None and same is not None:
            period = same.period
        draft = draft._replace(period=period or before.period)
    if same is not None and draft.period is not None and draft.period.kind == "relative":
        draft = draft._replace(period=_anchored(draft.period, same.period))
    if draft.change and draft.period is not None and draft.baseline is None:
        draft = _measured_from(draft, draft.period)
        if draft.period is None:
            draft = draft._replace(period=before.period)
    if draft.area is None:
        shared = _shared(statement, row, zone, "A", draft.change)
        area = area_at(statement, *shared) if shared else None
        if area is None and same is not None:
            area = same.area
        draft = draft._replace(area=area or before.area or before.subject)
    if not draft.unit and draft.quantity.kind == "number" and siblings and zone.ranged:
        former = siblings[-1]
        draft = draft._replace(unit=former.unit if former.quantity.kind in _SCALES else "")
    if not draft.unit and draft.quantity.kind == "number" and siblings and zone.first and not zone.joined:
        beside = siblings[0].unit
        draft = draft._replace(
            unit=beside if siblings[0].quantity.kind == "count" and is_thing(beside) else ""
        )
    if not draft.unit and draft.measure is not None and draft.quantity.kind == "number":
        rate = find_rate(draft.measure.text)
        draft = draft._replace(unit=rate or head_unit(draft.measure.text))
    base = len(before.drafts)
    draft = draft._replace(beside=tuple(base + place for place in find_opposites(row, zone, siblings)))
    own_verb = bool(set(row.kinds[zone.first : zone.at]) & set("XVLB"))
    joined = zone.joined and bool(siblings) and siblings[-1].target and not own_verb
    if before.target or joined:
        draft = draft._replace(target=True)
    return draft


def _known(index: int, siblings: tuple[Draft, ...], before: Before) -> Draft:
    """Return the draft with this index among those before the sentence and those in it."""
    earlier = len(before.drafts)
    return before.drafts[index] if index < earlier else siblings[index - earlier]


_SCALES = frozenset(("points", "duration", "money", "rate"))
_SINCE = re.compile(r"since\s+(?:the\s+)?(?P<first>.+)$", re.IGNORECASE)
_FROM_TO = re.compile(r"(?:between|from)\s+(?P<first>.+?)\s+(?:and|to)\s+.+$", re.IGNORECASE)


def _measured_from(draft: Draft, period: Time) -> Draft:
    """Return a change with the baseline that its time holds: "since 1990", "between 1981 and 2001"."""
    since = _SINCE.match(period.text)
    if since is not None:
        return draft._replace(baseline=Part(since["first"], period.span), period=None)
    ends = _FROM_TO.match(period.text)
    return draft._replace(baseline=Part(ends["first"], period.span)) if ends is not None else draft


def _inherit(draft: Draft, source: Draft, index: int, subset: bool, alike: bool) -> Draft:
    """Take the measure of another figure: the same measure, or the thing of which this is a part."""
    proof = () if source.sentence == draft.sentence else (source.sentence,)
    if subset:
        whole = not source.subset and source.quantity.kind in ("count", "number")
        measure = (source.topic if whole else None) or source.measure
        if source.subset:
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
            or (source.unit if is_thing(source.unit) and source.quantity.kind in ("count", "number") else ""),
            source=index,
            subset=True,
            proof=proof,
        )
    measure = source.measure
    if draft.qualifier is not None and measure is not None and not draft.qualifier.text.endswith("terms"):
        measure = _head(measure)
    unit = draft.unit
    if (
        not unit
        and draft.quantity.kind == "number"
        and source.quantity.kind in ("count", "duration", "rate", "money")
    ):
        unit = source.unit
    if not unit and draft.quantity.kind == "number" and alike and _same_level(draft, source):
        unit = source.unit
    if unit and source.unit.startswith(unit + " "):
        unit = source.unit
    own = draft.measure is not None and draft.measure == source.measure
    return draft._replace(
        measure=measure,
        qualifier=draft.qualifier or (None if own else source.qualifier),
        topic=source.topic,
        unit=unit,
        direction=draft.direction or (source.direction if draft.change and source.change else None),
        baseline=draft.baseline or (source.baseline if draft.change and source.change else None),
        source=index,
        proof=(*source.proof, *proof),
    )


_GROUP = re.compile(r"\s(?:for|among|amongst)\s", re.IGNORECASE)


def _head(measure: Part) -> Part:
    """Return a measure without the group it is of, where another group takes its place."""
    group = _GROUP.search(measure.text)
    if group is None or measure.span is None or measure.span.end - measure.span.start != len(measure.text):
        return measure
    return Part(measure.text[: group.start()], Span(measure.span.start, measure.span.start + group.start()))


def _same_level(draft: Draft, source: Draft) -> bool:
    """Tell whether a bare number set beside a share is one too: both are levels of one thing."""
    return not source.change and draft.sentence == source.sentence


def _joined(outer: Part | None, inner: Part | None, sentence: Span) -> Part | None:
    """Return both of two narrowings: the stretch from the outer to the inner one, in one sentence."""
    if outer is None or inner is None or outer.span is None or inner.span is None:
        return inner or outer
    if (
        not sentence.covers(outer.span)
        or not sentence.covers(inner.span)
        or inner.span.start < outer.span.end
    ):
        return inner
    return Part(f"{outer.text}, {inner.text}", cover((outer.span, inner.span)))


def _anchored(period: Time, beside: Time | None) -> Time:
    """Resolve "the year before" from the time of the figure it is set beside."""
    if beside is None or beside.last is None or beside.kind == "relative":
        return period
    found = next(iter(find_periods(period.text, beside.last)), None)
    if found is None or found.last is None:
        return period
    return period._replace(first=found.first, last=found.last)


def _label(statement: Statement, row: Row, zone: Zone) -> Part | None:
    """Return the label before a colon that the number stands under: "Pupils on roll: 420"."""
    colon = next((place for place, item in enumerate(row.items[: zone.at]) if item.word == ":"), None)
    if colon is None or any(kind in "XVLBQ" for kind in row.kinds[:colon]):
        return None
    return part_at(statement, slice_of(row, clean_phrase(row, 0, colon)))


def _restates(row: Row, zone: Zone) -> bool:
    """Tell whether a number says the one before it again: "£2.14, or $3.40"."""
    return any(item.word == "or" for item in row.items[zone.first : zone.first + 2])


def _opens_with_place(row: Row, zone: Zone) -> bool:
    return row.kinds[:1] == "I" and zone.at > 0


def _from_lead_in(draft: Draft, statement: Statement, row: Row, zone: Zone, before: Before) -> Draft:
    """Take the measure that the lead-in of a list names; the item's own words narrow it."""
    if before.lead_in is None:
        return draft
    qualifier = draft.qualifier
    if qualifier is None:
        last = zone.at
        while last > 0 and row.kinds[last - 1] in "XLVBRD":
            last -= 1
        qualifier = part_at(statement, (row.items[0].start, row.items[last - 1].end)) if last > 0 else None
    return draft._replace(
        measure=before.lead_in,
        qualifier=qualifier or before.lead_qualifier,
        topic=before.lead_in,
        proof=before.proof,
    )


def _carried(before: Before) -> Time | None:
    for index in reversed(before.recent):
        if before.drafts[index].period is not None:
            return before.drafts[index].period
    return before.period


def _shared(statement: Statement, row: Row, zone: Zone, kind: str, changed: bool) -> tuple[Row, int] | None:
    """Return the place or time of the sentence that stands outside all zones but holds for this one.

    Before the first number of the main row, or after its last where the numbers are merely joined.
    """
    main = statement.rows[0]
    zones = split_zones(main)
    if row.host >= 0:
        hosts = [other for other in zones if other.at <= row.host]
        if hosts:
            place = nearest(main, hosts[-1], kind)
            if place is not None:
                return main, place
        elif (place := nearest_before(main, row.host + 1, 0, kind)) is not None:
            return main, place
    if not zones:
        places = [index for index, letter in enumerate(main.kinds) if letter == kind]
        return (main, places[0]) if places else None
    opening = nearest_before(main, zones[0].at, 0, kind)
    if opening is not None:
        return main, opening
    if row.host < 0 and zone in zones:
        for other in zones[zones.index(zone) + 1 :]:
            if link_before(main, other.at) == "from":
                continue
            led = main.kinds[other.first] in "IF" and main.items[other.first].word not in BEYOND
            if not (other.joined or other.ranged or led) or (
                kind == "P" and link_before(main, zone.at) == "from"
            ):
                break
            for place in range(other.at + 1, other.last):
                if main.items[place].word in BEYOND:
                    break
                told = (main.items[place].word.startswith("since") and not changed) or refers(main, place)
                if main.kinds[place] == kind and not told:
                    return main, place
    return None
