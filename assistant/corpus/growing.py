"""A corpus that grows: reports are added, replaced and removed, one transaction each.

Whatever ends the process, the file holds the reports whose transactions were committed and nothing
of any other. Two processes may add at once: each waits for the other's transaction, and looks at
what is there only inside its own.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from assistant.corpus.grown import (
    NAME,
    WAIT,
    check_format,
    check_length,
    explain,
    read_values,
)
from assistant.corpus.rows import ReportRows
from assistant.corpus.schema import FORMAT
from assistant.corpus.sealing import seal_grown
from assistant.corpus.sources import code_stamp, storable, unique
from assistant.corpus.writing import append_report, create_store, drop_report, finish_store, is_finished
from assistant.errors import CorpusError

_CACHE = -65536  # kibibytes: a report's transaction stays in memory until it is committed


class Source(NamedTuple):
    """Hold where a report came from: its file, a checksum of it, the user's settings, the code that read it."""

    report: str
    path: str
    digest: str
    settings: Mapping[str, str]
    code: str


class Saved(NamedTuple):
    """Hold what became of a report: "added", "replaced" or "unchanged", and how much there is of it."""

    report: str
    status: str
    pages: int
    passages: int
    figures: int


class Corpus:
    """Write one grown corpus.

    Raises:
        CorpusError: the folder or the file cannot be written to, or is damaged; also raised by
            every method.
    """

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, NAME)
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise CorpusError(f"cannot make the folder {folder!r}: {error.strerror}", folder) from None
        with self._speaking():
            self._connection = sqlite3.connect(self.path, timeout=WAIT, isolation_level=None)
            self._connection.execute(f"pragma cache_size = {_CACHE}")
            self._connection.execute("pragma cache_spill = off")
            values = read_values(self._connection)
            if values:
                check_format(values, self.path)
                check_length(self._connection, self.path)
            else:
                self._create()

    def _create(self) -> None:
        with self._transaction():
            if not read_values(self._connection):
                create_store(self._connection)
                self._connection.execute("insert into meta values ('format', ?)", (str(FORMAT),))
                self._connection.execute("insert into meta values ('base', 'pending')")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def is_based(self) -> bool:
        """Tell whether the reports that the corpus starts with are in it."""
        with self._speaking():
            return read_values(self._connection).get("base") == "done"

    def set_based(self) -> None:
        """Say that the reports that the corpus starts with are in it."""
        with self._speaking(), self._transaction():
            self._connection.execute("update meta set value = 'done' where key = 'base'")

    def sources(self) -> tuple[Source, ...]:
        """Return where each report came from, in corpus order."""
        with self._speaking():
            rows = self._connection.execute(
                "select id, path, digest, settings, code from source join report using (number) order by number"
            ).fetchall()
        return tuple(
            Source(id, path, digest, json.loads(said), code) for id, path, digest, said, code in rows
        )

    def ids(self) -> frozenset[str]:
        """Return the ids of all reports."""
        with self._speaking():
            return frozenset(id for (id,) in self._connection.execute("select id from report"))

    def removed(self) -> frozenset[str]:
        """Return the names of the files whose reports the user removed."""
        with self._speaking():
            return frozenset(name for (name,) in self._connection.execute("select name from removed"))

    def saved(self, id: str, status: str) -> Saved:
        """Return how much there is of a report."""
        with self._speaking():
            row = self._connection.execute(
                "select pages, passages, figures from report where id = ?", (id,)
            ).fetchone()
        pages, passages, figures = row or ("[]", 0, 0)
        return Saved(id, status, len(json.loads(pages)), passages, figures)

    def save(self, source: Source, replaced: str | None, make: Callable[[str], ReportRows]) -> Saved:
        """Append a report, in place of the one with the id `replaced` if any.

        `make` computes the rows for an id; it is called again where another process has taken the
        id meanwhile. Where it has added the same content, nothing is changed.
        """
        rows = make(source.report)
        with self._speaking():
            while True:
                with self._transaction():
                    same = self._same(source)
                    if same is not None:
                        return self.saved(same, "unchanged")
                    taken = self.ids() - {replaced}
                    if rows.id not in taken:
                        if replaced is not None:
                            drop_report(self._connection, replaced)
                        number = append_report(self._connection, rows)
                        self._connection.execute(
                            "insert into source values (?, ?, ?, ?, ?)",
                            (
                                number,
                                storable(source.path),
                                source.digest,
                                _json(source.settings),
                                code_stamp(),
                            ),
                        )
                        self._connection.execute(
                            "delete from removed where name = ?", (os.path.basename(storable(source.path)),)
                        )
                        break
                rows = make(unique(source.report, taken))
        return self.saved(rows.id, "added" if replaced is None else "replaced")

    def _same(self, source: Source) -> str | None:
        """Return the id of a report of the same content, settings and code."""
        row = self._connection.execute(
            "select id from source join report using (number) where digest = ? and settings = ? and code = ?",
            (source.digest, _json(source.settings), code_stamp()),
        ).fetchone()
        return None if row is None else str(row[0])

    def move(self, id: str, path: str) -> None:
        """Note that the file of a report lies elsewhere now."""
        with self._speaking(), self._transaction():
            self._connection.execute(
                "update source set path = ? where number = (select number from report where id = ?)",
                (path, id),
            )

    def remove(self, id: str) -> None:
        """Remove a report.

        Raises:
            CorpusError: there is none of that id.
        """
        with self._speaking(), self._transaction():
            if id not in self.ids():
                raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")
            (path,) = self._connection.execute(
                "select path from source join report using (number) where id = ?", (id,)
            ).fetchone()
            self._connection.execute("insert or ignore into removed values (?)", (os.path.basename(path),))
            drop_report(self._connection, id)

    def finish(self) -> None:
        """Write what depends on all reports, if that is not done, and seal the file."""
        with self._speaking():
            if not is_finished(self._connection):
                with self._transaction():
                    finish_store(self._connection)
            seal_grown(self._connection, self.path)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("begin immediate")
        try:
            yield
            self._connection.execute("commit")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("rollback")
            raise

    @contextlib.contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain(error, self.path) from None
        except OSError as error:
            raise CorpusError(f"cannot write the corpus {self.path!r}: {error.strerror}", self.path) from None


def _json(settings: Mapping[str, str]) -> str:
    return json.dumps(dict(sorted(settings.items())), ensure_ascii=False)
