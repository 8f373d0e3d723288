"""What a store gives out besides reports: sentences, parts of passages, figures, names."""

from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.figure import Figure


class Sentence(NamedTuple):
    """Hold a sentence of a passage, its terms in text order, and what it shows ("reason", "date", ...)."""

    number: int
    passage: int
    report: str
    span: Span
    terms: tuple[str, ...]
    signs: frozenset[str]


class Part(NamedTuple):
    """Hold a part of a passage: "lead_in", "item", "sub_item", or another kind of block."""

    kind: str
    span: Span


class FigureEntry(NamedTuple):
    """Hold a figure and the terms it is found by.

    `own` are those of its measure, qualifier and unit; `context` of its sentence, lead-in and
    headings of row and column; `heading` of the sections it stands in, `head` of what is
    measured or counted itself.
    """

    number: int
    figure: Figure
    own: tuple[str, ...]
    context: frozenset[str]
    heading: frozenset[str]
    passage: int
    head: frozenset[str]
    unit: frozenset[str]


class Alias(NamedTuple):
    """Hold a short form and what it stands for; `explained` tells whether the report says so itself."""

    short: str
    long: str
    terms: tuple[str, ...]
    explained: bool


class AreaName(NamedTuple):
    """Hold what a name stands for ("subject", "national", "publisher", "part", "place"), of which report, and the full name."""

    kind: str
    report: str
    shown: str
