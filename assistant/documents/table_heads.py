"""The heads of tables: the lines over the first row, and which column each word is over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.headings import is_caption
from assistant.documents.lines import Line
from assistant.documents.span import Span

GAP = re.compile(r"\s{2,}|\t+|\s\|\s")
WORD = re.compile(r"\S+")
YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?")
# The row headings' own head ends at a year, the first column's begins: "12 months to June 2014 | Rate".
DATED = re.compile(r"^(?=.{0,80}$).*?\b(?:19|20)\d\d(?:[/–-]\d{2,4})?(?=\s+[A-Z])")
HEAD_LINES = 8
WIDEST = 60  # characters of a line of a head, its gaps not counted

Header = tuple[tuple[Span, ...], ...]


def find_head(
    lines: Sequence[Line], first: int, free: int, skip: frozenset[int], columns: int
) -> tuple[tuple[int, ...], Header]:
    """Find the head over the row at `first`: its lines, and the pieces of each column's heading.

    A head is the line above, split into its columns, or else groups of lines between blank lines,
    one a column. Lines before `free` belong to something else.
    """
    if first - 1 >= free and first - 1 not in skip and _fits(lines[first - 1]):
        cells = _cells(lines[first - 1], columns)
        if cells:
            return _stacked(lines, first - 1, free, skip, cells)
    groups = _groups(lines, first, free, skip, columns)
    return tuple(place for group in groups for place in group), _header(lines, groups, columns)


def _stacked(
    lines: Sequence[Line], last: int, free: int, skip: frozenset[int], header: Header
) -> tuple[tuple[int, ...], Header]:
    """Add to a head's last line the lines over it that divide into as many columns: "2022" over "Killed"."""
    filled = [bool(pieces) for pieces in header]
    top = last
    while top - 1 >= max(free, last - _STACK) and top - 1 not in skip and GAP.search(lines[top].text):
        line = lines[top - 1]
        gaps = len(GAP.findall(line.text))
        if not _fits(line) or gaps < 1 or gaps + 1 not in (sum(filled), len(header)):
            break
        over = _cells(line, len(header))
        if not over:
            break
        header = tuple((*above, *below) for above, below in zip(over, header, strict=True))
        top -= 1
    return tuple(range(top, last + 1)), header


_STACK = 3  # lines of a head over its last


def _fits(line: Line) -> bool:
    """Tell whether a line may be part of a head: short, no sentence, no caption."""
    short = len(GAP.sub(" ", line.text)) <= WIDEST or len(GAP.findall(line.text)) > 1
    return short and line.text[-1] not in ".;:?!" and not is_caption(line.text)


def _cells(line: Line, columns: int) -> Header:
    """Split a line into the headings of so many columns; empty where it does not divide so."""
    spans, position = [], 0
    for gap in [*GAP.finditer(line.text), None]:
        stop = gap.start() if gap else len(line.text)
        spans.append(Span(line.start + position, line.start + stop))
        position = gap.end() if gap else stop
    if len(spans) == 1:
        spans = [
            Span(line.start + word.start(), line.start + word.end()) for word in WORD.finditer(line.text)
        ]
        years = [word for word in line.text.split()[1 - columns :] if YEAR.fullmatch(word)]
        if len(spans) > columns and len(years) == columns - 1:
            rest = spans[1 - columns :]
            spans = [Span(line.start, spans[-columns].end), *rest]
    if len(spans) == columns:
        return tuple((span,) for span in spans)
    return ((), *((span,) for span in spans)) if len(spans) == columns - 1 > 1 else ()


def _groups(
    lines: Sequence[Line], first: int, free: int, skip: frozenset[int], columns: int
) -> list[list[int]]:
    """Return the lines of the head before the first row, grouped by the blank lines between them."""
    groups: list[list[int]] = []
    group: list[int] = []
    for place in range(first - 1, max(free, first - HEAD_LINES) - 1, -1):
        if place in skip or not _fits(lines[place]):
            break
        if group and lines[place + 1].blanks:
            groups.insert(0, group)
            group = []
            if len(groups) >= columns:
                break
        group.insert(0, place)
    if group and len(groups) < columns:
        groups.insert(0, group)
    return groups


def _header(lines: Sequence[Line], groups: list[list[int]], columns: int) -> Header:
    """Give each column its group; what has no group of its own stays in the first."""
    spans = [tuple(Span(lines[place].start, lines[place].end) for place in group) for group in groups]
    if not spans:
        return ()
    if len(spans) == columns:
        return tuple(spans)
    if len(spans) != columns - 1:
        return (tuple(span for group in spans for span in group), *((),) * (columns - 1))
    line = lines[groups[0][0]]
    dated = DATED.match(line.text)
    if dated is None or dated.end() >= len(line.text):
        return ((), *spans)
    rest = line.start + dated.end() + 1
    return (
        (Span(line.start, line.start + dated.end()),),
        (Span(rest, line.end), *spans[0][1:]),
        *spans[1:],
    )
