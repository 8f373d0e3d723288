"""Answers as text, to be kept, and back again: `load_answer(dump_answer(x)) == x`."""

from __future__ import annotations

import json
from decimal import Decimal

from assistant.answering.answer import Answer, Citation, Computed
from assistant.figures.record import dump_figure, load_figure


def dump_answer(answer: Answer) -> str:
    """Return the answer as one line of JSON, from which `load_answer` makes the same answer."""
    row = answer._asdict()
    row["figures"] = [dump_figure(figure) for figure in answer.figures]
    row["computed"] = [
        (*computed[:2], format(computed.value, "f"), *computed[3:]) for computed in answer.computed
    ]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def load_answer(line: str) -> Answer:
    """Return the answer that `dump_answer` wrote.

    Raises:
        ValueError: the line was written by another version or is damaged.
    """
    try:
        row = json.loads(line)
        row["figures"] = tuple(load_figure(figure) for figure in row["figures"])
        row["computed"] = tuple(
            Computed(operation, tuple(operands), Decimal(value), unit, text)
            for operation, operands, value, unit, text in row["computed"]
        )
        row["citations"] = tuple(
            Citation._make(tuple(value) if isinstance(value, list) else value for value in cited)
            for cited in row["citations"]
        )
        for name in ("notes", "suggestions"):
            row[name] = tuple(row[name])
        return Answer(**row)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise ValueError(f"not a kept answer: {line[:40]!r}") from error
