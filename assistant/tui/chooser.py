"""One list to choose from, with a line that narrows it."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.figures.figure import Figure
from assistant.tui.drawn import Fitted
from assistant.tui.figure_table import described, value_of
from assistant.tui.shown import hang

_SHOWN = 500
_INDENT = 4


class Choice(NamedTuple):
    """Hold one line of the list: how it looks, what it stands for, and the words it is found by.

    `head` stands before it in a column of its own; what does not fit on the line goes on below it.
    """

    prompt: Content
    value: str
    words: str
    head: Content = Content()

    def drawn(self) -> Fitted:
        """Return the line for whatever width it gets."""
        indent = " " * (self.head.cell_length or _INDENT)
        return Fitted(lambda width: hang(self.prompt, width, self.head, indent))


def figure_choice(number: int, figure: Figure) -> Choice:
    """Return a figure as a line to choose; its value is its place in the list."""
    rest = " · ".join(part for part in described(figure) if part)
    value = value_of(figure)
    return Choice(
        Content.assemble((value, "bold"), "  ", (rest, "$foreground-muted")), str(number), f"{value} {rest}"
    )


class Chooser(ModalScreen[str | None]):
    """Let the user choose one of `choices`; the result is its value, None when nothing was chosen.

    `find` replaces narrowing by words; `delete` removes a choice for good.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("down", "move(1)", "Down", show=False, priority=True),
        Binding("up", "move(-1)", "Up", show=False, priority=True),
        Binding("pagedown", "move(10)", "Page down", show=False, priority=True),
        Binding("pageup", "move(-10)", "Page up", show=False, priority=True),
        Binding("ctrl+delete,ctrl+d", "delete", "Delete", show=False, priority=True),
    ]
    HELP = """\
### A list to choose from
Type words to narrow it, `Up` and `Down` to move, `Enter` to choose, `Escape` to close it.
In the list of conversations `Ctrl+D` deletes the one that is marked.
"""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        empty: str = "nothing here",
        delete: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = list(choices)
        self._empty = empty
        self._delete = delete
        self._shown: list[Choice] = []

    def compose(self) -> ComposeResult:
        """Lay out the list under its line."""
        with Vertical(id="chooser"):
            yield Static(Content(self._title), id="chooser-title")
            yield Input(placeholder="type to narrow the list", id="chooser-words", max_length=200)
            yield OptionList(id="chooser-list", markup=False)

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one("#chooser-list", OptionList).can_focus = False
        self._narrow("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._narrow(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose the marked line."""
        event.stop()
        at = self.query_one("#chooser-list", OptionList).highlighted
        if at is not None and at < len(self._shown):
            self.dismiss(self._shown[at].value)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose the line that was clicked."""
        event.stop()
        if event.option_index < len(self._shown):
            self.dismiss(self._shown[event.option_index].value)

    def action_move(self, by: int) -> None:
        """Move the mark."""
        listed = self.query_one("#chooser-list", OptionList)
        if self._shown:
            at = (listed.highlighted or 0) + by
            listed.highlighted = min(max(at, 0), len(self._shown) - 1)

    def action_delete(self) -> None:
        """Remove the marked line for good."""
        listed = self.query_one("#chooser-list", OptionList)
        if self._delete is None or listed.highlighted is None or not self._shown:
            return
        gone = self._shown[listed.highlighted]
        self._delete(gone.value)
        self._choices.remove(gone)
        self._narrow(self.query_one("#chooser-words", Input).value)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._shown = [
            choice for choice in self._choices if all(word in choice.words.casefold() for word in words)
        ][:_SHOWN]
        listed = self.query_one("#chooser-list", OptionList)
        listed.clear_options()
        if self._shown:
            listed.add_options(Option(choice.drawn()) for choice in self._shown)
            listed.highlighted = 0
        else:
            listed.add_option(Option(Content(self._empty), disabled=True))
