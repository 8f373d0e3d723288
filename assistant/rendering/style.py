"""How text is laid out: for which width, with which colours."""

from collections.abc import Mapping
from typing import NamedTuple

from assistant.rendering.safety import visible

WIDTH = 100
"""The width of text that is not written to a terminal."""

_CODES = {"bold": "1", "dim": "2", "warn": "33", "accent": "36"}


class Style(NamedTuple):
    """Say how to lay out text.

    `width` counts characters. `color` allows escape sequences. `titles` names the report of every
    citation, for corpora of more than one. `addresses` gives the web address of reports by id; with
    `color` their pages become links.
    """

    width: int = WIDTH
    color: bool = False
    titles: bool = False
    addresses: Mapping[str, str] = {}

    def paint(self, text: str, name: str) -> str:
        """Return `text` in a colour: "bold", "dim", "warn" or "accent"."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.color and text else text

    def link(self, text: str, report: str, page_index: int | None) -> str:
        """Return `text` as a link to the report's page, where there is an address and colour is allowed."""
        address = self.addresses.get(report, "")
        if not self.color or not address.startswith(("https://", "http://")) or address != visible(address):
            return text
        if page_index is not None and address.lower().endswith(".pdf"):
            address += f"#page={page_index}"
        return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"


PLAIN = Style()


def wrap(text: str, width: int, first: str = "", rest: str = "") -> str:
    """Break `text` between words into lines of at most `width` characters.

    `first` opens the first line and `rest` the others. Words longer than a line stay whole, and
    nothing but white space changes.

    >>> print(wrap("the detection rate was lower", 18, "[1] ", "    "))
    [1] the detection
        rate was lower
    """
    lines: list[str] = []
    line, open_ = first, True
    for word in text.split():
        if open_:
            line += word
            open_ = False
        elif len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = rest + word
    lines.append(line)
    return "\n".join(lines)
