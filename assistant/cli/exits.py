"""What the process says when it ends."""

from __future__ import annotations


class Exit:
    """Name the exit codes; plain numbers, since making an enum costs a question half a millisecond."""

    DONE = 0
    NOT_FOUND = 1
    USAGE = 2
    CORPUS = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141
