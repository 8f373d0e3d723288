"""What is asked in passing of how good a thing is, as the question it is: "the lifts - any good?", "are the lifts ok?"."""

from __future__ import annotations

from assistant.language.tokens import find_tokens

_ENDINGS = (
    ("any", "good"), ("any", "cop"), ("up", "to", "much"), ("all", "right"), ("good", "or", "bad"), ("good", "or", "not"),
    ("ok",), ("okay",), ("alright",), ("decent",),
)  # fmt: skip
_LAST = frozenset(ending[-1] for ending in _ENDINGS)
_BEING = frozenset({"is", "are", "was", "were"})
_PRONOUNS = frozenset({"it", "they", "that", "this", "those", "these", "he", "she", "things", "everything"})
_NO_TOPIC = _PRONOUNS | {
    "what", "which", "who", "how", "why", "when", "where", "did", "does", "do", "has", "have", "can", "could", "would",
    "will", "should", "if", "whether", "to", "i", "we", "you",
}  # fmt: skip
_SEVERAL = 2


def asked_how_good(question: str) -> str:
    """Return "how good is X" for "X - any good?" and "is X ok?", any other question as it is.

    >>> asked_how_good("are the lifts in Osterby ok?")
    'how good are the lifts in Osterby'
    >>> asked_how_good("lifts in Osterby - are they any good")
    'how good is lifts in Osterby'
    >>> asked_how_good("is it ok to ride on the roof?")
    'is it ok to ride on the roof?'
    """
    found = find_tokens(question)
    words = [token.text for token in found]
    if words[-1:] == [] or words[-1] not in _LAST:
        return question
    end = next(
        (len(words) - len(each) for each in _ENDINGS if tuple(words[-len(each) :]) == each), len(words)
    )
    if end > 1 and words[end - 1] in {"really", "actually", "at", "all", "still"}:
        end -= 1
    if end > _SEVERAL and words[end - 1] in _PRONOUNS and words[end - _SEVERAL] in _BEING:
        end -= _SEVERAL  # "the lifts: are they any good"
    start = words[0] in _BEING
    if end == len(words) or end - start < 1 or not _NO_TOPIC.isdisjoint(words[start:end]):
        return question
    topic = question[found[int(start)].start : found[end - 1].end]
    return f"how good {words[0] if start else 'is'} {topic}"
