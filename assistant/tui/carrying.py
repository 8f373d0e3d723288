"""What is carried out of the chat: to the clipboard and to files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from assistant.rendering.safety import folded
from assistant.tui.panes import PanesScreen
from assistant.tui.threads import in_thread
from assistant.tui.transcript import Turn

if TYPE_CHECKING:
    from assistant.answering.answer import Answer

_CALLED = 26  # cells for what a copy is called


class CarryingScreen(PanesScreen):
    """Copy parts of an answer and export the conversation."""

    def action_copy(self, what: str = "") -> None:
        """Copy a part of the marked answer; without a name, let the user choose which."""
        from assistant.tui.chooser import Choice, Chooser
        from assistant.tui.copying import find_copies

        turn = self.answered()
        if turn is None or turn.answer is None:
            return
        copies = find_copies(turn.answer, turn.chosen)
        named = [copy for copy in copies if copy.name == what or (what and copy.name.startswith(f"{what} "))]
        if named:
            self.put_on_clipboard(named[0].text, named[0].called)
        elif what:
            names = ", ".join(copy.name for copy in copies)
            self.warn(f"This answer has no {folded(what)[:40]!r} to copy, but: {names}.")
        else:
            choices = [
                Choice(
                    Content(copy.looks[:200]).stylize("$foreground-muted"),
                    copy.name,
                    f"{copy.called} {copy.looks}",
                    Content(copy.called.ljust(_CALLED)).stylize("bold"),
                )
                for copy in copies
            ]
            self.app.push_screen(
                Chooser("Copy", choices), lambda name: self.action_copy(name) if name else None
            )

    @work(group="copy")
    async def put_on_clipboard(self, text: str, what: str) -> None:
        """Copy `text` and say whether that went well."""
        from assistant.tui import clipboard

        text = text.encode("utf-8", "replace").decode("utf-8")  # no clipboard takes half a character
        terminal = clipboard.fits_terminal(text)
        if terminal:
            self.app.copy_to_clipboard(text)
        command = (
            None
            if self.app.is_web or self.app.is_headless
            else clipboard.clipboard_command(clipboard.environment())
        )
        failure = await in_thread(lambda: clipboard.run_command(command, text)) if command else ""
        said, well = clipboard.copied(what, terminal=terminal, command=command is not None, failure=failure)
        self.notify(said, severity="information" if well else "warning", timeout=3, markup=False)

    def action_export(self, how: str = "") -> None:
        """Write the conversation to a file: `how` is a form, a path, or both."""
        exchanges = list(self.talk.answers())
        if exchanges:
            self._export(how, exchanges)
        else:
            self.warn("There is no answer to export yet.")

    @work(group="export")
    async def _export(self, how: str, exchanges: list[tuple[str, Answer]]) -> None:
        from assistant.tui.exporting import ExportError, export, form_and_path, render_conversation

        if self.app.is_web:
            form, path = form_and_path(how, exchanges)
            text = io.StringIO(render_conversation(form, exchanges))
            self.app.deliver_text(text, save_filename=path.rsplit("/", 1)[-1])
            return
        try:
            written = await in_thread(lambda: export(how, exchanges))
        except ExportError as error:
            self.notify(str(error), title="Not exported", severity="error", markup=False)
        else:
            self.notify(folded(written), title="Exported to", markup=False)

    def answered(self) -> Turn | None:
        """Return the marked turn; say so and return None where it has no answer."""
        turn = self.talk.current
        if turn is None or turn.answer is None:
            self.warn("There is no answer yet.")
            return None
        return turn

    def warn(self, text: str) -> None:
        """Say what cannot be done."""
        self.notify(text, severity="warning", markup=False)
