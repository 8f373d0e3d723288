"""Nouns told apart by their endings: one from many, a noun from another."""

from __future__ import annotations


def is_plural(word: str) -> bool:
    """Tell whether a word looks like one for several."""
    return (word.endswith("s") and word not in _SUBJECTS) or word in _PLURALS


# Fields of learning that only look like several.
_SUBJECTS = frozenset(
    {
        "maths",
        "mathematics",
        "physics",
        "economics",
        "politics",
        "athletics",
        "ethics",
        "gymnastics",
        "logistics",
    }
)


_PLURALS = frozenset({"children", "people", "men", "women", "staff", "pupils", "persons"})


def does(noun: str, words: str) -> bool:
    """Tell whether words say of somebody the deed that a noun calls them by: "callers" are "victims who had called"."""
    stem = noun.removesuffix("s").removesuffix("er")
    if stem == noun.removesuffix("s") or len(stem) < _STEM:
        return False
    parts = words.lower().split()
    for at, word in enumerate(parts[:-1]):
        if word in {"who", "that"}:
            deed = next((each for each in parts[at + 1 : at + 4] if each not in _HAVING), "")
            if deed in {stem, stem + "s", stem + "ed", stem + "ing", stem + "d"}:
                return True
    return False


_STEM = 3  # letters
_HAVING = frozenset({"had", "have", "has", "were", "was", "are", "is", "been", "also"})


def same_noun(one: str, other: str) -> bool:
    """Tell whether two words are the same noun in singular or plural, or the same verb's forms."""
    shorter, longer = sorted((one, other), key=len)
    if longer in {shorter, shorter + "s", shorter + "es", shorter + "d", shorter + "ed"}:
        return True
    return shorter[-1:] == "y" and longer == shorter[:-1] + "ies"
