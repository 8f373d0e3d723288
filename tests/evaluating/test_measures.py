"""Shares, ranks and times of scored answers."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ReadError
from assistant.evaluating.evaluation import read_outcomes, row_values, summarize
from assistant.evaluating.measures import measure, measure_conduct, percentile
from assistant.evaluating.questions import Expected
from assistant.evaluating.scoring import score, share
from assistant.evaluating.table import render_changes, render_evaluation, render_failures
from tests.evaluating.answers import answer, figure

SAID = Expected(
    "a", "how far did crime fall", value="14", unit="percent", evidence=("fell by 14",), kind="figure"
)
UNSAID = Expected("b", "how far in Wales", answerable=False, kind="lacking: place")


def scored(expected=SAID, given=None, seconds=0.002, turn=-1, **more):
    right = answer(figures=[figure()]) if expected.answerable else answer(status="not_found", quotes=())
    return score(expected, given or right, seconds, turn)._replace(**more)


REFUSED = answer(status="not_found", quotes=())
LATER = answer(figures=[figure()], quotes=("nothing", "Crime fell by 14 percent."))


def test_shares_are_of_those_that_should_have_it():
    found = measure(
        [scored(), scored(UNSAID), scored(given=answer(figures=[figure(unit="percentage points")]))]
    )
    assert (found.n, found.right) == (3, pytest.approx(2 / 3))
    assert (found.value, found.unit, found.area) == (1.0, 0.5, None)
    assert found.fields == 0.5


def test_fields_are_those_of_figures_with_the_right_value():
    found = measure([scored(), scored(given=answer(figures=[figure("9", unit="x")]))])
    assert (found.value, found.unit, found.fields) == (0.5, 0.5, 1.0)


def test_ranks_of_the_evidence():
    found = measure([scored(searched=1, plain=3), scored(given=LATER, searched=2), scored(given=REFUSED)])
    assert (found.first, found.within_three) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert found.mrr == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert (found.searched, found.plain) == (pytest.approx(1 / 3), 0.0)


def test_quotations_of_refusals_have_no_length():
    near = answer(status="not_found", quotes=("x" * 900,))
    assert measure([scored(), scored(given=near)]).quotation == len("Crime fell by 14 percent.")


def test_refusals():
    rows = [scored(), scored(given=REFUSED), scored(UNSAID), scored(UNSAID), scored(UNSAID, answer())]
    found = measure_conduct(rows)
    assert (found.precision, found.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert found.false == 0.5


def test_conversations():
    rows = [
        scored(),
        scored(turn=0),
        scored(turn=1, given=REFUSED),
        scored(turn=0),
        scored(turn=1),
        scored(turn=2),
    ]
    found = measure_conduct(rows)
    assert (found.turns, found.whole) == (0.8, 0.5)


def test_nothing_measured_is_none_not_nought():
    assert set(measure([])._replace(n=None)) == {None}
    assert set(measure_conduct([])) == {None}
    assert share([]) == 0.0


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0.01, 1))
def test_percentile_is_a_value_that_enough_do_not_exceed(values, part):
    found = percentile(values, part)
    assert found in values
    assert sum(value <= found for value in values) >= part * len(values) - 1e-9
    assert sum(value < found for value in values) < part * len(values) + 1e-9


def test_groups_by_kind_then_all_then_all_files():
    evaluation = summarize([("one", [scored(), scored(UNSAID)]), ("two", [scored()])])
    assert [(group.file, group.kind, group.measures.n) for group in evaluation.groups] == [
        ("one", "figure", 1),
        ("one", "lacking: place", 1),
        ("one", "all", 2),
        ("two", "all", 1),
        ("all", "figure", 2),
        ("all", "lacking: place", 1),
        ("all", "all", 3),
    ]
    assert [file for file, _ in evaluation.conduct] == ["one", "two", "all"]


def test_groups_by_style():
    rows = [scored(SAID._replace(style=style)) for style in ("blunt", "chatty", "blunt", "")]
    evaluation = summarize([("one", rows)], "style")
    assert [(group.kind, group.measures.n) for group in evaluation.groups] == [
        ("none given", 1),
        ("blunt", 2),
        ("chatty", 1),
        ("all", 4),
    ]


def test_table_names_files_kinds_and_refusals():
    text = render_evaluation(summarize([("one.jsonl", [scored(), scored(UNSAID)])]))
    lines = text.splitlines()
    assert lines[0] == "one.jsonl"
    assert lines[1].split()[:2] == ["n", "right"]
    assert any(line.startswith("figure ") and line.split()[1:3] == ["1", "1.000"] for line in lines)
    assert "refusals: precision 1.000, recall 1.000; answerable but refused .000" in lines
    assert len({len(line) for line in lines[1:5]}) == 1


def test_empty_set_makes_a_table():
    assert "all" in render_evaluation(summarize([("one", [])]))


def test_failures_say_what_was_expected_and_what_came():
    wrong = scored(given=answer("15 percent", [figure("15")], ("It fell by 15 percent.",)), turn=1)
    text = render_failures(summarize([("one", [scored(), wrong])]))
    for words in (
        "a turn 2 (one): wrong value",
        "how far did crime fall",
        "value 14",
        "15 percent",
        "It fell by 15",
    ):
        assert words in text
    assert render_failures(summarize([("one", [scored()])])) == ""
    assert render_failures(summarize([("one", [wrong, wrong])]), 1).count("turn 2") == 1


def written(path, rows):
    path.write_text(json.dumps({"questions": [row_values(file, row) for file, row in rows]}), "utf-8")
    return read_outcomes(path)


def test_changes_since_an_earlier_result(tmp_path):
    other = SAID._replace(id="c")
    earlier = written(
        tmp_path / "earlier.json",
        [("folder/one", scored()), ("folder/one", scored(other, REFUSED)), ("folder/one", scored(UNSAID))],
    )
    now = summarize([("one", [scored(given=REFUSED), scored(other), scored(SAID._replace(id="new"))])])
    text = render_changes(now, earlier)
    assert "2 questions in both, 1 right before, 1 now." in text
    assert "Not in it: 1. No longer asked: 1." in text
    better, worse = text.split("Worse:")
    assert "c (one)" in better
    assert "a (one)" in worse
    assert "Nothing got better." in render_changes(summarize([("one", [])]), earlier)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"questions": 3}', '{"questions": [1]}', '{"questions": [{"id": 1}]}', "[" * 100_000],
)
def test_what_is_no_earlier_result_is_refused(text, tmp_path):
    path = tmp_path / "earlier.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ReadError, match="no result of an evaluation"):
        read_outcomes(path)


def test_missing_earlier_result_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"none\.json"):
        read_outcomes(tmp_path / "none.json")
