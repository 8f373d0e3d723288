"""Every numeral of a report accounted for.

In: a document, its figures and the reasons found on the way. Out: one entry a numeral, in text
order: the id of its figure, or why it is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.documents.document import Block, Document
from assistant.documents.span import Span
from assistant.figures.figure import LedgerEntry

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class Account(NamedTuple):
    """Hold what is known of the numeral at `span`: the figure it is of, or the reason it is none."""

    span: Span
    figure: str | None
    reason: str


def account(document: Document, accounts: tuple[Account, ...]) -> tuple[LedgerEntry, ...]:
    """Account for every numeral: those already known, and every other run of digits of the text."""
    known = sorted(accounts, key=lambda entry: (entry.span.start, entry.figure is None, -entry.span.end))
    entries: list[LedgerEntry] = []
    reached = 0
    for entry in known:
        if entry.span.start < reached:
            continue
        _sweep(document, reached, entry.span.start, entries)
        entries.append(LedgerEntry(entry.span, entry.span.of(document.text), entry.figure, entry.reason))
        reached = entry.span.end
    _sweep(document, reached, len(document.text), entries)
    return tuple(entries)


def _sweep(document: Document, start: int, end: int, entries: list[LedgerEntry]) -> None:
    """Enter the digits of a stretch that nothing has accounted for, by the block they stand in."""
    for match in _DIGITS.finditer(document.text, start, end):
        reason = _reason(document, match.start(), match.end())
        entries.append(LedgerEntry(Span(match.start(), match.end()), match.group(), None, reason))


def _reason(document: Document, start: int, end: int) -> str:
    """Say why digits that no rule has read are no figure."""
    text = document.text
    if (start and text[start - 1].isalpha()) or (end < len(text) and text[end].isalpha()):
        return "part of a word"
    return block_reason(block_at(document, start), text) or "not read as a quantity"


def block_at(document: Document, offset: int) -> Block | None:
    """Return the block whose pieces hold `offset`, None between blocks."""
    low, high = 0, len(document.blocks)
    while low < high:
        middle = (low + high) // 2
        if document.blocks[middle].pieces[-1].end <= offset:
            low = middle + 1
        else:
            high = middle
    for block in document.blocks[low : low + 3]:
        if any(piece.start <= offset < piece.end for piece in block.pieces):
            return block
    return next(
        (
            block
            for block in document.blocks
            if any(piece.start <= offset < piece.end for piece in block.pieces)
        ),
        None,
    )


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
