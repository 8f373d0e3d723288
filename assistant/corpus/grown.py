"""Open a corpus that grew report by report: one SQLite file, read where it lies.

It is the same store as a saved index, but nothing can be made anew from it: a damaged one is said to
be damaged and left alone.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3

from assistant.corpus.schema import FORMAT
from assistant.errors import CorpusError

NAME = "corpus.sqlite"
WAIT = 30.0
"""Seconds to wait for another process that writes."""
_DAMAGED = "the corpus {!r} is damaged ({}): restore a copy, or delete it and add the reports again"


def find_grown(folder: str) -> str | None:
    """Return the path of the corpus that grew in `folder`, None where none did."""
    path = os.path.join(folder, NAME)
    return path if os.path.exists(path) else None


def open_grown(path: str, doubted: bool = False) -> sqlite3.Connection | None:
    """Open a grown corpus for reading; None where it holds nothing yet.

    What an interrupted `add` left undone is done first, if nobody else writes meanwhile. A doubted
    corpus is looked through for damage, which takes as long as reading all of it.

    Raises:
        CorpusError: it cannot be read, is damaged, or was made by a newer version.
    """
    connection, values = _connect(path)
    if values.get("base") != "done":
        connection.close()
        return None
    if values.get("finished") != "yes":
        from assistant.corpus.mending import finish_grown

        connection.close()
        finish_grown(path)
        connection, _ = _connect(path)
    if doubted:
        try:
            said = str(connection.execute("pragma quick_check(1)").fetchone()[0])
        except sqlite3.DatabaseError as error:
            raise explain(error, path) from None
        if said == "ok" and not _is_as_sealed(path):
            said = "some of its bytes are not what was written"
        if said != "ok":
            raise CorpusError(_DAMAGED.format(path, " ".join(said.split())), path)
    return connection


def _is_as_sealed(path: str) -> bool:
    from assistant.corpus.sealing import is_as_sealed

    try:
        return is_as_sealed(path)
    except OSError as error:
        raise CorpusError(f"cannot read the corpus {path!r}: {error.strerror}", path) from None


def explain(error: sqlite3.Error, path: str) -> CorpusError:
    """Return what SQLite complains of as one line for people."""
    said = str(error)
    if "locked" in said or "busy" in said:
        return CorpusError(f"the corpus {path!r} is being written by another process: try again later", path)
    if "full" in said:
        return CorpusError(f"the disk of the corpus {path!r} is full: make room and add again", path)
    if "readonly" in said or "read-only" in said:
        return CorpusError(f"the corpus {path!r} cannot be written to: check its permissions", path)
    if "unable to open" in said:
        return CorpusError(f"cannot open the corpus {path!r}: check its folder and permissions", path)
    return CorpusError(_DAMAGED.format(path, said), path)


def check_format(values: dict[str, str], path: str) -> None:
    """Refuse a corpus with a layout that this version does not know.

    Raises:
        CorpusError: it was made by a newer version, or is no corpus at all.
    """
    written = values.get("format", "")
    if not written.isdigit():
        raise CorpusError(f"{path!r} is no corpus of this assistant: name another folder", path)
    if int(written) > FORMAT:
        raise CorpusError(f"the corpus {path!r} was made by a newer version: update report-assistant", path)
    if int(written) < FORMAT:
        raise CorpusError(
            f"the corpus {path!r} was made by a version too old to read: delete it and add the reports again",
            path,
        )


def check_length(connection: sqlite3.Connection, path: str) -> None:
    """Refuse a file that was cut short.

    Raises:
        CorpusError: pages are missing at its end.
    """
    pages = connection.execute("pragma page_count").fetchone()[0]
    size = connection.execute("pragma page_size").fetchone()[0]
    with open(path, "rb") as file:
        header = file.read(32)
    written = int.from_bytes(header[28:32], "big")
    if os.path.getsize(path) < max(pages, written) * size:
        raise CorpusError(_DAMAGED.format(path, "cut short"), path)


def read_values(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what a corpus says of itself; nothing where it is empty.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    if connection.execute("select count(*) from sqlite_master").fetchone()[0] == 0:
        return {}
    rows = connection.execute("select key, value from meta where key in ('format', 'finished', 'base')")
    return {"format": "", **dict(rows)}


def _connect(path: str) -> tuple[sqlite3.Connection, dict[str, str]]:
    """Open a file for reading; for writing where a change that was cut off must be undone first."""
    try:
        return _try(path, "ro")
    except sqlite3.OperationalError:
        with contextlib.suppress(sqlite3.Error, OSError):
            return _try(path, "rw")
    except OSError as error:
        raise CorpusError(f"cannot read the corpus {path!r}: {error.strerror}", path) from None
    except sqlite3.Error as error:
        raise explain(error, path) from None
    try:
        return _try(path, "ro")
    except sqlite3.Error as error:
        raise explain(error, path) from None


def _try(path: str, mode: str) -> tuple[sqlite3.Connection, dict[str, str]]:
    quoted = "file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(f"{quoted}?mode={mode}", uri=True, check_same_thread=False, timeout=WAIT)
    try:
        values = read_values(connection)
        if values:
            check_format(values, path)
            check_length(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection, values
