"""What a number says only together with words before it: "it", "had been", "do so", "every ward has one".

In: the drafts of a sentence with their places. Out: the drafts, their qualifier filled from the words that it points to.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.borrowing.before import Before
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import cut, slice_of
from assistant.figures.measuring.owned import had_by, of_each, of_theirs
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.no_places import is_of_then
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at, period_at
from assistant.figures.sentence.phrases import trim_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set
from assistant.language.plurals import is_plural

_WE = frozenset(("we", "i"))
_SPENDING = word_set("spending")


def tell_fully(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...], before: Before
) -> tuple[Draft, ...]:
    """Fill what the qualifiers of a sentence leave to the words before."""
    told = list(drafts)
    for index, (row, zone) in enumerate(places):
        draft = told[index]
        if row.host < 0:
            draft = _of_it(statement, row, zone, draft)
            draft = _had_been(statement, row, zone, draft)
            draft = of_each(statement, row, zone, draft)
            draft = _between(statement, row, zone, draft)
            draft = had_by(statement, row, zone, places[max(0, index - 1)][1], index, told, draft)
            draft = of_theirs(statement, row, index, told, draft, before)
            draft = _spent(statement, row, zone, draft)
            draft = _than_then(statement, row, zone, draft)
            draft = _of_the_two(row, zone, index, told, draft)
        draft = _rate_alone(draft)
        told[index] = _done_so(statement, index, told, draft, before)
    return tuple(told)


_NUMBER_AND = re.compile(
    r"(?:the )?(?:numbers?|volumes?) and (?=rates?\b|proportions?\b|percentages?\b|shares?\b)", re.IGNORECASE
)


def _rate_alone(draft: Draft) -> Draft:
    """Say of "the number and rate of re-referrals has fallen, to 15%" that it is the rate."""
    measure = draft.measure
    found = _NUMBER_AND.match(measure.text) if measure is not None else None
    if (
        found is None
        or measure is None
        or measure.span is None
        or draft.quantity.kind not in ("percent", "rate")
    ):
        return draft
    if measure.span.end - measure.span.start != len(measure.text):
        return draft
    rate = Part(measure.text[found.end() :], Span(measure.span.start + found.end(), measure.span.end))
    return draft._replace(measure=rate, topic=rate)


_IT = re.compile(r"\bit (?:was|is|had|has|would|did|could|should|were)\b")


def _of_it(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "the food was poor: just 29% said it was good" what "it" is."""
    told = draft.qualifier
    opened = max((place for place in range(zone.at) if row.kinds[place] == ";"), default=-1)
    if (
        told is None
        or opened < 1
        or _IT.search(told.text) is None
        or set(row.kinds[opened + 1 : zone.at]) & set("NXVLB")
    ):
        return draft
    verb = next((place for place in range(opened) if row.kinds[place] in "XVLB"), None)
    subject = subject_of(row, verb) if verb is not None and "Q" not in row.kinds[:opened] else None
    if subject is None or subject.empty or subject.pointer or is_plural(row.items[subject.last - 1].word):
        return draft
    return draft._replace(qualifier=joined(part_at(statement, slice_of(row, subject)), told))


_BARE_BEEN = re.compile(r"R*XR*(?:XR*)?(?:[.,;]|$)")
_SHOULD = re.compile(r"F[DR]*Q[^,;]*?W(?P<due>X[XR]*)V")


def _had_been(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "of the 640 records that should have been reviewed, 571 had been" that they were."""
    due = _SHOULD.match(row.kinds)
    if due is None or zone.at < due.end() or _BARE_BEEN.match(row.kinds, zone.at + 1) is None:
        return draft
    if draft.qualifier is not None:
        return draft
    return draft._replace(qualifier=part_at(statement, cut(row, due.end() - 1, due.end())), target=False)


def _between(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "children waited 517 days between entering care and a match" from what to what they did."""
    told = draft.qualifier
    lasting = draft.quantity.kind == "duration" and row.kinds[zone.at + 1 : zone.at + 2] == "I"
    if not lasting or row.items[zone.at + 1].word not in ("between", "from") or draft.source is not None:
        return draft
    if told is None or "between" in told.text or told.span is None or told.span.start > draft.value.start:
        return draft
    end = next((place for place in range(zone.at + 1, len(row.kinds)) if row.kinds[place] in ",;SQ."), 0)
    between = cut(row, zone.at + 1, trim_end(row, zone.at + 1, end))
    clause = any(item.kind in "PX" and item.word not in _BEING for item in row.items[zone.at + 1 : end])
    whole = between is not None and not clause
    return draft._replace(qualifier=joined(told, part_at(statement, between))) if whole else draft


_BEING = frozenset(("being", "having", "been"))


def _spent(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "the service spent £9m" that it was spent."""
    money = draft.quantity.kind == "money" and draft.qualifier is None
    verb = governing_verb(row, zone.at) if money else None
    ours = verb is not None and row.items[verb].word in _SPENDING and row.items[verb - 1].word in _WE
    if ours and verb is not None and draft.leans in ("previous", "open"):
        # "our funds returned 4%, and we paid out £5m": of no fund
        deed = part_at(statement, cut(row, verb, zone.at))
        return draft._replace(measure=deed, topic=deed)
    if draft.source is not None:
        return draft
    if (
        verb is None
        or row.items[verb].word not in _SPENDING
        or set(row.kinds[verb + 1 : zone.at]) - set("DRI")
    ):
        return draft
    deed = part_at(statement, cut(row, verb, verb + 1))
    own = (
        draft.measure is not None
        and deed is not None
        and draft.measure.span is not None
        and deed.span is not None
    )
    if not own or draft.measure is None or draft.measure.span is None or deed is None or deed.span is None:
        return draft
    return draft if draft.measure.span.end > deed.span.start else draft._replace(qualifier=deed)


def _than_then(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Measure "double the share of a decade ago" from then."""
    if draft.quantity.kind != "multiple" or not is_of_then(row, zone.at + 1):
        return draft
    period = period_at(statement, row, row.kinds.index("P", zone.at))
    return draft if period is None else draft._replace(baseline=Part(period.text, period.span))


_APPOSED_CHANGE = re.compile(r",D[RN]*M[FI]R*$")


def _of_the_two(row: Row, zone: Zone, index: int, told: list[Draft], draft: Draft) -> Draft:
    """Date the change between two levels: "87 in 2023, compared with 104 in 2022, a fall of 16%"."""
    if not draft.change or index < 2 or _APPOSED_CHANGE.search(row.kinds, zone.first, zone.at) is None:
        return draft
    level, former = told[index - 2], told[index - 1]
    if (
        "P" in row.kinds[zone.at : zone.last]
        or level.change
        or former.change
        or level.measure != former.measure
    ):
        return draft
    if level.period is None or former.period is None or level.period == former.period:
        return draft
    if draft.period != former.period:
        return draft
    ends = level.period.last, former.period.last
    if ends[0] is None or ends[1] is None:
        return draft
    later, then = (level, former.period) if ends[0] > ends[1] else (former, level.period)
    return draft._replace(period=later.period, baseline=draft.baseline or Part(then.text, then.span))


_SO = re.compile(r"[^,;.]{0,60}? (?:do|did|does|done|doing) so\b")


def _done_so(statement: Statement, index: int, told: list[Draft], draft: Draft, before: Before) -> Draft:
    """Say of "26% of young people will do so" what the others did."""
    if draft.qualifier is not None or draft.measure is None:
        return draft
    if _SO.match(statement.text, draft.quantity.end) is None:
        return draft
    near = (*reversed(told[:index]), *(before.drafts[place] for place in reversed(before.recent)))
    name = draft.measure.text.lower()
    for other in near:
        if other.qualifier is not None and other.measure is not None and other.measure.text.lower() == name:
            proof = () if other.sentence == draft.sentence else (other.sentence,)
            return draft._replace(qualifier=other.qualifier, proof=(*draft.proof, *proof))
    return draft
