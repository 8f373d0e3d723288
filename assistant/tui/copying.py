"""What can be copied out of an answer, as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answering.answer import Answer, Citation
from assistant.figures.figure import Figure
from assistant.rendering.safety import folded
from assistant.tui.answer_view import reference
from assistant.tui.figure_table import described, value_of

_COLUMNS = (
    "measure", "qualifier", "value", "low", "high", "approximation", "unit", "margin", "direction", "area",
    "period", "baseline", "out_of", "text",
)  # fmt: skip


class Copy(NamedTuple):
    """Hold one thing to copy: the name a user gives it, what it is called, how it looks, and its text."""

    name: str
    called: str
    looks: str
    text: str


def find_copies(answer: Answer, chosen: int | None = None) -> tuple[Copy, ...]:
    """Return what can be copied: the answer, its quotations (`chosen` first), its figures, all of it."""
    cited = sorted(answer.citations, key=lambda citation: citation.number != chosen)
    copies = [Copy("answer", "the answer", folded(answer.text), folded(answer.text))]
    copies += [
        Copy(f"quote {each.number}", f"quotation [{each.number}]", folded(each.quote), quotation(each))
        for each in cited
    ]
    if answer.figures:
        looks = f"{len(answer.figures)} with a line of names"
        copies.append(Copy("rows", "the figures as CSV", looks, figure_rows(answer, answer.figures)))
    copies += [
        Copy(
            f"row {number}",
            "a figure as a row of CSV",
            " · ".join(part for part in (value_of(figure), *described(figure)) if part),
            figure_rows(answer, (figure,), names=False),
        )
        for number, figure in enumerate(answer.figures, 1)
    ]
    return (*copies, Copy("all", "the whole answer", "with every quotation and its reference", whole(answer)))


def quotation(citation: Citation) -> str:
    """Return the quoted words with their reference and the report's title."""
    title = folded(citation.title)
    where = reference(citation)
    source = where if where.startswith(title) else f"{where}. {title}"
    return f"“{folded(citation.quote)}” ({source})"


def figure_rows(answer: Answer, figures: Sequence[Figure], *, names: bool = True) -> str:
    """Return figures as rows of CSV, under a line of names with `names`."""
    pages = {citation.number: citation.page for citation in answer.citations}
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    if names:
        writer.writerow([*_COLUMNS, "role", "report", "page"])
    for figure in figures:
        page = pages.get(figure.citation) if figure.citation is not None else None
        writer.writerow(
            [*(_cell(figure, name) for name in _COLUMNS), figure.role or "", figure.report, page or ""]
        )
    return lines.getvalue()


def whole(answer: Answer) -> str:
    """Return the direct answer with every quotation and its reference."""
    return "\n".join([answer.text, *(f"[{each.number}] {quotation(each)}" for each in answer.citations)])


def _cell(figure: Figure, name: str) -> str:
    value = getattr(figure, name)
    return "" if value is None else folded(str(value))
