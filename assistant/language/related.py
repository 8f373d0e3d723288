"""Words related closely enough to find a passage by, though not to take a figure by; as data."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def related_groups() -> tuple[tuple[str, ...], ...]:
    """Return groups of related words and phrases, in base form."""
    table = tomllib.loads(Path(__file__).with_name("related.toml").read_text("utf-8"))
    return tuple(tuple(str(word) for word in group) for group in table["groups"])
