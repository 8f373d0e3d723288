"""A limit on the time that one report may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from assistant.documents.readers.bounded import limits_of
from assistant.errors import ReadError

TIMES = 5
"""How many times as long as reading its file all the work on one report may take."""


@contextmanager
def limited(path: str) -> Iterator[None]:
    """Raise a ReadError where the body takes too long, on systems that can tell.

    The limit is `TIMES` times that of reading a file, which `ASSISTANT_READ_SECONDS` sets.

    Raises:
        ReadError: the limit is reached.
    """
    seconds = TIMES * limits_of().seconds

    def stop(number: int, frame: FrameType | None) -> None:
        more = "set ASSISTANT_READ_SECONDS to allow more"
        raise ReadError(f"{path!r} takes longer than {seconds} seconds; {more}", path)

    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
