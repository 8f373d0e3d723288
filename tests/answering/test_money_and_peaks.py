"""Money asked by its sign or its verb, rows that are first or last, peaks, ratings of another scale, what is to come."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

PIERS = Written(
    "The Skerry Coast Piers programme",
    "Skerry Coast",
    "2021-11-18",
    """Key facts

• £41.5m – the first budget of the programme
• 310 – piers repaired, against a target of 900

The programme

The Board opened the programme in May 2019 and closed it to new bids on 30 June 2021. It paid Hill Dredging £6.2m for
running it. On 31 March 2021 claims worth £0.9m from boatyards were still unpaid.

Becoming a member cost a small club about £320 and took around six weeks. Of 620 bids received, 240 led to a grant. A
further 90 were rejected.

The longest wait for a grant in our sample was 204 days. The Board intended that a grant would be paid within 30
working days.

The number of divers at work peaked at 74 in August 2020. There were 41 divers in May 2021.

Officers found 26 cases of suspected fraud with a value of £84,000.

Marta Hale was the head of the programme until June 2020, when she left for another body. Owen Price replaced her in
September 2020.

In April 2020 a review by the Works Office rated the programme ‘Stage 2’, and in May 2021 its rating fell to ‘Stage 4’.

A successor, the Safe Harbours Fund, is to run for three years from April 2022 and will be led by local councils.

Results by harbour

Table 1: Bids and piers repaired by harbour, to 30 June 2021

Harbour            Bids    Piers      Median days    Average
                           repaired   to grant       grant (£)
Eel Bay             210        130            44       52,100
Port Skene          190        104            61       48,700
Upper Skerry        140         50            92       66,300
Little Ness          80         26            75       59,900
Skerry Coast        620        310            63       54,300
""",
    publisher="Office of Works",
)


@pytest.fixture(scope="module")
def piers(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("piers"), PIERS)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("value of the suspected fraud found, £", "84000", "GBP"),
        ("how much did the Board still owe boatyards on 31 March 2021?", "900000", "GBP"),
        ("what would it set a small club back to become a member?", "320", "GBP"),
        ("what was the worst wait for a grant?", "204", "days"),
        ("how soon was a grant meant to be paid?", "30", "working days"),
        ("at its peak, how many divers were at work?", "74", "divers"),
        ("how many bids were turned down?", "90", "bids"),
        ("how many piers were repaired in Upper Skerry?", "50", "piers"),
        ("how many cases of fraud were found", "26", "cases"),
    ],
)
def test_the_number_meant_is_found(piers, question, value, unit):
    answer = piers.ask(question)
    check_answer(piers, answer)
    assert [(format(each.value, "f"), each.unit) for each in answer.figures if each.role == "answer"] == [
        (value, unit)
    ]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which harbour had the fewest bids?", "Little Ness"),
        ("where was the wait for a grant longest?", "Upper Skerry"),
        ("which harbour got the biggest average grant?", "Upper Skerry"),
        ("when did it shut to new bids?", "30 June 2021"),
        ("who ran the programme after Marta Hale left?", "Owen Price"),
        ("what rating did the Works Office give in April 2020?", "Stage 2"),
        ("is anything going to replace the programme?", "Safe Harbours Fund"),
    ],
)
def test_the_name_meant_is_said(piers, question, said):
    answer = piers.ask(question)
    check_answer(piers, answer)
    assert answer.status == "answered"
    assert said in answer.text


def test_two_parts_are_set_beside_each_other(piers):
    answer = piers.ask("how many days longer did people in Upper Skerry wait for a grant than in Eel Bay?")
    assert [str(each.value) for each in answer.computed] == ["48"]


@pytest.mark.parametrize(
    "question",
    [
        "what rating did the Works Office give in 2019?",
        "did it give value for money?",
        "which harbour had the most fires?",
    ],
)
def test_what_is_not_said_is_not_answered(piers, question):
    assert piers.ask(question).status == "not_found"
