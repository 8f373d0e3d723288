"""What can be done with the conversation: choose, copy, export, explain, resume, begin anew."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.content import Content

from assistant.rendering.safety import folded
from assistant.tui.carrying import CarryingScreen
from assistant.tui.choices import LETTERS
from assistant.tui.keeper import Keeper
from assistant.tui.slash import COMMANDS
from assistant.tui.transcript import Turn
from assistant.tui.welcome import Welcome, draw_report

if TYPE_CHECKING:
    from assistant.figures.figure import Figure
    from assistant.tui.held import Listed

_SLOW = 0.3  # seconds after which an answer is said to take a moment


class DeedsScreen(CarryingScreen):
    """Do what keys, slash commands and the palette ask for."""

    keeper: Keeper
    reports: tuple[Listed, ...]
    figures: tuple[Figure, ...]
    numbers: Iterator[int]
    broken: str
    TAKES_WORDS: ClassVar[frozenset[str]] = frozenset(
        {"figures", "find", "copy", "export", "conversations", "history"}
    )

    def ask(self, question: str) -> None:
        """Ask a question in a new turn."""
        self.show_pane("talk")
        self.add_class("talking")
        self.prompt.remember((question,))
        turn = self.talk.add(next(self.numbers), question)
        if self.broken:
            turn.fail(self.broken)
            return
        self.set_timer(_SLOW, turn.wait)
        self.engine.ask(turn.number, question)

    def run_command(self, name: str, rest: str) -> None:
        """Run a slash command."""
        command = next((command for command in COMMANDS if command.name == name), None)
        if command is None:
            self.warn(f"There is no command /{folded(name)[:40]}: /help lists them.")
            return
        deed: Callable[..., object] = getattr(self, f"action_{command.action}")
        if rest and name in self.TAKES_WORDS:
            deed(rest)
        else:
            deed()

    @property
    def offered(self) -> tuple[str, ...]:
        """Return the questions that letters ask: those of the marked answer, or of the first panel."""
        turn = self.talk.current
        if turn is None:
            return self.query_one(Welcome).questions
        return turn.answer.suggestions if turn.answer is not None else ()

    def action_choose(self, letter: str, turn: int | None = None) -> None:
        """Ask one of the questions offered."""
        clicked = self.talk.turn(turn) if turn is not None else None
        offered = self.offered
        if turn == -1:
            offered = self.query_one(Welcome).questions
        elif clicked is not None and clicked.answer is not None:
            offered = clicked.answer.suggestions
        at = LETTERS.index(letter)
        if at < len(offered):
            self.ask(offered[at])
            self.prompt.focus()

    def action_help(self) -> None:
        """Show the help for where one is, the keys and the commands."""
        from assistant.tui.help import HelpScreen

        here = self.focused
        nodes = here.ancestors_with_self if here is not None else [self]
        self.app.push_screen(HelpScreen(next((node.HELP for node in nodes if node.HELP), "")))

    def action_explain(self) -> None:
        """Show how the marked answer was found."""
        turn = self.answered()
        if turn is not None and turn.answer is not None:
            self._explain(turn)

    @work(group="explain")
    async def _explain(self, turn: Turn) -> None:
        from assistant.tui.explaining import draw_explanation

        answer = turn.answer
        if answer is None:
            return
        texts = {}
        for id in sorted({figure.report for figure in answer.figures}):
            report = await self.report_of(id)
            texts[id] = report.text if report is not None else ""
        self.show_pane("talk")
        self.talk.note(
            lambda width: draw_explanation(answer, width, lambda id, start, end: texts[id][start:end])
        )

    def action_reset(self) -> None:
        """Begin a new conversation."""
        self.engine.start_over()
        self.keeper.start_over()
        self.talk.clear()
        self.remove_class("talking")
        self.show_pane("talk")
        self.prompt.focus()

    @work(group="choose", exclusive=True)
    async def action_conversations(self, words: str = "") -> None:
        """Let the user open or delete a kept conversation."""
        from assistant.tui.chooser import Choice, Chooser

        if not self.keeper.possible:
            self.warn("Conversations are not kept in this window.")
            return
        choices = [
            Choice(
                Content.assemble(folded(kept.title)[:200], (f"  {kept.turns}", "$foreground-muted")),
                kept.id,
                kept.words,
                Content(time.strftime("%d %b %Y %H:%M  ", time.localtime(kept.updated))).stylize(
                    "$foreground-muted"
                ),
            )
            for kept in await self.keeper.find(words)
        ]
        title = f"Conversations with “{folded(words)}”" if words else "Earlier conversations: Ctrl+D deletes"
        chosen = await self.app.push_screen_wait(
            Chooser(title, choices, empty="no conversation is kept", delete=self._delete)
        )
        if chosen:
            await self._resume(chosen)

    def _delete(self, conversation: str) -> None:
        self.run_worker(self.keeper.delete(conversation), group="keeper")

    async def _resume(self, conversation: str) -> None:
        kept = await self.keeper.turns(conversation)
        self.action_reset()
        self.keeper.start_over(conversation)
        self.add_class("talking")
        self.engine.start_over([turn.question for turn in kept if turn.answer is not None])
        for each in kept:
            turn = self.talk.add(next(self.numbers), each.question, each.answer)
            if each.answer is None:
                turn.fail("This answer can no longer be read.")
        self.prompt.remember([turn.question for turn in kept])
        if kept and kept[-1].answer is not None:
            self.show_answer(kept[-1].answer)

    @work(group="choose", exclusive=True)
    async def action_questions(self) -> None:
        """Let the user choose an earlier question."""
        from assistant.tui.chooser import Choice, Chooser

        asked = list(dict.fromkeys(reversed(self.prompt.earlier)))
        choices = [Choice(Content(folded(question)), question, question) for question in asked]
        chosen = await self.app.push_screen_wait(
            Chooser("Earlier questions", choices, empty="nothing has been asked yet")
        )
        if chosen:
            self.action_prompt()
            self.prompt.put(chosen)

    def action_history(self, turn: str = "") -> None:
        """Choose an earlier question, or keep conversations from now on ("on") or no longer ("off")."""
        if turn.casefold() in {"on", "off"}:
            self._turn_history(turn.casefold() == "on")
        else:
            self.action_questions()

    @work(group="keeper")
    async def _turn_history(self, on: bool) -> None:
        await self.keeper.turn_on(on)
        if on and not self.keeper.on:
            self.warn("This window was opened without history.")
        else:
            self.notify(f"Conversations are {'kept' if on else 'no longer kept'}.", markup=False)

    # Lists

    @work(group="choose", exclusive=True)
    async def action_figures(self, words: str = "") -> None:
        """Let the user choose a figure and show it in the report."""
        from assistant.tui.chooser import Chooser, figure_choice

        if not self.figures:
            self.warn(self.broken or "No figures are known yet.")
            return
        wanted = words.casefold().split()
        every = (figure_choice(number, figure) for number, figure in enumerate(self.figures))
        choices = [choice for choice in every if all(word in choice.words.casefold() for word in wanted)]
        title = f"{len(choices):,} figures" + (f" with “{folded(words)}”" if words else "")
        chosen = await self.app.push_screen_wait(Chooser(title, choices, empty="no such figure"))
        if chosen:
            self.read_figure(self.figures[int(chosen)])

    @work(group="choose", exclusive=True)
    async def action_reports(self) -> None:
        """Let the user choose a report to read."""
        from assistant.tui.chooser import Choice, Chooser

        if not self.reports:
            self.warn(self.broken or "The reports are still being opened.")
            return
        choices = [Choice(draw_report(report, 200), report.id, report.title) for report in self.reports]
        chosen = await self.app.push_screen_wait(Chooser("Reports", choices, empty="no report is open"))
        if chosen:
            self.read_report(chosen)

    def action_theme(self) -> None:
        """Change the colours."""
        self.app.search_themes()

    def action_leave(self) -> None:
        """Leave the chat."""
        self.app.exit()
