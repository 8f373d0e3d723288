"""Values as JSON: one document, or one line a value.

Invariant: what comes out holds no control character but line ends, and parses to what went in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from assistant.rendering.safety import escaped

# A pair of offsets reads better on one line; within a string a line end is escaped and cannot match.
_PAIR = re.compile(r"\[\n +(\d+),\n +(\d+)\n +\]")


def render_json(value: object, ascii_only: bool = False) -> str:
    """Return `value` as an indented JSON document, with its line end; `ascii_only` escapes all else.

    >>> print(render_json({"unit": "percent"}), end="")
    {
      "unit": "percent"
    }
    """
    document = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return _PAIR.sub(r"[\1, \2]", escaped(document)) + "\n"


def render_json_line(value: object, ascii_only: bool = False) -> str:
    """Return `value` as JSON on one line, with its line end."""
    return escaped(json.dumps(value, ensure_ascii=ascii_only)) + "\n"


def render_json_lines(values: Iterable[object], ascii_only: bool = False) -> str:
    """Return `values` as JSON Lines."""
    return "".join(render_json_line(value, ascii_only) for value in values)
