"""Grades: across places, of the newest report, of the whole, and why they were given."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "which museums are rated good",
            "Ashby: Good (Overall quality); Coldharbour: Good (Overall quality)",
        ),
        (
            "list the museums graded good overall",
            "Ashby: Good (Overall quality); Coldharbour: Good (Overall quality)",
        ),
        ("which museums require improvement", "Brackwell: Requires improvement (Overall quality)"),
        ("which museums were judged inadequate for access", "Coldharbour: Inadequate (Access for visitors)"),
    ],
)
def test_places_with_a_grade_are_listed_by_their_newest_report(written, question, answer):
    assert written["museums"].ask(question).text == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what is the overall grade of Ashby", "Good (Overall quality)"),
        ("what is the overall grade of Brackwell", "Requires improvement (Overall quality)"),
        ("how was Coldharbour graded for access", "Inadequate (Access for visitors)"),
        ("what overall grade did Ashby get in the 2016 report", "Inadequate (Overall quality)"),
    ],
)
def test_a_grade_of_one_place_is_its_newest_unless_a_report_is_named(written, question, answer):
    assert written["museums"].ask(question).text == answer


def test_a_grade_of_many_places_asks_back(written):
    assert written["museums"].ask("what is the overall grade").status == "ambiguous"


@pytest.mark.parametrize(
    ("name", "question", "ground"),
    [
        ("museums", "why is Brackwell judged to require improvement", "The collection is poorly catalogued"),
        ("museums", "why was Coldharbour judged inadequate for access", "Ramps lead to no gallery"),
        ("fire", "why was efficiency judged good", "The service wastes little"),
    ],
)
def test_the_grounds_of_a_grade_are_what_its_section_or_the_summary_says(written, name, question, ground):
    answer = written[name].ask(question)
    assert answer.kind == "judgment"
    assert ground in answer.text
    assert answer.citations[0].quote.startswith(ground)
    assert [citation.number for citation in answer.citations] == [1, 2]


def test_grounds_are_not_given_unasked(written):
    assert len(written["museums"].ask("how was Coldharbour graded for access").citations) == 1


def test_why_after_a_grade_asks_for_its_grounds(written):
    conversation = written["museums"].conversation()
    conversation.ask("what is the overall grade of Brackwell")
    assert "poorly catalogued" in conversation.ask("why?").text
