"""Rows of values on stdout, in the format asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.cli.options import Given
from assistant.cli.streams import is_unicode, write


def write_rows(
    given: Given,
    about: Mapping[str, object],
    name: str,
    rows: Sequence[Mapping[str, object]],
    columns: Sequence[str],
    shown: Sequence[str],
) -> bool:
    """Write `rows` as JSON, JSON Lines, CSV or Markdown; write nothing and return False where text is wanted.

    A JSON document holds `about`, then the rows under `name`. CSV has all `columns`, Markdown those `shown`.
    """
    match given.format:
        case "json":
            from assistant.rendering.json import render_json

            write(render_json({**about, name: list(rows)}, not is_unicode()))
        case "jsonl":
            from assistant.rendering.json import render_json_lines

            write(render_json_lines(rows, not is_unicode()))
        case "csv":
            from assistant.rendering.csv import render_csv

            write(render_csv(rows, columns))
        case "markdown":
            from assistant.rendering.markdown import render_table

            write(render_table(rows, shown))
        case _:
            return False
    return True
