"""What lasts, what comes first of a thing, peers, forecasts, and deeds that are counted."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

HARBOUR = Written(
    "Yearly report of Selk Harbour 2023",
    "Selk Harbour",
    "2024-03-01",
    """The year

There were 2,146 vessel calls in 2023. Yachts brought 61,200 visitors.

A flood shut the east lock for nine days and led to 23,400 minutes of delay.

On 31 March 2023 its free reserves were £71,000, enough for about three weeks. The policy is to hold reserves equal to
six months of spending.

Each visitor spends £74 ashore on average.

Operators must answer 95 per cent of letters within 20 days. Selk managed 71 per cent.

The interim manager cost £94,300.

At the end of 2023 we employed 268 people.
""",
    publisher="Board of Harbours",
)


@pytest.fixture(scope="module")
def harbour(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("how many vessels called?", "2146", "vessel calls"),
        ("how long was the east lock shut after the flood", "9", "days"),
        ("free reserves at 31 March 2023?", "71000", "GBP"),
        ("what does the average visitor spend ashore?", "74", "GBP"),
        ("what percentage of letters did Selk answer within 20 days?", "71", "percent"),
        ("what did the interim manger cost", "94300", "GBP"),
        ("how many people work for Selk Harbour?", "268", "people"),
    ],
)
def test_a_question_is_met_by_the_figure_it_means(harbour, question, value, unit):
    answer = harbour.ask(question)
    check_answer(harbour, answer)
    assert answer.status == "answered"
    assert (format(answer.figures[0].value, "f"), answer.figures[0].unit) == (value, unit)


def test_what_is_expected_is_no_number_of_the_year_before(harbour):
    assert harbour.ask("how many visitors are expected in 2024?").status == "not_found"
