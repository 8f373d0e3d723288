"""How a question is put: shorthand of chats, names in quotation marks, what stands before and after it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("fire", "wots the no of fire stations", "14 fire stations"),
        ("fire", "how many fire-stations r there", "14 fire stations"),
        ("fire", "gimme the nos of fires attended pls", "1,940 fires"),
        ("fire", "how many wks a yr does the watch rota cover", "38 weeks a year"),
        ("water", "whats the complaint rate per 1,000 hh", "4.2 per 1,000 homes"),
        ("water", "wots the complaint rate", "4.2 per 1,000 homes"),
        ("university", "wot % of undergraduate students pass", "91 percent"),
    ],
)
def test_shorthand_is_written_out(written, name, question, answer):
    came = written[name].ask(question)
    assert (came.text if came.status == "answered" else None) == answer


def test_shorthand_that_a_report_explains_is_its_own(written, tmp_path):
    from tests.answering.written import Written, corpus

    text = "The Office for Rural Growth (ORG) runs 12 mills and 3 organisations.\n"
    assistant = corpus(tmp_path, Written("Mills of the north", "Northmill", "2020-01-01", text))
    assert assistant.ask("how many mills does the org run").text == "12 mills"
    assert "Office for Rural Growth" in assistant.ask("what does ORG stand for").text


def test_a_name_in_quotation_marks_is_asked_for_whatever_its_words_mean(written):
    ask = written["university"].ask
    assert ask("how many students spent a term abroad under the ‘Open Door’ scheme").text == "340 students"
    assert ask("how many students spent a term abroad under the ‘Next Step’ scheme").status == "not_found"
    assert ask("how many students spent a term abroad under the 'First Year' scheme").status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "how many fire stations were there when inspectors arrived",
        "how many fire stations were there after the inspectorate departed",
        "how many fire stations were there as the Board of Visitors came by",
    ],
)
def test_when_it_was_looked_at_narrows_nothing(written, question):
    assert written["fire"].ask(question).text == "14 fire stations"


@pytest.mark.parametrize("time", ["when the bridge collapsed", "after the merger"])
def test_another_clause_of_time_does(written, time):
    assert written["fire"].ask(f"how many fire stations were there {time}").status == "not_found"


@pytest.mark.parametrize(
    "before",
    [
        "I am writing about rural safety in the county: ",
        "Some background on budgets, please - ",
        "My aunt lives near a chemical plant. ",
    ],
)
def test_what_stands_before_the_question_may_be_missing(written, before):
    assert (
        written["fire"].ask(f"{before}how many on-call firefighters are there?").text
        == "212 on-call firefighters"
    )


def test_a_place_before_the_question_may_not(written):
    assert written["fire"].ask("In Glasgow, how many on-call firefighters are there?").status == "not_found"


@pytest.mark.parametrize("word", ["beds", "bucks", "staffs"])
def test_an_everyday_word_is_no_short_name_of_a_county(written, word):
    assert "shire" not in written["water"].ask(f"how many hospital {word} are there").text
