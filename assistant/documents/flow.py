"""The words of a block as one clean line, with the way back to the text.

A flow is a copy for reading by rules: pieces joined, broken words mended, white space folded,
curly quotes and odd hyphens replaced by plain ones character for character. Every character of
it knows the offset it came from, so what is found in the flow can be quoted from the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.documents.span import Span

FOLDS = {
    ord("‘"): "'", ord("’"): "'", ord("‛"): "'", ord("“"): '"', ord("”"): '"',
    ord("‐"): "-", ord("‑"): "-", ord("\u00ad"): "-", ord("\ufffe"): "-", ord("−"): "-", ord("‒"): "–",
    ord("\u00a0"): " ", ord("\u2009"): " ", ord("\u202f"): " ", ord("\u2007"): " ",
}  # fmt: skip


def fold(text: str) -> str:
    """Replace curly quotes, odd hyphens and odd spaces one for one; the length never changes."""
    return text.translate(FOLDS)


class Flow(NamedTuple):
    """Hold clean text and, for each of its characters, the offset in the document's text."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the document of `self.text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def flow_of(text: str, pieces: tuple[Span, ...]) -> Flow:
    """Join `pieces` of `text` into a flow.

    A word broken over a line end is joined: without its hyphen where the document writes the
    whole word elsewhere, with it otherwise ("co-\\nordinated" stays "co-ordinated").
    """
    characters: list[str] = []
    offsets: list[int] = []
    for piece in pieces:
        if characters and characters[-1] != " ":
            _break(characters, offsets, piece.start)
        for offset in range(piece.start, piece.end):
            character = text[offset]
            if character.isspace():
                if characters and characters[-1] != " ":
                    if character == "\n":
                        _break(characters, offsets, offset)
                    else:
                        characters.append(" ")
                        offsets.append(offset)
                elif character == "\n" and len(characters) > 1:
                    _break(characters, offsets, offset)
            else:
                characters.append(character)
                offsets.append(offset)
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Flow(fold("".join(characters)), offsets)


def _break(characters: list[str], offsets: list[int], offset: int) -> None:
    """End a line: after a hyphen within a word nothing is added, otherwise one space."""
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    tail = characters[-2:]
    if len(tail) == 2 and tail[1] in "-‐‑" and tail[0].isalpha():
        return
    if characters:
        characters.append(" ")
        offsets.append(offset)
