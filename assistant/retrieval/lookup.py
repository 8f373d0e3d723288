"""Look many values up at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

_VARIABLES = 500  # SQLite's oldest limit on the parameters of one statement is 999


class Lookup:
    """Hold a connection that is read from."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _rows(self, sql: str, values: Sequence[str] | Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """Run a query for many values: its one question mark stands for a list of them."""
        for first in range(0, len(values), _VARIABLES):
            some = values[first : first + _VARIABLES]
            yield from self._connection.execute(sql.replace("?", ",".join("?" * len(some))), some)
