"""The verb that a number stands with, its subject and what is said of it.

In: a row and the index of a number or verb. Out: indices, phrases and stretches of the sentence.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Slice, slice_of
from assistant.figures.sentence.clauses import (
    aside_start,
    asked_before,
    behind_a_span,
    clause_start,
)
from assistant.figures.sentence.expecting import expected_of, told_from, where_inside
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import COUNTED, Phrase, clean_phrase
from assistant.figures.sentence.relatives import object_relative, relative_end
from assistant.figures.words import COMPARING, word_set


def subject_of(row: Row, verb: int) -> Phrase:
    """Return the noun phrase that is the subject of the verb at index `verb`."""
    kinds, items = row.kinds, row.items
    if (noun := object_relative(row, verb)) is not None:
        return Phrase(clean_phrase(row, *noun).first, noun[1])
    last = verb
    while (
        last > 0
        and not _deed_told(row, last)
        and not asked_before(row, last)
        and (
            kinds[last - 1] in "XRVT"
            or (
                kinds[last - 1] == "N"
                and kinds[last : last + 1] == "T"
                and kinds[last - 2 : last - 1] in tuple("XR")
            )
        )
    ):
        last -= 1
    if last > 0 and kinds[last - 1] == "H" and kinds[last - 2 : last - 1] in tuple(",;CPS"):
        number = next((item.word for item in items[verb:] if item.kind == "Q"), " ")
        return Phrase(
            last, last, pointer=" " not in number
        )  # "so far this term there have been another nine"
    if kinds[last:verb] == "TV" and "W" in kinds[:last]:
        last = (
            verb  # "the number who waited after the decision to admit fell": the infinitive is the subject's
        )
    if kinds[:last].endswith("WIO"):
        last -= 2  # "volunteers who between them gave"
    if last > 0 and kinds[last - 1] == "W" and last < relative_end(row, last - 1) <= verb:
        last = relative_end(row, last - 1)  # "pupils who were absent had fallen": the main verb
    elif last > 0 and kinds[last - 1] == "W":
        opened = max(kinds.rfind(";", 0, last), kinds.rfind("S", 0, last)) + 1
        if (
            "Q" in kinds[opened:last]
            and kinds[last - 2 : last - 1] == ","
            and not _NEW.search(kinds, 0, last)
            and not (_SPENT_ON.search(kinds, 0, last) and kinds[verb] != "X")
        ):
            # "214 groups, which is 32 per million": the number before is meant.
            return Phrase(last, last, pointer=True)
        anew = _NEW.search(kinds, 0, last)
        if anew is not None and set(kinds[anew.start() : last]) & set("IF"):
            return clean_phrase(row, anew.start() + 2, last - 2)  # "and take-up among infants, which"
        head = last - 1
        while head > 0 and kinds[head - 1] in ",IF":
            head -= 1
        of_all = _WHOLE_BEFORE.search(kinds, 0, head)
        which = items[last - 1].word == "which" and kinds[head] == ","
        if of_all is not None and which and _GOES_ON.match(kinds, last) is not None:
            return clean_phrase(row, of_all.start("whole"), head)
        return _antecedent(row, head)
    last = aside_start(row, last)
    such = _SUCH_AS.search(kinds, 0, last)
    if such is not None and items[such.start() + 1].word == "such" and "W" in kinds[: such.start()]:
        last = such.start()  # "those who go on to a good place, such as a college, have grown"
    first = last
    while first > 0:
        kind = kinds[first - 1]
        since = items[first - 1].word == "since" and not (
            kinds[first - 2 : first] == ",S" and kinds[first] == "D"
        )
        if kind == "S" and where_inside(row, first - 1, last):
            first -= 1
            continue  # "take-up where it was available was 28%"
        if kind in ";" or (kind == "S" and not since) or behind_a_span(row, first):
            break
        if kind == "V" and items[first - 1].word in _SHOWING:
            break  # "data show the rate was 5%": what is told, not who tells it
        if kind == "Q" and "," in kinds[first:last]:
            first = kinds.index(",", first) + 1
            break
        if kind == "C" and (joined := _JOINED_INSIDE.search(kinds, 0, first - 1)) is not None:
            first = joined.start("noun")  # "and payments through fraud and error were": of both
            continue
        opened = max(clause_start(row, first), told_from(row, first)) if kind in "C," else 0
        if kind in "C," and _VERB.search(kinds, opened, first - 1):
            told = kinds.rfind("W", 0, first - 1)
            if told == -1 or relative_end(row, told) < last:
                break  # not inside "who are in education, employment or training"
        first -= 1
    if kinds[last : last + 1] == "T" and any(letter in "XVLB" for letter in kinds[first:last]):
        # "met its target to achieve …": the subject of the main verb is not that of the infinitive.
        return expected_of(row, first, last)
    if kinds[first : first + 1] == "I" and items[first].word == "with":
        first += 1
    phrase = clean_phrase(row, first, last)
    said = kinds[phrase.first : phrase.last]
    finite = not any(items[place].word == "where" for place in range(phrase.first, phrase.last)) and any(
        kinds[place] == "X" and kinds[place - 1 : place] != "T" and items[place].word not in _LOOSE
        for place in range(phrase.first, phrase.last)
    )
    if finite and "W" not in said and not asked_before(row, last):
        return Phrase(last, last)
    goes_on = last > 0 and (kinds[last - 1] in ",C" or items[last - 1].word == "but")
    if phrase.empty and not phrase.pointer and goes_on:
        # "cost £5m and seats 300": the second verb has the subject of the first.
        earlier = next((place for place in range(last - 1, -1, -1) if kinds[place] in "XVLB"), None)
        if earlier is not None:
            return subject_of(row, earlier)
    return phrase


_DEED = re.compile(r"(?:^|[,;S])(?:D?N)?GTV$")
_MAIN = frozenset(("is", "are", "was", "were", "has", "had"))


def _deed_told(row: Row, last: int) -> bool:
    """Tell whether a deed with its aim is the subject that ends here: "Driving to work is rare"."""
    return (
        last < len(row.items) and row.items[last].word in _MAIN and _DEED.search(row.kinds[:last]) is not None
    )


def _antecedent(row: Row, head: int) -> Phrase:
    """Return the noun phrase that ends at `head`, before a relative pronoun."""
    kinds = row.kinds
    first = head
    if kinds[head - 1] == "Q" and COUNTED.match(row.items[head - 1].word):
        return Phrase(head - 1, head)  # "212 volunteers who gave 31,000 hours"
    while first > 0:
        opened = kinds.rfind('"', 0, first - 1) if kinds[first - 1] == '"' else -1
        if opened != -1:
            first = opened
        elif kinds[first - 1] in "NGZ":
            first -= 1
        else:
            break
    return clean_phrase(row, first, head)


def governing_verb(row: Row, at: int) -> int | None:
    """Return the index of the verb whose object or complement the number is."""
    kinds = row.kinds
    lead = at - 1
    while lead > 0 and (kinds[lead] in "DR" or row.items[lead].word in ("remaining", "other")):
        lead -= 1  # "52 rated 3 and the remaining 17 rated 2"
    if kinds[max(lead, 0) : lead + 1] == "C" and subject_follows(row, at + 1):
        return None
    for place in range(at - 1, -1, -1):
        kind = kinds[place]
        if kind in "VLXB":
            return None if row.items[place].word in _COMPARES else place
        if kind in ";SQ" or (row.items[place].word in COMPARING and row.items[place].word != "from"):
            return None
        if kind == "," and (
            kinds[place + 1 : place + 2] not in tuple("RDN") or row.items[place + 1].word == "yet"
        ):
            return None
    return None


def subject_follows(row: Row, end: int) -> bool:
    """Tell whether a verb follows, so that what stands before it is its subject."""
    while end < len(row.kinds) and row.kinds[end] in "RIAPD" and row.kinds[end] != ",":
        end += 1
    return end < len(row.kinds) and row.kinds[end] in "XVLBe"


def clause_before(row: Row, end: int) -> Slice | None:
    """Return the subject of the clause before the pronoun at `end`: "X has been reduced and now it was 14%"."""
    verb = next((place for place in range(end) if row.kinds[place] in "XVLB"), None)
    return slice_of(row, subject_of(row, verb)) if verb is not None else None


# "The payments through fraud and error", opened by a mark or "and".
_JOINED_INSIDE = re.compile(r"(?P<opened>;|,C?)(?P<noun>[DN]N*I[DN]*N)$")
_NEW = re.compile(
    r",C[DR]*[NG]+(?:[IF][DR]*[NG]+)?,W$"
)  # "14%, and emissions, which were 5,310": the emissions
# "Calls about debt, which made up 9%, now make up 22%": of the whole subject, whose verb follows.
_WHOLE_BEFORE = re.compile(r"(?:^|[;S]|,C)(?P<whole>[DR]*[NGe]+(?:[IF][DR]*[NGe]+)+)$")
_GOES_ON = re.compile(r"[^,;SW]*,R*[XVLB]|[^,;SW]*[,][^,;SWXVLB]*,R*[XVLB]")
_SPENT_ON = re.compile(r"QI[DR]*[NG]+,W$")  # "70p on interest, which cost £610m": the interest did
_SUCH_AS = re.compile(r",D[IS][^,;QXVLB]*,$")
# A verb that is no infinitive: "authority to place a child and deciding on a match".
_VERB = re.compile(r"(?<!T)[XVLB]")
_SHOWING = word_set("showing")
_COMPARES = frozenset(("compares", "compare"))
_LOOSE = frozenset(("being", "having", "been", "be"))
