"""What a count with its noun is of: the noun, what hangs on it, and what is said of it.

In: a row and the index of a count. Out: its `Naming`.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.ellipsis import done_to
from assistant.figures.measuring.naming import Naming, cut
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.recipients import without_made
from assistant.figures.measuring.subjects import governing_verb, subject_follows
from assistant.figures.sentence.clauses import clause_end, past_adjuncts
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import extend_right, trim_end
from assistant.figures.sentence.relatives import narrowed_end
from assistant.figures.words import word_set


def name_counted(row: Row, at: int) -> Naming:
    """Name a count by its unit noun and what hangs on it; its predicate narrows it."""
    end = extend_right(row, at + 1)
    start = row.items[at].start
    last = trim_end(row, at, end) if end > at + 1 else at + 1
    if _THERE.search(row.kinds, 0, at) and (_ALL.match(row.kinds[last:]) or row.items[at].word[:3] == "no "):
        # "there are 480 children electively home educated", "there were no delays via the new route"
        last = max(last, trim_end(row, at, clause_end(row, last)))
    if row.kinds[last - 1 : last + 1] == "GQ":
        last += 1  # "carers offering 150 places"
    last = without_made(row, narrowed_end(row, at, last))
    sent = _sent_to(row, at, last)
    if sent is not None:
        return Naming((start, row.items[sent - 1].end), cut(row, sent, last))
    measure = (start, row.items[last - 1].end)
    past = past_adjuncts(row, end)
    verb = governing_verb(row, at)
    if verb is None and subject_follows(row, past):
        # "Support for the 94 children requires improvement": the support does.
        return Naming(measure, None if _INSIDE.search(row.kinds, 0, at) else predicate_after(row, past))
    timed = _TIMED.match(row.kinds, end)
    if timed is not None:
        return Naming(
            measure, predicate_after(row, timed.end())
        )  # "26 calls from the day before awaiting a reply"
    if (
        row.kinds[end - 1] in "NQ"
        and _DOING.match(row.kinds, end)
        and row.items[end + row.kinds[end:].startswith("R")].word not in _LOOSE_LINKS
    ):
        # "with 23 families currently accessing support", "three people being housed in hotels"
        return Naming(measure, predicate_after(row, end))
    if verb is not None and row.kinds[verb] == "X" and "H" not in row.kinds[:verb]:
        return Naming(measure, done_to(row, verb, at))  # "is not in contact with 14 young people"
    return Naming(measure, None)


_SENDING = word_set("sending")


def _sent_to(row: Row, at: int, last: int) -> int | None:
    """Return where "to the hospital" begins behind "referred 31 patients", which says where they went, not who they are."""
    verb = governing_verb(row, at)
    link = next((place for place in range(at + 1, last) if row.items[place].word == "to"), None)
    if link is not None and row.kinds[link - 1] not in "NQe":
        return None
    if verb is None or link is None or row.items[verb].word not in _SENDING or row.kinds[link] != "I":
        return None
    return link


# An -ing form behind a noun that is none of its own: with an adverb, or of "be" and "have".
_ALL = re.compile("R[RN]*e")
_THERE = re.compile(r"HX[XR]*$")
_TIMED = re.compile(r"(?:I[DR]*P)+(?=R?G)")
_DOING = re.compile(r"RG|R?X")
_LOOSE_LINKS = frozenset(("is", "are", "was", "were", "has", "have", "had"))
_INSIDE = re.compile(r"[NG][IF][DRO]*$")
