"""What only asks around a question, and questions for all that should be done better."""

from __future__ import annotations

import pytest

from assistant.answering.reading.frames import unframed


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("I should be obliged if you would state how many ferries sail.", "how many ferries sail."),
        (
            "We would be most grateful to learn since when the pier has been shut.",
            "since when the pier has been shut.",
        ),
        ("An explanation is sought as to why the pier was shut.", "why the pier was shut."),
        ("Kindly indicate the number of ferries at Ardle.", "what is the number of ferries at Ardle."),
        ("I should like confirmation of the number of ferries.", "what is the number of ferries."),
        ("It would be useful to hear how skippers regard the harbour.", "how skippers regard the harbour."),
        ("Would you be so kind as to say how the harbour was rated?", "how the harbour was rated?"),
        ("I would welcome an account of what the crew did well.", "what the crew did well."),
        ("How many ferries sail, if you please?", "How many ferries sail?"),
    ],
)
def test_a_formula_around_what_is_asked_is_left_out(written, question, left):
    assert unframed(written["fire"].store, question).question == left


@pytest.mark.parametrize(
    "question",
    [
        "Should I tell the harbour master about oil?",
        "I hear the pier was shut. How many?",
        "We are told that fares rose. What were they before?",
        "Do you have to report a wreck to the police?",
        "What can you tell me about ferries?",
        "Who told them why the pier was shut?",
        "One in three ferries was late. Why?",
        "Is it given to skippers in writing?",
        "please confirm",
    ],
)
def test_what_says_something_of_the_matter_stays(written, question):
    assert unframed(written["fire"].store, question).question == question


@pytest.mark.parametrize(
    "question",
    [
        "I should be glad to know how many fire stations there are in Harrowdale",
        "Might you confirm the number of fire stations in Harrowdale?",
        "It would be of interest to us to learn how many fire stations Harrowdale has.",
        "The number of fire stations in Harrowdale would be appreciated.",
        "An indication of how many fire stations there are in Harrowdale is requested.",
    ],
)
def test_a_courteous_question_is_answered_as_the_plain_one(written, question):
    assert written["fire"].ask(question).text == "14 fire stations"


@pytest.mark.parametrize(
    "question",
    [
        "what was Harrowdale told to fix?",
        "list of fixes wanted",
        "what things has the service been told it has to do better",
        "name everything that the inspectors asked Harrowdale to put right",
        "what homework was the service set by the inspectors",
        "a summary of the matters in which Harrowdale is expected to do better",
        "where does Harrowdale need to raise its game",
        "which points for further development were identified in 2019?",
        "what jobs did the inspectors hand out",
    ],
)
def test_all_that_should_be_done_better_is_quoted_from_its_heading(written, question):
    answer = written["fire"].ask(question)
    assert answer.text.split("\n") == [
        "The service should test its radios every week.",
        "Hydrants should be checked before each winter.",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "what has Harrowdale put right",
        "what was Harrowdale told to fix in 2012?",
        "what was Harrowdale told to fix in its canteen",
        "how many things was Harrowdale told to fix",
        "what tasks were cadets given",
    ],
)
def test_what_is_narrower_or_done_already_is_not_answered_with_all_of_it(written, question):
    assert "radios every week.\nHydrants" not in written["fire"].ask(question).text
