"""Answers and figures as plain values, in the order and under the names that outside callers rely on.

Decimals become strings without an exponent, spans pairs of offsets, tuples lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from assistant.answering.answer import SCHEMA, Answer, Citation, Computed
from assistant.corpus.store import Report, SavedSection
from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.retrieval.retriever import Hit

SPANS = ("value", "area", "period", "measure", "qualifier", "baseline")
RECORD_FIELDS = (
    "id", "measure", "qualifier", "value", "low", "high", "approximation", "unit", "margin", "direction",
    "target", "area", "period", "period_start", "period_end", "baseline", "out_of", "text", "spans", "report",
    "title", "section", "page", "page_index", "start", "end", "quote", "comparators",
    "measure_group",
)  # fmt: skip
"""The names of what `figure_record` returns, in order."""


def to_dict(answer: Answer) -> dict[str, object]:
    """Return an answer as plain values, ready for JSON; the keys keep their order."""
    return {
        "schema": SCHEMA,
        "question": answer.question,
        "resolved_question": answer.resolved_question,
        "status": answer.status,
        "kind": answer.kind,
        "answer": answer.text,
        "figures": [figure_values(figure) for figure in answer.figures],
        "computed": [_computed(each) for each in answer.computed],
        "citations": [_citation(each) for each in answer.citations],
        "notes": list(answer.notes),
        "suggestions": list(answer.suggestions),
    }


def figure_values(figure: Figure) -> dict[str, object]:
    """Return a figure of an answer as plain values, its role and citation included."""
    values: dict[str, object] = {"id": figure.id, "role": figure.role}
    values.update(_fields(figure))
    values["citation"] = figure.citation
    values["spans"] = _spans(figure)
    return values


def figure_record(figure: Figure, report: Report, group: str | None = None) -> dict[str, object]:
    """Return a figure of a data set as plain values: where it stands instead of its role in an answer.

    `group` is the one name of its measure under all its wordings.
    """
    values: dict[str, object] = {"id": figure.id}
    values.update(_fields(figure))
    page = report.page_at(figure.quote.start)
    values.update(
        spans=_spans(figure),
        report=figure.report,
        title=report.title,
        section=list(report.sections[figure.section].path) if figure.section is not None else [],
        page=page.label if page else None,
        page_index=page.index if page else None,
        start=figure.quote.start,
        end=figure.quote.end,
        quote=figure.quote.of(report.text),
        comparators=list(figure.comparators),
        measure_group=group,
    )
    return values


def hit_values(rank: int, hit: Hit, title: str) -> dict[str, object]:
    """Return a passage found as plain values; `rank` counts from 1."""
    passage = hit.passage
    return {
        "rank": rank,
        "score": hit.score,
        "report": passage.report,
        "title": title,
        "section": list(passage.section),
        "page": passage.page,
        "page_index": passage.page_index,
        "start": passage.span.start,
        "end": passage.span.end,
        "passage": passage.id,
        "kind": passage.kind,
        "text": passage.text,
    }


def section_values(section: SavedSection, report: Report) -> dict[str, object]:
    """Return a heading of a report's outline as plain values."""
    return {
        "report": report.id,
        "level": section.level,
        "title": section.title,
        "section": list(section.path),
        "page": section.page,
        "page_index": section.page_index,
        "start": section.start,
        "end": section.end,
    }


def report_values(report: Report) -> dict[str, object]:
    """Return what is known of a report as plain values; what is not known is null."""
    about = report.metadata
    return {
        "report": report.id,
        "title": report.title,
        "publisher": about.publisher or None,
        "published": about.published or None,
        "area": about.area or None,
        "subject": about.subject or None,
        "licence": about.licence or None,
        "address": about.address or None,
        "characters": len(report.text),
        "pages": len(report.pages),
        "sections": len(report.sections),
        "passages": report.passages,
        "figures": report.figures,
    }


def printed(number: Decimal | None) -> str | None:
    """Return a number as a decimal string, without an exponent.

    >>> printed(Decimal("79.90")), printed(Decimal("1E+3"))
    ('79.90', '1000')
    """
    return None if number is None else format(number, "f")


def _fields(figure: Figure) -> Iterator[tuple[str, object]]:
    yield "measure", figure.measure
    yield "qualifier", figure.qualifier
    yield "value", printed(figure.value)
    yield "low", printed(figure.low)
    yield "high", printed(figure.high)
    yield "approximation", figure.approximation
    yield "unit", figure.unit
    yield "margin", printed(figure.margin)
    yield "direction", figure.direction
    yield "target", figure.target
    yield "area", figure.area
    yield "period", figure.period
    yield "period_start", figure.period_start
    yield "period_end", figure.period_end
    yield "baseline", figure.baseline
    yield "out_of", printed(figure.out_of)
    yield "text", figure.text


def _spans(figure: Figure) -> dict[str, list[int]]:
    places: dict[str, Span] = {}
    for name, span in figure.spans:
        places.setdefault(name, span)
    known = [name for name in SPANS if name in places]
    return {name: list(places[name]) for name in (*known, *sorted(places.keys() - known))}


def _computed(computed: Computed) -> dict[str, object]:
    return {
        "operation": computed.operation,
        "operands": list(computed.operands),
        "value": printed(computed.value),
        "unit": computed.unit,
        "text": computed.text,
    }


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "number": citation.number,
        "report": citation.report,
        "title": citation.title,
        "section": list(citation.section),
        "page": citation.page,
        "page_index": citation.page_index,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "passage": citation.passage,
        "score": citation.score,
    }
