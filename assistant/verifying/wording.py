"""Words around the numbers of drafts, as data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from assistant.language.terms import terms


@cache
def words_of(name: str) -> frozenset[str]:
    """Return a list of words in all their forms: "saying", "anyone" or "filler"."""
    return frozenset(str(_table()[name]).split())


@cache
def terms_of(name: str) -> frozenset[str]:
    """Return the terms of a list of words: "bad" or "good"."""
    return frozenset(terms(str(_table()[name])))


def like_words(word: str) -> frozenset[str]:
    """Return the terms of words that people use for the same thing as a word, in everyday speech."""
    return _likes().get(next(iter(terms(word)), ""), frozenset())


@cache
def _likes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in str(_table()["alike"]).strip().splitlines():
        group = frozenset(terms(line))
        for each in group:
            found[each] = found.get(each, frozenset()) | group
    return found


def plain_verbs(text: str) -> str:
    """Return `text` with a plain word behind each verb of two words: "cleared up" is "detect".

    >>> plain_verbs("They clear up 23 percent")
    'They clear up detect 23 percent'
    """
    for pattern, plain in _phrasal():
        text = pattern.sub(rf"\g<0> {plain}", text)
    return text


def is_phrasal(before: str) -> bool:
    """Tell whether words end in a verb of two words, whose "up" or "down" is no change."""
    return any(
        found.end() == len(before.rstrip()) for pattern, _ in _phrasal() for found in pattern.finditer(before)
    )


@cache
def _phrasal() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = (line.split("=") for line in str(_table()["phrasal"]).strip().splitlines())
    return tuple(
        (
            re.compile(rf"\b{re.escape(said.strip()).replace(chr(92) + '*', '[a-z]*')}\b", re.IGNORECASE),
            meant.strip(),
        )
        for said, meant in lines
    )


@cache
def _table() -> dict[str, object]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
