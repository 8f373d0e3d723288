"""Lists that stand within a sentence, or in the one that goes on with them."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

_TEXT = """Service

The company has a target to cut late running on its busiest routes by 15 percent by 2023. The busiest routes carry half of all
passengers.

The company has set aside money for its busiest routes. These were chosen by passengers and comprise: the harbour line, the hill
line, the night line and the school line.

The core stock (fiction, local history, large print and picture books) is renewed each spring. Priority groups - new parents, job
seekers, carers and care leavers - pay no charges. The winter savings plan covers four services: the archive, the bindery, the van
fleet and the music store. The fare freeze applies to four tickets (single, day, week and family).

Beach wardens, drivers and cleaners met the board, the mayor and the union. Tickets are sold on board.
"""


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("lists"),
        Written("Report on Thornleigh Bus Company", "Thornleigh", "2021-05-20", _TEXT),
    )


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("List the types of book that make up the core stock.", ("fiction", "picture books")),
        ("Which groups count as priority groups?", ("job seekers", "care leavers")),
        ("List the services covered by the winter savings plan.", ("bindery", "music store")),
        ("Which tickets does the fare freeze cover?", ("single", "family")),
        ("What routes make up its busiest routes?", ("harbour line", "school line")),
    ],
)
def test_a_list_in_a_sentence_is_told_whole(company, question, words):
    answer = company.ask(question)
    assert answer.status == "answered"
    assert all(word in answer.text for word in words)


@pytest.mark.parametrize(
    "question", ["Which tickets does the summer sale cover?", "List the towns that make up the county."]
)
def test_no_list_is_told_of_what_is_not_spoken_of(company, question):
    assert company.ask(question).status == "not_found"
