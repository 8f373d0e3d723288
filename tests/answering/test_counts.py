"""Numbers of things: of whoever is counted, and of those that a deed tells from the rest."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


@pytest.mark.parametrize(
    "question",
    [
        "how many names are on the register of buildings at risk",
        "how many things are listed on the register of buildings at risk",
        "how big is the register of buildings at risk",
        "what is the size of the register of buildings at risk",
    ],
)
def test_a_count_without_a_noun_is_the_only_one_of_its_sentence(written, question):
    assert written["fire"].ask(question).text == "640 entries"


@pytest.mark.parametrize("question", ["how many names are in the brass band", "how big is the brass band"])
def test_of_two_counts_in_a_sentence_none_is_taken(written, question):
    assert written["fire"].ask(question).status == "not_found"


def test_a_noun_that_is_named_is_no_word_for_anything(written):
    assert (
        written["fire"].ask("how many kitchens are on the register of buildings at risk").status
        == "not_found"
    )


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("water", "how many staff left"),
        ("water", "how many staff were targeted"),
        ("water", "how many staff were dropped"),
        ("water", "how many reservoirs failed"),
        ("fire", "how many fire stations were completed"),
        ("fire", "how many on-call firefighters joined"),
        ("fire", "how many on-call firefighters moved away"),
        ("fire", "how many bad fire stations are there"),
        ("fire", "how many on-call firefighters were released"),
        ("fire", "how many fires were attended in the 12 months to March 2019 by bicycle"),
        ("fire", "how many cadets and drivers of the brass band complained"),
        ("university", "how many student nurses started"),
        ("university", "how many nurses were hurt"),
    ],
)
def test_a_deed_that_tells_some_from_the_rest_must_be_said(written, name, question):
    assert written[name].ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("water", "how many staff are kept", "940 staff"),
        ("water", "how many staff does it have now", "940 staff"),
        ("fire", "how many on-call firefighters are listed", "212 on-call firefighters"),
        ("fire", "how many fires did it attend", "1,940 fires"),
    ],
)
def test_a_deed_that_tells_no_more_than_that_they_are_there_need_not(written, name, question, answer):
    assert written[name].ask(question).text == answer


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("water", "how many reservoirs did not reach the level needed", "5 reservoirs"),
        ("water", "how many reservoirs reached the level needed", "13 reservoirs (5 of the 18 did not)"),
        ("water", "how many homes are not supplied", None),
        ("water", "how many homes aren't supplied", None),
        ("university", "what percentage of postgraduate students did not pass", "4 percent (96 percent did)"),
        ("university", "what percentage of undergraduate students fail", "9 percent (91 percent did)"),
        ("university", "what percentage of undergraduate students complained", None),
        ("university", "I do not know what share of postgraduate students pass", "96 percent"),
    ],
)
def test_those_that_do_not_are_not_those_that_do(written, name, question, answer):
    came = written[name].ask(question)
    assert (came.text if came.status == "answered" else None) == answer


def test_a_word_of_the_question_is_no_courtesy_because_students_ask_too(written):
    assert written["university"].ask("how many student nurses are there").text == "86 student nurses"
    assert written["water"].ask("how many student staff are there").status == "not_found"


@pytest.mark.parametrize(
    "question", ["fires per ²", "how many fires since May ²", "fires in ²²²²", "a ² of fires"]
)
def test_a_raised_figure_is_no_number(written, question):
    assert written["fire"].ask(question).status in {"answered", "not_found"}


def test_those_that_something_was_done_to_are_not_all_there_are(tmp_path):
    lakes = Written(
        "Inspection of Lorne Lake Patrol",
        "Lorne Lake Patrol",
        "2022-03-01",
        """About this inspection

We visited 11 boat houses and ran a survey.

The patrol

The patrol has 24 boat houses: three with a slipway and 21 without.
""",
    )
    patrol = corpus(tmp_path, lakes)
    assert patrol.ask("how many boat houses does the patrol have").text == "24 boat houses"
    assert patrol.ask("how many boat houses were visited").text == "11 boat houses"


def test_people_asked_for_are_no_investigations(bundled):
    answer = bundled.ask("how many people were interviewed")
    assert answer.status == "not_found"
    assert not [figure for figure in answer.figures if figure.role == "answer"]
