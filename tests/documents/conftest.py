"""Reports that the tests of this room read."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.document import Document
from assistant.documents.layout import parse_document
from assistant.documents.metadata import read_metadata
from assistant.documents.readers.plain import read_plain

ROOT = Path(__file__).parents[2]
NAME = "crime-inspection-2014-metropolitan-police-service"


@pytest.fixture(scope="session")
def bundled() -> Document:
    """The bundled report with its metadata."""
    text = read_plain(ROOT / "corpus" / f"{NAME}.txt")
    described = read_metadata(ROOT / "corpus" / f"{NAME}.toml", text)
    return parse_document(NAME, text, described.metadata, described.hints)
