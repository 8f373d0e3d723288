"""Keep the conversation as it happens, beside the screen; what fails is said once and the chat goes on."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message
from textual.message_pump import MessagePump

from assistant.errors import AssistantError
from assistant.tui.threads import in_thread

if TYPE_CHECKING:
    from assistant.answering.answer import Answer
    from assistant.tui.history import History, Kept, KeptTurn

T = TypeVar("T")


class Keeper:
    """Write turns one after the other to what `history` opens; None keeps nothing."""

    @dataclass
    class Failed(Message):
        """Something could not be kept or read; posted once."""

        reason: str

    def __init__(
        self,
        target: MessagePump,
        history: Callable[[], History] | None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._target = target
        self._open = history
        self._history: History | None = None
        self._clock = clock
        self._lock = asyncio.Lock()
        self._failed = False
        self.on = history is not None
        self.conversation = uuid.uuid4().hex

    @property
    def possible(self) -> bool:
        """Tell whether there is a place for conversations at all."""
        return self._open is not None

    def start_over(self, conversation: str | None = None) -> None:
        """Begin a new conversation, or go on with a kept one."""
        self.conversation = conversation or uuid.uuid4().hex

    async def start(self) -> tuple[str, ...]:
        """Read the settings; return the earlier questions, the latest last."""

        def read(history: History) -> tuple[bool, tuple[str, ...]]:
            return history.setting("keep", "on") == "on", history.questions()

        nothing: tuple[bool, tuple[str, ...]] = (False, ())
        self.on, questions = await self._try(read, nothing)
        return questions

    async def add(self, question: str, answer: Answer | None) -> None:
        """Keep a turn."""
        conversation, now = self.conversation, self._clock()
        if self.on:
            await self._try(lambda history: history.add(conversation, question, answer, now), None)

    async def turn_on(self, on: bool) -> None:
        """Keep conversations from now on, or no longer; the choice is kept too."""
        self.on = on and self.possible
        await self._try(lambda history: history.set("keep", "on" if on else "off"), None)

    async def theme(self) -> str:
        """Return the colours chosen before, empty where none were."""
        return await self._try(lambda history: history.setting("theme"), "")

    async def set_theme(self, name: str) -> None:
        """Keep the colours."""
        await self._try(lambda history: history.set("theme", name), None)

    async def find(self, words: str = "") -> tuple[Kept, ...]:
        """Return the kept conversations with all of `words` in them, the latest first."""
        return await self._try(lambda history: history.find(words), ())

    async def turns(self, conversation: str) -> tuple[KeptTurn, ...]:
        """Return the turns of a kept conversation."""
        return await self._try(lambda history: history.turns(conversation), ())

    async def delete(self, conversation: str) -> None:
        """Delete a kept conversation."""
        await self._try(lambda history: history.delete(conversation), None)

    async def _try(self, call: Callable[[History], T], otherwise: T) -> T:
        make = self._open
        if make is None:
            return otherwise

        def run() -> T:
            self._history = self._history or make()
            return call(self._history)

        async with self._lock:
            try:
                return await in_thread(run)
            except AssistantError as error:
                if not self._failed:
                    self._failed = True
                    self._target.post_message(self.Failed(str(error)))
                return otherwise
