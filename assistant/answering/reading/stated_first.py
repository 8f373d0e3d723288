"""A statement and then a short question about it: "It has loads of helpers. How many?" is "it has how many helpers?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.nouns import is_plural
from assistant.language.tokens import Token, find_tokens

# What is only said around a short question; the words of two and three come apart as tokens.
_AROUND = frozenset(
    {
        "and", "so", "but", "roughly", "about", "exactly", "more", "or", "less", "then", "of", "them", "those", "these",
        "are", "there", "approximately", "actually", "in", "total", "all", "altogether", "ish", "please", "just", "now",
        "precisely", "they", "is", "that", "were", "it",
    }
)  # fmt: skip
_SHORTEST = (("how", "many"), ("what", "number"))
_TO_WHAT = (("to", "what"), ("to", "how", "many"), ("to", "how", "much"), ("by", "what"))
_VAGUE = (
    ("a", "whole", "lot", "of"), ("a", "lot", "of"), ("a", "number", "of"), ("a", "couple", "of"), ("a", "handful", "of"),
    ("a", "bunch", "of"), ("loads", "of"), ("lots", "of"), ("plenty", "of"), ("heaps", "of"), ("tons", "of"), ("dozens", "of"),
    ("hundreds", "of"), ("thousands", "of"), ("scores", "of"), ("a", "few"), ("several",), ("many",), ("some",),
    ("various",), ("numerous",), ("countless",),
)  # fmt: skip
_ENDS = frozenset(".!?;:–—")
_LONGEST = 10  # words of a short question


def counted_as_stated(question: str) -> str:
    """Return a statement with the number that is asked for behind it in its place, any other question as it is.

    The number asked for is that of what is counted vaguely ("some helpers"), else of the one noun for several things.

    >>> counted_as_stated("I heard it has loads of helpers. How many, more or less?")
    'I heard it has how many helpers'
    >>> counted_as_stated("Visitors are counted each year. How many?")
    'how many Visitors are counted each year'
    """
    found = find_tokens(question)
    at = _last_sentence(question, found)
    if not at or len(found) - at > _LONGEST:
        return question
    said = [token.text for token in found[:at]]
    asked = tuple(token.text for token in found[at:])
    stated = question[: found[at - 1].end]
    if asked in _TO_WHAT:
        return f"{' '.join(asked)} {stated}" if asked[-1] != "what" else f"{stated} to how much"
    short = next((each for each in _SHORTEST if _holds(asked, each)), None)
    if short is None or not _AROUND.issuperset(word for word in asked if word not in short):
        return question
    for words in _VAGUE:
        for start in range(at - len(words)):
            if tuple(said[start : start + len(words)]) == words:
                behind = question[found[start + len(words)].start : found[at - 1].end]
                before = question[: found[start].start].rstrip()
                return f"{before} how many {behind}".strip()
    several = [
        start for start, word in enumerate(said) if is_plural(word) and len(word) > 3 and word not in _NO_NOUN
    ]
    if len(several) != 1:
        return question
    start = several[0]
    return f"{question[: found[start].start]}how many {question[found[start].start : found[at - 1].end]}"


def _last_sentence(question: str, found: Sequence[Token]) -> int:
    """Return the token with which the last sentence begins, or the last side of a dash."""
    for at in range(len(found) - 1, 0, -1):
        between = question[found[at - 1].end : found[at].start]
        if not _ENDS.isdisjoint(between) and between.strip() != between:
            return at
        if between == " - ":
            return at
    return 0


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


_NO_NOUN = frozenset(
    {"this", "does", "has", "was", "its", "his", "hers", "theirs", "less", "always", "perhaps", "years", "months",
     "weeks", "days", "hours", "times", "across", "plus", "versus", "says", "runs", "uses", "gets", "makes", "takes",
     "keeps", "works", "holds", "gives", "goes", "needs", "wants", "police", "news", "staffs"}
)  # fmt: skip
