"""Two right numbers set beside each other in the wrong order: "higher than" for lower."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.figures.figure import Figure
from assistant.verifying.claims import Claim
from assistant.verifying.compared import is_bad
from assistant.verifying.judging import Judgment
from assistant.verifying.verification import SUPPORTED
from assistant.verifying.working import WORKED

_MORE = re.compile(
    r"\b(?:higher|more|greater|larger|bigger|steeper|faster|sharper|above|exceed(?:s|ed|ing)?|better|"
    r"ahead of|beat(?:s|en|ing)?|surpass\w*|outperform\w*|outstrip\w*|up (?:on|from))\b"
)
_LESS = re.compile(
    r"\b(?:lower|less|fewer|smaller|slower|shallower|below|beneath|worse|behind|under|short of|"
    r"trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|down (?:on|from))\b"
)
_JUDGES = re.compile(r"better|worse|ahead of|behind|trail\w*|lag\w*|beat\w*|outperform\w*")
# "From 77.5 percent to 79.9 percent": the first number is the earlier one.
_TO = re.compile(r"[^.;:]{0,40}?\bto\s(?:about |around |nearly |just |over |under )?")
_FROM = re.compile(r"\bfrom\s(?:about |around |nearly |just |over |under )?$")
# "Fell to 79.9 percent" is where it went, "down on 77.5 percent" where it came from.
_WENT = re.compile(
    r"\b(?:(?P<up>rose|risen|rises?|rising|increas(?:e|ed|ing)|climb(?:s|ed|ing)?|grew|grown|jump(?:s|ed)?|up)|"
    r"(?:fell|fallen|falls?|falling|dropp?(?:s|ed|ing)?|slipp?(?:s|ed|ing)?|declin(?:e|ed|ing)|decreas(?:e|ed|ing)|down))"
    r",? (?:(?:by [^.;:]{1,30},? )?(?P<to>to)|from|on)\s(?:[a-z’']+\s){0,4}$"
)
_FAR = 160  # characters between two numbers of one comparison


def wrong_order(judged: Sequence[tuple[Claim, Judgment]]) -> frozenset[int]:
    """Return which of the claims, in text order, are right by themselves and wrongly compared with the one before."""
    wrong = set()
    for at in range(1, len(judged)):
        (one, first), (other, second) = judged[at - 1], judged[at]
        if first.verdict != SUPPORTED or second.verdict != SUPPORTED or other.span.start < one.span.end:
            continue
        ours, theirs = one.figure, other.figure
        if (theirs.unit and ours.unit != theirs.unit) or ours.value is None or theirs.value is None:
            continue
        if first.entry is None or second.entry is None or WORKED in first.note + second.note:
            continue
        between = _between(one, other)
        moves = _TO.fullmatch(between) and _FROM.search(_front(one))
        if moves and _turned(one, first.entry.figure, second.entry.figure):
            wrong.add(at)
        if not _are_linked(first.entry.figure, second.entry.figure):
            continue
        if moves:
            earlier, later = first.entry.figure.period_end, second.entry.figure.period_end
            if earlier and later and earlier > later:
                wrong.add(at)
            continue
        more, less = _MORE.search(between), _LESS.search(between)
        if bool(more) == bool(less) or len(between) > _FAR:
            continue
        told = more or less
        if told is not None and _JUDGES.fullmatch(told[0]) and is_bad(first.entry.figure):
            more, less = less, more  # to do worse in what is bad is to have more of it
        if (more and ours.value < theirs.value) or (less and ours.value > theirs.value):
            wrong.add(at)
    return frozenset(wrong)


def _are_linked(one: Figure, other: Figure) -> bool:
    """Tell whether the report sets two figures beside each other, or gives one measure of both at two times."""
    same = (one.measure, one.qualifier, one.area, one.unit) == (
        other.measure, other.qualifier, other.area, other.unit,
    ) and one.period_end != other.period_end  # fmt: skip
    return one.id in other.comparators or other.id in one.comparators or (same and one.measure is not None)


def _turned(claim: Claim, former: Figure, latter: Figure) -> bool:
    """Tell whether a claim rises from the level that the report's sentence has fallen to: "a fall from 289 to 271"."""
    went = _WENT.search(_front(claim))
    if went is None or former.direction is None or latter.direction or former.quote != latter.quote:
        return False
    return former.direction != ("increase" if went["up"] else "decrease")


def wrong_way(claim: Claim, figure: Figure, beside: Sequence[Figure]) -> bool:
    """Tell whether a level is said to have moved the other way than the report's figures `beside` it show."""
    went = _WENT.search(_front(claim))
    if went is None or figure.value is None:
        return False
    said = "increase" if went["up"] else "decrease"
    if figure.direction and not figure.change and went["to"]:
        return figure.direction in {"increase", "decrease"} and figure.direction != said
    moves = set()
    for other in beside:
        same = other.measure == figure.measure and other.area == figure.area and other.unit == figure.unit
        if not same or other.value is None or not other.period_end or not figure.period_end:
            continue
        if other.period_end != figure.period_end and (other.period_end < figure.period_end) == bool(
            went["to"]
        ):
            risen = figure.value > other.value if went["to"] else other.value > figure.value
            moves.add("increase" if risen else "decrease")
    return bool(moves) and said not in moves


def _front(claim: Claim) -> str:
    """Return the words of its sentence in front of a claim."""
    return claim.words[: claim.span.start - claim.sentence.start].lower()


def _between(one: Claim, other: Claim) -> str:
    """Return the words between two claims, of one sentence or of two that follow each other."""
    if one.sentence == other.sentence:
        offset = one.sentence.start
        return one.words[one.span.end - offset : other.span.start - offset].lower()
    return " ".join(
        (
            one.words[one.span.end - one.sentence.start :],
            other.words[: other.span.start - other.sentence.start],
        )
    ).lower()
