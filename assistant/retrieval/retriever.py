"""A retriever to embed: texts in, ranked passages out."""

import os
import sqlite3
from _thread import RLock  # as in threading, which a question that is alone in its process does without
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.documents.passage import Passage
from assistant.documents.span import Span
from assistant.errors import CorpusError
from assistant.language.tokens import tokenize
from assistant.retrieval.index import Index

if TYPE_CHECKING:
    from types import TracebackType

_MARK = 0x52657472  # "Retr" in the file's header: an index that a Retriever saved


class Hit(NamedTuple):
    """Hold a passage found and its BM25 score."""

    passage: Passage
    score: float


class Retriever:
    """Rank the passages of an index for a query; several threads may share one.

    >>> retriever = Retriever.from_texts(["Crime fell.", "The budget rose."])
    >>> [hit.passage.text for hit in retriever.search("budgets")]
    ['The budget rose.']

    It can be saved and opened again:

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     retriever.save(f"{folder}/texts.index")
    ...     with Retriever.open(f"{folder}/texts.index") as again:
    ...         again.search("budgets") == retriever.search("budgets")
    True
    """

    def __init__(self, index: Index, connection: sqlite3.Connection | None = None) -> None:
        self._index = index
        self._connection = connection
        self._lock = RLock()

    def __enter__(self) -> "Retriever":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self.close()

    @classmethod
    def from_texts(cls, texts: Iterable[str]) -> "Retriever":
        """Index `texts`, one passage each, in memory; a passage's id is its number from 0.

        Raises:
            TypeError: one of them is not a string, or all of them are one string.
        """
        from assistant.retrieval.index_rows import write_index

        if isinstance(texts, str):
            raise TypeError("from_texts takes several texts, not one string: put it into a list")
        passages = [
            Passage(
                id=str(number), report="", kind="paragraph", section=(), page=None, page_index=None,
                span=Span(0, len(text)), text=text, blocks=(), context="",
            )
            for number, text in enumerate(_checked(texts))
        ]  # fmt: skip
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        write_index(connection, passages)
        connection.commit()
        return cls(Index(connection), connection)

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> "Retriever":
        """Open what `save` wrote.

        Raises:
            CorpusError: there is no such file, or it is not one that `save` wrote.
        """
        name = os.fspath(path)
        if not os.path.isfile(name):
            raise CorpusError(f"no saved retriever at {name!r}: make one with Retriever.save", name)
        uri = "file:" + os.path.abspath(name).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
        connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, check_same_thread=False)
        try:
            whole = connection.execute("pragma application_id").fetchone()[0] == _MARK
            whole = whole and connection.execute("pragma quick_check").fetchone()[0] == "ok"
        except sqlite3.DatabaseError:
            whole = False
        if not whole:
            connection.close()
            raise CorpusError(f"{name!r} is no saved retriever, or damaged: save it again", name)
        return cls(Index(connection), connection)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write all that a search needs to one file, in place of what stands there.

        Raises:
            CorpusError: the file cannot be written, or the passages are those of an Assistant.
        """
        name = os.fspath(path)
        if self._connection is None:
            raise CorpusError("these passages belong to a corpus, which keeps its own index", name)
        aside = f"{name}.{os.getpid()}.part"
        try:
            with self._lock:
                self._connection.execute("vacuum into ?", (aside,))
            written = sqlite3.connect(aside)
            written.execute(f"pragma application_id = {_MARK:d}")
            written.close()
            os.replace(aside, name)
        except (OSError, sqlite3.Error) as error:
            if os.path.exists(aside):
                os.remove(aside)
            raise CorpusError(f"cannot save a retriever to {name!r}: {error}", name) from None

    def close(self) -> None:
        """Close the file, or forget the texts."""
        if self._connection is not None:
            self._connection.close()

    def search(self, query: str, k: int = 10, reports: Sequence[str] | None = None) -> list[Hit]:
        """Return the k best passages that share a term with `query`, best first, ties in text order."""
        with self._lock:
            tokens = tokenize(query)
            known = self._index.terms(tokens)
            terms = [known[token] for token in tokens if known.get(token)]
            found = self._index.search(terms, k, reports)
            return [Hit(self._index.passage(number), score) for number, score in found]


def _checked(texts: Iterable[str]) -> Iterable[str]:
    for number, text in enumerate(texts):
        if not isinstance(text, str):
            raise TypeError(f"text {number} is {type(text).__name__}, not a string")
        yield text
