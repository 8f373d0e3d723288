"""The order of words behind a request: in comes a clause as it stands there, out goes the question that it is."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.tokens import Token, find_tokens

_SHORTEST = 2  # words before the verb of a clause
ASKING = frozenset(
    {
        "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "whats", "whos", "hows", "wheres", "whens",
    }
)  # fmt: skip
AUXILIARY = frozenset(
    {
        "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would", "should",
        "must",
    }
)  # fmt: skip

_JOINED = (" but ", " so ", " yet ", " though ", " and ")


def may_follow_a_statement(question: str) -> bool:
    """Tell whether a question may be joined to a statement before it: it opens with no word of asking.

    >>> may_follow_a_statement("It was good once, but how is it now?"), may_follow_a_statement("How are the poor and the old?")
    (True, False)
    """
    opening = question.partition(" ")[0].lower()
    if opening in ASKING or opening in AUXILIARY:
        return False
    return opening.endswith("ing") or any(word in question for word in _JOINED)


def in_order(question: str) -> str:
    """Return "what is cocooning" for "what cocooning is", as it stands behind "could you explain"."""
    found = find_tokens(question)
    words = [token.text for token in found]
    at = len(words) - 1 - (words[-1] in {"for", "about", "like"})
    if at < _SHORTEST or words[at] not in _BEING or words[0] not in ASKING or words[1] in AUXILIARY:
        return question
    if words[0] in {"which", "whose"} or words[:2] in (["how", "many"], ["how", "much"]):
        return question
    return f"{words[0]} {words[at]} {question[found[1].start : found[at - 1].end]}{question[found[at].end :]}"


_BEING = frozenset({"is", "are", "was", "were"})


def turned_round(question: str, found: Sequence[Token], words: Sequence[str], start: int) -> str:
    """Return "is the force ready" for "whether the force is ready"."""
    for at in range(start + 1, len(words)):
        if words[at] in AUXILIARY and words[at - 1] not in {"that", "which", "who"}:
            before = question[found[start].start : found[at - 1].end]
            return f"{words[at]} {before} {question[found[at].end :].lstrip()}"
    return f"does {question[found[start].start :]}"
