"""The line the user types on: earlier questions, completion, pasted text of any size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, OptionList

from assistant.rendering.safety import folded
from assistant.tui.drawn import Fitted
from assistant.tui.shown import hang
from assistant.tui.slash import COMMANDS, Command, complete

LONGEST = 10_000  # the longest question that is answered
_COLUMN, _NARROW = 32, 16  # cells for a command in the menu, with and without what may follow it


class Completer(Suggester):
    """Complete commands, earlier questions, and the measures and places of the reports."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.questions: tuple[str, ...] = ()
        self.phrases: tuple[str, ...] = ()

    async def get_suggestion(self, value: str) -> str | None:
        """Return `value` with its most likely end, None where none is known."""
        return self.complete(value)

    def complete(self, value: str) -> str | None:
        """Return `value` with its most likely end, None where none is known."""
        typed = value.casefold()
        if not typed.strip() or len(typed) > 200:
            return None
        if typed.startswith("/"):
            return _longer(value, (f"/{command.name}" for command in COMMANDS))
        if (whole := _longer(value, self.questions)) is not None:
            return whole
        # The last words typed may begin a measure or a place: the longest run of them first.
        words = typed.split(" ")
        for count in range(min(len(words), 4), 0, -1):
            begun = " ".join(words[-count:])
            if len(begun.strip()) >= 3 and (found := _longer(begun, self.phrases)) is not None:
                return value + found[len(begun) :]
        return None


def _longer(begun: str, known: Iterable[str]) -> str | None:
    folded = begun.casefold()
    for text in known:
        if len(text) > len(begun) and text.casefold().startswith(folded):
            return begun + text[len(begun) :]
    return None


def draw_command(command: Command) -> Fitted:
    """Return a command as a line of the menu, for whatever width it gets."""

    def draw(width: int) -> Content:
        if width < 2 * _NARROW:
            return Content(f"/{command.name}").stylize("bold")
        column = _COLUMN if width >= 2 * _COLUMN else _NARROW
        called = f"/{command.name} {command.follows}" if column == _COLUMN else f"/{command.name}"
        name = Content(called.strip().ljust(column)).stylize("bold")
        return hang(Content(command.does).stylize("$foreground-muted"), width, name, " " * column)

    return Fitted(draw)


class Prompt(Input):
    """Take questions and commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "earlier", "Earlier question", show=False),
        Binding("down", "later", "Later question", show=False),
        Binding("tab", "complete", "Complete", show=False),
        Binding("pageup", "screen.scroll_talk(-1)", "Conversation up", show=False),
        Binding("pagedown", "screen.scroll_talk(1)", "Conversation down", show=False),
    ]
    HELP = """\
### The question
Type a question and press `Enter`. A number opens that citation, a letter asks a question that is offered,
`/` begins a command. `Up` and `Down` bring back earlier questions, `Tab` or `Right` completes,
`Escape` goes to the conversation, where single keys work.
"""

    @dataclass
    class Shortened(Message):
        """What was pasted did not fit."""

        length: int

    def __init__(self, *, id: str | None = None) -> None:
        self.completer = Completer()
        super().__init__(placeholder="Ask a question", suggester=self.completer, max_length=LONGEST, id=id)
        self.earlier: list[str] = []
        self.menu: OptionList | None = None
        self._at = 0
        self._draft = ""

    def remember(self, questions: Sequence[str]) -> None:
        """Put questions at the end of those that `Up` brings back."""
        for question in questions:
            if not self.earlier or self.earlier[-1] != question:
                self.earlier.append(question)
        self._at = len(self.earlier)
        self.completer.questions = tuple(reversed(self.earlier))

    def put(self, text: str) -> None:
        """Put `text` on the line, the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    def action_earlier(self) -> None:
        """Bring back the question before; in an open menu, go up."""
        if self.menu_open and self.menu is not None:
            self.menu.action_cursor_up()
        elif self._at > 0:
            if self._at == len(self.earlier):
                self._draft = self.value
            self._at -= 1
            self.put(self.earlier[self._at])

    def action_later(self) -> None:
        """Go forward again, to what was being typed; in an open menu, go down."""
        if self.menu_open and self.menu is not None:
            self.menu.action_cursor_down()
        elif self._at < len(self.earlier):
            self._at += 1
            self.put(self.earlier[self._at] if self._at < len(self.earlier) else self._draft)

    @property
    def menu_open(self) -> bool:
        """Tell whether the menu of commands is open."""
        return self.menu is not None and self.menu.has_class("open")

    def action_complete(self) -> None:
        """Take the completion, or go to the next pane where there is none."""
        whole = self.completer.complete(self.value)
        at = self.menu.highlighted if self.menu is not None and self.menu_open else None
        if at is not None:
            whole = f"/{complete(self.value)[at].name} "
        if whole is not None:
            self.put(whole)
        else:
            self.screen.focus_next()

    def _on_paste(self, event: events.Paste) -> None:
        """Paste on one line, as much as a question may hold."""
        event.stop()
        event.prevent_default()
        room = LONGEST - len(self.value)
        pasted = folded(event.text[: 20 * LONGEST])
        if len(pasted) > room or len(event.text) > 20 * LONGEST:
            self.post_message(self.Shortened(len(event.text)))
        self.insert_text_at_cursor(pasted[:room])
