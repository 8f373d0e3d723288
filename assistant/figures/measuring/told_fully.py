"""What a number says only together with words before it: "it", "had been", "do so", "every ward has one".

In: the drafts of a sentence with their places. Out: the drafts, their qualifier filled from the words that it points to.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.documents.span import Span
from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.told_before import doers_before
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import cut, slice_of
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set
from assistant.language.plurals import is_plural

_WE = frozenset(("we", "i"))
_SPENDING = word_set("spending")
_EACH = frozenset(("each", "every"))
_HAVING = frozenset(
    ("has", "have", "had", "includes", "include", "included", "contains", "contained", "comprises")
)
_THING = re.compile(r"D?[NG]{1,3}(?=[XVL])")


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
            draft = _of_each(statement, row, zone, draft)
            draft = _had_by(statement, row, zone, draft)
            draft = _of_theirs(statement, row, index, told, draft, before)
            draft = _spent(statement, row, zone, draft)
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


def _of_each(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "every ward has at least one officer" that it is so of each ward."""
    counted = draft.quantity.kind == "count" and is_thing(draft.unit) and draft.qualifier is None
    if not counted or draft.source is not None or row.items[0].word.split()[0] not in _EACH:
        return draft
    verb = governing_verb(row, zone.at)
    if verb is None or set(row.kinds[:verb]) & set(",;SQ"):
        return draft
    first = verb
    while first > 0 and row.kinds[first - 1] in "XR":
        first -= 1
    last = zone.at if row.kinds[verb] == "V" else first
    while last > first and row.kinds[last - 1] in "DR":
        last -= 1
    alone = (first > 1 or row.kinds[0] == "A") and not set(row.kinds[1:first]) & set("XVLB")
    return draft._replace(deed=part_at(statement, cut(row, 0, last))) if alone else draft


def _had_by(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Say of "the board has eleven members" that they are the board's, where it is not the body of the report."""
    bare = draft.quantity.kind == "count" and is_thing(draft.unit) and draft.qualifier is None
    if not bare or draft.deed is not None or draft.source is not None:
        return draft
    found = _THING.match(row.kinds)
    verb = found.end() if found is not None else 0
    if found is None or verb != zone.at - 1 or row.items[verb].word not in _HAVING:
        return draft
    if row.items[verb - 1].word in _OWN_BODIES or (row.kinds[0] != "D" and verb < _PAIR):
        return draft
    return draft._replace(deed=part_at(statement, cut(row, row.kinds[0] == "D", verb + 1)))


_PAIR = 2
_OWN_BODIES = word_set("bodies") | word_set("own_bodies")
_LEVELS = frozenset(("count", "frequency"))


def _of_theirs(
    statement: Statement, row: Row, index: int, told: list[Draft], draft: Draft, before: Before
) -> Draft:
    """Say of "it has 231 trains. Their average age is 22 years" whose age it is."""
    measure = draft.measure
    if (
        measure is None
        or measure.span is None
        or draft.qualifier is not None
        or draft.quantity.kind in _LEVELS
    ):
        return draft
    owned = (
        one.word == "their" and statement.span(other.start, other.end).start == measure.span.start
        for one, other in pairwise(row.items)
    )
    if not any(owned):
        return draft
    doers = None if index else doers_before(statement)
    if doers is not None:
        return draft._replace(qualifier=doers[0], proof=(*draft.proof, doers[1]))
    near = (*reversed(told[:index]), *(before.drafts[place] for place in reversed(before.recent)))
    for other in near:
        whose = other.measure
        if whose is None or whose == measure or not is_plural(whose.text.split()[-1].lower()):
            continue
        proof = () if other.sentence == draft.sentence else (other.sentence,)
        return draft._replace(qualifier=whose, proof=(*draft.proof, *proof))
    return draft


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
