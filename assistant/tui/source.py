"""The source pane: where the cited words stand, the report around them, and a line to find words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from assistant.rendering.safety import folded

if TYPE_CHECKING:
    from assistant.answering.answer import Answer, Citation
    from assistant.corpus.store import SavedSection
    from assistant.tui.find_line import FindInput
    from assistant.tui.held import Held
    from assistant.tui.report_view import ReportView


class SourcePane(Vertical):
    """Show a report, the section path above it, and find words in it."""

    async def fill(self) -> None:
        """Add the pane's widgets."""
        from assistant.tui.find_line import FindInput
        from assistant.tui.report_view import ReportView

        words = FindInput(placeholder="find in the report", id="find-words", compact=True, max_length=200)
        await self.mount(
            Static(id="path", markup=False),
            Horizontal(words, Static(id="found", markup=False), id="find"),
            ReportView(id="report"),
        )

    @property
    def view(self) -> ReportView:
        """Return the report's view."""
        return cast("ReportView", self.query_one("#report"))

    @property
    def words(self) -> Input:
        """Return the line for words to find."""
        return self.query_one("#find-words", Input)

    @property
    def report(self) -> Held | None:
        """Return the report that is shown."""
        return self.view.report

    def show_report(self, report: Held) -> None:
        """Show `report` from its beginning."""
        self.view.show_report(report)
        self._say(Content(folded(report.title)).stylize("bold"))

    def show_citation(self, report: Held, citation: Citation, answer: Answer) -> None:
        """Show the cited words in their place."""
        from assistant.tui.answer_view import reference

        self.view.show_report(report)
        marks = [
            (span.start, span.end)
            for figure in answer.figures
            if figure.report == citation.report and (span := figure.span("value")) is not None
            and citation.start <= span.start and span.end <= citation.end
        ]  # fmt: skip
        self.view.show_citation([(citation.start, citation.end)], marks)
        number = Content(f"[{citation.number}] ").stylize("bold $text-accent")
        self._say(Content.assemble(number, reference(citation)))

    def show_place(self, report: Held, start: int, end: int, label: str) -> None:
        """Show a place that is not a citation, such as a figure."""
        self.view.show_report(report)
        self.view.show_citation([(start, end)])
        self._say(Content(folded(label)))

    def show_section(self, section: SavedSection) -> None:
        """Scroll to a section of the report that is shown."""
        self.view.go_to(section.start)
        page = f", p. {section.page}" if section.page else ""
        self._say(Content(" › ".join(folded(title) for title in section.path) + page))

    def open_find(self) -> None:
        """Show the line for words to find and go there."""
        self.add_class("finding")
        self.words.focus()

    def close_find(self) -> None:
        """Hide the line and unmark what was found."""
        self.remove_class("finding")
        self.words.value = ""
        self.view.show_matches((), None)

    def find_next(self, by: int) -> None:
        """Go to the next match (`by` is 1) or the one before (-1), round the ends."""
        view = self.view
        if not view.matches or view.current is None:
            return
        at = (view.matches.index(view.current) + by) % len(view.matches)
        self._go(at)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Mark every place of the words typed so far, beginning below the top of the screen."""
        from assistant.tui.finding import find_places

        event.stop()
        view = self.view
        places = find_places(view.report.text, event.value) if view.report is not None else ()
        if not places:
            view.show_matches((), None)
            self.query_one("#found", Static).update(Content("none" if event.value.strip() else ""))
            return
        top = view.top
        at = next((number for number, place in enumerate(places) if place[0] >= top), 0)
        view.matches = places
        self._go(at)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next match."""
        event.stop()
        self.find_next(1)

    def on_find_input_closed(self, event: FindInput.Closed) -> None:
        """Close the line and go to the report."""
        event.stop()
        self.close_find()
        self.view.focus()

    def _go(self, at: int) -> None:
        view = self.view
        view.show_matches(view.matches, view.matches[at])
        self.query_one("#found", Static).update(Content(f"{at + 1} of {len(view.matches)}"))

    def _say(self, path: Content) -> None:
        self.query_one("#path", Static).update(path)
