"""Questions over reports on several towns: which has most, one measure of two, months of the year spoken of."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

GRADES = "Opening hours\n\nGood\n\nStock\n\nPoor\n"
ASHBY = Written(
    "Moor and Ashby: inspection of libraries",
    "Moor and Ashby",
    "2019-06-10",
    "Lending\n\nThe town runs four reading rooms. In all, 640 children live in rooms above the libraries.\n\n"
    "The town's mentors meet readers each week. They have high caseloads of around 90 each.\n\n"
    "At 31 March 2018, 310 readers were on the waiting list. At 31 October 2018, 352 readers were on the waiting list."
    " This rise is attributed to the closure of two branches.\n\n"
    "At the time of the inspection, 14 applications were awaiting screening. There were 52 adoptions of books in the"
    " last 12 months.\n\n"
    "Of the 352 readers on the waiting list, 29 are under 16.\n\n"
    "A reader waits no more than nine days for a book from the store.\n\n"
    "The proportion of pupils who achieved five or more badges was 61%.\n",
)
CORLE = Written(
    "Corle: inspection of libraries",
    "Corle",
    "2020-02-03",
    "Lending\n\nThe town runs seven reading rooms. In all, 710 children live in rooms above the libraries.\n\n"
    "The average caseload of mentors is 55.\n\n"
    "There were 31 adoptions of books in the last 12 months. At 31 October 2019, 118 readers were on the waiting list."
    " Staff turnover was 12%.\n",
)


@pytest.fixture(scope="module")
def towns(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("towns"), ASHBY, CORLE)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "which council runs the most reading rooms?",
            "Corle: seven reading rooms; Moor and Ashby: four reading rooms",
        ),
        ("which authority has the largest number of its own reading rooms", "Corle: seven reading rooms"),
        ("who has the higher mentor caseload, Ashby or Corle", "Moor and Ashby: about 90; Corle: 55"),
        (
            "Corle or Ashby: who had more adoptions in the past 12 months?",
            "Moor and Ashby: 52 adoptions",
        ),
        ("how many applications were unscreened in Ashby", "14 applications"),
        ("longest wait in Ashby for a book from the store, in days", "nine days"),
        ("Moor reading rooms: how many?", "four reading rooms"),
        ("share of pupils in Ashby with 5+ badges", "61%"),
        ("how many of the 352 readers on the Ashby waiting list are under 16", "29 readers"),
    ],
)
def test_what_is_asked_of_towns_is_answered_for_them(towns, question, answer):
    assert answer in towns.ask(question).text


def test_who_does_most_things_is_not_counted(towns):
    assert towns.ask("who meets readers the most weeks").kind != "comparison"


@pytest.mark.parametrize(
    ("turns", "text"),
    [
        (
            [
                "how many readers were on the waiting list in Ashby in October 2018",
                "what about 31 march that year",
            ],
            "310 readers",
        ),
        (
            ["how many readers were on the waiting list in Ashby in October 2018", "and in March?"],
            "310 readers",
        ),
        (
            ["what is the staff turnover in Corle", "how many reading rooms does the town run?"],
            "seven reading rooms",
        ),
    ],
)
def test_a_follow_up_keeps_the_year_and_the_place_spoken_of(towns, turns, text):
    conversation = towns.conversation()
    answers = [conversation.ask(turn) for turn in turns]
    assert answers[-1].text == text
    assert [answer.question for answer in answers] == turns


@pytest.mark.parametrize(
    "question", ["how many applications were unpaid in Ashby", "which council has the most buses"]
)
def test_what_no_town_is_said_to_have_is_refused(towns, question):
    assert towns.ask(question).status == "not_found"
