"""Areas named by a part of their name, among reports of other areas."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _library(area: str, books: str) -> Written:
    return Written(
        f"{area}: libraries", area, "2021-05-10", f"Stock\n\nThe libraries in {area} hold {books} books.\n"
    )


@pytest.fixture(scope="module")
def libraries(own_cache, tmp_path_factory):
    reports = [
        _library("Wexborough and Dunmere", "4,100"),
        _library("Marrick City", "5,200"),
        _library("Aldbury, Kenton and Poolham", "6,300"),
        _library("Poolham", "7,400"),
    ]
    return corpus(tmp_path_factory.mktemp("libraries"), *reports)


@pytest.mark.parametrize(
    ("question", "books", "note"),
    [
        ("how many books are there in Dunmere", "4,100 books", "read ‘dunmere’ as ‘Wexborough and Dunmere’"),
        ("books in wexborough", "4,100 books", "read ‘wexborough’ as ‘Wexborough and Dunmere’"),
        ("how many books does Marrick hold", "5,200 books", "read ‘marrick’ as ‘Marrick City’"),
        ("how many books in Kenton", "6,300 books", "read ‘kenton’ as ‘Aldbury, Kenton and Poolham’"),
    ],
)
def test_a_part_of_a_name_is_read_as_the_whole_and_said(libraries, question, books, note):
    answer = libraries.ask(question)
    assert answer.text == books
    assert note in answer.notes


def test_a_whole_name_goes_before_a_part_of_another(libraries):
    answer = libraries.ask("how many books in Poolham")
    assert answer.text == "7,400 books"
    assert not answer.notes


def test_a_place_that_is_no_part_of_any_name_is_not_answered_for(libraries):
    assert libraries.ask("how many books in Salisbury").status == "not_found"
