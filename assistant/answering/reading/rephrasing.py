"""What is said in several words that stand apart, in the words that reports have for it."""

from __future__ import annotations

import re

from assistant.language.tokens import find_tokens

_KEEPS = frozenset({"keep", "keeps", "kept", "keeping"})
_POSTED = (
    ("posted",),
    ("informed",),
    ("updated",),
    ("up", "to", "date"),
    ("in", "the", "loop"),
    ("in", "the", "know"),
)
_LETS = frozenset({"let", "lets", "letting"})
_WIDEST = 5  # words of those who are told
# Patterns are only compiled where their mark stands in a question, as in `mending`.
_TOPIC_FIRST = (
    r"^\s*(?P<topic>[^.:,;?–—]{2,60}?)\s*(?:[.:,;?–—]|\s-)\s*what(?:'s|’s|s| is| are| was)\s+"
    r"(?:it|that|this|they|those)\s+for\W*$"
)
_BE = r"(?:is|are|was|were)\s+(?:(?:usually|normally|often)\s+)?(?:the\s+)?first"
_THERE = (
    rf"\b(?:{_BE}\s+(?:on|at)\s+the\s+scene(?:\s+(?:for|of|in|at))?"
    rf"|{_BE}\s+to\s+(?:arrive|get|go|come|attend|respond)(?:\s+(?:at|to|on))?"
    r"|(?:go(?:es)?|gets?|comes?|arrives?|attends?|responds?|went|got|came)\s+(?:first\s+)?(?:to|at|there)"
    r"(?:\s+first)?|(?:attends?|goes|go|arrives?)\s+first)\b"
)
_ANYONE = r"^(?:which|what)\s+(?:police(?:\s+officers?)?|cops?|officers?|staff|people)\b"
_CLEARED = r"\bclear(s|ed|ing)?(\s+up\b)"
_CRIMES = r"\b(?:crimes?|offences?|burglar(?:y|ies)|robber(?:y|ies)|thefts?|murders?)\b"

_MAKES = r"^\s*what makes (?:someone|somebody|a person|anyone|something|anything|it) (?P<what>an? [^?,;:]{3,60}?)\W*$"
_FARES = (
    r"^\s*(?P<topic>[^.:,;?–—]{3,60}?)\s*(?:[:,;–—]|\s-)\s*how (?:does|do|did) (?P<who>[^?,;:]{3,40}?)"
    r" (?:do|fare|perform|score|get on)\s*\??\s*$"
)
_ANSWERED = r"\b(?:got|get|gets|had|received?) (?:an answer|a reply)\b"
_POINTS = r"^\s*how many (?:percentage )?points\b(?= (?:has|have|did|is|was|does|had|do)\b)"
_NATIONS = {"english": "England", "welsh": "Wales", "scottish": "Scotland"}
_OF_A_NATION = (
    r"\b(?P<nation>english|welsh|scottish) (?P<what>(?:police )?(?:colleges?|schools?|trusts?|councils?|hospitals?|prisons?"
    r"|forces?|authorities|universities|services|providers?|average|figure|rate))\b"
)


def rephrased(question: str) -> str:
    """Return a question with "update people" for "let people know" and "keep people posted", and the like.

    A topic put first ("Pace Plus: what's it for?") goes last; who gets somewhere first attends first; crimes that
    are cleared up are detected; what a text mentions it refers to.
    """
    lower = question.lower()
    if " for" in lower and (found := re.match(_TOPIC_FIRST, question, re.IGNORECASE)):
        return f"what is the purpose of {found['topic']}"
    if lower.startswith("what make") and (found := re.match(_MAKES, question, re.IGNORECASE)):
        return f"what is {found['what']}"
    if "how do" in lower or "how did" in lower:
        question = re.sub(_FARES, r"\g<topic> for \g<who>?", question, flags=re.IGNORECASE)
    if " an answer" in lower or " a reply" in lower:
        question = re.sub(_ANSWERED, "were replied to", question, flags=re.IGNORECASE)
    if "how many " in lower and " points" in lower:
        question = re.sub(_POINTS, "how much", question, flags=re.IGNORECASE)
    if "every how many" in lower:
        return re.sub(r"\bevery how many (?:\w+)\b", "how often", question, flags=re.IGNORECASE)
    if any(nation in lower for nation in _NATIONS):
        return re.sub(_OF_A_NATION, _in_the_nation, question, flags=re.IGNORECASE)
    if "clear" in lower and " up" in lower and re.search(_CRIMES, lower):
        return re.sub(_CLEARED, lambda found: f"detect{found[1] or ''}", question, flags=re.IGNORECASE)
    if "first" in lower and lower.startswith(("who", "which", "what")):
        return _attending(question)
    if " mention" in lower and lower.startswith(("do ", "does ", "did ")):
        return re.sub(r"\bmentions?\b", "refer to", question, flags=re.IGNORECASE)
    if any(f"{word} " in lower for word in (*_LETS, *_KEEPS)):
        return _updating(question)
    return question


def _in_the_nation(found: re.Match[str]) -> str:
    """Say "college in England" for "English college"."""
    return f"{found['what']} in {_NATIONS[found['nation'].lower()]}"


def _updating(question: str) -> str:
    """Say "update people" for "let people know" and "keep people posted"."""
    tokens = find_tokens(question)
    words = [each.text for each in tokens]
    for at, word in enumerate(words):
        ends: tuple[tuple[str, ...], ...] = (
            (("know",),) if word in _LETS else _POSTED if word in _KEEPS else ()
        )
        for end in range(at + 1, min(len(words), at + 1 + _WIDEST)):
            told = next((each for each in ends if tuple(words[end : end + len(each)]) == each), None)
            if told is None:
                continue
            before, after = question[: tokens[at].start], question[tokens[end + len(told) - 1].end :]
            if end == at + 1:  # "is kept informed"
                return f"{before}updated{after}"
            verb = "updates" if word.endswith("s") else "update"
            return f"{before}{verb} {question[tokens[at + 1].start : tokens[end - 1].end]}{after}"
    return question


def _attending(question: str) -> str:
    """Say "attends first" for going, getting or being first on the scene, where who is first is asked."""
    question = (
        re.sub(_ANYONE, "who", question, flags=re.IGNORECASE) if re.search(_THERE, question) else question
    )
    found = re.search(_THERE, question, re.IGNORECASE)
    if found is None:
        return question
    before, after = question[: found.start()], question[found.end() :]
    return f"{before}attends{'' if 'first' in after.lower() else ' first'}{after}"
