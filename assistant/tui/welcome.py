"""The first screen: what the corpus holds, what can be asked, what is not done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.rendering.safety import folded
from assistant.tui.answer_view import draw_choices
from assistant.tui.drawn import Drawn
from assistant.tui.shown import hang

if TYPE_CHECKING:
    from assistant.tui.held import Listed

_LISTED = 5
_LIMITS = (
    "Answers are figures and passages of these reports, each with its place in the text. "
    "What the reports do not say is not answered: no guesses, no outside knowledge, no opinions."
)


class Welcome(Drawn):
    """Show the reports and questions to begin with."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.reports: tuple[Listed, ...] = ()
        self.questions: tuple[str, ...] = ()
        self.trouble = ""

    def draw(self, width: int) -> Content:
        """Return the panel."""
        parts = [Content("  Ask published reports, get cited figures").stylize("bold $text-primary")]
        if self.trouble:
            parts.append(hang(Content(folded(self.trouble)).stylize("bold $text-error"), width, "! ", "  "))
        elif not self.reports:
            parts.append(Content("  Opening the reports…").stylize("$foreground-muted"))
        else:
            parts.append(draw_reports(self.reports, width))
        if self.questions:
            parts.append(draw_choices("You can ask", self.questions, width))
        parts.append(hang(Content(_LIMITS).stylize("$foreground-muted"), width, "  ", "  "))
        keys = Content.assemble(
            ("F1", "bold $text-accent"), " help   ", ("/", "bold $text-accent"), " commands   ",
            ("Ctrl+P", "bold $text-accent"), " search everything",
        )  # fmt: skip
        parts.append(hang(keys, width, "  ", "  "))
        return Content("\n\n").join(parts)

    def show_reports(self, reports: Sequence[Listed]) -> None:
        """Say what the corpus holds."""
        self.reports = tuple(reports)
        self.redraw()

    def show_questions(self, questions: Sequence[str]) -> None:
        """Offer questions."""
        self.questions = tuple(questions)
        self.redraw()

    def fail(self, reason: str) -> None:
        """Say why the corpus is not open."""
        self.trouble = reason
        self.redraw()


def draw_reports(reports: Sequence[Listed], width: int, listed: int = _LISTED) -> Content:
    """Draw what the corpus holds: title, publisher, date and sizes of each report."""
    lines: list[Content] = []
    for report in reports[:listed]:
        lines.append(hang(Content(folded(report.title)).stylize("bold"), width, "  ", "  "))
        source = ", ".join(folded(part) for part in (report.publisher, report.published) if part)
        sizes = " · ".join(
            _counted(number, name)
            for number, name in (
                (report.pages, "page"), (report.sections, "section"),
                (report.passages, "passage"), (report.figures, "figure"),
            )
            if number
        )  # fmt: skip
        lines += [
            hang(Content(text).stylize("$foreground-muted"), width, "  ", "  ")
            for text in (source, sizes)
            if text
        ]
    if len(reports) > listed:
        lines.append(Content(f"  and {len(reports) - listed} more: /reports").stylize("$foreground-muted"))
    return Content("\n").join(lines)


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"
