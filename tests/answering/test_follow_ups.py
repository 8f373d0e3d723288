"""Follow-ups that name one thing: another base, another group, the country, a bare noun."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("name", "turns"),
    [
        ("fire", [("how many fires were attended", "1,940 fires"), ("per 1,000 population?", "3.1 per 1,000 population"),
                  ("and in England?", "2.9 per 1,000 population")]),
        ("university", [("how many undergraduate students are there", "9,300 undergraduate students"),
                        ("and postgraduate students?", "2,150 postgraduate students")]),
        ("university", [("what share of undergraduate students pass", "91 percent"),
                        ("and of postgraduate students?", "96 percent")]),
        ("museums", [("how many visits did Coldharbour receive", "47,000 visits"), ("and in Brackwell?", "12,000 visits"),
                     ("and nationally?", "50,000 visits")]),
        ("university", [("how many undergraduate students live in halls", "700 undergraduate students"),
                        ("and postgraduate students?", "300 postgraduate students")]),
        ("fire", [("how many fires were attended", "1,940 fires"), ("per 1,000 population?", "3.1 per 1,000 population"),
                  ("and false alarms?", "1.4 per 1,000 population")]),
        ("fire", [("what is the rate of fires per 1,000 population", "3.1 per 1,000 population"),
                  ("and false alarms?", "1.4 per 1,000 population")]),
        ("water", [("how many reservoirs are there", "18 reservoirs"), ("staff?", "940 staff")]),
        ("water", [("what is the complaint rate", "4.2 per 1,000 homes"), ("and nationally?", "6.0 per 1,000 homes")]),
    ],
)  # fmt: skip
def test_what_a_follow_up_leaves_out_is_filled_in(written, name, turns):
    conversation = written[name].conversation()
    for question, answer in turns:
        assert conversation.ask(question).text == answer


def test_the_country_is_that_of_the_report_spoken_of(written):
    conversation = written["museums"].conversation()
    conversation.ask("how many visits did Brackwell receive")
    answer = conversation.ask("and nationally?")
    assert {citation.report for citation in answer.citations} == {"brackwell-2020"}


def test_a_bare_thing_after_a_figure_is_counted_and_no_passage_that_names_it(written):
    conversation = written["fire"].conversation()
    conversation.ask("how many fire stations are there")
    assert conversation.ask("radios?").status == "not_found"
    assert conversation.ask("free smoke alarms?").status == "not_found"
    assert conversation.ask("firefighters?").text == "212 on-call firefighters"


@pytest.mark.parametrize(
    ("turns", "text"),
    [
        (
            ("how many ASB incidents were recorded in the year to March 2014?", "how did that compare with the year before, in percent?"),
            "a decrease of 11 percent",
        ),
        (
            ("how many ASB incidents were recorded?", "how did that compare with the year before, in percent?", "and what's the reduction target"),
            "a decrease of 20 percent by 2016 (target)",
        ),
        (("what are Grip and Pace meetings fed with?", "how many times a day are they held?"), "three times a day"),
        (("how many offenders are in IOM?", "is that going up?"), "yes: an increase of 564 offenders"),
        (("compare burglary and violence with injury", "and what is the sexual offences rate"), "1.4 per 1,000 population"),
    ],
)  # fmt: skip
def test_a_question_of_its_own_about_what_was_spoken_of(bundled, turns, text):
    talk = bundled.conversation()
    answers = [talk.ask(turn) for turn in turns]
    assert answers[-1].status == "answered"
    assert answers[-1].text.startswith(text)


def test_one_comes_back_to_the_turn_that_said_the_very_words(bundled):
    talk = bundled.conversation()
    burglary = talk.ask("what is the burglary rate")
    talk.ask("and the robbery rate?")
    back = talk.ask("back to burglary")
    assert back.status == "answered"
    assert back.text == burglary.text


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("how many nominals are in the gangs matrix", "what happens to them?"), "diversion or education"),
        (("in how many forces did HMIC inspect domestic abuse", "what did they all have to produce?"), "an action plan"),
        (("how many cases went to MARACs", "who sits on them"), "social services"),
    ],
)  # fmt: skip
def test_what_is_asked_beyond_a_figure_is_answered_with_what_is_said_of_it(bundled, turns, words):
    talk = bundled.conversation()
    answer = [talk.ask(turn) for turn in turns][-1]
    assert answer.status == "answered"
    assert words in answer.citations[0].quote.replace("\n", " ")


def test_a_figure_is_no_answer_to_what_is_asked_beyond_it(bundled):
    talk = bundled.conversation()
    assert talk.ask("how many academic researchers work with the force").figures
    assert talk.ask("which of them won prizes?").status == "not_found"


def test_why_is_answered_with_a_reason_or_not_at_all(written):
    talk = written["fire"].conversation()
    assert talk.ask("how many fires were attended").text == "1,940 fires"
    answer = talk.ask("why has it fallen?")
    assert (answer.status, answer.text) == ("not_found", "The report does not say why.")
