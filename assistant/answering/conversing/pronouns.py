"""A pronoun of a follow-up, and what it stands for put in its place: "what is it used for" of a framework spoken of."""

from __future__ import annotations

from collections.abc import Sequence


def with_subject(question: str, subject: str) -> str:
    """Put what is spoken of in the place of "they" in a question with a verb of its own; "" where there is none."""
    words = question.rstrip("?. ").split()
    asking = words[0].lower().replace("’", "'").removesuffix("'s") if words else ""
    if not subject or len(words) <= _SHORTEST - (asking == "who") or asking not in _OWN_QUESTION:
        return ""
    return in_its_place(words, subject)


def in_its_place(words: Sequence[str], subject: str, *, doers: bool = True) -> str:
    """Put what is spoken of in the place of the first "they", "it" or "their"; "" where there is none.

    Without `doers` "did they ..." stays: they may be those who act and not those who were counted.

    >>> in_its_place("what is it used for".split(), "the framework")
    'what is the framework used for'
    """
    for at, word in enumerate(words):
        said = word.lower().strip(".,?!;:")
        acting = said == "they" and at and words[at - 1].lower() in _DO
        if at and said in _STANDING and (doers or not acting):
            return " ".join((*words[:at], subject, *words[at + 1 :]))
    return ""


_SHORTEST = 3  # words
_DO = frozenset({"do", "did", "does", "have", "had", "has", "can", "could", "will", "would", "should"})
_OWN_QUESTION = frozenset({"how", "what", "when", "where", "who"})
_STANDING = frozenset({"they", "them", "it", "those", "these", "their"})
