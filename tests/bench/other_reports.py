"""Ask about reports that nobody here wrote: figures and grades of ../shared/data/ofsted-dev, all reports at once.

Run as `python tests/bench/other_reports.py`. The questions are made from the gold figures and grades, each in three
phrasings; a figure is right when its value has the role "answer", and the report when it is cited first. Then come
questions that people put who saw only the reports; those of `second-aside` were never read while developing.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

from assistant.answering.assistant import Assistant
from assistant.cli import main
from assistant.evaluating.questions import read_questions
from assistant.evaluating.scoring import evaluate, share

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "ofsted-dev"
QUESTIONS = Path(__file__).parents[1] / "questions" / "inspections"
GRADED = {
    "help": "children who need help and protection",
    "adoption": "adoption performance",
    "leavers": "the experiences and progress of care leavers",
    "overall": "overall effectiveness",
}


def questions_of(measure: str, unit: str, area: str) -> tuple[str, ...]:
    """Return a measure asked for in three ways."""
    if unit == "count":
        return f"How many {measure} in {area}?", f"number of {measure} in {area}", f"{measure} {area}"
    if unit == "percent":
        what = measure.removesuffix(" share")
        if what.startswith("share of "):
            what = f"the {what.removeprefix('share of ')}"
        return (
            f"What percentage of {what} in {area}?",
            f"proportion of {what}, {area}",
            f"what share of {what} in {area}",
        )
    return f"What is the {measure} in {area}?", f"{measure} {area}", f"{measure} per 10,000 in {area}"


def measure(folder: str) -> None:
    """Print what share of the questions is answered right over the corpus in `folder`."""
    assistant = Assistant.open(folder)
    areas = {report.id: report.metadata.area for report in assistant.reports()}
    asked = right = cited = 0
    started = time.perf_counter()
    for line in (DATA / "figures.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        for question in questions_of(gold["measure"], gold["unit"], areas.get(gold["report"], gold["area"])):
            answer = assistant.ask(question)
            wanted = Decimal(str(gold["value"]))
            asked += 1
            right += any(figure.role == "answer" and figure.value == wanted for figure in answer.figures)
            cited += bool(answer.citations) and answer.citations[0].report == gold["report"]
    spent = (time.perf_counter() - started) / max(asked, 1)
    print(
        f"figures   {right} of {asked} right ({right / asked:.3f}), report cited first {cited / asked:.3f}, {spent * 1000:.1f} ms each"
    )
    asked = right = 0
    for line in (DATA / "judgements.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        area = areas.get(gold["report"], "")
        for key, what in GRADED.items():
            if key not in gold["judgements"]:
                continue
            for question in (
                f"What grade did {area} get for {what}?",
                f"how was {what} judged in {area}",
                f"{area}: judgement on {what}",
            ):
                answer = assistant.ask(question, [gold["report"]])
                asked += 1
                right += answer.text.casefold().startswith(gold["judgements"][key])
    print(f"grades    {right} of {asked} right ({right / asked:.3f})")
    for path in sorted(QUESTIONS.glob("*.jsonl")):
        rows = evaluate(assistant, read_questions(path))
        right = sum(row.right for row in rows)
        print(f"questions {right} of {len(rows)} right ({share(rows):.3f}), by people: {path.stem}")


if __name__ == "__main__":
    if not DATA.is_dir():
        sys.exit(f"no reports at {DATA}: this measurement needs them")
    with tempfile.TemporaryDirectory() as folder:
        if main(["reports", "add", str(DATA / "pdf"), "--corpus", folder]) != 0:
            sys.exit("some of the reports could not be added")
        measure(folder)
