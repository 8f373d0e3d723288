"""The standard streams: data to stdout, everything else to stderr.

Invariant: what cannot be shown in a stream's encoding is replaced, never a crash.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from assistant.cli.options import Given
from assistant.errors import AssistantError
from assistant.rendering.safety import folded
from assistant.rendering.style import WIDTH

_NEAREST = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "›": ">",
    "…": ".",
}
_WIDEST = 120  # longer lines are hard to read
_NARROWEST = 20
LONGEST_LINE = 1 << 20
"""The most bytes of one line, or of one question, that are read from stdin."""


class OutputError(AssistantError):
    """Standard output cannot be written to."""


def prepare_streams() -> None:
    """Make stdout and stderr show the nearest character for one that their encoding lacks."""
    codecs.register_error("nearest", _nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="nearest")


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(
        _NEAREST.get(character, "?") for character in error.object[error.start : error.end]
    ), error.end


def write(text: str) -> None:
    """Write data to stdout.

    Raises:
        BrokenPipeError: nobody reads any longer.
        OutputError: it cannot be written, as on a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write the output: {error.strerror}") from None


def flush() -> None:
    """Bring all data written so far on its way.

    Raises:
        BrokenPipeError: nobody reads any longer.
        OutputError: it cannot be written, as on a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write the output: {error.strerror}") from None


def tell(text: str) -> None:
    """Write one line for people to stderr; a stderr that is closed is no error."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"assistant: {folded(text)}\n")
        sys.stderr.flush()
    except OSError:
        return


def give_up_output() -> None:
    """Send what is still to be written nowhere, so that ending the process does not fail."""
    for stream in (sys.stdout, sys.stderr):
        try:
            descriptor = stream.fileno()
        except (AttributeError, OSError, ValueError):
            continue
        os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is a terminal; a closed one is not."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def is_unicode() -> bool:
    """Tell whether stdout can show every character."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().replace("-", "").replace("_", "").startswith("utf")


def wants_color(given: Given) -> bool:
    """Tell whether escape sequences for colour and links may be written to stdout."""
    when = given.value("color") or "auto"
    if when != "auto":
        return when == "always"
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def text_width() -> int:
    """Return the width to wrap text to: the terminal's, or a fixed one where there is none."""
    if not is_terminal(sys.stdout):
        return WIDTH
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return WIDTH
    return max(_NARROWEST, min(columns, _WIDEST)) if columns else WIDTH


def read_all() -> str:
    """Read stdin to its end, as far as a question could go; what is not UTF-8 becomes lone surrogates."""
    if sys.stdin is None:
        return ""
    return _decoded(sys.stdin.buffer.read(LONGEST_LINE)).removeprefix("\ufeff").strip()


def read_lines() -> Iterator[str]:
    """Read stdin line by line, in flat memory; of a line too long to be a question only a part is kept."""
    if sys.stdin is None:
        return
    first = True
    while line := sys.stdin.buffer.readline(LONGEST_LINE):
        rest = line
        while len(rest) == LONGEST_LINE and not rest.endswith(b"\n"):
            rest = sys.stdin.buffer.readline(LONGEST_LINE)
        text = _decoded(line).rstrip("\r\n")
        yield text.removeprefix("\ufeff") if first else text
        first = False


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", errors="surrogateescape")
