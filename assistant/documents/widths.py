"""How wide a line is as printed, and whether it was broken off before its end.

Most reports are set in a proportional sans serif: "illicit" takes half the room of "MMMMMMM".
Widths are in thousandths of the type size, those of Helvetica (Adobe font metrics, 1985), which
its relatives Arial, Verdana and Tahoma follow closely in proportion.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents.lines import Line

SURELY_SHORT = 0.85  # a line that fills less of its room was broken off, whatever its text
USUAL = 0.96  # a line that fills more is full, where a text is too short to tell
ENOUGH = 30
NEIGHBOURS = 4  # a line is compared with the widest of so many on either side


class _Widths(dict[str, int]):
    """Map a character to its width; an unknown one is as wide as a digit."""

    def __missing__(self, character: str) -> int:
        return 556


WIDTHS = _Widths(
    {
        character: width
        for characters, width in (
            ("ijl’‘'|", 222),
            (" .,:;!/ft[]I\\", 278),
            ("()r-“”\ufffe", 333),
            ("*", 389),
            ("csvxyzkJ", 500),
            ("FTZ+=<>~", 611),
            ("ABEKPSVXY&", 667),
            ("CDHNRUw", 722),
            ("GOQ", 778),
            ("mM", 833),
            ("%", 889),
            ("W", 944),
            ("—•◼■…@", 1000),
        )
        for character in characters
    }
)


def measure_width(text: str) -> int:
    """Return the width of a text set in one line."""
    return sum(map(WIDTHS.__getitem__, text))


class Measure:
    """Tell where lines were broken off: the next line's first word would have fitted on them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        widths = [measure_width(line.text) for line in lines]
        self.widths = widths
        self.room = [
            max(widths[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]) for place in range(len(widths))
        ]
        self.first = [measure_width(" " + line.text.split(" ", 1)[0]) for line in lines]
        self.full = self._full(lines)

    def _full(self, lines: Sequence[Line]) -> float:
        """Return from what share of its room on a line counts as full.

        Lines that a word in small letters goes on from were wrapped: nearly all of them are full.
        """
        shares = sorted(
            share
            for place in range(len(lines) - 1)
            if lines[place + 1].text[0].islower() and lines[place].text[-1].isalpha()
            if (share := self.fills(place, place + 1)) > SURELY_SHORT
        )
        return min(1.0, shares[len(shares) // 25]) if len(shares) >= ENOUGH else USUAL

    def fills(self, place: int, following: int) -> float:
        """Return how much of its room the line at `place` would take with the next line's first word."""
        return (self.widths[place] + self.first[following]) / (self.room[place] or 1)
