"""Sentences about a town: what is so rather than what should be, what happens in a case, the cause, the grade in its row."""

from __future__ import annotations

import pytest

from assistant import Assistant

GRADES = (("Overall effectiveness", "Poor"), ("Teaching", "Good"))
TEXT = (
    "Beckham: inspection of pools\n\nJudgements\n\nOverall effectiveness: Poor\n\nTeaching: Good\n\n"
    "Findings\n\nThe board should consider the need for a formal safety strategy. The council does not have a safety"
    " strategy, and staff lack direction.\n\n"
    "Swimmers over the age of 60 are welcome at all pools. When swimmers become 60, they are no longer charged"
    " unless they ask for lessons. Most swimmers over 60 like the pools.\n\n"
    "The council has trained more lifeguards to improve poor teaching, but the effect was small due to late planning."
    " Failure to hire enough lifeguards is a primary contributory factor to the poor teaching seen.\n\n"
    "For swimmers in wheelchairs, hoists are unreliable, with long gaps between repairs.\n"
)


@pytest.fixture(scope="module")
def pools(own_cache, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pools")
    known = ['title = "Beckham: inspection of pools"', 'area = "Beckham"', 'published = "2019-06-10"']
    for of, grade in GRADES:
        at = TEXT.index(f"{of}: {grade}")
        known += ["[[judgments]]", f'grade = {{ at = {at + len(of) + 2}, words = "{grade}" }}',
                  f'of = {{ at = {at}, words = "{of}" }}']  # fmt: skip
    folder.joinpath("beckham.txt").write_text(TEXT, "utf-8")
    folder.joinpath("beckham.toml").write_text("\n".join(known) + "\n", "utf-8")
    return Assistant.open(folder)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Does Beckham have a safety strategy?", "The council does not have a safety strategy"),
        ("what happens to swimmers when they turn 60", "they are no longer charged"),
        ("what is the main reason for the poor teaching?", "Failure to hire enough lifeguards"),
        ("what is going wrong for swimmers who use wheelchairs?", "hoists are unreliable"),
    ],
)
def test_the_sentence_of_the_kind_asked_for_is_quoted(pools, question, said):
    assert said in pools.ask(question).text


@pytest.mark.parametrize(
    ("question", "quote", "text"),
    [
        ("how did Beckham do overall?", "Overall effectiveness: Poor", "Poor (Overall effectiveness)"),
        ("what grade did Beckham earn for its teaching?", "Teaching: Good", "Good (Teaching)"),
        ("what did Beckham get for teaching?", "Teaching: Good", "Good (Teaching)"),
    ],
)
def test_a_grade_is_quoted_with_what_it_is_given_for(pools, question, quote, text):
    answer = pools.ask(question)
    assert (answer.text, answer.citations[0].quote) == (text, quote)


def test_what_got_no_grade_of_its_own_has_not_the_grade_of_another_part(pools):
    answer = pools.ask("was the swimmers' safety panel judged good?")
    assert answer.kind != "judgment" or answer.status == "not_found"


def test_a_part_of_the_work_is_asked_for_after_the_whole(pools):
    conversation = pools.conversation()
    conversation.ask("how did Beckham do overall?")
    assert conversation.ask("and teaching?").text == "Good (Teaching)"
