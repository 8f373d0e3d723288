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


_KINDS = {
    ("social", "media"), ("public", "transport"), ("protected", "characteristics"), ("mass", "media"), ("the", "press"),
    ("illegal", "drugs"),
}  # fmt: skip


def instances(store: Store, tokens: Sequence[str], at: int) -> tuple[Alternative, ...]:
    """Return what may stand for a kind of things named in two words: the two together, or a thing of the kind; or nothing."""
    pair = next(
        (
            each
            for each in (tuple(tokens[at : at + 2]), tuple(tokens[max(0, at - 1) : at + 1]))
            if each in _KINDS
        ),
        (),
    )
    if not pair:
        return ()
    from assistant.language.tables import read_pairs

    kind = " ".join(pair)
    members = read_pairs("related", "instances")[kind].split()
    known = store.index.terms([*pair, *members])
    both = tuple(known[each] for each in pair if known.get(each))
    found = {known[each]: each for each in members if known.get(each)}
    whole = (Alternative(both, "own", kind),) if len(both) == len(pair) or pair[0] == "the" else ()
    return (*whole, *(Alternative((term,), "loose", each) for term, each in found.items()))
