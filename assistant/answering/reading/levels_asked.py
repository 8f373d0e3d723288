"""Levels and losses asked in verbs: "how much did reserves fall to", "days lost to sickness", "the backlog at its worst"."""

from __future__ import annotations

import re

# Patterns are only compiled where their mark stands in a question.
_AT_WORST = (
    r"\bat (?:its|their) (?:very )?(?:worst|height|highest|most|maximum|largest|biggest|longest)\b"
    r"(?=\W*$|\s+(?:in|during)\b)"
)
_LOST_TO = (
    r"\b(?P<time>days?|hours?|weeks?|shifts?)\s+(?:(?:were|was|are|is|have been|has been|did)\s+)?(?:[a-z]+\s+)?lost\s+"
    r"(?:to|through|due\s+to|because\s+of|from)\b"
)
# "How much did reserves fall to?": the level that they came to.
_COME_TO = (
    r"^(?:and\s+)?(?:how\s+(?:much|low|high|far)|what(?:\s+(?:level|figure|number|amount))?)\s+(?:did|has|have|had)\s+(?P<what>.{3,60}?)\s+"
    r"(?:fall|fallen|drop|dropped|rise|risen|grow|grown|increase|increased|decrease|decreased|climb|climbed|shrink|shrunk|come|(?:gone|go)(?=\s+(?:up|down|back)))"
    r"(?:\s+(?:up|down|back))?\s+to(?P<rest>(?:\s+(?:in|by|for|at)\s[^.?]*)?)\W*$"
)


_POOR = (
    r"\b(?P<who>children|people|families|households|pensioners|residents|adults|pupils)\b(?P<rest>[^,;?]*?)"
    r"\s+(?:is|are|were)\s+poor\b(?=\W*$|\s+in\b)"
)
# "How many pupils walk, in percent?"
_IN_PERCENT = (
    r"^\W*how\s+many\s+(?P<what>(?!percent)[^,;:?]{3,90}?)[,;:–—-]*\s+(?:in|as\s+an?)\s+"
    r"(?:per\s?cent(?:age)?s?|proportion)(?:\s+terms)?\W*$"
)


def told_plainly(question: str) -> str:
    """Return a question for a level or a loss in the nouns that reports have for it; as it is where it asks for none.

    >>> told_plainly("how much did reserves fall to?")
    'what was reserves'
    >>> told_plainly("how many pupils walk to school, as a percentage?")
    'what percentage of pupils walk to school'
    >>> told_plainly("how big was the queue at its worst?")
    'how big was the queue at its peak?'
    """
    lower = question.lower()
    if "how many" in lower and ("percent" in lower or "per cent" in lower or "proportion" in lower):
        question = re.sub(_IN_PERCENT, r"what percentage of \g<what>", question, flags=re.IGNORECASE)
    if " poor" in lower and lower.startswith(("how", "what", "share", "proportion", "percentage")):
        question = re.sub(_POOR, r"\g<who>\g<rest> live in poverty", question, flags=re.IGNORECASE)
    if " at its " in lower or " at their " in lower:
        question = re.sub(_AT_WORST, "at its peak", question, count=1, flags=re.IGNORECASE)
    if " to" in lower and (found := re.match(_COME_TO, question, re.IGNORECASE)):
        return f"what was {found['what']}{found['rest']}"
    if " lost " in lower:
        question = re.sub(_LOST_TO, r"\g<time> of", question, count=1, flags=re.IGNORECASE)
    return question
