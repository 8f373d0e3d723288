"""What a question asks in a clause, by the name that reports have for it: "what share of posts are empty", the vacancy rate.

Such a reading is tried where the question's own words are not met.
"""

from __future__ import annotations

import re

# What is said of those counted, the name of its rate, and nouns that the name holds already.
_RATES = (
    (
        r"vacant|empty|unfilled|not\s+filled|unoccupied",
        "vacancy rate",
        "jobs|posts|positions|roles|vacancies",
    ),
    (r"unemployed|out\s+of\s+work|jobless|without\s+(?:a\s+)?jobs?", "unemployment rate", ""),
    (r"off\s+sick|absent|away\s+sick", "absence rate", ""),
    (r"occupied|full|in\s+use", "occupancy rate", ""),
    (r"vaccinated|immunised|jabbed", "vaccination rate", ""),
    (r"recycled", "recycling rate", ""),
    (r"convicted|found\s+guilty", "conviction rate", ""),
    (r"satisfied|happy|content", "satisfaction rate", ""),
)
_DEEDS = (
    (r"leave|left|quit|move\s+on|moved\s+on", "turnover rate", ""),
    (r"re-?offend(?:ed)?|offend(?:ed)?\s+again", "reoffending rate", ""),
    (r"commit(?:ted)?\s+(?:another|more|further|new)\s+(?:crimes?|offences?)", "reoffending rate", ""),
    (r"answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|fill(?:ed)?\s+(?:it\s+)?in", "response rate", ""),
    (r"pass(?:ed)?", "pass rate", ""),
    (r"attend(?:ed)?|turn(?:ed)?\s+up", "attendance rate", ""),
    (r"vote(?:d)?", "turnout", ""),
    (r"surviv(?:e|ed)", "survival rate", ""),
    (r"drop(?:ped)?\s+out", "drop-out rate", ""),
)  # fmt: skip
_SHARES = ("share", "proportion", "percentage", "per cent", "percent", "fraction", "%")
_SHARE = (
    r"(?:share|proportion|percentage|per\s?cent|fraction|%)\s+of\s+(?:all\s+)?(?:the\s+|its\s+|their\s+)?"
    r"(?P<who>[^,;?]{3,60}?)\s+"
)
_BE = (
    r"(?:is|are|was|were|stands?|stood|remains?|remained|lies?|lay|sits?|sat|had\s+been)\s+"
    r"(?:currently\s+|still\s+|now\s+)?"
)
_DENIED = r"n['’]?t\b|\b(?:not|never|no|fail(?:ed|s)?)\b"  # those who did not are none of those who did
_THAT = r"(?:that\s+|which\s+|who\s+)?"


def as_rate(question: str) -> str:
    """Return a question for a share with the name of the rate that it is; "" where it asks for none that has a name.

    >>> as_rate("what proportion of nursing posts are vacant in Anytown?")
    'what is the vacancy rate for nursing in Anytown?'
    """
    lower = question.lower()
    if " of " not in lower or not any(word in lower for word in _SHARES):
        return ""  # no pattern is compiled for other questions
    for rates, verb in ((_RATES, _BE), (_DEEDS, "")):
        for said, rate, held in rates:
            found = re.search(rf"{_SHARE}{_THAT}{verb}(?:{said})\b(?P<rest>[^;]*)$", question, re.IGNORECASE)
            if found is not None and re.search(_DENIED, found["who"], re.IGNORECASE) is None:
                who = re.sub(rf"(?:^|\s+)(?:{held})$", "", found["who"]) if held else found["who"]
                return f"what is the {rate}{f' for {who}' if who else ''}{found['rest']}"
    return ""


# How many live somewhere, asked by the noun: whom it counts, and the word for them.
_KINDS = {
    "child": "children", "children": "children", "kid": "children", "youth": "young people", "adult": "adults",
    "pensioner": "pensioners", "elderly": "older people", "student": "students",
}  # fmt: skip
_POPULATION = (
    rf"^\W*(?:(?:what(?:['’]?s|\s+is|\s+was)|how\s+(?:big|large)\s+(?:is|was))\s+)?(?:the\s+)?(?:total\s+|whole\s+)?"
    rf"(?:(?P<who>{'|'.join(_KINDS)})(?:['’]?s|s['’])?\s+)?population\s+(?:of|in|for)\s+"
    rf"(?:(?P<whom>{'|'.join(sorted(set(_KINDS.values())))})\s+(?:of|in)\s+)?(?P<where>[^,;:?]{{3,60}}?)\W*$"
)


def by_heads(question: str) -> str:
    """Return a question for a population by what is said of people; "" for any other.

    >>> by_heads("what is the child population of Anytown?")
    'how many children live in Anytown'
    """
    lower = question.lower()
    if "population" in lower and (found := re.match(_POPULATION, question, re.IGNORECASE)):
        whom = found["whom"] or _KINDS.get((found["who"] or "").lower(), "people")
        return f"how many {whom} live in {found['where']}"
    return ""


_LIVE = r"\bhow many people\s+(?:live|are there|are)\s+(?:in|within|across)\s+(?P<where>[^?.,;]{3,80}?)\W*$"
_AREA_SERVED = (
    r"(?:the|your|its|their|this)\s+(?:whole\s+)?(?:area|region|patch|district|territory|place)"
    r"(?:\s+(?:that\s+|which\s+)?(?:you|they|it|we|the\s+\w+)\s+(?:cover|serve|look\s+after|run)s?|\s+(?:covered|served))?"
)


def as_served(question: str) -> str:
    """Return a question for those who live where a body works, by whom it serves; "" for any other.

    >>> as_served("how many people live in the area you cover?")
    'how many people do you serve'
    """
    if "how many people" not in question.lower():
        return ""
    found = re.search(_LIVE, question, re.IGNORECASE)
    if found is None:
        return ""
    here = re.fullmatch(_AREA_SERVED, found["where"], re.IGNORECASE)
    return "how many people do you serve" if here else f"how many people does {found['where']} serve"


_HOW_OLD = r"\bhow old\s+(?:is|are|was|were)\s+(?P<what>[^?.]{3,60}?)(?P<mean>\s+on\s+average)?\W*$"


def restated(question: str) -> str:
    """Return a question by the name of what it asks for: a rate, an age, how many live somewhere; "" where it has none.

    >>> restated("how old is the fleet on average?")
    'what is the average age of the fleet?'
    """
    old = re.search(_HOW_OLD, question, re.IGNORECASE) if "how old" in question.lower() else None
    if old is not None:
        return f"what is the {'average ' if old['mean'] else ''}age of {old['what']}?"
    return by_heads(question) or as_rate(question) or as_served(question)
