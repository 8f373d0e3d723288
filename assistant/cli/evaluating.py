"""`assistant eval`: score question sets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.rows import write_rows
from assistant.cli.running import open_corpus
from assistant.cli.streams import tell, write

if TYPE_CHECKING:
    from assistant.evaluating.evaluation import Evaluation

_SHOWN = (
    "file",
    "kind",
    "n",
    "right",
    "fields",
    "first",
    "within_three",
    "mrr",
    "searched",
    "plain",
    "quotation",
)


def run_eval(given: Given) -> int:
    """Ask the questions of the files that the words name, and print how right the answers are.

    Raises:
        UsageError: no file is named, or options do not go together.
        ReadError: a file cannot be read or is no question set.
        CorpusError: the corpus cannot be opened.
    """
    from assistant.evaluating.evaluation import read_outcomes, summarize
    from assistant.evaluating.questions import read_questions
    from assistant.evaluating.scoring import evaluate

    if not given.words:
        raise UsageError("no question set: name a file, as in: assistant eval questions.jsonl")
    if given.format not in {None, "text"} and (given.has("failures") or given.has("against")):
        raise UsageError("'--failures' and '--against' go with text: JSON holds every question as it is")
    sets = [(name, read_questions(Path(name))) for name in given.words]
    against = given.value("against")
    earlier = None if against is None else read_outcomes(Path(against))
    assistant = open_corpus(given)
    reports = given.values("report") or None
    if not assistant.reports():
        tell("the corpus holds no report: every question will be refused")
    files = []
    for name, items in sets:
        if not items:
            tell(f"the question set {name!r} holds no question")
        files.append((name, evaluate(assistant, items, reports)))
    evaluation = summarize(files, given.value("by") or "kind")
    if not _write_values(given, evaluation):
        from assistant.evaluating.table import render_changes, render_evaluation, render_failures
        from assistant.rendering.safety import visible_lines

        parts = [render_evaluation(evaluation)]
        if given.has("failures"):
            parts.append(render_failures(evaluation, given.k))
        if earlier is not None:
            parts.append(render_changes(evaluation, earlier))
        write(visible_lines("\n".join(part for part in parts if part)))
    return Exit.DONE


def _write_values(given: Given, evaluation: Evaluation) -> bool:
    from assistant.evaluating.evaluation import SCHEMA, group_values, row_values

    rows = [group_values(group) for group in evaluation.groups]
    about: dict[str, object] = {"schema": SCHEMA}
    if given.format == "json":
        about["conduct"] = [{"file": file, **conduct._asdict()} for file, conduct in evaluation.conduct]
        about["questions"] = [row_values(file, row) for file, row in evaluation.rows]
    return write_rows(given, about, "groups", rows, tuple(rows[0]) if rows else (), _SHOWN)
