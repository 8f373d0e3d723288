"""Formats told by content, and files that cannot be read: one clear line each, within limits."""

from __future__ import annotations

import io
import signal
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest

from assistant.documents.readers.bounded import Limits, limits_of, read_content
from assistant.documents.readers.kinds import find_kind
from assistant.documents.reading import read_document
from assistant.errors import ReadError
from tests.documents.readers.papers import SENTENCES, pack, paragraph, write_pdf, write_raw

WORDS = b"BT /F1 12 Tf 72 700 Td (Some words.) Tj ET "
ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    b"<w:t>before &a; after</w:t></w:r></w:p></w:body></w:document>"
)


def archive(**parts: bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_", "."), data)
    return memory.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("report.txt", b"%PDF-1.7\n%\xe2", "pdf"),
        ("report.pdf", b"A plain text, whatever its name.", "plain"),
        ("report", b"\xef\xbb\xbf  <!DOCTYPE html><html><p>Words</p></html>", "html"),
        ("report.txt", b"<html lang='en'><body>Words", "html"),
        ("report.md", b"Words without marks", "markdown"),
        ("report.txt", b"# Findings\n\nSome **words** here\n\n- one\n- two\n", "markdown"),
        ("report.txt", b"# 3 things that changed\nwithout any other mark", "plain"),
        ("report.pdf", archive(word__document_xml=b"<a/>"), "docx"),
    ],
)
def test_the_format_is_told_by_content(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert find_kind(file) == kind


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.pdf", b"", "is empty"),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<<", "is damaged or is no PDF file"),
        ("noise.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 40, "is damaged or is no PDF file"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "is an old Word or Excel file"),
        ("rich.rtf", b"{\\rtf1 words}", "is an RTF file"),
        ("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
        ("sheet.xlsx", archive(xl__workbook_xml=b"<a/>"), "is a spreadsheet"),
        ("many.zip", archive(a_txt=b"words"), "is an archive"),
        ("cut.docx", archive(word__document_xml=b"<a/>")[:-30], "is a damaged archive"),
        ("odd.docx", archive(word__document_xml=b"<a/>"), "is damaged or no Word file"),
        ("noise.txt", b"\x00\x01\x02\x03\x04\x05 words", "is not a text file"),
        ("blank.html", b"<!doctype html><html><body><script>1</script></body></html>", "no text in"),
        ("blank.md", b"<!-- nothing -->\n", "no text in"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(ReadError, match=message) as caught:
        read_content(file)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_a_file_that_is_not_there_and_a_folder_say_so(tmp_path: Path) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(ReadError, match="cannot read"):
            read_content(path)


def test_a_name_with_a_line_break_is_still_one_line(tmp_path: Path) -> None:
    file = tmp_path / "two\nlines.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(ReadError) as caught:
        read_content(file)
    assert "\n" not in str(caught.value)


def test_an_encrypted_pdf_says_so(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "secret.pdf"), encrypt=StandardEncryption("secret", strength=128))
    canvas.drawString(72, 700, "Some words.")
    canvas.save()
    with pytest.raises(ReadError, match="is encrypted; save it without a password"):
        read_content(tmp_path / "secret.pdf")


def test_pages_that_are_pictures_are_named(tmp_path: Path) -> None:
    from PIL import Image
    from reportlab.pdfgen.canvas import Canvas

    Image.new("RGB", (20, 20), "white").save(tmp_path / "page.png")
    for name, words in (("scan.pdf", ()), ("half.pdf", ("The first page has words.",))):
        canvas = Canvas(str(tmp_path / name))
        for said in words:
            canvas.drawString(72, 700, said)
            canvas.showPage()
        for _ in range(2):
            canvas.drawImage(str(tmp_path / "page.png"), 0, 0, 500, 700)
            canvas.showPage()
        canvas.save()
    with pytest.raises(ReadError, match="has no text: pages 1 to 2 are pictures; run text recognition"):
        read_content(tmp_path / "scan.pdf")
    document = read_document(tmp_path / "half.pdf", "half")
    assert document.warnings == (
        "page 2 has no text: it is a picture",
        "page 3 has no text: it is a picture",
    )


def test_a_reader_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    file = write_raw(
        tmp_path / "slow.pdf", pack(b"BT /F1 9 Tf 72 700 Td " + b"(a) Tj 1 0 Td " * 400_000 + b"ET")
    )
    with pytest.raises(ReadError, match="ASSISTANT_READ_SECONDS"):
        read_content(file, Limits(seconds=1))


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="processor time cannot be limited here")
def test_a_reader_ended_by_its_own_limit_of_time_is_told_as_too_slow(tmp_path, monkeypatch) -> None:
    file = write_raw(tmp_path / "slow.pdf", pack(b"BT (a) Tj ET"))
    ended = subprocess.CompletedProcess([], -signal.SIGXCPU, b"", None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: ended)
    with pytest.raises(ReadError, match="longer than 7 seconds; set ASSISTANT_READ_SECONDS"):
        read_content(file, Limits(seconds=7))


def test_a_decompression_bomb_is_stopped_at_the_limit_of_memory(tmp_path: Path) -> None:
    squeezer = zlib.compressobj(9)
    packed = b"".join(squeezer.compress(bytes(10_000_000)) for _ in range(40)) + squeezer.flush()
    file = write_raw(tmp_path / "bomb.pdf", packed)
    with pytest.raises(ReadError, match="needs more than 256 megabytes; set ASSISTANT_READ_MEGABYTES"):
        read_content(file, Limits(megabytes=256))


def test_a_word_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.docx"
    file.write_bytes(archive(word__document_xml=bytes(301_000_000)))
    with pytest.raises(ReadError, match="unpacks to"):
        read_content(file)


def test_an_external_entity_is_not_followed(tmp_path: Path) -> None:
    import docx

    good = tmp_path / "good.docx"
    document = docx.Document()
    document.add_paragraph("words")
    document.save(str(good))
    with zipfile.ZipFile(good) as package, zipfile.ZipFile(tmp_path / "entity.docx", "w") as other:
        for name in package.namelist():
            other.writestr(name, ENTITY if name == "word/document.xml" else package.read(name))
    assert read_content(tmp_path / "entity.docx").text == "before"


@pytest.mark.parametrize(
    "content", [b"q " * 100_000 + WORDS, b"0 0 9 9 re S " * 20_000 + WORDS], ids=["deep", "drawn"]
)
def test_odd_pages_are_read_all_the_same(tmp_path: Path, content: bytes) -> None:
    assert read_content(write_raw(tmp_path / "odd.pdf", pack(content))).text == "Some words."


def test_hundreds_of_pages_are_read(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "long.pdf"))
    for number in range(400):
        canvas.drawString(72, 700, f"On page {number} stand {number * 3} words.")
        canvas.showPage()
    canvas.save()
    assert len(read_document(tmp_path / "long.pdf", "long").pages) == 400


def test_the_environment_sets_the_limits() -> None:
    assert limits_of({}) == Limits(120, 2048)
    assert limits_of({"ASSISTANT_READ_SECONDS": "7", "ASSISTANT_READ_MEGABYTES": "512"}) == Limits(7, 512)
    assert limits_of({"ASSISTANT_READ_SECONDS": "soon", "ASSISTANT_READ_MEGABYTES": "1"}) == Limits(120, 128)


def test_the_process_boundary_changes_nothing(tmp_path: Path) -> None:
    from assistant.documents.readers.pdf import read_pdf

    story = [
        paragraph("Findings", "Heading1"),
        paragraph(SENTENCES),
        paragraph("Next", "Heading1"),
        paragraph(SENTENCES),
    ]
    path = write_pdf(tmp_path / "same.pdf", story)
    assert read_content(path) == read_pdf(path)
