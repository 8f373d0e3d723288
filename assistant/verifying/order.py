"""Two right numbers set beside each other in the wrong order: "higher than" for lower."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verifying.draft import Claim
from assistant.verifying.judging import Judgment
from assistant.verifying.verification import SUPPORTED
from assistant.verifying.working import WORKED

_MORE = re.compile(
    r"\b(?:higher|more|greater|larger|bigger|steeper|faster|sharper|above|exceed(?:s|ed|ing)?|better|"
    r"ahead of|outstrip\w*|up (?:on|from))\b"
)
_LESS = re.compile(
    r"\b(?:lower|less|fewer|smaller|slower|shallower|below|beneath|worse|behind|under|short of|down (?:on|from))\b"
)
# "From 77.5 percent to 79.9 percent": the first number is the earlier one.
_TO = re.compile(r"[^.;:]{0,40}?\bto\s(?:about |around |nearly |just |over |under )?")
_FROM = re.compile(r"\bfrom\s(?:about |around |nearly |just |over |under )?$")
_FAR = 160  # characters between two numbers of one comparison


def wrong_order(judged: Sequence[tuple[Claim, Judgment]]) -> frozenset[int]:
    """Return which of the claims, in text order, are right by themselves and wrongly compared with the one before."""
    wrong = set()
    for at in range(1, len(judged)):
        (one, first), (other, second) = judged[at - 1], judged[at]
        if first.verdict != SUPPORTED or second.verdict != SUPPORTED or other.span.start < one.span.end:
            continue
        ours, theirs = one.figure, other.figure
        if ours.unit != theirs.unit or ours.value is None or theirs.value is None:
            continue
        if first.entry is None or second.entry is None or WORKED in first.note + second.note:
            continue
        if first.entry.figure.id not in second.entry.figure.comparators:
            continue
        between = _between(one, other)
        if _TO.fullmatch(between) and _FROM.search(_front(one)):
            earlier, later = first.entry.figure.period_end, second.entry.figure.period_end
            if earlier and later and earlier > later:
                wrong.add(at)
            continue
        more, less = _MORE.search(between), _LESS.search(between)
        if bool(more) == bool(less) or len(between) > _FAR:
            continue
        if (more and ours.value < theirs.value) or (less and ours.value > theirs.value):
            wrong.add(at)
    return frozenset(wrong)


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
