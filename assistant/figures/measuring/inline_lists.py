"""Lists that run on in a line: "we will: 1. cut waits; 2. open a ward", "Key facts: Staff – 204; Budget – £3m".

In: the text of a block. Out: its pieces in text order, sentences as a rule; the lead-in and the
items of such a list are pieces of their own.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.language.sentences import find_sentences


class Piece(NamedTuple):
    """Hold one stretch of a block; `role` is "lead", "item" or the empty string for a sentence."""

    start: int
    end: int
    role: str = ""


# The mark of the first item, behind a lead-in that ends with a colon or opens what is to be done.
_BULLET = "[•▪■●◦‣·]"
_FIRST = re.compile(
    rf"(?:(?P<bullet>(?<=\S[ \u00a0]){_BULLET}[ \u00a0])"
    r"|(?<=: )(?P<dash>[–—-]) "
    r"|(?<=: )(?P<number>1)[.)] (?=\D)"
    r"|(?<= )\((?P<paren>a|i|1)\) )"
)
_NEXT = {
    "bullet": re.compile(rf"[ \u00a0]{_BULLET}[ \u00a0]"),
    "dash": re.compile(r"(?<=[;,.]) [–—-] "),
}
_LETTERS = tuple("abcdefghijkl")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_MOST = 24
_ENDING = re.compile(r"[\s;,]*(?:(?<=[;,\s])(?:and|or))?\s*$")
# A label with its value: "Officers – 2,004", "Boats: nil", "budget = £3m".
_VALUE = (
    r"(?:about |around |over |under |nearly |just )?"
    r"(?:[£$€+−-]?\d|nil\b|none\b|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?! of))"
)
_LABELLED = re.compile(
    rf"(?P<label>[^\W_](?:(?!\w[.] )[^:;=|–—]){{1,70}}?)\s?(?::|\s[–—=-])\s{_VALUE}(?:[^:;|–—()]|\([^()]{{0,60}}\)){{0,80}}\Z"
)
_LEAD = re.compile(r"[^:;|–—]{3,120}?(?::|\s[–—])\s+")


def find_pieces(text: str) -> tuple[Piece, ...]:
    """Find the sentences of a block, and of a list that runs on in a line its lead-in and items."""
    sentences = find_sentences(text)
    if ":" not in text and "(a) " not in text and "(i) " not in text and " – " not in text:
        return tuple(Piece(*each) for each in sentences)
    marked = _marked(text, sentences)
    if marked:
        return marked
    pieces: list[Piece] = []
    at = 0
    while at < len(sentences):
        listed, used = _labelled(text, sentences[at:])
        pieces.extend(listed or (Piece(*sentences[at]),))
        at += used
    return tuple(pieces)


def _marked(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[Piece, ...]:
    """Return the pieces of a block with a list whose items bear marks, none where it holds none."""
    for first in _FIRST.finditer(text):
        opened = max((start for start, _ in sentences if start <= first.start()), default=0)
        lead = text[opened : first.start()].rstrip()
        if "\n\n" in lead or not lead or (first.lastgroup == "bullet" and not lead.endswith(":")):
            continue
        marks = [(first.start(), first.end()), *_more_marks(text, first)]
        if len(marks) == 1:
            continue
        before = [Piece(*each) for each in sentences if each[0] < opened]
        led = Piece(opened, opened + len(lead), "lead")
        return (*before, led, *_items(text, marks, sentences, first.lastgroup == "bullet"))
    return ()


def _more_marks(text: str, first: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Find the marks of the items behind the first, in their order."""
    pattern = _NEXT.get(first.lastgroup or "")
    if pattern is not None:
        yield from (match.span() for match in pattern.finditer(text, first.end()))
        return
    at = first.end()
    for order in range(1, _MOST):
        told = _mark(first, order)
        match = re.compile(rf"(?<=[;,.d] ){told} ").search(text, at) if told else None
        if match is None:
            return
        yield match.span()
        at = match.end()


def _mark(first: re.Match[str], order: int) -> str:
    """Return the pattern of the mark with this place in the order of the first one, "" where there is none."""
    if first["number"]:
        return rf"{order + 1}[.)]"
    letters = {"a": _LETTERS, "i": _ROMANS}.get(first["paren"])
    if letters is None:
        return rf"\({order + 1}\)"
    return rf"\({letters[order]}\)" if order < len(letters) else ""


def _items(
    text: str, marks: list[tuple[int, int]], sentences: tuple[tuple[int, int], ...], whole: bool
) -> Iterator[Piece]:
    """Cut a block at the marks of its items; what follows the sentence of the last one is no item of it."""
    ends = [*(start for start, _ in marks[1:]), len(text)]
    for (_, start), end in zip(marks, ends, strict=True):
        last = end == len(text)
        inside = [
            (max(one, start), min(other, end)) for one, other in sentences if other > start and one < end
        ]
        for order, (one, other) in enumerate(inside):
            ending = _ENDING.search(text, one, other)
            cut = ending.start() if ending is not None and not last else other
            if cut > one:
                yield Piece(one, cut, "item" if whole or not last or not order else "")


def _labelled(text: str, sentences: tuple[tuple[int, int], ...]) -> tuple[tuple[Piece, ...], int]:
    """Read a run of labels with their values behind a lead-in, and how many sentences it takes up."""
    start, end = sentences[0]
    lead = _LEAD.match(text, start, end)
    if lead is None:
        return (), 1
    items = list(_segments(text, lead.end(), end))
    used = 1
    if len(items) == 1:
        while used < len(sentences) and _is_labelled(text, *sentences[used]):
            items.append(sentences[used])
            used += 1
    if len(items) < 2 or not all(_is_labelled(text, *item) for item in items):
        return (), 1
    led = Piece(start, start + len(lead[0].rstrip()), "lead")
    return (led, *(Piece(*item, "item") for item in items)), used


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"(?:\([^()]*\)|[^;|])+").finditer(text, start, end):
        piece = match.group()
        bare = piece.strip()
        first = match.start() + len(piece) - len(piece.lstrip())
        if bare:
            yield first, first + len(bare)


def _is_labelled(text: str, start: int, end: int) -> bool:
    return _LABELLED.match(text[start:end]) is not None
