"""What a number's own words leave open, filled from its sentence, its list and what went before.

In: a draft made from a number's own words. Out: the draft with its measure, area, time and unit
settled; a field that nothing gives stays None.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.borrowing.before import Before, names_only_the_figure
from assistant.figures.borrowing.inheriting import inherit
from assistant.figures.borrowing.kin import measured_beside
from assistant.figures.borrowing.leaning import find_source
from assistant.figures.borrowing.spoken_of import settle_level
from assistant.figures.borrowing.standing_for import told_of_people, without_stand_in
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.alongside import stands_beside
from assistant.figures.measuring.contrasts import find_opposites
from assistant.figures.measuring.lasting import unit_beside
from assistant.figures.measuring.recipients import counted_room
from assistant.figures.measuring.subjects import clause_before
from assistant.figures.measuring.targets import joined_to_aim, names_only_an_aim
from assistant.figures.measuring.topics import label_of, of_base, of_those, of_topic, under_label
from assistant.figures.measuring.units import find_rate
from assistant.figures.placing.sharing import shared_by, turns_back
from assistant.figures.placing.times_told import settle_time
from assistant.figures.placing.timing import goes_on_counting, restated, restates
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import head_unit, is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import area_at, part_at
from assistant.figures.sentence.statement import Statement

# "Of those undertaken, two thirds take over 72 hours": of what the sentence before speaks of.
_CHOSEN = re.compile(r"(?:of|among|amongst) (?:those|these) \w+(?:ed|en|wn|ne),", re.IGNORECASE)


def settle(
    draft: Draft, statement: Statement, row: Row, zone: Zone, siblings: tuple[Draft, ...], before: Before
) -> Draft:
    """Fill what the number's own words leave open from the sentence, the list and what went before."""
    draft = settle_level(draft, statement, before)
    draft = without_stand_in(draft, row, zone, siblings, before.subject)
    draft = told_of_people(draft, statement, row, zone, siblings)
    bare = draft.leans == "subset" and draft.measure is None and not siblings
    chosen = bare and _CHOSEN.match(statement.text) is not None
    bare = bare and draft.quantity.kind == "number" and not set(row.kinds[: zone.at]) & set("NGOVXLB")
    if before.topic is not None and (bare or chosen):
        # "Most prisoners had a job. Twelve were in full-time education": of the prisoners.
        several = head_unit(before.topic.text)
        unit = draft.unit or several
        draft = draft._replace(measure=before.topic, topic=before.topic, unit=unit) if several else draft
    if before.topic is not None and not siblings and draft.measure is None and _says_no_more(row, zone):
        # "Buildings over 18 metres must be inspected. In 2020, 41 of 44 were": of the buildings.
        draft = draft._replace(measure=before.topic, topic=before.topic, proof=_place_of(before.topic))
    if before.topic is not None and not siblings and names_only_the_figure(statement.text):
        # "Availability is a worry. The figure for the year was 81 percent": of the availability.
        draft = draft._replace(measure=before.topic, topic=before.topic, proof=_place_of(before.topic))
    if siblings and draft.target and draft.measure is not None and names_only_an_aim(draft):
        # "Availability was 81%, while the aim is 90%": for the availability.
        near = next((each for each in reversed(siblings) if each.unit == draft.unit), siblings[0])
        bare = not draft.unit and near.quantity.kind in ("count", "number")
        if (near.unit == draft.unit or bare) and near.measure is not None:
            draft = draft._replace(measure=near.measure, topic=near.topic, proof=near.proof)
    if siblings and goes_on_counting(row, zone, draft, siblings[-1]):
        draft = draft._replace(measure=siblings[-1].measure, topic=siblings[-1].topic)
    if siblings and draft.measure is not None and restated(row, zone, draft, siblings[-1]):
        draft = draft._replace(measure=siblings[-1].measure, topic=siblings[-1].topic)
    draft = under_label(draft, statement, row, zone, before)
    lean = find_source(draft, statement, row, zone, siblings, before.drafts, before.recent, before.counted)
    source, subset = lean
    own_baseline = draft.baseline
    if source is not None:
        alike = (
            draft.quantity.out_of is None
            and draft.leans != "subset"
            and (zone.joined or zone.ranged or zone.first > 0)
        )
        whole = _known(source, siblings, before)
        if (
            subset
            and siblings
            and whole.sentence == draft.sentence
            and stands_beside(statement.text, row, zone)
        ):
            whole = whole._replace(topic=whole.measure)
        draft = inherit(draft, whole, source, subset, alike)
        if draft.change and zone.joined and row.host < 0 and not find_opposites(row, zone, siblings):
            draft = draft._replace(baseline=own_baseline)
    elif draft.measure is None or _opens_with_place(row, zone):
        draft = _from_lead_in(draft, statement, row, zone, before)
    if draft.measure is None and before.topic is not None and draft.leans == "previous":
        draft = draft._replace(measure=before.topic, topic=before.topic)
    if draft.measure is None and source is None and draft.leans == "previous" and row.host < 0:
        # "Bus use has declined except in Marlow, where it grew by 2%"
        opened = row.kinds.rfind("S", 0, zone.at)
        if opened > 0 and row.items[opened].word in ("where", "when", "although", "though"):
            spoken_of = part_at(statement, clause_before(row, opened))
            draft = draft._replace(measure=spoken_of, topic=spoken_of)
    if draft.measure is None and draft.leans == "subset" and draft.quantity.kind == "percent":
        draft = of_those(of_topic(draft, statement, row, zone, before), statement, row, zone)
    draft = of_base(draft, statement, row, zone)
    if draft.leans == "against" and siblings:
        # "spent £3m on nurses, against a budget of £2m": the budget is for what was spoken of.
        near = siblings[next(iter(find_opposites(row, zone, siblings)), 0)]
        draft = draft._replace(qualifier=draft.qualifier or near.measure, period=draft.period or near.period)
    if draft.measure is None and draft.quantity.kind == "money" and draft.qualifier is not None:
        draft = draft._replace(measure=draft.qualifier, qualifier=None)
    if draft.measure is None and row.host < 0:
        draft = draft._replace(measure=label_of(statement, row, zone))
    lasting = source is None and draft.leans != "subset" and draft.quantity.kind == "duration"
    if draft.measure is None and lasting and draft.qualifier and not draft.qualifier.text.startswith("to "):
        # "The average was 37 weeks for care applications": of nothing else.
        draft = draft._replace(measure=draft.qualifier, qualifier=None)
    if draft.measure is None and source is None and draft.quantity.kind == "count" and is_thing(draft.unit):
        # "a reduction of 116 placements": of what is counted.
        start, end = draft.quantity.unit_start, draft.quantity.unit_end
        draft = draft._replace(measure=part_at(statement, (start, end)) if end > start else None)
    same = _known(source, siblings, before) if source is not None else None
    shares = draft.quantity.kind == "percent" and (
        same is None or same.quantity.kind != "points" or row.items[0].word == "to"
    )
    if same is not None and row.host >= 0 and same.change and shares:
        draft = draft._replace(
            change=True, direction=same.direction, baseline=same.baseline, period=same.period
        )
    if same is not None and siblings and siblings[-1].change and restates(row, zone):
        draft = draft._replace(change=True, direction=same.direction, baseline=same.baseline)
    draft = settle_time(draft, statement, row, zone, siblings, before, same)
    if draft.area is None:
        shared = shared_by(statement, row, zone, "A", draft.change)
        area = area_at(statement, *shared) if shared else None
        if area is None and same is not None:
            # "more than at similar prisons (39%) and than at our 2014 inspection (36%)": here again.
            apart = row.host >= 0 and " than " in statement.text[same.quantity.start : row.items[0].start]
            turned = turns_back(row, zone) and not subset
            first = _first_told(same, siblings, before) if turned else _first_of(same, before, subset)
            area = siblings[0].area if apart and siblings else first.area
            if any(item.word == "own" for item in row.items[zone.first : zone.at]):
                area = None  # "above the sector average of 31 but short of our own target of 19"
        draft = draft._replace(area=area or before.area or before.subject)
    if not draft.unit and draft.quantity.kind == "number" and siblings and zone.ranged:
        scaled = siblings[-1].quantity.kind in _SCALES and siblings[-1].measure is not None
        draft = draft._replace(unit=siblings[-1].unit if scaled else "")
    if not draft.unit and draft.quantity.kind == "number" and siblings:
        draft = draft._replace(unit=unit_beside(row, zone, siblings[-1]))
    draft = measured_beside(counted_room(draft, siblings), siblings)
    if not draft.unit and draft.quantity.kind == "number" and siblings and zone.first and not zone.joined:
        # "4,000 birds of 20 species, while gulls were unchanged at 480": the gulls, not what stands beside.
        own = head_unit(draft.measure.text) if source is None and draft.measure is not None else ""
        counts = siblings[0].quantity.kind == "count" and is_thing(siblings[0].unit)
        numbered = draft.measure is not None and draft.measure.text.lower().startswith("number ")
        counts = counts and (
            source is not None or not numbered
        )  # "and the number out of work fell to 58,000"
        draft = draft._replace(unit=own or (siblings[0].unit if counts else ""))
    if not draft.unit and draft.quantity.out_of is not None:
        draft = draft._replace(unit=_unit_of_whole(draft, siblings, before))
    if not draft.unit and draft.measure is not None and draft.quantity.kind == "number":
        rate = find_rate(draft.measure.text)
        draft = draft._replace(unit=rate or head_unit(draft.measure.text))
    base = len(before.drafts)
    draft = draft._replace(beside=tuple(base + place for place in find_opposites(row, zone, siblings)))
    if before.target or joined_to_aim(draft, row, zone, siblings):
        draft = draft._replace(target=True)
    return draft


def _unit_of_whole(draft: Draft, siblings: tuple[Draft, ...], before: Before) -> str:
    """Return what the whole counted where it was told of: "52 patients were ready … for 30 of the 52"."""
    near = (*(before.drafts[index] for index in before.recent), *siblings)
    whole = (each for each in reversed(near) if each.quantity.value == draft.quantity.out_of)
    return next((each.unit for each in whole if each.quantity.kind == "count" and is_thing(each.unit)), "")


def _first_of(same: Draft, before: Before, subset: bool) -> Draft:
    """Return the number that another one is set beside: "above the 48% of England. Of these, 20% are in work" is of it."""
    first = same.beside[0] if same.beside else same.source if not same.subset else None
    return before.drafts[first] if subset and first is not None and first < len(before.drafts) else same


def _first_told(same: Draft, siblings: tuple[Draft, ...], before: Before) -> Draft:
    """Return the number that the others are set beside: "more than the region's 12, although it was down on the 16 before"."""
    while same.source is not None and not same.subset:
        same = _known(same.source, siblings, before)
    return same


def _known(index: int, siblings: tuple[Draft, ...], before: Before) -> Draft:
    """Return the draft with this index among those before the sentence and those in it."""
    earlier = len(before.drafts)
    return before.drafts[index] if index < earlier else siblings[index - earlier]


def _place_of(part: Part) -> tuple[Span, ...]:
    return () if part.span is None else (part.span,)


def _says_no_more(row: Row, zone: Zone) -> bool:
    """Tell whether only a verb without its deed follows a number: "In 2020, 41 of 44 were"."""
    return row.host < 0 and _BARE_VERB.fullmatch(row.kinds, zone.at + 1) is not None


_BARE_VERB = re.compile(r"R*XR*\.*")
_SCALES = frozenset(("points", "duration", "money", "rate"))


def _opens_with_place(row: Row, zone: Zone) -> bool:
    return row.kinds[:1] == "I" and zone.at > 0


def _from_lead_in(draft: Draft, statement: Statement, row: Row, zone: Zone, before: Before) -> Draft:
    """Take the measure that the lead-in of a list names; the item's own words narrow it."""
    if before.lead_in is None:
        return draft
    qualifier = draft.qualifier
    if qualifier is None:
        last = zone.at
        while last > 0 and row.kinds[last - 1] in "XLVBRD;":
            last -= 1
        if set(row.kinds[:last]) <= set("PAID"):
            last = 0  # "2017/18: 81,950"
        qualifier = part_at(statement, (row.items[0].start, row.items[last - 1].end)) if last > 0 else None
    return draft._replace(
        measure=before.lead_in,
        qualifier=qualifier or before.lead_qualifier,
        topic=before.lead_in,
        proof=before.proof,
    )
