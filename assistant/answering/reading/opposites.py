"""A question about those that did not, turned round: how many did."""

from __future__ import annotations

import re

from assistant.answering.reading.query import Query

# What is cut out of "how many boroughs did not manage to make them", so that it asks how many did.
_NOT = (
    r"\b(?:(?:did|do|does|have|has|had|were|was|are|is|could|can|will)\s+not|cannot"
    r"|(?:did|do|does|have|has|had|were|was|are|is|could|ca|wo)n['’]?t|fail(?:ed|s|ing)?\s+to|(?:were|was|are)\s+unable\s+to|never)"
    r"\s+(?:(?:manage|able)\s+to\s+|managed\s+to\s+)?"
)
_UN = re.compile(r"\bun(?=[a-z]{3,}(?:ed|en|lt|nt|id|ete)\b)", re.IGNORECASE)
_UNLIKE = frozenset({"unemployed", "unsatisfied", "unskilled", "uninterested", "unhurt", "unlimited"})


def denies(query: Query) -> bool:
    """Tell whether a question asks of those that did not: "did not", "failed to", "missed", "unanswered"."""
    if query.asks("denial", "lacking"):
        return True
    return any(_denied_form(token) for token in query.tokens)


def _denied_form(token: str) -> bool:
    return token.startswith("un") and token not in _UNLIKE and _UN.match(token) is not None


def turned_round(query: Query) -> tuple[str, ...]:
    """Return the question as it is asked of those that did, the likeliest reading first; empty where none denies."""
    question = query.question
    cut = re.sub(_NOT, "", question, flags=re.IGNORECASE)
    if cut != question:
        return (cut,)
    from assistant.language.tables import read_pairs

    deeds = read_pairs("opposites", "deeds")
    for said in sorted(deeds, key=len, reverse=True):
        found = re.search(rf"\b{said}\b", question, re.IGNORECASE)
        if found is not None:
            head, tail = question[: found.start()], question[found.end() :]
            return tuple(f"{head}{deed}{tail}" for deed in deeds[said].split(", "))
    denied = next((token for token in query.tokens if _denied_form(token)), "")
    if denied:
        return (re.sub(rf"\b{denied}\b", denied[2:], question, flags=re.IGNORECASE),)
    return ()
