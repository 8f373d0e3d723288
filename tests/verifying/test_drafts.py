"""The sentences written to measure the check by; those kept aside are scored by hand, with score.py."""

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DEV, MORE, FRESH, ASIDE = (HERE / f"drafts{end}.jsonl" for end in ("", "-more", "-fresh", "-aside"))


@pytest.fixture(scope="module")
def scoring():
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", [DEV, MORE, FRESH], ids=["dev", "more", "fresh"])
def test_precision_and_recall_are_held(bundled, scoring, path):
    got = scoring.score(bundled, scoring.read_drafts(path))
    assert got.precision >= 0.95, got.faults
    assert got.recall >= 0.95, got.faults


def test_half_of_the_sentences_are_altered(scoring):
    rows = [row for path in (DEV, MORE, FRESH, ASIDE) for row in scoring.read_drafts(path)]
    assert len(rows) >= 200
    assert sum(bool(row["wrong"]) for row in rows) * 2 == len(rows)
    assert len({row["id"] for row in rows}) == len(rows)
