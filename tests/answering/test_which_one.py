"""Of several sentences or figures that nearly fit, the one that is of the kind asked for."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

MOOR = Written(
    "Inspection of Stonegate moorland",
    "Stonegate",
    "2020-06-10",
    """Findings

The grazing committee, chaired by the head shepherd, meets in the barn. Walkers write to the chair of the grazing
committee about gates.

We looked at the flocks on the moor in particular. We chose the upland flocks because they cover most of the moor.

The staff turnover rate was 9 percent in 2019. The vacancy rate is low and there are few concerns.

The number of gate repairs a month is high, at 300, with 41 repairs in a backlog at the time of the visit.

The average time for a repair was 12 days, above the England average of 8 days.

Grades

A moor is graded:

- tidy
- overgrown

A moor is overgrown because its paths cannot be seen.
""",
)
DALE = Written(
    "Inspection of Fernley moorland",
    "Fernley",
    "2020-07-10",
    """Findings

There were 70 shepherds and drovers on the moor in 2020.

The average time for a repair was 15 days.
""",
)
FELL = Written(
    "Inspection of Harrop moorland",
    "Harrop",
    "2020-08-10",
    """Findings

There were 30 shepherds on the moor in 2020. There were 24 shepherds that held more than two flocks in 2018.
""",
)


@pytest.fixture(scope="module")
def moor(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("moor"), MOOR)


@pytest.fixture(scope="module")
def moors(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("moors"), MOOR, DALE, FELL)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who chairs the grazing committee", "chaired by the head shepherd"),
        ("why did they choose those particular flocks to look at", "because they cover most of the moor"),
        ("what does overgrown mean as a grade", "because its paths cannot be seen"),
    ],
)
def test_a_sentence_of_the_kind_asked_for_goes_before_one_that_nearly_is(moor, question, words):
    answer = moor.ask(question)
    assert answer.status == "answered"
    assert words in answer.text


def test_one_rate_is_no_other(moor):
    assert moor.ask("what is the staff turnover rate").figures[0].text == "9 percent"
    assert all(figure.role != "answer" for figure in moor.ask("what % is the staff vacancy rate").figures)


def test_how_big_asks_for_what_it_names_first(moor):
    assert moor.ask("how big was the backlog of gate repairs").text == "41 repairs"


@pytest.mark.parametrize(
    "question",
    [
        "what is the England average for the time for a repair in Stonegate",
        "England average for repair time according to the Stonegate report",
    ],
)
def test_the_figure_of_the_country_is_taken_from_the_report_of_a_place(moors, question):
    answer = moors.ask(question)
    assert [(str(each.value), each.area) for each in answer.figures if each.role == "answer"] == [
        ("8", "England")
    ]


def test_both_are_given_where_both_are_asked_for(moors):
    answer = moors.ask("time for a repair in Stonegate and the England average")
    assert [str(each.value) for each in answer.figures if each.role == "answer"] == ["12", "8"]


def test_counts_of_one_thing_and_of_more_are_lined_up_with_a_note(moors):
    answer = moors.ask("compare the number of shepherds in Fernley and Harrop")
    assert [str(figure.value) for figure in answer.figures] == ["70", "30"]
    assert any(note.startswith("the units differ: ") for note in answer.notes)


def test_a_figure_of_fewer_is_not_given_for_a_time_that_all_have_no_figure_for(moors):
    answer = moors.ask("number of shepherds in Harrop in 2018")
    assert all(figure.role != "answer" for figure in answer.figures)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many repairs are on the backlog books", "41 repairs"),
        ("how many repairs were in the backlog afterwards", "41 repairs"),
    ],
)
def test_a_word_that_only_says_the_kind_is_left_out_at_a_second_reading(moor, question, text):
    answer = moor.ask(question)
    assert answer.text.startswith(text)
    assert any(note.startswith("read without ‘") for note in answer.notes)


@pytest.mark.parametrize(
    "question", ["how many books are in the backlog", "how many schemes of repair are there"]
)
def test_what_is_counted_is_never_left_out(moor, question):
    assert moor.ask(question).status == "not_found"


def test_how_many_of_something_is_no_question_for_a_grade(moor):
    assert moor.ask("how many flocks did they look at to judge the moor").kind != "judgment"
