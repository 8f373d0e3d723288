"""What a number leaves to words said once: "but 48% among those under 40", "only 19% of boys did", "96 of them because …".

In: the drafts of a sentence with their places, all else of them told. Out: the drafts, each with what was said of the
number that it goes on from, and with the reason or the group that is its own.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.standing_for import PEOPLE
from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import cut
from assistant.figures.measuring.own_deed import by_own_deed, of_the_included, of_which_them
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import trim_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import LINKING_CLAUSES, word_set

Places = tuple[tuple[Row, Zone], ...]


def carry_on(
    statement: Statement, drafts: tuple[Draft, ...], places: Places, before: Before
) -> tuple[Draft, ...]:
    """Fill what the numbers of a sentence leave to what was said of others."""
    told = list(drafts)
    base = len(before.drafts)
    for index, (row, zone) in enumerate(places):
        draft = told[index]
        source = None
        if draft.source is not None:
            source = told[draft.source - base] if draft.source >= base else before.drafts[draft.source]
        if source is not None and not draft.change:
            draft = _group_of_them(statement, draft, source)
            draft = _level_of_it(statement, row, draft, source)
        if source is None and not draft.unit and draft.quantity.kind == "number" and row.host < 0:
            draft = draft._replace(unit=_unit_of_same(draft, told[:index]))
        if source is not None and row.host < 0 and draft.qualifier is None and not draft.change:
            draft = _own_reason(statement, row, zone, draft, source)
            draft = _doing(statement, row, zone, draft)
        draft = by_own_deed(statement, row, zone, draft, told[:index])
        draft = of_the_included(statement, row, zone, draft)
        draft = of_which_them(
            row, zone, draft, (*(before.drafts[place] for place in before.recent), *told[:index])
        )
        if draft.measure is None and source is not None and not draft.subset and draft.leans == "previous":
            draft = draft._replace(
                measure=source.measure, topic=source.topic, qualifier=draft.qualifier or source.qualifier
            )
        if index and row.host >= 0:
            draft = _in_brackets(row, zone, draft, told[index - 1])
        if index and source is told[index - 1] and row is places[index - 1][0] and not draft.change:
            draft = _beside(statement, row, places[index - 1][1], zone, draft, source)
        told[index] = _pro_verb(row, zone, index, told, draft, before)
    _second_pair(statement, told, places)
    return tuple(told)


def _unit_of_same(draft: Draft, former: list[Draft]) -> str:
    """Return the unit that the same measure had before: "stood at 92 micrograms in 1995, had halved and is now 31"."""
    units = (each.unit for each in former if each.measure == draft.measure and not each.change)
    return next((unit for unit in units if unit not in ("", "percent")), "") if draft.measure else ""


_GROUP = re.compile(r"\b(?:for|among|amongst) (?:the |those |people |our |its )?$", re.IGNORECASE)


def _group_of_them(statement: Statement, draft: Draft, source: Draft) -> Draft:
    """Say of "but the share was 48% among those aged under 40" what the share is of: a group narrows it, no more."""
    own, said = draft.qualifier, source.qualifier
    if draft.subset or own is None or own.span is None or said is None or said.span is None:
        return draft
    alike = draft.quantity.kind == source.quantity.kind == "percent" and draft.measure == source.measure
    if not alike or said.span.start < source.value.end or said.text in own.text:
        return draft
    at = statement.text.find(own.text)
    grouped = at > 0 and _GROUP.search(statement.text, max(0, at - 24), at) is not None
    if grouped and PEOPLE.search(own.text.lower()) is not None:
        return draft._replace(measure=own, topic=own, qualifier=said)  # "for disadvantaged pupils": of these
    return draft._replace(qualifier=joined(said, own)) if grouped else draft


def _level_of_it(statement: Statement, row: Row, draft: Draft, source: Draft) -> Draft:
    """Say of "raised £4.20, down from £5.10" that both were raised: the verb stands between the measure and its number."""
    said, measure = source.qualifier, source.measure
    if draft.subset or draft.qualifier is not None or said is None or said.span is None:
        return draft
    same = measure is not None and draft.measure == measure and draft.quantity.kind == source.quantity.kind
    if not same or measure is None or measure.span is None or draft.target:
        return draft
    between = measure.span.end <= said.span.start and said.span.end <= source.value.start
    verb = (
        next(
            (
                item.kind
                for item in row.items
                if statement.span(item.start, item.end).start == said.span.start
            ),
            "",
        )
        if between
        else ""
    )
    return draft._replace(qualifier=said) if verb and verb in "VBL" else draft


_REASONS = frozenset(("because", "because of", "through", "without", "owing"))
_OF_THEM = re.compile("F[OW]")


def _own_reason(statement: Statement, row: Row, zone: Zone, draft: Draft, source: Draft) -> Draft:
    """Say of "212 sailings were missed, 140 through bad weather" why these were."""
    of_them = _OF_THEM.match(row.kinds, zone.at + 1)
    first = of_them.end() if of_them is not None else zone.at + 1
    if first + 1 >= len(row.items) or row.items[first].word not in _REASONS:
        return draft
    end = clause_end(row, first + 1)
    numbers = [item.word for item in row.items[first + 1 : end] if item.kind in "QP"]
    if any(not word.startswith("no ") for word in numbers):
        return draft
    reason = part_at(statement, cut(row, first, trim_end(row, first, end)))
    said = source.qualifier or source.deed
    known = said is not None and draft.measure is not None and said.text in draft.measure.text
    return draft._replace(qualifier=reason if known else joined(said, reason))


_NO_DEEDS = word_set("no_deeds") | word_set("involving") | LINKING_CLAUSES
_TAKING = frozenset(("leaving", "making", "bringing", "taking", "giving", "using", "costing", "saving"))


def _doing(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "took 18,400 calls, answering 79% within 30 seconds" what was done to the share."""
    deed = row.items[zone.at - 1]
    alone = row.kinds[zone.at - 2 : zone.at] == ",G" and zone.at > 1
    if not alone or draft.quantity.kind != "percent" or deed.word in _NO_DEEDS | _TAKING:
        return draft
    last = clause_end(row, zone.at + 1)
    how = row.kinds[zone.at + 1 : zone.at + 2] == "I" and "Q" not in row.kinds[zone.at + 1 : last]
    behind = part_at(statement, cut(row, zone.at + 1, trim_end(row, zone.at + 1, last))) if how else None
    return draft._replace(qualifier=joined(part_at(statement, (deed.start, deed.end)), behind))


def _in_brackets(row: Row, zone: Zone, draft: Draft, former: Draft) -> Draft:
    """Say of "in two cases (1% of those who returned), plans were thin" that they were so in the share as well."""
    share = (
        draft.quantity.kind == "percent" and draft.qualifier is None and not row.kinds[: zone.at].strip("R")
    )
    counted = (
        former.quantity.kind == "count"
        and former.quantity.end <= row.items[0].start <= former.quantity.end + 2
    )
    return draft._replace(qualifier=former.qualifier or former.deed) if share and counted else draft


_ITS_OWN = re.compile(r",?C(?P<what>[DR]*[NG]+)(?P<link>I)[DR]*$")
_DONE = re.compile(r"\b(?:was|were|is|are|has been|have been|had been) .+")
_FOR_EACH = re.compile(r",CQID")


def _beside(statement: Statement, row: Row, former: Zone, zone: Zone, draft: Draft, source: Draft) -> Draft:
    """Read "was owed to 58 and the relief duty to 43", "paid the firm £4m, or £106 for every home"."""
    own = _ITS_OWN.fullmatch(row.kinds, former.at + 1, zone.at) or _ITS_OWN.search(
        row.kinds, former.at + 1, zone.at
    )
    if own is not None and own.end() == zone.at and draft.qualifier == source.qualifier:
        alike = row.items[own.start("link")].word == row.items[former.at - 1].word
        what = part_at(statement, cut(row, own.start("what"), own.end("what")))
        done = _DONE.search(source.qualifier.text) if source.qualifier is not None else None
        if what is not None and done is not None:
            what = what._replace(text=f"{what.text}, {done.group()}")
        return draft._replace(qualifier=what) if alike else draft
    each = _FOR_EACH.match(row.kinds, zone.first)
    said = source.qualifier
    if each is None or row.items[zone.first + 1].word != "or" or draft.qualifier is None or said is None:
        return draft
    if said.span is None or said.span.end > source.value.start:
        return draft
    every = row.items[zone.at + 2].word in ("every", "each") and said.text not in draft.qualifier.text
    return draft._replace(qualifier=joined(said, draft.qualifier)) if every else draft


_PRO = re.compile(r"(?:F[^,;SQXVLB]*)?(?P<how>R*)(?P<verb>X)(?=[.,;]|$)")
_DENYING = frozenset(("not", "never", "n't"))


def _pro_verb(row: Row, zone: Zone, index: int, told: list[Draft], draft: Draft, before: Before) -> Draft:
    """Say of "46% of pupils passed, but only 19% of boys did" that these passed."""
    own = draft.qualifier
    behind = own is None or (own.span is not None and own.span.start > draft.value.end)
    found = _PRO.match(row.kinds, zone.at + 1) if row.host < 0 and behind else None
    shared = draft.quantity.kind in ("percent", "number", "count") and not draft.change
    if found is None or not shared or draft.measure is None:
        return draft
    words = {item.word for item in row.items[found.start("how") : found.end()]}
    if words & _DENYING or any(word.endswith("n't") for word in words):
        return draft
    near = (*reversed(told[:index]), *(before.drafts[place] for place in reversed(before.recent)))
    due = told[index - 1] if index and told[index - 1].measure == draft.measure else None
    if due is not None and due.quantity.kind == "duration" and due.qualifier is not None:
        return draft._replace(
            qualifier=joined(due.qualifier, own)
        )  # "should be seen within four weeks; 52% were"
    for other in near:
        said = other.qualifier
        if other.quantity.kind != draft.quantity.kind or said is None or said.span is None or other.change:
            continue
        if said.span.start < other.value.end:
            break
        proof = () if other.sentence == draft.sentence else (other.sentence,)
        return draft._replace(qualifier=joined(said, own), proof=(*draft.proof, *proof))
    return draft


_FIGURES = frozenset(("figures", "shares", "proportions", "rates", "numbers", "percentages"))
_PAIR = re.compile(r"NX[R]*Q(?:I[DR]*[NA]+)?C[R]*Q(?:[.;,]|$)")


def _second_pair(statement: Statement, told: list[Draft], places: Places) -> None:
    """Give each of "on Sundays the figures were 64% and 9.8%" the measure of the one that it answers to."""
    for index in range(3, len(told)):
        row, zone = places[index]
        first = places[index - 1][1].at
        opened = max(0, first - 4)
        pair = _PAIR.search(row.kinds, opened, zone.at + 2) if row is places[index - 1][0] else None
        if pair is None or row.items[pair.start()].word not in _FIGURES:
            continue
        if len({draft.quantity.kind for draft in told[index - 3 : index + 1]}) != 1:
            continue
        # "For disadvantaged pupils the figures were": of these, and not of those that the two before are of.
        group = told[index - 1] if told[index - 1].measure != told[index - 3].measure else None
        for place in (index - 1, index):
            former, whose = told[place - 2], group or told[place - 2]
            told[place] = told[place]._replace(
                measure=whose.measure, topic=whose.topic, qualifier=former.qualifier
            )
