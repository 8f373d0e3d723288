"""Footnotes: where they stand, and the mark in the text that sends the reader to them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.lines import Line
from assistant.documents.span import Span

OPENING = re.compile(r"(\[\d{1,3}\]|\d{1,2})(?:\s+(?=[A-Z‘“(\[£])|$|\s+(?=https?:|www\.))")
# A raised number, its raising lost: glued to a word, a closing quote or punctuation.
CALL = re.compile(r"(?<!\d[.,:/-])(?<=[A-Za-z’”)\].,;:?!])(\[\d{1,3}\]|\d{1,2})(?=[\s.,;:)’”]|$)")
# The same wrapped away from its word, at the start of the next line or alone on it.
WRAPPED = re.compile(r"(\[\d{1,3}\]|\d{1,2})(?=\s+[a-z]|$)")
REACH = 6000  # how far before a footnote its mark may stand, in characters
FOOT_LINES = 12  # a footnote without a blank line before it begins among so many last lines of a page


class Note(NamedTuple):
    """Hold one footnote: its lines, its mark, and where the text marks it."""

    lines: tuple[int, ...]
    mark: Span
    call: Span


def find_notes(lines: Sequence[Line], skip: frozenset[int]) -> tuple[Note, ...]:
    """Find the footnotes among `lines`, those in `skip` left out.

    A number at the start of a line opens a footnote only where the text before it has the same
    number as a mark.
    """
    finder = _Finder(lines, skip)
    notes: list[Note] = []
    place, number = 0, 0
    while place < len(lines):
        after = bool(notes) and notes[-1].lines[-1] == place - 1
        note = None
        if place not in skip and lines[place].text[0] in "[0123456789":
            note = finder.note(place, after, number)
        if note is None:
            place += 1
            continue
        notes.append(note)
        number = _number(lines[place])
        place = note.lines[-1] + 1
    return tuple(notes)


class _Finder:
    """Find the footnotes of one text, where each mark stands known beforehand."""

    def __init__(self, lines: Sequence[Line], skip: frozenset[int]) -> None:
        self.lines = lines
        self.skip = skip
        self.calls: dict[str, list[tuple[int, Span]]] = {}  # by mark: the line and the place in the text
        for place, line in enumerate(lines):
            if place in skip:
                continue
            found = list(CALL.finditer(line.text))
            wrapped = WRAPPED.match(line.text) if place and not found else None
            if wrapped and _wraps(lines[place - 1], line):
                found = [wrapped]
            for call in found:
                span = Span(line.start + call.start(1), line.start + call.end(1))
                self.calls.setdefault(call[1], []).append((place, span))

    def note(self, place: int, after: bool, number: int) -> Note | None:
        """Return the footnote that begins at a line; `number` is the last footnote's."""
        lines, line = self.lines, self.lines[place]
        opening = OPENING.match(line.text)
        if opening is None or not (line.blanks or after or _at_foot(lines, place, number)):
            return None
        call = self.call(place, opening[1])
        if call is None:
            return None
        own = [place]
        for following in range(place + 1, len(lines)):
            if lines[following].top or lines[following].blanks:
                break
            opens = OPENING.match(lines[following].text)
            if opens and self.call(following, opens[1]):
                break
            if following not in self.skip:
                own.append(following)
        if len(own) == 1 and opening.end(1) == len(line.text):
            return None  # a number and nothing to say
        return Note(tuple(own), Span(line.start, line.start + opening.end(1)), call)

    def call(self, place: int, mark: str) -> Span | None:
        """Return where a footnote's mark stands in the text before it: on its page, or near by."""
        calls = self.calls.get(mark, [])
        at = bisect_left(calls, (place, Span(0, 0))) - 1
        if at < 0:
            return None
        before, span = calls[at]
        near = self.lines[place].start - span.start <= REACH
        return span if near and self.lines[before].page == self.lines[place].page else None


def _number(line: Line) -> int:
    opening = OPENING.match(line.text)
    return int(opening[1].strip("[]")) if opening else 0


def _at_foot(lines: Sequence[Line], place: int, number: int) -> bool:
    """Tell whether a line is among the last of its page and has the next footnote's number."""
    page = lines[place].page
    if page is None or _number(lines[place]) != number + 1:
        return False
    last = min(place + FOOT_LINES, len(lines) - 1)
    return lines[last].page != page or last == len(lines) - 1


def _wraps(previous: Line, line: Line) -> bool:
    """Tell whether a number that opens a line may be a mark wrapped away from the line before."""
    return not line.blanks and (previous.text[-1] in ",;’”" or line.text.strip("[]").isdigit())
