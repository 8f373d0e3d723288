"""The panes of the chat and the way between them: side by side where there is room, as tabs where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from assistant.tui.engine import Engine, troubles
from assistant.tui.held import hold_report
from assistant.tui.prompt import Prompt
from assistant.tui.source import SourcePane
from assistant.tui.threads import in_thread
from assistant.tui.transcript import Transcript
from assistant.tui.welcome import Welcome

if TYPE_CHECKING:
    from textual.widgets import Tabs

    from assistant.answering.answer import Answer, Citation
    from assistant.figures.figure import Figure
    from assistant.tui.held import Held
    from assistant.tui.outline import Outline

_TABS = {"talk": "Conversation", "source": "Report", "outline": "Outline"}


class PanesScreen(Screen[None]):
    """Lay out the panes and move between answers, citations and the report.

    The class `-narrow` shows one pane at a time, the class `show-NAME` says which one.
    """

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"), (100, "-wide"), (160, "-widest"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-low"), (14, "-high")]  # noqa: RUF012
    engine: Engine
    filled = False

    def compose(self) -> ComposeResult:
        """Lay out what the first picture needs; `fill` adds the rest once that has been painted."""
        yield Static(Content("Report assistant"), id="title", markup=False)
        yield Vertical(id="tab-bar")
        with Horizontal(id="panes"):
            yield Transcript(Welcome(id="welcome"), id="talk")
            yield SourcePane(id="source")
        yield Prompt(id="prompt")
        yield Vertical(id="foot")

    async def fill(self) -> None:
        """Add the widgets that nobody can use before the first picture stands."""
        from textual.widgets import OptionList, Tab, Tabs

        from assistant.tui.foot import Foot
        from assistant.tui.outline import Outline

        with self.app.batch_update():
            tabs = (Tab(Content(name), id=f"tab-{pane}") for pane, name in _TABS.items())
            await self.query_one("#tab-bar").mount(Tabs(*tabs, id="tabs"))
            await self.source.fill()
            await self.query_one("#panes").mount(Outline(id="outline"), before=self.talk)
            self.prompt.menu = OptionList(id="commands", markup=False)
            self.prompt.menu.can_focus = False
            await self.mount(self.prompt.menu, before=self.prompt)
            await self.query_one("#foot").mount(Foot(show_command_palette=False))
        self.filled = True
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key act before everything stands, but the one that leaves."""
        return (self.filled or action == "interrupt") and super().check_action(action, parameters)

    @property
    def talk(self) -> Transcript:
        """Return the conversation."""
        return self.query_one(Transcript)

    @property
    def outline(self) -> Outline:
        """Return the list of sections."""
        from assistant.tui.outline import Outline

        return self.query_one(Outline)

    @property
    def source(self) -> SourcePane:
        """Return the pane with the report."""
        return self.query_one(SourcePane)

    @property
    def prompt(self) -> Prompt:
        """Return the line to type on."""
        return self.query_one(Prompt)

    def show_pane(self, name: str) -> None:
        """Bring a pane forward: in a narrow window it alone is shown, beside the others otherwise."""
        for pane in _TABS:
            self.set_class(pane == name, f"show-{pane}")
        if not self.filled:
            return
        from textual.widgets import Tabs

        for tabs in self.query("#tabs").results(Tabs):
            if tabs.active != f"tab-{name}":
                with self.prevent(Tabs.TabActivated):
                    tabs.active = f"tab-{name}"

    @property
    def pane(self) -> str:
        """Return the name of the pane that is forward."""
        return next((pane for pane in _TABS if self.has_class(f"show-{pane}")), "talk")

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        """Show the pane of the tab that was clicked."""
        if event.tab.id:
            self.show_pane(event.tab.id.removeprefix("tab-"))

    def action_pane(self) -> None:
        """Go from the conversation to the report, and back."""
        if self.source.has_focus_within or (self.has_class("-narrow") and self.pane == "source"):
            self.show_pane("talk")
            self.prompt.focus()
        else:
            self.show_pane("source")
            self.source.view.focus()

    def action_outline(self) -> None:
        """Go to the outline, and back to the report."""
        outline = self.outline
        if self.pane == "outline":
            self.show_pane("source")
            self.source.view.focus()
        else:
            self.show_pane("outline")
            outline.mark(self.source.view.top)
            outline.focus()

    def action_prompt(self) -> None:
        """Go to the line to type on."""
        if self.pane != "talk":
            self.show_pane("talk")
        self.prompt.focus()

    def action_find(self, words: str = "") -> None:
        """Find words in the report."""
        self.show_pane("source")
        self.source.open_find()
        if words:
            self.source.words.value = words

    def action_find_next(self, by: int) -> None:
        """Go to the next or the previous match."""
        self.source.find_next(by)

    def action_scroll_talk(self, by: int) -> None:
        """Scroll the pane that is forward by a page, without leaving the prompt."""
        pane = self.source.view if self.has_class("-narrow") and self.pane == "source" else self.talk
        scroll = pane.scroll_page_down if by > 0 else pane.scroll_page_up
        scroll(animate=False)

    def action_step(self, by: int) -> None:
        """Go to the next or the previous answer and show its first citation beside it."""
        turn = self.talk.step(by)
        if turn is not None and turn.answer is not None and not self.has_class("-narrow"):
            self.show_answer(turn.answer)

    def action_next_citation(self, by: int) -> None:
        """Open the next or the previous citation of the marked answer, round the ends."""
        turn = self.talk.current
        if turn is None or turn.answer is None or not turn.answer.citations:
            self.notify("No citation to open.", severity="warning", markup=False)
            return
        numbers = [citation.number for citation in turn.answer.citations]
        if turn.chosen in numbers:
            at = (numbers.index(turn.chosen) + by) % len(numbers)
            # Side by side, the first citation is shown already: the first press brings it forward.
            if self.has_class("-narrow") and self.pane == "talk":
                at = numbers.index(turn.chosen)
        else:
            at = 0 if by > 0 else -1
        self.action_open_citation(numbers[at])

    def action_open_citation(self, number: int, turn: int | None = None) -> None:
        """Open a citation of the marked answer, or of the answer that was clicked."""
        if turn is not None and (clicked := self.talk.turn(turn)) is not None:
            self.talk.make_current(clicked, scroll=False)
        current = self.talk.current
        citation = current.citation(number) if current is not None else None
        if current is None or current.answer is None or citation is None:
            self.notify(f"This answer has no citation {number}.", severity="warning", markup=False)
            return
        current.choose(number)
        self.show_pane("source")
        self.read_citation(citation, current.answer)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer's first citation beside it, without leaving the conversation."""
        turn = self.talk.current
        if turn is not None and answer.citations:
            turn.choose(answer.citations[0].number)
            self.read_citation(answer.citations[0], answer)

    @work(group="source", exclusive=True)
    async def read_citation(self, citation: Citation, answer: Answer) -> None:
        """Show a citation in the report, which may have to be read first."""
        if (report := await self.report_of(citation.report)) is not None:
            self.source.show_citation(report, citation, answer)
            self.outline.show_report(report)

    @work(group="source", exclusive=True)
    async def read_figure(self, figure: Figure) -> None:
        """Show a figure in the report."""
        if (report := await self.report_of(figure.report)) is not None:
            self.show_pane("source")
            self.source.show_place(
                report, figure.quote.start, figure.quote.end, figure.measure or figure.text
            )
            self.outline.show_report(report)

    @work(group="source", exclusive=True)
    async def read_report(self, id: str, forward: bool = True) -> None:
        """Show a report from its beginning."""
        if (report := await self.report_of(id)) is not None:
            if forward:
                self.show_pane("source")
            self.source.show_report(report)
            self.outline.show_report(report)

    async def report_of(self, id: str) -> Held | None:
        """Return a report; say so and return None when it cannot be read."""
        door = self.engine.door
        if door is None:
            return None
        try:
            return await in_thread(lambda: hold_report(door.report(id)))
        except troubles() as error:
            self.notify(str(error), title="The report cannot be read", severity="error", markup=False)
            return None

    def on_outline_chosen(self, event: Outline.Chosen) -> None:
        """Show the section that was chosen."""
        self.show_pane("source")
        self.source.show_section(event.section)
        self.source.view.focus()
