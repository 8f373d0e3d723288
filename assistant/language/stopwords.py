"""The words that an index leaves out."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def stop_words() -> frozenset[str]:
    """Return the stop words, as tokens."""
    table = tomllib.loads(Path(__file__).with_name("stopwords.toml").read_text("utf-8"))
    return frozenset(str(table["words"]).split())
