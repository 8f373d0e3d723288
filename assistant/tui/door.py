"""What the chat asks of an assistant; any object with these methods will do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from assistant.answering.answer import Answer
    from assistant.corpus.store import Report
    from assistant.figures.figure import Figure


class Talk(Protocol):
    """Answer question after question."""

    def ask(self, question: str) -> Answer:
        """Answer the next question."""
        ...


class Door(Protocol):
    """Answer questions about the reports of one corpus; `assistant.Assistant` is one."""

    def ask(self, question: str, reports: Sequence[str] | None = None) -> Answer:
        """Answer one question."""
        ...

    def figures(self, words: str = "", *, reports: Sequence[str] | None = None) -> tuple[Figure, ...]:
        """Return figures, in corpus order."""
        ...

    def conversation(self, reports: Sequence[str] | None = None) -> Talk:
        """Start a conversation."""
        ...

    def reports(self) -> tuple[Report, ...]:
        """Return the reports, in corpus order."""
        ...

    def report(self, id: str) -> Report:
        """Return one report."""
        ...

    def close(self) -> None:
        """Close the corpus."""
        ...


OpenDoor = Callable[[Callable[[int, int], None]], Door]
"""Opens a corpus; tells, where its reports must be read first, how many have been read of how many."""
