"""Strings of bytes as long lists of small numbers, searched at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ALL = bytes(range(256))


def largest(values: bytes, k: int) -> tuple[int, int]:
    r"""Return the k-th largest of `values`, and how many are larger; (0, ...) where there are fewer than k.

    >>> largest(b"\x05\x01\x05\x03", 3)
    (3, 2)
    """
    low, high, above = 0, 256, 0
    while high - low > 1:
        middle = (low + high) // 2
        upper = values.translate(None, _ALL[:middle])
        if above + len(upper) >= k:
            low, values = middle, upper
        else:
            high, above = middle, above + len(upper)
            values = values.translate(None, _ALL[middle:])
    return low, above


def find_places(values: bytes, least: int, most: int = 255) -> Iterator[int]:
    """Yield the places of all values from `least`, which is above 0, to `most`, ascending."""
    pattern = re.compile(
        b"[" + re.escape(_ALL[least : least + 1]) + b"-" + re.escape(_ALL[most : most + 1]) + b"]"
    )
    return (match.start() for match in pattern.finditer(values))
