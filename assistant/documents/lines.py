"""The lines of a text: what every rule of layout looks at.

Only lines with something on them are kept, trimmed of white space; each knows its page and how
many blank lines stand before it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.document import Page

# Some readers leave U+FFFE where a line was broken at a hyphen, and join it to the next.
BREAKS = re.compile("\r\n|[\n\r\f]|(?<=\ufffe)(?![\r\n\f])")


class Line(NamedTuple):
    """Hold one line: `text` is the slice `[start, end)`, trimmed and not empty.

    `page` is an index into the pages or None; `blanks` counts the blank lines before it on its
    page; `top` tells that it is the first line of its page, `indent` counts the white space before it.
    """

    start: int
    end: int
    text: str
    page: int | None
    blanks: int
    top: bool
    indent: int


def split_lines(text: str, pages: Sequence[Page] = ()) -> tuple[Line, ...]:
    """Split a text into its lines that are not blank, in text order."""
    lines: list[Line] = []
    position, blanks, page = 0, 0, 0
    starts = [page.span.start for page in pages]
    seen = -1
    for found in [*BREAKS.finditer(text), None]:
        stop = found.start() if found else len(text)
        raw = text[position:stop]
        words = raw.strip()
        if words:
            start = position + len(raw) - len(raw.lstrip())
            while page + 1 < len(starts) and starts[page + 1] <= start:
                page += 1
            top = bool(starts) and page != seen
            seen = page
            lines.append(
                Line(
                    start,
                    start + len(words),
                    words,
                    page if starts else None,
                    0 if top else blanks,
                    top,
                    start - position,
                )
            )
            blanks = 0
        else:
            blanks += 1
        position = found.end() if found else stop
    return tuple(lines)
