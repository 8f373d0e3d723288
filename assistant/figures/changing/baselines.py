"""What a change is measured from: "compared with the previous year", "on 2018".

In: a row and one of its numbers with its stretch. Out: the items that say it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft, Part, Time
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.words import word_set

_BASELINE_LINKS = word_set("baseline_links")
# Nouns of what was there before: "the 2008/09 baseline of 15,000 tonnes".
LEVELS = word_set("former_levels")
_SAME_TIME = re.compile(r"(?:same|previous|preceding|prior|last|level|earlier|before)")


def baseline_of(row: Row, zone: Zone) -> tuple[int, int] | None:
    """Return the items that say what a change is measured from, None where nothing does.

    The words after "compared with", "against", "from" or "than", up to the end of their clause,
    where they name a time or a level and hold no number of their own.
    """
    kinds, items = row.kinds, row.items
    for place in (*range(zone.at + 1, zone.last), *range(zone.first, zone.at)):
        word = items[place].word
        if kinds[place] == "P" and word.startswith("from ") and "P" in kinds[zone.first : place]:
            return place, place + 1
        if word not in _BASELINE_LINKS or kinds[place] in "NM":
            continue
        told = place > 0 and items[place - 1].word in ("compared", "comparison", "relative")
        told = told or _points_back(row, place) or _on_time(row, place)
        told = told or (word in ("above", "below") and _LEVEL_THEN.match(kinds, place) is not None)
        if word in ("on", "over", "with", "to", "above", "below") and not told:
            continue
        if word in ("over", "in") and any(
            item.word == "same period" for item in items[place + 1 : place + 3]
        ):
            continue  # the time of the change, not what it is measured from
        start = place + 1
        while start < zone.last and items[start].word in ("with", "to", "in", "at", "on"):
            start += 1
        if word == "than" and start < zone.last and items[start].word == "when":
            told = _when(row, start, zone.last)  # "9,800 fewer than when the scheme began in 2008"
            if told is not None:
                return told
        if kinds[start : start + 3] in ("OFP", "OIP"):
            start += 2  # "a fifth below those of 2019"
        levels = kinds[start : start + 3] == "DPN" and items[start + 2].word in LEVELS
        if levels or (start > place + 1 and items[start - 1].word == "on" and kinds[start] == "D"):
            start += 1  # "on the 2008/09 baseline", "than on the same date in 2020"
        end = start
        while end < zone.last and kinds[end] in "DNGPFIZAe" and items[end].word not in ("by", "until"):
            end += 1
            if kinds[end - 1] == "P" and kinds[end : end + 2] != "IP":
                break
        while end > start and kinds[end - 1] in "IFD":
            end -= 1
        if word in ("above", "below") and "P" not in kinds[start:end]:
            continue  # "above the previous record"
        if end > start and (
            "P" in kinds[start:end] or any(_SAME_TIME.match(items[at].word) for at in range(start, end))
        ):
            return start, end
    return None


# "One point above the level in 2019".
_LEVEL_THEN = re.compile("I(?:D?NID?|O[FI])P")


def _when(row: Row, start: int, last: int) -> tuple[int, int] | None:
    """Return the clause behind "than when" up to its time, None where it tells of another number."""
    end = start + 1
    while end < last and row.kinds[end] not in ",;.SQ":
        end += 1
    return (start, end) if row.kinds[end : end + 1] in (",", ";", ".") else None


_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [a-z]|[a-z]+ \d{1,2}(?:,|$)|monday|sunday")


def _on_time(row: Row, place: int) -> bool:
    """Tell whether "on" opens a stretch of time, "on 2018", and not a day."""
    if row.items[place].word != "on":
        return False
    if row.kinds[place + 1 : place + 4] == "DPN" and row.items[place + 3].word in LEVELS:
        return True  # "a cut on the 2008/09 baseline"
    if row.kinds[place + 1 : place + 2] != "P":
        return False
    return _DAY.search(row.items[place + 1].word) is None


def refers(row: Row, place: int) -> bool:
    """Tell whether a time is what a change is measured from and not when it was: "on 2018"."""
    before = place - 1
    while before >= 0 and (row.kinds[before] == "D" or row.items[before].word in ("in", "at")):
        before -= 1
    if before < 0:
        return False
    return (
        row.items[before].word in ("than", "against", "as")
        or _on_time(row, before)
        or (row.items[before].word == "on" and _points_back(row, before))
    )


def _points_back(row: Row, place: int) -> bool:
    """Tell whether "on", "over" or "to" opens words such as "the previous year"."""
    ahead = [item.word for item in row.items[place + 1 : place + 4]]
    return any(
        word.endswith(" before that")
        or word.startswith(
            (
                "previous",
                "preceding",
                "prior",
                "current",
                "year before",
                "the previous",
                "the preceding",
                "same",
            )
        )
        for word in ahead
    )


_SINCE = re.compile(r"since\s+(?:the\s+)?(?P<first>.+)$", re.IGNORECASE)


_FROM_TO = re.compile(r"(?:between|from)\s+(?P<first>.+?)\s+(?:and|to)\s+.+$", re.IGNORECASE)


_FROM_YEAR = re.compile(r"from \d{4}(?:[/–-]\d{2,4})?")


def measured_from(draft: Draft, period: Time) -> Draft:
    """Return a change with the baseline that its time holds: "since 1990", "between 1981 and 2001"."""
    since = _SINCE.match(period.text)
    if since is not None:
        return draft._replace(baseline=Part(since["first"], period.span), period=None)
    ends = _FROM_TO.match(period.text)
    if ends is None and _FROM_YEAR.fullmatch(period.text):
        # "A decrease from 2018" is measured from then; a rise "from 1 April" begins then.
        return draft._replace(baseline=Part(period.text[5:], period.span), period=None)
    return draft._replace(baseline=Part(ends["first"], period.span)) if ends is not None else draft
