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
