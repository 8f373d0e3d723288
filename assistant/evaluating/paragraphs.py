"""Plain rank-bm25 over the paragraphs of reports: what the assistant is measured against."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.retrieval.bm25 import rank, weigh

_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+|\f")
_WORD = re.compile(r"\w+")


class Paragraphs:
    r"""Search what stands between blank lines by `BM25Okapi` over its lower-case words.

    >>> Paragraphs(["Crime fell.\n\nThe budget rose.\n\nNothing else."]).search("BUDGET", 1)
    ('The budget rose.',)
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._paragraphs = tuple(part for text in texts for part in _GAP.split(text) if _WORD.search(part))
        self._postings = weigh([plain_words(part) for part in self._paragraphs])

    def search(self, query: str, k: int) -> tuple[str, ...]:
        """Return the k best paragraphs that share a word with `query`, best first, ties in text order."""
        return tuple(self._paragraphs[number] for number, _ in rank(plain_words(query), self._postings, k))


def plain_words(text: str) -> list[str]:
    """Return the lower-case words of `text`, as they are."""
    return _WORD.findall(text.lower())
