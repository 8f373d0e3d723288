"""What a number measures, as stretches of its sentence."""

from typing import NamedTuple

from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import COUNTED, Phrase
from assistant.figures.words import COMPARING

Slice = tuple[int, int]


class Naming(NamedTuple):
    """Hold the character stretches of a sentence that name what a number measures.

    `leans` says where the measure must come from when `measure` is None: "previous" (a pronoun
    or a comparison points back), "subset" ("of whom 37": the thing counted before) or "open"
    (nothing near names it). `change` tells a change from a level.
    """

    measure: Slice | None = None
    qualifier: Slice | None = None
    direction: str | None = None
    leans: str = ""
    change: bool = False


def slice_of(row: Row, phrase: Phrase) -> Slice | None:
    """Return where a phrase stands in the sentence, None where it is empty."""
    if phrase.empty:
        return None
    counted = COUNTED.match(row.items[phrase.first].word) if row.kinds[phrase.first] == "Q" else None
    if counted is not None:
        return row.items[phrase.first].start + counted.end(), row.items[phrase.last - 1].end
    return row.items[phrase.first].start, row.items[phrase.last - 1].end


def cut(row: Row, first: int, last: int) -> Slice | None:
    """Return where the items `[first, last)` stand, None where there are none."""
    return (row.items[first].start, row.items[last - 1].end) if first < last else None


def leaning_of(row: Row, at: int) -> str:
    """Tell how a number with no words of its own leans on others."""
    for place in range(at - 1, max(-1, at - 8), -1):
        if row.items[place].word in _TURNING or row.kinds[place] == ";":
            break  # "against 79% elsewhere, but no more than a third went on"
        if row.kinds[place] == "W":
            break  # "nine more than a year before, of whom 22 were apprentices"
        if row.items[place].word in COMPARING:
            return "previous"
    return "open"


_TURNING = frozenset(("but", "while", "whilst", "whereas", "although", "though", "yet"))


def without_of(row: Row, naming: Naming) -> Naming:
    """Take away a measure that is no noun phrase: "of the 14 whose files we read nine were late"."""
    start = naming.measure[0] if naming.measure is not None else -1
    opens = any(item.kind == "F" and item.start == start for item in row.items)
    return naming._replace(measure=None, leans="subset") if opens else naming


def says_figure(row: Row, piece: Slice) -> bool:
    """Tell whether a stretch only says that there is a figure: "the 2014 figure of 84.7%"."""
    return any((item.start, item.end) == piece and item.word in _FIGURES for item in row.items)


_FIGURES = frozenset(("figure", "level", "rate", "total"))
