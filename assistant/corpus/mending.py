"""Look after a grown corpus: finish what was cut off, count what other code has read."""

from __future__ import annotations

import contextlib
import sqlite3

from assistant.corpus.grown import find_grown, open_grown
from assistant.corpus.sources import code_stamp
from assistant.corpus.writing import finish_store
from assistant.errors import CorpusError


def finish_grown(path: str) -> None:
    """Write what an interrupted `add` left undone; nothing where the file cannot be written to now."""
    with contextlib.suppress(CorpusError, sqlite3.Error):
        connection = sqlite3.connect(path, timeout=0.1, isolation_level=None)
        try:
            connection.execute("begin immediate")
            finish_store(connection)
            connection.execute("commit")
        finally:
            connection.close()


def look_through(folder: str) -> None:
    """Look through the corpus that grew in `folder`, if any, for damage: every byte of it is read.

    Raises:
        CorpusError: it is damaged or cannot be read.
    """
    path = find_grown(folder)
    connection = open_grown(path, doubted=True) if path is not None else None
    if connection is not None:
        connection.close()


def outdated(folder: str) -> int:
    """Return how many reports of the corpus in `folder`, if any, were read by other code than this.

    Raises:
        CorpusError: it cannot be read.
    """
    path = find_grown(folder)
    connection = open_grown(path) if path is not None else None
    if connection is None:
        return 0
    with contextlib.closing(connection):
        row = connection.execute("select count(*) from source where code != ?", (code_stamp(),)).fetchone()
    return int(row[0])
