"""A follow-up in the place of what it stands beside: "secondary schools" for "primary schools"."""

from __future__ import annotations


def swapped(core: str, said: str) -> str:
    """Put a follow-up in the place of what it stands beside: "secondary schools" for "primary schools"; "" for none."""
    words, new = core.split(), said.split()
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


def plain(word: str) -> str:
    """Return a word in small letters and in the singular, as far as its ending tells."""
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
