"""A count whose deed is asked for in a related word."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_TEXT = """Wardens

Wardens should visit 30 households every month. Each club is expected to contact 50 members a year. Drivers mended 12 vans.
"""


@pytest.fixture(scope="module")
def coast(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("deeds"),
        Written("Wardens of the Lorne coast", "Lorne coast", "2022-12-01", _TEXT),
    )


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Every month wardens ought to be calling on how many households?", "30"),
        ("How many members should each club be phoning?", "50"),
    ],
)
def test_a_related_verb_is_taken_and_said(coast, question, value):
    answer = coast.ask(question)
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == [value]
    assert any("took" in note for note in answer.notes)


@pytest.mark.parametrize(
    "question",
    [
        "How many households should wardens be paying?",
        "How many vans did drivers lose?",
        "How many members did each club bury?",
    ],
)
def test_an_unrelated_verb_is_not(coast, question):
    assert coast.ask(question).status == "not_found"
