"""Runs of text in reading order: what stands between the drafts and the finished blocks."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.blocks import Draft
from assistant.documents.lines import Line
from assistant.documents.span import Span


class Run(NamedTuple):
    """Hold a block to be: its place in reading order, role, pieces, mark and words.

    `style` is the mark's style or empty, `indent` the white space before it; `table` an index
    into the tables; `call` where a footnote is marked.
    """

    order: tuple[int, int]
    kind: str
    pieces: tuple[Span, ...]
    mark: Span | None
    words: str
    style: str = ""
    table: int | None = None
    call: Span | None = None
    indent: int = 0


def pieces_of(
    lines: Sequence[Line], places: Sequence[int], calls: Sequence[Span], skipped: int = 0
) -> tuple[Span, ...]:
    """Return the slices that `places` make up: neighbours as one, the marks of footnotes cut out.

    `skipped` characters at the start of the first line are left out.
    """
    spans: list[Span] = []
    before = -2
    for place in places:
        line = lines[place]
        start = line.start + (skipped if place == places[0] else 0)
        if place == before + 1 and spans:
            spans[-1] = Span(spans[-1].start, line.end)
        elif start < line.end:
            spans.append(Span(start, line.end))
        before = place
    if not calls:
        return tuple(spans)
    parts = tuple(part for span in spans for part in _without(span, calls))
    return _begun_with_a_word(lines, places, parts)


def _begun_with_a_word(
    lines: Sequence[Line], places: Sequence[int], parts: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Leave out the white space that follows a mark at the very start."""
    line = next(
        (lines[at] for at in places if parts and lines[at].start <= parts[0].start < lines[at].end), None
    )
    if line is None:
        return parts
    rest = line.text[parts[0].start - line.start :]
    start = parts[0].start + len(rest) - len(rest.lstrip())
    return (Span(start, parts[0].end), *parts[1:]) if start < parts[0].end else parts[1:]


def _without(span: Span, calls: Sequence[Span]) -> list[Span]:
    parts, start = [], span.start
    for call in calls:
        if span.covers(call):
            parts.append(Span(start, call.start))
            start = call.end
    parts.append(Span(start, span.end))
    return [part for part in parts if part.start < part.end]


def run_of(lines: Sequence[Line], draft: Draft, calls: Sequence[Span]) -> Run:
    """Turn a draft into a run; a heading keeps its number as one of its words."""
    first = lines[draft.lines[0]]
    numbered = draft.mark if draft.kind != "heading" else None
    width = numbered.width if numbered else 0
    mark = Span(first.start, first.start + len(first.text[:width].rstrip())) if width else None
    words = draft.text
    if draft.kind == "heading" and draft.mark:
        words = first.text[: draft.mark.width] + words
    return Run(
        (first.start, 1),
        draft.kind,
        pieces_of(lines, draft.lines, calls, width),
        mark,
        words,
        numbered.style if numbered else "",
        indent=first.indent,
    )
