"""The one screen of the chat: questions go to the engine, answers to the conversation, both to the keeper."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType
from textual.widget import MountError
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from assistant.rendering.safety import folded
from assistant.tui.choices import LETTERS
from assistant.tui.deeds import DeedsScreen
from assistant.tui.engine import Engine
from assistant.tui.keeper import Keeper
from assistant.tui.keys import KEYS
from assistant.tui.prompt import LONGEST, Prompt, draw_command
from assistant.tui.slash import complete, parse_command
from assistant.tui.welcome import Welcome

if TYPE_CHECKING:
    from textual.theme import Theme

    from assistant.answering.answer import Answer
    from assistant.figures.figure import Figure
    from assistant.tui.door import OpenDoor
    from assistant.tui.held import Listed
    from assistant.tui.history import History

_TWICE = 2.0  # seconds within which a second Ctrl-C leaves


class ChatScreen(DeedsScreen):
    """Ask, read, find, copy, keep."""

    AUTO_FOCUS = "#prompt"
    BINDINGS: ClassVar[list[BindingType]] = KEYS
    HELP = """\
### Ask the reports
Type a question, press `Enter`, read the answer; its source stands beside it.
`/` begins a command, `Ctrl+P` lists everything that can be done.
"""

    def __init__(
        self,
        open_door: OpenDoor,
        reports: Sequence[str] | None = None,
        history: Callable[[], History] | None = None,
    ) -> None:
        super().__init__(classes="show-talk")
        self.engine = Engine(self, open_door, reports)
        self.keeper = Keeper(self, history)
        self.reports: tuple[Listed, ...] = ()
        self.figures: tuple[Figure, ...] = ()
        self.numbers = itertools.count()
        self.broken = ""
        self._early: list[Input.Submitted] = []
        self._interrupted = False

    def on_mount(self) -> None:
        """Start the engine once the screen has been painted."""
        self.call_after_refresh(self._start)

    async def _start(self) -> None:
        self.run_worker(self.engine.run(), group="engine", exit_on_error=True)
        try:
            await self.fill()
        except MountError:
            return  # the user has left meanwhile
        for early in self._early:
            self.on_input_submitted(early)
        self._recall()

    @work(group="keeper")
    async def _recall(self) -> None:
        self.prompt.remember(await self.keeper.start())
        theme = await self.keeper.theme()
        if theme in self.app.available_themes:
            self.app.theme = theme
        self.app.theme_changed_signal.subscribe(self, self._keep_theme)

    def _keep_theme(self, theme: Theme) -> None:
        self.run_worker(self.keeper.set_theme(theme.name), group="keeper")

    # What the engine says

    def on_engine_reading(self, event: Engine.Reading) -> None:
        """Say how far the reports have been read."""
        self.query_one(Welcome).show_progress(event.read, event.of)
        for waiting in self.talk.turns:
            waiting.wait(f"Reading the reports: {event.read:,} of {event.of:,}. Escape gives up.")

    def on_engine_stopped(self, event: Engine.Stopped) -> None:
        """Say that the reports were not read."""
        self.query_one(Welcome).stop()

    def on_engine_opened(self, event: Engine.Opened) -> None:
        """Say what the corpus holds and show its first report."""
        self.reports = event.reports
        self.query_one(Welcome).show_reports(self.reports)
        self.talk.titles = len(self.reports) > 1
        if not self.reports:
            self.query_one(Welcome).fail("there is no report to ask: 'assistant reports add PATH' adds one")
        else:
            self.prompt.placeholder = (
                "Ask about the report" if len(self.reports) == 1 else f"Ask about {len(self.reports)} reports"
            )
            if self.filled and self.source.report is None:  # not filled: the user has left meanwhile
                self.read_report(self.reports[0].id, forward=False)

    def on_engine_prepared(self, event: Engine.Prepared) -> None:
        """Offer questions, and complete measures and places."""
        self.figures = event.figures
        self.query_one(Welcome).show_questions(event.questions)
        names = [folded(name) for figure in event.figures for name in (figure.measure, figure.area) if name]
        self.prompt.completer.phrases = tuple(dict.fromkeys(names))

    def on_engine_answered(self, event: Engine.Answered) -> None:
        """Show an answer in its own turn, and its first citation beside it."""
        turn = self.talk.turn(event.turn)
        if turn is None:
            return
        turn.settle(event.answer)
        self._keep(turn.question, event.answer)
        if turn is self.talk.current:
            self.talk.make_current(turn)
            self.show_answer(event.answer)

    def on_engine_troubled(self, event: Engine.Troubled) -> None:
        """Say why there is no answer, to this question or to any."""
        if event.turn is None:
            self.broken = event.reason
            self.query_one(Welcome).fail(event.reason)
            for waiting in self.talk.turns:
                waiting.fail(event.reason)
        elif (turn := self.talk.turn(event.turn)) is not None:
            turn.fail(event.reason)
            self._keep(turn.question, None)

    def on_engine_cancelled(self, event: Engine.Cancelled) -> None:
        """Say that a turn was given up."""
        if (turn := self.talk.turn(event.turn)) is not None:
            turn.fail("Given up.")

    def on_keeper_failed(self, event: Keeper.Failed) -> None:
        """Say once that the conversation is not kept."""
        self.notify(f"{event.reason}. The chat goes on.", severity="warning", timeout=10, markup=False)

    @work(group="keeper")
    async def _keep(self, question: str, answer: Answer | None) -> None:
        await self.keeper.add(question, answer)

    # What the user types

    def on_input_changed(self, event: Input.Changed) -> None:
        """List the commands that what is typed may become."""
        listed = self.prompt.menu
        if event.input is not self.prompt or listed is None:
            return
        found = complete(event.value)
        listed.set_class(bool(found), "open")
        if found:
            listed.clear_options()
            for command in found:
                listed.add_option(Option(draw_command(command)))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Run the command that was clicked."""
        found = complete(self.prompt.value)
        if event.option_list.id == "commands" and event.option_index < len(found):
            self.prompt.put("")
            self.run_command(found[event.option_index].name, "")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open a citation by number, ask what is offered by letter, run a command, or ask."""
        if event.input is not self.prompt:
            return
        if not self.filled:
            self._early.append(event)
            return
        text = event.value.strip()
        turn = self.talk.current
        if not text:
            return
        menu = self.prompt.menu
        if self.prompt.menu_open and menu is not None and menu.highlighted is not None:
            text = f"/{complete(text)[menu.highlighted].name}"
        self.prompt.put("")
        if (
            text.isascii()
            and text.isdigit()
            and turn is not None
            and turn.citation(int(text[:6])) is not None
        ):
            self.action_open_citation(int(text[:6]))
        elif len(text) == 1 and text in LETTERS[: len(self.offered)]:
            self.action_choose(text)
        elif (command := parse_command(text)) is not None:
            self.run_command(*command)
        else:
            self.ask(text)

    def on_prompt_shortened(self, event: Prompt.Shortened) -> None:
        """Say that what was pasted did not fit."""
        self.notify(
            f"{event.length:,} characters were pasted; a question holds {LONGEST:,}. The rest was left out.",
            severity="warning",
            markup=False,
        )

    # Keys that depend on where one is

    def action_escape(self) -> None:
        """Give up an answer; close what is open; go between prompt and conversation."""
        if self.engine.cancel(opening=self.query_one(Welcome).slow):
            return
        if self.source.has_class("finding"):
            self.source.close_find()
        elif self.pane != "talk":
            self.action_prompt()
        elif self.prompt.has_focus:
            self.talk.focus()
        else:
            self.prompt.focus()

    def action_interrupt(self) -> None:
        """Copy what is selected; else clear the prompt; else leave when pressed twice."""
        selected = self.get_selected_text()
        if selected:
            self.put_on_clipboard(selected, "the selection")
            self.clear_selection()
        elif self._interrupted:
            self.app.exit()
        else:
            self.engine.cancel()
            self.prompt.put("")
            self._interrupted = True
            self.set_timer(_TWICE, self._calm_down)
            self.notify("Press Ctrl+C again to leave.", timeout=_TWICE, markup=False)

    def _calm_down(self) -> None:
        self._interrupted = False
