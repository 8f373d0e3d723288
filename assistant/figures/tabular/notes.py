"""The notes under a table that hold for one of its rows.

In: the notes, a row with its mark. Out: for each note that holds, the unit and the time it gives.
"""

import re
from typing import NamedTuple

from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.span import Span
from assistant.figures.draft import Time
from assistant.figures.measuring.units import find_rate
from assistant.language.areas import AreaNames
from assistant.language.periods import find_periods

_MARKED = re.compile(r"([*†‡§#]+)")
_CLAUSE = re.compile(r"\s*(?:;|\.\s|,? and (?=the |that |[a-z-]+ (?:data|rates?|figures?) ))")
_WORD = re.compile(r"[a-z]{4,}")


class Note(NamedTuple):
    """Hold what one note says of a row."""

    span: Span
    unit: str
    period: Time | None


def notes_for(
    document: Document, notes: tuple[Span, ...], row: str, heading: str, names: AreaNames
) -> tuple[Note, ...]:
    """Find what the notes with the row's mark say of it, clause by clause.

    A clause that shares words with the row's heading holds for it; a note none of whose clauses
    shares words with it holds as a whole.
    """
    marks = set(_MARKED.findall(row))
    found: list[Note] = []
    for span in notes:
        flow = flow_of(document.text, (span,))
        mark = _MARKED.match(flow.text.lstrip())
        if mark is None or mark.group(1) not in marks:
            continue
        pieces = _clauses(flow.text)
        near = [piece for piece in pieces if _shares(flow.text[piece[0] : piece[1]], heading)]
        for start, end in near or pieces:
            text = flow.text[start:end]
            period = next(iter(find_periods(text)), None)
            time = None
            if period is not None:
                where = flow.span(start + period.start, start + period.end)
                time = Time(period.text, where, period.first, period.last, period.kind)
            found.append(Note(flow.span(start, end), find_rate(text), time))
    return tuple(found)


def unmarked(text: str, notes: tuple[Span, ...], rows: str) -> tuple[Span, ...]:
    """Return the notes that hold for a whole table: those whose mark none of its rows carries."""
    marks = set(_MARKED.findall(rows))
    opened = ((note, _MARKED.match(note.of(text).lstrip())) for note in notes)
    return tuple(note for note, mark in opened if mark is None or mark.group(1) not in marks)


def notes_of_column(
    notes: tuple[Note, ...], text: str, column: int, titles: tuple[str, ...]
) -> tuple[Note, ...]:
    """Return those notes of a row that hold in a column: a note that names columns holds in them only."""
    words = [frozenset(_WORD.findall(title.lower())) for title in titles]
    held: list[Note] = []
    for note in notes:
        said = set(_WORD.findall(note.span.of(text).lower()))
        named = [at for at, title in enumerate(words) if at and len(title) > 1 and title <= said]
        if not named or column in named:
            held.append(note)
    return tuple(held)


def _clauses(text: str) -> list[tuple[int, int]]:
    """Cut a note into its clauses."""
    cuts = [match.span() for match in _CLAUSE.finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]


def _shares(clause: str, heading: str) -> bool:
    """Tell whether a clause names the row: half of the heading's long words or more."""
    words = set(_WORD.findall(heading.lower()))
    return bool(words) and 2 * len(words & set(_WORD.findall(clause.lower()))) >= len(words)
