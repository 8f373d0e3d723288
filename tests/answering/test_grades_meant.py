"""Which grade is meant: of a body, of the whole, of a place with a report; and questions no grade answers."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

NORTH = Written(
    "Inspection of North Fenshire swimming baths",
    "North Fenshire",
    "2019-05-01",
    """Overall effectiveness

Good

Water quality

Outstanding

The Lifeguards Board

Requires improvement

Findings

The council uses bed and breakfast for visiting lifeguards. There were 40 lessons in deep pools in May 2019 and 60 lessons in shallow
pools. Of the children under five, 80 percent had a lesson.
""",
    (
        ("Overall effectiveness", "Good"),
        ("Water quality", "Outstanding"),
        ("The Lifeguards Board", "Requires improvement"),
    ),
)
SOUTH = Written(
    "Inspection of South Fenshire swimming baths",
    "South Fenshire",
    "2019-06-01",
    """Overall effectiveness

Outstanding

Water quality

Good

Findings

The slide was repaired in March 2019.
""",
    (("Overall effectiveness", "Outstanding"), ("Water quality", "Good")),
)


@pytest.fixture(scope="module")
def baths(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("baths"), NORTH, SOUTH)


def test_of_the_whole_only_the_overall_grade_counts(baths):
    answer = baths.ask("which places are outstanding overall")
    assert answer.text == "South Fenshire: Outstanding (Overall effectiveness)"


def test_a_body_has_a_grade_of_its_own(baths):
    answer = baths.ask("Was the North Fenshire Lifeguards Board judged good?")
    assert answer.text == "Requires improvement (The Lifeguards Board)"


@pytest.mark.parametrize(
    "question",
    [
        "will North Fenshire be rated good next time?",
        "Manchester swimming baths overall judgement",
        "what grade did East Fenland get for water quality",
    ],
)
def test_no_report_says_what_grade_is_to_come_or_of_a_place_it_is_not_about(baths, question):
    assert baths.ask(question).status in {"not_found", "ambiguous"}


def test_how_many_of_an_age_is_no_share_of_them(baths):
    answer = baths.ask("how many under-fives are there in North Fenshire")
    assert all(figure.role != "answer" for figure in answer.figures)


def test_two_letters_and_a_mark_are_written_out(baths):
    assert "bed and breakfast" in baths.ask("B&B for lifeguards in North Fenshire?").text


def test_one_of_a_pair_stands_in_the_place_of_the_other(baths):
    talk = baths.conversation()
    assert talk.ask("how many lessons in deep pools in North Fenshire").text == "40 lessons"
    assert talk.ask("shallow?").resolved_question.startswith("how many lessons in shallow pools")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("is North Fenshire good?", "Good (Overall effectiveness)"),
        ("was South Fenshire good", "Outstanding (Overall effectiveness)"),
    ],
)
def test_whether_a_place_is_good_is_told_by_the_grade_of_the_whole(baths, question, text):
    assert baths.ask(question).text == text


@pytest.mark.parametrize(
    "question", ["is the force good", "is the met any good", "was the force rated inadequate"]
)
def test_without_a_grade_of_the_whole_all_grades_are_told(bundled, question):
    answer = bundled.ask(question)
    graded = [" ".join(citation.quote.split()) for citation in answer.citations]
    assert sorted(graded) == ["Good", "Good", "Requires improvement"]


def test_what_was_rated_good_is_told_without_the_rest(bundled):
    assert {citation.quote for citation in bundled.ask("was anything rated good").citations} == {"Good"}
