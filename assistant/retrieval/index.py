"""The saved index: passages and the weights of their terms, in a SQLite database.

Written once from the passages of a corpus; read with the standard library alone. What a passage
stands under is indexed with it. Terms are found by looking up the forms of words, so that a query
and the text it is compared with were stemmed by the same stemmer, once.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.documents.passages import Passage
from assistant.documents.span import Span
from assistant.retrieval.bm25 import Posting, rank

_SCHEMA = """
create table passage (
  number integer primary key, id text not null, report text not null, kind text not null, section text not null,
  page text, page_index integer, start integer not null, end integer not null, text text not null,
  blocks text not null, context text not null
);
create index passage_by_report on passage (report, number);
create table token (term text primary key, passages blob not null, weights blob not null) without rowid;
create table form (form text primary key, term text not null) without rowid;
"""
_KEPT = 5000  # passages kept at hand
_VARIABLES = 500  # SQLite's oldest limit on the parameters of one statement is 999


class Index:
    """Search the passages that a database holds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._passages: dict[int, Passage] = {}
        self._size: int | None = None

    @property
    def size(self) -> int:
        """Return how many passages there are."""
        if self._size is None:
            self._size = int(self._connection.execute("select count(*) from passage").fetchone()[0])
        return self._size

    def terms(self, tokens: Iterable[str]) -> dict[str, str]:
        """Look up the terms of `tokens`; unknown tokens are left out, a stop word's term is ""."""
        wanted = sorted(set(tokens))
        found: dict[str, str] = {}
        for first in range(0, len(wanted), _VARIABLES):
            some = wanted[first : first + _VARIABLES]
            marks = ",".join("?" * len(some))
            found.update(
                self._connection.execute(f"select form, term from form where form in ({marks})", some)  # noqa: S608 - marks only
            )
        return found

    def postings(self, terms: Iterable[str]) -> dict[str, Posting]:
        """Return the postings of those `terms` that occur."""
        wanted = sorted(set(terms))
        found: dict[str, Posting] = {}
        for first in range(0, len(wanted), _VARIABLES):
            some = wanted[first : first + _VARIABLES]
            marks = ",".join("?" * len(some))
            for term, passages, weights in self._connection.execute(
                f"select term, passages, weights from token where term in ({marks})",  # noqa: S608 - marks only
                some,
            ):
                numbers, values = array("I"), array("d")
                numbers.frombytes(passages)
                values.frombytes(weights)
                found[term] = Posting(tuple(numbers), tuple(values))
        return found

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many passages each of those `terms` that occur stands."""
        wanted = sorted(set(terms))
        found: dict[str, int] = {}
        for first in range(0, len(wanted), _VARIABLES):
            some = wanted[first : first + _VARIABLES]
            marks = ",".join("?" * len(some))
            found.update(
                self._connection.execute(
                    f"select term, length(passages) / 4 from token where term in ({marks})",  # noqa: S608 - marks only
                    some,
                )
            )
        return found

    def search(
        self, terms: Sequence[str], k: int, reports: Iterable[str] | None = None
    ) -> list[tuple[int, float]]:
        """Return the k best (passage number, score) for a query of `terms`, ties in text order."""
        allowed = None if reports is None else self._numbers_of(reports)
        return rank(terms, self.postings(terms), k, allowed)

    def _numbers_of(self, reports: Iterable[str]) -> frozenset[int]:
        numbers: set[int] = set()
        for report in reports:
            numbers.update(
                number
                for (number,) in self._connection.execute(
                    "select number from passage where report = ?", (report,)
                )
            )
        return frozenset(numbers)

    def passage(self, number: int) -> Passage:
        """Return the passage of that number, counted from 0 in the order of the corpus.

        Raises:
            KeyError: there is none.
        """
        return self.passages((number,))[number]

    def passages(self, numbers: Iterable[int]) -> dict[int, Passage]:
        """Return the passages of those numbers.

        Raises:
            KeyError: one of them does not exist.
        """
        wanted = list(numbers)
        missing = [number for number in wanted if number not in self._passages]
        if len(self._passages) > _KEPT:
            self._passages.clear()
            missing = wanted
        for first in range(0, len(missing), _VARIABLES):
            some = missing[first : first + _VARIABLES]
            marks = ",".join("?" * len(some))
            for row in self._connection.execute(f"select * from passage where number in ({marks})", some):  # noqa: S608 - marks only
                self._passages[row[0]] = _passage(row)
        return {number: self._passages[number] for number in wanted}


def _passage(row: tuple[Any, ...]) -> Passage:
    return Passage(
        id=row[1], report=row[2], kind=row[3], section=tuple(json.loads(row[4])), page=row[5], page_index=row[6],
        span=Span(row[7], row[8]), text=row[9], blocks=tuple(json.loads(row[10])), context=row[11],
    )  # fmt: skip


def write_index(connection: sqlite3.Connection, passages: Sequence[Passage]) -> None:
    """Write `passages` and all that a search needs into an empty database."""
    from assistant.language.terms import term, terms
    from assistant.language.tokens import inflections, tokenize
    from assistant.retrieval.bm25 import weigh

    connection.executescript(_SCHEMA)
    connection.executemany(
        "insert into passage values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number, passage.id, passage.report, passage.kind, json.dumps(passage.section, ensure_ascii=False),
                passage.page, passage.page_index, passage.span.start, passage.span.end, passage.text,
                json.dumps(passage.blocks), passage.context,
            )
            for number, passage in enumerate(passages)
        ),
    )  # fmt: skip
    postings = weigh([terms(indexed_text(passage)) for passage in passages])
    connection.executemany(
        "insert into token values (?, ?, ?)",
        (
            (name, array("I", posting.passages).tobytes(), array("d", posting.weights).tobytes())
            for name, posting in sorted(postings.items())
        ),
    )
    words = {token for passage in passages for token in tokenize(indexed_text(passage))}
    write_forms(connection, words | {form for word in words if len(term(word)) > 0 for form in inflections(word)})


def indexed_text(passage: Passage) -> str:
    """Return the words a passage is found by: what it stands under, then its own."""
    from assistant.documents.flow import flow_of

    return f"{passage.context}\n{flow_of(passage.text, (Span(0, len(passage.text)),)).text}"


def write_forms(connection: sqlite3.Connection, words: Iterable[str]) -> None:
    """Make the terms of `words` and of all stop words known to the index."""
    from assistant.language.stopwords import stop_words
    from assistant.language.terms import term

    connection.executemany(
        "insert or ignore into form values (?, ?)",
        ((word, term(word)) for word in sorted(set(words) | stop_words())),
    )
