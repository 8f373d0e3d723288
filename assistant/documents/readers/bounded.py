"""A file of any format becomes content, read in a process of its own with limits.

A report may come from anywhere: what reads it can run out of time or memory without harm to the
program that asked. The limits are 120 seconds and 2048 megabytes a file; the environment variables
`ASSISTANT_READ_SECONDS` and `ASSISTANT_READ_MEGABYTES` change them. The seconds are those of a processor
and memory is limited where the system can (not on Windows, where the seconds are those of the clock).
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.documents.hints import Cells, Heading, Hints, PageStart
from assistant.documents.readers.content import Content
from assistant.documents.readers.kinds import find_kind
from assistant.documents.readers.plain import read_plain
from assistant.documents.span import Span
from assistant.errors import ReadError

SECONDS = 120
MEGABYTES = 2048
LEAST_MEGABYTES = 128  # the interpreter and its libraries need about so many
LARGEST_TEXT = 40_000_000  # bytes of a text file, which is read without a process of its own
_PATIENCE = 3  # times the limit of processor time: on a busy machine a second of it takes longer
HOME = Path(__file__).parents[3]


class Limits(NamedTuple):
    """Hold how long a file may take and how much memory."""

    seconds: int = SECONDS
    megabytes: int = MEGABYTES


def limits_of(environment: dict[str, str] | None = None) -> Limits:
    """Return the limits that the environment sets, the usual ones where it sets none."""
    said = os.environ if environment is None else environment
    seconds, megabytes = said.get("ASSISTANT_READ_SECONDS", ""), said.get("ASSISTANT_READ_MEGABYTES", "")
    return Limits(
        max(1, int(seconds)) if seconds.isdecimal() else SECONDS,
        max(LEAST_MEGABYTES, int(megabytes)) if megabytes.isdecimal() else MEGABYTES,
    )


def read_content(path: Path, limits: Limits | None = None) -> Content:
    """Read a file of any known format; the format is found by content.

    Raises:
        ReadError: the file cannot be read, has no text, or needs more than the limits.
    """
    kind = find_kind(path)
    if kind == "plain":
        size = path.stat().st_size
        if size > LARGEST_TEXT:
            raise ReadError(f"{str(path)!r} has {size} bytes, more than {LARGEST_TEXT}; split it", str(path))
        return Content(read_plain(path))
    allowed = limits or limits_of()
    said = _run(kind, path, allowed)
    try:
        result = json.loads(said)
    except ValueError as error:
        what = f"cannot be read within {allowed.seconds} seconds and {allowed.megabytes} megabytes"
        raise ReadError(f"{str(path)!r} {what}; it may be damaged", str(path)) from error
    if "error" in result:
        raise ReadError(" ".join(result["error"].split()), str(path), result["page"])
    text, hints, title, published, warnings = result["content"]
    return Content(text, _hints(hints), title, published, tuple(warnings))


def _run(kind: str, path: Path, limits: Limits) -> bytes:
    """Run the reader in a process of its own; return what it prints."""
    command = [sys.executable, "-m", "assistant.documents.readers.child", kind, str(path)]
    command += [str(limits.seconds), str(limits.megabytes)]
    paths = [str(HOME), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    try:
        done = subprocess.run(  # noqa: S603  # our own module; the path is one argument, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds * (_PATIENCE if hasattr(signal, "SIGXCPU") else 1),
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_long(path, limits) from error
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot start a reader for {str(path)!r}: {error}", str(path)) from error
    # The process has the same limit of processor time, and may come to it a moment before the clock does.
    if hasattr(signal, "SIGXCPU") and done.returncode == -signal.SIGXCPU:
        raise _too_long(path, limits)
    return done.stdout


def _too_long(path: Path, limits: Limits) -> ReadError:
    more = "set ASSISTANT_READ_SECONDS to allow more"
    return ReadError(f"{str(path)!r} takes longer than {limits.seconds} seconds; {more}", str(path))


Pairs = Sequence[Sequence[int]]


def _hints(said: Sequence[Sequence[Sequence[object]]]) -> Hints:
    """Make hints again of what came through as lists."""
    pages, _, _, strays, headings, tables, nested = said
    return Hints(
        pages=tuple(PageStart(*page) for page in pages),  # type: ignore[arg-type]
        strays=tuple(Span(*span) for span in strays),  # type: ignore[arg-type]
        headings=tuple(Heading(Span(*span), level) for span, level in headings),  # type: ignore[arg-type,misc]
        tables=tuple(
            Cells(tuple(tuple(Span(*cell) for cell in row) for row in rows))  # type: ignore[attr-defined]
            for (rows,) in tables
        ),
        nested=bool(nested),
    )
