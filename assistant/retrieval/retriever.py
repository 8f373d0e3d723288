"""A retriever to embed: texts in, ranked passages out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.documents.passage import Passage
from assistant.documents.span import Span
from assistant.language.tokens import tokenize
from assistant.retrieval.index import Index


class Hit(NamedTuple):
    """Hold a passage found and its BM25 score."""

    passage: Passage
    score: float


class Retriever:
    """Rank the passages of an index for a query.

    >>> retriever = Retriever.from_texts(["Crime fell.", "The budget rose."])
    >>> [hit.passage.text for hit in retriever.search("budgets")]
    ['The budget rose.']
    """

    def __init__(self, index: Index) -> None:
        self._index = index

    @classmethod
    def from_texts(cls, texts: Iterable[str]) -> Retriever:
        """Index `texts`, one passage each, in memory; a passage's id is its number from 0."""
        from assistant.retrieval.index_rows import write_index

        passages = [
            Passage(
                id=str(number), report="", kind="paragraph", section=(), page=None, page_index=None,
                span=Span(0, len(text)), text=text, blocks=(), context="",
            )
            for number, text in enumerate(texts)
        ]  # fmt: skip
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        write_index(connection, passages)
        return cls(Index(connection))

    def search(self, query: str, k: int = 10, reports: Sequence[str] | None = None) -> list[Hit]:
        """Return the k best passages that share a term with `query`, best first, ties in text order."""
        tokens = tokenize(query)
        known = self._index.terms(tokens)
        terms = [known[token] for token in tokens if known.get(token)]
        return [
            Hit(self._index.passage(number), score) for number, score in self._index.search(terms, k, reports)
        ]
