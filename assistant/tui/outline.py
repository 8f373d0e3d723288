"""The sections of the report that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.rendering.safety import folded
from assistant.tui.shown import hang

if TYPE_CHECKING:
    from assistant.corpus.store import SavedSection
    from assistant.tui.held import Held


class Outline(OptionList):
    """List the sections; choosing one goes there."""

    HELP = """\
### The outline
`Up` and `Down` choose a section, `Enter` shows it in the report, `Escape` goes back to the question.
"""

    @dataclass
    class Chosen(Message):
        """A section was chosen."""

        section: SavedSection

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._report: Held | None = None
        self._drawn_width = 0

    def show_report(self, report: Held) -> None:
        """List the sections of `report`."""
        if self._report is not report:
            self._report = report
            self._list()

    def on_resize(self) -> None:
        """Wrap the titles anew where the width has changed."""
        if self.size.width != self._drawn_width:
            self._list()

    def _list(self) -> None:
        self._drawn_width = self.size.width
        marked = self.highlighted
        sections = self._report.sections if self._report is not None else ()
        # The marked line has a cell of padding on each side, and the bar one.
        width = max(self._drawn_width - 5, 12)
        with self.prevent(OptionList.OptionHighlighted):
            self.clear_options()
            self.add_options(Option(section_line(section, width)) for section in sections)
            if self._report is not None and not sections:
                self.add_option(Option(Content("no sections are known"), disabled=True))
            self.highlighted = marked if marked is not None and marked < len(sections) else None

    def mark(self, offset: int) -> None:
        """Mark the section that `offset` stands in."""
        sections = self._report.sections if self._report is not None else ()
        before = [number for number, section in enumerate(sections) if section.start <= offset]
        self.highlighted = before[-1] if before else (0 if sections else None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pass the section on."""
        event.stop()
        if self._report is not None and event.option_index < len(self._report.sections):
            self.post_message(self.Chosen(self._report.sections[event.option_index]))


def section_line(section: SavedSection, width: int) -> Content:
    """Return a section's title, indented by its level, with its page."""
    indent = "  " * max(min(len(section.path), 6) - 1, 0)
    page = f"  {folded(section.page)}" if section.page else ""
    # The page stays behind the last word: alone on a line it would look like a section.
    title = hang(Content(folded(section.title)), width - len(page), indent, indent + "  ")
    return Content.assemble(title, (page, "$foreground-muted"))
