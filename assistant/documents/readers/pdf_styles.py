"""What the type of a report's lines says: which are body text, headings, running heads.

Everything is told by comparing the report's lines with each other; no size is fixed.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.documents.contents import NAMES
from assistant.documents.grades import find_closing_grade
from assistant.documents.headings import is_heading, is_label
from assistant.documents.marks import parse_mark
from assistant.documents.readers.pdf_segments import Printed

LARGER = 1.08
EDGE = 0.12  # running heads stand in this share of a page's height at its top or its foot
DIGITS = re.compile(r"\d+")
LISTED = re.compile(r"(?: {2,}|\t|[.…·_]{3,} *)\d{1,4}$")  # a line of a list of contents
LOOSE = 1.25  # lines of one paragraph stand at most so many times the usual distance apart
USUAL = 1.3
INDENT = 4.0  # points that a line stands further in than another, at least
HEADING_LINES = 5
LONGEST = 250
MOST_ARTIFACTS = 0.25

Style = tuple[float, bool]


class Body(NamedTuple):
    """Hold the style of most of a report's letters, and each size's distance from line to line."""

    size: float
    bold: bool
    leading: dict[float, float]
    usual: float  # the same in type sizes, for sizes seen too seldom
    hanging: bool  # the lines of a list's item stand further in than its mark

    def apart(self, before: Printed, line: Printed) -> bool:
        """Tell whether more than the usual distance of lines stands between two lines."""
        size = max(before.size, line.size)
        usual = self.leading.get(round(size), self.usual * size)
        return not -0.5 * size < line.base - before.base <= LOOSE * usual


def measure_body(pages: Sequence[Sequence[Printed]]) -> Body:
    """Measure the style of a report's body text and the distances of its lines."""
    styles: Counter[Style] = Counter()
    steps: dict[float, list[float]] = defaultdict(list)
    for lines in pages:
        before: Printed | None = None
        for line in lines:
            styles[round(line.size * 2) / 2, line.bold] += len(line.text)
            if before and before.column == line.column and abs(before.size - line.size) < 0.3:
                step = line.base - before.base
                if 0.8 * line.size < step < 1.9 * line.size:
                    steps[round(line.size)].append(step)
            before = line
    (size, bold), _ = styles.most_common(1)[0] if styles else ((10.0, False), 0)
    # Lines within a paragraph stand closest; a fifth allows for captions and tables set tighter.
    leading = {size: sorted(found)[len(found) // 5] for size, found in steps.items() if len(found) > 4}
    usual = leading.get(round(size), USUAL * size) / size
    hangs, flush = _hanging(pages, Body(size, bold, leading, usual, False))
    return Body(size, bold, leading, usual, hangs > 4 * flush)


def is_bullet(text: str) -> bool:
    """Tell whether a line is opened by a bullet, not by a number or a letter."""
    mark = parse_mark(text)
    return (
        mark is not None and mark.number is None and not mark.style.isalnum() and mark.style[:1] not in "(1"
    )


def _hanging(pages: Sequence[Sequence[Printed]], body: Body) -> tuple[int, int]:
    """Count the items of lists whose second line stands further in, and those where it does not."""
    hangs = flush = 0
    for lines in pages:
        for before, line in pairwise(lines):
            wrapped = is_bullet(before.text) and not parse_mark(line.text) and before.column == line.column
            if wrapped and not body.apart(before, line):
                hangs += line.x0 > before.x0 + INDENT
                flush += line.x0 <= before.x0 + INDENT
    return hangs, flush


def find_furniture(
    pages: Sequence[Sequence[Printed]], heights: Sequence[float], body: Body
) -> list[set[int]]:
    """Find the running heads and feet of each page: the same words at the same place of many pages."""
    letters = sum(len(line.text) for lines in pages for line in lines) or 1
    marked = sum(len(line.text) for lines in pages for line in lines if line.artifact)
    trusted = marked < MOST_ARTIFACTS * letters
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    at_edge: list[dict[int, tuple[str, int]]] = []
    for index, lines in enumerate(pages):
        edge: dict[int, tuple[str, int]] = {}
        for place, line in enumerate(lines):
            height = heights[index]
            if EDGE * height < line.base < (1 - EDGE) * height or line.cells or len(line.text) > LONGEST:
                continue
            key = DIGITS.sub("#", " ".join(line.text.casefold().split())), round(line.base / 6)
            edge[place] = key
            for near in (-1, 0, 1):
                seen[key[0], key[1] + near].add(index)
        at_edge.append(edge)
    enough = max(min(3, len(pages)), len(pages) // 4, 2)
    found = []
    for index, lines in enumerate(pages):
        own = {place for place, key in at_edge[index].items() if len(seen[key]) >= enough}
        own -= {place for place in own if _flows(lines, place, own, body)}
        if trusted:
            own |= {place for place, line in enumerate(lines) if line.artifact}
        found.append(own)
    return found


def _flows(lines: Sequence[Printed], place: int, own: set[int], body: Body) -> bool:
    """Tell whether a line at a page's edge goes on in the next: it is text that happens to recur."""
    after = place + 1
    if after >= len(lines) or after in own or lines[place].size < body.size - 0.5:
        return False
    same = lines[place].column == lines[after].column and abs(lines[place].size - lines[after].size) < 0.5
    return same and not body.apart(lines[place], lines[after])


def find_headings(
    pages: Sequence[Sequence[Printed]], body: Body, furniture: Sequence[set[int]]
) -> list[dict[int, tuple[int, int]]]:
    """Find each page's headings: their first line, with how many lines they have and their level."""
    found: list[list[tuple[int, int, Style]]] = []
    for lines, skip in zip(pages, furniture, strict=True):
        own = []
        place = 0
        while place < len(lines):
            stop = _heading_end(lines, place, body, skip)
            if stop > place:
                own.append((place, stop - place, (float(round(lines[place].size)), lines[place].bold)))
            place = max(stop, place + 1)
        found.append(own)
    styles = Counter(style for page in found for _, _, style in page)
    first = max((style for _, _, style in found[0]), default=None) if found else None
    # The report's title is over no other heading: the largest, on the first page, alone of its style.
    title = first if first is not None and first == max(styles) and styles[first] == 1 else None
    levels: list[dict[int, tuple[int, int]]] = []
    over: list[Style] = []  # the styles of the headings that are open, the largest first
    for page in found:
        own_levels = {}
        for place, count, style in page:
            while over and over[-1] <= style:
                over.pop()
            if style != title:
                over.append(style)
            own_levels[place] = count, max(1, len(over))
        levels.append(own_levels)
    return levels


def _heading_end(lines: Sequence[Printed], place: int, body: Body, skip: set[int]) -> int:
    """Return where the heading that begins at a line ends, `place` where none begins."""
    first = lines[place]
    if place in skip or not _stands_out(first, body) or _tabled(lines, place) or _listed(first.text):
        return place
    larger = first.size > body.size * LARGER
    if place and place - 1 not in skip and not larger and not body.apart(lines[place - 1], first):
        before = lines[place - 1]
        if before.column == first.column and not _stands_out(before, body):
            return place  # bold words within a paragraph
    stop = place + 1
    while stop < len(lines) and stop not in skip and _goes_on(lines[stop - 1], lines[stop], body):
        stop += 1
    if stop - place > HEADING_LINES:
        return place
    goes_on = stop < len(lines) and stop not in skip and lines[stop].text[:1].islower()
    if goes_on and not larger and not body.apart(lines[stop - 1], lines[stop]):
        return place
    text = " ".join(" ".join(line.text for line in lines[place:stop]).split())
    mark = parse_mark(text)
    if len(text) > LONGEST or (mark and mark.style not in ("1.", "1.1")):
        return place
    worded = is_heading(text[:120]) and text[-1] not in ".;:,"
    return stop if worded or find_closing_grade(text) else place


def _listed(text: str) -> bool:
    """Tell whether a line belongs to a list of contents."""
    return text.casefold().rstrip(" :") in NAMES or LISTED.search(text) is not None


def _tabled(lines: Sequence[Printed], place: int) -> bool:
    """Tell whether a line is a row of a table of two rows or more."""
    table = lines[place].table
    beside = (lines[at].table for at in (place - 1, place + 1) if 0 <= at < len(lines))
    return table is not None and table in beside


def _stands_out(line: Printed, body: Body) -> bool:
    return line.size >= LARGER * body.size or (line.bold and not body.bold and line.size > 0.93 * body.size)


def _goes_on(before: Printed, line: Printed, body: Body) -> bool:
    same = abs(before.size - line.size) < 0.6 and before.bold == line.bold and before.column == line.column
    own = line.table is None and not is_label(line.text) and not _listed(line.text)
    return same and own and not body.apart(before, line)
