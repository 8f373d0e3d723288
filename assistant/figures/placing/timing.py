"""Whether the time of one number of a sentence holds for another.

In: a number with its stretch of the sentence, and the numbers before it. Out: yes or no, or where the time stands.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.figures.borrowing.before import Before
from assistant.figures.changing.baselines import LEVELS
from assistant.figures.draft import Draft, Time
from assistant.figures.placing.zones import Zone, link_before
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import COMPARING, IRREGULAR


def taken_up(row: Row, zone: Zone) -> tuple[Row, int] | None:
    """Return the time that "when" takes up: "than in the previous year, when 77 were treated"."""
    if zone.at > 2 and row.kinds[zone.at - 3 : zone.at] == "PNF" and row.items[zone.at - 2].word in LEVELS:
        return row, zone.at - 3  # "a cut on the 2008/09 baseline of 15,000 tonnes"
    opened = next((place for place in range(zone.first, zone.at) if row.items[place].word == "when"), None)
    if opened is None:
        return None
    before = opened - 1
    while before > 0 and row.kinds[before] == ",":
        before -= 1
    return (row, before) if before >= 0 and row.kinds[before] == "P" else None


def goes_on_counting(row: Row, zone: Zone, draft: Draft, former: Draft) -> bool:
    """Tell whether a bare count goes on with a number that moves: "rose from 12 to 14 boats and, so far, 5 boats"."""
    if draft.quantity.kind != "count" or draft.measure is None or former.measure is None or row.host >= 0:
        return False
    before = row.kinds.rfind("Q", 0, zone.at)
    bare = draft.qualifier is None and draft.measure.text.lower() == draft.unit.lower()
    told = former.measure.text.lower()
    counts = told.startswith(("number of ", "numbers of ")) and f" of {draft.unit.lower()}" in told
    alone = before != -1 and not set(row.kinds[before + 1 : zone.at]) & set("XVLBMGW;")
    return bare and counts and alone and not former.change


def restates(row: Row, zone: Zone) -> bool:
    """Tell whether a number says the one before it again: "£2.14, or $3.40"."""
    return any(item.word in _AGAIN for item in row.items[zone.first : zone.first + 2])


def restated(row: Row, zone: Zone, draft: Draft, former: Draft) -> bool:
    """Tell whether a count says a share again: "the vacancy rate stood at 18.6%, or 42.5 posts"."""
    bare = draft.measure is not None and draft.measure.text.lower() == draft.unit.lower()
    shared = former.quantity.kind in ("percent", "rate") and former.measure is not None
    alone = row.kinds[zone.first : zone.at].rstrip("RD") == ",C" and row.items[zone.first + 1].word == "or"
    ended = row.kinds[zone.at + 1 : zone.at + 2] in ("", ".", ",", ";")
    return bare and shared and alone and ended and draft.quantity.kind == "count"


def clause_mates(row: Row, zone: Zone, siblings: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the numbers before one whose time it may go on with: from the first of its clause that has a time.

    Those before a semicolon count where none behind it has a time; the subject of "three museums
    welcomed 900 visitors in 2017" has that of what it does.
    """
    if not siblings or siblings[0].period is not None or row.host >= 0:
        return siblings
    opened = row.kinds.rfind(";", 0, zone.at)
    own = tuple(each for each in siblings if each.quantity.start > row.items[max(opened, 0)].start)
    if opened != -1 and own and own[0].period is not None:
        return own
    first = row.kinds.find("Q", opened + 1)
    doing = _DOES.match(row.kinds, first) is not None and len(own) > 1 and own[1].period is not None
    return own[1:] if doing else siblings


_DOES = re.compile(r"QR*V[RD]*Q")
_VISITS = frozenset(("inspection", "visit", "review", "survey", "audit", "assessment", "report"))


def comes_back(row: Row, zone: Zone) -> bool:
    """Tell whether the clause of a number opens with the visit told of: "; at this inspection 21 had been achieved"."""
    opened = row.kinds.rfind(";", 0, zone.at) + 1
    told = next(
        (place for place in range(opened, zone.at) if row.items[place].word == "this"
         and row.items[place + 1].word in _VISITS and row.items[place - 1].kind == "I"), None,
    )  # fmt: skip
    return told is not None and "P" not in row.kinds[told : zone.at]


_EARLIER = frozenset(("before", "previously", "beforehand"))
_THEN = re.compile(r"IG[^,;SQ]*$")


def _came_next(row: Row, zone: Zone) -> bool:
    """Tell whether a number is of a time before or after: "peaked at 9% in May before settling at 5%", "58 before"."""
    behind = row.items[zone.at + 1].word if zone.at + 1 < len(row.items) else ""
    if behind in _EARLIER and row.kinds[zone.at + 2 : zone.at + 3] in ("", ".", ",", ";"):
        return True
    then = _THEN.search(row.kinds, 0, zone.at)
    return then is not None and row.items[then.start()].word == "before" and "P" in row.kinds[: then.start()]


def moved_to(row: Row, zone: Zone, siblings: tuple[Draft, ...]) -> bool:
    """Tell whether a number is what one with a time of its own moved to: "from 55 in 2013 to 30 currently"."""
    if siblings and _came_next(row, zone):
        return True
    if not zone.ranged or not siblings or siblings[-1].change or link_before(row, zone.at) != "to":
        return False
    former = row.kinds.rfind("Q", 0, zone.at)
    return "P" in row.kinds[former + 1 : zone.at]


_PRESENT = frozenset(("currently", "now", "today", "present"))


def goes_on(row: Row, zone: Zone, siblings: tuple[Draft, ...]) -> bool:
    """Tell whether the sentence goes on telling of the time of its first number: "; 19 percent of them were …"."""
    first = siblings[0].period
    if first is None or first.kind not in ("date", "range", "point") or row.host >= 0:
        return False
    return (
        not stands_apart(row, zone)
        and not _came_next(row, zone)
        and not moved_to(row, zone, siblings)
        and not _is_now(row, zone)
    )


_HAVE = frozenset(("has", "have"))
_WAS = frozenset(("was", "were", "had", "did"))
_IS = frozenset(("is", "are", "has", "have", "costs", "takes", "stands", "remains", "stand"))


def _is_now(row: Row, zone: Zone) -> bool:
    """Tell whether a clause is in the present behind one of the past: "had 40 homes in May, and the wait is two years"."""
    first = next((place for place, kind in enumerate(row.kinds) if kind in "XVLB"), zone.at)
    told = row.items[first].word
    past = told in _WAS or (first < zone.first and (told.endswith("ed") or told in IRREGULAR))
    low = zone.first
    if zone.ranged:  # "has gone down from 61 to 44"
        low = max(row.kinds.rfind(mark, 0, max(0, row.kinds.rfind("Q", 0, zone.at))) for mark in ",;S")
    verb = next((place for place in range(zone.at - 1, low, -1) if row.kinds[place] in "XVLB"), None)
    if verb is None or not past:
        return False
    run = verb
    while run > low and row.kinds[run - 1] in "XR":
        run -= 1
    if row.kinds[run - 1] == "W" and row.kinds[run] == "X":
        return False  # "19%, which is in line with the average of 20%"
    return row.items[run].word in _IS and not {"been"} & {item.word for item in row.items[run : verb + 1]}


def latest(siblings: tuple[Draft, ...]) -> Time | None:
    """Return the time a sentence has come to: "rose from 31% in 2012 to 44% in 2016, yet waste was unchanged"."""
    told = siblings[0]
    for other in siblings[1:]:
        alike = other.measure == told.measure and other.unit == told.unit and other.area == told.area
        when, then = other.period, told.period
        if alike and when and then and when.last and then.last and when.last > then.last:
            told = other
    return told.period


def told_before(draft: Draft, siblings: tuple[Draft, ...], base: int) -> Draft:
    """Return the number that one goes on from: the last, or what it is set beside where another thing is told.

    "received 4,612 concerns in 2014, compared with 3,905 in 2013, and upheld 1,089 complaints": in 2014.
    """
    last = siblings[-1]
    near = last.beside[0] - base if last.beside else -1
    other = draft.measure is not None and draft.measure != last.measure and draft.source is None
    if not other or not 0 <= near < len(siblings):
        return last
    earlier = last.period is not None and last.period.kind == "relative"
    return siblings[near] if earlier or siblings[near].period is not None else last


def stands_apart(row: Row, zone: Zone) -> bool:
    """Tell whether a number is of the present, or told in a clause of its own, whatever time was spoken of before.

    "…, and one in three now lives alone", "we were told that …, and that a backlog of 400 …".
    """
    after = (
        row.kinds[zone.first - 1] == "C" or row.items[zone.first - 1].word == "us"
    )  # "builders told us that"
    told = row.items[zone.first].word == "that" and row.kinds[zone.first] == "S" and after
    if _APART.search(row.kinds, 0, zone.at) and _PLACED.match(row.kinds, zone.at + 1):
        return True  # "39% in 2016 and 41% in similar towns"
    timed = row.kinds.rfind("P", 0, zone.at) + 1
    if any(one.word in _HAVE and two.word == "since" for one, two in pairwise(row.items[timed : zone.at])):
        return True  # "collapsed to 2 million in 2020 and has since recovered to 7 million"
    return told or any(item.word in _PRESENT for item in row.items[zone.first : zone.last])


def is_present(row: Row, zone: Zone) -> bool:
    """Tell whether the words beside a number say that it is of the present: "but is now £390", "19% today"."""
    return any(item.word in _PRESENT for item in row.items[zone.first : zone.at + 2])


def still(statement: Statement, row: Row, zone: Zone) -> bool:
    """Tell whether a number stands in a clause behind a semicolon that tells of how things still are."""
    main, at = statement.rows[0], row.host if row.host >= 0 else zone.at
    opened, closed = main.kinds.rfind(";", 0, at), main.kinds.find(";", at)
    words = {item.word for item in main.items[opened + 1 : closed if closed != -1 else None]}
    verb = next((item.word for item in main.items[opened + 1 : at] if item.kind in "XVL"), "")
    return opened > 0 and (bool(words & (_PRESENT | {"still"})) or verb in _IS - {"has", "have"})


_APART = re.compile(r"QI?D*P,?C[RD]*$")
_PLACED = re.compile(r"ID*A(?!I?P)")
_AGAIN = frozenset(("or", "equal", "equivalent"))
# ", a 40% increase", ", a rate of 61", "and generated 7.9": told of what was spoken of, in its time.
_APPOSED = re.compile(r",D[NM]*F?[RD]*$|,?CR*[VBL][RDN]*$")


def apposed(row: Row, zone: Zone) -> bool:
    """Tell whether a number is put behind another without a subject of its own."""
    words = {item.word for item in row.items[zone.first : zone.at]}
    return _APPOSED.match(row.kinds, zone.first, zone.at) is not None and not words & COMPARING


def put_behind(draft: Draft, row: Row, zone: Zone) -> bool:
    """Tell whether a number has the time of the one before: "310,000 in its first year, a third more than planned"."""
    behind = draft.change and row.kinds[zone.first : zone.at] == ","
    return behind or restates(row, zone) or apposed(row, zone)


def of_same_period(before: Before, siblings: tuple[Draft, ...]) -> Draft | None:
    """Return the figure whose time "the same period" is: the last with a time, no earlier level of another."""
    inside = [draft for draft in siblings if draft.period is not None]
    timed = inside or [before.drafts[index] for index in before.recent if before.drafts[index].period]
    later = [draft for draft in timed if draft.baseline is not None or draft.source is None]
    return next(iter(reversed(later or timed)), None)
