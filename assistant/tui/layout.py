"""A report's text laid out in lines of a given width.

What comes in is the text and its page starts; what goes out are lines, each a slice of the text.
Invariant: the slices follow each other in text order and leave out white space only.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from assistant.rendering.safety import visible

_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"[•●▪◦‣*–—-]\s|\(?\d{1,2}[.)]\s|\d{1,2}\.\d{1,2}\s|\(?[a-z][.)]\s")
_ROW_ENDS = frozenset("0123456789%")
_STOPS = frozenset(".:;?!")


class Line(NamedTuple):
    """Hold one line on screen: `text[start:end]` behind `indent` spaces; `page` marks a page's rule."""

    start: int
    end: int
    indent: int = 0
    page: int | None = None


def lay_out(text: str, width: int, page_starts: Sequence[int] = ()) -> tuple[Line, ...]:
    """Lay `text` out in lines at most `width` cells wide.

    Lines that the page's own width has broken are joined again; rows of tables, headings and items
    keep a line each. `page_starts` are offsets; a rule with the page's position in it, from 0, stands
    before each.
    """
    lines: list[Line] = []
    pages = sorted(enumerate(page_starts), key=lambda page: page[1])
    waiting = 0
    blank = True
    for start, end in _paragraphs(text, sorted(set(page_starts))):
        while waiting < len(pages) and pages[waiting][1] <= start:
            lines.append(Line(start, start, 0, pages[waiting][0]))
            waiting += 1
            blank = True
        if start == end:
            if not blank:
                lines.append(Line(start, start))
            blank = True
            continue
        lines.extend(_wrap(text, start, end, max(width, 4)))
        blank = False
    return tuple(lines)


def line_at(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the line on which the character at `offset` stands."""
    found = bisect_right(lines, offset, key=lambda line: line.start) - 1
    return max(found, 0)


def _paragraphs(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of printed lines that read on, and an empty run for each blank line."""
    printed = _printed_lines(text, cuts)
    group: list[tuple[int, int]] = []
    for start, end in printed:
        if text[start:end].strip():
            group.append((start, end))
            continue
        yield from _joined(text, group)
        group = []
        yield start, start
    yield from _joined(text, group)


def _printed_lines(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the lines of the text, cut also where a page starts inside one."""
    waiting = list(reversed(cuts))
    position = 0
    for line in text.splitlines(keepends=True):
        end = position + len(line)
        while waiting and waiting[-1] < end:
            cut = waiting.pop()
            if text[position:cut].strip():
                yield position, cut
                position = cut
        yield position, end
        position = end


def _joined(text: str, group: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join lines where the next word would not have fitted: there the page's width broke them."""
    if not group:
        return
    # Lines that end in a number are rows of a table.
    numbered = sum(text[start:end].rstrip()[-1:] in _ROW_ENDS for start, end in group)
    table = numbered > 1 and 2 * numbered >= len(group)
    widest = max(len(text[start:end].strip()) for start, end in group)
    first, last = group[0]
    for (above_start, above_end), (start, end) in pairwise(group):
        above, below = text[above_start:above_end].strip(), text[start:end].strip()
        word = below.split(maxsplit=1)[0]
        full = len(above) + 1 + len(word) > 0.85 * widest  # letters are not all of one width in print
        spaced = text[above_start:above_end].endswith((" \n", " \r\n"))
        read_on = not table and above[-1:] not in _STOPS and (spaced or below[:1].islower())
        broken = (full or read_on) and not _BULLET.match(below)
        ends = above[-1:] in _ROW_ENDS
        row = ((table or ends) and not below[:1].islower()) or (table and ends and below[-1:] in _ROW_ENDS)
        if broken and not row:
            last = end
            continue
        yield first, last
        first, last = start, end
    yield first, last


def _wrap(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    paragraph = text[start:end]
    bullet = _BULLET.match(paragraph.lstrip())
    hanging = min(len(bullet.group().rstrip()) + 1, 4) if bullet and width > 16 else 0
    used, from_, to, indent = 0, -1, -1, 0
    for word in _WORD.finditer(text, start, end):
        for piece_start, piece_end in _pieces(text, word.start(), word.end(), width - hanging):
            cells = _cells(text[piece_start:piece_end])
            if from_ < 0:
                from_, to, used = piece_start, piece_end, cells
            elif used + 1 + cells + indent <= width and piece_start == word.start():
                to, used = piece_end, used + 1 + cells
            else:
                yield Line(from_, to, indent)
                indent = hanging
                from_, to, used = piece_start, piece_end, cells
    if from_ >= 0:
        yield Line(from_, to, indent)


def _pieces(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Cut a word that is wider than the line."""
    if end - start <= width and _cells(text[start:end]) <= width:
        yield start, end
        return
    used = 0
    for at in range(start, end):
        cells = _cells(text[at])
        if used + cells > width and at > start:
            yield start, at
            start, used = at, 0
        used += cells
    yield start, end


def _cells(text: str) -> int:
    """Return how wide `text` is as it is shown."""
    return len(text) if text.isascii() else cell_len(visible(text))
