"""The conversation: one widget a turn, the newest below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget

from assistant.rendering.safety import folded
from assistant.tui.drawn import Drawn, Note
from assistant.tui.shown import hang

if TYPE_CHECKING:
    from assistant.answering.answer import Answer, Citation


_SHOWN = 40  # turns that are laid out at once
_LOW = 8  # lines of a conversation in which the question would hide the answer


class Turn(Drawn):
    """Show one question and, when it is there, its answer; `chosen` is the open citation's number."""

    def __init__(
        self, number: int, question: str, answer: Answer | None = None, *, titles: bool = False
    ) -> None:
        super().__init__()
        self.titles = titles
        self.number = number
        self.question = question
        self.answer = answer
        self.trouble = ""
        self.waiting = ""
        self.chosen: int | None = None

    def draw(self, width: int) -> Content:
        """Return the question with what is known of its answer."""
        from assistant.tui.answer_view import draw_answer, draw_question

        asked = draw_question(self.question, width)
        if self.answer is not None:
            return Content("\n\n").join(
                (asked, draw_answer(self.answer, width, self.chosen, self.number, self.titles))
            )
        if self.trouble:
            said = hang(Content(folded(self.trouble)).stylize("$text-error"), width, "! ", "  ")
            return Content("\n\n").join((asked, said))
        said = Content.assemble("  ", (self.waiting, "$foreground-muted italic"))
        return Content("\n\n").join((asked, said))

    @property
    def question_height(self) -> int:
        """Return how many lines stand above the answer."""
        from assistant.tui.answer_view import draw_question

        return draw_question(self.question, self.content_size.width).plain.count("\n") + 2

    def settle(self, answer: Answer) -> None:
        """Show the answer."""
        self.answer = answer
        self.redraw()

    def fail(self, reason: str) -> None:
        """Show why there is no answer."""
        self.trouble = reason
        self.redraw()

    def wait(self, said: str = "Reading the reports. Escape gives up.") -> None:
        """Say that the answer takes a moment."""
        if self.answer is None and not self.trouble:
            self.waiting = said
            self.redraw()

    def choose(self, number: int | None) -> None:
        """Mark one citation as the open one."""
        if number != self.chosen:
            self.chosen = number
            self.redraw()

    def citation(self, number: int) -> Citation | None:
        """Return the citation of that number, None where there is none."""
        citations = self.answer.citations if self.answer is not None else ()
        return next((citation for citation in citations if citation.number == number), None)


class Transcript(VerticalScroll, can_focus=True):
    """Hold the turns; `current` is the one that keys act on."""

    HELP = """\
### The conversation
Digits open a citation of the marked answer, letters ask one of the questions it offers.

`Left` and `Right` go to the previous and next answer, `n` and `p` to its next and previous citation,
`y` copies the answer, `q` the quotation with its reference, `r` the figures as rows of CSV,
`x` explains it,
`/` finds words in the report, `Escape` goes back to the question.
"""

    def __init__(self, *children: Widget, id: str | None = None) -> None:
        super().__init__(*children, id=id)
        self.turns: list[Turn] = []
        self.titles = False
        self._width = 0
        self.current: Turn | None = None

    def add(self, number: int, question: str, answer: Answer | None = None) -> Turn:
        """Add a turn and make it the current one; `number` names it for good."""
        turn = Turn(number, question, answer, titles=self.titles)
        self.turns.append(turn)
        self.mount(turn)
        self.make_current(turn)
        self._fold()
        return turn

    def _fold(self) -> None:
        """Put the oldest turns away: what is not laid out costs nothing, however long the talk."""
        shown = [turn for turn in self.turns if turn.display]
        if len(shown) > _SHOWN:
            for turn in shown[: -_SHOWN // 2]:
                turn.display = False

    def unfold(self, to: Turn | None = None) -> None:
        """Show turns that were put away: those from `to` on, or the latest of them."""
        away = [turn for turn in self.turns if not turn.display]
        wanted = away[away.index(to) :] if to in away else away[-_SHOWN // 2 :]
        for turn in wanted:
            turn.display = True
        if wanted and to is None:
            first = self.turns.index(wanted[-1]) + 1
            self.call_after_refresh(self.scroll_to_widget, self.turns[first], animate=False, top=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Show earlier turns when the user has scrolled up to the first that is shown."""
        super().watch_scroll_y(old_value, new_value)
        if round(new_value) == 0 < round(old_value) and self.turns and not self.turns[0].display:
            self.unfold()

    def note(self, draw: Callable[[int], Content]) -> Note:
        """Add something that is not an answer."""
        note = Note(draw, classes="note")
        self.mount(note)
        self.call_after_refresh(self.scroll_to_widget, note, animate=False, top=True)
        return note

    def turn(self, number: int) -> Turn | None:
        """Return the turn of that number, None where it is gone."""
        return next((turn for turn in reversed(self.turns) if turn.number == number), None)

    def make_current(self, turn: Turn, *, scroll: bool = True) -> None:
        """Let keys act on `turn` and bring it into view."""
        if self.current is not None and self.current is not turn:
            self.current.remove_class("current")
            self.current.choose(None)
        self.current = turn
        turn.add_class("current")
        if not turn.display:
            self.unfold(turn)
        if scroll:
            self.call_after_refresh(self._bring, turn)

    def on_resize(self, event: Resize) -> None:
        """Keep the marked turn in view where its lines are wrapped anew."""
        if self.current is not None and 0 < event.size.width != self._width:
            self.call_after_refresh(self._bring, self.current)
        self._width = event.size.width or self._width

    def _bring(self, turn: Turn) -> None:
        """Bring a turn to the top; in a window of a few lines, its answer."""
        above = turn.question_height if self.size.height < _LOW and turn.answer is not None else 0
        self.scroll_to(y=turn.virtual_region.y + above, animate=False, force=True)

    def step(self, by: int) -> Turn | None:
        """Make the turn `by` places further the current one; return it, None where there is none."""
        if self.current is None:
            return None
        at = min(max(self.turns.index(self.current) + by, 0), len(self.turns) - 1)
        self.make_current(self.turns[at])
        return self.turns[at]

    def clear(self) -> None:
        """Remove every turn and note."""
        self.query("Turn, Note").remove()
        self.turns = []
        self.current = None

    def answers(self) -> Sequence[tuple[str, Answer]]:
        """Return the questions that have been answered, with their answers."""
        return [(turn.question, turn.answer) for turn in self.turns if turn.answer is not None]
