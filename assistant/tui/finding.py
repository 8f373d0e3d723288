"""Places of words in a text: any case, any white space, straight or curly marks."""

from __future__ import annotations

import re

_LIKE = {"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_LIKE.update(dict.fromkeys("-‐‑‒–—", "[-‐‑‒–—]"))
_MOST = 5_000


def find_places(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where `words` stand in `text` as half-open offsets, in text order, at most 5,000.

    >>> find_places("The  Force’s aim", "force's AIM")
    ((5, 16),)
    """
    parts = words.split()
    if not parts:
        return ()
    pattern = r"\s+".join("".join(_LIKE.get(mark, re.escape(mark)) for mark in part) for part in parts)
    found = []
    for match in re.finditer(pattern, text, re.IGNORECASE):
        found.append(match.span())
        if len(found) == _MOST:
            break
    return tuple(found)
