"""Small documents for the tests of figures, made by hand so that layout plays no part."""

from __future__ import annotations

from assistant.documents.document import Block, Document, Metadata, Table
from assistant.documents.span import Span

METADATA = Metadata(
    title="A report",
    published="2019-06-01",
    area="Northshire",
    area_names=("the trust", "the force", "the council"),
    national="England",
    national_names=("nationally", "the national average", "the country as a whole"),
)


def report(*blocks: str | tuple[str, str] | tuple[str, str, int], metadata: Metadata = METADATA) -> Document:
    """Make a document of blocks: a paragraph's text, or (kind, text), or (kind, text, parent)."""
    text = ""
    made: list[Block] = []
    for block in blocks:
        kind, words, parent = ("paragraph", block, None) if isinstance(block, str) else (*block, None)[:3]
        start = len(text)
        text += words + "\n\n"
        made.append(Block(kind, (Span(start, start + len(words)),), 0, None, parent))
    return Document("report", text, metadata, (), (), tuple(made), (), ())


def table_report(
    header: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    notes: tuple[str, ...] = (),
    caption: str = "",
    metadata: Metadata = METADATA,
) -> Document:
    """Make a document of one table; an empty string is a missing cell or heading."""
    pieces: list[str] = []
    length = 0

    def put(words: str) -> Span:
        nonlocal length
        start = length
        pieces.append(words + "\n")
        length += len(words) + 1
        return Span(start, start + len(words))

    blocks: list[Block] = []

    def block(kind: str, spans: tuple[Span, ...]) -> None:
        shown = tuple(span for span in spans if span.end > span.start)
        if shown:
            blocks.append(Block(kind, shown, 0, None, None, 0))

    title = put(caption) if caption else None
    if title is not None:
        block("caption", (title,))
    heads = tuple(put(words) for words in header)
    block("table_header", heads)
    cells = []
    for row in rows:
        spans = tuple(put(words) for words in row)
        block("table_row", spans)
        cells.append(spans)
    under = tuple(put(words) for words in notes)
    for span in under:
        block("table_note", (span,))
    made = Table(
        title, tuple((span,) if span.end > span.start else () for span in heads), tuple(cells), under, 0
    )
    return Document("report", "".join(pieces), metadata, (), (), tuple(blocks), (made,), ())
