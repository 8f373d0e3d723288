"""Widgets whose text is drawn anew for the width they get, once for each width."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget


class Fitted(Visual):
    """Show the content that `draw` makes for a width."""

    def __init__(self, draw: Callable[[int], Content]) -> None:
        self._draw = draw
        self._width = -1
        self._content = Content()

    def content(self, width: int) -> Content:
        """Return the content for `width`; kept until another width is asked for."""
        if width != self._width:
            self._width, self._content = width, self._draw(max(width, 8))
        return self._content

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Render the lines."""
        return self.content(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines there are at `width`."""
        return self.content(width).get_height(rules, width)


class Drawn(Widget):
    """Show what `draw(width)` returns; `redraw()` when that has changed."""

    DEFAULT_CSS = "Drawn { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._fitted = Fitted(self.draw)

    def draw(self, width: int) -> Content:
        """Return the content for `width` cells."""
        return Content()

    def redraw(self) -> None:
        """Draw again: what the content is made of has changed."""
        self._fitted = Fitted(self.draw)
        self.refresh(layout=True)

    def render(self) -> Visual:
        """Return what is shown."""
        return self._fitted

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that the mouse has selected."""
        return selection.extract(self._fitted.content(self.size.width).plain), "\n"


class Note(Drawn):
    """Show something that is not an answer: a list, an explanation, a message."""

    def __init__(self, draw: Callable[[int], Content], *, classes: str | None = None) -> None:
        self._made = draw
        super().__init__(classes=classes)

    def draw(self, width: int) -> Content:
        """Return the content for `width` cells."""
        return self._made(width)
