"""Plain text files as text: the encodings that reports come in, nothing changed but the decoding."""

from __future__ import annotations

import codecs
from pathlib import Path

from assistant.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ALLOWED = frozenset("\t\n\r\f\v\x85")


def read_plain(path: Path) -> str:
    """Read a text file: UTF-8, UTF-16 or UTF-32 with its mark, else UTF-8, else Windows-1252.

    Newlines and form feeds stay as they are: offsets count in the text as returned, without the
    byte order mark.

    Raises:
        ReadError: the file cannot be read, is empty, or is not text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot read {str(path)!r}: {error.strerror}", str(path)) from error
    text = _decode(data, path)
    if not text.strip():
        raise ReadError(f"no text in {str(path)!r}; give a file with text", str(path))
    odd = sum(1 for character in set(text) if ord(character) < 32 and character not in ALLOWED)
    if "\0" in text or odd > 3:
        raise ReadError(f"{str(path)!r} is not a text file; give a report as text", str(path))
    return text


def _decode(data: bytes, path: Path) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                message = f"{str(path)!r} is not the {encoding} it says it is; save it as UTF-8"
                raise ReadError(message, str(path)) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
