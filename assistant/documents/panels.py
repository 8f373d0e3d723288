"""Panels of grades: what is judged and its grade, one under the other."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.flow import flow_of
from assistant.documents.grades import ends_graded, find_closing_grade, is_grade_header, parse_grade
from assistant.documents.lines import Line
from assistant.documents.marks import parse_mark
from assistant.documents.span import Span

LABEL_LINES = 5


class PanelRow(NamedTuple):
    """Hold one row: its lines, the words judged, the grade, and the number before it if any."""

    lines: tuple[int, ...]
    of: Span
    grade: Span
    mark: Span | None


class Panel(NamedTuple):
    """Hold a panel: the line of its header if it has one, and its rows."""

    header: int | None
    rows: tuple[PanelRow, ...]


def find_panels(text: str, lines: Sequence[Line], skip: frozenset[int]) -> tuple[Panel, ...]:
    """Find the panels among `lines`, those in `skip` left out."""
    panels: list[Panel] = []
    place = 0
    while place < len(lines):
        header = place if place not in skip and is_grade_header(lines[place].text) else None
        rows: list[PanelRow] = []
        at = place if header is None else place + 1
        while at < len(lines):
            row = _row(text, lines, at, skip, led=header is not None)
            if row is None:
                break
            rows.append(row)
            at = row.lines[-1] + 1
        if len(rows) >= (2 if header is None else 1):
            panels.append(Panel(header, tuple(rows)))
            place = at
        else:
            place += 1
    return tuple(panels)


def _row(text: str, lines: Sequence[Line], start: int, skip: frozenset[int], led: bool) -> PanelRow | None:
    """Return the row that begins at a line; without number or header it must fit on one line."""
    if start in skip or lines[start].text[-1] in ".;:,":
        return None
    mark = parse_mark(lines[start].text)
    numbered = mark is not None and mark.style in ("1.", "1.1")
    if (mark is not None and not numbered) or parse_grade(lines[start].text):
        return None
    reach = LABEL_LINES if led or numbered else 1
    width = mark.width if mark else 0
    best: PanelRow | None = None
    for end in range(start, min(start + reach, len(lines))):
        line = lines[end]
        if end in skip or line.text[-1] in ".;:" or len(line.text) > 120 or (end > start and _begins(line)):
            break
        if not ends_graded(line.text):
            continue
        pieces = [Span(line.start, line.end) for line in lines[start : end + 1]]
        pieces[0] = Span(pieces[0].start + width, pieces[0].end)
        flow = flow_of(text, tuple(pieces))
        found = find_closing_grade(flow.text)
        if found is None and (led or numbered):
            found = find_closing_grade(_capitalised(flow.text))
        if found and (led or numbered or flow.text[found.start].isupper()):
            number = Span(lines[start].start, lines[start].start + len(lines[start].text[:width].rstrip()))
            row = PanelRow(
                tuple(range(start, end + 1)),
                flow.span(0, found.of_end),
                flow.span(found.start, found.end),
                number if mark else None,
            )
            if best and row.grade.start != best.grade.start:
                break
            best = row
    return best


def _begins(line: Line) -> bool:
    mark = parse_mark(line.text)
    return mark is not None


def _capitalised(text: str) -> str:
    """Return a flow whose last line's grade is capital, so that a grade on its own line counts."""
    parts = text.split(" ")
    for words in range(6, 0, -1):
        tail = " ".join(parts[-words:])
        if len(parts) > words and parse_grade(tail[:1].upper() + tail[1:]):
            return text[: len(text) - len(tail)] + tail[0].upper() + tail[1:]
    return text
