"""Whole answers over the bundled report, kept as files and reviewed against its text.

    python tests/answering/test_golden.py

writes the answers of today into `tests/golden`, to be read as a diff. Scores are left out: they
change with every passage that is added.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest

from assistant import Assistant

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.json"))


def answer_of(assistant, questions):
    """Return the last answer of these turns as plain values."""
    conversation = assistant.conversation()
    values = [conversation.ask(question).to_dict() for question in questions][-1]
    if len(questions) == 1:
        values = assistant.ask(questions[0]).to_dict()
    for citation in values["citations"]:
        del citation["score"]
    return values


@pytest.mark.parametrize("name", NAMES)
def test_answer_is_the_one_that_was_reviewed(bundled, name):
    kept = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert answer_of(bundled, kept["turns"]) == kept["answer"]


def test_there_are_reviewed_answers():
    assert len(NAMES) >= 12


def renew():
    """Write the answers of today."""
    with tempfile.TemporaryDirectory() as cache:
        os.environ["ASSISTANT_CACHE"] = cache
        assistant = Assistant.open(str(ROOT / "corpus"))
        for path in sorted(GOLDEN.glob("*.json")):
            turns = json.loads(path.read_text("utf-8"))["turns"]
            kept = {"turns": turns, "answer": answer_of(assistant, turns)}
            path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    renew()
