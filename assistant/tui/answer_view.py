"""An answer as content of a given width: the direct answer first, then what proves it.

Report text goes in by `Content`, never through markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.rendering.safety import folded
from assistant.rendering.wording import place_words
from assistant.tui.choices import aside, draw_choices, on_click
from assistant.tui.figure_table import draw_figures
from assistant.tui.shown import folded_marked, hang

if TYPE_CHECKING:
    from assistant.answering.answer import Answer, Citation

_ASKED = 300  # characters of a question that stand above its answer
_SHORT = 240  # characters of a direct answer that is read at a glance


def reference(citation: Citation, titles: bool = False) -> str:
    """Return where a citation stands: its section and page, its report's title too with `titles`."""
    place = place_words(citation.section, citation.page, citation.page_index)
    title = folded(citation.title) if titles or not citation.section else ""
    return ", ".join(part for part in (title, place) if part)


def draw_question(question: str, width: int) -> Content:
    """Draw what the user typed; of what was pasted by the page, its beginning, so that the answer is in sight."""
    shown = folded(question)
    if len(shown) > _ASKED:
        shown = f"{shown[:_ASKED]}…"
    mark = Content("❯ ").stylize("bold $text-accent")
    return hang(Content(shown).stylize("$foreground-muted"), width, mark, "  ")


def draw_answer(
    answer: Answer, width: int, chosen: int | None = None, turn: int = 0, titles: bool = False
) -> Content:
    """Draw an answer at most `width` cells wide; citation `chosen` is shown as the open one.

    `turn` names the turn that a click belongs to; `titles` names the report of each citation.
    """
    parts: list[Content] = []
    if not _said_by_quote(answer):
        parts.append(_direct(answer, width))
    asked = [figure for figure in answer.figures if figure.role != "related"]
    related = [figure for figure in answer.figures if figure.role == "related"]
    parts += _lines(draw_figures(asked, width))
    parts += _lines(
        hang(Content(folded(computed.text)).stylize("italic"), width, "  = ", "    ")
        for computed in answer.computed
        if folded(computed.text) != folded(answer.text)
    )
    if related:
        parts += _lines((aside("Related"), *draw_figures(related, width)))
    if answer.citations and answer.status == "not_found":
        parts.append(aside("Nearest passages"))
    parts += [_citation(answer, citation, width, chosen, turn, titles) for citation in answer.citations]
    parts += _lines(
        hang(Content(folded(note)).stylize("$foreground-muted"), width, _mark("  · "), "    ")
        for note in answer.notes
    )
    if answer.suggestions:
        parts.append(draw_choices("You can ask", answer.suggestions, width, turn))
    return Content("\n\n").join(parts)


def _said_by_quote(answer: Answer) -> bool:
    """Tell whether the first quotation is the direct answer itself and would stand there twice."""
    return (
        bool(answer.citations)
        and not answer.figures
        and not answer.computed
        and folded(answer.text) in {quote := folded(answer.citations[0].quote), f"“{quote}”"}
    )


def _direct(answer: Answer, width: int) -> Content:
    """Draw the direct answer, keeping the lines it has, as those of a list."""
    mark = {"answered": "  ", "not_found": "∅ ", "ambiguous": "? "}.get(answer.status, "! ")
    style = "" if answer.status == "answered" else "$text-warning"
    if len(answer.text) <= _SHORT:
        style = f"bold {style or '$text-success'}"
    lines = [line for line in answer.text.splitlines() if line.strip()] or [answer.text]
    if len(lines) == 1:
        return hang(Content(folded(answer.text)).stylize(style), width, _mark(mark), "  ")
    return Content("\n").join(
        hang(Content(folded(line)).stylize(style), width, _mark("  • "), "    ") for line in lines
    )


def _lines(lines: Iterable[Content]) -> list[Content]:
    """Return one part made of `lines`, none where there are none."""
    held = list(lines)
    return [Content("\n").join(held)] if held else []


def _citation(
    answer: Answer, citation: Citation, width: int, chosen: int | None, turn: int, titles: bool
) -> Content:
    marks = []
    for figure in answer.figures:
        span = figure.span("value")
        if span is not None and figure.report == citation.report and figure.role == "answer":
            marks.append((span.start - citation.start, span.end - citation.start))
    quote = folded_marked(citation.quote, marks, "bold")
    label = f"[{citation.number}]"
    style = "reverse bold" if citation.number == chosen else "bold $text-accent"
    number = (
        Content(label).stylize(style).stylize(on_click(f"screen.open_citation({citation.number}, {turn})"))
    )
    rest = " " * (len(label) + 3)
    return Content("\n").join(
        (
            hang(Content.assemble("“", quote, "”"), width, Content.assemble("  ", number, " "), rest),
            hang(Content(reference(citation, titles)).stylize("$foreground-muted"), width, rest, rest),
        )
    )


def _mark(text: str) -> Content:
    return Content(text).stylize("$foreground-muted")
