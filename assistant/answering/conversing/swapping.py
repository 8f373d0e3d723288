"""A follow-up in the place of what it stands beside: "secondary schools" for "primary schools", "on staff" for "on men"."""

from __future__ import annotations


def swapped(core: str, said: str) -> str:
    """Put a follow-up in the place of what it stands beside: "secondary schools" for "primary schools"; "" for none."""
    words, new = core.rstrip("?. ").split(), said.split()
    if placed := _in_the_place_of(words, new):
        return placed
    while new and new[0].lower() in _LEADS:
        new.pop(0)
    if len(new) == 1 and (other := _COUNTERPARTS.get(plain(new[0]))):
        return (
            " ".join(new[0] if plain(word) == other else word for word in words)
            if other in map(plain, words)
            else ""
        )
    if not 2 <= len(new) <= _PHRASE or new[-2].endswith("ing"):
        return ""
    for at in range(1, len(words)):
        same = plain(words[at]) == plain(new[-1])
        if same and plain(words[at - 1]) != plain(new[-2]) and plain(words[at - 1]) not in _LEADS:
            return " ".join((*words[: at - 1], *new, *words[at + 1 :]))
    return ""


def _in_the_place_of(words: list[str], new: list[str]) -> str:
    """Put "on staff" in the place of "on prisoners": the last phrase of a question with the same preposition."""
    if not 2 <= len(new) <= _PHRASE + 1 or new[0].lower() not in _BEFORE_A_THING:
        return ""
    at = next((at for at in range(len(words) - 2, 0, -1) if words[at].lower() == new[0].lower()), 0)
    if not at or at + 1 >= len(words):
        return ""
    end = at + 1
    while end < len(words) and words[end].lower() not in _ENDING:
        end += 1
    return " ".join((*words[:at], *new, *words[end:])) if end > at + 1 else ""


_BEFORE_A_THING = frozenset({"on", "by", "with", "against", "among", "from", "to", "about"})
_ENDING = _BEFORE_A_THING | {
    "in",
    "of",
    "for",
    "at",
    "were",
    "was",
    "are",
    "is",
    "did",
    "do",
    "does",
    "have",
    "had",
    "has",
    "there",
}


def plain(word: str) -> str:
    """Return a word in lower case without marks and the ending of its plural."""
    word = word.lower().strip(".,?!;:’'")
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


# Words that part the same thing in two: one of them alone stands in the place of the other.
_PAIRS = (
    ("primary", "secondary"), ("boy", "girl"), ("man", "woman"), ("men", "women"), ("male", "female"), ("urban", "rural"),
    ("short", "long"), ("day", "night"), ("indoor", "outdoor"), ("public", "private"), ("adult", "child"), ("full", "part"),
    ("deep", "shallow"),
)  # fmt: skip
_COUNTERPARTS = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
_PHRASE = 3  # words
_LEADS = frozenset(
    {"in", "for", "of", "at", "on", "the", "a", "an", "by", "with", "to", "from", "all", "and"}
)
