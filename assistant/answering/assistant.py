"""The one door: open a corpus, ask it, search it, list its figures."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answer import Answer
from assistant.corpus.opening import open_store
from assistant.corpus.store import Report, Store
from assistant.errors import CorpusError
from assistant.figures.figure import Figure
from assistant.retrieval.retriever import Hit, Retriever

if TYPE_CHECKING:
    from assistant.answering.conversation import Conversation


class Assistant:
    """Answer questions about the reports of one corpus.

    Open it with `Assistant.open()`; the bundled report needs no folder.
    """

    def __init__(self, store: Store, folder: str | None = None) -> None:
        self.store = store
        self._folder = folder

    @classmethod
    def open(cls, folder: str | None = None) -> Assistant:
        """Open the corpus in `folder`, or the bundled report and the user's own.

        Raises:
            CorpusError: the corpus is missing, unreadable or damaged.
        """
        return cls(open_store(folder), folder)

    def ask(self, question: str, reports: Sequence[str] | None = None) -> Answer:
        """Answer one question; `reports` restricts it to those ids.

        A question the reports do not answer gives an Answer of status "not_found"; an empty one, or
        one of more than 10,000 characters, an Answer of status "invalid".

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        from assistant.answering.ask import ask

        self._check(reports)
        try:
            return ask(self.store, question, reports)
        except sqlite3.DatabaseError:
            self._mend()
            return ask(self.store, question, reports)

    def search(self, query: str, k: int = 10, reports: Sequence[str] | None = None) -> list[Hit]:
        """Return the k best passages that share a term with `query`, best first, ties in text order.

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        self._check(reports)
        return Retriever(self.store.index).search(query, k, reports)

    def figures(
        self, words: str = "", *, area: str | None = None, period: str | None = None, unit: str | None = None,
        reports: Sequence[str] | None = None,
    ) -> tuple[Figure, ...]:  # fmt: skip
        """Return the figures described by all of `words`, in corpus order, all figures without words.

        `area`, `period` and `unit` keep those whose field has these words in it, whatever the case.

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        from assistant.answering.listing import list_figures

        self._check(reports)
        return list_figures(self.store, words, area=area, period=period, unit=unit, reports=reports)

    def conversation(self, reports: Sequence[str] | None = None) -> Conversation:
        """Start a conversation, in which a question may leave out what was said before."""
        from assistant.answering.conversation import Conversation

        return Conversation(self, reports)

    def reports(self) -> tuple[Report, ...]:
        """Return the reports, in corpus order."""
        return tuple(self.store.report(id) for id in self.store.report_ids())

    def report(self, id: str) -> Report:
        """Return one report; its `text` is what all offsets count in.

        Raises:
            CorpusError: the corpus has no report of that id.
        """
        return self.store.report(id)

    def close(self) -> None:
        """Close the saved index."""
        self.store.close()

    def _check(self, reports: Sequence[str] | None) -> None:
        known = self.store.report_ids()
        for id in reports or ():
            if id not in known:
                raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")

    def _mend(self) -> None:
        """Make the index anew: it was damaged after it was opened."""
        self.store.close()
        self.store = open_store(self._folder, fresh=True)
