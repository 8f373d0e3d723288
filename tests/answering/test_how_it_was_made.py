"""How a report was made, who was counted in all, and what kind of thing a name is."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_TEXT = """Methodology

We read the records of every library and spoke with 60 readers. We also visited eleven branches unannounced.

Findings

In April 2020 the inspectorate published its review of 52 services on lending to prisons. This summer we looked into
the stock lists of all 61 library services in the country. The council carries out a check of its shelves each month.
The 'BookLoop' initiative is supporting 340 housebound readers. Staff use a short questionnaire to identify readers
who are lonely, and they escalate the lonely cases to a forum of charities. We focussed on rural branches.

Recommendations

* Within two months, the council should start an action plan to improve the lending service which will ensure that:
(a) reservations reach readers within a week; (b) staff know the stock; and (c) returns are shelved daily.

As a result of the review all services were required to publish an action plan on the service. This plan should show:

* who leads the work;
* when it will be done.
"""


@pytest.fixture(scope="module")
def libraries(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("libraries"),
        Written("Libraries of Eastmere", "Eastmere", "2020-11-01", _TEXT),
    )


@pytest.mark.parametrize(
    "question",
    [
        "how was the review carried out?",
        "how did they do this inspection",
        "how was this report put together?",
        "what was the methodology",
        "how did the inspectors go about their work?",
    ],
)
def test_how_it_was_made_is_told_by_its_section(libraries, question):
    answer = libraries.ask(question)
    assert "spoke with 60 readers" in answer.text
    assert "unannounced" in answer.text


def test_how_something_else_is_done_is_not_how_the_report_was_made(libraries):
    assert "Methodology" not in str(libraries.ask("how often does the council check its shelves?").citations)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many readers do the BookLoop gadgets help", "340 housebound readers"),
        ("How do staff work out who is lonely?", "questionnaire"),
        ("what branches did the review focus on?", "rural branches"),
        ("list what the action plan on the lending service should ensure", "shelved daily"),
        ("what was the council told to do about the lending service?", "within a week"),
    ],
)
def test_everyday_words_find_it(libraries, question, said):
    assert said in libraries.ask(question).text


def test_advice_on_what_is_only_found_is_none(libraries):
    assert (
        libraries.ask("what do they want the council to do about housebound readers?").status == "not_found"
    )
