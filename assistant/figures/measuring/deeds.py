"""What happens to a count that its own noun alone names: "adoption orders were granted for 75 children".

In: the drafts of a sentence with their places. Out: the drafts, a bare count with the words that
say what it is the object of, so that "children: 75" is told from every other count of children. No
other figure takes these words from it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.frequencies import done_so_often
from assistant.figures.measuring.made_of import is_met, made_of
from assistant.figures.measuring.naming import Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.sampled import found_in, of_some_cases, opens_sampled, with_clause
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.measuring.waits import joined, waited
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import EMPTY_NOUNS, TIME_NOUNS, word_set

# Verbs that only say that there is such a number.
_SAYING = word_set("having") | word_set("copulas") | word_set("containing")
_RUNNING = word_set("running")
_BETTERING = word_set("bettering") | word_set("obtaining")
_PASSIVE = frozenset(
    ("used", "held", "run", "owned", "contained", "is", "are", "was", "were", "been", "be", "being")
)
_INVOLVING = word_set("involving")
_INSTANCES = frozenset(("case", "cases", "instance", "instances", "example", "examples"))
_MOMENTS = TIME_NOUNS | {"time", "times", "end", "start", "beginning", "point", "course", "rest"}
_FRAMING = word_set("framing")
_GROUPS = frozenset(("group", "team", "sample", "set", "series", "list"))
_ENABLING = word_set("enabling")
_LINKS = frozenset(
    ("for", "with", "to", "by", "in", "on", "of", "across", "at", "from", "into", "via", "through", "after")
)
_WHERE = frozenset(("in", "across", "at", "from", "on"))
_TIMES = _INSTANCES | {"occasion", "occasions"}
_CARRYING = frozenset(("out", "up", "round", "away", "back", "down", "off", "over"))
_COLLECTIVES = word_set("collectives")
_LONGEST = 14
# "The fund is used widely to" support: what stands between a subject and its verb.
_TO_DO = re.compile(r"[IDNAPF]*?(?:[XR]*VR*T)?[XRT]*")
# The verb and its object before the preposition of a count: "visited the homes of 40 tenants".
_FLAT = re.compile(r"[DRNGFIePAZ]*$")


def tell_deeds(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Give the bare counts of a sentence what it says happens to them."""
    told = list(drafts)
    for index, (row, zone) in enumerate(places):
        draft = told[index]
        if draft.quantity.kind == "duration" and row.host < 0:
            told[index] = waited(statement, row, zone, draft, told[index - 1] if index else None)
            continue
        often = draft.quantity.kind == "frequency" or draft.unit == "times"
        if often and draft.qualifier is None and row.host < 0:
            told[index] = done_so_often(statement, row, zone.at, draft)
            continue
        consists = made_of(row, zone.at) if row.host < 0 and draft.qualifier is None else None
        if consists is not None:
            told[index] = draft._replace(deed=part_at(statement, consists))
            continue
        if draft.quantity.out_of is not None and draft.qualifier is None and opens_sampled(row, zone.at):
            told[index] = draft._replace(deed=part_at(statement, found_in(row, zone.at)))
            continue
        if is_met(row, zone.at, draft):
            told[index] = draft._replace(deed=part_at(statement, deed_of(row, zone.at)))
            continue
        if of_some_cases(draft):
            told[index] = with_clause(statement, row, zone.at, draft)
            continue
        if not _bare(draft) or draft.change:
            continue
        former = told[index - 1] if index else None
        if former is not None and row.kinds[zone.at - 1 : zone.at] == "C" and places[index - 1][0] is row:
            near = not set(row.kinds[places[index - 1][1].at + 1 : zone.at]) & set(",;SQWXVLB")
            if near and former.quantity.kind in ("count", "number"):
                told[index] = draft._replace(deed=former.deed)
            continue
        if former is not None and _involves(row, zone.at):
            told[index] = draft._replace(deed=joined(former.measure, former.qualifier))
            continue
        if former is not None and row.host >= 0 and zone.at == 0:
            told[index] = draft._replace(deed=former.qualifier or former.deed)
        if row.host < 0:
            told[index] = draft._replace(deed=_deed(statement, row, zone.at))
    return tuple(told)


def told_deed(draft: Draft, drafts: tuple[Draft, ...]) -> Part | None:
    """Return what happens to a count: its own deed, or that of the level it is set beside: "down from 347"."""
    source = drafts[draft.source] if draft.source is not None else None
    if draft.deed is not None or source is None or draft.subset or draft.target or draft.quantity.out_of:
        return draft.deed
    counts = {draft.quantity.kind, source.quantity.kind} <= {"count", "number"} and draft.unit == source.unit
    same = source.measure is not None and draft.measure == source.measure and source.qualifier is None
    return source.deed if counts and same else None


def _deed(statement: Statement, row: Row, at: int) -> Part | None:
    """Return what is said of a count: of the cases that a clause is true of, that clause."""
    instance = row.items[at].word.split()[-1] in _INSTANCES and row.items[at - 1].word == "in"
    if instance and row.kinds[at + 1 : at + 2] == ",":
        end = clause_end(row, at + 2)
        return None if "Q" in row.kinds[at + 1 : end] else part_at(statement, cut(row, at + 2, end))
    within = _inside_subject(row, at)
    if within is None:
        return part_at(statement, deed_of(row, at))
    return joined(*(part_at(statement, piece) for piece in within))


def _involves(row: Row, at: int) -> bool:
    """Tell whether a count only says how many are in what stands before: ", involving eight children"."""
    left = at - 1
    while left > 0 and row.kinds[left] in "RDI":
        left -= 1
    return left > 0 and row.items[left].word in _INVOLVING


_SUBJECT = re.compile(r"(?:^|[,;S])[RIPA]*(?P<thing>[DNGe]*N(?:[IF][DNGe]*N)*)(?P<link>[IF])[RDO]*$")


def _inside_subject(row: Row, at: int) -> tuple[Slice | None, Slice | None] | None:
    """Return the thing and what is said of it: "the work for six pupils was done", "reviews for two pupils not being held"."""
    found = _SUBJECT.search(row.kinds, 0, at)
    if found is None or row.items[found.start("link")].word not in _LINKS:
        return None
    end = _noun_end(row, at)
    thing = clean_phrase(row, found.start("thing"), found.end("thing"))
    if thing.empty or (found["link"] == "F" and row.items[thing.last - 1].word in _COLLECTIVES):
        return None
    said = end
    while row.kinds[said : said + 1] == "R":
        said += 1
    if row.kinds[said : said + 1] not in tuple("XVLB"):
        return None
    if row.items[found.start("thing")].word == "with":
        return None
    return slice_of(row, thing), predicate_after(row, end)


def _bare(draft: Draft) -> bool:
    """Tell whether a count has no words but its noun."""
    counted = draft.quantity.kind == "count" and draft.quantity.out_of is None and is_thing(draft.unit)
    if not counted or draft.source is not None:
        return False
    return draft.measure is not None and draft.qualifier is None and draft.measure.span is not None


def _noun_end(row: Row, at: int) -> int:
    return extend_right(row, at + 1)


def deed_of(row: Row, at: int) -> Slice | None:
    """Return the words that say what a count at `at` is the object of, None where none do."""
    kinds, items = row.kinds, row.items
    end = _noun_end(row, at)
    left = at - 1
    while left >= 0 and kinds[left] in "RD":
        left -= 1
    if left > 0 and items[left].word in _CARRYING and kinds[left - 1] == "V":
        return _with_subject(row, left - 1, left + 1)  # "has turned round 1,165 families"
    if left > 1 and kinds[left] == "F" and items[left - 1].word in _COLLECTIVES | _GROUPS:
        left -= 2  # "is made up of a small but active group of 13 people"
        while left > 0 and kinds[left] in "NRDSGC":
            left -= 1
    if left < 0 or (kinds[left] not in "VGIF" and items[left].word not in _BETTERING):
        return None
    if kinds[left] in "VGB":
        word = items[left].word
        if word in _SAYING:
            return None
        if kinds[end : end + 1] == "T" and word in _ENABLING:
            return cut(row, end, trim_end(row, end, clause_end(row, end)))
        told = _with_subject(row, left, left + 1 + (items[left + 1].word in _CARRYING))
        alone = told is not None and told[0] == items[left].start
        return None if alone and word in _RUNNING else told
    if items[left].word not in _LINKS or (kinds[left] == "F" and items[left - 1].word in _COLLECTIVES):
        return None
    verb = _verb_before(row, left)
    if verb is None and kinds[left] == "F":
        first = left
        while first > 0 and kinds[first - 1] in "NG":
            first -= 1
        thing = clean_phrase(row, first, left)
        return (
            None
            if thing.empty or items[left - 1].word in EMPTY_NOUNS | _MOMENTS | _FRAMING
            else slice_of(row, thing)
        )
    if verb is not None and "H" in kinds[:verb] and kinds[verb] == "X" and items[left].word not in _WHERE:
        thing = clean_phrase(row, verb + 1, left)  # "there have been applications for 31 posts"
        return None if thing.empty or items[thing.last - 1].word in EMPTY_NOUNS else slice_of(row, thing)
    if verb is None or (kinds[left - 1] == "e" and "S" in kinds[kinds.rfind(",", 0, verb) + 1 : verb]):
        return None
    if items[verb].word in _SAYING and items[verb].word not in _PASSIVE:
        thing = clean_phrase(row, verb + 1, left)
        return None if thing.empty or kinds[thing.first] not in "NG" else slice_of(row, thing)
    if items[left].word in _WHERE and items[at].word.split()[-1] not in _TIMES:
        return None  # where it was done tells no forces and no boroughs from others
    if kinds[verb] == "V" and "X" not in kinds[max(0, verb - 2) : verb] and verb + 1 < left:
        return cut(row, verb, left)
    return _with_subject(row, verb, left + (verb + 1 == left and _carried(row, verb, left)))


def _carried(row: Row, verb: int, link: int) -> bool:
    """Tell whether a preposition belongs to its verb: "was looking after", "had been working with"."""
    return row.items[link].word == "after" or (row.kinds[verb] == "G" and row.items[link].word == "with")


def _verb_before(row: Row, link: int) -> int | None:
    """Return the verb that only nouns part from the preposition at `link`."""
    start = _FLAT.search(row.kinds, 0, link).start()  # type: ignore[union-attr]
    verb = start - 1
    if verb >= 0 and row.kinds[verb] == "X" and row.kinds[link - 1] == "G":
        return link - 1  # "was looking after 42 cats"
    return verb if verb >= 0 and row.kinds[verb] in "VX" else None


def _with_subject(row: Row, verb: int, last: int) -> Slice | None:
    """Return the words up to `last`, from the subject of the verb where it has a short one of its own."""
    kinds = row.kinds
    first = verb
    while first > 0 and kinds[first - 1] in "XRT":
        first -= 1
    subject = subject_of(row, verb)
    named = not subject.empty and not subject.pointer and subject.last <= first
    near = last - subject.first <= _LONGEST and _TO_DO.fullmatch(kinds, subject.last, verb) is not None
    near = near and not set(kinds[subject.first : subject.last]) & set(",;SQXVLB")
    if named and near:
        return cut(row, subject.first, last)
    if subject.empty and kinds[first - 1 : first] == "A" and row.items[verb].word in _RUNNING:
        return cut(row, first - 1, last)  # "the council operates": the body of the report's own area
    if kinds[verb] == "G" and last - verb == 2:
        return cut(row, verb, last)  # "looking after"
    alone = verb + 1 == last or kinds[verb + 1 : last] == "I" * (last - verb - 1)
    return None if kinds[verb] == "X" or (alone and last - verb > 1) else cut(row, verb, last)
