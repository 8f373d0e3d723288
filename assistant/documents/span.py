"""Places in a document's text.

A span counts Unicode characters in the one text of a document, half-open: `text[start:end]` is
what stands there. Spans order by where they start.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """Hold the half-open character offsets `[start, end)` of a piece of a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands at this span in `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


def cover(spans: tuple[Span, ...]) -> Span:
    """Return the smallest span that covers all of `spans`, which must not be empty."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))
