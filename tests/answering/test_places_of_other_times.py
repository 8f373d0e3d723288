"""Follow-ups about a place whose report is of another time, and about some of a number just given."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _lakes(place: str, date: str, day: str, swans: int, islands: int, reeds: int) -> Written:
    """Write a count of a lake's swans."""
    return Written(
        f"Count of swans on {place}",
        place,
        date,
        f"""Findings

At {day}, {swans} swans were being fed by the warden of {place}. Of this number:

- {islands} live on islands
- {reeds} live in reeds
""",
    )


@pytest.fixture(scope="module")
def lakes(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("lakes"),
        _lakes("Ostmere", "2017-07-01", "31 March 2017", 412, 120, 61),
        _lakes("Wendle Water", "2016-11-02", "31 August 2016", 980, 333, 47),
    )


def test_another_place_answers_with_the_time_of_its_own_report(lakes):
    talk = lakes.conversation()
    talk.ask("how many swans were fed in Ostmere at the end of March 2017?")
    assert talk.ask("how many of those live on islands?").text == "120 swans"
    answer = talk.ask("and in Wendle Water?")
    assert answer.text == "333 swans"
    assert answer.notes == ("not given for the time spoken of; this is of 31 August 2016",)


def test_a_time_that_is_named_is_kept(lakes):
    talk = lakes.conversation()
    talk.ask("how many swans were fed in Ostmere at the end of March 2017?")
    assert talk.ask("and in Wendle Water in March 2017?").status == "not_found"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many of the 412 live in reeds?", "61 swans"),
        ("of the 412 how many live on islands", "120 swans"),
    ],
)
def test_some_of_a_number_just_given(lakes, question, text):
    talk = lakes.conversation()
    talk.ask("how many swans were fed in Ostmere?")
    assert talk.ask(question).text == text


@pytest.mark.parametrize(
    "question",
    [
        "How many swans live in reeds on Ostmere? I need the number not the percentage",
        "how many swans on Ostmere live in reeds (the actual number, not a percentage)",
        "Give me the number rather than the percentage: swans living in reeds on Ostmere",
    ],
)
def test_no_percentage_is_wanted(lakes, question):
    assert lakes.ask(question).text == "61 swans"
