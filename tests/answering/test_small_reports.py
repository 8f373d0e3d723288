"""Questions to small reports, of a school, a hospital, a budget and others; what is expected was read there.

The questions stand in `tests/data/questions`, the reports in `tests/data/reports`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.evaluating.questions import read_questions
from assistant.evaluating.scoring import score
from tests.answering.law import check_answer

QUESTIONS = Path(__file__).parents[1] / "data" / "questions"
CASES = [
    pytest.param(path.stem, item, id=f"{item.id} {item.turns[0].question}")
    for path in sorted(QUESTIONS.glob("*.jsonl"))
    for item in read_questions(path)
]
WRONG = (QUESTIONS / "wrong.txt").read_text("utf-8").split()


@pytest.mark.parametrize(("name", "item"), CASES)
def test_answer_is_what_the_report_says(small, name, item, request):
    if item.id in WRONG:
        request.applymarker(pytest.mark.xfail(reason="answered otherwise than the report says", strict=True))
    assistant = small[name]
    asker = assistant.conversation() if len(item.turns) > 1 else assistant
    for expected in item.turns:
        answer = asker.ask(expected.question)
        check_answer(assistant, answer)
        scored = score(expected, answer)
        assert scored.right, f"{expected.question!r}: {scored.why}; came {answer.text!r}"


@pytest.mark.parametrize(
    ("name", "question", "word"),
    [
        ("school", "atendance of pupils", "attendance"),
        ("hospital", "sicknes absence", "sickness"),
        ("budget", "genral reserves", "general"),
    ],
)
def test_a_corrected_spelling_is_said(small, name, question, word):
    answer = small[name].ask(question)
    assert answer.status == "answered"
    assert any(word in note for note in answer.notes)


@pytest.mark.parametrize(("name", "stem"), [("school", "larkfield"), ("budget", "norwick")])
def test_a_restriction_to_one_report_holds(small, name, stem):
    assistant = small["all"]
    (report,) = (each.id for each in assistant.reports() if each.id.startswith(stem))
    for question in (
        "what is the rate",
        "how many",
        "what is the target",
        "list the savings",
        "overall rating",
    ):
        answer = assistant.ask(question, reports=[report])
        assert {citation.report for citation in answer.citations} <= {report}
        assert {figure.report for figure in answer.figures} <= {report}
