"""How right the answers over the bundled report are, on questions that people asked who saw only the report.

The floors are what is reached, rounded down: an answer that was right stays right.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.evaluating.measures import measure, measure_conduct
from assistant.evaluating.questions import read_questions
from assistant.evaluating.scoring import evaluate, share

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT.parent / "shared" / "questions" / "met-sample.jsonl"
SETS = ROOT / "tests" / "questions"
FLOORS = {
    "figures": 0.92, "passages": 0.82, "unanswerable": 0.96, "conversations": 0.86, "narrower": 0.96,
    "readers-a": 0.91, "readers-b": 0.87, "readers-c": 0.89, "readers-d": 0.85,
    "readers-e": 0.70, "readers-g": 0.93, "readers-h": 0.90,
    "readers-i": 0.98, "readers-j": 0.94, "readers-k": 0.91, "readers-l": 0.90,
}  # fmt: skip
ROUNDABOUT = (
    "readers-e"  # written to be as chatty and indirect as can be: its refusals have a test of their own
)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample questions are not beside the repository")
def test_sample_questions(bundled):
    rows = [row for row in evaluate(bundled, read_questions(SAMPLE)) if row.turn < 0]
    assert len(rows) == 30
    assert sum(row.right for row in rows) >= 24
    assert (measure(rows).first or 0) >= 0.8


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_questions_of_the_set_are_answered_as_well_as_before(bundled, name):
    rows = evaluate(bundled, read_questions(SETS / f"{name}-dev.jsonl"))
    wrong = [f"{row.expected.id}: {row.why}" for row in rows if not row.right]
    assert share(rows) >= FLOORS[name], wrong


def test_refusals_of_all_sets(bundled):
    sets = [name for name in FLOORS if name != ROUNDABOUT]
    rows = [row for name in sets for row in evaluate(bundled, read_questions(SETS / f"{name}-dev.jsonl"))]
    conduct = measure_conduct(rows)
    assert (conduct.precision or 0) >= 0.9
    assert (conduct.recall or 0) >= 0.93
    assert conduct.false is not None
    assert conduct.false <= 0.03


def test_refusals_of_roundabout_questions(bundled):
    conduct = measure_conduct(evaluate(bundled, read_questions(SETS / f"{ROUNDABOUT}-dev.jsonl")))
    assert (conduct.recall or 0) == 1.0
    assert conduct.false is not None
    assert conduct.false <= 0.21


UNSAID = [
    "what is the detection rate in Scotland",
    "what was the victim satisfaction rate in 1999",
    "detection rate of burglary",
    "how many detectives are there",
]


@pytest.mark.parametrize("question", UNSAID)
def test_what_a_refusal_suggests_is_answered(bundled, question):
    answer = bundled.ask(question)
    assert answer.status == "not_found"
    for suggestion in answer.suggestions:
        assert bundled.ask(suggestion).status == "answered"
