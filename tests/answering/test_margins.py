"""A margin asked for is answered by the margin, with the figure that it is of beside it."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_TEXT = """Readers

In the reader survey, 88.4 percent (± 1.1 percent) of readers were satisfied with opening hours, compared with
84.0 percent (± 0.3 percent) in England. The share of loans that were renewed was 41.2% (±0.8%).

The service issued 812,400 loans. The operating margin was 4.5 percent of turnover. Stock records are not as accurate as they should be.
Overall enjoyment stood at 71.5 percent, give or take 2.3 points.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("margins"),
        Written("Review of Glenmoor Library Service", "Glenmoor", "2023-09-14", _TEXT),
    )


@pytest.mark.parametrize(
    ("question", "margin", "value"),
    [
        ("What is the margin of error on the 88.4 satisfaction figure?", "1.1", "88.4"),
        ("plus or minus what on readers' satisfaction with opening hours?", "1.1", "88.4"),
        ("how accurate is the 84.0 figure for England?", "0.3", "84.0"),
        ("how precise is the 41.2% renewal figure", "0.8", "41.2"),
        ("what's the confidence interval around the 41.2 percent of loans renewed?", "0.8", "41.2"),
        ("error margin on the share of loans renewed", "0.8", "41.2"),
    ],
)
def test_the_margin_leads_and_its_figure_stands_beside_it(library, question, margin, value):
    answer = library.ask(question)
    assert answer.text.startswith(f"± {margin} percent on {value} percent")
    figure = answer.figures[0]
    assert (figure.role, str(figure.margin), str(figure.value)) == ("answer", margin, value)


@pytest.mark.parametrize(
    "question",
    [
        "what is the margin of error on the number of loans?",
        "what is the margin of error on the 91.3 satisfaction figure?",
    ],
)
def test_no_margin_is_given_for_a_figure_without_one(library, question):
    assert library.ask(question).status == "not_found"


def test_a_margin_that_is_a_measure_is_a_figure_of_its_own(library):
    assert library.ask("what was the operating margin?").text.startswith("4.5 percent")


def test_how_accurate_something_is_kept_is_no_margin(library):
    assert "not as accurate" in library.ask("how accurate are the stock records?").text


def test_a_margin_told_in_words_is_told_by_its_sentence(library):
    assert "give or take 2.3" in library.ask("what's the margin on the overall enjoyment figure?").text
