"""The base a question names: per how many, and of whom."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.answering.reading.asked_base import base_asked
from assistant.answering.reading.asked_time import MONTHS
from assistant.answering.reading.query import AskedRate
from assistant.corpus.store import Store

_PEOPLE = frozenset(
    {
        "population",
        "people",
        "head",
        "heads",
        "capita",
        "resident",
        "residents",
        "inhabitants",
        "persons",
        "person",
        "citizens",
    }
)


_AFTER = frozenset({"in", "are", "is", "for", "were", "across", *MONTHS})  # no word for whom a rate counts


def find_rate(
    store: Store, tokens: Sequence[str], taken: Set[int] = frozenset()
) -> tuple[AskedRate | None, set[int]]:
    """Find "per 1,000 households", "out of every thousand people", "per head"."""
    asked = base_asked(tokens)
    if asked:
        return None, set(asked)
    for position, token in enumerate(tokens):
        if token not in {"per", "every", "each", "thousand", "of", "a", "in", "for"}:
            continue
        base_at = position + 1
        if base_at < len(tokens) and tokens[base_at] in {"a", "every", "each", "one"}:
            base_at += 1
        if base_at >= len(tokens):
            continue
        base = "1000" if tokens[base_at] == "thousand" else tokens[base_at]
        if base in _PEOPLE and token == "per":
            return AskedRate("", (), True), {position, base_at}
        if not base.isdecimal() or int(base) % 100 or len(base) > 9 or (1800 <= int(base) < 2100):
            continue
        used = set(range(position, base_at + 1))
        after = base_at + 1
        while after < len(tokens) and tokens[after] in {"of", "the"}:
            after += 1
        of: tuple[str, ...] = ()
        people = False
        if after < len(tokens) and after not in taken and tokens[after] not in _AFTER:
            word = tokens[after]
            if any("excluding" in cue for cue in store.cues([word]).values()):
                return AskedRate(base, of, people), used
            known = store.index.terms([word]).get(word)
            names = store.area_names([word, word.rstrip("s"), word.removesuffix("ers")])
            if word in _PEOPLE or names:
                people = True
                used.add(after)
            elif (known and token == "per") or (
                known and known in store.index.terms(["household", "children", "pupils"]).values()
            ):
                alike = store.synonyms([known]).get(known, ())
                of = (known, *(target for target, _ in alike if " " not in target))
                used.add(after)
        return AskedRate(base, of, people), used
    return None, set()
