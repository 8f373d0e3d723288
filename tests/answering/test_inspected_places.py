"""Questions on the inspections of several places: all who live there, grades over the years, the report of the conversation."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus


def _inspected(place: str, year: int, grade: str, ferries: str, text: str) -> Written:
    """Write an inspection of a place's ferries."""
    return Written(
        f"Inspection of {place} ferries",
        place,
        f"{year}-05-04",
        f"""Inspection dates: 4 to 15 March {year}

Lead inspector: {"Ada Bow" if place == "Aldmere" else "Cy Dunn"}

Overall effectiveness

{grade}

Passengers with disabilities

{ferries}

What needs to improve

■ The lighting of the piers in {place}.

Information about this area

{text}
""",
        (("Overall effectiveness", grade), ("Passengers with disabilities", ferries)),
    )


@pytest.fixture(scope="module")
def ferries(tmp_path_factory):
    return corpus(
        tmp_path_factory.mktemp("ferries"),
        _inspected(
            "Aldmere", 2015, "Poor", "Fair",
            "Approximately 21,300 children under the age of 18 years live in Aldmere.\n\n"
            "At 31 March 2015, 410 children were taught to swim (a rate of 52 per 10,000 children). Of this number:\n"
            "- 33 live with parents\n- 140 live outside the town\n- 50 live in boarding houses\n\n"
            "In the last 12 months:\n- there have been 14 landings\n- 9 children became the holders of free river passes\n",
        ),
        _inspected(
            "Aldmere", 2019, "Excellent", "Poor",
            "Approximately 22,700 children under the age of 18 years live in Aldmere.\n",
        ),
        _inspected(
            "Borrin", 2018, "Fair", "Excellent",
            "At 31 March 2018, 95 children were taught to swim (a rate of 31 per 10,000 children). Of this number:\n"
            "- 8 live with parents\n\n"
            "In the last 12 months:\n- there have been 6 landings\n- 4 children became the holders of free river passes\n",
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "how many children live in Aldmere",
        "number of children living in Aldmere",
        "how many under-18s are there in Aldmere",
        "how many kids are living in Aldmere?",
    ],
)
def test_who_live_in_a_place_are_all_that_live_there(ferries, question):
    assert ferries.ask(question).text == "about 22,700 children"


@pytest.mark.parametrize("question", ["how many children live in Borrin", "how many people live in Aldmere"])
def test_a_part_is_no_answer_for_all_who_live_in_a_place(ferries, question):
    assert ferries.ask(question).status == "not_found"


def test_who_live_with_somebody_are_counted_where_that_is_asked(ferries):
    assert ferries.ask("how many children in Borrin live with parents").text in {"eight", "8 children"}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("compare Aldmere's overall grade in 2015 and 2019",
         "May 2015: Poor (Overall effectiveness); May 2019: Excellent (Overall effectiveness)"),
        ("Aldmere grade for passengers with disabilities, 2015 against 2019",
         "May 2015: Fair (Passengers with disabilities); May 2019: Poor (Passengers with disabilities)"),
    ],
)  # fmt: skip
def test_two_reports_of_a_place_are_compared_by_their_grades(ferries, question, text):
    assert ferries.ask(question).text == text


@pytest.mark.parametrize(
    "turns",
    [
        (("what is the overall grade of Borrin", "Fair"), ("who was the lead inspector?", "Cy Dunn")),
        (("what is the overall grade of Borrin", "Fair"), ("when was the inspection?", "4 to 15 March 2018")),
        (("what is the overall grade of Aldmere", "Excellent"), ("when was it inspected?", "4 to 15 March 2019")),
        (("what is the overall grade of Borrin", "Fair"), ("what needs to improve there?", "piers in Borrin")),
        (("how many landings were there in Borrin", "6 landings"), ("free river passes?", "4 children")),
        (("how many children were taught to swim in Borrin", "95 children"), ("what rate is that?", "31 per 10,000 children")),
    ],
)  # fmt: skip
def test_a_conversation_stays_with_the_report_it_is_about(ferries, turns):
    conversation = ferries.conversation()
    for question, text in turns:
        assert text in conversation.ask(question).text


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("how many children live in Aldmere", "and what should be improved?"), "piers in Aldmere"),
        (("how many landings were there in Borrin", "so what should they improve?"), "piers in Borrin"),
        (("what is the overall grade of Borrin", "what do they need to do better"), "piers in Borrin"),
    ],
)
def test_what_is_to_be_put_right_is_asked_whole_and_of_the_place_spoken_of(ferries, turns, words):
    conversation = ferries.conversation()
    answer = [conversation.ask(turn) for turn in turns][-1]
    assert (answer.status, answer.kind) == ("answered", "list")
    assert words in answer.text


def test_the_grade_of_the_whole_is_asked_for_in_a_word_after_a_grade_of_a_part(ferries):
    conversation = ferries.conversation()
    conversation.ask("how is Borrin graded for passengers with disabilities")
    assert "Fair" in conversation.ask("and overall?").text


def test_how_the_report_was_made_leaves_the_thread_as_it_was(bundled):
    conversation = bundled.conversation()
    conversation.ask("what is the burglary rate")
    made = conversation.ask("and how was the inspection done?")
    assert (made.status, made.text) == ("answered", bundled.ask("how was the inspection done?").text)
    assert conversation.ask("and in England and Wales?").figures[0].area == "England and Wales"


def test_who_is_ahead_of_the_country_is_told_by_what_compares(bundled):
    quoted = bundled.ask("is the met better than the country at catching criminals?").citations[0].quote
    assert "lower than the 26 percent for England and Wales" in " ".join(quoted.split())
