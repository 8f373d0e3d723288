"""An answer as text: the direct answer first, then its figures, its quotations, what was assumed.

Invariant: a quotation is the report's words with every run of white space as one space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.answer import Answer, Citation
from assistant.figures.figure import Figure
from assistant.rendering.safety import folded
from assistant.rendering.style import PLAIN, Style, wrap
from assistant.rendering.wording import description, page_words, value_words

_INDENT = "    "
_WIDEST = 40  # characters of a value that others are aligned with


def render_text(answer: Answer, style: Style = PLAIN) -> str:
    """Return an answer as lines of text, each with its line end."""
    return "".join(f"{line}\n" for line in _lines(answer, style))


def _lines(answer: Answer, style: Style) -> Iterator[str]:
    figures = tuple(figure for figure in answer.figures if figure.role != "related")
    related = tuple(figure for figure in answer.figures if figure.role == "related")
    if not _said_by_figures(answer, figures) and not _said_by_quote(answer):
        yield from (style.paint(line, "bold") for line in _direct(answer.text, style.width))
    yield from _figure_lines(figures, style)
    for computed in answer.computed:
        if folded(computed.text) != folded(answer.text):
            yield wrap(folded(computed.text), style.width)
    if related:
        yield style.paint("Related:", "dim")
        yield from _figure_lines(related, style, first=answer.figures[0])
    if answer.citations and answer.status == "not_found":
        yield style.paint("Nearest passages:", "dim")
    for citation in answer.citations:
        yield from _citation_lines(citation, style)
    for note in answer.notes:
        yield style.paint(wrap(folded(note), style.width, "Note: ", "      "), "warn")
    if answer.suggestions:
        yield style.paint("You can ask:", "dim")
        yield from (wrap(folded(each), style.width, "  ", "    ") for each in answer.suggestions)


def _direct(text: str, width: int) -> Iterator[str]:
    """Break the direct answer into lines, keeping the lines it has, as those of a list."""
    for line in text.splitlines():
        if line.strip():
            yield from wrap(folded(line), width).splitlines()


def _said_by_figures(answer: Answer, figures: Sequence[Figure]) -> bool:
    """Tell whether the first line of figures says the direct answer already."""
    return (
        bool(figures)
        and figures[0].role == "answer"
        and folded(answer.text) in {folded(figures[0].text), value_words(figures[0])}
    )


def _said_by_quote(answer: Answer) -> bool:
    """Tell whether the first quotation is the direct answer itself and would stand there twice."""
    return (
        bool(answer.citations)
        and not answer.figures
        and not answer.computed
        and folded(answer.text).strip("“”") == folded(answer.citations[0].quote)
    )


def _figure_lines(figures: Sequence[Figure], style: Style, first: Figure | None = None) -> Iterator[str]:
    values = [value_words(figure) for figure in figures]
    column = min(max(map(len, values), default=0), _WIDEST)
    for figure, value in zip(figures, values, strict=True):
        start = value.ljust(column) + "   "
        line = wrap(description(figure, first), style.width, start, " " * len(start)).rstrip()
        yield style.paint(value, "bold" if figure.role == "answer" else "accent") + line[len(value) :]
        first = first or figure


def _citation_lines(citation: Citation, style: Style) -> Iterator[str]:
    mark = f"[{citation.number}]"
    quote = wrap(f"“{folded(citation.quote)}”", style.width, f"{mark} ".ljust(len(_INDENT)), _INDENT)
    yield style.paint(mark, "accent") + quote[len(mark) :]
    page = page_words(citation.page, citation.page_index)
    path = " › ".join(map(folded, citation.section))
    if style.titles:
        path = f"{folded(citation.title)} › {path}" if path else folded(citation.title)
    where = wrap(", ".join(part for part in (path, page) if part), style.width, _INDENT, _INDENT)
    if where.endswith(page) and page:
        where = where[: -len(page)] + style.link(page, citation.report, citation.page_index)
    if where.strip():
        yield style.paint(where, "dim")
