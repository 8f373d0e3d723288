"""Question sets: JSON Lines, one question or conversation a line.

Keys: `id`; `question`, or `turns`, a list of objects with the same keys; `value`, `unit`, `area`,
`period` (of the figure with role "answer"; `period` must occur in its period); `contains` (strings
that must occur in the answer); `evidence` (words that must occur in the quotation of one of the
first three citations) or `evidence_any` (a list, one of which must); `answerable` false where the
answer must be "not_found"; `kind` and `style`, by which results are grouped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from assistant.errors import ReadError


class Expected(NamedTuple):
    """Hold one question and what a right answer to it must have; empty where anything will do."""

    id: str
    question: str
    value: str
    unit: str
    area: str
    period: str
    contains: tuple[str, ...]
    evidence: tuple[str, ...]
    answerable: bool
    kind: str
    style: str


class Item(NamedTuple):
    """Hold one line of a set: a single question, or a conversation of several turns."""

    id: str
    turns: tuple[Expected, ...]


def read_questions(path: Path) -> tuple[Item, ...]:
    """Read a question set.

    Raises:
        ReadError: the file cannot be read or a line is not a question.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"cannot read question set {str(path)!r}: {error}", str(path)) from None
    items = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            turns = row.get("turns") or [row]
            items.append(Item(str(row["id"]), tuple(_expected(str(row["id"]), turn) for turn in turns)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ReadError(f"{str(path)!r} line {number} is not a question: {error!r}", str(path)) from None
    return tuple(items)


def _expected(id: str, row: Mapping[str, object]) -> Expected:
    def text(key: str) -> str:
        value = row.get(key)
        return "" if value is None else str(value)

    def texts(key: str) -> tuple[str, ...]:
        value = row.get(key)
        if value is None:
            return ()
        return tuple(str(each) for each in value) if isinstance(value, list) else (str(value),)

    answerable = row.get("answerable", True) is not False
    return Expected(
        id=id, question=str(row["question"]), value=text("value"), unit=text("unit"), area=text("area"),
        period=text("period"), contains=texts("contains"), evidence=texts("evidence") or texts("evidence_any"),
        answerable=answerable, kind=text("kind") or ("" if answerable else text("miss") or "unanswerable"),
        style=text("style"),
    )  # fmt: skip
