"""What a number measures in words hung on a clause: "with fees bringing in £3m", "of which our share was £1m".

In: a row and the index of a number without a noun. Out: what it measures, None where the words are others.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Naming, cut, slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase
from assistant.figures.words import word_set

_EXCEEDING = word_set("exceeding")


def name_appended(row: Row, at: int) -> Naming | None:
    """Name a number by the words of its own clause, where that hangs on another."""
    if row.host >= 0 or row.kinds[at + 1 : at + 2] in tuple("NGFT"):
        return None
    return _name_absolute(row, at) or _name_of_which(row, at) or _name_by_how_much(row, at)


_ABSOLUTE = re.compile(r"(?:,|^)(?P<with>I)[DR]*(?P<thing>[NGeA]*N(?:[IF][DR]*[NGe]+)*)(?P<deed>G)I?[DR]*$")


def _name_absolute(row: Row, at: int) -> Naming | None:
    """Read ", with paid exhibitions contributing £640,000": what does it, and the deed."""
    found = _ABSOLUTE.search(row.kinds, 0, at)
    if found is None:
        found = _SECOND.search(row.kinds, 0, at)
    if found is None or row.items[found.start("with")].word != "with":
        return None
    deed = row.items[found.start("deed")].word
    if not deed.endswith("ing") or deed in _NO_DEEDS:
        return None
    thing = clean_phrase(row, found.start("thing"), found.end("thing"))
    return None if thing.empty else Naming(slice_of(row, thing), cut(row, found.start("deed"), at))


# "with sales bringing in £3m and grants adding £1m"
_SECOND = re.compile(
    r"(?:,|^)(?P<with>I)[^,;SXVLBQ]*G[^,;SXVLB]*Q(?:,|,?C)[DR]*(?P<thing>[NGeA]*N(?:[IF][DR]*[NGe]+)*)(?P<deed>G)I?[DR]*$"
)
_NO_DEEDS = word_set("no_deeds")
_OF_WHICH = re.compile(r",FW[DR]*(?P<thing>[NGZAe]*N)[XL]R*$")


def _name_of_which(row: Row, at: int) -> Naming | None:
    """Read "paid £1,918, of which the county's share was £1,391": the share itself."""
    found = _OF_WHICH.search(row.kinds, 0, at)
    if found is None or row.items[at].word[:1] not in "£$€":
        return None
    return Naming(cut(row, found.start("thing"), found.end("thing")), leans="listed")


_BY = re.compile(r"(?P<deed>[VB])[DRO]*(?:Q[NG]+|[NGeA]+)?IR*$")


def _name_by_how_much(row: Row, at: int) -> Naming | None:
    """Read "care overspent its £88m budget by £6m": who did, and what by so much."""
    found = _BY.search(row.kinds, 0, at)
    if (
        found is None
        or row.items[at - 1].word != "by"
        or row.items[found.start("deed")].word not in _EXCEEDING
    ):
        return None
    subject = subject_of(row, found.start("deed"))
    deed = cut(row, found.start("deed"), at - 1)
    return None if subject.empty else Naming(slice_of(row, subject), deed, leans="listed")
