"""What the assistant says: an immutable answer with its citations."""

from decimal import Decimal
from typing import NamedTuple

from assistant.figures.figure import Figure

SCHEMA = 1


class Citation(NamedTuple):
    """Hold one quoted passage: `quote` is the report's `text[start:end]`, never altered.

    `page` is the printed label, `page_index` counts the file's pages from 1; None where unknown.
    """

    number: int
    report: str
    title: str
    section: tuple[str, ...]
    page: str | None
    page_index: int | None
    start: int
    end: int
    quote: str
    passage: str
    score: float


class Computed(NamedTuple):
    """Hold a result worked out from cited figures, whose ids are `operands` in the order asked."""

    operation: str
    operands: tuple[str, ...]
    value: Decimal
    unit: str
    text: str


class Answer(NamedTuple):
    """Hold one answer.

    `status`: "answered", "not_found", "ambiguous" or "invalid". `kind`: "figure", "comparison",
    "change", "list", "definition", "judgment", "yes_no", "passage", "report" or "help".
    `text` is the direct answer. `figures` carry `role` ("answer", "comparator", "related") and
    `citation`, the number of the citation they stand in.
    """

    question: str
    resolved_question: str
    status: str
    kind: str
    text: str
    figures: tuple[Figure, ...] = ()
    computed: tuple[Computed, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return the answer as plain values, as its JSON has them (schema 1)."""
        from assistant.answering.plain import to_dict

        return to_dict(self)
