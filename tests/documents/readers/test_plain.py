"""Plain text files in the encodings that reports come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.readers.plain import read_plain
from assistant.errors import ReadError

TEXT = "Children’s services: £2,000 – 5%\r\n\fPage two\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 little", "utf-16 big", "windows-1252"],
)
def test_text_is_the_same_from_every_encoding_and_newlines_stay(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(data)
    assert read_plain(file) == TEXT


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "no text"),
        (b" \n\n ", "no text"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "not a text file"),
        (b"PK\x03\x04\x14\x00\x06\x00", "not a text file"),
        (b"\xff\xfe\x00\xd8\x41", "not the utf-16-le it says it is"),
    ],
    ids=["empty", "blank", "program", "archive", "broken utf-16"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, complaint: str) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(data)
    with pytest.raises(ReadError, match=complaint) as caught:
        read_plain(file)
    assert caught.value.path == str(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot read"):
        read_plain(tmp_path / "none.txt")


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot read"):
        read_plain(tmp_path)
