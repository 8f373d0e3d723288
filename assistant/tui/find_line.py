"""The line on which words to find are typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class FindInput(Input):
    """Take the words to find."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.find_next(1)", "Next match", show=False),
        Binding("up", "screen.find_next(-1)", "Previous match", show=False),
        Binding("escape", "close_find", "Close find", show=False),
    ]
    HELP = """\
### Find in the report
Type words; every place where they stand is marked. `Enter` or `Down` goes to the next one, `Up` to the
one before, `Escape` closes the line.
"""

    @dataclass
    class Closed(Message):
        """The line was closed."""

    def action_close_find(self) -> None:
        """Ask to be closed."""
        self.post_message(self.Closed())
