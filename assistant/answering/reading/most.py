"""Questions for the place that has most or fewest of something: "which council runs the most homes?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.nouns import is_plural
from assistant.corpus.store import Store

_MOST = frozenset({"most", "fewest"})
PLACES = frozenset(
    {
        "authority",
        "council",
        "area",
        "county",
        "borough",
        "city",
        "town",
        "district",
        "region",
        "place",
        "service",
        "la",
    }
)
_RANKED = frozenset(
    {
        "most",
        "fewest",
        "least",
        "highest",
        "lowest",
        "largest",
        "smallest",
        "biggest",
        "greatest",
        "best",
        "worst",
        "top",
        "bottom",
    }
)
_REACH = 4  # tokens


def most_of_these(tokens: Sequence[str]) -> list[int]:
    """Return where what is counted begins in "which area has the most X"; nothing where no things follow.

    >>> most_of_these(tuple("which council runs the most homes".split()))
    [5]
    """
    asks = place_word(tokens) >= 0 or tuple(tokens[:1]) == ("where",) or tuple(tokens[:2]) in _WHO_HAS
    for at, token in enumerate(tokens):
        if asks and token in _MOST and (not at or tokens[at - 1] in {"the", "has", "have", "had"}):
            return [at + 1] if any(is_plural(word) for word in tokens[at + 1 : at + 2]) else []
    return []


_WHO_HAS = (("who", "has"), ("who", "had"), ("who", "have"))


def place_word(tokens: Sequence[str]) -> int:
    """Return where "which council" or "what other areas" names a kind of place, -1 where none is."""
    asking = next((at for at, token in enumerate(tokens) if token in {"which", "what"}), len(tokens))
    reach = range(asking + 1, min(asking + _REACH, len(tokens)))
    return next((at for at in reach if singular(tokens[at]) in PLACES), -1)


def singular(word: str) -> str:
    """Return "authority" for "authorities"; a word that is no plural as it is."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def which_place(store: Store, tokens: Sequence[str]) -> set[int]:
    """Return the token that only says that places are ranked: "council" of "which council has the most ..."."""
    if _RANKED.isdisjoint(tokens) or len(store.report_ids()) < 2:
        return set()
    at = place_word(tokens)
    return {at} if at >= 0 else set()
