"""Bullets that a PDF page draws as small shapes, as web browsers print them, become letters."""

from collections.abc import Sequence
from typing import NamedTuple

from pdfminer.layout import LTCurve
from pdfplumber.page import Page

from assistant.documents.readers.pdf_segments import MOST_RULES, Printed, items_of

SMALLEST, LARGEST = 1.5, 9.0  # points that a bullet is wide
LIKE = 0.15  # a bullet is as wide as it is high, and as wide as the others, within this share
FEWEST = 2  # shapes alike on a page that are bullets; one alone may be anything
REACH = 3.0  # sizes of the type between a bullet and its line, at most


class Dot(NamedTuple):
    """Hold a small shape as wide as it is high; positions in points from the page's top left corner."""

    x0: float
    x1: float
    middle: float


def find_dots(page: Page) -> tuple[Dot, ...]:
    """Return what a page draws as dots; none where it draws so much that it is a picture."""
    height = float(page.height)
    found = []
    for item in items_of(page.layout):
        if isinstance(item, LTCurve):
            wide, high = item.x1 - item.x0, item.y1 - item.y0
            if SMALLEST <= wide <= LARGEST and abs(wide - high) <= LIKE * wide:
                found.append(Dot(item.x0, item.x1, height - (item.y0 + item.y1) / 2))
    return tuple(found) if len(found) < MOST_RULES else ()


def find_bullets(dots: Sequence[Dot], segments: Sequence[Printed]) -> tuple[Printed, ...]:
    """Return a bullet for each dot right before the first segment of a line."""
    alike = [dot for dot in dict.fromkeys(dots) if sum(_same_size(dot, other) for other in dots) >= FEWEST]
    found: dict[Dot, Printed] = {}
    for dot in alike:
        after = [
            segment
            for segment in segments
            if segment.base - segment.size < dot.middle < segment.base
            and 0 < segment.x0 - dot.x1 < REACH * segment.size
        ]
        if not after:
            continue
        line = min(after, key=lambda segment: segment.x0)
        before = any(
            other.x0 < dot.x0
            and other.x1 > dot.x0 - REACH * line.size
            and abs(other.base - line.base) < line.size / 2
            for other in segments
        )
        if not before:
            found[dot] = Printed(
                dot.x0, dot.x1, line.top, line.base, line.size, line.bold, "•", line.artifact
            )
    return tuple(found.values())


def _same_size(one: Dot, other: Dot) -> bool:
    wide = one.x1 - one.x0
    return abs(other.x1 - other.x0 - wide) <= LIKE * wide
