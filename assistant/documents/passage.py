"""The unit that is indexed, found and returned."""

from typing import NamedTuple

from assistant.documents.span import Span


class Passage(NamedTuple):
    """Hold one passage: a paragraph, a list with its lead-in, a table row, a judgment, a note.

    `id` is the report's id, a colon and `span.start`. `kind` is "paragraph", "list", "row",
    "judgment", "note" (a footnote, a note under a table, the caption of an illustration) or
    "heading" (a section's title that has no text of its own). `text` is the raw slice at `span`;
    `blocks` are indices into `Document.blocks` in reading order. `section` is the section's path.
    `context` are the words that it stands under and that help to find it: the titles of its path,
    the table's headings and notes that apply to it, the paragraph that a footnote belongs to.
    """

    id: str
    report: str
    kind: str
    section: tuple[str, ...]
    page: str | None
    page_index: int | None
    span: Span
    text: str
    blocks: tuple[int, ...]
    context: str
