"""In what a number holds, and what was done in it: "On the night shift, …", "met this rule in 19 of the 22 cases".

In: the drafts of a sentence with their places. Out: those that no words narrow, narrowed by the group of
words that opens the sentence, by where something is best or worst, or by the deed whose object they are.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.foremost_ones import name_foremost
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.hours_of import name_hours
from assistant.figures.measuring.naming import Slice, cut
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.measuring.waits import joined
from assistant.figures.placing.the_year import in_the_year
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import EMPTY_NOUNS, TIME_NOUNS, word_set

_SUPERLATIVES = word_set("superlatives")
_FRAMING = word_set("framing") | word_set("titles")
_FRAMING |= {
    "practice",
    "fact",
    "part",
    "turn",
    "general",
    "particular",
    "advice",
    "request",
    "current",
    "recent",
    "latest",
}
_FRAMING |= {
    "recently",
    "own",
    "opinion",
    "view",
    "report",
    "survey",
    "average",
    "whole",
    "principle",
    "theory",
    "law",
}
_NOT_SCOPES = _FRAMING | TIME_NOUNS | EMPTY_NOUNS
_SHARES = ("percent", "number", "count")


def narrow(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...], before: Before
) -> tuple[Draft, ...]:
    """Narrow the numbers of a sentence by all that is said of what they hold in, of, for whom and in which year."""
    told = name_hours(statement, tell_scopes(statement, drafts, places, before), places)
    return in_the_year(statement, name_foremost(told, before), before)


def tell_scopes(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...], before: Before
) -> tuple[Draft, ...]:
    """Narrow the numbers of a sentence by what they are found in."""
    told = list(drafts)
    for index, (row, zone) in enumerate(places):
        draft = told[index]
        if row.host >= 0 or draft.change:
            continue
        top = part_at(statement, _foremost(row, zone))
        if top is not None:
            told[index] = draft._replace(qualifier=top)
            continue
        own = draft.qualifier is not None and draft.qualifier.span is not None
        here = own and draft.qualifier is not None and _inside(statement, draft.qualifier)
        scope = part_at(statement, _opening(row, zone.at)) if index == 0 else None
        if here and scope is not None and _stands_in(row) and row.items[0].word != "at":
            told = _with_scope(told, scope)
            continue
        if scope is not None and _stands_in(row):
            if before.recent and _ALONE.match(statement.text) is not None and draft.qualifier is None:
                # "12% of nurse posts were vacant. On the night shift alone, the rate was 15%": of the posts
                scope = joined(scope, before.drafts[before.recent[0]].measure)
            told[index] = draft._replace(qualifier=joined(scope, draft.qualifier))
            continue
        if not here and draft.measure is not None and draft.deed is None:
            deed = part_at(statement, _done(row, zone.at, draft))
            within = part_at(statement, _within(row, zone.at)) if deed is not None else None
            limit = index and draft.quantity.kind == "duration" and draft.sentence == told[index - 1].sentence
            if deed is None and limit and draft.qualifier is not None:
                deed = told[index - 1].qualifier  # "replied to 57% within its target of 40 days"
            told[index] = draft._replace(qualifier=joined(deed, within) or draft.qualifier)
    return tuple(told)


def _with_scope(drafts: list[Draft], scope: Part) -> list[Draft]:
    """Say "in mathematics" of a first number that is narrowed already, and of those that have its words from it."""
    told = drafts[0].qualifier
    whole = joined(scope, told)
    return [each._replace(qualifier=whole) if each.qualifier == told else each for each in drafts]


def _inside(statement: Statement, part: Part) -> bool:
    """Tell whether words stand in this sentence, and were not taken over from another one."""
    span = part.span
    return span is not None and statement.whole.start <= span.start < statement.whole.end


_ALONE = re.compile(r"[^,]{3,60} alone,")
_BEST = re.compile(r"[^,;]*?(?P<top>N)(?P<where>I[DR]*[NG]+(?:C[I]?[DR]*[NG]+)?)(?:,I[RD]*$|,SO[XVLB][IR]*$)")


def _foremost(row: Row, zone: Zone) -> Slice | None:
    """Read "was lowest in joinery, at 72 percent", "was worst on Fridays, where it fell to 71 percent"."""
    start = zone.first if zone.first else 0
    while start < zone.at and row.kinds[start] in ",C":
        start += 1
    found = _BEST.match(row.kinds, start, zone.at)
    if found is None or row.items[found.start("top")].word not in _SUPERLATIVES:
        return None
    return cut(row, found.start("top"), found.end("where"))


_OPENING = re.compile(r"I[DR]*[NG]{1,4}(?:F[DR]*[NG]{1,3})?(?=,)")


def _opening(row: Row, at: int) -> Slice | None:
    """Return the words without place and time that open a sentence: "On the acute wards alone,"."""
    found = _OPENING.match(row.kinds, 0, at)
    if found is None or row.items[0].word not in ("in", "on", "for", "at", "among", "amongst"):
        return None
    if any(item.word in _NOT_SCOPES for item in row.items[1 : found.end()]):
        return None
    last = found.end() - (row.items[found.end() - 1].word == "alone")
    return cut(row, 0, last)


def _stands_in(row: Row) -> bool:
    """Tell whether a sentence is of one level of something: a linking verb or "be" before its only clause."""
    return row.kinds.count("Q") <= _FEW


_FEW = 2
_OBJECT = re.compile(r"(?P<verb>V)(?:I?[RDO]*[NGe]{0,3}R*)(?P<link>I)[RD]*$")
_HANDED = re.compile(r"(?P<verb>V)(?P<link>I)R*$")
_ASIDE = re.compile(r"[Ve](?P<aside>,[^,;QSXVLB]*,)R*$")
_INSERTED = re.compile(r"(?:[IF][DRO]*[NGe]+)?,[^,;QSXVLB]*,(?=R*[XV])")
_LINKS = frozenset(("in", "on", "for", "with", "to"))
_MOVING = frozenset(
    (
        "ran", "run", "runs", "get", "got", "came", "went", "moved", "returned", "amounted", "resulted", "compares",
        "compare", "compared", "led",
    )
)  # fmt: skip
_BEING = frozenset(("is", "are", "was", "were", "been", "be", "being"))


def _within(row: Row, at: int) -> Slice | None:
    """Return "within its target" behind a share: in what time the deed was done."""
    inside = row.kinds[at + 1 : at + 2] == "I" and row.items[at + 1].word == "within"
    end = at + 2
    while inside and row.kinds[end : end + 1] in tuple("DNG"):
        end += 1
    return cut(row, at + 1, end) if inside and end > at + 2 else None


def _done(row: Row, at: int, draft: Draft) -> Slice | None:
    """Return the deed that a share or a count out of several is the object of, or what is said of it behind an aside."""
    share = draft.quantity.kind == "percent" or draft.quantity.out_of is not None
    if not share or draft.quantity.kind not in _SHARES:
        return None
    inserted = _INSERTED.match(row.kinds, at + 1)
    if inserted is not None and draft.quantity.kind == "percent":
        return predicate_after(row, inserted.end())
    opened = max(row.kinds.rfind(mark, 0, at) for mark in ";SQ") + 1
    aside = _ASIDE.search(row.kinds, opened, at)
    if aside is not None:
        return cut(row, aside.start(), aside.end("aside") - 1)  # "upheld, in full or in part, 44 per cent"
    handed = _HANDED.search(row.kinds, opened, at)
    found = handed or _OBJECT.search(row.kinds, opened, at)
    if found is None or row.items[found.start("link")].word not in _LINKS:
        return None
    if handed is not None and row.items[handed.start()].word in _MOVING:
        return None  # "ran to 5 per cent" is a level
    verb = governing_verb(row, at)
    if verb is None or verb != found.start("verb"):
        return None
    if verb and row.items[verb - 1 - (row.kinds[verb - 1] == "R")].word in _BEING:
        subject = subject_of(row, verb)  # "Medicines were stored safely on 20 of the 23 wards"
        return None if subject.empty or subject.pointer else cut(row, subject.first, found.start("link"))
    return cut(row, verb, found.start("link") + (handed is not None))
