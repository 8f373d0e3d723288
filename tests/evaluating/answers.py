"""Answers made by hand, so that scoring is tested apart from answering."""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.answer import Answer, Citation, Computed
from assistant.documents.span import Span
from assistant.figures.figure import Figure


def figure(
    value="14", unit="percent", area="Northshire", period="12 months to June 2014", role="answer", **fields
):
    """Make a figure; its places mean nothing."""
    made = Figure(
        id="report:0", report="report", measure="crime", qualifier=None, value=Decimal(value) if value else None,
        low=None, high=None, approximation=None, unit=unit, margin=None, direction=None, target=False, area=area,
        period=period, period_start=None, period_end=None, baseline=None, out_of=None, text=value or "",
        spans=(("value", Span(0, 1)),), quote=Span(0, 1), block=0, section=None, role=role, citation=1,
    )  # fmt: skip
    return made._replace(**fields)


def citation(quote, number=1):
    """Make a citation of those words."""
    return Citation(number, "report", "A report", (), None, None, 0, len(quote), quote, "report:0", 1.0)


def answer(text="14 percent", figures=(), quotes=("Crime fell by 14 percent.",), status="answered", **fields):
    """Make an answer with these figures and quotations."""
    cited = tuple(citation(quote, number) for number, quote in enumerate(quotes, 1))
    return Answer("q", "q", status, "figure", text, tuple(figures), citations=cited)._replace(**fields)


def computed(value="3", unit="percentage points"):
    """Make a result worked out from two figures."""
    return Computed("difference", ("report:0", "report:1"), Decimal(value), unit, f"{value} {unit}")
