"""Footnotes: where they stand, and the mark in the text that sends the reader to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.lines import Line
from assistant.documents.span import Span

OPENING = re.compile(r"(\[\d{1,3}\]|\d{1,2})(?:\s+(?=[A-Z‘“(\[£])|$|\s+(?=https?:|www\.))")
# A raised number, its raising lost: glued to a word, a closing quote or punctuation.
CALLS = re.compile(r"(?<!\d[.,:/-])(?<=[A-Za-z’”)\].,;:?!])(\[\d{1,3}\]|\d{1,2})(?=[\s.,;:)’”]|$)")
REACH = 6000


class Note(NamedTuple):
    """Hold one footnote: its lines, its mark, and where the text marks it (None where not found)."""

    lines: tuple[int, ...]
    mark: Span
    call: Span | None


def find_notes(lines: Sequence[Line], skip: frozenset[int]) -> tuple[Note, ...]:
    """Find the footnotes among `lines`, those in `skip` left out."""
    notes: list[Note] = []
    place, count = 0, len(lines)
    while place < count:
        line = lines[place]
        opening = OPENING.match(line.text) if place not in skip and line.text[0] in "[0123456789" else None
        call = None
        if opening and (line.blanks or (notes and notes[-1].lines[-1] == place - 1)):
            call = _call(lines, place, opening[1], skip)
        if not (opening and call):
            place += 1
            continue
        own = [place]
        place += 1
        while (
            place < count
            and not lines[place].top
            and (
                place in skip
                or not lines[place].blanks
                or (
                    not lines[own[-1]].text[-1:].isalnum()
                    and len(own) == 1
                    and opening.end() == len(line.text)
                )
            )
        ):
            following = OPENING.match(lines[place].text)
            if following and following[1].strip("[]").isdigit() and _call(lines, place, following[1], skip):
                break
            if place not in skip:
                own.append(place)
            place += 1
        notes.append(Note(tuple(own), Span(line.start, line.start + opening.end(1)), call))
    return tuple(notes)


def _call(lines: Sequence[Line], place: int, mark: str, skip: frozenset[int]) -> Span | None:
    """Return where the mark of the footnote at `place` stands before it, on its page or nearby."""
    page = lines[place].page
    for before in range(place - 1, -1, -1):
        line = lines[before]
        if lines[place].start - line.start > REACH or (
            page is not None and line.page is not None and line.page < page
        ):
            return None
        if before in skip:
            continue
        found = [call for call in CALLS.finditer(line.text) if call[1] == mark] or _wrapped(
            lines, before, mark
        )
        if found:
            return Span(line.start + found[-1].start(1), line.start + found[-1].end(1))
    return None


def _wrapped(lines: Sequence[Line], place: int, mark: str) -> list[re.Match[str]]:
    """Return the mark at the start of a line where it was wrapped away from its word."""
    found = re.match(rf"({re.escape(mark)})\s+[a-z]|({re.escape(mark)})$", lines[place].text)
    wrapped = found and found[1] and place > 0 and lines[place - 1].text[-1] in ",;"
    return [found] if found and wrapped else []
