"""Which report and which time are meant where a year is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from tests.answering.written import Written, corpus


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many visits did Ashby receive", "34,000 visits"),
        ("how many visits did the 2016 report give for Ashby", "21,000 visits"),
        ("how many paintings does Ashby show according to the report of May 2016", "210 paintings"),
        ("how many paintings did Ashby show in 2016", "210 paintings"),
        ("how many school classes does the 2016 report give for Ashby", "26 school classes"),
        ("how many school classes did Ashby teach in 2015", "26 school classes"),
        ("how many school classes did Ashby teach in 2016", None),
        ("how many paintings did Ashby show in December 2019", "340 paintings"),
        ("how many visits did Ashby receive in the 2018 report", None),
        ("how many paintings did Ashby show in 2012", None),
        ("how many paintings did Coldharbour show in 2016", None),
    ],
)
def test_a_year_picks_the_report_and_undated_figures_are_of_its_time(written, question, answer):
    came = written["museums"].ask(question)
    assert (came.text if came.status == "answered" else None) == answer


def test_a_dated_figure_keeps_its_own_time(written):
    assert (
        written["fire"].ask("how many fires did it attend in the 12 months to March 2019").text
        == "1,940 fires"
    )
    assert (
        written["fire"].ask("how many fires did it attend in the 12 months to March 2018").status
        == "not_found"
    )


def _hostels(folder: Path, dated: str) -> Assistant:
    """Open a report that counts the same twice, on a day and at the time of the inspection."""
    text = (
        f"About this area\n\nAt 30 June {dated}, 412 children and young people lived in hostels (a rate of 12 per 10,000 children).\n\n"
        "Findings\n\nAt the time of the inspection, 398 children lived in hostels, most of them in town.\n"
    )
    return corpus(folder, Written("Inspection of Wexcombe hostels", "Wexcombe", "2019-11-20", text))


@pytest.mark.parametrize(
    "question", ["how many children lived in hostels", "number of children living in hostels"]
)
def test_a_day_within_a_year_of_the_report_is_surer_than_the_time_of_the_inspection(
    own_cache, tmp_path, question
):
    assert _hostels(tmp_path, "2019").ask(question).text.startswith("412 ")


@pytest.mark.parametrize(
    "question", ["how many children lived in hostels", "number of children living in hostels"]
)
def test_a_day_long_before_the_report_is_not(own_cache, tmp_path, question):
    assert _hostels(tmp_path, "2016").ask(question).text.startswith("398 ")
