"""What reports there are, and of which places."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _mill(area: str, published: str) -> Written:
    return Written(f"{area} mill: survey", area, published, f"Stones\n\nThe mill in {area} has 6 stones.\n")


@pytest.fixture(scope="module")
def mills(own_cache, tmp_path_factory):
    reports = [_mill("Wexcombe", "2019-05-10"), _mill("Aldwick", "2020-06"), _mill("Wexcombe", "2022-01-31")]
    return corpus(tmp_path_factory.mktemp("mills"), *reports)


@pytest.mark.parametrize(
    "question",
    ["which reports do you have", "how many reports are there", "list the areas", "which places are covered"],
)
def test_the_reports_at_hand_are_named(mills, question):
    answer = mills.ask(question)
    assert answer.kind == "report"
    assert answer.text == "3 reports: Aldwick (June 2020); Wexcombe (10 May 2019); Wexcombe (31 January 2022)"


def test_those_of_a_place_are_named_alone(mills):
    answer = mills.ask("what reports are there on Wexcombe")
    assert answer.text == "2 reports: Wexcombe (10 May 2019); Wexcombe (31 January 2022)"


@pytest.mark.parametrize("question", ["how many stones are there in Aldwick", "which areas have a dam"])
def test_what_is_in_the_reports_is_no_question_about_them(mills, question):
    assert mills.ask(question).kind != "report"


def test_one_report_speaks_of_areas_itself(bundled):
    assert not bundled.ask("how many areas are there").text.startswith("1 report")
    assert bundled.ask("which reports do you have").text.startswith("1 report: ")
