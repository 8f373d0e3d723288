"""What a report speaks of without counting it, or without advising on it, is no answer."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_TEXT = """Findings

The ambulance service answered 41.5 calls per 1,000 population in the year to March 2021. It runs 19 stations.
Strokes make up a quarter of the calls. Crews reach most strokes within the hour.

Recommendations

The service should publish its waiting times for chest pain every month. Crews should carry lifting cushions.
"""


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("ambulance"),
        Written("Ambulances in Westmarch", "Westmarch", "2021-06-01", _TEXT),
    )


@pytest.mark.parametrize(
    "question",
    [
        "what is the population of Westmarch?",
        "population of Westmarch",
        "how big is the population",
        "how many people live in the area the service covers?",
        "how many residents live in the patch that it serves?",
    ],
)
def test_the_base_of_a_rate_is_not_counted_by_it(service, question):
    assert service.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "question", ["how many calls per 1,000 people?", "what is the call rate per head of population"]
)
def test_a_rate_is_still_asked_for_by_its_base(service, question):
    assert service.ask(question).text == "41.5 calls per 1,000 population"


@pytest.mark.parametrize("place", ["the area the service covers", "the patch it looks after", "Westmarch"])
def test_the_area_that_a_body_serves_is_its_own(service, place):
    assert service.ask(f"how many stations are there in {place}?").text == "19 stations"


def test_what_is_found_about_a_topic_is_no_advice_on_it(service):
    assert service.ask("what is recommended about strokes?").status == "not_found"
    assert service.ask("recommendations on strokes").status == "not_found"
    assert "chest pain every month" in service.ask("what is recommended about chest pain?").text
    assert "quarter" in service.ask("what share of the calls are strokes?").text
