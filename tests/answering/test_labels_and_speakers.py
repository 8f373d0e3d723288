"""Lines that a label names, and what people say of themselves around a question."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

ORCHARD = Written(
    "Inspection of Millbeck orchards",
    "Millbeck",
    "2021-05-04",
    """Inspection dates: 8 to 19 March 2021
Lead inspector: Ada Winterbourne, Visitor of Orchards
Deputy lead inspector: Hugh Tansley

Findings

The pruning rate was 41 percent of trees in the year to March 2021. The rate of grafting was 12 percent. Inspectors visited
four barns. Sprays are led by the head gardener.
""",
)


@pytest.fixture(scope="module")
def orchard(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("orchard"), ORCHARD)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("who led the inspection?", "Ada Winterbourne, Visitor of Orchards"),
        ("lead inspector name", "Ada Winterbourne, Visitor of Orchards"),
        ("who was the deputy lead inspector", "Hugh Tansley"),
        ("when was Millbeck inspected", "8 to 19 March 2021"),
        ("when did inspectors visit Millbeck?", "8 to 19 March 2021"),
        ("inspection dates", "8 to 19 March 2021"),
    ],
)
def test_a_label_that_says_all_that_is_asked_names_the_line(orchard, question, text):
    answer = orchard.ask(question)
    assert (answer.status, answer.text) == ("answered", text)
    assert answer.citations[0].quote.endswith(text)


@pytest.mark.parametrize(
    "question", ["who led the auction", "when was the cider inspected", "who is the lead carpenter"]
)
def test_a_label_that_lacks_a_word_is_not_the_one(orchard, question):
    assert orchard.ask(question).text not in {"Ada Winterbourne, Visitor of Orchards", "8 to 19 March 2021"}


@pytest.mark.parametrize(
    "question",
    [
        "What is the pruning rate? Needed for print today.",
        "As a cider maker near the coast, I want to know the pruning rate",
        "what is the pruning rate, so that I can put ours next to it",
        "I write for a gardening paper. What is the pruning rate?",
    ],
)
def test_what_people_say_of_themselves_is_no_part_of_the_question(orchard, question):
    answer = orchard.ask(question)
    assert [str(figure.value) for figure in answer.figures if figure.role == "answer"] == ["41"]


@pytest.mark.parametrize(
    "question", ["As for plums, what is the pruning rate", "plums: what is the pruning rate"]
)
def test_what_the_question_is_of_is_a_part_of_it(orchard, question):
    assert orchard.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "question", ["pruning rate w/ dates? 10k trees", "what % pruning rate, 5k trees, w/o plums"]
)
def test_a_conversation_survives_what_is_written_out(orchard, question):
    talk = orchard.conversation()
    talk.ask(question)
    assert talk.ask("and grafting?").status in {"answered", "not_found"}
