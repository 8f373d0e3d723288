"""Follow-ups that name no place are of the place spoken of, and limits of numbers compare nothing."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _libraries(area: str, year: int, loans: int, share: int, wording: str) -> Written:
    text = f"""Findings

Lead inspector: {"Ida Rook" if area == "Ashmere" else "Tom Vane"}, Inspector of Libraries

Inspection dates: 4 to 8 May {year}

The libraries in {area} lent {loans:,} books. Of readers, {share}% live 10 or more miles from a library, against 12% in
England and 9% in similar councils.

{wording}

Overall quality

Good
"""
    return Written(
        f"Inspection of libraries in {area}", area, f"{year}-06-01", text, (("Overall quality", "Good"),)
    )


@pytest.fixture(scope="module")
def libraries(own_cache, tmp_path_factory):
    ashmere = "Senior leaders had not recognised how poor the service for blind readers was."
    brook = "Managers analyse data on the service for blind readers every week and know how poor its stock of tapes is."
    reports = [
        _libraries("Ashmere", 2020, 41_000, 7, ashmere),
        _libraries("Brookfield", 2021, 63_000, 5, brook),
    ]
    return corpus(tmp_path_factory.mktemp("libraries"), *reports)


def _last(assistant, *questions):
    conversation = assistant.conversation()
    return [conversation.ask(question) for question in questions][-1]


def test_a_question_of_its_own_stays_with_the_place_spoken_of(libraries):
    answer = _last(libraries, "ashmere overall?", "did bosses know how bad the service for blind readers was")
    assert "had not recognised" in answer.text


def test_the_place_is_kept_for_the_turn_after(libraries):
    turns = (
        "ashmere overall?",
        "did bosses know how bad the service for blind readers was",
        "when did inspectors go in",
    )
    assert "2020" in _last(libraries, *turns).text


def test_another_place_is_asked_when_it_is_named(libraries):
    answer = _last(libraries, "ashmere overall?", "how many books were lent in Brookfield")
    assert answer.text.startswith("63,000")


def test_places_set_beside_each_other_are_not_one(libraries):
    answer = _last(libraries, "ashmere overall?", "which council lent the most books")
    assert "Brookfield" in answer.text


def test_the_country_and_those_alike_keep_the_measure_and_the_report(libraries):
    first = "ashmere - % readers living 10+ miles from a library"
    assert _last(libraries, first).text == "7%"
    assert _last(libraries, first, "england?").text == "12%"
    assert _last(libraries, first, "similar councils?").text == "9%"


def test_the_latter_is_what_was_named_last(libraries):
    turns = ("who was in charge of the 2020 inspection of Ashmere?", "and of the one in Brookfield?")
    assert "Tom Vane" in _last(libraries, *turns).text
    assert "2021" in _last(libraries, *turns, "On which dates did the latter take place?").text


@pytest.mark.parametrize(
    "question", ["did Ashmere's leaders know how poor the service for blind readers was"]
)
def test_whether_somebody_knew_is_no_question_for_a_grade(libraries, question):
    assert libraries.ask(question).kind == "passage"
