"""What is left of a whole, and what a forecast adds to what there is now."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_LIBRARY = """Branches

Only 9 of the 27 branches met the opening hours standard in April 2023. Eleven of the 14 school visits planned for May took place.
Of 60 computers tested, 48 passed. A total of 64 percent of branches offer step-free access. A third of depots lack showers.

Seven of the 20 car parks have no charging points. Of the 41 bathing waters, 33 reached the excellent standard.

Overall 81.5 percent of readers were content, and the visitor satisfaction rate was 79 percent.

On 31 March 2023, 54 readers were not fully registered, which is 5.2 percent of all readers.

There were 87 thefts in 2022, compared with 104 in 2021, a fall of 16 percent.

Plans

As of 30 June 2023, the service had 1,240 volunteers. It expects this to rise to about 1,500 by 2025.

The mobile library made 310 stops in 2022 and is forecast to make 420 stops in 2024. Leaks happened 118 times in 2022;
the service expects 90 in 2024. As at 1 May 2021, 210 vans had cameras. By 2024 the service plans to have 340 vans with cameras.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("rest"),
        Written("Review of Glenmoor Library Service", "Glenmoor", "2023-09-14", _LIBRARY),
    )


@pytest.mark.parametrize(
    ("question", "left", "words"),
    [
        ("How many branches failed to meet the opening hours standard in April 2023?", "18", "18 branches"),
        ("In April 2023, how many branches did not meet the opening hours standard?", "18", "18 branches"),
        ("how many branches missed the opening hours standard", "18", "18 branches"),
        ("How many of the planned school visits in May didn't take place?", "3", "3 school visits"),
        ("How many computers failed the test?", "12", "12 computers"),
        ("How many bathing waters fell short of the excellent standard?", "8", "8 bathing waters"),
        ("How many car parks do have charging points?", "13", "13 car parks (7 of the 20 did not)"),
        ("What share of branches do not offer step-free access?", "36", "36 percent (64 percent did)"),
        ("What proportion of readers weren't content?", "18.5", "18.5 percent (81.5 percent did)"),
    ],
)
def test_the_rest_of_a_whole_is_worked_out_from_the_part(library, question, left, words):
    answer = library.ask(question)
    assert [str(step.value) for step in answer.computed] == [left]
    assert answer.text.startswith(words)
    assert answer.citations
    assert any(note.startswith("worked out") for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many car parks have no charging points", "Seven of the 20 car parks"),
        ("what share of depots lack showers?", "about A third"),
        ("how many computers passed", "48 computers"),
        ("what percentage of readers were not fully registered in March 2023?", "5.2 percent"),
    ],
)
def test_what_is_said_itself_is_not_worked_out(library, question, words):
    answer = library.ask(question)
    assert answer.text == words
    assert not answer.computed


@pytest.mark.parametrize(
    "question",
    [
        "How many branches failed their fire inspection?",
        "What percentage of branches did not sell coffee?",
        "how many volunteers did not turn up",
        "what percentage of visitors were not satisfied?",  # a rate from answers on a scale has no simple rest
    ],
)
def test_nothing_is_left_of_what_is_not_said(library, question):
    assert library.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "more"),
    [
        (
            "If the forecast is right, how many more volunteers will there be in 2025 than in June 2023?",
            "260",
        ),
        ("how many more volunteers does the service expect by 2025?", "260"),
        ("How many extra volunteers does the service expect to gain by 2025?", "260"),
        ("How many more stops is the mobile library forecast to make in 2024 than it made in 2022?", "110"),
        ("How many fewer leaks does the service expect in 2024 than happened in 2022?", "28"),
        ("If the plan is met, how many more vans will have cameras by 2024 than in May 2021?", "130"),
    ],
)
def test_a_forecast_is_set_against_what_there_is(library, question, more):
    answer = library.ask(question)
    assert [str(step.value) for step in answer.computed] == [more]
    assert len([figure for figure in answer.figures if figure.role == "answer"]) == 2


@pytest.mark.parametrize(
    "question",
    [
        "How many more stops will the mobile library make in 2030 than in 2022?",
        "if all goes to plan, how many more branches will there be in 2025?",
    ],
)
def test_nothing_is_added_where_one_time_is_not_told(library, question):
    assert library.ask(question).status == "not_found"


def test_how_many_more_is_no_percentage(library):
    answer = library.ask("How many more thefts were there in 2021 than in 2022?")
    assert [str(step.value) for step in answer.computed] == ["17"]
