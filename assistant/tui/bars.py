"""Bars of block characters: numbers come in, strings of equal width go out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.figures.figure import Figure


_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(value: Decimal, largest: Decimal, width: int) -> str:
    """Return a bar of `width` cells, full where `value` is `largest`; at least a sliver above zero.

    >>> bar(Decimal(5), Decimal(10), 4)
    '██  '
    """
    if largest <= 0 or value <= 0:
        return " " * width
    eighths = max(1, min(int(value * width * 8 / largest), width * 8))
    full, part = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[part] if part else "")).ljust(width)


def comparable(figures: Sequence[Figure]) -> bool:
    """Tell whether bars side by side would be fair: two or more values in one unit and one direction."""
    return (
        len(figures) > 1
        and all(figure.value is not None and figure.value >= 0 for figure in figures)
        and any(figure.value for figure in figures)
        and len({(figure.unit, figure.direction) for figure in figures}) == 1
    )
