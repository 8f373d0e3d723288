"""What the words of a question ask for, as data; used when an index is built."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from assistant.language.tokens import tokenize


@cache
def cues() -> dict[str, frozenset[str]]:
    """Return, for each phrase (tokens joined by spaces), the names of the cues that it gives."""
    return _phrases("questions.toml")


@cache
def frames() -> dict[str, frozenset[str]]:
    """Return, for each phrase (tokens joined by spaces) that stands around a question, what it does there."""
    return _phrases("frames.toml")


def _phrases(file: str) -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for name, entry in table.items():
        for phrase in str(entry["words"]).replace("\n", ",").split(","):
            tokens = " ".join(tokenize(phrase))
            if tokens:
                found.setdefault(tokens, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}


@cache
def spoken() -> dict[str, str]:
    """Return how people write words in chats, and what they mean by it; both in lower case."""
    table = tomllib.loads(Path(__file__).with_name("spoken.toml").read_text("utf-8"))
    pairs = (line.split("=", 1) for line in str(table["words"]).strip().splitlines())
    return {written.strip(): meant.strip() for written, meant in pairs}
