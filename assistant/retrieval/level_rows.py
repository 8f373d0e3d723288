"""Write, for frequent terms, a byte for each passage of a bin: how much the term weighs in it."""

from __future__ import annotations

import sqlite3
from array import array

from assistant.retrieval.bm25 import length_norm
from assistant.retrieval.index import BIN
from assistant.retrieval.pruning import DRIFT, level_of

FREQUENT = 1 / 16
"""In what share of a bin's passages a term stands whose bytes are saved."""


def write_levels(connection: sqlite3.Connection, mean: float) -> None:
    """Write the bytes of the bins that changed, or for which the mean length has moved too far."""
    for bin, packed, then in connection.execute("select bin, lengths, mean from length").fetchall():
        if then and abs(mean / then - 1) < DRIFT / 2:
            continue
        norms = [length_norm(length, mean) for length in array("I", packed)]
        connection.execute("delete from level where bin = ?", (bin,))
        steps: dict[tuple[int, float], int] = {}
        for term, offsets, counts in connection.execute(
            "select term, offsets, counts from posting where bin = ? and length(offsets) > ?",
            (bin, 2 * BIN * FREQUENT),
        ).fetchall():
            levels = bytearray(BIN)
            for offset, count in zip(array("H", offsets), array("H", counts), strict=True):
                key = (count, norms[offset])
                if key not in steps:
                    steps[key] = level_of(*key)
                levels[offset] = steps[key]
            connection.execute("insert into level values (?, ?, ?)", (bin, term, bytes(levels)))
        connection.execute("update length set mean = ? where bin = ?", (mean, bin))
