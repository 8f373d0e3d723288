"""The segments of a page become lines in reading order: columns one after the other.

A page is cut into bands, a band into columns at its gutter, and each part again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from assistant.documents.readers.pdf_segments import APART, SPACE, Printed

TALL = 4  # lines that a column has at least
PROSE = 18  # letters of a line of a column at least, half of its lines
DEEPEST = 6
OFF = 0.4  # segments of one line may stand so many sizes apart in height
HIGH, SMALL = 0.55, 0.75  # letters smaller than this share may be raised higher
BESIDE = 3.0  # a raised letter stands at most so many sizes from its word


def order_lines(items: Sequence[Printed]) -> tuple[Printed, ...]:
    """Put segments, and lines already made, into lines in reading order."""
    lines: list[Printed] = []
    for column, part in enumerate(_parts(list(items), 0)):
        lines += [line._replace(column=column) for line in join_lines(part)]
    return tuple(lines)


def _parts(items: list[Printed], depth: int) -> list[list[Printed]]:
    """Cut items at a gutter into what stands over it, its columns, and what stands under it."""
    if depth >= DEEPEST or len(items) < 2 * TALL:
        return [items] if items else []
    found = _gutter(items)
    if found is None:
        return [items]
    over, left, right, under = found
    parts: list[list[Printed]] = []
    for part in (over, left, right, under):
        parts += _parts(part, depth + 1)
    return parts


def _gutter(items: list[Printed]) -> tuple[list[Printed], list[Printed], list[Printed], list[Printed]] | None:
    starts = Counter(round(item.x0) for item in items if len(item.text) >= PROSE // 2)
    edges = sorted((x for x, count in starts.items() if count >= TALL), key=lambda x: -starts[x])[:6]
    ordered = sorted(items, key=lambda item: item.base)
    best: tuple[int, int, int, float] | None = None
    for edge in edges:
        x = edge - 2.0
        start = 0
        for at in range(len(ordered) + 1):
            crossed = at == len(ordered) or (ordered[at].x0 < x < ordered[at].x1)
            if not crossed:
                continue
            band = ordered[start:at]
            if _columns(band, x) and (best is None or len(band) > best[1] - best[0]):
                best = (start, at, edge, x)
            start = at + 1
    if best is None:
        return None
    start, stop, _, x = best
    band = ordered[start:stop]
    left = [item for item in band if item.x1 <= x]
    right = [item for item in band if item.x1 > x]
    return ordered[:start], left, right, ordered[stop:]


def _columns(band: Sequence[Printed], x: float) -> bool:
    """Tell whether a band is two columns of prose at `x`, not a table and not a list's bullets."""
    if len(band) < 2 * TALL:
        return False
    left = [item for item in band if item.x1 <= x]
    right = [item for item in band if item.x1 > x]
    if len(left) < TALL or len(right) < TALL:
        return False
    low = max(min(item.base for item in left), min(item.base for item in right))
    high = min(max(item.base for item in left), max(item.base for item in right))
    if high - low < TALL * median(item.size for item in band):
        return False  # one stands under the other
    return _is_prose(left) and _is_prose(right)


def _is_prose(items: Sequence[Printed]) -> bool:
    wide = max(item.x1 for item in items) - min(item.x0 for item in items)
    full = sum(1 for item in items if item.x1 - item.x0 > 0.6 * wide)
    long = sum(1 for item in items if len(item.text) >= PROSE)
    return 2 * full >= len(items) and 2 * long >= len(items)


def join_lines(items: Sequence[Printed]) -> list[Printed]:
    """Join the segments of one column into lines, top to bottom."""
    lines: list[list[Printed]] = []
    near: dict[int, list[int]] = {}
    done = [item for item in items if item.whole]
    segments = [item for item in items if not item.whole]
    for segment in sorted(segments, key=lambda each: -round(each.size)):
        reach = int(OFF * segment.size // 4) + 3
        place = int(segment.base // 4)
        at = next(
            (
                line
                for step in range(-reach, reach + 1)
                for line in near.get(place + step, ())
                if _beside(lines[line], segment)
            ),
            None,
        )
        if at is None:
            near.setdefault(place, []).append(len(lines))
            lines.append([segment])
        else:
            lines[at].append(segment)
    return sorted([*done, *map(_printed, lines)], key=lambda line: (line.base, line.x0))


def _beside(line: Sequence[Printed], segment: Printed) -> bool:
    first = line[0]
    off = abs(first.base - segment.base)
    raised = segment.size < SMALL * first.size and segment.base < first.base
    if off > (HIGH if raised else OFF) * first.size:
        return False
    if segment.size > 0.85 * first.size or off < 0.05 * first.size:
        return True
    return any(
        -0.5 * first.size < gap < BESIDE * first.size
        for other in line
        for gap in (segment.x0 - other.x1, other.x0 - segment.x1)
    )


def _printed(segments: list[Printed]) -> Printed:
    segments.sort(key=lambda segment: segment.x0)
    parts = [segments[0].text]
    for before, segment in pairwise(segments):
        if segment.text == before.text and abs(segment.x0 - before.x0) < 0.15 * segment.size:
            continue  # printed twice to look bold
        gap, size = segment.x0 - before.x1, max(before.size, segment.size)
        opening = before is segments[0] and len(before.text) <= (6 if before.text[-1] in ".)" else 3)
        apart = gap > APART * size and not opening
        parts.append("  " if apart else " " if gap > SPACE * size else "")
        parts.append(segment.text)
    main = max(segments, key=lambda segment: (len(segment.text), segment.size))
    letters = sum(len(segment.text) for segment in segments)
    bold = sum(len(segment.text) for segment in segments if segment.bold)
    return Printed(
        segments[0].x0,
        max(segment.x1 for segment in segments),
        min(segment.top for segment in segments),
        main.base,
        main.size,
        bold >= 0.9 * letters,
        "".join(parts),
        all(segment.artifact for segment in segments),
        whole=True,
    )
