"""What a number of a draft claims: its figure, put right by the words of its own sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.verifying.kinds import unit_kind
from assistant.verifying.manner import is_aim, rate_of, went_behind
from assistant.verifying.rounding import hedge_of
from assistant.verifying.wording import is_phrasal


class Claim(NamedTuple):
    """Hold one number of a draft: its figure, its own sentence, its hedge and where it stands.

    `explicit` names the fields ("area", "period", "baseline") that its own sentence states;
    others come from what went before or from what the reports are about. `aims` tells whether the
    sentence speaks of an aim. `before` is what its paragraph says in front of the sentence.
    """

    figure: Figure
    span: Span
    sentence: Span
    words: str
    hedge: str
    explicit: frozenset[str]
    aims: bool
    before: str


def make_claim(
    text: str,
    figure: Figure,
    sentence: Span,
    values: Sequence[Span],
    national: str | None,
    subject: str | None,
) -> Claim:
    """Return what a figure found in a draft's `text` claims; never raises.

    `values` are the places of all numbers of the draft, `national` and `subject` the names of the
    whole country and of what the reports are about.
    """
    span = figure.span("value") or figure.quote
    explicit = frozenset(
        name
        for name in ("area", "period", "baseline")
        if (place := figure.span(name)) is not None
        and sentence.start <= place.start < sentence.end
        and not (name == "baseline" and any(span.end < each.start < place.start for each in values))
    )
    words = sentence.of(text)
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
    if _EVERYWHERE.search(words) and "area" not in explicit:
        figure = figure._replace(area=national)
        explicit |= {"area"}
    if _THE_NATIONAL.search(text, max(sentence.start, span.start - 40), span.start):
        figure = figure._replace(area=national)
        explicit |= {"area"}
    when = figure.span("period")
    if (
        when is not None
        and "period" in explicit
        and when.end < span.start
        and ";" in text[when.end : span.start]
    ):
        explicit -= {"period"}
    if (
        when is not None
        and "period" in explicit
        and when.start > span.end
        and _BESIDE_TIME.search(text, span.end, when.start)
    ):
        # "Well over what it managed in 2020": the time is that of what it is set beside.
        explicit -= {"period"}
    if (level := _LEVEL_OF.match(text, span.end)) and figure.period in level["time"]:
        # "Down 20 percent on its 2012 level": the year is what it is measured from.
        figure = figure._replace(baseline=level["time"], period=None, period_start=None, period_end=None)
        explicit = explicit - {"period"} | {"baseline"}
    if "area" not in explicit and _NATIONAL.search(figure.measure or ""):
        figure = figure._replace(area=national)
        explicit |= {"area"}
    before = " ".join(text[max(sentence.start, span.start - 40) : span.start].lower().split()) + " "
    if figure.direction and (_LEVEL.search(before) or is_phrasal(before)):
        figure = figure._replace(direction=None)
    first, last = span.start - sentence.start, span.end - sentence.start
    rate = rate_of(words, first, last) if unit_kind(figure.unit) == "count" else ""
    if rate:
        figure = figure._replace(unit=rate, measure=figure.measure or figure.unit)
    way = went_behind(words, last)
    if way and figure.unit == "percent" and not figure.direction:
        figure = figure._replace(direction=way)
    aims = figure.target or is_aim(words.lower())
    around = text[max(0, sentence.start - _AROUND) : sentence.start]
    return Claim(
        figure, span, sentence, words, hedge_of(before, figure), explicit, aims, _BREAK.split(around)[-1]
    )


# What is said before a colon may be of another place than the number behind it.
_TURN = re.compile(r"[:;]\s|\(")
_BESIDE = re.compile(r"\b(?:than|rest of|unlike|outside|beside|against)\b[^.:;]{0,30}$", re.IGNORECASE)
_BESIDE_TIME = re.compile(r"\b(?:than|unlike|over|above|under|below|on) what [^.:;]{0,30}$", re.IGNORECASE)
_AROUND = 300  # characters in front of a sentence that it may lean on
_BREAK = re.compile(r"\n[ \t]*\n")
_EVERYWHERE = re.compile(
    r"\b(?:across|in|for|of|among) (?:all|every) (?:the )?(?:\w+ )?"
    r"(?:forces?|areas?|authority|authorities|councils?|trusts?|schools?|hospitals?|regions?)\b",
    re.IGNORECASE,
)
_THE_NATIONAL = re.compile(
    r"\b(?:the|a) national(?: (?!target|standard|minimum)[a-z]+){0,2},?"
    r"(?: (?:of|is|was|at|by|being|(?:stood|stands) at|comes to|came to))?"
    r"(?: (?:just|only|about|around|nearly|almost|over|under|some))? $",
    re.IGNORECASE,
)
_LEVEL_OF = re.compile(
    r"\s*(?:on|from|below|above|against|compared (?:with|to)) (?:its|their|the) (?P<time>[^.,;]{0,20}\d{4})"
    r" (?:level|figure|total|baseline)s?\b"
)
_NATIONAL = re.compile(r"\bnational\b", re.IGNORECASE)
# "Rose to 80 percent": the number is where it went, not how far.
_LEVEL = re.compile(
    r"\b(?:to|from|at|on|than|against|reach(?:ed|ing)?)\s+(?:the )?(?:about |around |nearly |almost |just |over |under )*$"
)
