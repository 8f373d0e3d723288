"""Which words narrow an answer and which do not, and of sentences nearly as good the one of the kind asked for."""

from __future__ import annotations

import pytest

from assistant.answering.reading.asked_base import base_asked
from assistant.answering.reading.nouns import does
from assistant.answering.reading.speaker import in_their_view
from tests.answering.written import Written, corpus

_TEXT = """Visits and loans

The library plan sets out clear priorities for the branches. Opening hours of the branches are a priority for the \
council. The service has a target to raise visits to the branches by 10 percent by 2024. These priorities were \
identified through a survey of readers and comprise: storytelling, large print, evening opening and help with forms.

Loans fell by 3 percent in Ashdale in 2021, compared with a fall of 9 percent across England. The loan rate is 5.2 \
per 1,000 households in Ashdale, compared with 4.1 per 1,000 households in England.

Readers at home

Every housebound reader will be visited by a volunteer when they ask for it. In 2021, 340 readers who had called the \
branch were sent a form. Three people held the role of head librarian in two years.

The lending records of the service go back to 1931 and fill a cellar. The keeping of lending records is patchy. The \
Kestrel site is used to lend maps. A site for lending maps was planned.

Judgments

The Board uses three categories for making judgments. Two of them are positive.

Recommendations

Within six months, the service should draw up a plan to improve the shelving.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    return corpus(folder, Written("Libraries of Ashdale", "Ashdale", "2022-01-01", _TEXT))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("which priorities were set for the branches", "large print"),
        ("how were the priorities for the branches chosen", "a survey of readers"),
        ("how were the priorities for the branches identified", "a survey of readers"),
        ("how many callers to the branch were sent a form", "340 readers"),
        ("is the loan rate per person or per household", "per 1,000 households"),
        ("loan rate: per head or per what", "per 1,000 households"),
        ("did loans fall faster in Ashdale than in England in 2021", "smaller: a decrease of 3 percent"),
        ("what did the inspectors think of lending records", "patchy"),
        ("are lending records always kept properly", "patchy"),
        ("how long has the service got to act on the recommendations", "six months"),
        ("how many grades are there", "three categories"),
        ("will anybody come round to see a housebound reader", "visited by a volunteer"),
        ("how many people held the post of head librarian", "Three people"),
        ("which site is used for lending maps", "Kestrel"),
        ("does anything in the report say who visits housebound readers, e.g. volunteers", "by a volunteer"),
    ],
)
def test_light_words_narrow_nothing_and_the_kind_asked_for_comes_first(library, question, words):
    answer = library.ask(question)
    assert answer.status == "answered"
    assert words in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how many callers to the museum were sent a form",
        "how many writers to the branch were sent a form",
        "how many people held the post of head gardener",
        "how long has the service got to sell the boats",
        "which gadget does a housebound reader get",
        "what did the inspectors think of the reading room",
    ],
)
def test_what_is_not_there_stays_refused(library, question):
    assert library.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("is it per person or per household", "per person or per household"),
        ("burglary rate per head or per what", "per head or per what"),
        ("what is that per", ""),
        ("are they counted per pupil", "per pupil"),
        ("how many loans per person", ""),
        ("is the rate per 1,000 households higher", ""),
    ],
)
def test_the_base_of_a_rate_is_asked_for_itself(question, asked):
    words = tuple(question.split())
    assert " ".join(words[at] for at in base_asked(words)) == asked


@pytest.mark.parametrize(
    ("noun", "words", "done"),
    [
        ("callers", "victims and witnesses who had called 999", True),
        ("applicants", "people who had applied", False),
        ("lenders", "branches that lend maps", True),
        ("callers", "call backs made", False),
        ("papers", "people who had papers", False),
    ],
)
def test_a_doer_is_whoever_is_said_to_have_done_it(noun, words, done):
    assert does(noun, words) is done


def test_whose_eyes_it_is_seen_with_narrows_nothing():
    assert in_their_view(("in", "the", "inspectors", "eyes"), set()) == {3}
    assert in_their_view(("what", "is", "in", "ofsted", "book"), {3}) == {4}
    assert in_their_view(("how", "many", "children", "need", "eyes"), set()) == set()


def test_the_year_a_change_is_measured_from_is_one_that_is_named(tmp_path):
    text = (
        "Loans fell by 4 percent against the previous 12 months. The service is on track for its target of a 15 "
        "percent reduction in missing loans by 2024.\n\nThe service has a target to reduce reported missing loans by "
        "15 percent from the level in 2019 by 2024.\n"
    )
    conversation = corpus(tmp_path, Written("Libraries", "Ashdale", "2022-01-01", text)).conversation()
    conversation.ask("what is the target for missing loans")
    assert "2019" in conversation.ask("from which year is that measured?").text
