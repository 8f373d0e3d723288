"""A figure in the making, before it has its comparators and its other places."""

from typing import NamedTuple

from assistant.documents.span import Span
from assistant.language.quantities import Quantity


class Part(NamedTuple):
    """Hold one field of a figure: its words and where they stand, None where they have no place."""

    text: str
    span: Span | None = None
    kind: str = ""


class Time(NamedTuple):
    """Hold the time of a figure: its words, their place and the ISO bounds that follow."""

    text: str
    span: Span | None
    first: str | None
    last: str | None
    kind: str = ""


class Draft(NamedTuple):
    """Hold what is known of one number so far.

    `source` is the index, among all drafts of the report, of the figure that it takes its measure
    from or is set beside; `subset` is true where it counts a part of that one. `change` tells an
    amount of change from a level. `beside` are the indices of the figures of its own sentence that it
    is compared with. `proof` are the places, besides its own sentence, that the
    measure, the area or the time were taken from. `deed` is what happens to a count that its noun
    alone names: it narrows this figure and none that leans on it.
    """

    quantity: Quantity
    value: Span
    sentence: Span
    block: int
    section: int | None
    measure: Part | None
    qualifier: Part | None
    topic: Part | None
    unit: str
    area: Part | None
    period: Time | None
    baseline: Part | None
    direction: str | None
    target: bool
    change: bool
    leans: str = ""
    source: int | None = None
    subset: bool = False
    beside: tuple[int, ...] = ()
    proof: tuple[Span, ...] = ()
    context: tuple[Span, ...] = ()
    deed: Part | None = None
