"""Open a corpus: find its saved index, or make it.

The index of a folder of reports is one SQLite file in the cache folder, named by a checksum of
what it was made from: the reports' bytes, their metadata, and the code that read them. It is
written aside and renamed; a damaged one is made anew; without a writable folder it lives in memory.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence

from assistant.corpus.grown import find_grown, open_grown
from assistant.corpus.locations import bundled_corpus, cache_folder, data_folder
from assistant.corpus.store import Store
from assistant.errors import CorpusError

ENDINGS = (".txt",)
_OTHERS = (".pdf", ".docx", ".html", ".htm")
_READ = 50  # files; to read more for every question would take longer than the question
_CHECKED = 1 << 26  # bytes; the checksum of a larger index would take longer than a question
_SEAL = 60, 64  # where the header of an SQLite file keeps its user_version
_PIECE = 1 << 16
_ROOMS = ("language", "documents", "figures", "retrieval", "corpus")


def open_store(
    folder: str | None = None, fresh: bool = False, progress: Callable[[int, int], None] | None = None
) -> Store:
    """Open the corpus in `folder`, by default the user's own, else the bundled one.

    A folder holds a corpus that grew by `reports add`, or loose files; `fresh` makes the index of
    loose files anew, and looks through a grown corpus for damage. Where an index is made, `progress`
    is told before each report how many have been read, of how many; what it raises ends the making.

    Raises:
        CorpusError: there is no such folder, it cannot be read, or a report in it is damaged.
    """
    grown = find_grown(data_folder() if folder is None else os.path.abspath(folder))
    if grown is not None:
        opened = open_grown(grown, doubted=fresh)
        if opened is not None:
            return Store(opened)
    place = os.path.abspath(folder if folder is not None else bundled_corpus())
    files = corpus_files(place)
    if not files:
        _look_for_others(place)
    stamp = _stamp(files)
    path = os.path.join(
        cache_folder(), f"index-{zlib.crc32(place.encode()):08x}-{zlib.crc32(stamp.encode()):08x}.sqlite"
    )
    if not fresh:
        connection = _open_saved(path, stamp)
        if connection is not None:
            return Store(connection)
    from assistant.corpus.building import build_index

    return Store(build_index(place, files, path, stamp, progress))


def corpus_files(folder: str) -> tuple[str, ...]:
    """Return the paths of the reports in `folder`, in order of name.

    Raises:
        CorpusError: there is no such folder or it cannot be read.
    """
    try:
        names = sorted(os.listdir(folder))
    except FileNotFoundError:
        raise CorpusError(f"no corpus at {folder!r}: name a folder that holds reports", folder) from None
    except NotADirectoryError:
        raise CorpusError(f"{folder!r} is a file: name the folder that holds it", folder) from None
    except OSError as error:
        raise CorpusError(f"cannot read the corpus {folder!r}: {error.strerror}", folder) from None
    return tuple(os.path.join(folder, name) for name in names if name.lower().endswith(ENDINGS))


def _look_for_others(folder: str) -> None:
    """Say how to read the reports of a folder that has them in other formats only."""
    count = sum(name.lower().endswith(_OTHERS) for name in os.listdir(folder))
    if count:
        quoted = f'"{folder}"'
        raise CorpusError(
            f"the {count} reports in {folder!r} are not read yet: assistant reports add {quoted} --corpus {quoted}",
            folder,
        )


def _stamp(files: tuple[str, ...]) -> str:
    """Say what an index is made from, one line a file: what is in it, or of very many files size and time."""
    lines = []
    for path in files:
        for each in (path, os.path.splitext(path)[0] + ".toml"):
            try:
                if len(files) > _READ:
                    status = os.stat(each)
                    said = f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"
                else:
                    with open(each, "rb") as file:
                        data = file.read()
                    said = f"{len(data)} {zlib.crc32(data):08x} {zlib.adler32(data):08x}"
            except FileNotFoundError:
                continue
            except OSError as error:
                raise CorpusError(f"cannot read {each!r}: {error.strerror}", each) from None
            lines.append(f"{os.path.basename(each)} {said}")
    return "\n".join((*lines, f"code {zlib.crc32(' '.join(_code()).encode()):08x} {sys.byteorder}"))


def _code() -> Iterator[str]:
    """Name the files that make an index, with size and time: a changed rule makes a new index."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for room in _ROOMS:
        yield from _files(os.path.join(package, room))
    for folder in sys.path:
        for name in ("nltk/VERSION", "rank_bm25.py"):
            try:
                status = os.stat(os.path.join(folder, name))
            except OSError:
                continue
            yield f"{name} {status.st_size} {status.st_mtime_ns}"


def _files(folder: str) -> Iterator[str]:
    """Name the files in a folder and below; `os.walk` takes twice as long over so few."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir():
            status = entry.stat()
            yield f"{entry.name} {status.st_size} {status.st_mtime_ns}"
        elif entry.name != "__pycache__":
            yield from _files(entry.path)


def _open_saved(path: str, stamp: str) -> sqlite3.Connection | None:
    """Open a saved index that is whole and made from what `stamp` says, otherwise None."""
    try:
        if not is_whole(path):
            return None
        uri = "file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
        connection = sqlite3.connect(uri + "?mode=ro&immutable=1", uri=True, check_same_thread=False)
        try:
            row = connection.execute("select value from meta where key = 'stamp'").fetchone()
        except sqlite3.Error:
            connection.close()
            return None
    except (OSError, sqlite3.Error):
        return None
    if row is None or row[0] != stamp:
        connection.close()
        return None
    return connection


def seal(path: str) -> None:
    """Write the checksum of a finished index into its header's user_version, which SQLite leaves to us."""
    found = checksum(path, (_SEAL,))
    with open(path, "r+b") as file:
        file.seek(_SEAL[0])
        file.write(found)


def is_whole(path: str) -> bool:
    """Tell whether an index is as it was sealed; a large one is taken on trust.

    Raises:
        OSError: it cannot be read.
    """
    if os.path.getsize(path) > _CHECKED:
        return True
    with open(path, "rb") as file:
        file.seek(_SEAL[0])
        written = file.read(4)
    return checksum(path, (_SEAL,)) == written


def checksum(path: str, blanks: Sequence[tuple[int, int]]) -> bytes:
    """Return the checksum of a file with some bytes of its header left out; memory costs time, so it is read in pieces.

    Raises:
        OSError: it cannot be read.
    """
    piece = memoryview(bytearray(_PIECE))
    with open(path, "rb", buffering=0) as file:
        count = file.readinto(piece)
        for start, end in blanks:
            piece[start:end] = bytes(end - start)
        found = 0
        while count:
            found = zlib.crc32(piece[:count], found)
            count = file.readinto(piece)
    return found.to_bytes(4, "big")
