"""The saved corpus: reports, passages, sentences, figures and the vocabulary, in one SQLite file.

Read with the standard library alone; `writing` is the one module that writes it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from assistant.corpus.entries import Alias, AreaName, FigureEntry, Part, Sentence
from assistant.corpus.figure_shelf import FigureShelf
from assistant.corpus.report import Report, SavedJudgment, SavedPage, SavedSection
from assistant.corpus.word_shelf import WordShelf
from assistant.documents.span import Span
from assistant.errors import CorpusError
from assistant.figures.figure import LedgerEntry
from assistant.retrieval.index import Index

__all__ = [
    "Alias",
    "AreaName",
    "FigureEntry",
    "Part",
    "Report",
    "SavedJudgment",
    "SavedPage",
    "SavedSection",
    "Sentence",
    "Store",
]

_ONE_BY_ONE = 50  # reports
_KEPT = 5000  # reports, and passages whose sentences are kept at hand


class Store(FigureShelf, WordShelf):
    """Read one saved corpus; safe to share between threads that do not write."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self.index = Index(connection)
        self._reports: dict[str, Report] = {}
        self._ids: tuple[str, ...] | None = None
        self._sentences: dict[int, tuple[Sentence, ...]] = {}
        self._counts: dict[str, int] = {}
        self._version: int | None = None

    def ledger(self, report: str) -> tuple[LedgerEntry, ...]:
        """Return, for every numeral of a report in text order, the id of its figure or why it is none."""
        rows = self._connection.execute(
            "select start, end, text, figure, reason from ledger where report = ? order by start, end",
            (report,),
        )
        return tuple(LedgerEntry(Span(row[0], row[1]), row[2], row[3], row[4]) for row in rows)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def refresh(self) -> None:
        """Forget what is at hand where another process has changed the corpus since."""
        version = int(self._connection.execute("pragma data_version").fetchone()[0])
        if version != self._version:
            self._version = version
            self._ids = None
            for kept in (self._reports, self._figures, self._sentences, self._counts):
                kept.clear()
            self.index.forget()

    def report_ids(self) -> tuple[str, ...]:
        """Return the ids of all reports, in corpus order."""
        if self._ids is None:
            rows = self._connection.execute("select id from report order by number")
            self._ids = tuple(row[0] for row in rows)
        return self._ids

    def report(self, id: str) -> Report:
        """Return one report.

        Raises:
            CorpusError: the corpus has no report of that id.
        """
        if id not in self._reports:
            # Whoever has asked for so many one by one is going through all of them.
            self.load_reports((id,) if len(self._reports) < _ONE_BY_ONE else (id, *self.report_ids()[:_KEPT]))
        if id not in self._reports:
            raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")
        return self._reports[id]

    def has_report(self, id: str) -> bool:
        """Tell whether the corpus has a report of that id."""
        return id in self._reports or bool(
            self._connection.execute("select 1 from report where id = ?", (id,)).fetchone()
        )

    def load_reports(self, ids: Iterable[str]) -> None:
        """Read what is known of many reports at once, so that each is then at hand."""
        wanted = sorted(set(ids) - self._reports.keys())
        for row in self._rows(
            "select number, id, metadata, passages, figures, first_passage, judgments from report where id in (?)",
            wanted,
        ):
            self._reports[row[1]] = Report(self._connection, row)

    def passage_at(self, report: str, offset: int) -> int | None:
        """Return the number of the shortest passage of a report that covers `offset`, None without one."""
        row = self._connection.execute(
            "select number from passage where report = ? and start <= ? and end > ? order by end - start limit 1",
            (report, offset, offset),
        ).fetchone()
        return None if row is None else int(row[0])

    def passages_of(self, report: str) -> tuple[int, ...]:
        """Return the numbers of a report's passages, in text order."""
        each = self.report(report)
        return tuple(range(each.first_passage, each.first_passage + each.passages))

    def sentences(self, passage: int) -> tuple[Sentence, ...]:
        """Return the sentences of a passage, in text order."""
        if passage not in self._sentences:
            self.load_sentences((passage,))
        return self._sentences[passage]

    def load_sentences(self, passages: Iterable[int]) -> None:
        """Read the sentences of many passages at once, so that each is then at hand."""
        asked = sorted(set(passages))
        if len(self._sentences) > _KEPT:
            self._sentences.clear()
        wanted = [passage for passage in asked if passage not in self._sentences]
        found: dict[int, list[Sentence]] = {passage: [] for passage in wanted}
        for row in self._rows(
            "select number, passage, report, start, end, terms, signs from sentence where passage in (?) order by number",
            wanted,
        ):
            terms, signs = tuple(row[5].split()), frozenset(row[6].split())
            found[row[1]].append(Sentence(row[0], row[1], row[2], Span(row[3], row[4]), terms, signs))
        self._sentences.update((passage, tuple(sentences)) for passage, sentences in found.items())

    def passage_terms(self, passage: int) -> frozenset[str]:
        """Return the terms of a passage's sentences; none for a passage that does not exist."""
        return frozenset(term for sentence in self.sentences(passage) for term in sentence.terms)

    def above(self, passages: Sequence[int]) -> dict[int, frozenset[str]]:
        """Return the terms of what each of the passages stands under."""
        rows = self._rows("select passage, terms from above where passage in (?)", passages)
        return {row[0]: frozenset(row[1].split()) for row in rows}

    def parts(self, passage: int) -> tuple[Part, ...]:
        """Return the parts of a passage, in text order."""
        rows = self._connection.execute(
            "select kind, start, end from part where passage = ? order by number", (passage,)
        )
        return tuple(Part(row[0], Span(row[1], row[2])) for row in rows)

    def count(self, table: str) -> int:
        """Return how many rows "passage", "figure" or "report" has."""
        if table not in {"passage", "figure", "report"}:
            raise ValueError(f"no such table: {table!r}")
        if table not in self._counts:
            sql = f"select count(*) from {table}"  # noqa: S608 - checked above
            self._counts[table] = int(self._connection.execute(sql).fetchone()[0])
        return self._counts[table]
