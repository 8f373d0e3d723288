"""What a refusal says: which word, place or time the reports lack, and what they do give."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("fire", "how many diesel fire stations are there", "no such figure with ‘diesel’"),
        ("fire", "how many fire stations were there in 2011", "for 2011"),
        ("water", "how many staff left", "no such figure with ‘left’"),
        ("water", "how many staff were there in Paris", "for Paris"),
        ("water", "what is the complaint rate per 1,000 swimmers", "no such figure with ‘swimmers’"),
        ("university", "how many lecturers are there", "nothing on ‘lecturers’"),
        ("water", "how many homes are not supplied", "for the population asked about"),
    ],
)
def test_a_refusal_names_what_is_missing(written, name, question, said):
    answer = written[name].ask(question)
    assert answer.status == "not_found"
    assert said in answer.text
    assert not [figure for figure in answer.figures if figure.role == "answer"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many officers does the force have", "no number of all ‘officers’"),
        ("how many complaints did the force get about its officers", "no such figure with ‘complaints’"),
    ],
)
def test_a_refusal_blames_no_population_where_none_is_asked_about(bundled, question, said):
    answer = bundled.ask(question)
    assert answer.status == "not_found"
    assert said in answer.text
