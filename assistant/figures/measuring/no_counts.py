"""Numbers by which others are made, ranked or hidden: "for every £100", "14th of 17", "rounded to the nearest ten".

In: the text of a sentence and the place of a number in it. Out: why it is no figure, "" where it may be one.
"""

from __future__ import annotations

import re

# "For every £100 spent, £38 goes on care"
_BASE = re.compile(r"\b(?:for|of|out of) (?:every|each) (?:other )?$", re.IGNORECASE)
_RANK = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r" (?:place |lowest |highest |largest |smallest |best |worst )?(?:out )?of (?:the )?$"
)
_ROUNDED = re.compile(r"\b(?:nearest|(?:multiples?|nearest multiple) of) $", re.IGNORECASE)
# "Counts below five are suppressed", "Figures of fewer than ten have been replaced"
_SMALL = re.compile(
    r"\b(?:counts?|numbers?|values?|figures?|cells?|totals?|data|rates?|percentages?|denominators?|samples?)"
    r"(?: (?:of|that are|which are|based on|from))? (?:a (?:base|sample) of )?"
    r"(?:below|under|less than|fewer than|smaller than|between|from)? ?$",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"\b(?:suppress|redact|withheld|disclos|rounded|replaced"
    r"|(?:not|n't) (?:be )?(?:shown|published|given|reported))"
)


def no_count_reason(text: str, start: int, end: int) -> str:
    """Explain a number that a sentence counts nothing by."""
    before = text[max(0, start - 48) : start]
    if _BASE.search(before) and not text[end : end + 12].lstrip().startswith(("minutes", "hours")):
        return "unit of a rate"
    if _RANK.search(before):
        return "part of a rank"
    if _ROUNDED.search(before):
        return "rounding"
    named = _SMALL.search(before)
    hidden = _HIDDEN.search(text, end, end + 60) if named is not None else None
    if hidden is not None and not set(text[end : hidden.start()]) & set(".;"):
        return "threshold"
    return ""
