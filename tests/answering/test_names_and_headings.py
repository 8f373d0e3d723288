"""Names, addresses, what a report is about, and what stands under a heading that a question repeats."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("name", "question", "found"),
    [
        ("fire", "who is the chief fire officer", "Dorothea Wainfleet"),
        ("fire", "what is the name of the chief fire officer", "Dorothea Wainfleet"),
        ("fire", "what is the name of the watch rota", "Red Line"),
        ("university", "what is the name of the scheme for a term abroad", "Open Door"),
        ("university", "who is the registrar", None),
        ("university", "what is the name of the registrar", None),
    ],
)
def test_a_name_asked_for_is_met_by_a_name_alone(written, name, question, found):
    answer = written[name].ask(question)
    assert (answer.status == "answered") == (found is not None)
    assert (found or "") in answer.text


@pytest.mark.parametrize(
    "question", ["where can I find details of every fire", "web address for details of fires"]
)
def test_where_to_find_something_is_an_address(written, question):
    assert "www.harrowdalefire.example/incidents" in written["fire"].ask(question).text


@pytest.mark.parametrize("question", ["what is this report about", "what does the inspection look at"])
def test_what_a_report_is_about_is_what_it_says_of_itself(written, question):
    answer = written["fire"].ask(question)
    assert answer.kind == "report"
    assert (
        answer.citations[0].quote == "This inspection looks at how well the fire service protects the public."
    )


def test_a_report_that_does_not_say_is_called_by_its_title(written):
    assert written["water"].ask("what is this report about").text == "How Tarn Water served its customers"


@pytest.mark.parametrize(
    ("name", "question", "lines"),
    [
        ("fire", "what needs to improve", ["The service should test its radios every week.",
                                           "Hydrants should be checked before each winter."]),
        ("university", "what are the areas for improvement", ["Lectures should be recorded.",
                                                              "The library should open on Sundays."]),
    ],
)  # fmt: skip
def test_a_question_that_repeats_a_heading_gets_all_under_it(written, name, question, lines):
    answer = written[name].ask(question)
    assert answer.text.split("\n") == lines
    assert [citation.quote for citation in answer.citations] == lines


def test_a_heading_does_not_answer_for_a_part_of_it(written):
    answer = written["fire"].ask("which hydrants need to improve")
    assert "radios" not in answer.text
