"""A checksum over every byte of a grown corpus, so that damage is noticed which SQLite does not see.

It stands in the file's own header, in two numbers that SQLite leaves to us: the checksum as
user_version, and as application_id the change counter that the file then had. Every change counts
that on, so that a seal of an earlier state is known to be none.
"""

from __future__ import annotations

import sqlite3

from assistant.corpus.opening import checksum

_COUNTER, _VERSION, _APPLICATION, _LIBRARY = (24, 28), (60, 64), (68, 72), (92, 100)
_HEADER = 100


def seal_grown(connection: sqlite3.Connection, path: str) -> None:
    """Seal the file of an open connection, where it is not sealed as it is.

    Raises:
        sqlite3.Error: it cannot be written to.
        OSError: it cannot be read.
    """
    connection.execute("begin immediate")
    try:
        counter, sealed, _ = _header(path)
        if counter != sealed:
            found = int.from_bytes(_checksum(path), "big", signed=True)
            connection.execute(f"pragma user_version = {found:d}")
            connection.execute(f"pragma application_id = {_next(counter):d}")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def is_as_sealed(path: str) -> bool:
    """Tell whether a file is byte for byte as it was sealed; one that was changed since is taken on trust.

    Raises:
        OSError: it cannot be read.
    """
    counter, sealed, written = _header(path)
    return counter != sealed or _checksum(path) == written


def _header(path: str) -> tuple[int, int, bytes]:
    """Return the change counter of a file, the one it was sealed at, and the checksum."""
    with open(path, "rb") as file:
        data = file.read(_HEADER)
    counter, sealed = (int.from_bytes(data[slice(*place)], "big") for place in (_COUNTER, _APPLICATION))
    return counter, sealed, data[slice(*_VERSION)]


def _checksum(path: str) -> bytes:
    return checksum(path, (_COUNTER, _VERSION, _APPLICATION, _LIBRARY))


def _next(counter: int) -> int:
    """Return what the counter is after the next change, as the signed number that SQLite takes."""
    following = (counter + 1) % (1 << 32)
    return following - (1 << 32) if following >= 1 << 31 else following
