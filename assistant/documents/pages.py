"""Pages, their printed numbers, and the running heads that are no part of the text's flow."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from assistant.documents.document import Page
from assistant.documents.grades import parse_grade
from assistant.documents.hints import PageStart
from assistant.documents.lines import Line
from assistant.documents.span import Span

NUMBER = re.compile(r"(?:page\s+)?[-–—|]?\s*(\d{1,4}|[ivxl]{1,6})\s*[-–—|]?(?:\s+(?:of|/)\s+\d{1,4})?", re.I)
SAID = re.compile(r"[-–—]?\s*page\s+\d{1,4}(?:\s+(?:of|/)\s+\d{1,4})?\s*[-–—]?", re.I)  # "Page 3 of 10"
LAST_NUMBER = re.compile(r"(?:^|\s)(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?$", re.I)
FIRST_NUMBER = re.compile(r"^(\d{1,4})(?=\s)")
DIGITS = re.compile(r"\d+")
LONGEST = 200  # characters of a running head
EDGE = 3  # running heads and feet stand among the first and last three lines of a page


def split_pages(text: str, starts: Sequence[PageStart] = ()) -> tuple[Page, ...]:
    """Split a text into pages: where `starts` says so, otherwise at form feeds; none without either."""
    if starts:
        ends = [start.offset for start in starts[1:]] + [len(text)]
        return tuple(
            Page(index, start.label, Span(start.offset if index > 1 else 0, end))
            for index, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
        )
    if "\f" not in text:
        return ()
    pages, position = [], 0
    parts = text.split("\f")
    if not parts[-1].strip():
        parts.pop()
    for index, part in enumerate(parts, 1):
        pages.append(Page(index, None, Span(position, position + len(part))))
        position += len(part) + 1
    return tuple(pages)


def find_page(pages: Sequence[Page], offset: int) -> int | None:
    """Find the place in `pages` of the page at an offset; None without pages."""
    low, high = 0, len(pages)
    while low < high:
        middle = (low + high) // 2
        if pages[middle].span.end <= offset:
            low = middle + 1
        else:
            high = middle
    return min(low, len(pages) - 1) if pages else None


def find_running(lines: Sequence[Line], pages: Sequence[Page]) -> tuple[frozenset[int], tuple[Page, ...]]:
    """Find running heads, feet and page numbers; return their lines and the pages with labels."""
    running = {place for place, line in enumerate(lines) if SAID.fullmatch(line.text)}
    if not pages:
        return _unpaged(lines) | running, ()
    edges = _edges(lines)
    labels: dict[int, str] = {}
    _numbers(lines, pages, edges, running, labels)
    _repeated(lines, edges, running, labels)
    _counting(lines, edges, running, labels)
    labelled = tuple(
        page if page.label else page._replace(label=labels.get(place)) for place, page in enumerate(pages)
    )
    return frozenset(running), labelled


def _edges(lines: Sequence[Line]) -> dict[int, dict[int, int]]:
    """Return, for each page, the places of its first and last lines with where they stand.

    1 is the first line of a page, -1 the last.
    """
    on_page: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if line.page is not None:
            on_page[line.page].append(place)
    edges: dict[int, dict[int, int]] = {}
    for page, places in on_page.items():
        half = min(EDGE, (len(places) + 1) // 2)
        edges[page] = {place: at for at, place in enumerate(places[:half], 1)}
        for at, place in enumerate(reversed(places[half:][-half:]), 1):
            edges[page][place] = -at
    return edges


def _numbers(
    lines: Sequence[Line],
    pages: Sequence[Page],
    edges: dict[int, dict[int, int]],
    running: set[int],
    labels: dict[int, str],
) -> None:
    """Take lone page numbers: those that count with the pages, or are the label already known."""
    lone: list[tuple[int, int, str]] = []
    for page, places in edges.items():
        for place in places:
            found = NUMBER.fullmatch(lines[place].text)
            if found:
                lone.append((page, place, found[1]))
    shifts = Counter(int(label) - page for page, _, label in lone if label.isdecimal())
    usual = {shift for shift, count in shifts.items() if count >= 3 or (count >= 2 and len(pages) <= 4)}
    for page, place, label in lone:
        known = pages[page].label
        if known == label or (label.isdecimal() and int(label) - page in usual and known is None):
            if page in labels and known is None:
                continue
            labels[page] = label
            running.add(place)
            head = place - 1
            # A short line before the number at a page's very top is the chapter's running head.
            if lines[place].blanks and head in edges[page] and lines[head].top:
                running.add(head)


def _repeated(
    lines: Sequence[Line], edges: dict[int, dict[int, int]], running: set[int], labels: dict[int, str]
) -> None:
    """Take lines that stand at the edges of many pages with nothing but their number changing."""
    seen: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for page, places in edges.items():
        for place, at in places.items():
            if (
                place not in running
                and len(lines[place].text) <= LONGEST
                and not parse_grade(lines[place].text)
            ):
                key = lines[place].text.casefold()
                if key[-1] not in ".;,":  # a sentence whose number changes is no running head
                    key = DIGITS.sub("#", key)
                for form in {key, re.sub(r"^# | #$", "", key)}:
                    seen[form, at].append((page, place))
    enough = max(3, len(edges) // 4)
    for (form, _), found in seen.items():
        if len({page for page, _ in found}) < enough or not form.strip("# "):
            continue
        for page, place in found:
            running.add(place)
            number = LAST_NUMBER.search(lines[place].text) or FIRST_NUMBER.search(lines[place].text)
            if number and page not in labels:
                labels[page] = number[1]


def _counting(
    lines: Sequence[Line], edges: dict[int, dict[int, int]], running: set[int], labels: dict[int, str]
) -> None:
    """Take heads and feet whose words change from chapter to chapter while their number counts the pages."""
    found: list[tuple[int, int, str]] = []
    for page, places in edges.items():
        for place, at in places.items():
            text = lines[place].text
            if place in running or abs(at) > 1 or len(text) > LONGEST // 2 or text[-1] in ".;,":
                continue
            number = LAST_NUMBER.search(text) or FIRST_NUMBER.search(text)
            if number:
                found.append((page, place, number[1]))
    shifts = Counter(int(label) - page for page, _, label in found)
    for page, place, label in found:
        if shifts[int(label) - page] >= max(3, len(edges) // 2) and page not in labels:
            running.add(place)
            labels[page] = label


def _unpaged(lines: Sequence[Line]) -> frozenset[int]:
    """Find running heads where the page ends are lost: a gap, a short line, a lone number."""
    running: set[int] = set()
    for place in range(1, len(lines)):
        line, head = lines[place], lines[place - 1]
        lone = line.text.isdigit() and len(line.text) <= 4 and line.blanks >= 1
        if lone and head.blanks >= 3 and len(head.text) <= 100:
            running.update((place - 1, place))
    return frozenset(running)
