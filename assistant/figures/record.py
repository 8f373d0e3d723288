"""Figures as rows of plain values, for the saved index."""

from __future__ import annotations

import json
from decimal import Decimal

from assistant.documents.span import Span
from assistant.figures.figure import Figure

_NUMBERS = frozenset({"value", "low", "high", "margin", "out_of"})


def dump_figure(figure: Figure) -> str:
    """Return a figure as one line of JSON, from which `load_figure` makes the same figure."""
    row = figure._asdict()
    for name in _NUMBERS:
        row[name] = None if row[name] is None else format(row[name], "f")
    return json.dumps(list(row.values()), ensure_ascii=False, separators=(",", ":"))


def load_figure(line: str) -> Figure:
    """Return the figure that `dump_figure` wrote, if need be before the last fields were known."""
    row = dict(zip(Figure._fields, json.loads(line), strict=False))
    for name in _NUMBERS:
        row[name] = None if row[name] is None else Decimal(row[name])
    row["spans"] = tuple((name, Span(*span)) for name, span in row["spans"])
    row["quote"] = Span(*row["quote"])
    for name in ("places", "context"):
        row[name] = tuple(Span(*span) for span in row[name])
    row["comparators"] = tuple(row["comparators"])
    return Figure(**row)
