"""Which format a file has, told by its content."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from assistant.errors import ReadError

HEAD = 4096
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
TAGS = re.compile(
    rb"<(?:html|head|body|title|meta|div|p|h[1-6]|table|article|section)\b[^<>]*>", re.IGNORECASE
)
ATX = re.compile(rb"^#{1,6} \S", re.MULTILINE)
MARKED = re.compile(
    rb"^(?:[-*+] |\d{1,3}\. |\|.*\||```|> )|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*\S", re.MULTILINE
)
NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file; save it as DOCX or PDF"),
    (b"{\\rtf", "an RTF file; save it as DOCX or PDF"),
    (b"\x89PNG", "a picture; run text recognition on it first"),
    (b"\xff\xd8\xff", "a picture; run text recognition on it first"),
    (b"GIF8", "a picture; run text recognition on it first"),
    (b"II*\0", "a picture; run text recognition on it first"),
    (b"MM\0*", "a picture; run text recognition on it first"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a compressed file; unpack it first"),
    (b"Rar!", "a compressed file; unpack it first"),
    (b"%!PS", "a PostScript file; make a PDF of it"),
)


def find_kind(path: Path) -> str:
    """Find a file's format: "pdf", "docx", "html", "markdown" or "plain".

    The name counts only where the content leaves it open, between Markdown and plain text.

    Raises:
        ReadError: the file cannot be opened, is empty, or has a format that is not read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise ReadError(f"cannot read {str(path)!r}: {error.strerror}", str(path)) from error
    if not head:
        raise ReadError(f"{str(path)!r} is empty; give a file with text", str(path))
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _packed(path)
    for magic, what in OTHERS:
        if head.startswith(magic):
            raise ReadError(f"{str(path)!r} is {what}", str(path))
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if HTML.match(plain) or len(TAGS.findall(plain)) > 4:
        return "html"
    marked = ATX.search(plain) is not None and MARKED.search(plain) is not None
    return "markdown" if path.suffix.lower() in NAMES or marked else "plain"


def _packed(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise ReadError(f"{str(path)!r} is a damaged archive; get it again", str(path)) from error
    if "word/document.xml" in names:
        return "docx"
    what = "a spreadsheet" if "xl/workbook.xml" in names else "an archive"
    raise ReadError(f"{str(path)!r} is {what}, not a report; give PDF, DOCX, HTML or text", str(path))
