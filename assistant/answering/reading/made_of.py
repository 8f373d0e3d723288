"""How many parts something is divided into, asked by what it has: "into how many districts is the county split?"."""

from __future__ import annotations

import re

_DIVIDED = (
    r"(?:sub-?)?divided(?:\s+up)?|split(?:\s+up)?|broken(?:\s+(?:up|down))?|carved(?:\s+up)?|grouped|organised|organized|arranged"
    r"|separated|sorted|partitioned"
)
_INTO = (
    rf"\binto\s+(?P<many>how\s+many|what\s+number\s+of)\s+(?P<parts>[^,;:?]{{2,50}}?)\s+(?:is|are|was|were|has|have|had)\s+"
    rf"(?P<whole>[^,;:?]{{2,60}}?)\s+(?:been\s+|now\s+|currently\s+)?(?:{_DIVIDED})\b"
)
_LAST = (
    rf"\b(?P<many>how\s+many|what\s+number\s+of)\s+(?P<parts>[^,;:?]{{2,50}}?)\s+(?:is|are|was|were|has|have|had)\s+"
    rf"(?P<whole>[^,;:?]{{2,60}}?)\s+(?:been\s+|now\s+|currently\s+)?(?:(?:{_DIVIDED})\s+(?:in)?to|made\s+up\s+of|composed\s+of)\b"
)
_MAKE_UP = (
    r"\b(?P<many>how\s+many|what\s+number\s+of)\s+(?P<parts>[^,;:?]{2,50}?)\s+"
    r"(?:(?:go\s+to\s+)?make(?:s)?\s+up|(?:together\s+)?form|comprise|constitute)\s+(?P<whole>[^,;:?]{2,60}?)(?=\W*$)"
)


def by_its_parts(question: str) -> str:
    """Return a question for the parts of a whole as one for how many it has, any other as it is.

    >>> by_its_parts("Into how many districts is the county divided?")
    'how many districts does the county have?'
    """
    for pattern in (_INTO, _LAST, _MAKE_UP):
        found = re.search(pattern, question, re.IGNORECASE)
        if found is not None:
            asked = f"how many {found['parts']} does {found['whole']} have"
            return f"{question[: found.start()]}{asked}{question[found.end() :]}"
    return question
