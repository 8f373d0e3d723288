"""What a share is of: "17% of the children aged under 16 are living in poverty".

In: a row and the index of a number with "of" behind it. Out: the whole, and what is said of the part.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.ellipsis import done_before, done_to, found_before
from assistant.figures.changing.baselines import LEVELS
from assistant.figures.measuring.doing import name_inserted
from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_follows, subject_of
from assistant.figures.sentence.clauses import clause_end, clause_start, past_adjuncts
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import COUNTED, Phrase, clean_phrase, extend_right, trim_end
from assistant.figures.words import word_set
from assistant.language.plurals import is_plural
from assistant.language.quantities import Quantity


def share_of(row: Row, at: int) -> Slice | None:
    """Return the whole that a percentage is of, with its "of"."""
    last = trim_end(row, at + 1, extend_right(row, at + 1))
    return cut(row, at + 1, last)


_WE_ASKED = re.compile(r"(?P<whom>OOVI?)(?:,R*Q,)?(?=[XVL])")
_PUT = frozenset(("put", "estimated", "reckoned", "assessed", "calculated", "measured", "recorded", "set"))


def _put_at(row: Row, at: int) -> Naming | None:
    """Read "tree cover is put at 16% of the district": the subject is measured, not the whole."""
    link = at - 1
    while link > 0 and row.kinds[link] in "RD":
        link -= 1
    full = any(item.word == "capacity" for item in row.items[at + 2 : at + 5])  # "ran at 74% of capacity"
    if link < 1 or row.items[link].word != "at" or (row.items[link - 1].word not in _PUT and not full):
        return None
    verb = governing_verb(row, at)
    subject = subject_of(row, verb) if verb is not None else None
    if subject is None or subject.empty:
        return None
    return Naming(slice_of(row, subject), share_of(row, at))


def part_of(row: Row, at: int) -> Naming:
    """Read "17% of the children aged under 16 are living in poverty"."""
    rated = _put_at(row, at)
    if rated is not None:
        return rated
    inserted = name_inserted(row, -1, at)
    if inserted is not None and inserted.measure is not None:
        return inserted._replace(
            qualifier=share_of(row, at)
        )  # "guilty pleas, once two-thirds of the total, are"
    start = at + 2
    kinds = row.kinds
    whom = _of_whom_before(row, at)
    if whom is not None:
        return Naming(whom, predicate_after(row, start + 1))
    if kinds[start : start + 1] in tuple("OW") or (
        kinds[start : start + 1] == "D" and kinds[start + 1 : start + 2] in tuple("eXV")
    ):
        asked = _WE_ASKED.match(kinds, start)
        if asked is not None and "Q" not in kinds[:at]:
            # "Fewer than half of those we surveyed, 44 percent, felt safe"
            return Naming(cut(row, start, asked.end("whom")), predicate_after(row, asked.end()))
        if kinds[start] == "O" and kinds[start + 1 : start + 2] in ("C", ",", ".", ";", ""):
            return Naming(None, done_before(row, at), leans="subset")
        alone = kinds[start + 1 : start + 2] == "e" and kinds[start + 2 : start + 3] in ("", ".", ",", ";")
        rest = (
            (found_before(row, at) if alone else None)
            or predicate_after(row, start + 1)
            or found_before(row, at)
        )
        return Naming(None, rest, leans="subset")
    if _LAST_NAMED.match(kinds, start) and row.items[start + 1].word in ("latter", "former"):
        return Naming(
            None, predicate_after(row, start + 2), leans="subset"
        )  # "27 of the latter were serious"
    if (
        _POINTED.match(kinds, start)
        and row.items[start].word in _SUCH
        and row.items[start + 1].word in _GROUPS
    ):
        # "22% are over 65, and 81% of that group were vaccinated"
        verb = governing_verb(row, at)
        done = done_to(row, verb, at) if verb is not None else None
        return Naming(None, predicate_after(row, start + 2) or done, leans="group")
    former = _of_former_self(row, at)
    if former is not None:
        return former
    apposed = at and kinds[at - 1] in ",C" and "Q" in kinds[:at]
    if apposed and (row.items[start].word in ("its", "their", "the") or row.items[at - 1].word == "or"):
        return Naming(None, share_of(row, at), leans="previous")
    if _OF_ALL.match(kinds, max(0, at - 2)) is not None and _PERCENT.search(row.items[at - 2].word) is None:
        # "legacies brought in £3m, a quarter of all income": of the legacies
        return Naming(None, share_of(row, at), leans="previous")
    equal = at > 1 and row.items[at - 1].word == "to" and row.items[at - 2].word in _EQUAL
    if equal and "Q" in kinds[:at]:
        # "reserves of £4m, equivalent to 9% of spending": of the reserves.
        return Naming(None, share_of(row, at), leans="previous")
    if _again(row, at):
        return Naming(None, share_of(row, at), leans="previous")
    if _stated_rate(row, at):
        # "37 exclusions, a rate of 0.08 per cent of the population": of the exclusions.
        return Naming(None, share_of(row, at), leans="previous")
    while start < len(kinds) and kinds[start] in "DRO":
        start += 1
    if kinds[start : start + 3] in ("AZQ", "NZQ"):
        start += 2
    if kinds[start : start + 2] == "QF":
        start += 2  # "of the 5,900 km of roads"
    if kinds[start : start + 1] == "Q":
        counted = COUNTED.match(row.items[start].word)
        if counted is not None:
            named = (row.items[start].start + counted.end(), row.items[start].end)
            end = start + 1
            while end < len(kinds) and kinds[end] in "OV" and kinds[start + 1] == "O":
                end += 1
            # "A quarter of the 480 homes built in 2018 were let": of the homes built.
            built = extend_right(row, end) if kinds[end : end + 1] == "e" else end
            if built == end and kinds[end : end + 1] in tuple("IFW"):
                built = extend_right(row, end)  # "half of the 62 pupils with a plan had seen it"
            past = past_adjuncts(row, built)
            if past > end and subject_follows(row, past):
                return Naming((named[0], row.items[built - 1].end), predicate_after(row, past))
            return Naming(named, predicate_after(row, end) if subject_follows(row, end) else None)
    owned = kinds[start : start + 1] in ("A", "N") and kinds[start + 1 : start + 2] == "Z"
    if owned and row.items[start - 1].word in ("her", "his"):
        start -= 1  # "nine of Her Majesty's Inspectors"
        return Naming(slice_of(row, Phrase(start, extend_right(row, start + 3))))
    if owned:
        start += 2
    if kinds[start : start + 1] == "A" and kinds[start + 1 : start + 2] in tuple("NG"):
        start += 1
    called = kinds[start : start + 2] == "qN"
    end = extend_right(row, start + called)
    rank = _RANK.match(kinds, end)
    if rank is not None and row.items[rank.end() - 1].word in _RANKS:
        end = rank.end()  # "60% of staff at manager level have a licence"
    phrase = Phrase(start, end) if called else clean_phrase(row, start, end)
    doing = kinds[end : end + 2] == "RG"  # "88% of reviews currently taking place on time"
    qualifier = predicate_after(row, end + doing) if doing or subject_follows(row, end) else None
    if qualifier is None and kinds[end : end + 3] == "VIA":
        qualifier = cut(row, end, end + 3)  # "83% of tenants live within Suffolk"
    if phrase.empty:
        pointed = start > at + 2 and kinds[at + 2] in "OD"
        return Naming(None, qualifier, leans="subset" if pointed else "open")
    return Naming(slice_of(row, phrase), qualifier)


def _of_whom_before(row: Row, at: int) -> Slice | None:
    """Read "trust was higher among graduates, 81% of whom agreed": those named right before, where nothing counts them."""
    kinds = row.kinds
    if kinds[at - 2 : at] != "N," or kinds[at + 2 : at + 3] != "W" or not is_plural(row.items[at - 2].word):
        return None
    if "Q" in kinds[max(kinds.rfind(";", 0, at), kinds.rfind("S", 0, at)) + 1 : at]:
        return None
    first = at - 2
    while first > 0 and kinds[first - 1] in "NGe":
        first -= 1
    return slice_of(row, clean_phrase(row, first, at - 1))


def _of_former_self(row: Row, at: int) -> Naming | None:
    """Read "Travel has recovered more slowly, to 71% of its former level": a share of what it was itself."""
    told = {item.word for item in row.items[at + 2 : extend_right(row, at + 1)]}
    if row.items[min(at + 2, len(row.items) - 1)].word not in ("its", "their") or not told & LEVELS:
        return None
    opened = clause_start(row, at)
    verb = next((place for place in range(at - 1, opened, -1) if row.kinds[place] in "XVLB"), None)
    while verb is not None and verb > opened and row.kinds[verb - 1] in "XR":
        verb -= 1
    subject = subject_of(row, verb) if verb is not None else None
    if subject is None or subject.empty:
        return Naming(None, share_of(row, at), leans="previous")
    return Naming(slice_of(row, subject), share_of(row, at))


_OF_ALL = re.compile(r"Q,QF[DR]*[NG]+(?:;|\.*$)")
_POINTED = re.compile("D[NG](?![NG])")
_SUCH = frozenset(("that", "this", "these", "those"))
_GROUPS = frozenset(
    ("group", "groups", "category", "cohort", "number", "total", "age", "sum", "proportion", "share")
)
_LAST_NAMED = re.compile("DN(?![NG])")
_SHARING = word_set("sharing")
_RANK = re.compile(r"I[DR]*N{1,4}(?=[IRP]*[XVLB])")
_RANKS = frozenset(("level", "levels", "grade", "grades", "rank", "ranks", "stage"))


def _again(row: Row, at: int) -> bool:
    """Tell whether the subject is a share of a second whole: "women made up 31% of the board and 12% of managers"."""
    former = row.kinds.rfind("Q", 0, at)
    verb = governing_verb(row, former) if former > 0 else None
    if verb is None or row.items[verb].word not in _SHARING or row.kinds[former + 1] != "F":
        return False
    return row.kinds[at - 1] in ",C" and not set(row.kinds[former:at]) & set("XVLB;S")


_EQUAL = frozenset(("equivalent", "equal", "equates", "equating", "amounting"))


def _stated_rate(row: Row, at: int) -> bool:
    """Tell whether a share is put behind a number as its rate: ", a rate of", "or"."""
    opened = at - 4
    if opened < 0 or row.kinds[opened:at] != ",DNF" or "Q" not in row.kinds[:opened]:
        return False
    return row.items[at - 2].word in ("rate", "share", "proportion")


def name_one_in(row: Row, at: int, quantity: Quantity, naming: Naming) -> Naming:
    """Read "One person in three breaches a licence": of persons, and what they do."""
    inside = (
        quantity.out_of is not None
        and quantity.start < quantity.unit_start < quantity.unit_end < quantity.end
    )
    if not inside or naming.measure is None or naming.measure[1] <= quantity.end:
        return naming
    doing = cut(row, at + 1, trim_end(row, at + 1, clause_end(row, at + 1)))
    return naming._replace(measure=(quantity.unit_start, quantity.unit_end), qualifier=doing)


_PERCENT = re.compile(r"(?:%|percent|per cent)$")


def named_behind(row: Row, at: int) -> bool:
    """Tell whether the noun behind a number names it: "with over 95% participation", "a £2m saving on staff"."""
    if row.kinds[at - 1 : at + 2] == "DQG":
        return row.items[at].word[0] in "£$€"
    shared = row.items[at - 1].word == "with" and _PERCENT.search(row.items[at].word) is not None
    return row.kinds[at + 1 : at + 2] == "N" and (shared or row.kinds[at - 1] in "DV")
