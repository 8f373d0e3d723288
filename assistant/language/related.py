"""Words related closely enough to find a passage by, though not to take a figure by; as data."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from assistant.language.vocabulary import synonym_groups


@cache
def related_groups() -> tuple[tuple[str, ...], ...]:
    """Return groups of related words and phrases, in base form."""
    table = tomllib.loads(Path(__file__).with_name("related.toml").read_text("utf-8"))
    return tuple(tuple(str(word) for word in group) for group in table["groups"])


@cache
def word_groups() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return all groups of words that may stand for each other, with "same", "near" or "loose".

    A loose group only helps to find a passage.
    """
    synonyms = tuple((group.words, str(group.kind)) for group in synonym_groups())
    return (*synonyms, *((group, "loose") for group in related_groups()))
