"""Numbers and names of months that are times: in, the text and a date found in it; out, whether it is one."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.days import MONTHS
from assistant.language.folding import GAP
from assistant.language.moments import Moment
from assistant.language.tables import alternation, read_set, read_words

# "Trained in Code C of PACE 1984,": a law known by its letters.
_LAW = re.compile(r"\b(?:of|under|by|with)\s(?:the\s)?[A-Z]{4,}\s$")
_SOURCED = re.compile(r" (?:[a-z-]+ ){0,3}(?:projections|estimates|statistics|figures|data|census)\b")
_CLOSED = re.compile(r"[,.;)]|\s*$")
_MONTH_NEXT = re.compile(rf"(?:{GAP}(?:to|and){GAP}|{GAP}?[–-]{GAP}?)(?:{'|'.join(MONTHS)})\b")
_BEFORE = re.compile(r"([a-z&]+)\W{1,3}$")


def is_time(text: str, folded: str, moment: Moment) -> bool:
    """Tell a date from a number, a name or a verb that looks like one."""
    if _SOURCED.match(text, moment.end) and text[max(0, moment.start - 2) : moment.start].strip().isupper():
        return True  # "ONS 2014 population projections"
    match = _BEFORE.search(folded, max(0, moment.start - 24), moment.start)
    before = match[1] if match and "\n\n" not in match[0] else ""
    if moment.grain == "month" and not moment.year:
        name = text[moment.start : moment.end]
        paired = before in read_set("periods", "before_month") or _MONTH_NEXT.match(folded, moment.end)
        return name[0].isupper() and len(name) > 2 and bool(paired)
    if moment.grain == "day" and not moment.year:
        return any(letter.isupper() for letter in text[moment.start : moment.end])
    if moment.grain != "year" or moment.end - moment.start != 4:
        return True
    if _LAW.search(text, max(0, moment.start - 24), moment.start) and _CLOSED.match(text, moment.end):
        return False
    return is_year(folded, moment.start, moment.end, before)


@cache
def _year_things() -> re.Pattern[str]:
    things = alternation(read_words("periods", "said_of_years"))
    return re.compile(rf"{GAP}(?:(?:[a-z'-]+){GAP})??(?:{things})\b")


_COUNTED = re.compile(rf"{GAP}(?:[a-z'-]+{GAP}){{0,2}}?(?:[a-z-]{{2,}}[^su\W]s|people|children|men|women)\b")
_UNITED = re.compile(
    rf"{GAP}?(?:percent|per{GAP}cent|million|billion|thousand|miles|km|kg|hours|years|tonnes|times|rpm|mm|cm|metres|mw|points|pounds|acres|hectares)\b"
)


# "In 1563, 1593 and 1603": a year behind a year.
_YEAR_BEFORE = re.compile(rf"\b1\d{{3}}(?:[–-]\d{{2,4}})?,?{GAP}(?:and{GAP})?$")


def is_year(folded: str, start: int, end: int, before: str) -> bool:
    """Tell the year 2014 from 2014 of something; `before` is the word before it, lower case."""
    if before in read_set("periods", "not_year") or _UNITED.match(folded, end):
        return False
    if before in read_set("periods", "before_year"):
        return True
    if (
        folded[start] == "1"
        and folded[start + 1] < "9"
        and not _YEAR_BEFORE.search(folded, max(0, start - 14), start)
    ):
        return False
    return not _COUNTED.match(folded, end) or bool(_year_things().match(folded, end))
