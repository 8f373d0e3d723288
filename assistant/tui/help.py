"""The help: where one is, every key, every command."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.tui.drawn import Note
from assistant.tui.keys import ALSO, EVERYWHERE, OUTSIDE, PROMPT
from assistant.tui.shown import hang
from assistant.tui.slash import COMMANDS

_COLUMN = 24  # cells for what a command is called


class HelpScreen(ModalScreen[None]):
    """Show help; `here` is the help of the widget that had the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "dismiss(None)", "Close")]

    def __init__(self, here: str) -> None:
        super().__init__()
        self._here = here

    def compose(self) -> ComposeResult:
        """Lay out the help."""
        with Vertical(id="help"):
            with VerticalScroll(id="help-text"):
                yield Note(lambda width: draw_help(self._here, width))
            yield Static(Content("↑ ↓ scroll   Esc closes"), id="help-foot")

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one("#help-text", VerticalScroll).focus()


def draw_help(here: str, width: int) -> Content:
    """Draw the help for one place, then all keys and commands."""
    parts = [_place(here, width)] if here.strip() else []
    parts += [
        _table("Keys that work everywhere", ((key.called, key.does) for key in (*EVERYWHERE, *ALSO)), width),
        _table("Keys outside the prompt", ((key.called, key.does) for key in OUTSIDE), width),
        _table("In the prompt", ((key.called, key.does) for key in PROMPT), width),
        _table("Commands", ((f"/{each.name} {each.follows}".strip(), each.does) for each in COMMANDS), width),
    ]
    return Content("\n\n").join(parts)


def _place(here: str, width: int) -> Content:
    """Draw a widget's help: its heading, its paragraphs, what stands between backticks as keys."""
    heading, _, rest = here.strip().partition("\n")
    parts = [Content(heading.lstrip("# ")).stylize("bold $text-primary")]
    for paragraph in rest.strip().split("\n\n"):
        pieces = " ".join(paragraph.split()).split("`")
        said = Content.assemble(
            *((piece, "bold $text-accent" if number % 2 else "") for number, piece in enumerate(pieces))
        )
        parts.append(hang(said, width, "", ""))
    return Content("\n").join(parts)


def _table(heading: str, rows: Iterable[tuple[str, str]], width: int) -> Content:
    held = list(rows)
    room = min(_COLUMN, max(width // 3, 8))
    lines = [Content(heading).stylize("bold $text-primary")]
    for name, does in held:
        first = Content.assemble((name.ljust(room), "bold"))
        if len(name) >= room:
            lines += [first, hang(Content(does), width, " " * room, " " * room)]
        else:
            lines.append(hang(Content(does), width, first, " " * room))
    return Content("\n").join(lines)
