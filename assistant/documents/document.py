"""A report as text with places in it.

Everything points into `Document.text` by spans. A block is a run of text with one role (a
paragraph, a heading, an item of a list, a row of a table); it lists the `pieces` of the text that
belong to it in reading order, so that a running head in the middle of a paragraph is left out of
its flow while the text itself stays as it was read.
"""

from typing import NamedTuple

from assistant.documents.about import Metadata as Metadata  # noqa: PLC0414 - a part of what a document is
from assistant.documents.span import Span, cover


class Page(NamedTuple):
    """Hold one page: `index` counts the file's pages from 1, `label` is the printed number."""

    index: int  # type: ignore[assignment]  # a field here, not the method of tuple
    label: str | None
    span: Span


class Section(NamedTuple):
    """Hold one heading and its place in the outline; `path` ends with its own title.

    `heading` is where the title stands in the text (None where the outline comes from elsewhere).
    `span` covers the section's blocks, its subsections included.
    """

    index: int  # type: ignore[assignment]  # a field here, not the method of tuple
    title: str
    level: int
    path: tuple[str, ...]
    heading: Span | None
    span: Span
    page: int | None


class Block(NamedTuple):
    """Hold one run of text with one role.

    `kind`: "heading", "paragraph", "lead_in" (the sentence before a list), "item", "sub_item",
    "caption", "table_header", "table_row", "table_note", "footnote", "judgment", "furniture"
    (running heads, page numbers, contents lines, strays: never indexed).
    `section` is an index into `Document.sections`, or None before the first heading.
    `page` is an index into `Document.pages`, or None. `parent` is the index of the block it hangs
    on: the lead-in of an item, the item of a sub-item, the block in which a footnote is marked.
    `table` is an index into `Document.tables`. `repeats` is the index of the earlier block whose
    words it repeats. `mark` is where the bullet or the number stands that opens it.
    """

    kind: str
    pieces: tuple[Span, ...]
    section: int | None
    page: int | None
    parent: int | None = None
    table: int | None = None
    repeats: int | None = None
    mark: Span | None = None

    @property
    def span(self) -> Span:
        """Return the smallest span that covers the block."""
        return cover(self.pieces)


class Table(NamedTuple):
    """Hold a table as spans of its cells.

    `header` has one entry a column, the first for the row headings; each is the pieces of one
    heading, possibly over several lines, or empty where the column has none. `rows` has one tuple
    of cell spans a row, the row heading first; an empty span is a missing cell. `notes` are the
    notes under the table, `caption` its title or None.
    """

    caption: Span | None
    header: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[Span, ...], ...]
    notes: tuple[Span, ...]
    section: int | None


class Judgment(NamedTuple):
    """Hold a grade and the question or heading it is given for.

    `grade` is where the grade stands; `of` the words that say what is judged, as printed;
    `section` an index into `Document.sections` where one is judged.
    """

    grade: Span
    of: Span
    section: int | None


class Document(NamedTuple):
    """Hold one whole report; `warnings` say in a line each what of its file could not be read."""

    id: str
    text: str
    metadata: Metadata
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    judgments: tuple[Judgment, ...]
    warnings: tuple[str, ...] = ()

    def page_at(self, offset: int) -> Page | None:
        """Return the page on which the character at `offset` stands, None without pages."""
        low, high = 0, len(self.pages)
        while low < high:
            middle = (low + high) // 2
            if self.pages[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        return self.pages[min(low, len(self.pages) - 1)] if self.pages else None
