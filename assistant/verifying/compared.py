"""A right number set in words beside another that goes unsaid: "better than the country as a whole"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.wording import terms_of

_MORE = r"(?P<more>higher|more|greater|larger|bigger|above|exceed(?:s|ed|ing)?|surpass\w*|outstrip\w*|up on)"
_LESS = r"(?P<less>lower|less|fewer|smaller|below|beneath|under|down on)"
_FAST = r"(?P<fast>steeper|faster|sharper|bigger|larger|greater|quicker)"
_SLOW = r"(?P<slow>shallower|slower|gentler|smaller|less steep|less sharp)"
_WELL = r"(?P<well>better|ahead of|beat(?:s|en|ing)?|outperform\w*|outdid|outdoes)"
_ILL = r"(?P<ill>worse|behind|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?)"
_BESIDE = r"[^.;:\d]{0,60}?"
_COUNTRY = r"\b(?:national(?:ly)?|country|countrywide|nationwide|nation)\b"
_EARLIER = re.compile(
    r"\b(?:year|12 months|twelve months) (?:before|earlier)\b"
    r"|\b(?:previous|preceding|prior|last) (?:year|12 months|twelve months)\b"
)
_TOUCHES = 4
_STILL = re.compile(r"\b(?:not|no|n[’']t|never|neither|nor)\b")


def told_against(
    claim: Claim, figure: Figure, beside: Sequence[Figure], national: str, mates: Sequence[Claim]
) -> bool:
    """Tell whether the sentence sets a claim the wrong way round beside one of the report's own comparisons.

    `beside` are the figures that the report compares `figure` with, `national` the name of the whole
    country in it, `mates` the other numbers of the sentence.
    """
    end = claim.span.end - claim.sentence.start
    words = claim.words.lower()
    if mates:
        starts = [each.span.start - claim.sentence.start for each in mates]
        behind = min((each for each in starts if each >= end), default=len(words))
        words = words[end:behind]
    for other in beside:
        if (
            other.value is None
            or figure.value is None
            or other.value == figure.value
            or (other.unit, other.measure, other.direction) != (figure.unit, figure.measure, figure.direction)
            or other.target != figure.target
        ):
            continue
        place = _place(figure, other, national)
        if place is None:
            continue
        for found in re.finditer(
            rf"\b(?:{_FAST if figure.direction else _MORE}|{_SLOW if figure.direction else _LESS}|{_WELL}|{_ILL})\b"
            rf"{_BESIDE}(?:{place})",
            words,
        ):
            if mates and found.end() >= len(words.rstrip()) - _TOUCHES:
                continue  # a number of its own follows
            if _STILL.search(words[max(0, found.start() - 25) : found.end()]):
                continue
            more = _says_more(found, figure)
            if more is not None and more != (figure.value > other.value):
                return True
    return False


def is_bad(figure: Figure) -> bool:
    """Tell whether more of what a figure measures is worse: crimes, delays, debts."""
    words = frozenset(terms(figure.measure or ""))
    fall = figure.direction == "decrease"
    return not words.isdisjoint(terms_of("bad")) and words.isdisjoint(terms_of("good")) and not fall


def _place(figure: Figure, other: Figure, national: str) -> str | None:
    """Return the pattern by which a sentence names what `other` is of, None where both are of one place and time."""
    if other.area and other.area != figure.area:
        name = re.escape(other.area.lower())
        return rf"{name}|{_COUNTRY}" if other.area == national else name
    if other.area == figure.area and (other.period_end or "9") < (figure.period_end or ""):
        return _EARLIER.pattern
    return None


def _says_more(found: re.Match[str], figure: Figure) -> bool | None:
    groups = found.groupdict()
    if groups.get("more") or groups.get("fast"):
        return True
    if groups.get("less") or groups.get("slow"):
        return False
    words = frozenset(terms(figure.measure or ""))
    bad, good = not words.isdisjoint(terms_of("bad")), not words.isdisjoint(terms_of("good"))
    if bad == good:
        return None
    better = bool(groups.get("well"))
    # A greater fall of what is bad is better, and a greater rise of it worse.
    wanted = good if figure.direction != "decrease" else bad
    return better == wanted
