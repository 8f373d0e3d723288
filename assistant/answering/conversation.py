"""A conversation: what a follow-up leaves unsaid is filled from the turns before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answer import Answer

if TYPE_CHECKING:
    from assistant.answering.assistant import Assistant


class Conversation:
    """Ask question after question; `turns` are the answers so far."""

    def __init__(self, assistant: Assistant, reports: Sequence[str] | None = None) -> None:
        self._assistant = assistant
        self._reports = reports
        self.turns: tuple[Answer, ...] = ()

    def ask(self, question: str) -> Answer:
        """Answer the next question of the conversation."""
        answer = self._assistant.ask(question, self._reports)
        self.turns = (*self.turns, answer)
        return answer

    def reset(self) -> None:
        """Forget the turns so far."""
        self.turns = ()
