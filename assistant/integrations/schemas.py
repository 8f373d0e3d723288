"""What the tools return, as types from which their output schemas are made.

The names and their order are those of `assistant.answering.plain`.
"""

from __future__ import annotations

from typing_extensions import TypedDict

Spans = dict[str, tuple[int, int]]


class FigureFields(TypedDict):
    """A number of a report with what the report says of it; null where it does not say."""

    id: str
    measure: str | None
    qualifier: str | None
    value: str | None
    low: str | None
    high: str | None
    approximation: str | None
    unit: str
    margin: str | None
    direction: str | None
    target: bool
    area: str | None
    period: str | None
    period_start: str | None
    period_end: str | None
    baseline: str | None
    out_of: str | None
    text: str
    spans: Spans


class AnswerFigure(FigureFields):
    """A figure of an answer: its role in it, and the number of the citation it stands in."""

    role: str | None
    citation: int | None


class Place(TypedDict):
    """Where something stands: offsets count characters of the report's text."""

    report: str
    title: str
    section: list[str]
    page: str | None
    page_index: int | None
    start: int
    end: int


class FigureRecord(FigureFields, Place):
    """A figure of a report, with the sentence or table row that proves it."""

    quote: str
    comparators: list[str]
    measure_group: str | None


class ComputedValue(TypedDict):
    """A result worked out from cited figures, whose ids are the operands."""

    operation: str
    operands: list[str]
    value: str | None
    unit: str
    text: str


class CitedPlace(Place):
    """A passage that proves an answer; the quote is the report's own text."""

    number: int
    quote: str
    passage: str
    score: float


class AnswerValues(TypedDict):
    """One answer; its status is answered, not_found, ambiguous or invalid."""

    schema: int
    question: str
    resolved_question: str
    status: str
    kind: str
    answer: str
    figures: list[AnswerFigure]
    computed: list[ComputedValue]
    citations: list[CitedPlace]
    notes: list[str]
    suggestions: list[str]


class HitValues(Place):
    """A passage found, best first."""

    rank: int
    score: float
    passage: str
    kind: str
    text: str


class SearchValues(TypedDict):
    """Passages found, best first."""

    schema: int
    query: str
    hits: list[HitValues]


class FiguresValues(TypedDict):
    """Figures in the order of the reports; `total` counts those that fit, returned or not."""

    schema: int
    total: int
    figures: list[FigureRecord]


class HeadingValues(TypedDict):
    """A heading with the place of its section."""

    report: str
    level: int
    title: str
    section: list[str]
    page: str | None
    page_index: int | None
    start: int
    end: int


class SectionValues(Place):
    """The text of a section from start to end; reading goes on at next, unless that is null."""

    schema: int
    text: str
    next: int | None
    sections: list[HeadingValues]


class FindingValues(TypedDict):
    """The verdict on one number or quotation of a draft; offsets count characters of the draft."""

    kind: str
    line: int
    start: int
    end: int
    text: str
    verdict: str
    fits: bool
    says: str | None
    differences: list[str]
    note: str | None
    figure: AnswerFigure | None
    citation: CitedPlace | None


class SkippedValues(TypedDict):
    """A numeral of a draft that makes no claim, and why."""

    line: int
    start: int
    end: int
    text: str
    reason: str


class VerificationValues(TypedDict):
    """What a check of a draft comes to."""

    schema: int
    claims: int
    mismatches: int
    findings: list[FindingValues]
    skipped: list[SkippedValues]
