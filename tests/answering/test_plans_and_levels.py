"""Questions about a botanic garden: plans in lists, duties of a body, levels and what they came from, rows and years."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

GARDEN = Written(
    "Helmsdale Botanic Garden: annual review 2023/24",
    "Helmsdale Botanic Garden",
    "2024-08-05",
    """About the garden

We employed 96 members of staff at the year end. Each member of staff took an average of 5.4 days of sick leave, down
from 7.1. Entry by bus fell from 22 per cent of visits to 15 per cent. The Lottery has agreed to pay for four
additional staff, who will look after the fern house.

The rate of loss of young trees was 3.1 per cent, compared with 4.6 per cent in England.

Visits

The tropical house was closed for repairs from May to July. Engineers found that a steam pipe had cracked in two places.

Table 1: Visits by season

Season             2021/22    2022/23    2023/24
Spring              31,200     33,900     40,100
Summer              58,400     61,000     57,300
Autumn and winter   12,900     14,100     15,600
All seasons        102,500    109,000    113,000

Table 2: Gardens with the most rare plants, 2023/24

Garden               Plants    Per 100 beds    Labelled
Upper Terrace           412            18.6         390
Walled Garden           305            22.4         287
North Glade             198            10.2         120

We organised 64 guided walks. Full walks took an average of 70 minutes. The longest lasted 185 minutes because the party
lost its way in the maze.

Standards

The seed bank met its deadline for 83 per cent of requests; the Curators' Board standard is 95 per cent.

Advice from the Curators' Board

The Curators' Board made these recommendations:
(a) the trustees should publish a yearly list of plants that have been lost;
(b) the seed bank should move to a dry store by May 2025; and
(c) Helmsdale Council should mend the footbridge within six months.

What comes next

During 2024/25 we will:
• open the fern house on Sundays
• plant 400 oaks on the north slope
• publish a guide for blind visitors.
""",
    publisher="Helmsdale Botanic Garden",
)


@pytest.fixture(scope="module")
def garden(own_cache, tmp_path_factory):
    """The assistant of the garden's review."""
    return corpus(tmp_path_factory.mktemp("garden"), GARDEN)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how many staff does the garden have?", "96"),
        ("how many additional staff are to come", "4"),
        ("visits 2023/24", "113000"),
        ("how many visits were there last year?", "113000"),
        ("visits in the previous year", "109000"),
        ("how many visits were there in summer in 2022/23", "61000"),
        ("rare plants in the North Glade", "198"),
        ("how many plants does the Walled Garden have", "305"),
        ("Upper Terrace plants per 100 beds", "18.6"),
        ("how many plants in the Upper Terrace are labelled?", "390"),
        ("longest walk", "185"),
        ("how long did the longest walk last?", "185"),
        ("how long did a full walk take on average", "70"),
        ("guided walks that were organised", "64"),
        ("seed bank requests standard", "95"),
    ],
)
def test_one_of_several_numbers_is_chosen_by_what_the_phrase_ends_in(garden, question, value):
    answer = garden.ask(question)
    check_answer(garden, answer)
    assert [str(each.value) for each in answer.figures if each.role == "answer"] == [value], answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("has sick leave come down?", ("yes", "from 7.1", "to 5.4")),
        ("did sick leave go up", ("no", "from 7.1", "to 5.4")),
        ("Am I right in thinking that sick leave has fallen?", ("yes", "to 5.4")),
        ("by how much did entry by bus fall?", ("7 percentage points", "from 22", "to 15")),
        ("is the rate of loss of young trees above or below the England rate?", ("below:", "3.1", "4.6")),
        ("was the rate of loss of young trees more or less than in England", ("less:",)),
        ("why was the tropical house closed", ("steam pipe",)),
        ("what will the garden do in 2024/25?", ("fern house", "400 oaks", "blind visitors")),
        ("what do they plan to do next year", ("fern house", "400 oaks", "blind visitors")),
        ("what is the garden going to do next?", ("fern house", "400 oaks", "blind visitors")),
        ("what is being asked of the seed bank", ("dry store",)),
        ("what should Helmsdale Council do?", ("footbridge",)),
        ("what is required of the trustees?", ("yearly list",)),
    ],
)
def test_what_becomes_of_something_is_told_whole(garden, question, words):
    answer = garden.ask(question)
    check_answer(garden, answer)
    assert answer.status == "answered"
    assert [each for each in words if each not in answer.text] == [], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how much does the director get paid?",
        "what does a gardener earn",
        "how many visits are expected next year",
        "what must schools do?",
        "what will the garden do in 2031?",
        "visits in 2018/19",
        "how many plants does the East Lawn have",
    ],
)
def test_what_the_review_does_not_say_is_refused(garden, question):
    answer = garden.ask(question)
    check_answer(garden, answer)
    assert answer.status == "not_found", answer.text


def test_last_year_stays_last_year_in_a_conversation(garden):
    conversation = garden.conversation()
    assert (
        str(conversation.ask("how many visits were there in spring last year?").figures[0].value) == "40100"
    )
    assert str(conversation.ask("and in summer?").figures[0].value) == "57300"
