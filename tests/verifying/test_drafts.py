"""The sentences written to measure the check by; those kept aside are scored by hand, with score.py."""

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DEV, MORE, FRESH, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, ASIDE = (
    HERE / f"drafts{end}.jsonl"
    for end in (
        "",
        "-more",
        "-fresh",
        "-third",
        "-fourth",
        "-fifth",
        "-sixth",
        "-seventh",
        "-eighth",
        "-ninth",
        "-aside",
    )
)


@pytest.fixture(scope="module")
def scoring():
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FLOORS = [
    (DEV, 0.98, 0.98),
    (MORE, 0.98, 0.95),
    (FRESH, 0.95, 0.95),
    (THIRD, 0.95, 0.95),
    (FOURTH, 0.96, 0.92),
    (FIFTH, 0.97, 0.91),
    (SIXTH, 0.98, 0.95),
    (SEVENTH, 0.93, 0.87),
    (EIGHTH, 0.97, 0.95),
    (NINTH, 0.97, 0.8),
]


@pytest.mark.parametrize(("path", "precision", "recall"), FLOORS, ids=[each[0].stem for each in FLOORS])
def test_precision_and_recall_are_held(bundled, scoring, path, precision, recall):
    got = scoring.score(bundled, scoring.read_drafts(path))
    assert got.precision >= precision, got.faults
    assert got.recall >= recall, got.faults


def test_half_of_the_sentences_are_altered(scoring):
    rows = [
        row
        for path in (DEV, MORE, FRESH, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, ASIDE)
        for row in scoring.read_drafts(path)
    ]
    assert len(rows) >= 200
    assert sum(bool(row["wrong"]) for row in rows) * 2 == len(rows)
    assert len({row["id"] for row in rows}) == len(rows)
