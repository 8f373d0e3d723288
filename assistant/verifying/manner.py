"""How a draft's sentence puts a number: as a rate, as an aim, as a rise or a fall."""

from __future__ import annotations

import re

_AIM = re.compile(
    r"\b(?:set aside|earmarked|allotted|allocated|"
    r"targets?|targeted|aims?|aiming|aimed|goals?|ambitions?|ambitious|pledge[sd]?|budget(?:s|ed)?|promised?|plans?|planned|planning|"
    r"intend(?:s|ed)?|hopes?|hoped|hoping|expect(?:s|ed)?|anticipates?|anticipated|forecasts?|projected|"
    r"reckons? on|counts? on|may|might|could|envisages?|ought|should|must|will|"
    r"would|wants?|wanted|committed|tasked|"
    r"asked|ha(?:s|ve|d) to|needs? to|required|on track|on course|due to|meant|supposed|seeks?|seeking|"
    r"set (?:itself|out)|by 20\d\d|to cut|to reduce)\b"
)
_NAMED_AIM = re.compile(
    r"\b(?:targets?|aims?|aiming|aimed|goals?|ambitions?|ambitious|pledge[sd]?|budget(?:s|ed)?|plans?|by 20\d\d)\b"
)
# "Has managed to cut": what was done is no aim.
_DONE = re.compile(
    r"\b(?:managed|manages|succeeded|succeeds|able|went on|proved able) (?:in|to) |\bha(?:s|ve|d) (?:already |now |since )?"
    r"(?:cut|reduced|achieved|delivered|met|reached|brought|lowered|slashed|lifted|raised|made)\b"
)
_NUMBER = (
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{2,7}|hundred"
    r"|(?:a |one |ten |a hundred |one hundred |hundred )?(?:thousand|million))"
)
_WHOM = r"(?:(?: of (?:the |its |their )?| )(?P<of>(?!were|was|are|is|had|have|hit|in|at|for|against|compared)[a-z]+))?"
_EACH = r"(?:for|in|out of|among|of|to) (?:every|each)|per|every"
_RATE_WITHIN = re.compile(rf"\b(?:{_EACH}) {_NUMBER}{_WHOM}", re.IGNORECASE)
_RATE_BEHIND = re.compile(rf"[^.;:\d]{{0,60}}?\b(?:{_EACH}) {_NUMBER}{_WHOM}", re.IGNORECASE)
_RATE_AHEAD = re.compile(rf"\b(?:{_EACH}) {_NUMBER}{_WHOM}\b[^.;:\d]{{0,80}}$", re.IGNORECASE)
_WORDS = {
    "hundred": "100", "thousand": "1,000", "ten thousand": "10,000", "hundred thousand": "100,000",
    "million": "1,000,000",
}  # fmt: skip
_WENT_AHEAD = re.compile(
    r"\b(?:is|are|was|were|been|already|now|still|went|gone|:|-) (?:(?P<up>up)|down) (?:by )?(?:about |around |some )?$"
)
_WENT = re.compile(
    r"\s+(?:(?P<down>down|lower|fewer|less|below|smaller)|up|higher|more|above) (?:on|than|from|compared)\b",
    re.IGNORECASE,
)


def is_aim(words: str) -> bool:
    """Tell whether a sentence speaks of an aim; `words` are in lower case.

    >>> is_aim("the force has to cut crime by 20 percent"), is_aim("the force has managed to cut crime by 20 percent")
    (True, False)
    """
    return _AIM.search(words) is not None and not (_DONE.search(words) and not _NAMED_AIM.search(words))


def rate_of(words: str, start: int, end: int) -> str:
    """Return the unit of a number at `start:end` that the sentence makes a rate, "" where it makes none.

    >>> rate_of("Of every thousand households 16.1 were burgled", 28, 32)
    'per 1,000 households'
    """
    found = (
        _RATE_WITHIN.search(words[start:end])
        or _RATE_BEHIND.match(words, end)
        or _RATE_AHEAD.search(words[:start])
    )
    if found is None:
        return ""
    said = found["number"].lower()
    for article in ("a ", "one "):
        said = said.removeprefix(article)
    return " ".join(filter(None, ("per", _WORDS.get(said, said), (found["of"] or "").lower())))


def went_ahead(before: str) -> str | None:
    """Return the way of a change whose number stands right behind it: "up 11 percent"; `before` is what is in front."""
    found = _WENT_AHEAD.search(before)
    return None if found is None else "increase" if found["up"] else "decrease"


def went_behind(words: str, end: int) -> str | None:
    """Return the way of a change that is told behind its number: "12 percent down on", None where none is.

    >>> went_behind("was 11 percent down on 2010", 14)
    'decrease'
    """
    found = _WENT.match(words, end)
    return None if found is None else "decrease" if found["down"] else "increase"
