"""Numbers of running text as drafts of figures.

In: a statement and what went before it. Out: a draft for each of its numbers, with what its words or those before say of it.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.antecedents import name_antecedents
from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.carried_on import carry_on
from assistant.figures.borrowing.inheriting import of_former
from assistant.figures.borrowing.of_each import tell_each
from assistant.figures.borrowing.parallel import name_to_the_end, share_deed, share_noun, tell_parallel
from assistant.figures.borrowing.settling import settle
from assistant.figures.borrowing.standing_for import name_statistic
from assistant.figures.changing.baselines import baseline_of
from assistant.figures.changing.directions import way_of
from assistant.figures.changing.levels import settle_levels
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.answers import tell_answers
from assistant.figures.measuring.brackets import (
    find_brackets,
    heads_a_clause,
    name_hosted,
    name_in_brackets,
    name_listed,
    name_sorted,
    share_of_sum,
)
from assistant.figures.measuring.colons import before_colon
from assistant.figures.measuring.contrasts import of_others
from assistant.figures.measuring.deeds import tell_deeds
from assistant.figures.measuring.measures import name_quantity
from assistant.figures.measuring.naming import Naming, says_figure, without_of
from assistant.figures.measuring.populations import name_bare
from assistant.figures.measuring.rates import rated_subject
from assistant.figures.measuring.respective import share_out
from assistant.figures.measuring.same_whole import of_same_whole, with_of
from assistant.figures.measuring.scopes import narrow
from assistant.figures.measuring.scores import told_as_score
from assistant.figures.measuring.shares import name_one_in
from assistant.figures.measuring.targets import is_target
from assistant.figures.measuring.thresholds import name_thresholds
from assistant.figures.measuring.told_fully import tell_fully
from assistant.figures.measuring.units import counted_time
from assistant.figures.measuring.waits import is_range
from assistant.figures.placing.former_times import tell_former_times
from assistant.figures.placing.zones import Zone, nearest, split_zones
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import area_at, part_at, period_at
from assistant.figures.sentence.statement import ALL_BUT, Statement
from assistant.figures.sentence.wording import measure_part
from assistant.language.quantities import Quantity


def draft_statement(statement: Statement, block: int, section: int | None, before: Before) -> tuple[Draft, ...]:  # fmt: skip
    """Draft the figures of one sentence, in text order; sources count in all drafts."""
    drafts: list[Draft] = []
    bracketed = find_brackets(statement)
    places = _numbers(statement)
    for row, zone in places:
        quantity = statement.quantities[row.items[zone.at].find]
        naming = before_colon(row, zone.at, _name(row, zone.at, quantity))
        opens = not drafts and naming.measure is None
        if row.host >= 0 and (opens or heads_a_clause(statement.rows[0], row.host)):
            share = quantity.kind == "percent" or quantity.out_of is not None
            naming = name_in_brackets(statement.rows[0], row, zone, naming, share)
        elif row.host >= 0 and drafts and quantity.kind == drafts[-1].quantity.kind:
            own = name_listed(statement, row)
            naming = Naming(own, leans="listed") if own is not None else naming
        elif row.host >= 0 and drafts and quantity.kind == "percent":
            naming = share_of_sum(row, naming, drafts[-1])
        whole = quantity.out_of is None and row.host >= 0 and zone.first == 0
        if whole and "Q" not in statement.rows[0].kinds[: row.host + 1]:
            naming = name_hosted(statement, row, zone.at, naming)
        elif row.host >= 0 and zone.first and naming.measure is None and naming.qualifier is None:
            naming = naming._replace(qualifier=name_sorted(row, zone))
        naming = name_statistic(row, zone, _excepted(statement.text, quantity, naming))
        draft = _draft(statement, row, zone, quantity, naming, block, section, bracketed)
        settled = settle(draft, statement, row, zone, tuple(drafts), before)
        drafts.append(of_former(told_as_score(settled, statement, row, zone), drafts))
    told = tell_answers(statement, name_bare(_share_predicates(drafts, places), places), places)
    told = share_deed(statement, share_noun(told, places), places)
    shared = tell_deeds(statement, share_out(statement, told, places), places)
    timed = tell_former_times(statement, settle_levels(statement, shared, places), places)
    named = name_thresholds(statement, narrow(statement, timed, places, before), places, before)
    named = tell_each(statement, tell_parallel(statement, named, places), places, len(before.drafts))
    named = carry_on(statement, tell_fully(statement, named, places, before), places, before)
    return name_antecedents(statement, name_to_the_end(statement, named))


def _share_predicates(drafts: list[Draft], places: tuple[tuple[Row, Zone], ...]) -> tuple[Draft, ...]:
    """Give "71% of girls" what "and 63% of boys reached the standard" says of both."""
    shared = list(drafts)
    for index in range(len(drafts) - 1, 0, -1):
        row, zone = places[index]
        former, latter = shared[index - 1], shared[index]
        if is_range(row, places[index - 1][1].at, zone.at) and former.quantity.kind == "duration":
            # "varied from three weeks to three months from the first contact to a visit"
            shared[index - 1] = former._replace(qualifier=former.qualifier or latter.qualifier)
        between = row.kinds[places[index - 1][1].at : zone.at]
        joined = zone.joined and row is places[index - 1][0] and not set(between) & set("XVLB")
        if (
            not joined
            or former.qualifier is not None
            or latter.qualifier is None
            or latter.source is not None
        ):
            continue
        if former.quantity.kind == latter.quantity.kind and row.kinds[zone.at + 1 : zone.at + 2] == "F":
            shared[index - 1] = former._replace(qualifier=latter.qualifier)
    return tuple(shared)


def _numbers(statement: Statement) -> tuple[tuple[Row, Zone], ...]:
    """List the numbers of all rows with their zones, in text order."""
    found = [(row, zone) for row in statement.rows for zone in split_zones(row)]
    return tuple(sorted(found, key=lambda pair: pair[0].items[pair[1].at].start))


def _excepted(text: str, quantity: Quantity, naming: Naming) -> Naming:
    """Say of "all but two care leavers" that they are left out: the words are part of what narrows it."""
    told = ALL_BUT.search(text, max(0, quantity.start - 16), quantity.start)
    if told is None or naming.measure is None:
        return naming
    ends = (naming.measure, naming.qualifier or naming.measure)
    first = min(told.start(), *(start for start, _ in ends))
    return naming._replace(qualifier=(first, max(end for _, end in ends)))


_OFTEN = re.compile(r"\s(?:a|per|each|every)\s\w+$")
_SO_MANY = r"(?:[\d.,]+|one|two|three|four|five|six)\s+(?!per\b|for\b|in\b)"
_RATED = re.compile(rf"{_SO_MANY}(\D+?)[¹²³⁴-⁹]*\s+(?:per|(?:for|in)\s+(?:every|each))\b")


def _name(row: Row, at: int, quantity: Quantity) -> Naming:
    rated = _RATED.match(row.items[at].word) if quantity.kind == "rate" else None
    if rated is not None:
        return Naming((quantity.start + rated.start(1), quantity.start + rated.end(1)))
    if quantity.kind == "rate" and (whom := rated_subject(row, at)) is not None:
        return whom
    counted = quantity.kind == "count" and is_thing(quantity.unit) and quantity.unit_end > quantity.unit_start
    # "Live within 20 miles of their homes": no share of the homes.
    near = quantity.kind == "count" and not is_thing(quantity.unit) and row.items[at - 1].word == "within"
    shared = quantity.kind not in ("duration", "frequency", "rate") and not (at and near)
    row = with_of(row, at) if shared and not counted else row
    at = of_same_whole(row, at) if quantity.kind == "percent" else at
    naming = name_one_in(row, at, quantity, name_quantity(row, at, counted=counted, shared=shared))
    naming = without_of(row, naming)
    if naming.leans == "previous" and naming.qualifier is not None and says_figure(row, naming.qualifier):
        naming = naming._replace(qualifier=None)
    if counted and naming.measure is not None and naming.measure[0] == quantity.start:
        often = _OFTEN.search(quantity.unit)
        end = quantity.unit_end - (len(often.group()) if often is not None else 0)
        # "One household in three": of households, not of "household in three".
        whole = often is None and (quantity.out_of is None or naming.measure[1] != quantity.end)
        return naming._replace(measure=(quantity.unit_start, max(naming.measure[1], end) if whole else end))
    return naming


def _aside(statement: Statement, row: Row, zone: Zone) -> Row | None:
    """Return the brackets right behind a number that hold only a time or place: "94.2% (2018)"."""
    if row.host >= 0:
        # "(the national average (2016) is 15.2%)"
        first, last = row.items[0].start, row.items[zone.at].start
        inner = (each for each in statement.rows if each.items[0].start > first and each is not row)
        return next((each for each in inner if each.kinds == "P" and each.items[0].end < last), None)
    for other in statement.rows[1:]:
        near = other.items[0].start - row.items[zone.at].end <= 2
        if (
            other.host == zone.at
            and near
            and set(other.kinds) <= set("PADI,.")
            and set(other.kinds) & set("PA")
        ):
            return other
    return None


def _first(row: Row, kind: str) -> tuple[Row, int | None]:
    """Return a row with the index of its first item of a kind, None where it has none."""
    place = row.kinds.find(kind)
    return row, place if place != -1 else None


def _baseline(statement: Statement, row: Row, items: tuple[int, int] | None) -> Part | None:
    """Return the words that a change is measured from, without "from"."""
    if items is None:
        return None
    start, end = row.items[items[0]].start, row.items[items[1] - 1].end
    words = statement.text[start:end]
    return part_at(statement, (start + 5, end) if words.startswith("from ") else (start, end))


_YEARLY = re.compile(r"\b(?:year|month|quarter)[ -]on[ -](?:year|month|quarter)\b", re.IGNORECASE)


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
    measure, qualifier = measure_part(statement, naming, bracketed)
    narrowed = part_at(statement, qualifier)
    baseline = baseline_of(row, zone) if naming.change else None
    taken = frozenset(range(*baseline)) if baseline is not None else frozenset()
    yearly = _YEARLY.search(statement.text) if naming.change and baseline is None else None
    area = nearest(row, zone, "A", taken | of_others(row, zone, quantity), change=naming.change)
    period = nearest(row, zone, "P", taken)
    aside = _aside(statement, row, zone)
    topic = measure
    if not quantity.unit and quantity.kind == "number":
        quantity = quantity._replace(unit=counted_time(row, zone.at))
    if (
        naming.measure
        and narrowed is not None
        and naming.qualifier
        and 0 <= naming.qualifier[0] - naming.measure[1] < 60
    ):
        topic = part_at(statement, (naming.measure[0], naming.qualifier[1]))
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
        area=area_at(statement, row, area) or (area_at(statement, *_first(aside, "A")) if aside else None),
        period=(period_at(statement, *_first(aside, "P")) if aside else None)
        or period_at(statement, row, period),
        baseline=_baseline(statement, row, baseline) or part_at(statement, yearly.span() if yearly else None),
        direction=way_of(row, zone, quantity, naming, told=baseline is not None) or quantity.direction,
        target=is_target(statement.text, row, zone),
        change=naming.change,
        leans=naming.leans,
    )
