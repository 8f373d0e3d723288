"""Over how long a change is said to have come about: "over four years", "on a year earlier"."""

from __future__ import annotations

import re
from datetime import date

from assistant.verifying.claims import Claim

_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_SEVERAL = r"(?P<{}>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})"
_LENGTH = re.compile(
    rf"\b{_SEVERAL.format('back')} years? (?:before|earlier|ago|previously|prior|back)\b"
    rf"|\b(?:over|within|during|across|in) (?:the |a )?(?:last |past |previous |preceding |space of )?(?:a )?"
    rf"{_SEVERAL.format('over')}(?: |-)years?\b(?! to\b| plan| strategy)"
    rf"|\b{_SEVERAL.format('long')}-year (?:fall|drop|rise|reduction|increase|decrease|decline|cut|change|growth)\b"
    rf"|\b(?:over|in|within) (?:the )?(?:last |past )?{_SEVERAL.format('bare')}(?=[.,;]|$)"
    r"|\b(?P<year>(?:in|over|during|on|than|from|compared (?:with|to)) (?:the )?(?:year|12 months|twelve months) "
    r"(?:before|earlier|previously)|(?:in|over|on|than|from|compared (?:with|to)|against) "
    r"(?:the )?(?:last|past|previous|preceding|prior) (?:year|12 months|twelve months)|year[- ]on[- ]year)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d\s?(?:%|percent|per cent|percentage|points)|[£$€]\s?\d", re.IGNORECASE)
_YEAR = 366


def years_of_change(claim: Claim) -> int | None:
    """Return over how many years a draft's sentence says that its number changed, None where it says nothing."""
    first, last = claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start
    before, after = None, None
    for found in _LENGTH.finditer(claim.words):
        if found.start() >= last and after is None and not _NUMBER.search(claim.words, last, found.start()):
            after = found
        elif found.end() <= first and (
            not _NUMBER.search(claim.words, found.end(), first) or not claim.words[: found.start()].strip()
        ):
            before = found
    chosen = after or before
    if chosen is None:
        return None
    if chosen["year"]:
        return 1
    if chosen["bare"] and not re.search(r"\byears?\b", claim.words):
        return None
    said = (chosen["back"] or chosen["over"] or chosen["long"] or chosen["bare"]).lower()
    return _NUMBERS.get(said) or int(said)


def years_between(since: tuple[date, date] | None, first: date, last: date) -> int | None:
    """Return over how many years a report's change came about, None for no whole number of them."""
    if since is not None:
        return last.year - since[1].year if since[1].year < last.year else None
    # Without a baseline a change is against the time before, as long as its own.
    return 1 if _YEAR - 5 <= (last - first).days + 2 <= _YEAR + 5 else None
