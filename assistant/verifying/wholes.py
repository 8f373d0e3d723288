"""Numbers that are the whole of which another is a part: "six of London's 32 boroughs", "6 percent of the 32"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.span import Span
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind

_WHOSE = r"(?:(?:the|its|their|his|her|our|all|these|those|this|that|(?:[A-Za-z]+ )?[A-Za-z]+[’']s?) ){1,3}"
_OF_WHOSE = re.compile(rf"(?: [a-z-]+)?,? (?:of|among|out of) {_WHOSE}", re.IGNORECASE)
_SHARE_OF = re.compile(
    rf"\b(?:percent|per cent|half|third|quarter|fifth|tenth)s? of {_WHOSE}$|% of {_WHOSE}$"
)
_OF_THINGS = re.compile(r" of (?:the|its|their|these|those) (?P<things>[a-z-]{3,}s)\b")
_AMOUNT = re.compile(r"(?:million|billion|thousand|\d[mk])$", re.IGNORECASE)
_NOTHING = re.compile(r"\s*(?:[.,;:)]|$|(?:to|less|more|on|from|over|under|in|by|and|between|a year)\b)")
_MONEY = re.compile(r"[A-Z]{3}")
_NUMERAL = re.compile(r"[\d.,]+")


def of_wholes(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with a part and its whole made one: "six of London's 32 boroughs", "of its 32 boroughs six"."""
    found: list[Claim] = []
    for claim in claims:
        before = found[-1] if found else None
        joined = None if before is None else _joined(before, claim)
        if joined is None:
            found.append(_with_unit(claim))
        else:
            found[-1] = joined
    return tuple(found)


def in_money(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with the money of their sentence for a number that counts nothing: "libraries lose half a million"."""
    found = []
    for claim in claims:
        figure, behind = claim.figure, claim.words[claim.span.end - claim.sentence.start :]
        if _is_counted(claim) and _AMOUNT.search(figure.text) and _NOTHING.match(behind):
            mates = (each.figure.unit for each in claims if each.sentence == claim.sentence)
            money = next((unit for unit in mates if _MONEY.fullmatch(unit)), None)
            if money is not None:
                figure = figure._replace(unit=money, measure=figure.unit or figure.measure)
        found.append(claim._replace(figure=figure))
    return tuple(found)


def is_whole(claim: Claim) -> bool:
    """Tell whether a share of the claim's number stands right in front of it: "6 percent of the 32 boroughs"."""
    return _SHARE_OF.search(claim.words[: claim.span.start - claim.sentence.start]) is not None


def _joined(one: Claim, other: Claim) -> Claim | None:
    """Return two claims of one sentence as one share, None where they are none."""
    part, whole = one.figure.value, other.figure.value
    if (
        one.sentence != other.sentence
        or part is None
        or whole is None
        or one.figure.out_of
        or other.figure.out_of
    ):
        return None
    if not (_is_counted(one) and _is_counted(other)) or one.figure.direction or other.figure.direction:
        return None
    start = one.sentence.start
    between = one.words[one.span.end - start : other.span.start - start]
    if part < whole and _OF_WHOSE.fullmatch(between):
        told = one.words[one.span.start - start : other.span.end - start]
        figure = one.figure._replace(text=told, out_of=whole, unit=other.figure.unit or one.figure.unit)
        return one._replace(figure=figure, span=Span(one.span.start, other.span.end))
    return None


def _is_counted(claim: Claim) -> bool:
    return unit_kind(claim.figure.unit) == "count" and claim.figure.value is not None


def _with_unit(claim: Claim) -> Claim:
    """Return a claim with the unit that is told behind its number: "50 of the calls"."""
    figure = claim.figure
    found = _OF_THINGS.match(claim.words, claim.span.end - claim.sentence.start)
    if found is None or figure.out_of or not _NUMERAL.fullmatch(figure.text) or not _is_counted(claim):
        return claim
    return claim._replace(figure=figure._replace(unit=found["things"]))
