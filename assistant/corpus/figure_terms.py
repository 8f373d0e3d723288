"""Write which figures each term describes, in bins of consecutive figures."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from assistant.corpus.choosing import pack, unpack
from assistant.retrieval.index import BIN


def append_figure_terms(
    connection: sqlite3.Connection, postings: Mapping[str, Sequence[tuple[int, int]]], first: int
) -> None:
    """Append the figures of one report, counted from `first`, to those of each term."""
    bins: dict[int, dict[str, list[tuple[int, int]]]] = {}
    for name, pairs in postings.items():
        for number, close in pairs:
            bin, offset = divmod(first + number, BIN)
            bins.setdefault(bin, {}).setdefault(name, []).append((offset, close))
    for bin, found in bins.items():
        for name, pairs in found.items():
            row = connection.execute(
                "select figures, close from figure_term where bin = ? and term = ?", (bin, name)
            ).fetchone()
            held = list(zip(*unpack(row), strict=True)) if row else []
            connection.execute(
                "insert or replace into figure_term values (?, ?, ?, ?)", (bin, name, *pack([*held, *pairs]))
            )


def drop_figure_terms(connection: sqlite3.Connection, first: int, end: int) -> None:
    """Remove the figures from `first` up to, not including, `end`."""
    for bin in range(first // BIN, (end - 1) // BIN + 1 if end > first else first // BIN):
        base = bin * BIN
        for name, figures, close in connection.execute(
            "select term, figures, close from figure_term where bin = ?", (bin,)
        ).fetchall():
            pairs = list(zip(*unpack((figures, close)), strict=True))
            kept = [pair for pair in pairs if not first <= base + pair[0] < end]
            if not kept:
                connection.execute("delete from figure_term where bin = ? and term = ?", (bin, name))
            elif len(kept) < len(pairs):
                connection.execute(
                    "update figure_term set figures = ?, close = ? where bin = ? and term = ?",
                    (*pack(kept), bin, name),
                )
