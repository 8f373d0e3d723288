"""The sentences written to measure the check by; those kept aside are scored by hand, with score.py."""

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DEV, ASIDE = HERE / "drafts.jsonl", HERE / "drafts-aside.jsonl"


@pytest.fixture(scope="module")
def scoring():
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_precision_and_recall_are_held(bundled, scoring):
    got = scoring.score(bundled, scoring.read_drafts(DEV))
    assert got.precision >= 0.95, got.faults
    assert got.recall >= 0.95, got.faults


def test_half_of_the_sentences_are_altered(scoring):
    rows = [*scoring.read_drafts(DEV), *scoring.read_drafts(ASIDE)]
    assert len(rows) >= 200
    assert sum(bool(row["wrong"]) for row in rows) * 2 == len(rows)
    assert len({row["id"] for row in rows}) == len(rows)
