"""The words of a block as one clean line, with the way back to the text.

A flow is a copy for reading by rules: pieces joined, broken words mended, white space folded,
curly quotes and odd hyphens replaced by plain ones character for character. Every character of
it knows the offset it came from, so what is found in the flow can be quoted from the text.
"""

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from assistant.documents.span import Span

# U+FFFE is what some readers of PDF leave for a hyphen at the end of a line.
FOLDS = {
    ord("‘"): "'", ord("’"): "'", ord("‛"): "'", ord("“"): '"', ord("”"): '"',
    ord("‐"): "-", ord("‑"): "-", ord("\u00ad"): "-", ord("\ufffe"): "-", ord("−"): "-", ord("‒"): "–",
    ord("\u00a0"): " ", ord("\u2009"): " ", ord("\u202f"): " ", ord("\u2007"): " ",
}  # fmt: skip
HYPHENS = "-‐‑\u00ad\ufffe"
CLOSING = ",.;:!?)]’”"  # after the mark of a footnote these close the word before it
RUN = re.compile(r"\S+")
WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
LEFT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
RIGHT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def fold(text: str) -> str:
    """Replace curly quotes, odd hyphens and odd spaces one for one; the length never changes."""
    return text.translate(FOLDS)


def words_of(text: str) -> frozenset[str]:
    """Return the words that a text writes within its lines, small; for mending in `flow_of`."""
    broken = re.sub(rf"[^\W\d_]+[{HYPHENS}]\s*(?:\n|(?<=\ufffe))\s*\w+", " ", text)
    return frozenset(WORD.findall(fold(broken).casefold()))


class Flow(NamedTuple):
    """Hold clean text and, for each of its characters, the offset in the document's text."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the document of `self.text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def flow_of(text: str, pieces: tuple[Span, ...], words: Set[str] | None = None) -> Flow:
    """Join `pieces` of `text` into a flow.

    A word broken at a hyphen over a line end or between pieces is joined, its hyphen kept
    ("in-" and "force" become "in-force"); with the document's `words` the hyphen goes where the
    document writes the whole word elsewhere, and never with it ("infor-" and "mation").
    """
    parts: list[str] = []
    offsets: list[int] = []
    breaks: list[int] = []  # where in the flow a hyphen stands at a line's end
    length, last = 0, 0
    for piece in pieces:
        for run in RUN.finditer(text, piece.start, piece.end):
            start, end = run.span()
            if parts:
                tail = parts[-1]
                gap = text[last:start]
                ends = piece.start >= last or "\n" in gap or "\f" in gap
                if ends and len(tail) > 1 and tail[-1] in HYPHENS and tail[-2].isalnum():
                    breaks.append(length - 1)
                elif not (piece.start >= last and run[0][0] in CLOSING):
                    parts.append(" ")
                    offsets.append(last)
                    length += 1
            if words is not None and "\ufffe" in run[0]:
                breaks += [length + at for at, mark in enumerate(run[0][:-1]) if mark == "\ufffe" and at]
            parts.append(run[0])
            offsets.extend(range(start, end))
            length += end - start
            last = end
    joined = fold("".join(parts))
    return _mended(joined, offsets, breaks, words) if words and breaks else Flow(joined, offsets)


def _mended(text: str, offsets: list[int], breaks: list[int], words: Set[str]) -> Flow:
    """Take out the hyphens of words that the document writes without."""
    gone = set()
    for at in breaks:
        left, right = LEFT.search(text[max(0, at - 40) : at + 1]), RIGHT.match(text, at + 1)
        if not (left and right):
            continue
        before, after = left[0][:-1].casefold(), right[0].casefold()
        if before + after in words and f"{before}-{after}" not in words:
            gone.add(at)
    if not gone:
        return Flow(text, offsets)
    kept = [at for at in range(len(text)) if at not in gone]
    return Flow("".join(text[at] for at in kept), [offsets[at] for at in kept])
