"""The figures of an answer as a table; what they share stands once above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.rendering.safety import folded
from assistant.rendering.wording import value_words
from assistant.tui.bars import bar, comparable
from assistant.tui.shown import hang

if TYPE_CHECKING:
    from assistant.figures.figure import Figure

_ARROWS = {"increase": "▲ ", "decrease": "▼ ", "no change": "= "}
_WIDEST_VALUE = 28
_LABEL = 16  # cells that bars leave for the words beside them
_SHORTEST_BAR, _LONGEST_BAR = 6, 24


def value_of(figure: Figure) -> str:
    """Return the value as printed, with its direction as a mark before it."""
    return _ARROWS.get(figure.direction or "", "") + value_words(figure)


def described(figure: Figure) -> tuple[str, str, str]:
    """Return what the figure measures, of where, and when (with the baseline), empty where left open."""
    measure = ", ".join(folded(part) for part in (figure.measure, figure.qualifier) if part)
    if figure.target:
        measure = f"{measure} (a target)".strip()
    period = folded(figure.period or "")
    if figure.baseline:
        period = f"{period}, from {folded(figure.baseline)}".lstrip(", ")
    return measure, folded(figure.area or ""), period


def draw_figures(figures: Sequence[Figure], width: int) -> list[Content]:
    """Draw the lines of the table, at most `width` cells wide."""
    if not figures:
        return []
    texts = [described(figure) for figure in figures]
    shared = [len(figures) > 1 and len({text[field] for text in texts}) == 1 for field in range(3)]
    cited = len({figure.citation for figure in figures}) > 1
    lines: list[Content] = []
    above = " · ".join(text for text, same in zip(texts[0], shared, strict=True) if same and text)
    if above:
        lines.append(hang(Content(above).stylize("$foreground-muted"), width, "  ", "  "))
    values = [value_of(figure) for figure in figures]
    room = min(max(Content(value).cell_length for value in values), _WIDEST_VALUE, max(width - 4, 8))
    bar_width = min(_LONGEST_BAR, width // 5, width - room - 6 - _LABEL) if comparable(figures) else 0
    bars = bar_width >= _SHORTEST_BAR
    largest = max((figure.value for figure in figures if figure.value is not None), default=None)
    for figure, value, text in zip(figures, values, texts, strict=True):
        strong = "bold" if figure.role == "answer" else ""
        own = [part for part, same in zip(text, shared, strict=True) if part and not same]
        label = Content(own[0] if own else "").stylize(strong if len(figures) > 1 else "")
        further = Content(" · ".join(own[1:])).stylize("$foreground-muted" if len(figures) > 1 else "")
        if figure.citation is not None and cited:
            label = Content.assemble((f"[{figure.citation}] ", "$foreground-muted"), label)
        cell = Content(value).cell_length
        first: Content | str = Content.assemble(
            "  ", " " * max(room - cell, 0), (value, f"{strong} $text-success".strip()), "  "
        )
        if bars and figure.value is not None and largest is not None:
            colour = "$accent" if figure.role == "answer" else "$foreground-muted"
            first = Content.assemble(first, (bar(figure.value, largest, bar_width), colour), "  ")
        rest = " " * (2 + room + 2 + (bar_width + 2 if bars else 0))
        if cell > room or len(rest) > width - 12:
            whole = Content(value).stylize(f"{strong} $text-success".strip())
            lines.append(hang(whole, width, "  ", "  "))
            first = rest = "    "
        if further.plain and len(rest) + label.cell_length + 3 + further.cell_length <= width:
            label = Content.assemble(label, " · ", further)
            further = Content()
        lines.append(hang(label, width, first, rest))
        if further.plain:
            lines.append(hang(further, width, rest, rest))
    return lines
