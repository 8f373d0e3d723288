"""One word of a sentence, or one number, time or place, with its letter."""

from typing import NamedTuple


class Item(NamedTuple):
    """Hold one item: its letter, its place in the sentence, its word in lower case.

    `find` is the index of the quantity, period or area it stands for, -1 for a plain word.
    """

    kind: str
    start: int
    end: int
    word: str
    find: int = -1
