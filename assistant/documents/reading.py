"""A file of any known format becomes a document."""

from __future__ import annotations

from pathlib import Path

from assistant.documents.document import Document, Metadata
from assistant.documents.frontmatter import find_metadata
from assistant.documents.layout import parse_document
from assistant.documents.readers.content import Content
from assistant.documents.readers.pdf import read_pdf
from assistant.documents.readers.plain import read_plain


def read_document(path: Path, id: str, metadata: Metadata | None = None) -> Document:
    """Read a report; without `metadata` what the report says of itself is found in its text.

    Raises:
        ReadError: the file cannot be read as a report.
    """
    content = read_pdf(path) if path.read_bytes()[:1024].find(b"%PDF-") >= 0 else Content(read_plain(path))
    return parse_document(id, content.text, metadata or find_metadata(content.text), content.hints)
