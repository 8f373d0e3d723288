"""What the words of a question ask for, as data; used when an index is built."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from assistant.language.tokens import tokenize


@cache
def cues() -> dict[str, frozenset[str]]:
    """Return, for each phrase (tokens joined by spaces), the names of the cues that it gives."""
    table = tomllib.loads(Path(__file__).with_name("questions.toml").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for name, entry in table.items():
        for phrase in str(entry["words"]).replace("\n", ",").split(","):
            tokens = " ".join(tokenize(phrase))
            if tokens:
                found.setdefault(tokens, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}
