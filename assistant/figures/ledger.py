"""Every numeral of a report accounted for.

In: a document, its figures and the reasons found on the way. Out: one entry a numeral, in text
order: the id of its figure, or why it is none.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from assistant.documents.document import Block, Document
from assistant.documents.span import Span
from assistant.figures.figure import LedgerEntry

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


_WIDEST_MARK = 12
_MARKS = {
    "item": "list mark",
    "sub_item": "list mark",
    "lead_in": "list mark",
    "footnote": "footnote mark",
    "table_note": "footnote mark",
    "heading": "section number",
    "judgment": "section number",
}


class Account(NamedTuple):
    """Hold what is known of the numeral at `span`: the figure it is of, or the reason it is none."""

    span: Span
    figure: str | None
    reason: str


def account(document: Document, accounts: tuple[Account, ...]) -> tuple[LedgerEntry, ...]:
    """Account for every numeral: those already known, and every other run of digits of the text."""
    known = sorted(accounts, key=lambda entry: (entry.span.start, entry.figure is None, -entry.span.end))
    sweep = _Sweep(document)
    reached = 0
    for entry in known:
        if entry.span.start < reached:
            continue
        sweep.read(reached, entry.span.start)
        sweep.entries.append(
            LedgerEntry(entry.span, entry.span.of(document.text), entry.figure, entry.reason)
        )
        reached = entry.span.end
    sweep.read(reached, len(document.text))
    return tuple(sweep.entries)


class _Sweep:
    """Enter the digits of a document that nothing else has accounted for."""

    def __init__(self, document: Document) -> None:
        self.entries: list[LedgerEntry] = []
        self._text = document.text
        self._pieces = sorted(
            (piece.start, piece.end, index)
            for index, block in enumerate(document.blocks)
            for piece in block.pieces
        )
        self._blocks = document.blocks

    def read(self, start: int, end: int) -> None:
        """Enter the digits between two offsets, each with its reason."""
        for match in _DIGITS.finditer(self._text, start, end):
            reason = self._reason(match.start(), match.end())
            self.entries.append(LedgerEntry(Span(*match.span()), match.group(), None, reason))

    def _reason(self, start: int, end: int) -> str:
        """Say why digits that no rule has read are no figure."""
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        if before.isalpha() or after.isalpha():
            return "part of a word"
        block = self._block_at(start)
        if block is None:
            return self._mark(start, end)
        return block_reason(block, self._text) or "not read as a quantity"

    def _mark(self, start: int, end: int) -> str:
        """Say what digits between the blocks mark: the item, note or section that they stand before."""
        place = bisect_right(self._pieces, (end, -1, 0))
        if place < len(self._pieces):
            gap = self._text[end : self._pieces[place][0]]
            if len(gap) < _WIDEST_MARK and not gap.strip(" .)]:\t\n\u00a0"):
                return _MARKS.get(self._blocks[self._pieces[place][2]].kind, "paragraph number")
        before = self._text[start - 1 : start]
        return "footnote mark" if before and not before.isspace() else "outside the text"

    def _block_at(self, offset: int) -> Block | None:
        """Return the block one of whose pieces holds `offset`, None between blocks."""
        place = bisect_right(self._pieces, (offset, len(self._text) + 1, 0)) - 1
        if place < 0 or self._pieces[place][1] <= offset:
            return None
        return self._blocks[self._pieces[place][2]]


def block_reason(block: Block | None, text: str) -> str:
    """Say why a block of this kind holds no figures; empty where it may."""
    if block is None:
        return "outside the text"
    if block.kind == "furniture":
        return "page number" if block.span.of(text).strip().isdigit() else "running head or contents"
    if block.kind == "heading":
        return "heading"
    if block.kind == "judgment":
        return "judgment"
    return ""
