"""What somebody may expect, and the body of a report named by its kind."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_TEXT = """Readers

The service issued 812,400 loans in the 12 months to March 2023. Readers are entitled to borrow twelve books at a time. Members can
expect a reply to a complaint within ten working days. Drivers expect the board to mend the van. Visitors have the right to see the
latest accounts at the desk.

Passengers of the book bus are entitled to a refund if it is more than 20 minutes late.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("rights"),
        Written("Review of Glenmoor Library Service", "Glenmoor", "2023-09-14", _TEXT),
    )


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("I'm a reader here. What am I entitled to borrow?", "twelve books"),
        ("What should a member be able to expect when they complain?", "ten working days"),
        ("what can members expect?", "ten working days"),
        ("What do visitors have a right to?", "latest accounts"),
        ("What are passengers of the book bus entitled to if it is half an hour late?", "refund"),
        ("What do drivers expect from the board?", "mend the van"),
    ],
)
def test_what_somebody_may_expect_is_told_by_what_grants_it(library, question, words):
    assert words in library.ask(question).text


def test_nothing_is_granted_to_whom_the_report_does_not_name(library):
    assert library.ask("What are apprentices entitled to?").status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "How many loans did the library record in the year to March 2023?",
        "How many loans were made by the library service in the year to March 2023?",
    ],
)
def test_the_body_of_the_title_need_not_be_said_again(library, question):
    assert library.ask(question).text == "812,400 loans"


def test_another_body_is_not_the_one_of_the_title(library):
    assert (
        library.ask("How many loans did the museum record in the year to March 2023?").status == "not_found"
    )
