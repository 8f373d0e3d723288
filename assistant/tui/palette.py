"""The command palette: commands, sections of the report that is shown, figures."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from assistant.rendering.safety import folded
from assistant.tui.chooser import figure_choice
from assistant.tui.deeds import DeedsScreen
from assistant.tui.slash import COMMANDS

_FIGURES = 2_000  # more are found with /figures


class Entry(NamedTuple):
    """Hold one line of the palette."""

    text: str
    does: str
    run: Callable[[], object]


class ChatCommands(Provider):
    """Offer what the chat can do and where its report can be opened."""

    async def discover(self) -> Hits:
        """Offer the commands before anything is typed."""
        for entry in self._commands():
            yield DiscoveryHit(Content(entry.text), entry.run, text=entry.text, help=entry.does)

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for entries in (self._commands(), self._sections(), self._figures()):
            for entry in entries:
                if (score := matcher.match(entry.text)) > 0:
                    # Not `matcher.highlight`: it reads the words of the report as markup.
                    yield Hit(score, Content(entry.text), entry.run, text=entry.text, help=entry.does)

    @property
    def _chat(self) -> DeedsScreen | None:
        return self.screen if isinstance(self.screen, DeedsScreen) else None

    def _commands(self) -> Iterator[Entry]:
        if (chat := self._chat) is not None:
            for command in COMMANDS:
                does = command.does[0].upper() + command.does[1:]
                yield Entry(does, f"/{command.name}", partial(chat.run_command, command.name, ""))

    def _sections(self) -> Iterator[Entry]:
        chat = self._chat
        report = chat.source.report if chat is not None else None
        if chat is None or report is None:
            return
        for section in report.sections:
            yield Entry(folded(section.title), "Section", partial(self._open_section, chat, section.start))

    def _figures(self) -> Iterator[Entry]:
        if (chat := self._chat) is not None:
            for number, figure in enumerate(chat.figures[:_FIGURES]):
                choice = figure_choice(number, figure)
                yield Entry(folded(choice.prompt.plain), "Figure", partial(chat.read_figure, figure))

    @staticmethod
    def _open_section(chat: DeedsScreen, start: int) -> None:
        report = chat.source.report
        for section in report.sections if report is not None else ():
            if section.start == start:
                chat.show_pane("source")
                chat.source.show_section(section)
                return
