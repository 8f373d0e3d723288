"""The one door: open a corpus, ask it, search it, list its figures."""

from __future__ import annotations

import sqlite3
from _thread import RLock  # as in threading, which a question that is alone in its process does without
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answer import Answer
from assistant.corpus.opening import open_store
from assistant.corpus.store import Report, Store
from assistant.errors import CorpusError, QuestionError
from assistant.figures.figure import LedgerEntry
from assistant.retrieval.retriever import Hit, Retriever

if TYPE_CHECKING:
    from types import TracebackType

    from assistant.answering.conversing.conversation import Conversation
    from assistant.answering.listing import Figures


class Assistant:
    """Answer questions about the reports of one corpus.

    Open it with `Assistant.open()`; the bundled report needs no folder. Several threads may share
    one: they are answered one after the other. It closes itself at the end of a `with` block.

    >>> with Assistant.open() as assistant:
    ...     answer = assistant.ask("what is the detection rate")
    >>> answer.text, answer.figures[0].area, answer.citations[0].page
    ('23 percent', 'Metropolitan Police Service', '10')
    """

    def __init__(self, store: Store, folder: str | None = None) -> None:
        self.store = store
        self.lock = RLock()
        self._folder = folder

    def __enter__(self) -> Assistant:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

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
            QuestionError: the question is not a string.
            CorpusError: a report of `reports` is not in the corpus.
        """
        from assistant.answering.ask import ask

        if not isinstance(question, str):
            raise QuestionError(f"{question!r:.100} is no question: ask in words, as a string")
        with self.lock:
            self._check(reports)
            try:
                return ask(self.store, question, reports)
            except sqlite3.DatabaseError:
                self._mend()
                return ask(self.store, question, reports)

    def explain(self, question: str, reports: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return, line by line, how a question is read, what is looked at and why the answer is what it is.

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        from assistant.answering.explaining import explain

        with self.lock:
            self._check(reports)
            return explain(self.store, question, reports)

    def search(self, query: str, k: int = 10, reports: Sequence[str] | None = None) -> list[Hit]:
        """Return the k best passages that share a term with `query`, best first, ties in text order.

        >>> with Assistant.open() as assistant:
        ...     hits = assistant.search("victim satisfaction", k=3)
        >>> len(hits), hits[0].passage.page
        (3, '12')

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        with self.lock:
            self._check(reports)
            return Retriever(self.store.index).search(query, k, reports)

    def figures(
        self, words: str = "", *, area: str | None = None, period: str | None = None, unit: str | None = None,
        reports: Sequence[str] | None = None,
    ) -> Figures:  # fmt: skip
        """Return the figures described by all of `words`, in corpus order, all figures without words.

        `area`, `period` and `unit` keep those whose field has these words in it, whatever the case.

        >>> with Assistant.open() as assistant:
        ...     records = assistant.figures("detection rate", area="England and Wales").to_records()
        >>> [(record["value"], record["unit"], record["page"]) for record in records]
        [('26', 'percent', '10')]

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        from assistant.answering.listing import list_figures

        with self.lock:
            self._check(reports)
            return list_figures(self.store, words, area=area, period=period, unit=unit, reports=reports)

    def ledger(self, reports: Sequence[str] | None = None) -> tuple[tuple[str, LedgerEntry], ...]:
        """Account for every numeral: pairs of a report's id and an entry, in corpus and text order.

        An entry has the id of the numeral's figure, or the reason why it is no figure.

        Raises:
            CorpusError: a report of `reports` is not in the corpus.
        """
        with self.lock:
            self._check(reports)
            return tuple(
                (id, entry) for id in reports or self.store.report_ids() for entry in self.store.ledger(id)
            )

    def conversation(self, reports: Sequence[str] | None = None) -> Conversation:
        """Start a conversation, in which a question may leave out what was said before.

        >>> with Assistant.open() as assistant:
        ...     conversation = assistant.conversation()
        ...     first = conversation.ask("what is the detection rate")
        ...     second = conversation.ask("and for England and Wales?")
        >>> first.text, second.text
        ('23 percent', '26 percent')
        """
        from assistant.answering.conversing.conversation import Conversation

        return Conversation(self, reports)

    def reports(self) -> tuple[Report, ...]:
        """Return the reports, in corpus order."""
        with self.lock:
            return tuple(self.store.report(id) for id in self.store.report_ids())

    def report(self, id: str) -> Report:
        """Return one report; its `text` is what all offsets count in.

        Raises:
            CorpusError: the corpus has no report of that id.
        """
        with self.lock:
            return self.store.report(id)

    def close(self) -> None:
        """Close the saved index."""
        with self.lock:
            self.store.close()

    def _check(self, reports: Sequence[str] | None) -> None:
        if isinstance(reports, str):
            raise CorpusError(f"'reports' takes a list of ids: write [{reports!r}]")
        self.store.refresh()
        for id in reports or ():
            if not self.store.has_report(id):
                raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")

    def _mend(self) -> None:
        """Make the index anew: it was damaged after it was opened."""
        self.store.close()
        self.store = open_store(self._folder, fresh=True)
