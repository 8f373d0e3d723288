"""Score answers against what was expected."""

import time
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answering.answer import Answer
from assistant.answering.assistant import Assistant
from assistant.evaluating.folding import fold, holds, same_number
from assistant.evaluating.paragraphs import Paragraphs
from assistant.evaluating.questions import Expected, Item

CITED = 3
"""How many citations may hold the evidence of a right answer."""

_K = 10


class Scored(NamedTuple):
    """Hold one answered question.

    `fields` says of each expected field of the figure whether it is right. `rank` is the number of
    the first citation that holds the evidence, `searched` that of the first passage of a bare search
    and `plain` that of the first paragraph by plain rank-bm25; 0 where none of the first ten does.
    `turn` counts from 0 within a conversation, -1 outside one. `why` says what is wrong.
    """

    expected: Expected
    answer: Answer
    right: bool
    fields: tuple[tuple[str, bool], ...]
    rank: int
    seconds: float
    turn: int
    why: str
    searched: int = 0
    plain: int = 0
    search_seconds: float = 0.0


def evaluate(
    assistant: Assistant, items: Iterable[Item], reports: Sequence[str] | None = None
) -> tuple[Scored, ...]:
    """Ask every question, the turns of a conversation one after the other, and score the answers."""
    scored = []
    known = assistant.reports()
    paragraphs = Paragraphs(report.text for report in known if reports is None or report.id in reports)
    for item in items:
        conversation = assistant.conversation(reports) if len(item.turns) > 1 else None
        for turn, expected in enumerate(item.turns):
            begun = time.perf_counter()
            if conversation is not None:
                answer = conversation.ask(expected.question)
            else:
                answer = assistant.ask(expected.question, reports)
            asked = time.perf_counter()
            hits = assistant.search(expected.question, _K, reports)
            searched = time.perf_counter()
            row = score(expected, answer, asked - begun, turn if conversation is not None else -1)
            scored.append(
                row._replace(
                    searched=_first(expected, [hit.passage.text for hit in hits]),
                    plain=_first(expected, paragraphs.search(expected.question, _K)),
                    search_seconds=searched - asked,
                )
            )
    return tuple(scored)


def score(expected: Expected, answer: Answer, seconds: float = 0.0, turn: int = -1) -> Scored:
    """Score one answer; `turn` counts from 0 within a conversation, -1 outside one."""
    if not expected.answerable:
        figures = [figure for figure in answer.figures if figure.role == "answer"]
        why = "" if answer.status == "not_found" and not figures else "answered, should refuse"
        return Scored(expected, answer, not why, (), 0, seconds, turn, why)
    rank = evidence_rank(expected, answer)
    if answer.status != "answered":
        return Scored(expected, answer, False, _fields(expected, answer), rank, seconds, turn, answer.status)
    fields = _fields(expected, answer)
    lacking = [words for words in expected.contains if not holds(answer.text, words)]
    wrong = [name for name, right in fields if not right]
    reasons = []
    if lacking:
        reasons.append(f"answer lacks {', '.join(repr(words) for words in lacking)}")
    if wrong:
        reasons.append(f"wrong {', '.join(wrong)}")
    if expected.evidence and not 1 <= rank <= CITED:
        reasons.append("evidence not cited")
    return Scored(expected, answer, not reasons, fields, rank, seconds, turn, "; ".join(reasons))


def _fields(expected: Expected, answer: Answer) -> tuple[tuple[str, bool], ...]:
    """Compare the best fitting figure asked for, or result worked out, field by field."""
    wanted = expected.fields()
    rows = [
        tuple((name, _same(name, text, found.get(name))) for name, text in wanted)
        for found in _candidates(answer)
    ]
    nothing = tuple((name, False) for name, _ in wanted)
    return max(rows, key=lambda row: (dict(row).get("value", True), sum(dict(row).values())), default=nothing)


def _candidates(answer: Answer) -> Iterable[dict[str, str | Decimal | None]]:
    for figure in answer.figures:
        if figure.role == "answer":
            yield {
                "value": figure.value, "unit": figure.unit, "area": figure.area, "period": figure.period,
                "baseline": figure.baseline, "direction": figure.direction, "low": figure.low,
                "high": figure.high, "margin": figure.margin,
            }  # fmt: skip
    for computed in answer.computed:
        yield {"value": computed.value, "unit": computed.unit}


def _same(name: str, wanted: str, found: str | Decimal | None) -> bool:
    if found is None:
        return False
    if isinstance(found, Decimal):
        return same_number(wanted, found)
    return holds(found, wanted) if name == "period" else fold(wanted) == fold(found)


def evidence_rank(expected: Expected, answer: Answer) -> int:
    """Return the number of the first citation that holds the evidence, 0 where none does."""
    return _first(expected, [citation.quote for citation in answer.citations])


def _first(expected: Expected, texts: Sequence[str]) -> int:
    for number, text in enumerate(texts, 1):
        if any(fold(words) in fold(text) for words in expected.evidence):
            return number
    return 0


def share(rows: Sequence[Scored]) -> float:
    """Return the share of right answers, 0 for none."""
    return sum(row.right for row in rows) / len(rows) if rows else 0.0
