"""An evaluation as text: a table by file and kind, the failures, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.evaluating.evaluation import Evaluation, Outcome, key_of
from assistant.evaluating.measures import Conduct, Measures
from assistant.evaluating.scoring import Scored

_COLUMNS = (
    ("n", "n"),
    ("right", "right"),
    ("value", "value"),
    ("unit", "unit"),
    ("area", "area"),
    ("period", "period"),
    ("fields", "fields"),
    ("first", "first"),
    ("within_three", "in 3"),
    ("mrr", "MRR"),
    ("searched", "search"),
    ("plain", "bm25"),
    ("quotation", "quote"),
)
_WIDTH = 7
_SHOWN = 300  # characters of an answer or a quotation that a failure shows


def render_evaluation(evaluation: Evaluation) -> str:
    """Return the table, one part a file, with what its columns mean."""
    column = max(len(group.kind) for group in evaluation.groups) + 2
    head = "".ljust(column) + "".join(title.rjust(_WIDTH) for _, title in _COLUMNS)
    lines: list[str] = []
    for file, conduct in evaluation.conduct:
        lines += [_name(file, evaluation), head]
        for group in evaluation.groups:
            if group.file == file:
                lines.append(group.kind.ljust(column) + "".join(_cells(group.measures)))
        lines += [*_conduct_lines(conduct), ""]
    return "\n".join((*lines, *_LEGEND)) + "\n"


_LEGEND = (
    "right: all that was expected. value, unit, area, period: of answers that should have one; fields:",
    "of figures with the right value. first, in 3, MRR: the evidence in the first citation, in the first",
    "three, mean reciprocal rank. search: in the first passage of a bare search; bm25: in the first",
    "paragraph by plain rank-bm25. quote: median length of first quotations, in characters.",
)


def render_failures(evaluation: Evaluation, limit: int | None = None) -> str:
    """Return the wrong answers, each with what was expected and what came; at most `limit` of them."""
    wrong = [(file, row) for file, row in evaluation.rows if not row.right]
    return "".join(f"{line}\n" for file, row in wrong[:limit] for line in _failure(file, row))


def render_changes(evaluation: Evaluation, earlier: Mapping[tuple[str, str, int], Outcome]) -> str:
    """Return what got better and worse since an earlier evaluation."""
    better: list[str] = []
    worse: list[str] = []
    known = 0
    before = 0
    now = 0
    for file, row in evaluation.rows:
        outcome = earlier.get(key_of(file, row))
        if outcome is None:
            continue
        known += 1
        before += outcome.right
        now += row.right
        if outcome.right != row.right:
            (better if row.right else worse).extend(_change(file, row, outcome))
    lines = [f"Against the earlier result: {known} questions in both, {before} right before, {now} now."]
    lines += [f"Not in it: {len(evaluation.rows) - known}. No longer asked: {len(earlier) - known}."]
    lines += ["Better:", *better] if better else ["Nothing got better."]
    lines += ["Worse:", *worse] if worse else ["Nothing got worse."]
    return "\n".join(lines) + "\n"


def _name(file: str, evaluation: Evaluation) -> str:
    return "All files" if file == "all" and len(evaluation.conduct) > 1 else file


def _cells(measures: Measures) -> Iterator[str]:
    values = measures._asdict()
    for name, _ in _COLUMNS:
        value = values[name]
        shown = "-" if value is None else f"{value:.0f}" if name in {"n", "quotation"} else f"{value:.3f}"
        yield shown.removeprefix("0").rjust(_WIDTH) if "." in shown else shown.rjust(_WIDTH)


def _conduct_lines(conduct: Conduct) -> Iterator[str]:
    if conduct.recall is not None or conduct.precision is not None:
        yield (
            f"refusals: precision {_share(conduct.precision)}, recall {_share(conduct.recall)}; "
            f"answerable but refused {_share(conduct.false)}"
        )
    elif conduct.false is not None:
        yield f"refusals: answerable but refused {_share(conduct.false)}"
    if conduct.turns is not None:
        yield f"conversations: turns right {_share(conduct.turns)}, all turns right {_share(conduct.whole)}"
    if conduct.ask_p50 is not None:
        times = (conduct.ask_p50, conduct.ask_p99, conduct.search_p50, conduct.search_p99)
        shown = ["-" if each is None else f"{each:.1f}" for each in times]
        yield (
            f"latency: ask p50 {shown[0]} ms, p99 {shown[1]} ms; "
            f"bare search p50 {shown[2]} ms, p99 {shown[3]} ms"
        )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}".removeprefix("0")


def _failure(file: str, row: Scored) -> Iterator[str]:
    expected, answer = row.expected, row.answer
    turn = f" turn {row.turn + 1}" if row.turn >= 0 else ""
    yield f"{expected.id}{turn} ({file}): {row.why}"
    yield f"  question  {_short(expected.question)}"
    if answer.resolved_question != expected.question:
        yield f"  read as   {_short(answer.resolved_question)}"
    yield f"  expected  {_short(_wanted(row))}"
    yield f"  came      {answer.status}: {_short(answer.text)}"
    for figure in answer.figures:
        if figure.role == "answer" and expected.fields():
            said = (figure.text, figure.unit, figure.area, figure.period)
            yield f"  figure    {_short(' | '.join(each or '-' for each in said))}"
    if answer.citations:
        yield f"  quotes    {_short(answer.citations[0].quote)}"


def _wanted(row: Scored) -> str:
    expected = row.expected
    if not expected.answerable:
        return "a refusal"
    parts = [f"{name} {text}" for name, text in expected.fields()]
    parts += [f"answer with {words!r}" for words in expected.contains]
    parts += [f"evidence {' or '.join(repr(words) for words in expected.evidence)}"] * bool(expected.evidence)
    return "; ".join(parts) or "an answer"


def _change(file: str, row: Scored, outcome: Outcome) -> Sequence[str]:
    turn = f" turn {row.turn + 1}" if row.turn >= 0 else ""
    return (
        f"  {row.expected.id}{turn} ({file}): {_short(row.expected.question)}",
        f"    before  {_short(outcome.text)}" + (f" ({outcome.why})" if outcome.why else ""),
        f"    now     {_short(row.answer.text)}" + (f" ({row.why})" if row.why else ""),
    )


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= _SHOWN else one[: _SHOWN - 1] + "…"
