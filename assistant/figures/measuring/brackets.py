"""Numbers and words in brackets: "most care leavers (85%)", "theft (12%), burglary (8%)", "crime (excluding fraud)".

In: the main row of a sentence and that of its brackets. Out: what a number in them measures, and the
brackets that only narrow the words before them.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.measures import name_quantity
from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_follows, subject_of
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.nouns import noun_start
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.sentence.relatives import relative_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import PLAIN_VERBS, word_set
from assistant.language.plurals import is_plural


def name_in_brackets(main: Row, row: Row, zone: Zone, naming: Naming, share: bool) -> Naming:
    """Name the first number of a sentence that stands in brackets: as if it stood without them."""
    at = row.host + 1
    items = (*main.items[:at], row.items[zone.at], *main.items[at:])
    opened = Row(items, main.kinds[:at] + "Q" + main.kinds[at:])
    first = max((place + 1 for place in range(at) if main.kinds[place] in ";S"), default=0)
    # "The share of children who have had a plan for two years (2%) is lower": all before is the subject.
    subject = "W" in main.kinds[first:at] and main.kinds[at : at + 1] in tuple("XVLB")
    if share and main.items[row.host].word in _QUANTIFIERS and main.kinds[at : at + 1] in tuple("NGe"):
        if main.items[at].word in PLAIN_VERBS:
            return Naming(None, cut(main, at, trim_end(main, at, clause_end(main, at))), leans="subset")
        # "Not enough (35%) care leavers have a plan"
        end = extend_right(main, at)
        told = predicate_after(main, end) if subject_follows(main, end) else None
        return naming._replace(measure=slice_of(main, clean_phrase(main, at, end)), qualifier=told, leans="")
    told = _relative_before(main, first, at) if not share and not subject else None
    if told is not None:
        return naming._replace(measure=told, leans="")
    if not share and not subject and main.kinds[at : at + 1] == "W" and main.kinds[row.host] == "N":
        # "helped a number of children (1,870) who have needs"
        whom = clean_phrase(main, noun_start(main, at), at)
        number = _NUMBER_OF.match(main.kinds, whom.first, whom.last)
        whom = clean_phrase(main, number.end(), whom.last) if number is not None else whom
        told = cut(main, at, trim_end(main, at, relative_end(main, at)))
        return naming._replace(measure=slice_of(main, whom), qualifier=told, leans="")
    said_of = _predicate_before(main, row, at) if share else None
    if said_of is not None:
        return said_of
    placed = _DEED_OF_SHARE.search(main.kinds, 0, at) if share and main.kinds[at : at + 1] == "F" else None
    if placed is not None:
        # "succeeded in placing a high share (86%) of pupils near home"
        deed = cut(main, placed.start(), placed.start() + 1)
        return name_quantity(opened, at, counted=False)._replace(
            measure=slice_of(main, clean_phrase(main, at + 1, extend_right(main, at))),
            qualifier=deed,
            leans="",
        )
    if not subject and (governing_verb(opened, at) is not None or opened.kinds[at + 1 : at + 2] == "F"):
        return name_quantity(opened, at, counted=False)
    relative = main.kinds.rfind("W", first, at)
    if not subject and relative > first and not set(main.kinds[relative:at]) & set(",;"):
        phrase = clean_phrase(main, noun_start(main, relative), at)
        return naming._replace(measure=slice_of(main, phrase), leans="")
    said = not subject and bool(set(main.kinds[first:at]) & set("XVLB"))
    phrase = clean_phrase(main, noun_start(main, at) if said else first, at)
    if phrase.empty and not said and subject_follows(main, at):
        return Naming(None, predicate_after(main, at), leans="subset")  # "A small number (eight) have a plan"
    told = None
    counted = _NUMBER_OF.match(main.kinds, phrase.first, phrase.last) if not share else None
    if counted is not None and main.items[counted.end() - 2].word in ("number", "numbers"):
        # "A growing number of tenants (16) are staying on"
        phrase = clean_phrase(main, counted.end(), phrase.last)
        told = predicate_after(main, at) if subject_follows(main, at) and not said else None
    if main.kinds[at : at + 1] == "G" or (
        share and main.kinds[at : at + 2] == "XD" and main.items[at].word == "having"
    ):
        told = cut(main, at, trim_end(main, at, clause_end(main, at)))
    elif (
        not said
        and share
        and not phrase.empty
        and any(is_plural(item.word) for item in main.items[phrase.first : phrase.last])
    ):
        # "Most care leavers (85%) live in suitable accommodation"
        told = predicate_after(main, at) if subject_follows(main, at) else None
    return naming._replace(measure=slice_of(main, phrase), qualifier=naming.qualifier or told, leans="")


_RATES = frozenset(
    ("score", "rate", "proportion", "share", "percentage", "average", "turnout", "attendance", "take-up")
)


def heads_a_clause(main: Row, host: int) -> bool:
    """Tell whether the name of a level right before brackets is the subject of its clause: "the school's score (88%) beats"."""
    return main.items[host].word in _RATES and main.kinds[host + 1 : host + 2] in ("X", "V", "L", "B")


_DEED_OF_SHARE = re.compile(r"G[DR]*N+$")
_NUMBER_OF = re.compile(r"[NG]*NF")


def _relative_before(main: Row, first: int, at: int) -> Slice | None:
    """Read "the number of cats that are kept here by others (1,309)": all of the relative clause is told of."""
    relative = main.kinds.rfind("W", first, at)
    if (
        relative <= first
        or main.kinds[relative - 1] not in "NG"
        or set(main.kinds[relative:at]) & set(",;SQC")
    ):
        return None
    if not set(main.kinds[relative:at]) & set("XV") or set(main.kinds[first:relative]) & set("XVLBQ"):
        return None
    start = relative
    while start > first and main.kinds[start - 1] in "NG":
        start -= 1
    return cut(main, start, at) if relative_end(main, relative) >= at else None


def _predicate_before(main: Row, row: Row, at: int) -> Naming | None:
    """Read "Most care leavers live in suitable accommodation (85%)": of whom, and what is said of them."""
    verb = governing_verb(main, at)
    if verb is None or row.kinds[0] != "Q" or main.kinds[at : at + 1] not in ("", ".", ",", ";", "C", "S"):
        return None
    subject = subject_of(main, verb)
    told = predicate_after(main, verb)
    if subject.empty or told is None or set(main.kinds[verb + 1 : at]) & set(",;SQ"):
        return None
    several = is_plural(main.items[subject.last - 1].word)
    told = (told[0], min(told[1], main.items[at - 1].end))
    return Naming(slice_of(main, subject), told) if several and told[0] < told[1] else None


def name_hosted(statement: Statement, row: Row, at: int, naming: Naming) -> Naming:
    """Read "gannets (5,400 pairs)": a count in brackets is of what stands before them."""
    main, end = statement.rows[0], row.host + 1
    piece = naming.measure
    if piece is None or not row.items[at].start <= piece[0] < piece[1] <= row.items[-1].end:
        return naming
    if naming.qualifier is not None or row.kinds[0] != "Q" or main.kinds[end : end + 1] == "F":
        return naming
    former = max((other.host + 1 for other in statement.rows if -1 < other.host < row.host), default=0)
    return naming._replace(
        qualifier=slice_of(main, clean_phrase(main, max(former, noun_start(main, end)), end))
    )


def name_sorted(row: Row, zone: Zone) -> Slice | None:
    """Read "(6,290 children; largest groups – Asian 2,125)": the sort that stands before its number."""
    if row.kinds[zone.at - 1] != "N" or set(row.kinds[zone.first : zone.at]) & set("XVLBM"):
        return None
    first = max(zone.first, noun_start(row, zone.at))
    return slice_of(row, clean_phrase(row, first, zone.at))


_QUANTIFIERS = word_set("quantifiers")
_ITEM = re.compile(r"(?:,C?|C)D?[NGe]+$")


_FIRST = re.compile(r"ID?[NGe]+$")


def name_listed(statement: Statement, row: Row) -> Slice | None:
    """Read "theft (12%), burglary (8%) and fraud (5%)": each share in brackets is of the noun before it.

    The first of them too: "is met from council tax (£9m), business rates (£5m) and grants (£2m)".
    """
    main, end = statement.rows[0], row.host + 1
    item = _ITEM.search(main.kinds, 0, end)
    if item is None:
        later = next((each for each in statement.rows if each.host >= end and each.kinds[0] == "Q"), None)
        goes_on = later is not None and _ITEM.fullmatch(main.kinds, end, later.host + 1) is not None
        item = _FIRST.search(main.kinds, 0, end) if goes_on else None
        item = None if item is None or main.items[item.start()].word == "to" else item
    if item is None or row.kinds[0] != "Q" or set(main.kinds[item.start() : row.host + 1]) & set("A"):
        return None
    return slice_of(main, clean_phrase(main, item.start() + 1, row.host + 1))


_SHARE_OF = re.compile(r"QF[DR]*[NGeI]+$")


def share_of_sum(row: Row, naming: Naming, former: Draft) -> Naming:
    """Read "an underspend of £412,000 (1.9% of the net budget)": a share in brackets is of the sum before it."""
    sums = former.quantity.kind == "money" and former.measure is not None
    if not sums or naming.measure is None or _SHARE_OF.match(row.kinds) is None:
        return naming
    whole = (row.items[1].start, naming.measure[1])
    return naming._replace(measure=None, qualifier=whole, leans="previous") if whole[0] < whole[1] else naming


# "Personal plans (PPs)"
_SHORT = re.compile(r"[A-Z0-9&]+s?")


def find_brackets(statement: Statement) -> tuple[tuple[int, int, int], ...]:
    """List the brackets of words without numbers: after which offset, and from where to where."""
    found = []
    main = statement.rows[0] if statement.rows and statement.rows[0].host == -1 else None
    for row in statement.rows:
        if main is None or row.host < 0 or "Q" in row.kinds or not set(row.kinds) & set("NG"):
            continue
        if len(row.items) == 1 and _SHORT.fullmatch(statement.text, row.items[0].start, row.items[0].end):
            continue
        found.append((main.items[row.host].end, row.items[0].start, row.items[-1].end))
    return tuple(found)
