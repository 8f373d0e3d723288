"""Which place a number of a draft is of, by the words right beside it."""

from __future__ import annotations

import re
from functools import cache

from assistant.documents.span import Span
from assistant.figures.figure import Figure

# What is said before a colon may be of another place than the number behind it.
_TURN = re.compile(r"[:;]\s|\(")
_BESIDE = re.compile(
    r"\b(?:than|rest of|unlike|outside|beside|against|(?:up|down) on|above|below|behind|ahead of|short of)\b[^.:;]{0,30}$",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"\b(?:across|in|for|of|among) (?:all|every) (?:the )?(?:\w+ )?"
    r"(?:forces?|areas?|authority|authorities|councils?|trusts?|schools?|hospitals?|regions?)\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\bnational\b", re.IGNORECASE)
_COUNTRY = (
    r"nationally|countrywide|nationwide|across the (?:whole )?country"
    r"|(?:the|a) national(?: (?!target|standard|minimum)[a-z]+){0,2}"
    r"|national(?: (?:average|figure|rate|mean|level|total))?|the (?:whole )?country(?:[’']s| as a whole)?(?: [a-z]+)?"
)
_AHEAD = (
    r"(?:^|[\s(–—-]){names}{country},?:?(?: it)?"
    r"(?: (?:of|is|was|at|by|being|=|(?:stood|stands|ran|runs) at|comes to|came to|saw|had|managed))?"
    r"(?: (?:just|only|about|around|nearly|almost|over|under|some))?\s?$"
)
_BEHIND = re.compile(
    r"\)?,? (?:nationally|countrywide|nationwide|across the (?:whole )?country"
    r"|(?:in|for|of) the (?:whole country|country as a whole))\b",
    re.IGNORECASE,
)
_REACH = 40  # characters in front of a number in which a place is named that it is of


def placed(
    text: str, figure: Figure, span: Span, sentence: Span, explicit: frozenset[str], national: str | None,
    subject: str | None,
) -> tuple[Figure, frozenset[str]]:  # fmt: skip
    """Return a figure of a draft with the place that its own words give it, and the fields that it states.

    `national` and `subject` are the names of the whole country and of what the reports are about.
    """
    place = figure.span("area")
    if (
        place is not None
        and place.end < span.start
        and _TURN.search(text, place.end, span.start)
        and text[place.end : span.start].strip() != "("
        and _BESIDE.search(text, max(sentence.start, place.start - 40), place.start)
    ):
        explicit -= {"area"}
        figure = figure._replace(area=None)
    if (
        place is not None
        and "area" in explicit
        and place.start > span.end
        and _BESIDE.search(text, span.end, place.start)
    ):
        # "23 percent is lower than in England": the place is that of what it is set beside.
        explicit -= {"area"}
        figure = figure._replace(area=subject)
    part = _part(text, span, sentence)
    if (
        place is not None
        and national
        and not part.covers(place)
        and sentence.covers(place)
        and national in part.of(text)
    ):
        return figure._replace(area=national), explicit | {"area"}
    everywhere = "area" not in explicit and (
        _EVERYWHERE.search(text, sentence.start, sentence.end) or _NATIONAL.search(figure.measure or "")
    )
    ahead = _ahead(national or "").search(text[max(sentence.start, span.start - _REACH) : span.start])
    if everywhere or ahead or _BEHIND.match(text, span.end):
        return figure._replace(area=national), explicit | {"area"}
    return figure, explicit


def _part(text: str, span: Span, sentence: Span) -> Span:
    """Return the part of its sentence, between semicolons, in which a number stands."""
    first, last = text.rfind(";", sentence.start, span.start), text.find(";", span.end, sentence.end)
    return Span(max(sentence.start, first + 1), last if last >= 0 else sentence.end)


@cache
def _ahead(national: str) -> re.Pattern[str]:
    """Return the pattern of words right before a number that make it one of the whole country."""
    capitals = [word[0] for word in national.split() if word[:1].isupper()]
    short = rf"{' ?& ?'.join(capitals)}|" if len(capitals) > 1 else ""
    return re.compile(
        _AHEAD.replace("{names}", f"(?:{short}").replace("{country}", f"{_COUNTRY})"), re.IGNORECASE
    )
