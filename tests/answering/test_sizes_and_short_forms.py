"""Nouns that name an amount, short forms that deny, short forms for what is asked in full, vague amounts in a question."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

HARBOUR = Written(
    "Inspection of Sandle harbour",
    "Sandle",
    "2022-03-04",
    """Findings

The number of mooring applications per month is high, at over 900, with 41 applications in a backlog at the time of the inspection.

The berth budget was £310,000. There was a shortfall of £12,000 in the berth budget.

The Pilot Training Day (PTD) service teaches new pilots how to berth. Fourteen of 20 PTDs were completed in the last six months.

People not in work or training (NIWT) can join a course. Of the school leavers, 71% are in work or training.

Of concern is the high percentage of former deckhands who are NIWT. At 22%, higher than the national average of 15%, this has grown.

Berth repairs are slow. The average time rose from 12 weeks in 2020 to 19 weeks in 2021.

Visitors to the harbour speak 31 languages, and 17 languages are spoken in harbour schools.

The current cohort of 8 apprentice pilots is well supported.
""",
)


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("mooring application backlog", "41"),
        ("size of the mooring application backlog", "41"),
        ("how many mooring applications are in the backlog", "41"),
        ("berth budget shortfall", "12000"),
        ("berth budget", "310000"),
        ("of the 20 pilot training days how many were completed?", "14"),
        ("how many pilot training days were completed", "14"),
        ("average length of berth repairs in 2021", "19"),
        ("they say harbour schools have loads of languages spoken in them, what's the number?", "17"),
        ("how many apprentice pilots are in the current intake", "8"),
        ("what percentage of former deckhands are NIWT", "22"),
    ],
)
def test_the_figure_is_of_what_the_question_names(harbour, question, value):
    answer = harbour.ask(question)
    assert [str(each.value) for each in answer.figures if each.role == "answer"][:1] == [value]


def test_those_not_in_work_are_none_of_those_in_it(harbour):
    answer = harbour.ask("what percentage of school leavers are NIWT")
    assert all(str(each.value) != "71" for each in answer.figures if each.role == "answer")


GROUPS = Written(
    "Inspection of Tarn youth work",
    "Tarn",
    "2021-05-06",
    """Findings

Members of the ‘loud voices’ group (apprentices and school leavers) hold leaders to account.

Waymarks, the council’s commissioned advice service for young people, is well used. Way finding is taught to all.
""",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who is in the loud voices group", "apprentices and school leavers"),
        ("What’s Waymarks in Tarn?", "commissioned advice service"),
        ("what's Waymarks", "commissioned advice service"),
    ],
)
def test_who_is_in_a_group_and_what_a_name_is(tmp_path, question, words):
    assert words in corpus(tmp_path, GROUPS).ask(question).text
