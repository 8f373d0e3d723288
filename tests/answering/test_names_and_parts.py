"""What things are called, of how many parts they are, and kinds of things told by things of the kind."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_COAST = """Summary

The Lorne coast has 41 bathing waters, grouped in three sectors. Lifeguards recorded 2,310 rescues in the season, equivalent
to 8.4 rescues per 10,000 visitors.

The clean-up is run by a volunteer body, the Tideline Trust (formerly the Lorne Beach Society). The old test, which was
known as the plate count, took three days. Beaches with the top grade fly what is called a blue pennant. The reading scheme
was formerly called ‘Book Ladder’ and is now known as ‘Page One’. Until 2019 fines were collected under a system known as
‘the tally’. Each harbour has a ‘Calm Water’ office where forecasts are posted.

Results are posted on Instagram and in a weekly podcast. Visitors come by tram. Harbour councils meet every quarter.
"""


@pytest.fixture(scope="module")
def coast(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("names"),
        Written("Bathing waters of the Lorne coast 2022", "Lorne coast", "2022-12-01", _COAST),
    )


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What was the Tideline Trust called previously?", "Lorne Beach Society"),
        ("What was the old test called?", "plate count"),
        ("The old system of collecting fines - what was it called?", "the tally"),
        ("What's the name for the flag flown by beaches with the top grade?", "blue pennant"),
        ("What did they use to call the reading scheme?", "Book Ladder"),
        ("what is the reading scheme known as now?", "Page One"),
        ("what is the name for the office in each harbour?", "Calm Water"),
    ],
)
def test_what_something_is_called_is_said_by_the_sentence_that_names_it(coast, question, name):
    answer = coast.ask(question)
    assert answer.status == "answered"
    assert name in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What was the summer fair called before?",
        "What is the Tideline Trust's chairman called?",
        "what is the lifeboat called?",
    ],
)
def test_what_is_not_spoken_of_has_no_name(coast, question):
    assert coast.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Into how many sectors is the coast split?", "3"),
        ("how many sectors is the coast divided into?", "3"),
        ("How many sectors make up the coast?", "3"),
        ("How much rescuing did the lifeguards record in the season?", "2310"),
    ],
)
def test_parts_are_counted_by_what_they_make_up(coast, question, number):
    answer = coast.ask(question)
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == [number]


def test_into_how_many_a_thing_is_divided_that_is_not_spoken_of_is_not_said(coast):
    assert coast.ask("Into how many regions is England divided?").status == "not_found"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Are the results posted on social media?", "Instagram"),
        ("do visitors come by public transport?", "by tram"),
        ("How often do harbour councils meet?", "every quarter"),
    ],
)
def test_a_kind_is_told_by_a_thing_of_the_kind(coast, question, words):
    assert words in coast.ask(question).text


def test_one_thing_of_a_kind_does_not_tell_of_another(coast):
    assert coast.ask("are the results posted on Facebook?").status == "not_found"
