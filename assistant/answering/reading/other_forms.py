"""Other forms in which a word of a question may stand in reports: "unscreened" as "awaiting screening", and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.reading.query import Alternative
from assistant.corpus.store import Store

_HELD = {"care": ("in", "looked", "looked after"), "looked": ("after", "care", "in care")}


def held(store: Store, tokens: Sequence[str], at: int) -> Iterator[Alternative]:
    """Yield "looked after" for being "in care", and the other way round: "asylum seekers who are in care"."""
    beside, other, said = _HELD.get(tokens[at], ("", "", ""))
    if not other or beside != (
        tokens[at - 1] if tokens[at] == "care" and at else "".join(tokens[at + 1 : at + 2])
    ):
        return
    term = store.index.terms([other]).get(other)
    if term:
        yield Alternative((term,), "near", said)


def undone(store: Store, token: str) -> Iterator[Alternative]:
    """Yield what "unscreened" says in other words: that something awaits screening, is without it or has not had it."""
    deed = token.removeprefix("un")
    if deed == token or not token.endswith("ed") or len(deed) < _LONG_DEED:
        return
    lack = store.index.terms([*_LACKING, deed])
    for word in _LACKING:
        if lack.get(word) and lack.get(deed):
            yield Alternative((lack[word], lack[deed]), "near", f"{word} to be {deed}")


_LONG_DEED = 5  # letters
_LACKING = ("awaiting", "waiting", "outstanding", "overdue")


def roots(store: Store, token: str) -> tuple[str, ...]:
    """Return the terms of words that an unknown token may be a form of."""
    candidates: set[str] = set()
    for ending in ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "ion", "ment", "ness"):
        if token.endswith(ending) and len(token) - len(ending) > 3:
            root = token[: -len(ending)]
            candidates.update((root, root + "e", root + "y", root[:-1] if root[-1] == root[-2] else root))
    counted = store.words(sorted(candidates))
    found = {
        term
        for term in store.index.terms([word for word, count in counted.items() if count]).values()
        if term
    }
    stems = {each[:-1] + "i" if each.endswith("y") else each.removesuffix("e") for each in candidates}
    return tuple(sorted(found or store.index.frequencies(stems)))
