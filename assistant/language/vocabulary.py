"""Word families and synonyms, as data."""

from __future__ import annotations

from typing import NamedTuple


class SynonymGroup(NamedTuple):
    """Hold words and phrases of one meaning; `kind` is "same" or "near"."""

    words: tuple[str, ...]
    kind: str


def synonym_groups() -> tuple[SynonymGroup, ...]:
    """Return the groups of synonyms."""
    return ()


def families() -> tuple[tuple[str, ...], ...]:
    """Return the families of words that a stemmer does not join."""
    return ()
