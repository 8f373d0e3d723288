"""Score answers against what was expected."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.answering.answer import Answer
from assistant.answering.assistant import Assistant
from assistant.evaluating.questions import Expected, Item

_FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "–": "-"})


class Scored(NamedTuple):
    """Hold one answered question: what was right, and which citation (from 1, else 0) held the evidence."""

    expected: Expected
    answer: Answer
    right: bool
    fields: tuple[tuple[str, bool], ...]
    rank: int
    seconds: float
    turn: int
    why: str


def evaluate(assistant: Assistant, items: Iterable[Item]) -> tuple[Scored, ...]:
    """Ask every question, the turns of a conversation one after the other, and score the answers."""
    scored = []
    for item in items:
        conversation = assistant.conversation() if len(item.turns) > 1 else None
        for turn, expected in enumerate(item.turns):
            start = time.perf_counter()
            answer = (conversation or assistant).ask(expected.question)
            seconds = time.perf_counter() - start
            scored.append(score(expected, answer, seconds, turn if conversation else -1))
    return tuple(scored)


def score(expected: Expected, answer: Answer, seconds: float = 0.0, turn: int = -1) -> Scored:
    """Score one answer; `turn` counts from 0 within a conversation, -1 outside one."""
    if not expected.answerable:
        right = answer.status == "not_found" and not any(figure.role == "answer" for figure in answer.figures)
        return Scored(expected, answer, right, (), 0, seconds, turn, "" if right else "answered, should refuse")
    rank = evidence_rank(expected, answer)
    if answer.status != "answered":
        return Scored(expected, answer, False, (), rank, seconds, turn, f"status {answer.status}")
    fields = _fields(expected, answer)
    lacking = [text for text in expected.contains if fold(text) not in fold(answer.text)]
    wrong = [name for name, right in fields if not right]
    reasons = []
    if lacking:
        reasons.append(f"answer lacks {lacking}")
    if wrong:
        reasons.append(f"figure: {', '.join(wrong)} wrong")
    if expected.evidence and not 1 <= rank <= 3:  # noqa: PLR2004 - the first three citations count
        reasons.append("evidence not cited")
    return Scored(expected, answer, not reasons, fields, rank, seconds, turn, "; ".join(reasons))


def _fields(expected: Expected, answer: Answer) -> tuple[tuple[str, bool], ...]:
    """Compare the best fitting figure with role answer, field by field."""
    wanted = [
        (name, text)
        for name, text in (
            ("value", expected.value), ("unit", expected.unit), ("area", expected.area), ("period", expected.period)
        )
        if text
    ]  # fmt: skip
    if not wanted:
        return ()
    best: tuple[tuple[str, bool], ...] = tuple((name, False) for name, _ in wanted)
    for figure in answer.figures:
        if figure.role != "answer":
            continue
        found = {
            "value": [format(figure.value, "f")] if figure.value is not None else [],
            "unit": [figure.unit],
            "area": [figure.area or ""],
            "period": [figure.period or ""],
        }
        row = tuple(
            (name, fold(text) in fold(found[name][0]) if name == "period" and found[name] else
             any(_same(name, text, each) for each in found[name]))
            for name, text in wanted
        )  # fmt: skip
        if sum(right for _, right in row) > sum(right for _, right in best):
            best = row
    return best


def _same(name: str, wanted: str, found: str) -> bool:
    if name == "value":
        try:
            return float(wanted) == float(found)
        except ValueError:
            return wanted == found
    return fold(wanted) == fold(found)


def evidence_rank(expected: Expected, answer: Answer) -> int:
    """Return the number of the first citation that holds the evidence, 0 where none does."""
    for citation in answer.citations:
        if any(fold(words) in fold(citation.quote) for words in expected.evidence):
            return citation.number
    return 0


def fold(text: str) -> str:
    """Fold case, white space, quotes and hyphens, for comparing."""
    return re.sub(r"\s+", " ", text.translate(_FOLDS)).strip().casefold()


def share(rows: Sequence[Scored]) -> float:
    """Return the share of right answers, 0 for none."""
    return sum(row.right for row in rows) / len(rows) if rows else 0.0
