"""The whole report, scrolled to a place in it, with the exact words marked.

Invariant: what stands on screen is the report's text, changed in white space only.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from assistant.rendering.safety import folded, visible
from assistant.tui.layout import Line, lay_out, line_at

if TYPE_CHECKING:
    from assistant.tui.held import Held

_GAP = 2  # cells between the text and the scroll bar
Mark = tuple[int, int]


class ReportView(ScrollView, can_focus=True):
    """Show one report; `cited`, `figures` and `matches` are half-open offsets into its text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "report--cited",
        "report--figure",
        "report--match",
        "report--current",
        "report--heading",
        "report--page",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Line down", show=False),
        Binding("k", "scroll_up", "Line up", show=False),
        Binding("space", "page_down", "Page down", show=False),
    ]
    HELP = """\
### The report
The whole text of the report. The cited words are highlighted.

Arrows, `PageUp`, `PageDown`, `Home`, `End` and `Space` move through it; `/` finds words in it,
`n` and `p` go to the next and previous citation, `Escape` goes back to the question.
"""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.report: Held | None = None
        self.cited: tuple[Mark, ...] = ()
        self.figures: tuple[Mark, ...] = ()
        self.matches: tuple[Mark, ...] = ()
        self.current: Mark | None = None
        self._laid: tuple[Line, ...] = ()
        self._laid_width = 0
        self._headings: tuple[Mark, ...] = ()
        self._place = 0

    def show_report(self, report: Held) -> None:
        """Show `report` from its beginning, with nothing marked."""
        if self.report is not None and self.report.id == report.id and self.report.text == report.text:
            return
        self.report = report
        self.cited = self.figures = self.matches = ()
        self.current = None
        self._headings = tuple(_headings(report))
        self._laid_width = 0
        self._place = 0
        self._lay_out()
        self.scroll_to(0, 0, animate=False)

    def show_citation(self, cited: Sequence[Mark], figures: Sequence[Mark] = ()) -> None:
        """Mark the cited words, the figures in them more strongly, and scroll to the first."""
        self.cited, self.figures = tuple(cited), tuple(figures)
        if cited:
            self.go_to(cited[0][0], until=cited[0][1])
        self.refresh()

    def show_matches(self, matches: Sequence[Mark], current: Mark | None) -> None:
        """Mark what was found, `current` more strongly, and scroll to it."""
        self.matches, self.current = tuple(matches), current
        if current is not None:
            self.go_to(*current)
        self.refresh()

    def go_to(self, offset: int, until: int | None = None) -> None:
        """Scroll so that `offset` stands in the upper third, or all of `[offset, until)` where that fits."""
        self._place = offset
        self._lay_out()
        first = line_at(self._laid, offset)
        last = line_at(self._laid, max(offset, (until or offset) - 1))
        room = max(self.size.height, 1)
        above = min(room // 3, max(room - (last - first + 1), 0))
        self.scroll_to(0, max(first - above, 0), animate=False, force=True, immediate=True)

    @property
    def top(self) -> int:
        """Return the offset of the first line on screen."""
        at = self.scroll_offset.y
        return self._laid[at].start if at < len(self._laid) else 0

    def on_resize(self, _event: Resize) -> None:
        """Lay the text out again and keep the place."""
        if self._lay_out():
            self.go_to(self._place, self.cited[0][1] if self.cited else None)

    def render_line(self, y: int) -> Strip:
        """Render one line of the text."""
        width, at = self.scrollable_content_region.width, self.scroll_offset.y + y
        base = self.visual_style
        plain = base.rich_style
        if self.report is None or at >= len(self._laid):
            return Strip.blank(width, plain)
        line = self._laid[at]
        if line.page is not None:
            segments = [
                Segment(
                    _rule(self.report, line.page, self._laid_width), (base + self._part("page")).rich_style
                )
            ]
        else:
            segments = self._segments(self.report.text, line, base)
        strip = Strip(segments).adjust_cell_length(width, plain)
        return self._selected(strip, at).apply_offsets(0, at)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that the mouse has selected."""
        return selection.extract("\n".join(self._plain(line) for line in self._laid)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.refresh()

    def _lay_out(self) -> bool:
        width = self.scrollable_content_region.width
        width = max(width - _GAP, min(width, 1))
        if self.report is None or width == self._laid_width or width < 1:
            return False
        self._laid_width = width
        self._laid = lay_out(self.report.text, width, [page.start for page in self.report.pages])
        self.virtual_size = Size(width, len(self._laid))
        self.refresh(Region(0, 0, *self.virtual_size), layout=False)
        return True

    def _segments(self, text: str, line: Line, base: Style) -> list[Segment]:
        layers = (
            (self._headings, "heading"), (self.cited, "cited"), (self.figures, "figure"),
            (self.matches, "match"), ((self.current,) if self.current else (), "current"),
        )  # fmt: skip
        edges = {line.start, line.end}
        active = []
        for marks, name in layers:
            for start, end in marks:
                if start < line.end and end > line.start:
                    edges.update((max(start, line.start), min(end, line.end)))
                    active.append((start, end, self._part(name)))
        segments = [Segment(" " * line.indent, base.rich_style)]
        points = sorted(edges)
        for start, end in pairwise(points):
            style = base
            for mark_start, mark_end, part in active:
                if mark_start <= start and end <= mark_end:
                    style += part
            segments.append(Segment(_squeezed(text, line, start, end), style.rich_style))
        return segments

    def _selected(self, strip: Strip, at: int) -> Strip:
        selection = self.text_selection
        span = selection.get_span(at) if selection is not None else None
        if span is None:
            return strip
        start, end = span
        end = strip.cell_length if end == -1 else end
        style = self.screen.get_component_rich_style("screen--selection")
        before, inside, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end, None)
        return Strip.join([before, inside.apply_style(style), after])

    def _plain(self, line: Line) -> str:
        if self.report is None or line.page is not None:
            return ""
        return " " * line.indent + folded(self.report.text[line.start : line.end])

    def _part(self, name: str) -> Style:
        """Return what the style sheet says of a part; what it leaves open is the text's own."""
        styles = self.get_component_styles(f"report--{name}")
        words = styles.text_style
        return Style(
            background=styles.background if styles.has_rule("background") else None,
            foreground=styles.color if styles.has_rule("color") else None,
            bold=words.bold,
            underline=words.underline,
            reverse=words.reverse,
        )


def _rule(report: Held, page: int, width: int) -> str:
    shown = report.pages[page]
    name = f" page {folded(shown.label)} " if shown.label else f" page {shown.index} of the file "
    return f"──{name}".ljust(width, "─")[:width]


def _squeezed(text: str, line: Line, start: int, end: int) -> str:
    """Return a slice of a line with each run of white space as one space, owned by the slice it begins in."""
    piece = text[start:end]
    body = " ".join(piece.split())
    if piece[:1].isspace() and body and start > line.start and not text[start - 1].isspace():
        body = " " + body
    if piece[-1:].isspace() and end < line.end and (body or not text[start - 1].isspace()):
        body += " "
    return visible(body)


def _headings(report: Held) -> list[Mark]:
    found = []
    for section in report.sections:
        size = 0
        title = "".join(section.title.split())
        for at in range(section.start, min(section.start + 2 * len(section.title) + 20, len(report.text))):
            size += not report.text[at].isspace()
            if size == len(title):
                if "".join(report.text[section.start : at + 1].split()) == title:
                    found.append((section.start, at + 1))
                break
    return found
