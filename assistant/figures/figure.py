"""A number of a report with everything the report says of it."""

from decimal import Decimal
from typing import NamedTuple

from assistant.documents.span import Span


class Figure(NamedTuple):
    """Hold one figure; every field the report leaves open is None, never a guess.

    The fields are those of the JSON answer. `spans` pairs the name of a field ("value", "area",
    "period", "measure", "qualifier", "baseline") with its place in the text; `text` is the slice
    at the span of the value. `quote` is the shortest run of whole sentences (or the table row)
    that proves it. `comparators` are the ids of figures that the report sets beside it.
    `places` are other places where the same figure is printed. `context` are the spans whose
    words also describe it: its sentence, the lead-in of its list, the heading of its row and
    column. `role` and `citation` are set inside an answer only.
    `change` tells an amount of change ("fell by 3 percent") from a level that moved ("fell to 41").
    """

    id: str
    report: str
    measure: str | None
    qualifier: str | None
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    approximation: str | None
    unit: str
    margin: Decimal | None
    direction: str | None
    target: bool
    area: str | None
    period: str | None
    period_start: str | None
    period_end: str | None
    baseline: str | None
    out_of: Decimal | None
    text: str
    spans: tuple[tuple[str, Span], ...]
    quote: Span
    block: int
    section: int | None
    comparators: tuple[str, ...] = ()
    places: tuple[Span, ...] = ()
    context: tuple[Span, ...] = ()
    role: str | None = None
    citation: int | None = None
    change: bool = False

    def span(self, field: str) -> Span | None:
        """Return where the field stands in the text, None where it has no place of its own."""
        for name, span in self.spans:
            if name == field:
                return span
        return None


class LedgerEntry(NamedTuple):
    """Account for one numeral of a report: the id of its figure, or the reason it is none."""

    span: Span
    text: str
    figure: str | None
    reason: str
