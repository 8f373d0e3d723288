"""Two numbers behind a colon that are of the two places named in front of it, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.documents.span import Span
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind

_MOST = 100
_IN = re.compile(r"(?: [a-z-]+){0,3} in(?: every)? ")
_YEAR_BEFORE = re.compile(
    r"(?:the )?(?:year|12 months) (?:before|earlier)|a year (?:before|earlier)|(?:the )?previous year"
)
_TOUCHES = 12  # characters between a place and the number that it is of
_AND = re.compile(
    r"(?:\b(?:and|while|whereas|but|against|with|to)|[,;–—-])\s(?:the )?(?:for |in )?$", re.IGNORECASE
)
_BESIDE = re.compile(r"\b(?:against|versus|vs|compared)\b")
_OPENS = re.compile(r"[:(–—]\s*(?:about |around |just |only )?$")
_JOINS = re.compile(
    r"\s*(?:,\s*)?(?:against|versus|vs\.?|to|and|compared (?:with|to)|as against|,)\s"
    r"(?:about |around |just |only )?"
)


def in_so_many(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with two numbers made one share where a sentence says "one nursing job in eleven"."""
    found: list[Claim] = []
    for claim in claims:
        before = found[-1] if found else None
        if before is not None and before.sentence == claim.sentence:
            start = before.sentence.start
            between = before.words[before.span.end - start : claim.span.start - start]
            part, whole = before.figure.value, claim.figure.value
            small = part is not None and whole is not None and 0 < part < whole <= _MOST and whole % 1 == 0
            if small and _IN.fullmatch(between) and not before.figure.out_of and _is_count(before):
                figure = before.figure._replace(out_of=whole)
                found[-1] = before._replace(figure=figure, span=Span(before.span.start, claim.span.end))
                continue
        found.append(claim)
    return tuple(found)


def _is_count(claim: Claim) -> bool:
    return unit_kind(claim.figure.unit) == "count"


def year_before(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with the time of a number that is "the year before" that of the number in front of it."""
    found = list(claims)
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        start, end = one.figure.period_start, one.figure.period_end
        if (
            one.sentence == other.sentence
            and start
            and end
            and "period" in one.explicit
            and not other.figure.direction
            and _YEAR_BEFORE.fullmatch((other.figure.period or "").lower())
        ):
            earlier = [f"{int(each[:4]) - 1}{each[4:]}".replace("02-29", "02-28") for each in (start, end)]
            figure = other.figure._replace(
                period=f"{other.figure.period} ({earlier[1][:4]})",
                period_start=earlier[0],
                period_end=earlier[1],
            )
            found[at] = other._replace(figure=figure, explicit=other.explicit | {"period"})
    return tuple(found)


def next_place(claims: Sequence[Claim], subject: str | None) -> tuple[Claim, ...]:
    """Return the claims with the subject's place where one took that of the next number: "had 78 and England 76"."""
    found = list(claims)
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        place = one.figure.span("area")
        if (
            subject is None
            or place is None
            or one.sentence != other.sentence
            or not one.span.end < place.start < other.span.start
            or other.span.start - place.end > _TOUCHES
        ):
            continue
        between = one.words[one.span.end - one.sentence.start : place.start - one.sentence.start]
        if _AND.search(between) and ";" not in between:
            found[at - 1] = one._replace(
                figure=one.figure._replace(area=subject), explicit=one.explicit - {"area"}
            )
    return tuple(found)


def paired(claims: Sequence[Claim], subject: Iterable[str], national: str) -> tuple[Claim, ...]:
    """Return the claims with the places of such pairs; `subject` are names of what the reports are about."""
    found = list(claims)
    area = next(iter(subject), None)
    mine = _named(subject)
    whole = re.compile(rf"{re.escape(national)}|\bnational(?:ly)?\b|\bcountry\b" if national else r"(?!)")
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        if one.sentence != other.sentence:
            continue
        start = one.sentence.start
        ahead = one.words[: one.span.start - start]
        between = one.words[one.span.end - start : other.span.start - start]
        behind = one.words[other.span.end - start :]
        if not other.figure.unit and one.figure.unit == "percent":
            # "26 percent in England; the Met gets to 23": the second number is of the same sort.
            other = other._replace(figure=other.figure._replace(unit="percent"))
            found[at] = other
        if mine.search(behind) or whole.search(behind) or not _JOINS.fullmatch(between):
            continue
        ours, theirs = mine.search(ahead), whole.search(ahead)
        if ours is None or theirs is None or not _OPENS.search(ahead):
            place = other.figure.span("area")
            early = place is None or place.start < one.span.start
            if theirs is None and early and other.figure.area == one.figure.area and _BESIDE.search(between):
                # "7.3 compared with 5.9": whose the second is goes without saying.
                found[at] = other._replace(
                    figure=other.figure._replace(area=None), explicit=other.explicit - {"area"}
                )
            continue
        places = (area, national) if ours.start() < theirs.start() else (national, area)
        for claim, name, index in ((one, places[0], at - 1), (other, places[1], at)):
            found[index] = claim._replace(
                figure=claim.figure._replace(area=name), explicit=claim.explicit | {"area"}
            )
    return tuple(found)


def _named(names: Iterable[str]) -> re.Pattern[str]:
    known = sorted({name.removeprefix("the ") for name in names if name}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b" if known else r"(?!)", re.IGNORECASE)
