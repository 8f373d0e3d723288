"""Questions for who goes, gets or is first on the scene: "who is first there" is "who attends first"."""

from __future__ import annotations

import re

_BE = r"(?:is|are|was|were)\s+(?:(?:usually|normally|often)\s+)?(?:the\s+)?first"
_THERE = (
    rf"\b(?:{_BE}\s+(?:on|at)\s+the\s+scene(?:\s+(?:for|of|in|at))?"
    rf"|{_BE}\s+to\s+(?:arrive|get|go|come|attend|respond)(?:\s+(?:at|to|on))?"
    r"|(?:go(?:es)?|gets?|comes?|arrives?|attends?|responds?|went|got|came)\s+(?:first\s+)?(?:to|at|there)"
    r"(?:\s+first)?|(?:attends?|goes|go|arrives?)\s+first)\b"
)
_INCIDENT = (
    r"\b(?:crimes?|incidents?|scene|emergenc(?:y|ies)|fires?|floods?|calls?|accidents?|collisions?|alarms?"
    r"|break-?ins?|there)\b"
)
_ANYONE = r"^(?:which|what)\s+(?:police(?:\s+officers?)?|cops?|officers?|staff|people)\b"


def attending(question: str) -> str:
    """Say "attends first" for going, getting or being first on the scene, where who is first there is asked.

    >>> attending("who usually gets to a crime first")
    'who usually attends a crime first'
    >>> attending("who goes to court first")
    'who goes to court first'
    """
    if not re.search(_INCIDENT, question, re.IGNORECASE):
        return question
    question = (
        re.sub(_ANYONE, "who", question, flags=re.IGNORECASE) if re.search(_THERE, question) else question
    )
    found = re.search(_THERE, question, re.IGNORECASE)
    if found is None:
        return question
    before, after = question[: found.start()], question[found.end() :]
    return f"{before}attends{'' if 'first' in after.lower() else ' first'}{after}"
