"""A condition that only says that what is forecast comes true: "if the forecast is right, how many more will there be?"."""

from __future__ import annotations

import re

_FORESEEN = (
    r"(?:forecasts?|plans?|projections?|predictions?|estimates?|expectations?|targets?|goals?|anticipations?|assumptions?|figures?"
    r"|ambitions?|timetables?|schedules?)"
)
_TRUE = (
    r"(?:right|correct|true|met|good|accurate|achieved|reached|hit|realised|fulfilled|kept|delivered|borne\s+out|to\s+be\s+believed"
    r"|on\s+track|on\s+the\s+mark)"
)
_IF_SO = (
    rf"(?:if|assuming|supposing|provided|should|once|when)\s+(?:that\s+)?(?:"
    rf"(?:the|this|that|its|their|these|those|all)\s+(?:[\w’'-]+\s+){{0,3}}?{_FORESEEN}\s+"
    rf"(?:(?:is|are|was|were|be|gets?|proves?|turns?\s+out|comes?|holds?|stays?)(?:\s+(?:to\s+be|out))?\s+{_TRUE}|works?\s+out|comes?\s+off|holds?)"
    r"|(?:all|everything|it\s+all|things)\s+(?:goes|go|went)\s+(?:to|according\s+to|as)\s+(?:plan(?:ned)?|expected|hoped)"
    rf"|(?:they|it)\s+(?:hits?|meets?|keeps?\s+to|sticks?\s+to|reach(?:es)?)\s+(?:the|its|their)\s+{_FORESEEN})"
)


def without_supposing(question: str) -> str:
    """Return a question without the clause that what is foreseen comes true.

    >>> without_supposing("If the forecast is right, how many more will there be by 2030?")
    'how many more will there be by 2030?'
    """
    asked = re.sub(rf"^\s*{_IF_SO}\s*[,:;–—-]?\s*", "", question, flags=re.IGNORECASE)
    return re.sub(rf"\s*,?\s*\b{_IF_SO}(?=\s*(?:[?.!,]|$))", "", asked, flags=re.IGNORECASE)


_EXTRA = (
    r"\bhow\s+many\s+(?:extra|additional|further|added)\s+(?P<what>[^,;:?]{2,50}?)\s+"
    r"(?P<who>(?:does|do|did|will|would|is|are)\s+[^,;:?]{2,50}?\s+)?(?P<hope>expect|hope|plan|forecast|aim|predict|anticipate|due|set|going)"
    r"(?:ed|s|d)?\s+(?:to\s+)?(?:gain|get|have|recruit|attract|add|win|take\s+on|join|be\s+added|come|arrive)?\b"
)


def as_more(question: str) -> str:
    """Return a question for what is to come on top as one for how many more there will be; "" for any other.

    >>> as_more("How many extra helpers does the club expect to gain by 2030?")
    'how many more helpers does the club expect by 2030?'
    """
    if "how many" not in question.lower():
        return ""
    found = re.search(_EXTRA, question, re.IGNORECASE)
    if found is None:
        return ""
    rest = question[found.end() :]
    return f"how many more {found['what']} {found['who'] or ''}{found['hope']}{rest}"
