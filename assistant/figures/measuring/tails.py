"""The narrower case behind a number: "for men", "at peak times", "a year".

In: a row and the index of a number. Out: the stretch that narrows what it measures.
"""

from __future__ import annotations

import re

from assistant.figures.measuring.naming import Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.words import LESS_WORDS, MORE_WORDS, TIME_NOUNS, word_set

_TAILS = word_set("tails")


def tail_of(row: Row, at: int) -> Slice | None:
    """Return the narrower case after a number: "for men", "at peak times", "per officer"."""
    kinds, items = row.kinds, row.items
    link = at + 1
    more = kinds[link : link + 1] and items[link].word in MORE_WORDS | LESS_WORDS
    # "65% were for neglect, 25% emotional abuse": the verb is said once.
    gapped = kinds[link : link + 1] in ("N", "G") and at and kinds[at - 1] in ",;C" and "Q" in kinds[:at]
    stated = kinds[link : link + 1] in tuple("eN") and at and kinds[at - 1] in "XLVR"
    if not more and (stated or gapped):
        return slice_of(row, clean_phrase(row, link, extend_right(row, link)))
    if link + 1 >= len(kinds):
        return None
    if at and items[at - 1].word == "with" and re.match("RG", kinds[link:]) is not None:
        return predicate_after(row, link + 1)  # "with seven currently awaiting placement"
    if items[link].word == "being" and kinds[link + 1] == "V":
        return predicate_after(row, link)  # "compared to 1,046 being supported through visits"
    if kinds[link] == '"' and at and kinds[at - 1] in ",;C" and '"' in kinds[link + 1 :]:
        return cut(row, link, kinds.index('"', link + 1) + 1)  # "52% “a fair amount”"
    if items[link].word == "that" and kinds[link] == "S" and at and kinds[at - 1] in ",C":
        return cut(row, link, clause_end(row, link + 1))  # "and 88% that their child was happy"
    if (
        at
        and kinds[at - 1] == "D"
        and (items[link].word == "that" or (kinds[link] in "Ve" and items[link + 1].word == "by"))
    ):
        last = trim_end(row, link, clause_end(row, link + 1))
        return cut(row, link, last)  # "the 4% that it would tolerate", "the £6,944 implied by the plan"
    if (kinds[link] == "D" or items[link].word == "per") and items[link + 1].word in TIME_NOUNS:
        return items[link].start, items[link + 1].end
    if kinds[link] != "I" or items[link].word not in _TAILS:
        return None
    start = link + 1
    while start < len(kinds) and kinds[start] in "DRO":
        start += 1
    if start >= len(kinds) or kinds[start] not in "NGe":
        return None
    phrase = clean_phrase(row, start, extend_right(row, start))
    timed = phrase.last - phrase.first == 1 and items[phrase.first].word in TIME_NOUNS
    if phrase.empty or items[phrase.first].word == "same" or (timed and items[link].word == "in"):
        return None  # "compared with one in the same group", "a rise of 7 points in a year"
    if items[link].word in ("per", "on", "at", "into"):
        return items[link].start, items[phrase.last - 1].end
    return slice_of(row, phrase)
