"""Limits of time, times ago, sums over places and what must be done, asked of a report of two clinics."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

CLINICS = Written(
    "Borley Clinics: inspection report",
    "Borley Clinics",
    "2022-05-10",
    """About the service

It has two sites: Ashby Hospital, with 310 beds, and Fenn Lane Community Hospital, which has 45 beds for rest.

Waiting

In March 2022, 61.3% of callers were seen within four hours, compared with 74.0% across England. The number who
waited more than 12 hours fell from 40 in March 2021 to 25 in March 2022. Burns fell from 318 to 261 over five
years. The service audited 312 rooms in 2021, down from 455 two years earlier. Cancer care was good: 66% of patients
began treatment within 62 days. The average drive was 9 minutes 12 seconds.

Three near misses were reported in 2021: a fall, a wrong label and a lost key.

Action the service must take

• Ensure that the night rota is full.

• Ensure that every room is checked.

Action the service should take

• It should consider a new map.

• It should buy a lamp.
""",
)


@pytest.fixture(scope="module")
def clinics(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("clinics"), CLINICS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("beds at fenn lane", "45"),
        ("how many beds at Ashby Hospital", "310"),
        ("callers seen in 4 hours", "61.3"),
        ("four hour performance for callers in England", "74.0"),
        ("how often were callers seen within 4 hours", "61.3"),
        ("burns five years ago", "318"),
    ],
)
def test_the_figure_asked_for(clinics, question, value):
    answer = clinics.ask(question)
    assert answer.status == "answered" and str(answer.figures[0].value) == value


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many beds are there altogether", "355"),
        ("how many fewer rooms were audited than two years before", "143"),
        ("list what the service must do", "night rota"),
        ("what should the service do", "new map"),
        ("which near misses were there", "wrong label"),
        ("average drive", "9 minutes 12 seconds"),
    ],
)
def test_the_words_asked_for(clinics, question, words):
    answer = clinics.ask(question)
    assert answer.status == "answered" and words in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what was the four-hour figure in March 2021",
        "callers seen within 6 hours",
        "burns ten years ago",
        "treatment within 62 days for breast cancer",
    ],
)
def test_what_is_not_said_is_refused(clinics, question):
    answer = clinics.ask(question)
    assert answer.status == "not_found", answer.text


def test_an_undated_figure_is_not_said_to_be_last_years(clinics):
    answer = clinics.ask("beds at Ashby Hospital last year")
    assert answer.status == "not_found" or any("own time" in note for note in answer.notes)
