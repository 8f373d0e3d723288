"""Whose a number is: "every ward has at least one officer", "the board has eleven members", "their average age".

In: the drafts of a sentence, one of them with its place. Out: the draft, narrowed by the owner.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.told_before import doers_before
from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import cut
from assistant.figures.measuring.subjects import governing_verb
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import word_set
from assistant.language.plurals import is_plural

_EACH = frozenset(("each", "every"))
_HAVING = frozenset(
    ("has", "have", "had", "includes", "include", "included", "contains", "contained", "comprises")
)
_THING = re.compile(r"D?[NG]{1,3}(?=[XVL])")


def of_each(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
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


def had_by(
    statement: Statement, row: Row, zone: Zone, former: Zone, index: int, told: list[Draft], draft: Draft
) -> Draft:
    """Say of "the board has eleven members" that they are the board's, where it is not the body of the report."""
    bare = draft.quantity.kind == "count" and is_thing(draft.unit) and draft.qualifier is None
    if not bare or draft.deed is not None or draft.source is not None:
        return draft
    if (
        index
        and _AND.fullmatch(row.kinds, former.at + 1, zone.at) is not None
        and told[index - 1].deed is not None
    ):
        made = told[index - 1].deed
        return draft._replace(deed=made) if made is not None and made.text.endswith(" up of") else draft
    made_of = _MADE_UP.match(statement.text)
    if (
        made_of is not None
        and made_of["whose"].lower() not in _OWN_BODIES
        and not set(row.kinds[: zone.at]) & set("Q,;")
    ):
        return draft._replace(deed=part_at(statement, made_of.span("what")))
    found = _THING.match(row.kinds)
    verb = found.end() if found is not None else 0
    if found is None or verb != zone.at - 1 or row.items[verb].word not in _HAVING:
        return draft
    if row.items[verb - 1].word in _OWN_BODIES or (row.kinds[0] != "D" and verb < _PAIR):
        return draft
    return draft._replace(deed=part_at(statement, cut(row, row.kinds[0] == "D", verb + 1)))


_AND = re.compile(r"[NG]*,?C[DR]*")
_MADE_UP = re.compile(
    r"(?:The |A |An |Our |Its )?(?P<what>(?P<whose>[^,;.:]{3,60}?) (?:is|was|are|were) made up of)\b"
)
_PAIR = 2
_OWN_BODIES = word_set("bodies") | word_set("own_bodies")
_LEVELS = frozenset(("count", "frequency"))


def of_theirs(
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
