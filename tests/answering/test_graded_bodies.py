"""Which bodies got a grade as a whole, and whether one did."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _parks(area: str, published: str, whole: str, paths: str) -> Written:
    label = f"The overall judgement on parks in {area}"
    text = f"Cover\n\n{label}\n{whole}\n\nCare of paths\n{paths}\n\nParks in {area} are open.\n"
    judgments = ((label, whole), ("Care of paths", paths))
    return Written(f"{area} Borough Council: inspection of parks", area, published, text, judgments)


@pytest.fixture(scope="module")
def parks(own_cache, tmp_path_factory):
    reports = [
        _parks("Ashdown", "2016-03-01", "inadequate", "Good"),
        _parks("Ashdown", "2020-03-01", "good", "Inadequate"),
        _parks("Birling", "2019-05-01", "require improvement to be good", "Outstanding"),
        _parks("Cranby", "2018-05-01", "inadequate", "Requires improvement"),
    ]
    return corpus(tmp_path_factory.mktemp("parks"), *reports)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("which areas are inadequate", ["Cranby"]),
        ("which areas require improvement overall", ["Birling"]),
        ("which places are good overall", ["Ashdown"]),
        ("which areas are outstanding for care of paths", ["Birling"]),
        ("which areas were judged inadequate for care of paths", ["Ashdown"]),
    ],
)
def test_the_bodies_with_a_grade_are_named_by_their_newest_report(parks, question, named):
    answer = parks.ask(question)
    assert answer.status == "answered"
    assert answer.kind == "judgment"
    assert [line.partition(":")[0] for line in answer.text.split("; ")] == named


@pytest.mark.parametrize(
    ("question", "grade"),
    [
        ("is Birling inadequate", "require improvement to be good"),
        ("is Cranby good", "inadequate"),
        ("is Ashdown inadequate", "good"),
    ],
)
def test_whether_a_place_got_a_grade_is_answered_with_that_of_the_whole(parks, question, grade):
    assert parks.ask(question).text.startswith(grade)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("who got top marks for care of paths", ["Birling"]),
        ("which council got the best grade overall", ["Ashdown"]),
        ("which authorities scored lowest for care of paths", ["Ashdown"]),
        ("who came out worst overall", ["Cranby"]),
        ("which place is best for care of paths", ["Birling"]),
        ("who is bottom of the class for care of paths", ["Ashdown"]),
        ("who was rated outstanding for care of paths", ["Birling"]),
        ("who is inadequate", ["Cranby"]),
    ],
)
def test_the_best_and_the_worst_are_named_by_the_newest_report_of_each(parks, question, named):
    answer = parks.ask(question)
    assert answer.kind == "judgment"
    assert [line.partition(":")[0] for line in answer.text.split("; ")] == named


def test_the_best_of_what_no_grade_is_given_for_is_nobody(parks):
    assert parks.ask("who got top marks for its swimming pools").status == "not_found"
