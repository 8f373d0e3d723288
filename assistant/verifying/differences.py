"""What tells a number of a draft from a figure of a report, field by field."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind
from assistant.verifying.rounding import ROUNDED, SAME, agreement, part_agreement, share_agreement
from assistant.verifying.times import times_agree
from assistant.verifying.verification import (
    OUTCOME_AS_TARGET,
    SWAPPED,
    TARGET_AS_OUTCOME,
    WRONG_AREA,
    WRONG_PERIOD,
    WRONG_UNIT,
    WRONG_VALUE,
)

_WHOLE = re.compile(r"\b(?:of|in)\b|/")
_FULL = Decimal(100)
_MAY = re.compile(r"\b(?:may|might|could|possibly|perhaps)\b")
_AHEAD = 40  # characters in front of a number in which its place may be said
_ROUND = frozenset({20, 50, 100, 1000})
_SPOKEN = 10  # the whole of a share in words


def value_agreement(claim: Claim, figure: Figure) -> str | None:
    """Return "same" or "rounded" where the draft's number may stand for the figure's, otherwise None."""
    ours = claim.figure
    if ours.value is None or figure.value is None:
        same = (ours.low, ours.high) == (figure.low, figure.high)
        if ours.value is None and figure.value is not None and ours.low is not None and ours.high is not None:
            return ROUNDED if ours.low <= figure.value <= ours.high else None
        if ours.value is not None and figure.value is None:
            # "Up to 60" for between 55 and 60.
            ends = {
                "at most": figure.high,
                "highest": figure.high,
                "at least": figure.low,
                "lowest": figure.low,
            }
            end = ends.get(claim.hedge)
            if end is None and _MAY.search(claim.words):
                end = ours.value if ours.value in {figure.low, figure.high} else None
            return ROUNDED if ours.value == end else None
        return SAME if same and ours.low is not None else None
    if ours.unit == "percent" and figure.unit != "percent" and figure.out_of and figure.out_of != 0:
        if ours.direction:
            return None  # a change is no share
        return share_agreement(ours.value, claim.hedge, figure.value / figure.out_of * _FULL)
    if ours.out_of and figure.unit == "percent":
        if ours.value > _SPOKEN and ours.out_of not in _ROUND:
            return None  # who says "45 of the 58" has counted
        return part_agreement(ours.value, ours.out_of, figure.value, claim.hedge)
    own = _WHOLE.search(ours.text) is not None or " in " in ours.text
    if own and ours.out_of and figure.out_of and ours.out_of <= _SPOKEN and ours.out_of != figure.out_of:
        # "One in five" is a way to say a share of any whole.
        share = figure.value / figure.out_of * _FULL
        return part_agreement(ours.value, ours.out_of, share, claim.hedge)
    told = _WHOLE.search(figure.text) or _WHOLE.search(
        ours.text
    )  # else both wholes were taken from other words
    if ours.out_of and figure.out_of and ours.out_of != figure.out_of and told:
        return None
    if ours.value == 1 and ours.out_of and not figure.out_of and _WHOLE.search(ours.text):
        return None  # "one of the 36 boroughs" is not borne out by "one officer"
    if ours.margin is not None and figure.margin is not None and ours.margin != figure.margin:
        return None
    found = agreement(ours.value, claim.hedge, figure.value, figure.approximation)
    if found is None and claim.hedge == "only":
        found = agreement(ours.value, "", figure.value, figure.approximation)
    return found


def _of_a_former_level(claim: Claim, figure: Figure) -> bool:
    """Tell whether one of two multiples has for its time that of the level it is a multiple of, as the other has not."""
    ours = claim.figure
    return ours.unit == figure.unit == "times" and (ours.baseline is None) != (figure.baseline is None)


def differences(claim: Claim, figure: Figure, siblings: bool) -> tuple[str, ...]:
    """Return what the claim has wrong if it is about this figure, the worst first; nothing where it is right.

    `siblings` tells whether the report gives the same measure for another area beside this one.
    """
    found = []
    if value_agreement(claim, figure) is None:
        found.append(WRONG_VALUE)
    if not _units_agree(claim.figure, figure):
        found.append(WRONG_UNIT)
    if not areas_agree(claim, figure, siblings):
        found.append(WRONG_AREA)
    if not _of_a_former_level(claim, figure) and not times_agree(claim, figure):
        found.append(WRONG_PERIOD)
    ours, theirs = claim.figure.direction, figure.direction
    if ours and theirs and ours != theirs:
        found.append(SWAPPED)
    if figure.target and not claim.aims:
        found.append(TARGET_AS_OUTCOME)
    if claim.figure.target and not figure.target and figure.direction and not _is_gap(claim):
        found.append(OUTCOME_AS_TARGET)
    return tuple(found)


def areas_agree(claim: Claim, figure: Figure, siblings: bool) -> bool:
    """Tell whether the claim's place is the figure's.

    A place that the sentence does not state is the reports' subject where the report gives the same
    measure of another place too. A place without a name ("each force") contradicts none.
    """
    ours, theirs = claim.figure.area, figure.area
    if ours is None or theirs is None or _plain(ours) == _plain(theirs):
        return True
    if not _is_name(theirs):
        # "The county's £1,905.10": a place without a name, said right in front.
        start = claim.span.start - claim.sentence.start
        if _plain(theirs) in _plain(claim.words[max(0, start - _AHEAD) : start]):
            return True
    if "area" not in claim.explicit:
        return not siblings or (_is_said(theirs, _ahead(claim)))
    return not (_is_name(ours) and _is_name(theirs))


def _is_gap(claim: Claim) -> bool:
    """Tell whether a number is what something is away from an aim: "ten more than it should"."""
    return _GAP.match(claim.words, claim.span.end - claim.sentence.start) is not None


_GAP = re.compile(r" (?:more|fewer|less|longer|shorter|higher|lower|above|below|over|under|short|off)\b")


def _is_said(area: str, words: str) -> bool:
    """Tell whether words name a place, or the last word of its name: "Britain" for "Great Britain"."""
    last = _plain(area).split()[-1:]
    return (
        _is_name(area) and bool(last) and re.search(rf"\b{re.escape(last[0])}\b", words.lower()) is not None
    )


def _ahead(claim: Claim) -> str:
    """Return the words in front of a claim, from the number before it on."""
    return _PAST_NUMBER.split(claim.words[: claim.span.start - claim.sentence.start])[-1]


_PAST_NUMBER = re.compile(r"\d")


def _units_agree(ours: Figure, theirs: Figure) -> bool:
    one, other = unit_kind(ours.unit), unit_kind(theirs.unit)
    if ours.unit == "percent" and other == "count" and not theirs.out_of:
        return False
    if one == other or not ours.unit or _BARE.fullmatch(ours.text):
        # A number without a unit of its own has that of the number before it.
        return True
    if (one == "percent" and theirs.out_of) or (other == "percent" and ours.out_of):
        return True
    if one.startswith("per ") and other.startswith("per "):
        # "per 1,000 people" and "per 1,000 population" say the same.
        (number, whom), (printed, of) = _base(one), _base(other)
        same = whom is None or of is None or whom == of or (bool(whom) and whom[-1:] == of[-1:])
        return number == printed and same
    return False


@cache
def _base(unit: str) -> tuple[str, tuple[str, ...] | None]:
    """Return per how many a rate is, and of whom: nothing for people, None where it is not said."""
    words = unit.removeprefix("per ").split(maxsplit=1)
    of = words[1].lower() if len(words) > 1 else ""
    if not of:
        return words[0], None
    if _PEOPLE.search(of) or words[1][0].isupper():  # "Londoners"
        return words[0], ()
    return words[0], ("household",) if _HOMES.search(of) else terms(of)


_PEOPLE = re.compile(r"\b(?:population|people|persons|residents|inhabitants|head)\b")
_HOMES = re.compile(r"\b(?:households?|homes?|dwellings?|houses)\b")
_BARE = re.compile(r"[\d.,\s]+")


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").removeprefix("the ").split())


def _is_name(area: str) -> bool:
    return any(word[:1].isupper() for word in area.split())
