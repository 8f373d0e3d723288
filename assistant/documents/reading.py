"""A file of any known format becomes a document."""

from __future__ import annotations

from pathlib import Path

from assistant.documents.document import Document, Metadata
from assistant.documents.frontmatter import find_metadata
from assistant.documents.layout import parse_document
from assistant.documents.readers.bounded import read_content
from assistant.documents.readers.content import Content

BEGINNING = 2000  # characters in which a report's title stands
LONG = 40  # characters of a line of text under a title, at least
SAME = 10  # characters that a title and what is left of it begin with


def read_document(path: Path, id: str, metadata: Metadata | None = None) -> Document:
    """Read a report of any known format: PDF, DOCX, HTML, Markdown or plain text.

    Without `metadata`, what the report says of itself is found in its text, and what the file
    states fills what the text leaves open. The file is read in a process of its own, in 120 seconds
    and 2048 megabytes at most; `ASSISTANT_READ_SECONDS` and `ASSISTANT_READ_MEGABYTES` change that.

    Raises:
        ReadError: the file cannot be read as a report.
    """
    content = read_content(path)
    described = metadata if metadata is not None else describe(content)
    document = parse_document(id, content.text, described, content.hints)
    return document._replace(warnings=content.warnings)


def describe(content: Content) -> Metadata:
    """Return what a report says of itself, and what its file states where the text says nothing."""
    found = find_metadata(content.text)
    title = _title(content, found.title)
    named = len(content.title) > SAME and content.title in " ".join(content.text[:BEGINNING].split())
    if named or not title:
        title = content.title
    return found._replace(title=title, published=_published(content, found.published))


def _published(content: Content, found: str) -> str:
    """Return the date that the text gives, made more precise by the file's where both agree.

    A PDF says only when it was made: that is no date of publication where the text gives no year.
    """
    if found:
        return content.published if content.published.startswith(found) else found
    return "" if content.hints.pages else content.published


def _title(content: Content, found: str) -> str:
    """Cut a title where the text under it begins: the first long line that the file sets as no heading."""
    inside = {at for heading in content.hints.headings[:50] for at in range(*heading.span)}
    start = 0
    for line in content.text[:BEGINNING].split("\n") if inside else ():
        if len(line) > LONG and start not in inside:
            short = find_metadata(content.text[:start]).title
            return short if short and found.startswith(short[:SAME]) else found
        start += len(line) + 1
    return found
