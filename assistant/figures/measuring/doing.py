"""What a number tells of a subject and its deed: what each has, what is done so often, what it is brought to.

In: a row and the index of a number. Out: what it measures, None where the words are others.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_follows, subject_of
from assistant.figures.sentence.clauses import past_adjuncts
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.words import CLASSES

_SHARE = re.compile(r"(?:%|percent|per cent)$")
# "Promised to get to 12 percent", "aims to bring this below 10 percent", of what was spoken of before.
_AIMED = re.compile(r"T[R]*[XVLB]O?[R]*I[DR]*$")


def aimed_at(row: Row, verb: int, at: int) -> bool:
    """Tell whether a number is the level that someone wants to bring what was spoken of to."""
    if verb < 1 or "Q" not in row.kinds[:verb] or row.items[at - 1].word == "for":
        return False
    return row.kinds[verb - 1] in "TR" and _AIMED.search(row.kinds, max(0, verb - 2), at) is not None


def is_equal(row: Row, verb: int, at: int) -> bool:
    """Tell whether a verb sets its subject equal to a count: "the backlog was 320 cases", "stood at 320 cases"."""
    word = row.items[verb].word
    if word.startswith(("account", "rang")):
        return True
    if row.items[at - 1].word == "up" and word.startswith(("take", "took")):
        return True  # "delayed discharges took up 4,117 bed days"
    return (word in _EQUALS and verb == at - 1) or (word in _STANDS and row.items[at - 1].word == "at")


_STANDS = frozenset(("stand", "stands", "stood"))
_EQUALS = frozenset(("is", "are", "was", "were", "averaged", "totalled"))


def name_each(row: Row, at: int) -> Naming | None:
    """Read "staff held 52 cases each" and "used force on 31 occasions": it is told of the subject."""
    kinds, items = row.kinds, row.items
    apiece = items[at + 1].word if at + 1 < len(items) else ""
    often = items[at].word.endswith("occasions") and items[at - 1].word == "on"
    if not often and (apiece not in ("each", "apiece") or kinds[at + 2 : at + 3] in tuple("NGQ")):
        return None
    verb = governing_verb(row, at)
    if verb is None and often and CLASSES.get(items[0].word) == "E":
        return Naming(cut(row, 0, at - 1))  # in a list: "used force on 31 occasions"
    if verb is None:
        return None
    subject = subject_of(row, verb)
    if not often:
        told = (items[at + 1].start, items[at + 1].end)
        return None if subject.empty else Naming(slice_of(row, subject), told)
    while verb > 0 and kinds[verb - 1] in "VT":
        verb -= 1
    deed = cut(row, verb, at - 1)
    return None if subject.empty else Naming(slice_of(row, subject), deed)


def name_every(row: Row, at: int) -> Slice | None:
    """Read ", with collections every two weeks": what takes place so often."""
    kinds = row.kinds
    if not at or row.items[at - 1].word != "every":
        return None
    if at > 2 and set(kinds[: at - 1]) <= set("NGRIFCDe") and row.kinds[0] in "ND":
        # "Advisers review plans with tenants every six months": a verb that may be a noun.
        return slice_of(row, clean_phrase(row, 0, at - 1))
    first = at - 1
    while first > 0 and kinds[first - 1] in "NGMeF":
        first -= 1
    opened = kinds[max(0, first - 2) : first]
    led = opened == ",I" and row.items[first - 1].word == "with"
    if first == at - 1 or not (led or opened[-1:] == "X"):
        return None
    return slice_of(row, clean_phrase(row, first, at - 1))


def name_told(row: Row, at: int) -> Naming | None:
    """Read what is so for a share of the time, or what a deed between commas tells of the subject."""
    return name_timed(row, at) or _name_deed(row, at) or _name_there(row, at)


_THERE = re.compile(",FWHX[XR]*$")


def _name_there(row: Row, at: int) -> Naming | None:
    """Read "assaults on staff, of which there were 61 in 2021, have halved": what stands before the comma."""
    told = _THERE.search(row.kinds, 0, at)
    if told is None or row.kinds[at + 1 : at + 2] in tuple("NG"):
        return None
    opened = max(row.kinds.rfind(mark, 0, told.start()) for mark in ";S,Q") + 1
    named = clean_phrase(row, opened, told.start())
    known = named.empty or set(row.kinds[named.first : told.start()]) & set("XVLB")
    return None if known else Naming(slice_of(row, named), leans="listed")


_DEED = re.compile(r",[Rq]*(?P<deed>[eV])R*(?:T[VLB])?I?[DR]*(?P<number>Q)(?:I?D*P)?,(?=[XR]*[XVLBe])")


def _name_deed(row: Row, at: int) -> Naming | None:
    """Read "Spending, budgeted at £9m, came in at £14m": the subject before the comma, and the deed."""
    comma = row.kinds.rfind(",", 0, at)
    deed = _DEED.match(row.kinds, comma) if comma > 0 else None
    if deed is None or at != deed.start("number"):
        return None
    opened = max(row.kinds.rfind(mark, 0, comma) for mark in ";S,") + 1
    comma -= 2 * (row.kinds[comma - 2 : comma] == "FQ")  # "an outage of 31 days, planned to last 24,"
    told = clean_phrase(row, opened, comma)
    known = told.empty or set(row.kinds[told.first : comma]) & set("XVLBQ")
    return (
        None if known else Naming(slice_of(row, told), cut(row, deed.start("deed"), deed.start("deed") + 1))
    )


def name_timed(row: Row, at: int) -> Naming | None:
    """Read "services ran on time 83% of the time": what was so for that share of the time."""
    split = name_split(row, at)
    if split is not None:
        return split
    if [item.word for item in row.items[at + 1 : at + 3]] == ["of", "occasions"]:
        return _on_occasions(row, at)
    if [item.word for item in row.items[at + 1 : at + 4]] != ["of", "the", "time"]:
        return None
    verb = governing_verb(row, at)
    if verb is None:
        return None
    subject = subject_of(row, verb)
    return None if subject.empty else Naming(slice_of(row, subject), cut(row, verb, trim_end(row, verb, at)))


def _on_occasions(row: Row, at: int) -> Naming | None:
    """Read "crews should reach fires within ten minutes on 80 percent of occasions": what is so that often."""
    if row.items[at - 1].word not in ("on", "in"):
        return None
    if row.items[at - 2].word == "so" and "O" in row.kinds[:at]:
        return Naming(leans="previous")  # "it did so on 73 percent of occasions"
    verb = governing_verb(row, at)
    if verb is None:
        return None
    link = row.kinds.find("I", verb, at - 1)
    link = link if link != -1 else at - 1
    done_to = clean_phrase(row, verb + 1, link)
    if done_to.empty:
        subject = subject_of(row, verb)
        return None if subject.empty else Naming(slice_of(row, subject), cut(row, verb, at - 1))
    return Naming(slice_of(row, done_to), cut(row, link, at - 1) if link < at - 1 else cut(row, verb, link))


_SPLIT = re.compile(r"Q(?P<aside>,(?:C[RIDN]*|[RIDN]+C)Q,)(?P<noun>[NG])")


def name_split(row: Row, at: int) -> Naming | None:
    """Read "two, and in some cases three, systems": both numbers count the noun behind the second comma."""
    found = next(
        (each for each in _SPLIT.finditer(row.kinds) if at in (each.start(), each.end("aside") - 2)), None
    )
    if found is None:
        return None
    noun = clean_phrase(row, found.start("noun"), extend_right(row, found.start("noun")))
    verb = governing_verb(row, found.start())
    deed = None if verb is None or row.kinds[verb] != "V" else cut(row, verb, verb + 1)
    return None if noun.empty else Naming(slice_of(row, noun), deed)


def name_behind(row: Row, at: int) -> Naming | None:
    """Read "Currently, 19 (9.6%) care leavers are living with carers": the noun stands behind the brackets."""
    if row.kinds[at + 1 : at + 2] != "N" or (at and row.kinds[at - 1] not in ",;CPR"):
        return None
    end = extend_right(row, at + 1)
    past = past_adjuncts(row, end)
    named = clean_phrase(row, at + 1, end)
    share = _SHARE.search(row.items[at].word) is not None
    if named.empty or not subject_follows(row, past):
        return None
    if not share and not row.items[at].word.replace(",", "").isalnum():
        return None
    return Naming(slice_of(row, named), predicate_after(row, past))


_REST = frozenset(("rest", "remainder", "others"))
_INSERTED = re.compile(r",I[DR]*Q[^,;S]{0,3},[XVL]")


_APPOSED = re.compile(
    r",[Rq]*Q(?:[IF][DR]*[NP]+|DN)?(?:(?:,|,?[CS])R*Q(?:I[DR]*[NP]+)?)*,(?=[XR]*[XVLB])"  # ", £561 for men but £448 for women,"
)


def name_inserted(row: Row, near: int, at: int) -> Naming | None:
    """Read "The proportion known to be eligible, at 52%, is high": all before it is the subject."""
    apposed = next((each for each in _APPOSED.finditer(row.kinds) if each.start() < at < each.end()), None)
    comma = apposed.start() if apposed is not None else -1
    if apposed is not None and comma > 0 and row.kinds[comma - 1] in "NG":
        # "All cases, currently 80 in total, are assessed"
        told = clean_phrase(row, max(row.kinds.rfind(mark, 0, comma) for mark in ";S,") + 1, comma)
        if row.items[comma - 1].word in _REST and row.kinds[comma - 2] == "D":
            # "and the rest, 318, were at level 1": of those spoken of
            bare = row.items[at].word.replace(",", "").isalnum()
            return Naming(None, predicate_after(row, apposed.end()), leans="rest" if bare else "previous")
        return (
            None
            if told.empty or set(row.kinds[told.first : comma]) & set("XVLB")
            else Naming(slice_of(row, told), leans="listed")
        )
    if near <= 0 or _INSERTED.match(row.kinds, near - 1) is None:
        return None
    opened = max(row.kinds.rfind(mark, 0, near) for mark in ";S") + 1
    told = clean_phrase(row, opened, near - 1)
    return None if told.empty else Naming(slice_of(row, told))
