"""What is known of a report's layout besides its text.

A file may have lost what its producer knew: where pages begin, which heading stands over what.
Hints say it again. They are places in the text and override what the rules would find.
"""

from typing import NamedTuple

from assistant.documents.span import Span


class PageStart(NamedTuple):
    """Hold where a page begins and its printed label, None where none is printed."""

    offset: int
    label: str | None


class Entry(NamedTuple):
    """Hold one line of the outline: where the heading stands, its level, and the text it is over.

    `covers` is empty where the section runs on to the next heading of its level.
    """

    heading: Span
    level: int
    covers: tuple[Span, ...] = ()


class Grade(NamedTuple):
    """Hold where a grade stands and the heading or question it answers."""

    grade: Span
    of: Span


class Heading(NamedTuple):
    """Hold where a heading stands, over one line or more, and its level from 1."""

    span: Span
    level: int


class Cells(NamedTuple):
    """Hold a table's rows, each the spans of its cells on a line of its own; an empty span is no cell."""

    rows: tuple[tuple[Span, ...], ...]


class Hints(NamedTuple):
    """Hold everything said of a report's layout; each part may be empty.

    `strays` are words out of place that belong to no block: repeated headings of a panel, a grade
    printed twice. `headings` are those that the file sets off by type or by name; where there are
    any, no line is a heading by its wording alone. `tables` are those that the file rules.
    `nested` tells that the white space before an item says how deep in a list it stands.
    """

    pages: tuple[PageStart, ...] = ()
    outline: tuple[Entry, ...] = ()
    judgments: tuple[Grade, ...] = ()
    strays: tuple[Span, ...] = ()
    headings: tuple[Heading, ...] = ()
    tables: tuple[Cells, ...] = ()
    nested: bool = False
