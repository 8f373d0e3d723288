"""The Textual app: it paints at once, opens the corpus beside the screen, and holds the one chat screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.screen import Screen

from assistant.tui.screen import ChatScreen

if TYPE_CHECKING:
    from textual.command import Provider

    from assistant.tui.door import Door, OpenDoor
    from assistant.tui.history import History


def _palette() -> type[Provider]:
    from assistant.tui.palette import ChatCommands

    return ChatCommands


_CORPUS = 3  # the exit code of a corpus that cannot be opened


class ChatApp(App[None]):
    """Chat over the reports that `open_door` opens; `history` None keeps no conversation."""

    TITLE = "Report assistant"
    CSS_PATH = "chat.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        open_door: OpenDoor,
        reports: Sequence[str] | None = None,
        history: Callable[[], History] | None = None,
    ) -> None:
        super().__init__()
        self._chat = ChatScreen(open_door, reports, history)

    def get_default_screen(self) -> Screen[None]:
        """Return the chat screen."""
        return self._chat

    @property
    def chat(self) -> ChatScreen:
        """Return the chat screen."""
        return self._chat

    def on_app_focus(self) -> None:
        """Let typing reach the prompt in a web browser, whose page gets the focus after the chat began."""
        self.call_later(self._settle_focus)

    def _settle_focus(self) -> None:
        if self.screen is self._chat and self._chat.focused is None:
            self._chat.prompt.focus()


def run_chat(folder: str | None, reports: Sequence[str] | None, history: bool) -> int:
    """Run the chat on this terminal and return its exit code; `history` False keeps no conversation.

    Standard input and output must both be terminals.
    """
    app = ChatApp(lambda progress: _open(folder, progress), reports, _history if history else None)
    app.run()
    return app.return_code or (_CORPUS if app.chat.broken else 0)


def _history() -> History:
    from assistant.tui.history import History

    return History()


def _open(folder: str | None, progress: Callable[[int, int], None]) -> Door:
    # Imported beside the screen, which is painted meanwhile.
    from assistant.answering.assistant import Assistant
    from assistant.corpus.opening import open_store

    return Assistant(open_store(folder, progress=progress), folder)
