"""Whether something rose, what it is measured from, why, and on what condition."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("did leakage fall", "a decrease of 12 percent"),
        ("how much did leakage fall", "a decrease of 12 percent"),
        ("did the complaint rate fall", None),
        ("by how much did the complaint rate rise", None),
        ("has the number of staff gone up", None),
        ("did the number of reservoirs shrink", None),
    ],
)
def test_a_level_does_not_say_whether_something_rose(written, question, answer):
    came = written["water"].ask(question)
    assert (came.text if came.status == "answered" else None) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what is the leakage target measured from", "the level in 2018"),
        ("what is the baseline for the leakage target", "the level in 2018"),
        ("from which year is the leakage reduction measured", "2017"),
    ],
)
def test_the_baseline_is_the_answer_where_it_is_asked_for(written, question, answer):
    assert written["water"].ask(question).text.startswith(answer)


@pytest.mark.parametrize(
    ("name", "question", "reason"),
    [
        ("water", "why was leakage high", "because old pipes froze"),
        ("fire", "why did response times rise", "because two stations lost"),
        ("water", "why was the complaint rate lower", None),
        ("water", "why did complaints increase", None),
        ("fire", "why did response times fall", None),
    ],
)
def test_a_reason_is_given_for_what_is_asked_and_not_for_its_opposite(written, name, question, reason):
    answer = written[name].ask(question)
    if reason is None:
        assert "because" not in answer.text
        assert answer.status == "not_found"
    else:
        assert reason in answer.text


def test_why_it_is_low_is_not_why_it_is_high(written):
    assert "because" not in written["water"].ask("why was leakage low").text


def test_when_asks_for_a_condition_where_something_always_holds(written):
    ask = written["fire"].ask
    assert ask("when must crews wake the neighbours").text.startswith("When a fire breaks out at night")
    assert ask("when must crews polish the engines").status == "not_found"
    assert ask("when did crews wake the neighbours").status == "not_found"
