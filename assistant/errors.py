"""The errors a caller may see.

    AssistantError
    ├── CorpusError     a corpus, report or index is missing, unreadable or corrupt
    ├── ReadError       one file could not be read as a report
    └── QuestionError   a question that cannot be asked

Every message is one line: what was wrong, the bad value, and what to do next.
"""

from __future__ import annotations


class AssistantError(Exception):
    """Stand above every error this package raises for what a caller did."""


class CorpusError(AssistantError):
    """A corpus, a report in it or its index is missing, unreadable or corrupt."""

    def __init__(self, message: str, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


class ReadError(AssistantError):
    """A file could not be read as a report; `page` counts from 1 where one page is at fault."""

    def __init__(self, message: str, path: str | None = None, page: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.page = page


class QuestionError(AssistantError):
    """A question is empty, too long or not text."""

    def __init__(self, message: str, question: str = "") -> None:
        super().__init__(message)
        self.question = question
