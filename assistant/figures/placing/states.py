"""Times that say how things stand and not when they were counted: "had not been updated since 2015".

In: a sentence and a time found in it. Out: yes or no.
"""

from __future__ import annotations

import re

from assistant.language.periods import Period

# "Three plans had not been reviewed since May": of what they are now. A level that has not moved is measured from then.
_NOT_SINCE = re.compile(
    r"\b(?:ha[ds]|have)(?: not|n['’]t) (?:yet )?(?:been )?(?:\w+ly )?"
    r"(?!(?:chang|mov|improv|alter|ris|fall|grow|increas|declin|var)\w*)\w+(?:ed|en|wn|ne|de|lt|ld|ught|un)(?: again| since)? $"
)
# "Nothing on file showed that she had been seen in the previous month".
_NOT_SHOWN = re.compile(
    r"\b(?:nothing|little|no (?:\w+ )?(?:evidence|record|sign|proof|indication))\b[^,;.]* that [^,;.]* $",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:(?:in|over|during|within|at|for) )?(?:the )?$")
_NEAR = 160


def is_of_state(text: str, period: Period) -> bool:
    """Tell whether a time belongs to what is said of things, not to when they were counted."""
    first = max(0, period.start - _NEAR)
    if period.text.startswith("since ") or text[period.start : period.end].lower().startswith("since "):
        return _NOT_SINCE.search(text, first, period.start) is not None
    link = _LINK.search(text, first, period.start)
    told = period.kind == "relative" and period.text.lower().startswith(
        ("previous", "last", "past", "preceding")
    )
    return told and link is not None and _NOT_SHOWN.search(text, first, link.start()) is not None
