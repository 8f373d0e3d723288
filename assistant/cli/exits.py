"""What the process says when it ends."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Name the exit codes."""

    DONE = 0
    NOT_FOUND = 1
    USAGE = 2
    CORPUS = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141
