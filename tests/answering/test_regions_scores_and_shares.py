"""Regions, scores, grades told in sentences, shares of cases and ends of a spread: a small report of leisure centres.

What is expected was read from the text below.
"""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

LEISURE = Written(
    "Review of leisure centres in Calverdale",
    "Calverdale Leisure Trust",
    "2022-06-14",
    """Foreword

We have rated the trust as ‘Good’, with an overall score of 31 out of 40. When we last reviewed it, in May 2018, it scored 22
and was rated ‘Requires improvement’. Water tests had been done in only 71 per cent of the weeks when they were needed, a fall
from 95 per cent in 2018.

Ratings

Our judgements are as follows:

• Swimming: Outstanding
• Safety of buildings: Requires improvement
• Customer care: Good

We also looked at the café. It was rated ‘Inadequate’, but it does not count towards the overall score.

Staff

The vacancy rate for lifeguards was 18 per cent, compared with 12 per cent for the Upper Mere region and 9 per cent for
England. In 2018 it stood at 4 per cent. Leaders told us that lifeguards had left for better paid posts in the neighbouring
district of Westmarch.

Absence averaged 9.4 working days for each member of staff in the year to March 2022. This was lower than the regional average
of 11.2 days, although it was worse than the 8.1 days recorded a year earlier. Sixteen apprentice coaches are in post.

Visits

In 58 per cent of visits, staff greeted people at the door. The pool was warm enough in 22 of the 30 visits we made. Lessons
were well planned in 64 per cent of cases, and in 47 per cent of cases they were adapted to the weakest swimmers.

First aid had been given on 212 occasions in the previous year, down from 260. There were 31 complaints about staff and 54 about
changing rooms.

Repairs

The trust built up a backlog of repairs while the pools were closed. Outstanding repairs peaked at 410 in June 2021 and had been
cut to 95 by March 2022. The agreement between the two clubs allows 12 days for a refund. The gardeners composted 340 tonnes of
grass.

Courses

Swimming course: a set of lessons for beginners, held over between 6 and 20 weeks.
""",
    publisher="Leisure Standards Board",
)


@pytest.fixture(scope="module")
def leisure(own_cache, tmp_path_factory):
    """An assistant over the review of leisure centres."""
    return corpus(tmp_path_factory.mktemp("leisure"), LEISURE)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("what is the vacancy rate for lifeguards in the region?", "12"),
        ("lifeguard vacancy rate regionally", "12"),
        ("vacancy rate for lifeguards in the Upper Mere region", "12"),
        ("what was the regional average for absence?", "11.2"),
        ("what share of lifeguard posts are unfilled?", "18"),
        ("what proportion of lifeguard jobs are empty in England?", "9"),
        ("what did the trust score?", "31"),
        ("what was its overall score?", "31"),
        ("what did the trust score in 2018?", "22"),
        ("how often were water tests done in 2018?", "95"),
        ("how often were water tests done when needed?", "71"),
        ("in what share of visits did staff greet people at the door?", "58"),
        ("in how many visits was the pool warm enough?", "22"),
        ("in what percentage of cases were lessons well planned?", "64"),
        ("how often were lessons adapted to the weakest swimmers?", "47"),
        ("how many apprentices are there?", "16"),
        ("how big was the backlog of repairs at its worst?", "410"),
        ("how big is the repairs backlog now?", "95"),
        ("how many days does the agreement between the clubs allow for a refund?", "12"),
        ("what tonnage of grass was composted?", "340"),
        ("what is the longest a swimming course can be?", "20"),
        ("what is the shortest a swimming course can be?", "6"),
        ("how many working days were lost to absence the year before?", "8.1"),
    ],
)
def test_a_number_is_that_of_its_place_its_time_and_its_clause(leisure, question, value):
    answer = leisure.ask(question)
    check_answer(leisure, answer)
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"][:1] == [value], (
        answer.text
    )


@pytest.mark.parametrize(
    ("question", "grade"),
    [
        ("what is the overall rating?", "Good"),
        ("what rating did the trust get?", "Good"),
        ("how was swimming rated?", "Outstanding"),
        ("what grade did they get for safety of buildings?", "Requires improvement"),
        ("what was the café rated?", "Inadequate"),
        ("which part was rated inadequate?", "Inadequate"),
        ("what was the overall rating in 2018?", "Requires improvement"),
    ],
)
def test_a_grade_told_in_a_sentence_or_a_list_is_given(leisure, question, grade):
    answer = leisure.ask(question)
    check_answer(leisure, answer)
    assert answer.kind == "judgment"
    assert grade in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what is the vacancy rate for lifeguards in Westmarch?",
        "what was the overall rating in 2016?",
        "what share of gardener posts are empty?",
    ],
)
def test_what_is_said_of_no_such_place_time_or_post_is_refused(leisure, question):
    assert leisure.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("first", "then", "value"),
    [
        ("how many working days were lost to absence per member of staff?", "what about the region?", "11.2"),
        ("what was the vacancy rate for lifeguards?", "and regionally?", "12"),
        ("how many complaints were there about staff?", "and about changing rooms?", "54"),
        ("on how many occasions had first aid been given?", "and the year before?", "260"),
        ("what did the trust score?", "and in 2018?", "22"),
    ],
)
def test_a_follow_up_keeps_the_measure(leisure, first, then, value):
    conversation = leisure.conversation()
    conversation.ask(first)
    answer = conversation.ask(then)
    check_answer(leisure, answer)
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == [value], answer.text


def test_what_it_was_rated_may_be_asked_after_a_number(leisure):
    conversation = leisure.conversation()
    conversation.ask("what did the trust score?")
    assert conversation.ask("what rating does that make it?").text.startswith("Good")


def test_here_and_in_the_region_are_set_side_by_side(leisure):
    answer = leisure.ask("is the lifeguard vacancy rate higher here than in the region?")
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == ["18", "12"]
