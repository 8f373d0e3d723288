"""Units that a heading states for the numbers under it."""

from __future__ import annotations

import re

_RATE = re.compile(
    r"\bper\s+(?P<n>\d{1,3}(?:[, ]\d{3})*|hundred|thousand|million)\s+(?:of\s+)?(?:the\s+)?(?P<of>[a-z]+)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpercentages?\b", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:number|no\.?) of (?P<of>[a-z][a-z' -]*)", re.IGNORECASE)


def find_unit(text: str) -> str:
    """Find the unit a heading gives: a rate, percent, or the thing counted; empty where it gives none."""
    rate = _RATE.search(text)
    if rate is not None:
        return f"per {rate['n']} {rate['of'].lower()}"
    if _PERCENT.search(text):
        return "percent"
    count = _COUNT.search(text)
    return count["of"].strip() if count is not None else ""
