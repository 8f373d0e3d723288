"""Words set apart or run together in a question, as reports have them: "in Kent's care", "on their own", "Apr-Jul 2016"."""

from __future__ import annotations

import re

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_STARTS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = rf"\b{_MONTH}\s*(?:[-–—/]|\bto\b)\s*{_MONTH}\s+((?:19|20)\d\d)\b"
_ALONE = (
    r"\b(?:all\s+)?(?:on|by)\s+(?:their|his|her|its|your|my|our)\s+own(?=\s*(?:[,;.?!]|$)|\s+(?:in|when|without|with|at|for|and|or"
    r"|before|after|during|if|to|since|while|as|away)\b)|\b(?:all\s+)?by\s+(?:themselves|himself|herself)\b"
)
_HELD = (
    r"\bin\s+(?P<whose>(?:the\s+|its\s+|their\s+)?[\w&.’'-]+(?:\s+[\w&.’'-]+){0,6}?)['’]s?\s+(?P<what>care|custody|employ)"
    r"(?=\W*$|\s*[,;:.?!]|\s+(?:in|at|on|as|who|that|and|or|by|for|during|when|were|are|is|was|have|has|had|since|between|after"
    r"|before)\b)"
)
_LENGTH = (
    r"^(?P<before>(?:(?!\b(?:how|what|which|why|who)\b)[^?])*?)\b(?P<mean>average|avg|mean|typical)?\s*(?:length|duration)(?:\s+of)?\s+"
    r"(?P<what>[^?]*?)[\s,:(-]+(?:in\s+)?(?:weeks|days|months|hours|minutes|years)\)?\W*$"
)
_SAID = r"\b(?P<said>say|said|says|think|thought|feel|felt)\s+(?P<what>(?:[\w’'-]+\s+){1,4}?)(?:is|are|was|were)\s+like\b"
_BY = r"\bin\s+the\s+(?P<what>care|custody|employ)\s+of\b"


def brought_together(question: str) -> str:
    """Return a question with such words as reports have them.

    >>> brought_together("How many children were in Kent's care?")
    'How many children were in care in Kent?'
    >>> brought_together("How many beds are in Kent's care homes?")
    "How many beds are in Kent's care homes?"
    """
    lower = question.lower()
    if " own" in lower or "themsel" in lower or " himself" in lower or "herself" in lower:
        question = re.sub(_ALONE, "alone", question, flags=re.IGNORECASE)
    if " care" in lower or " custody" in lower or " employ" in lower:
        if " in the " in lower:
            question = re.sub(_BY, r"in \g<what> in", question, flags=re.IGNORECASE)
        if "'" in lower or "’" in lower:
            question = re.sub(_HELD, r"in \g<what> in \g<whose>", question)
    if "length" in lower or "duration" in lower:
        question = re.sub(_LENGTH, _how_long, question, flags=re.IGNORECASE)
    if " like" in lower:
        question = re.sub(_SAID, r"describe \g<what>", question, flags=re.IGNORECASE)
    if (" 20" in lower or " 19" in lower) and sum(month in lower for month in _STARTS) > 1:
        question = re.sub(_MONTHS, r"\1 \3 to \2 \3", question, flags=re.IGNORECASE)
    return question


def _how_long(found: re.Match[str]) -> str:
    """Say "how long on average are cases" for "average length of cases, weeks"."""
    return f"{found['before']}how long{' on average' if found['mean'] else ''} {found['what']}"
