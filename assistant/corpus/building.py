"""Make the index of a folder of reports."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator

from assistant.corpus.opening import seal
from assistant.corpus.sources import read_report, slug, unique
from assistant.corpus.writing import write_store
from assistant.documents.document import Document

Progress = Callable[[int, int], None]
_MAKING = "making-"  # begins the names of indexes that are being made
_LONG = 86_400.0  # seconds after which nobody is making one any longer


def read_documents(files: tuple[str, ...], progress: Progress | None = None) -> Iterator[Document]:
    """Read report files one after the other, each with the metadata file beside it, if any.

    `progress` is told before each file how many have been read, of how many.

    Raises:
        ReadError: one of them cannot be read.
        CorpusError: the metadata file of one of them is wrong.
    """
    taken: set[str] = set()
    for number, path in enumerate(files):
        if progress is not None:
            progress(number, len(files))
        id = unique(slug(os.path.splitext(os.path.basename(path))[0]), taken)
        taken.add(id)
        yield read_report(path, id, {})


def build_index(
    folder: str, files: tuple[str, ...], path: str, stamp: str, progress: Progress | None = None
) -> sqlite3.Connection:
    """Read the reports, write their index to `path` and open it; in memory where that cannot be written.

    Raises:
        ReadError: a report cannot be read.
    """
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=os.path.dirname(path), prefix=_MAKING, suffix=".sqlite")
        os.close(handle)
    except OSError:
        return _in_memory(files, stamp, progress)
    try:
        with contextlib.closing(sqlite3.connect(aside)) as connection:
            connection.execute("pragma journal_mode = off")
            connection.execute("pragma synchronous = off")
            write_store(connection, read_documents(files, progress), stamp)
            connection.commit()
        seal(aside)
        os.replace(aside, path)
    except (OSError, sqlite3.OperationalError):
        with contextlib.suppress(OSError):
            os.remove(aside)
        return _in_memory(files, stamp, progress)
    except BaseException:
        with contextlib.suppress(OSError):
            os.remove(aside)
        raise
    _drop_older(path)
    return sqlite3.connect(path, check_same_thread=False)


def _in_memory(files: tuple[str, ...], stamp: str, progress: Progress | None) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    write_store(connection, read_documents(files, progress), stamp)
    return connection


def _drop_older(path: str) -> None:
    """Remove the indexes that were made for the same folder before, and what was left half made long ago."""
    folder, name = os.path.split(path)
    start = name.rsplit("-", 1)[0] + "-"
    for other in os.listdir(folder):
        place = os.path.join(folder, other)
        with contextlib.suppress(OSError):
            left = other.startswith(_MAKING) and time.time() - os.path.getmtime(place) > _LONG
            if left or (other.startswith(start) and other != name):
                os.remove(place)
