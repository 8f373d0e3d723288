"""What a reader makes of a file: its text and what the file knows of its layout."""

from typing import NamedTuple

from assistant.documents.hints import Hints

MOST_TEXT = 10_000_000  # characters of one report; more is no report


class Content(NamedTuple):
    """Hold a file's text with form feeds between pages, and what is known besides.

    `title` and `published` (an ISO date or its first part) are what the file itself states, empty
    where it does not; the date of a PDF is the month in which it was made. `warnings` say in one
    line each what could not be read.
    """

    text: str
    hints: Hints = Hints()
    title: str = ""
    published: str = ""
    warnings: tuple[str, ...] = ()
