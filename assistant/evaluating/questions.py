"""Question sets: JSON Lines, one question or conversation a line.

Keys of a question: `id`; `question`; then what a right answer must have, each key optional:
`value`, `unit`, `area`, `baseline`, `direction`, `low`, `high`, `margin` (fields of a figure with
role "answer", or of a result worked out), `period` (words that stand in its period), `contains`
(words that must all stand in the answer), `evidence` (words that must stand in the quotation of one
of the first three citations) or `evidence_any` (a list of such, one of which must). `answerable`:
false where the reports do not say. `kind`, `miss` (what the reports lack) and `style` group results.
A conversation has `id` and `turns`, a list of questions, in place of `question`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from assistant.errors import ReadError

FIELDS = ("value", "unit", "area", "period", "baseline", "direction", "low", "high", "margin")


class Expected(NamedTuple):
    """Hold one question and what a right answer to it must have; empty where anything will do."""

    id: str
    question: str
    value: str = ""
    unit: str = ""
    area: str = ""
    period: str = ""
    contains: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    answerable: bool = True
    kind: str = ""
    style: str = ""
    baseline: str = ""
    direction: str = ""
    low: str = ""
    high: str = ""
    margin: str = ""

    def fields(self) -> tuple[tuple[str, str], ...]:
        """Return the fields of a figure that are expected, by name, in a fixed order."""
        values = self._asdict()
        return tuple((name, str(values[name])) for name in FIELDS if values[name])


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
        lines = path.read_text("utf-8-sig").split("\n")
    except OSError as error:
        raise ReadError(f"cannot read question set {str(path)!r}: {error.strerror}", str(path)) from None
    except ValueError as error:
        raise ReadError(
            f"question set {str(path)!r} is not UTF-8 text: {error}; save it as UTF-8", str(path)
        ) from None
    items = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                items.append(parse_item(line))
            except ValueError as error:
                raise ReadError(
                    f"{str(path)!r} line {number} is no question: {error}; see 'assistant eval -h'", str(path)
                ) from None
    return tuple(items)


def parse_item(line: str) -> Item:
    """Read one line of a question set.

    Raises:
        ValueError: it is no JSON object, or lacks its id or a question.
    """
    try:
        row = json.loads(line, parse_float=str)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if not isinstance(row, dict) or "id" not in row:
        raise ValueError("an object with 'id' and 'question' or 'turns' is needed")
    id = str(row["id"])
    if "turns" not in row:
        return Item(id, (_expected(id, row, "unanswerable", "figure"),))
    turns = row["turns"]
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, dict) for turn in turns):
        raise ValueError("'turns' is a list of questions")
    groups = ("first turn", *("follow-up",) * (len(turns) - 1))
    return Item(
        id, tuple(_expected(id, turn, group, group) for turn, group in zip(turns, groups, strict=True))
    )


def _expected(id: str, row: Mapping[str, object], unanswerable: str, figure: str) -> Expected:
    """Read what is expected; the last two are the kinds of questions that do not say theirs."""
    if not isinstance(row.get("question"), str):
        raise ValueError("'question' is a string")
    answerable = row.get("answerable", True) is not False
    kind = _text(row, "kind") or ("" if answerable else _missing(row))
    if not kind:
        plain = "words" if figure == "figure" and "value" not in row else figure
        kind = plain if answerable else unanswerable
    return Expected(
        id=id,
        question=str(row["question"]),
        contains=_texts(row, "contains"),
        evidence=_texts(row, "evidence") or _texts(row, "evidence_any"),
        answerable=answerable,
        kind=kind,
        style=_text(row, "style"),
        **{name: _text(row, name) for name in FIELDS},
    )


def _missing(row: Mapping[str, object]) -> str:
    miss = _text(row, "miss")
    return f"lacking: {miss}" if miss else ""


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    return "" if value is None else str(value)


def _texts(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = row.get(key)
    if value is None:
        return ()
    return tuple(str(each) for each in value) if isinstance(value, list) else (str(value),)
