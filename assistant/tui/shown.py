"""Words of reports and users as content of a terminal: marked, and wrapped behind an indent.

What comes in is any string, what goes out prints as it reads and is never read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content, Span

from assistant.rendering.safety import visible


def folded_marked(text: str, marks: Iterable[tuple[int, int]], style: str) -> Content:
    """Return `folded(text)` as content in which the slices at `marks` carry `style`."""
    places: list[int] = []
    kept: list[str] = []
    waiting = False
    for character in text:
        if character.isspace():
            waiting = bool(kept)
        else:
            if waiting:
                kept.append(" ")
                waiting = False
            kept.append(character)
        places.append(len(kept))
    # places[i] is the length of the line once character i has been read
    spans = []
    for start, end in marks:
        if 0 <= start < end <= len(text) and (said := text[start:end].lstrip()):
            spans.append(Span(places[end - len(said)] - 1, places[end - 1], style))
    return Content(visible("".join(kept)), spans)


def hang(content: Content, width: int, first: Content | str, rest: str) -> Content:
    """Wrap `content` to `width` cells behind `first` on its first line and `rest` on the others."""
    room = max(width - max(Content(rest).cell_length, Content.assemble(first).cell_length), 4)
    lines = content.wrap(room) or [content]
    return Content("\n").join(
        Content.assemble(first if number == 0 else rest, line) for number, line in enumerate(lines)
    )
