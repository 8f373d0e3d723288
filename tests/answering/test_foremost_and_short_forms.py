"""The foremost of a kind, what a short form is said to be, what was done to somebody, and who is counted."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

LIFTS = Written(
    "Review of lift safety in Osterby 2022/23",
    "Osterby",
    "2023-09-14",
    """What we found

Engineers of the Osterby Lift Board made 1,312 visits in 2022/23. The largest cause of breakdowns was worn cable, and
doors that would not close came second. Complaints were about waiting. The most common was that nobody answered the
alarm bell.

A Lift Entrapment (LE) is an event in which somebody is held between floors for more than 15 minutes. There were 74 LEs
in 2022/23, against 91 in 2021/22.

Each engineer had 23 lifts to look after, and mechanics had 11 lifts each.

The board has 140 staff and volunteers.

Lift owners must keep a log book. Mr Penhallow was fined for not keeping one. The board took enforcement action
against two owners, and withdrew one licence.
""",
    publisher="Inspectorate of Machinery",
)


@pytest.fixture(scope="module")
def lifts(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("lifts"), LIFTS)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what was the biggest cause of breakdowns?", "worn cable"),
        ("main cause of breakdowns", "worn cable"),
        ("what was the most common complaint?", "nobody answered the"),
        ("What is an LE?", "held between floors"),
        ("was Mr Penhallow fined?", "was fined"),
    ],
)
def test_a_sentence_that_says_it_is_given(lifts, question, words):
    answer = lifts.ask(question)
    check_answer(lifts, answer)
    assert answer.status == "answered"
    assert words in " ".join(answer.text.split())


@pytest.mark.parametrize(
    "question",
    ["how many mechanics are there?", "how many volunteers has the board?", "how many staff are there?"],
)
def test_those_whom_no_number_counts_are_not_counted(lifts, question):
    assert not any(figure.role == "answer" for figure in lifts.ask(question).figures)


def test_two_kinds_of_people_asked_for_together_are_counted(lifts):
    assert lifts.ask("how many staff and volunteers has the board?").figures[0].value == 140
