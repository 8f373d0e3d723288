"""Word tables beside the modules, read once when first needed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def _read(name: str) -> Mapping[str, object]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def read_words(name: str, key: str) -> tuple[str, ...]:
    """Read the list of words `key` of the table `name`; a list may be written as lines of one string."""
    value = _read(name)[key]
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, list):
        return tuple(str(word) for word in value)
    raise TypeError(f"{name}.toml: {key!r} is not a list of words; write a list or a string")


@cache
def read_set(name: str, key: str) -> frozenset[str]:
    """Read the list of words `key` of the table `name` as a set."""
    return frozenset(read_words(name, key))


@cache
def read_pairs(name: str, key: str) -> Mapping[str, str]:
    """Read the section `key` of the table `name`: each word with what it stands for, both as text."""
    value = _read(name)[key]
    if not isinstance(value, dict):
        raise TypeError(f"{name}.toml: {key!r} is not a section; write [{key}]")
    return {str(word): str(meaning) for word, meaning in value.items()}


def alternation(words: tuple[str, ...] | frozenset[str] | Mapping[str, str]) -> str:
    """Return a pattern that matches any of `words`, the longest first, with any gap between their parts."""
    from re import escape

    from assistant.language.folding import GAP

    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(GAP.join(escape(part) for part in word.split(" ")) for word in ordered)
