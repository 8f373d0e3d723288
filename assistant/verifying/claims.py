"""What a number of a draft claims: its figure, put right by the words of its own sentence."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.verifying.kinds import unit_kind
from assistant.verifying.manner import is_aim, rate_of, went_ahead, went_behind
from assistant.verifying.placing import placed
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
    figure, explicit = placed(text, figure, span, sentence, explicit, national, subject)
    if _YEARS_ON.match(text, span.end) and figure.unit != "years":
        explicit -= {"period"}
    when = figure.span("period")
    if (
        when is not None
        and _BY.match(figure.period or "")
        and any(span.end < each.start < when.start for each in values)
    ):
        explicit -= {"period"}  # what is to be by then is the number between
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
    if (level := _LEVEL_OF.match(text, span.end)) and figure.period and figure.period in level["time"]:
        # "Down 20 percent on its 2012 level": the year is what it is measured from.
        figure = figure._replace(baseline=level["time"], period=None, period_start=None, period_end=None)
        explicit = explicit - {"period"} | {"baseline"}
    before = " ".join(text[max(sentence.start, span.start - 40) : span.start].lower().split()) + " "
    if when is not None and when.end < span.start and _CAME_FROM.search(before):
        explicit -= {"period"}  # "up from 3,636": the time said before is not that of where it came from
    if figure.direction and (_LEVEL.search(before) or is_phrasal(before)):
        figure = figure._replace(direction=None)
    first, last = span.start - sentence.start, span.end - sentence.start
    if _MOVED.search(figure.unit) and figure.unit.startswith("per "):
        # "22 points per 1,000 population higher" is a gap between two rates.
        figure = figure._replace(unit=_MOVED.sub("", figure.unit))
    rate = rate_of(words, first, last) if unit_kind(figure.unit) == "count" else ""
    if rate:
        figure = figure._replace(
            unit=rate if rate.count(" ") > 1 else f"{rate} {figure.unit}",
            measure=figure.measure or figure.unit,
        )
    way = went_behind(words, last) or (went_ahead(before) if figure.unit == "percent" else None)
    if way and not figure.direction:
        figure = figure._replace(direction=way)
    part = words[words.rfind(";", 0, first) + 1 :].split(";")[0]
    aims = figure.target or is_aim(part.lower())
    around = text[max(0, sentence.start - _AROUND) : sentence.start]
    return Claim(
        figure, span, sentence, words, hedge_of(before, figure), explicit, aims, _BREAK.split(around)[-1]
    )


# "At most £11m two years on": the time is counted from the one before.
_YEARS_ON = re.compile(
    r"[^.;:\d]{0,20}?\b(?:[a-z]+|\d+) (?:years?|months?) (?:on|later|after(?:wards)?|hence)\b"
)
_CAME_FROM = re.compile(r"\b(?:up|down|rise|fall|rising|falling|increase|decrease|drop|change) (?:from|on) $")
_MOVED = re.compile(r" (?:higher|lower|more|fewer|less|above|below)$")
_BY = re.compile(r"by\b")
_BESIDE_TIME = re.compile(r"\b(?:than|unlike|over|above|under|below|on) what [^.:;]{0,30}$", re.IGNORECASE)
_AROUND = 300  # characters in front of a sentence that it may lean on
_BREAK = re.compile(r"\n[ \t]*\n")
_LEVEL_OF = re.compile(
    r"\s*(?:on|from|below|above|against|compared (?:with|to)) (?:its|their|the) (?P<time>[^.,;]{0,20}\d{4})"
    r" (?:level|figure|total|baseline)s?\b"
)
# "Rose to 80 percent": the number is where it went, not how far.
_LEVEL = re.compile(
    r"\b(?:to|from|at|on|than|against|reach(?:ed|ing)?)\s+(?:the )?(?:about |around |nearly |almost |just |over |under )*$"
)
