"""Report files: which there are under the paths a user names, what they hold, how each is read."""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from assistant.corpus.settings import apply_settings
from assistant.documents.document import Document
from assistant.documents.layout import parse_document
from assistant.documents.metadata import read_metadata
from assistant.documents.readers.kinds import find_kind
from assistant.documents.readers.plain import read_plain
from assistant.documents.reading import read_document
from assistant.errors import ReadError

ENDINGS = (".pdf", ".txt", ".md", ".markdown", ".html", ".htm", ".docx")
_ROOMS = ("language", "documents", "figures", "retrieval", "corpus")


def slug(stem: str) -> str:
    """Return a report's id for the stem of its file's name: lower-case words joined by hyphens.

    >>> slug("Crime inspection (2014)")
    'crime-inspection-2014'
    """
    return "-".join(re.findall(r"[^\W_]+", stem.lower())) or "report"


def unique(id: str, taken: Iterable[str]) -> str:
    """Return `id`, with a number behind it where it is taken.

    >>> unique("kent", {"kent", "kent-2"})
    'kent-3'
    """
    used = set(taken)
    if id not in used:
        return id
    number = 2
    while f"{id}-{number}" in used:
        number += 1
    return f"{id}-{number}"


def find_files(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (path, reason it cannot be read, "" for none) for every report file, folders searched through.

    Files of a folder come in the order of their names; hidden ones and those with other endings
    are passed over. A file that is named itself comes whatever its ending is.
    """
    for path in paths:
        if not os.path.isdir(path):
            yield path, "" if os.path.lexists(path) else "no such file"
            continue
        found = False
        faults: list[OSError] = []
        for folder, folders, names in os.walk(path, onerror=faults.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.lower().endswith(ENDINGS) and not name.startswith("."):
                    found = True
                    yield os.path.join(folder, name), ""
        for fault in faults:
            yield str(fault.filename), f"cannot read this folder: {fault.strerror}"
        if not found and not faults:
            yield path, f"no report in this folder: it has no {', '.join(ENDINGS)}"


def digest_of(path: str) -> str:
    """Return a checksum of a report file and of the metadata file beside it.

    Raises:
        ReadError: it cannot be read.
    """
    checksum = hashlib.sha256()
    try:
        if not os.path.isfile(path):
            raise ReadError(f"{path!r} is not a file: name a report", path)
        for each in (path, os.path.splitext(path)[0] + ".toml"):
            if each != path and not os.path.isfile(each):
                continue
            with open(each, "rb") as file:
                while data := file.read(1 << 20):
                    checksum.update(data)
    except OSError as error:
        raise ReadError(f"cannot read {path!r}: {error.strerror}", path) from None
    except ValueError:
        raise ReadError(f"cannot read {path!r}: no file has such a name", path) from None
    return checksum.hexdigest()


def read_report(path: str, id: str, settings: Mapping[str, str]) -> Document:
    """Read one report file with what is said of it: in a metadata file beside it, and by the user.

    Raises:
        ReadError: it cannot be read as a report.
        CorpusError: its metadata file is wrong.
    """
    beside = Path(path).with_suffix(".toml")
    if not beside.exists():
        document = read_document(Path(path), id)
    elif find_kind(Path(path)) == "plain":
        text = read_plain(Path(path))
        described = read_metadata(beside, text)
        document = parse_document(id, text, described.metadata, described.hints)
    else:
        document = read_document(Path(path), id)
        said = read_metadata(beside, document.text).metadata._asdict()
        told = {name: value for name, value in said.items() if value}
        document = document._replace(metadata=document.metadata._replace(**told))
    return document._replace(metadata=apply_settings(document.metadata, settings)) if settings else document


@cache
def code_stamp() -> str:
    """Name the code that reads reports: a checksum of its modules and word lists."""
    package = Path(__file__).parent.parent
    checksum = 0
    for room in _ROOMS:
        for path in sorted(each for each in (package / room).rglob("*") if each.suffix in {".py", ".toml"}):
            checksum = zlib.crc32(path.read_bytes(), zlib.crc32(path.name.encode(), checksum))
    return f"{checksum:08x}"


def storable(path: str) -> str:
    """Return a path as text that SQLite takes: bytes that are no UTF-8 become escapes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
