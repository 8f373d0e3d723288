"""Which row has most, what a level came to, how old, how close, and grades of a scale of its own: a small report of lifeboats.

What is expected was read from the text below.
"""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

LIFEBOATS = Written(
    "Halden Coast Rescue: annual review 2023",
    "Halden Coast Rescue",
    "2024-04-09",
    """Introduction

The Board has given the charity a rating of ‘Strong’ for operations and ‘Adequate’ for finance. Two years ago finance was rated
‘Weak’.

Callouts

Boats reached casualties within half an hour in 83 per cent of cases. Hoax calls accounted for 3.5 per cent of callouts, down
from 5.1 per cent in 2021. Paddleboarders were involved in 162 incidents, more than in 2019, as boards have become cheap.

Table 1: Launches by station

Station            2021    2022    2023
Skerry Point         96     104     121
Marlin Bay          203     198     240
Oldhaven            311     322     345
Ross                 88      95      83
Other stations      462     459     495
All stations      1,160   1,178   1,284

Crews

At the end of 2023 there were 412 volunteer crew, of whom 71 were women. Crew members are expected to live within two miles of
their station. Twelve volunteers were injured on service, compared with 19 in the year before.

Boats

The fleet has 19 boats. Their average age is 14 years. The oldest, the Grace Tulloch at Ross, was built in 1994 and will be
replaced in 2025 by a boat costing £2.3 million.

Money

Reserves fell from £5.2 million to £4.7 million. Sickness among paid staff came to 4.1 days per person.
""",
    publisher="Halden Maritime Safety Board",
    national="the United Kingdom",
)


@pytest.fixture(scope="module")
def lifeboats(own_cache, tmp_path_factory):
    """An assistant over the review of lifeboats."""
    return corpus(tmp_path_factory.mktemp("lifeboats"), LIFEBOATS)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("which station had the most launches in 2023?", "Oldhaven: 345 launches"),
        ("which station had the fewest launches in 2021?", "Ross: 88 launches"),
    ],
)
def test_the_row_that_has_most_or_least_is_named(lifeboats, question, text):
    answer = lifeboats.ask(question)
    check_answer(lifeboats, answer)
    assert answer.text == text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how often do boats reach casualties within half an hour?", "83"),
        ("how many women are on the crews?", "71"),
        ("how close must crew members live to their station?", "2"),
        ("how old is the fleet on average?", "14"),
        ("how much did reserves fall to?", "4700000"),
        ("what will the new boat at Ross cost?", "2300000"),
        ("days of sickness per person", "4.1"),
        ("launches at Oldhaven in 2022", "322"),
    ],
)
def test_a_number_is_found_by_what_is_asked_of_it(lifeboats, question, value):
    answer = lifeboats.ask(question)
    check_answer(lifeboats, answer)
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"][:1] == [value], (
        answer.text
    )


@pytest.mark.parametrize(
    ("question", "grade"),
    [
        ("what rating did operations get?", "Strong"),
        ("how is finance rated?", "Adequate"),
        ("how was finance rated two years ago?", "Weak"),
    ],
)
def test_a_grade_of_a_scale_of_its_own_is_given(lifeboats, question, grade):
    answer = lifeboats.ask(question)
    check_answer(lifeboats, answer)
    assert answer.kind == "judgment"
    assert grade in answer.text


def test_from_what_a_level_moved_may_be_asked_after_it(lifeboats):
    conversation = lifeboats.conversation()
    conversation.ask("how much did reserves fall to?")
    answer = conversation.ask("from what?")
    assert [str(figure.value) for figure in answer.figures] == ["5200000"]


def test_a_reason_behind_a_comma_is_one(lifeboats):
    assert (
        "boards have become cheap" in lifeboats.ask("why are there more incidents with paddleboarders?").text
    )


@pytest.mark.parametrize(
    "question", ["which cargo had the most launches?", "what is the average age of the crews?"]
)
def test_what_no_row_and_no_sentence_says_is_refused(lifeboats, question):
    assert lifeboats.ask(question).status == "not_found"
