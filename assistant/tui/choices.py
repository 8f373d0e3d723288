"""Questions to choose from, by their letter or with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style

from assistant.rendering.safety import folded
from assistant.tui.shown import hang

LETTERS = "abcdefgh"  # the letters after these are keys


def draw_choices(heading: str, questions: Sequence[str], width: int, turn: int = -1) -> Content:
    """Draw questions that can be chosen by their letter or with the mouse."""
    lines = [aside(heading)]
    for letter, question in zip(LETTERS, questions, strict=False):
        link = Content(folded(question)).stylize(on_click(f"screen.choose({letter!r}, {turn})"))
        lines.append(hang(link, width, Content.assemble("  ", (letter, "bold $text-accent"), "  "), "     "))
    return Content("\n").join(lines)


def aside(text: str) -> Content:
    """Return a word that heads what follows, in a muted colour."""
    return Content.assemble("  ", (text, "$foreground-muted"))


def on_click(action: str) -> Style:
    """Return a style that runs `action` when what it covers is clicked."""
    return Style.from_meta({"@click": action})
