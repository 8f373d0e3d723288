"""Two numbers behind a colon that are of the two places named in front of it, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.verifying.claims import Claim

_OPENS = re.compile(r"[:(–—]\s*(?:about |around |just |only )?$")
_JOINS = re.compile(
    r"\s*(?:,\s*)?(?:against|versus|vs\.?|to|and|compared (?:with|to)|as against|,)\s"
    r"(?:about |around |just |only )?"
)


def paired(claims: Sequence[Claim], subject: Iterable[str], national: str) -> tuple[Claim, ...]:
    """Return the claims with the places of such pairs; `subject` are names of what the reports are about."""
    found = list(claims)
    names = [name for name in subject if name[:1].isupper()]
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        if one.sentence != other.sentence or not national or not names:
            continue
        start = one.sentence.start
        ahead = one.words[: one.span.start - start]
        between = one.words[one.span.end - start : other.span.start - start]
        behind = one.words[other.span.end - start :]
        ours = min((ahead.find(name) for name in names if name in ahead), default=-1)
        whole = ahead.find(national)
        if (
            ours < 0
            or whole < 0
            or not _OPENS.search(ahead)
            or not _JOINS.fullmatch(between)
            or any(name in behind for name in (*names, national))
        ):
            continue
        area = one.figure.area if one.figure.area != national else other.figure.area
        places = (area, national) if ours < whole else (national, area)
        for claim, name, index in ((one, places[0], at - 1), (other, places[1], at)):
            found[index] = claim._replace(
                figure=claim.figure._replace(area=name), explicit=claim.explicit | {"area"}
            )
    return tuple(found)
