"""What a number that is no share and has no unit noun is of: an object, a due, a wait.

In: a row and the index of a number. Out: the stretch of the sentence that it measures.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.given import name_given, thing_after
from assistant.figures.measuring.lasting import deed_for
from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.words import EMPTY_NOUNS, LESS_WORDS, MORE_WORDS, TELLING, TIME_NOUNS, word_set

_LIMITS = frozenset(("within", "in", "after", "by"))


_TAKES = frozenset(("take", "takes", "took", "taken", "cost", "costs"))


def name_taken(row: Row, at: int) -> Naming | None:
    """Read "It took 412 days on average for a child to be placed": of whom, and doing what."""
    kinds, items = row.kinds, row.items
    verb = governing_verb(row, at)
    if verb is None or items[verb].word not in _TAKES or not any(item.word == "it" for item in items[:verb]):
        return None
    links = ("for", "to", "between")
    link = next((place for place in range(at + 1, len(items)) if items[place].word in links), None)
    if link is None or set(kinds[at + 1 : link]) & set(",;SQ"):
        return None
    if items[link].word == "between":
        end = next((place for place in range(link, len(kinds)) if kinds[place] in ",;S"), len(kinds))
        return Naming(cut(row, link, trim_end(row, link, end)))
    end = kinds.find("T", link)
    if end == -1:
        return None
    stop = clause_end(row, end)
    whom = slice_of(row, clean_phrase(row, link + 1, end)) if items[link].word == "for" else None
    doing = cut(row, end, trim_end(row, end, stop))
    return Naming(whom or doing, doing if whom else None)


def whole_before(row: Row, at: int) -> Slice | None:
    """Read "Of the city's rental units, 38,200 were …": the thing that the number counts."""
    if not row.items or row.items[0].word not in ("of", "among", "amongst"):
        return None
    comma = row.kinds.find(",", 0, at)
    if comma == -1 or "Q" in row.kinds[:comma] or not set(row.kinds[:comma]) & set("NGA"):
        return None  # "of those surveyed": who they are was said before
    return slice_of(row, clean_phrase(row, 1, comma))


def name_due(row: Row, at: int) -> Slice | None:
    """Read "Within three months, the board should publish a plan": what is due in that time."""
    kinds, items = row.kinds, row.items
    if not at or items[at - 1].word not in _LIMITS or any(kind in "XVLB" for kind in kinds[:at]):
        return None
    verb = next((place for place in range(at + 1, len(kinds)) if kinds[place] in "XT"), None)
    if verb is None:
        return None
    start = verb + 1
    while start < len(kinds) and (
        kinds[start] in "XVLBRTDE" or (kinds[start] == "C" and kinds[start + 1 : start + 2] in tuple("VBLN"))
    ):
        start += 1
    end = extend_right(row, start)
    relative = kinds.find("W", start, end)
    return slice_of(row, clean_phrase(row, start, relative if relative != -1 else end))


# "At an average level of 117": nouns that say no more than that it is one.
_EMPTY_LEVEL = re.compile(r"[DR]*N+[DR]*F[DR]*$")


def at_before(row: Row, at: int) -> int:
    """Return the index of the "at" that a level stands behind, -1 where there is none.

    Words of how near, and nouns that name no measure, may stand between: "at between 6 and 8 weeks",
    "at an annual rate of 82%".
    """
    place = at - 1
    while place >= 0 and (row.kinds[place] in "RD" or row.items[place].word == "between"):
        place -= 1
    if place > 0 and row.kinds[place] == "F" and "Q" not in row.kinds[:place]:
        start = place
        while start > 0 and row.kinds[start - 1] in "DRN":
            start -= 1
        said = {item.word for item in row.items[start:place] if item.kind == "N"}
        if _EMPTY_LEVEL.match(row.kinds, start, at) and said <= EMPTY_NOUNS | TELLING:
            place = start - 1
    return place if place >= 0 and row.items[place].word in _AT else -1


_PLACED = re.compile(r"(?:[RD]|I?D*[PA])*")
_AT = frozenset(("at", "with"))


def name_level(row: Row, at: int) -> Naming | None:
    """Read ", at an annual rate of 82%": a rate without a name is of the subject before it."""
    level = at_before(row, at)
    if level < 1 or row.kinds[level - 1] != "," or row.items[level].word != "at":
        return None
    verb = next((place for place in range(level - 1, -1, -1) if row.kinds[place] in "XVLB"), None)
    subject = subject_of(row, verb) if verb is not None and "F" in row.kinds[level:at] else None
    return None if subject is None or subject.empty else Naming(slice_of(row, subject))


_CHOSEN = re.compile(r"[XR]*(?P<said>[GVe][^,;SQ]*)")


def name_before_level(row: Row, level: int) -> Naming | None:
    """Read "is well above average, at 48%": the subject of the clause before, with what a share of it does."""
    verbs = (place for place in range(level - 1, -1, -1) if row.kinds[place] in "XVLB")
    verb = next((place for place in verbs if row.kinds[place - 1 : place] != "T"), None)
    if verb is None:
        return None
    subject = subject_of(row, verb)
    doing = None
    if "H" in row.kinds[max(0, verb - 2) : verb] and row.kinds[verb] == "X":
        # "there are too few tenants with a job, at just four in number"
        there = clean_phrase(row, verb + 1, level - 1)
        return Naming(slice_of(row, there), leans="previous")
    if not subject.empty and row.items[subject.first].word in _DEGREE | _SHARES:
        # "A higher proportion of pupils are staying on, at 73%"
        said = _CHOSEN.match(row.kinds, subject.last, level)
        doing = cut(row, said.start("said"), said.end("said")) if said is not None else None
    top = _TOP.match(row.kinds, verb + 1, level)
    if top is not None and {item.word for item in row.items[verb + 1 : verb + 3]} & _SUPERLATIVES:
        doing = cut(row, verb + 1, top.end())  # "Arson is the most common cause of fires, at 53%"
    return Naming(slice_of(row, subject), doing, leans="previous")


_TOP = re.compile(r"D[RN][^,;SQXVLB]*")
_SUPERLATIVES = word_set("superlatives") | {"main", "commonest", "prime", "leading"}
_DEGREE = MORE_WORDS | LESS_WORDS
_SHARES = frozenset(("proportion", "percentage", "share", "number"))


def name_standing(row: Row, at: int) -> Slice | None:
    """Read ", with the share of good meals now at 25%": what stands at the level."""
    level = at_before(row, at)
    opened = max(row.kinds.rfind(",", 0, level), row.kinds.rfind(";", 0, level)) + 1 if level > 0 else 0
    if not opened or row.items[opened].word != "with" or set(row.kinds[opened:level]) & set("XVLBQSW"):
        return None
    return slice_of(row, clean_phrase(row, opened + 1, level))


def name_opened(row: Row, at: int) -> Naming | None:
    """Read "At 33%, the rate remains high": the level that opens the sentence is of its subject."""
    kinds = row.kinds
    level = at_before(row, at)
    opening = kinds[:level].replace("S", "").replace("R", "") if level >= 0 else "-"
    opened = not opening or (opening[-1] == "," and not set(opening) & set("XLBWQ"))
    comma = _PLACED.match(kinds, at + 1).end()  # type: ignore[union-attr]
    if not opened or kinds[comma : comma + 1] != ",":
        return None
    verb = next((place for place in range(comma + 1, len(kinds)) if kinds[place] in "XVLB"), None)
    if verb is None:
        return None
    subject = subject_of(row, verb)
    comma = kinds.rfind(",", subject.first, subject.last)
    if comma != -1:
        subject = clean_phrase(row, comma + 1, subject.last)
    if subject.empty:
        return Naming(leans="level") if subject.pointer else None
    return Naming(slice_of(row, subject))


_COPULAS = frozenset(("is", "are", "was", "were"))


def name_described(row: Row, at: int) -> Slice | None:
    """Read "These are schools that look after children for 295 days or less": what is told of them."""
    kinds = row.kinds
    verb = next((place for place in range(at) if kinds[place] in "XVLB"), None)
    relative = kinds.find("W", 0, at)
    if verb is None or relative <= verb or row.items[verb].word not in _COPULAS or kinds[at - 1] != "I":
        return None
    if "O" not in kinds[:verb] or set(kinds[:verb]) - set("O.QqR") or set(kinds[verb:at]) & set(",;SQ"):
        return None
    return cut(row, *clean_phrase(row, verb + 1, at - 1)[:2])


def name_object(row: Row, at: int, verb: int, shared: bool) -> Naming:
    """Name a bare number that a verb takes: what it is spent on, else the subject."""
    kinds, items = row.kinds, row.items
    if not shared and [item.word for item in items[at - 2 : at]] == ["once", "every"]:
        return Naming(
            slice_of(row, subject_of(row, verb)), cut(row, verb, at - 2)
        )  # "meets them once every week"
    link = at + 1 + (kinds[at + 1 : at + 2] == "P")
    if kinds[link : link + 2] == "DN" and items[link + 1].word in TIME_NOUNS:
        link += 2  # "pays £1,842 a year in council tax"
    every = kinds[link : link + 2] == "ID" and items[link].word == "in" and items[link + 1].word == "every"
    spent = shared and not every and link < len(kinds) and kinds[link] == "I"
    if spent and row.items[link].word in ("on", "for", "in"):
        named = thing_after(row, link)
        if named is not None:
            return Naming(named)  # not "takes 9p in every pound"
    to_whom = items[link].word == "to" if link < len(kinds) else False
    if to_whom and (items[verb].word in _ADDING or (shared and items[verb].word in _GIVING)):
        whom = thing_after(row, link)
        if whom is not None:
            return Naming(whom, cut(row, verb, verb + 1))  # "paid £64,000 to hauliers", "added an hour to it"
    given = name_given(row, at, verb)
    if given is not None:
        return given
    between = clean_phrase(row, verb + 1, at)
    light = row.items[verb + 1].word == "place"
    if not between.empty and not shared and row.items[at - 1].word in ("within", "in") and kinds[verb] == "V":
        # "Callers receive a reply within two days": who and what, not the reply alone.
        subject = subject_of(row, verb)
        if not subject.empty:
            return Naming(slice_of(row, subject), cut(row, verb, at - 1))
    lasting = None if shared else deed_for(row, at, verb)
    if lasting is not None:
        return lasting
    if not between.empty and not light and kinds[verb + 1] not in "IFT" and kinds[verb] == "V":
        return Naming(slice_of(row, between))
    subject = subject_of(row, verb)
    if (
        shared
        and items[verb].word in _REACHING
        and (subject.empty or items[subject.last - 1].word in _BODIES)
    ):
        return Naming(leans="previous")  # "The aim is 95% of calls. The trust managed 71%."
    if shared and verb == at - 1 and items[verb].word in _ASSUMING:
        return Naming(leans="previous")  # "Costs were 16% of spending. The plan had assumed 9%."
    # "children waited over two years for this": what took so long.
    lasts = not shared and kinds[verb] == "V" and row.items[verb].word not in _TAKES
    reached = row.items[at - 1].word in ("to", "from", "by")
    said = at - 1 if row.items[at - 1].word == "within" else verb + 1
    doing = cut(row, verb, said) if lasts and not reached and not subject.empty else None
    leans = "" if not subject.empty else ("previous" if subject.pointer else "open")
    return Naming(slice_of(row, subject), doing, leans=leans)


_ASSUMING = word_set("assuming")
_ADDING = frozenset(("add", "adds", "added"))
_REACHING, _GIVING, _BODIES = word_set("reaching"), word_set("giving"), word_set("bodies")
