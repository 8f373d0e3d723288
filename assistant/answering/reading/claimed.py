"""A claim that is put to be confirmed: "is it right that the target was met" asks "was the target met"."""

from __future__ import annotations

from assistant.answering.reading.clause_order import AUXILIARY, turned_round
from assistant.language.tokens import find_tokens

_OPENERS = (("is", "it"), ("am", "i"), ("are", "we"), ("would", "it"), ("would", "i"))
_SO = frozenset({"right", "correct", "true", "fair", "accurate", "case"})
_HELD = frozenset(
    {"that", "in", "to", "think", "thinking", "say", "saying", "assume", "assuming", "believe", "believing"}
)
_LEFT = 2  # words that a question must keep


def asked_outright(question: str) -> str:
    """Return the question that a claim put to be confirmed is, any other question as it is.

    >>> asked_outright("Am I right in thinking that the target was met?")
    'was the target met?'
    """
    found = find_tokens(question)
    words = [token.text for token in found]
    start = _claimed_from(words)
    if not start or len(words) - start <= _LEFT:
        return question
    if AUXILIARY.isdisjoint(words[start + 1 :]):
        return question
    return turned_round(question, found, words, start)


def _claimed_from(words: list[str]) -> int:
    """Return where the clause begins that "is it right that" asks about, 0 where none is so asked."""
    if tuple(words[:2]) not in _OPENERS:
        return 0
    at = 2
    while words[at : at + 1] and words[at] in {"be", "the", "also", "still", "quite"}:
        at += 1
    if words[at : at + 1] == [] or words[at] not in _SO:
        return 0
    at += 1
    if not words[at : at + 1] or words[at] not in _HELD:
        return 0
    while words[at : at + 1] and words[at] in _HELD:
        at += 1
    return at
