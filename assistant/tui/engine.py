"""Questions in, answers out, one after the other, beside the screen.

Invariant: a message carries the turn it belongs to, and nothing here touches a widget.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.message_pump import MessagePump

from assistant.errors import AssistantError
from assistant.tui.threads import in_thread

if TYPE_CHECKING:
    from assistant.answering.answer import Answer
    from assistant.figures.figure import Figure
    from assistant.tui.door import Door, OpenDoor, Talk
    from assistant.tui.held import Listed

COUNTED = 5  # reports whose pages and sections are counted at the start
_REPLAYED = 8  # turns of a resumed conversation that a follow-up may refer to


class _GivenUpError(Exception):
    """Nobody waits any longer for what is being read."""


class Engine:
    """Open the corpus, then answer what is asked; results are posted to `target`."""

    @dataclass
    class Reading(Message):
        """Reports are read, which the corpus has no index of yet: `read` have been, `of` so many."""

        read: int
        of: int

    @dataclass
    class Stopped(Message):
        """The user gave up opening the corpus; the next question opens it after all."""

    @dataclass
    class Opened(Message):
        """The corpus stands open."""

        reports: tuple[Listed, ...]

    @dataclass
    class Prepared(Message):
        """Figures and questions to start with are known."""

        figures: tuple[Figure, ...]
        questions: tuple[str, ...]

    @dataclass
    class Answered(Message):
        """A turn has its answer."""

        turn: int
        answer: Answer

    @dataclass
    class Troubled(Message):
        """A turn could not be answered (None: the corpus could not be opened), and why."""

        turn: int | None
        reason: str

    @dataclass
    class Cancelled(Message):
        """A turn was given up by the user."""

        turn: int

    def __init__(
        self, target: MessagePump, open_door: OpenDoor, reports: Sequence[str] | None = None
    ) -> None:
        self._target = target
        self._open_door = open_door
        self._reports = reports
        self._waiting: asyncio.Queue[tuple[int, str]] = asyncio.Queue()
        self._earlier: tuple[str, ...] = ()
        self._talk: Talk | None = None
        self._running: asyncio.Task[tuple[Talk, Answer]] | None = None
        self._opening: asyncio.Task[Door] | None = None
        self._asked = asyncio.Event()
        self.door: Door | None = None

    def ask(self, turn: int, question: str) -> None:
        """Queue a question for `turn`."""
        self._waiting.put_nowait((turn, question))
        self._asked.set()

    def start_over(self, earlier: Sequence[str] = ()) -> None:
        """Begin a new conversation, as if `earlier` had been asked in it; what waits is given up."""
        self.cancel()
        self._talk = None
        self._earlier = tuple(earlier)[-_REPLAYED:]

    def cancel(self, *, opening: bool = False) -> bool:
        """Give up what is answered and what waits, with `opening` the opening too; tell if there was any."""
        any_waiting = not self._waiting.empty()
        while not self._waiting.empty():
            self._target.post_message(self.Cancelled(self._waiting.get_nowait()[0]))
        if opening and self._opening is not None:
            return self._opening.cancel()
        if self._running is None or self._running.done():
            return any_waiting
        return self._running.cancel()

    async def run(self) -> None:
        """Open the corpus and answer until the app ends."""
        try:
            door = self.door = await self._open()
            self._target.post_message(self.Opened(await in_thread(lambda: self._listed(door))))
        except troubles() as error:
            self._target.post_message(self.Troubled(None, str(error)))
            return
        preparing = asyncio.create_task(self._prepare(door))
        try:
            while True:
                await self._answer_next(door)
        finally:
            preparing.cancel()

    async def _open(self) -> Door:
        while True:
            self._asked.clear()
            given_up = threading.Event()
            self._opening = asyncio.create_task(in_thread(partial(self._open_door, self._reader(given_up))))
            try:
                return await self._opening
            except asyncio.CancelledError:
                given_up.set()
                current = asyncio.current_task()
                if current is not None and current.cancelling():
                    raise
                self._target.post_message(self.Stopped())
            finally:
                self._opening = None
            await self._asked.wait()

    def _reader(self, given_up: threading.Event) -> Callable[[int, int], None]:
        """Return what the thread that reads tells how far it is; it ends there once that was given up."""

        def tell(read: int, of: int) -> None:
            if given_up.is_set():
                raise _GivenUpError
            self._target.post_message(self.Reading(read, of))

        return tell

    async def _answer_next(self, door: Door) -> None:
        turn, question = await self._waiting.get()
        talk, earlier = self._talk, self._earlier
        self._talk = None
        self._running = asyncio.create_task(in_thread(lambda: self._answer(door, talk, earlier, question)))
        try:
            talk, answer = await self._running
        except troubles() as error:
            self._target.post_message(self.Troubled(turn, str(error)))
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if current is not None and current.cancelling():
                raise
            self._target.post_message(self.Cancelled(turn))
        else:
            if self._earlier is earlier:
                # A conversation that was started over meanwhile keeps its own beginning.
                self._talk, self._earlier = talk, (*earlier, question)[-_REPLAYED:]
            self._target.post_message(self.Answered(turn, answer))

    def _answer(
        self, door: Door, talk: Talk | None, earlier: Sequence[str], question: str
    ) -> tuple[Talk, Answer]:
        """Answer in this thread; a conversation that was given up is made again by asking it again."""
        if talk is None:
            talk = door.conversation(self._reports)
            for each in earlier:
                talk.ask(each)
        return talk, talk.ask(question)

    def _listed(self, door: Door) -> tuple[Listed, ...]:
        """List the reports that are asked, in this thread; those that the first panel shows are counted."""
        from assistant.tui.held import list_report

        asked = [report for report in door.reports() if not self._reports or report.id in self._reports]
        return tuple(list_report(report, counted=number < COUNTED) for number, report in enumerate(asked))

    async def _prepare(self, door: Door) -> None:
        from assistant.tui.starters import find_starters

        try:
            figures = await in_thread(lambda: door.figures(reports=self._reports))
            questions = await in_thread(lambda: find_starters(door, figures, self._reports))
        except troubles():
            return
        self._target.post_message(self.Prepared(figures, questions))


def troubles() -> tuple[type[Exception], ...]:
    """Return what a corpus that vanishes or is damaged while open may raise."""
    import sqlite3

    return (AssistantError, OSError, sqlite3.Error)
