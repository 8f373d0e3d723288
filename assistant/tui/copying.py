"""What can be copied out of an answer, as text."""

from __future__ import annotations

import csv
import io

from assistant.answering.answer import Answer, Citation
from assistant.figures.figure import Figure
from assistant.rendering.safety import folded
from assistant.tui.answer_view import reference

_COLUMNS = (
    "measure", "qualifier", "value", "low", "high", "approximation", "unit", "margin", "direction", "area",
    "period", "baseline", "out_of", "text",
)  # fmt: skip


def quotation(citation: Citation) -> str:
    """Return the quoted words with their reference and the report's title."""
    title = folded(citation.title)
    where = reference(citation)
    source = where if where.startswith(title) else f"{where}. {title}"
    return f"“{folded(citation.quote)}” ({source})"


def figure_rows(answer: Answer) -> str:
    """Return the answer's figures as CSV with a line of names; empty where it has none."""
    if not answer.figures:
        return ""
    pages = {citation.number: citation.page for citation in answer.citations}
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow([*_COLUMNS, "role", "report", "page"])
    for figure in answer.figures:
        page = pages.get(figure.citation) if figure.citation is not None else None
        writer.writerow(
            [*(_cell(figure, name) for name in _COLUMNS), figure.role or "", figure.report, page or ""]
        )
    return lines.getvalue()


def whole(answer: Answer) -> str:
    """Return the direct answer with every quotation and its reference."""
    parts = [answer.text, *(f"[{each.number}] {quotation(each)}" for each in answer.citations)]
    return "\n".join(parts)


def _cell(figure: Figure, name: str) -> str:
    value = getattr(figure, name)
    return "" if value is None else " ".join(str(value).split())
