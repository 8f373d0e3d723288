"""The first screen: what the corpus holds, what can be asked, what is not done."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.rendering.safety import folded
from assistant.tui.bars import bar
from assistant.tui.choices import draw_choices
from assistant.tui.drawn import Drawn
from assistant.tui.shown import hang

if TYPE_CHECKING:
    from assistant.tui.held import Listed

_LISTED = 4
_LIMITS = (
    "Answers are figures and passages of these reports, each with its place in the text. "
    "What the reports do not say is not answered: no guesses, no outside knowledge, no opinions."
)


_READING = (
    "Reading the reports for the first time. You can ask already; the answer comes when they are read. "
    "Escape gives up."
)
_STOPPED = "The reports were not read. The next question reads them after all."
_BAR = 24  # cells
_SLOW = 1.0  # seconds after which opening is said to take longer


class Welcome(Drawn):
    """Show the reports and questions to begin with."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.reports: tuple[Listed, ...] = ()
        self.questions: tuple[str, ...] = ()
        self.trouble = ""
        self.slow = False
        self.stopped = False
        self.progress = (0, 0)

    def on_mount(self) -> None:
        """Say more when opening takes long."""
        self.set_timer(_SLOW, self._say_slow)

    def _say_slow(self) -> None:
        self.slow = True
        if not self.reports:
            self.redraw()

    def draw(self, width: int) -> Content:
        """Return the panel."""
        parts = [Content("  Ask published reports, get cited figures").stylize("bold $text-primary")]
        if self.trouble:
            parts.append(hang(Content(folded(self.trouble)).stylize("bold $text-error"), width, "! ", "  "))
        elif not self.reports:
            parts.append(self._opening(width))
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

    def _opening(self, width: int) -> Content:
        if self.stopped:
            return hang(Content(_STOPPED).stylize("$text-warning"), width, "! ", "  ")
        if not self.slow:
            return _muted("Opening the reports…", width)
        said = _muted(_READING, width)
        read, of = self.progress
        if of < 2:
            return said
        done = Content.assemble(
            "  ", (bar(Decimal(read), Decimal(of), min(_BAR, width // 3)), "$accent on $surface"),
            f"  {read:,} of {of:,}",
        )  # fmt: skip
        return Content("\n").join((said, done))

    def show_progress(self, read: int, of: int) -> None:
        """Say how many reports have been read."""
        self.stopped, self.progress = False, (read, of)
        if self.slow:
            self.redraw()

    def stop(self) -> None:
        """Say that the reports were not read."""
        self.stopped = True
        self.redraw()

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


def draw_reports(reports: Sequence[Listed], width: int) -> Content:
    """Draw what the corpus holds: one report at length, several by their titles and what they sum up to."""
    if len(reports) == 1:
        return draw_report(reports[0], width)
    lines: list[Content] = []
    for report in reports[:_LISTED]:
        title = Content(folded(report.title)).stylize("bold")
        date = f"  {folded(report.published)}" if report.published else ""
        lines.append(hang(Content.assemble(title, (date, "$foreground-muted")), width, "  ", "    "))
    if len(reports) > _LISTED:
        lines.append(Content(f"  and {len(reports) - _LISTED} more: /reports").stylize("$foreground-muted"))
    sums = (
        (len(reports), "report"),
        (sum(report.passages for report in reports), "passage"),
        (sum(report.figures for report in reports), "figure"),
    )
    lines.append(_muted(" · ".join(_counted(number, name) for number, name in sums), width))
    return Content("\n").join(lines)


def draw_report(report: Listed, width: int) -> Content:
    """Draw one report: its title, publisher, date and sizes."""
    source = ", ".join(folded(part) for part in (report.publisher, report.published) if part)
    sizes = (
        (report.pages, "page"), (report.sections, "section"), (report.passages, "passage"), (report.figures, "figure"),
    )  # fmt: skip
    counted = " · ".join(_counted(number, name) for number, name in sizes if number)
    title = hang(Content(folded(report.title)).stylize("bold"), width, "  ", "  ")
    return Content("\n").join((title, *(_muted(text, width) for text in (source, counted) if text)))


def _muted(text: str, width: int) -> Content:
    return hang(Content(text).stylize("$foreground-muted"), width, "  ", "  ")


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"
