"""Which of very many figures are worth a closer look.

How closely a term describes a figure is a byte of as many ones as it is close (`OWN` 111, `WITH` 11,
`UNDER` 1). So, for thousands of figures at once as one long integer, the bytes of words that must
all be met are joined by "and", those of words of which one is enough by "or".
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from assistant.retrieval.bytewise import find_places, largest
from assistant.retrieval.index import BIN, OWN, UNDER, WITH

FREQUENT = BIN // 16
"""How many figures of a bin a term describes that is saved as a byte for every figure of the bin."""
ENOUGH = 250
"""How many figures are chosen however badly they meet what is asked for."""
_NEAR = 0.6  # of the best score; what is further off is about something else
_TOP = 255
_MOST_GROUPS = 60
_STRENGTH = {OWN: 1.0, WITH: 0.8, UNDER: 0.5}
_EACH = int.from_bytes(b"\1" * BIN, "little")

Groups = Sequence[tuple[float, Sequence[Sequence[str]]]]
Row = tuple[bytes, bytes]
"""Offsets of figures in a bin and a byte for each; or no offsets and a byte for every figure."""


def pack(pairs: Iterable[tuple[int, int]]) -> Row:
    """Return the shorter form of (offset, closeness) pairs, ascending."""
    listed = list(pairs)
    if len(listed) <= FREQUENT:
        return array("H", [at for at, _ in listed]).tobytes(), bytes(close for _, close in listed)
    spread = bytearray(BIN)
    for at, close in listed:
        spread[at] = close
    return b"", bytes(spread)


def unpack(row: Row) -> tuple[list[int], bytes]:
    """Return the offsets of the figures of a row, ascending, and a byte for each."""
    offsets, close = row
    if offsets or not close:
        return list(array("H", offsets)), close
    found = list(find_places(close, 1))
    return found, bytes(close[at] for at in found)


def choose_figures(
    groups: Groups, bins: Iterable[tuple[int, Mapping[str, Row], Sequence[tuple[int, int]]]], limit: int
) -> list[int]:
    """Return the numbers of the `limit` figures that meet `groups` best, ascending.

    One word of a figure's own must be met; beyond `ENOUGH` figures only those are chosen that meet them
    nearly as well as the best. `bins` gives the first figure of each bin, the rows of the
    terms in it, and the ranges of offsets that may be chosen from.
    """
    kept = sorted(groups, key=lambda group: -group[0])[:_MOST_GROUPS]
    scale = (255 - len(kept)) / (sum(weight for weight, _ in kept) or 1.0)
    tables = [_table(weight * scale) for weight, _ in kept]
    starts: list[int] = []
    parts: list[bytes] = []
    for start, rows, ranges in bins:
        spread = {term: int.from_bytes(_spread(row), "little") for term, row in rows.items()}
        total = met = 0
        for (_, phrases), table in zip(kept, tables, strict=True):
            best = 0
            for phrase in phrases:
                best |= _all(phrase, spread)
            met |= best
            total += int.from_bytes(best.to_bytes(BIN, "little").translate(table), "little")
        allowed = ((met >> 2) & _EACH) * 255 & _mask(ranges)  # the third bit is set in OWN alone
        starts.append(start)
        parts.append((total & allowed).to_bytes(BIN, "little"))
    chosen = _best(b"".join(parts), limit)
    return [starts[at // BIN] + at % BIN for at in chosen]


def _all(phrase: Sequence[str], spread: Mapping[str, int]) -> int:
    found = -1
    for term in phrase:
        found &= spread.get(term, 0)
    return max(found, 0)


def _spread(row: Row) -> bytes:
    offsets, close = row
    if not offsets:
        return close
    spread = bytearray(BIN)
    for at, each in zip(array("H", offsets), close, strict=True):
        spread[at] = each
    return bytes(spread)


def _table(gain: float) -> bytes:
    table = bytearray(256)
    for close, strength in _STRENGTH.items():
        table[close] = max(1, int(gain * strength))
    return bytes(table)


def _mask(ranges: Sequence[tuple[int, int]]) -> int:
    mask = bytearray(BIN)
    for start, end in ranges:
        mask[start:end] = b"\xff" * (end - start)
    return int.from_bytes(mask, "little")


def _best(scores: bytes, limit: int) -> list[int]:
    """Return the places of the `limit` highest bytes, of equal ones the first, ascending.

    Beyond `ENOUGH` of them, only those near the best.
    """
    value, above = largest(scores, limit)
    left = limit - above
    best, enough = largest(scores, 1)[0], largest(scores, ENOUGH)[0]
    if (floor := min(enough, int(best * _NEAR))) > value:
        value, left = floor, limit  # so many reach the floor that all of them are within the limit
    value = max(value, 1)
    level = islice(find_places(scores, value, value), left)
    return sorted((*find_places(scores, value + 1), *level)) if value < _TOP else list(level)
