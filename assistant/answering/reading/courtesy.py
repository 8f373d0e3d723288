"""A question put as a request: "it would be helpful to understand what ...", "is it right that ...".

The clause around it names who wants to know and how kindly, nothing of what is asked; what is left is
the question that stands inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.tokens import Token, find_tokens

_SPEAKING = frozenset(
    {"i", "we", "you", "me", "us", "your", "it", "please", "kindly", "i'd", "we'd", "grateful"}
)
_KNOWING = frozenset(
    {
        "know", "knowing", "understand", "understanding", "learn", "hear", "see", "establish", "ascertain", "confirm",
        "clarify", "explain", "say", "tell", "state", "indicate", "advise", "remind", "inform", "share", "provide",
        "find", "check", "ask", "asking", "wonder", "wondering", "information", "confirmation", "clarification",
        "indication", "told", "remember", "discover", "reminded", "advised", "informed", "specify", "outline",
        "describe", "enlighten", "seek", "verify",
    }
)  # fmt: skip
_AROUND = frozenset(
    {
        "would", "should", "could", "can", "may", "might", "shall", "do", "does", "will", "be", "is", "am", "are",
        "was", "to", "if", "very", "most", "much", "also", "just", "the", "a", "an", "some", "any", "like", "love",
        "want", "wish", "need", "hope", "hoping", "trying", "keen", "interested", "curious", "glad", "pleased",
        "obliged", "helpful", "useful", "good", "kind", "possible", "able", "willing", "out", "set", "idea", "about",
        "on", "of", "as", "for", "in", "have", "get", "been", "had", "d", "m", "ve", "let", "help", "perhaps",
        "possibly", "so", "appreciate", "appreciated", "wanted", "wished", "hearing", "happy", "briefly", "exactly",
        "my", "our", "position", "whatever", "looking", "at",
    }
)  # fmt: skip
_INSIDE = frozenset({"what", "which", "who", "whose", "where", "when", "why", "how"})
_WHETHER = frozenset({"whether", "if"})
_CLAIMS = (("is", "it"), ("am", "i"), ("are", "we"), ("would", "it"), ("would", "i"))
_SO = frozenset({"right", "correct", "true", "fair", "accurate", "case"})
_HELD = frozenset(
    {"that", "in", "to", "think", "thinking", "say", "saying", "assume", "assuming", "believe", "believing"}
)
_AUXILIARY = frozenset(
    {
        "is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "will", "would", "can", "could",
        "should", "must", "may",
    }
)  # fmt: skip
_SUBJECT = 9  # words before the verb of a clause that is turned into a question
_LEFT = 2  # words that a question must keep


def without_courtesy(question: str) -> str:
    """Return the question inside a request, the whole where there is none.

    >>> without_courtesy("It would be helpful to understand what the office intends to do.")
    'what the office intends to do.'
    >>> without_courtesy("Could you confirm whether the target for 2022 was met?")
    'was the target for 2022 met?'
    """
    found = find_tokens(question)
    words = [token.text for token in found]
    at = next((at for at, word in enumerate(words) if word not in _SPEAKING | _KNOWING | _AROUND), len(words))
    before = words[:at]
    claimed = _claimed_from(words)
    if claimed and len(words) - claimed > _LEFT:
        return _asked(question, found, claimed)
    if len(words) - at < _LEFT or _SPEAKING.isdisjoint(before) or _KNOWING.isdisjoint(before):
        return question
    if words[at] in _INSIDE:
        return question[found[at].start :]
    if words[at] in _WHETHER or before[-1] in _WHETHER:
        return _asked(question, found, at + (words[at] in _WHETHER))
    return question


def _claimed_from(words: list[str]) -> int:
    """Return where the clause begins that "is it right that" asks about, 0 where nothing is so asked."""
    if tuple(words[:2]) not in _CLAIMS:
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


def _asked(question: str, found: Sequence[Token], start: int) -> str:
    """Return the clause from a token on as a question: "the target was met" as "was the target met"."""
    verb = next(
        (at for at in range(start + 1, min(len(found), start + _SUBJECT)) if found[at].text in _AUXILIARY),
        None,
    )
    if verb is None or start >= len(found):
        return question
    subject = question[found[start].start : found[verb - 1].end]
    return f"{question[found[verb].start : found[verb].end]} {subject}{question[found[verb].end :]}"
