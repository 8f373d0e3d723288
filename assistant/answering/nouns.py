"""Nouns told apart by their endings: one from many, a noun from another."""

from __future__ import annotations


def is_plural(word: str) -> bool:
    """Tell whether a word looks like one for several."""
    return word.endswith("s") or word in _PLURALS


_PLURALS = frozenset({"children", "people", "men", "women", "staff", "pupils", "persons"})


def same_noun(one: str, other: str) -> bool:
    """Tell whether two words are the same noun in singular or plural, or the same verb's forms."""
    shorter, longer = sorted((one, other), key=len)
    if longer in {shorter, shorter + "s", shorter + "es", shorter + "d", shorter + "ed"}:
        return True
    return shorter[-1:] == "y" and longer == shorter[:-1] + "ies"
