"""What the shape of a question seeks: the first to come, the highest of all, a view, an outcome, a name, no number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.answering.written import Written, corpus

HARBOUR = Written(
    "Inspection of Saltness lifeboat service",
    "Saltness",
    "2021-05-14",
    """Introduction

To judge the service we looked at three areas:

- How well does the service rescue people at sea?

- How well does the service train its crews?

- How well does the service look after its boats?

Rescues

The number of rescues is higher in Saltness than anywhere else in England. The most difficult rescues are led by
trained coxswains. However, most calls are attended first by beach wardens, who have no such training.

The rescue rate was 12.4 per 1,000 population in Saltness and 8.1 per 1,000 population in England in 2020.

Crews follow a process known as ‘Clear Deck’, which they use to keep the boats ready.

The service keeps a list of careless skippers (currently 140 names recorded). These skippers will be invited to a
course on safety at sea.

Training

In talks with crews it was clear that the logbook is seen as a burden. Crews know the logbook. The service has begun
to share its lessons but it has not yet brought them together in one plan. There is a lack of classrooms, and the
service gets less from its nine instructors than it could. The NKX form is filled in after each exercise.

The training plan has no reference to the advice of the coastguard. The training plan was written in 2020.

Neighbours

Besides a bulletin, posters are used to update villagers on the work of the service. Every station has at least two
paid mechanics and one storekeeper.
""",
)


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who usually gets to a call first", "attended first by beach wardens"),
        ("Who is first on the scene for most calls?", "attended first by beach wardens"),
        ("which staff turn up first at most calls", "attended first by beach wardens"),
        ("Is the number of rescues in Saltness the highest in the country?", "than anywhere else"),
        ("is the number of rescues worse in Saltness than elsewhere?", "than anywhere else"),
        ("What's 'Clear Deck'?", "to keep the boats ready"),
        ("clear deck - what's it for?", "to keep the boats ready"),
        ("What will happen to the skippers on the list?", "invited to a course"),
        ("how do crews regard the logbook", "seen as a burden"),
        ("has it managed to bring its lessons together?", "not yet brought them together"),
        ("does the training plan mention the coastguard's advice?", "no reference to the advice"),
        ("how does the service keep villagers posted", "posters are used to update villagers"),
        ("how does it let villagers know about its work", "posters are used to update villagers"),
        ("what mechanics does every station have?", "one storekeeper"),
    ],
)
def test_the_sentence_is_of_the_kind_that_the_question_seeks(harbour, question, words):
    answer = harbour.ask(question)
    assert answer.status == "answered"
    assert words in answer.text
    assert not [figure for figure in answer.figures if figure.role == "answer"]


def test_the_questions_that_an_inspection_put_are_those_of_its_list(harbour):
    answer = harbour.ask("what three questions did the inspection ask?")
    assert answer.kind == "list"
    assert "train its crews?" in answer.text
    assert "look after its boats?" in answer.text


def test_a_short_form_that_is_nowhere_explained_is_refused(harbour):
    assert harbour.ask("what does NKX stand for?").status == "not_found"


def test_how_far_one_place_is_above_another_is_a_difference(harbour):
    answer = harbour.ask("By how much does the rescue rate in Saltness exceed the national rate?")
    assert [step.value for step in answer.computed] == [Decimal("4.3")]
    assert answer.computed[0].operation == "difference"


def test_a_count_answers_where_it_is_asked_for(harbour):
    answer = harbour.ask("how many names are on the list of careless skippers?")
    assert answer.figures[0].value == Decimal(140)


LIBRARY = Written(
    "Inspection of Ashby libraries",
    "Ashby",
    "2022-03-04",
    """Introduction

This inspection looked at how well the libraries serve their readers.

Readers

The reader satisfaction rate was 81 percent in 2021, below the England average of 84 percent. It was 76 percent in
2020. In March 2021 only 9 of the 20 branches managed to open on Sundays.

We have concerns about the way loans are counted, which is not as accurate as it should be. Loans are counted by hand
in every branch. The library trust has set a target to lend 10 percent more books by 2024. The libraries have a target
to lend 10 percent more books by 2024.

Full data on the new loans will be available from May 2023. The new loans were introduced in 2021.

Recommendations

- Within six months, the libraries should start a plan to improve the care of old books, which will ensure that staff
know how to mend them.

- Within six months, the libraries should start a plan to open on more Sundays.
""",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("library"), LIBRARY)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "What did the inspection recommend the libraries do about old books?",
            "improve the care of old books",
        ),
        ("what do the inspectors want the libraries to do about old books", "improve the care of old books"),
        ("who set the target to lend more books", "The library trust has set a target"),
        ("How well do the libraries count loans?", "not as accurate as it should be"),
        ("can the loans that are counted be trusted?", "not as accurate as it should be"),
        ("when will full data on the new loans come out?", "available from May 2023"),
    ],
)
def test_a_wish_a_doer_and_a_judgment_are_answered_by_the_sentence_that_says_them(library, question, words):
    answer = library.ask(question)
    assert answer.status == "answered"
    assert words in answer.text
    assert not [figure for figure in answer.figures if figure.role == "answer"]


@pytest.mark.parametrize(
    "question",
    [
        "how many branches did not manage to open on Sundays in March 2021?",
        "How many branches failed to open on Sundays?",
    ],
)
def test_those_that_did_not_are_the_whole_less_those_that_did(library, question):
    answer = library.ask(question)
    assert [step.value for step in answer.computed] == [Decimal(11)]
    assert answer.text.startswith("11 branches")
    assert answer.figures[0].out_of == Decimal(20)


def test_those_that_did_not_are_not_worked_out_where_no_whole_is_given(library):
    assert library.ask("how many readers were not satisfied in 2021?").status == "not_found"


def test_better_than_the_year_before_is_no_comparison_with_the_country(library):
    conversation = library.conversation()
    conversation.ask("what was the reader satisfaction rate in 2021?")
    answer = conversation.ask("is that better than the year before?")
    assert {figure.value for figure in answer.figures if figure.role == "answer"} == {
        Decimal(81),
        Decimal(76),
    }


@pytest.mark.parametrize(
    "question",
    [
        "What period does the reader satisfaction rate cover?",
        "what period is the reader satisfaction rate for",
    ],
)
def test_the_time_of_a_rate_is_its_period(library, question):
    answer = library.ask(question)
    assert answer.status == "answered"
    assert answer.text == "2021"


def test_the_people_of_a_body_that_act_are_the_body(harbour):
    answer = harbour.ask("what rate of rescues do the Saltness staff achieve?")
    assert answer.figures[0].value == Decimal("12.4")


def test_what_a_worry_is_about_is_no_definition_of_a_worry(library):
    answer = library.ask("What is the worry about the way loans are counted?")
    assert "not as accurate as it should be" in answer.text
    assert answer.kind == "passage"
