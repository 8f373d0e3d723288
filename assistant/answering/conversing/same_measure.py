"""A follow-up that only names another group: "and for burglary?" after a detection rate asks for the detection rate of it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.reading.query import Query

_MEASURED = (
    "rate",
    "target",
    "change",
    "share",
    "margin",
    "count",
    "amount",
    "money",
    "judgment",
    "difference",
    "duration",
)
_SHARES = ("percent", "per ")


def of_another_measure(answer: Answer, turns: Sequence[Answer], query: Query) -> bool:
    """Tell whether an answer gives another measure than the rate spoken of, to a follow-up that only names a group.

    A rate of its own ("satisfaction rate") may be gone over to; a number under another name and unit is none.
    """
    if query.asks(*_MEASURED) or query.rate is not None:
        return False
    spoken = next((turn for turn in reversed(turns) if turn.status == "answered"), None)
    before = _first_measure(spoken) if spoken else None
    given = _first_measure(answer)
    if before is None or given is None or before[1] == given[1]:
        return False
    rates = before[1].startswith(_SHARES) and given[1].startswith(_SHARES)
    return rates and _is_rate(before[0]) and not _is_rate(given[0])


def _first_measure(answer: Answer) -> tuple[str, str] | None:
    """Return the measure and the unit of the number that an answer gives."""
    return next(
        ((figure.measure or "", figure.unit or "") for figure in answer.figures if figure.role == "answer"),
        None,
    )


def _is_rate(measure: str) -> bool:
    return measure.lower().endswith(("rate", "rates"))
