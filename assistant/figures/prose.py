"""Numbers of running text as drafts of figures.

In: a statement and what went before it. Out: a draft for each of its numbers, with the measure,
area, period and baseline that its own words give, or that the figure it leans on gives.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.items import Row
from assistant.figures.heads import head_unit, is_thing
from assistant.figures.leaning import find_source
from assistant.figures.measures import Naming, Slice, name_quantity
from assistant.figures.phrases import Phrase
from assistant.figures.statement import Statement
from assistant.figures.targets import is_target
from assistant.figures.zones import Zone, baseline_of, nearest, nearest_before, split_zones
from assistant.language.quantities import Quantity

_SAME_PERIOD = re.compile(
    r"(?:this|that|the|the same|these) (?:same )?(?:period|time|years|months)$", re.IGNORECASE
)


class Before(NamedTuple):
    """Hold what a sentence may lean on.

    `drafts` are all drafts of the report so far and `recent` the indices of those of the sentence
    before (or of the lead-in). `subject` is the report's own area, None where unknown. `lead_in`
    is the measure that the lead-in of a list names, `counted` the index of the draft that "of
    these" points to. `period` and `area` are those that a lead-in gives to its items.
    """

    drafts: tuple[Draft, ...] = ()
    recent: tuple[int, ...] = ()
    subject: Part | None = None
    lead_in: Part | None = None
    lead_qualifier: Part | None = None
    counted: int | None = None
    period: Time | None = None
    area: Part | None = None
    proof: tuple[Span, ...] = ()


def draft_statement(
    statement: Statement, block: int, section: int | None, before: Before
) -> tuple[Draft, ...]:
    """Draft the figures of one sentence, in text order; sources count in all drafts."""
    drafts: list[Draft] = []
    bracketed = _brackets(statement)
    for row, zone in _numbers(statement):
        quantity = statement.quantities[row.items[zone.at].find]
        naming = _name(row, zone.at, quantity)
        draft = _draft(statement, row, zone, quantity, naming, block, section, bracketed)
        drafts.append(_settle(draft, statement, row, zone, tuple(drafts), before))
    return tuple(drafts)


def _numbers(statement: Statement) -> tuple[tuple[Row, Zone], ...]:
    """List the numbers of all rows with their zones, in text order."""
    found = [(row, zone) for row in statement.rows for zone in split_zones(row)]
    return tuple(sorted(found, key=lambda pair: pair[0].items[pair[1].at].start))


def _name(row: Row, at: int, quantity: Quantity) -> Naming:
    counted = quantity.kind == "count" and is_thing(quantity.unit) and quantity.unit_end > quantity.unit_start
    naming = name_quantity(row, at, counted=counted)
    if counted and naming.measure is not None and naming.measure[0] == quantity.start:
        return naming._replace(measure=(quantity.unit_start, max(naming.measure[1], quantity.unit_end)))
    return naming


def _brackets(statement: Statement) -> tuple[tuple[int, int, int], ...]:
    """List the brackets of words without numbers: after which offset, and from where to where."""
    found = []
    main = statement.rows[0] if statement.rows and statement.rows[0].host == -1 else None
    for row in statement.rows:
        if main is None or row.host < 0 or "Q" in row.kinds or not set(row.kinds) & set("NG"):
            continue
        if len(row.items) == 1 and statement.text[row.items[0].start : row.items[0].end].isupper():
            continue
        found.append((main.items[row.host].end, row.items[0].start, row.items[-1].end))
    return tuple(found)


def _part(statement: Statement, piece: Slice | None) -> Part | None:
    if piece is None:
        return None
    text = statement.text[piece[0] : piece[1]].strip(" ,;")
    if not text:
        return None
    start = statement.text.index(text, piece[0])
    return Part(statement.words(start, start + len(text)), statement.span(start, start + len(text)))


def _measure_part(
    statement: Statement, naming: Naming, bracketed: tuple[tuple[int, int, int], ...]
) -> tuple[Part | None, Slice | None]:
    """Return the measure, cut at a bracket inside it, and the bracket as its qualifier."""
    piece = naming.measure
    if piece is None:
        return None, naming.qualifier
    for after, start, end in bracketed:
        if piece[0] < after <= piece[1]:
            opening = statement.text.rfind("(", 0, start)
            inner = statement.text[start:end]
            words = re.sub(r"^(?:i\.e\.|for|e\.g\.),?\s+", "", inner)
            qualifier = (start + len(inner) - len(words), end)
            if after == piece[1] or opening < piece[1]:
                return _part(statement, (piece[0], min(after, piece[1]))), naming.qualifier or qualifier
    return _part(statement, piece), naming.qualifier


def _draft(
    statement: Statement,
    row: Row,
    zone: Zone,
    quantity: Quantity,
    naming: Naming,
    block: int,
    section: int | None,
    bracketed: tuple[tuple[int, int, int], ...],
) -> Draft:
    """Draft a number from its own words alone."""
    measure, qualifier = _measure_part(statement, naming, bracketed)
    narrowed = _part(statement, qualifier)
    baseline = baseline_of(row, zone) if naming.change else None
    taken = frozenset(range(*baseline)) if baseline is not None else frozenset()
    area = nearest(row, zone, "A", taken)
    period = nearest(row, zone, "P", taken)
    topic = measure
    if (
        naming.measure
        and narrowed is not None
        and naming.qualifier
        and 0 <= naming.qualifier[0] - naming.measure[1] < 60
    ):
        topic = _part(statement, (naming.measure[0], naming.qualifier[1]))
    return Draft(
        quantity=quantity,
        value=statement.span(quantity.start, quantity.end),
        sentence=statement.whole,
        block=block,
        section=section,
        measure=measure,
        qualifier=narrowed,
        topic=topic,
        unit=quantity.unit,
        area=_area(statement, row, area),
        period=_period(statement, row, period),
        baseline=_part(statement, (row.items[baseline[0]].start, row.items[baseline[1] - 1].end))
        if baseline
        else None,
        direction=naming.direction or quantity.direction,
        target=is_target(row, zone),
        change=naming.change,
        leans=naming.leans,
    )


def _area(statement: Statement, row: Row, at: int | None) -> Part | None:
    if at is None:
        return None
    area = statement.areas[row.items[at].find]
    if area.kind == "parts" and not any(item.kind == "Q" for item in row.items[:at]):
        return None
    return Part(area.name, statement.span(area.start, area.end), area.kind)


def _period(statement: Statement, row: Row, at: int | None) -> Time | None:
    if at is None:
        return None
    period = statement.periods[row.items[at].find]
    return Time(period.text, statement.span(period.start, period.end), period.first, period.last, period.kind)


def _settle(
    draft: Draft, statement: Statement, row: Row, zone: Zone, siblings: tuple[Draft, ...], before: Before
) -> Draft:
    """Fill what the number's own words leave open from the sentence, the list and what went before."""
    lean = find_source(draft, statement, row, zone, siblings, before.drafts, before.recent, before.counted)
    source, subset = lean
    known = (*before.drafts, *siblings)
    if source is not None:
        draft = _inherit(draft, known[source], source, subset)
    elif draft.measure is None or _opens_with_place(row, zone):
        draft = _from_lead_in(draft, statement, row, zone, before)
    same = known[source] if source is not None else None
    period = draft.period
    if period is None:
        shared = _shared(statement, row, zone, "P")
        period = _period(statement, *shared) if shared else None
    if period is not None and _SAME_PERIOD.match(period.text) and period.first is None:
        period = _carried(before)
        baseline = before.drafts[before.recent[-1]].baseline if draft.change and before.recent else None
        draft = draft._replace(period=period, baseline=draft.baseline or baseline)
    else:
        if period is None and same is not None:
            period = same.period
        draft = draft._replace(period=period or before.period)
    if draft.area is None:
        shared = _shared(statement, row, zone, "A")
        area = _area(statement, *shared) if shared else None
        if area is None and same is not None:
            area = same.area
        draft = draft._replace(area=area or before.area or before.subject)
    if not draft.unit and draft.measure is not None and draft.quantity.kind == "number":
        draft = draft._replace(unit=head_unit(draft.measure.text))
    if draft.target is False and zone.joined and siblings and siblings[-1].target:
        draft = draft._replace(target=True)
    return draft


def _inherit(draft: Draft, source: Draft, index: int, subset: bool) -> Draft:
    """Take the measure of another figure: the same measure, or the thing of which this is a part."""
    proof = () if source.sentence == draft.sentence else (source.sentence,)
    if subset:
        measure = source.topic or source.measure
        return draft._replace(
            measure=measure,
            topic=draft.qualifier or measure,
            unit=draft.unit
            or (source.unit if is_thing(source.unit) and source.quantity.kind in ("count", "number") else ""),
            source=index,
            subset=True,
            proof=proof,
        )
    measure = source.measure
    if draft.qualifier is not None and measure is not None:
        measure = _head(measure)
    unit = draft.unit
    if (
        not unit
        and draft.quantity.kind == "number"
        and source.quantity.kind in ("count", "duration", "rate", "money")
    ):
        unit = source.unit
    if not unit and draft.quantity.kind == "number" and not draft.change and _same_level(draft, source):
        unit = source.unit
    return draft._replace(
        measure=measure,
        qualifier=draft.qualifier or source.qualifier,
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
        qualifier = _part(statement, (row.items[0].start, row.items[last - 1].end)) if last > 0 else None
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


def _shared(statement: Statement, row: Row, zone: Zone, kind: str) -> tuple[Row, int] | None:
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
    if not zones:
        places = [index for index, letter in enumerate(main.kinds) if letter == kind]
        return (main, places[0]) if places else None
    opening = nearest_before(main, zones[0].at, 0, kind)
    if opening is not None:
        return main, opening
    if row.host < 0 and zone in zones:
        for other in zones[zones.index(zone) + 1 :]:
            if not other.joined:
                break
            for place in range(other.at + 1, other.last):
                if main.kinds[place] == kind:
                    return main, place
    return None
