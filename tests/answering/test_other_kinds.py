"""Classes of language first met in reports of roads, housing and a prison, asked of a report of harbours."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

HARBOUR = Written(
    "Harbour safety in Tern Bay: annual report 2021",
    "Tern Bay",
    "2022-05-10",
    """Main points

In 2021 there were 412 incidents in the harbours of Tern Bay.

Table 1: Incidents by kind of vessel and harm

                  2021         2021         2021        2020

                  Sunk         Damaged      All         All

Ferries           3            41           88          79

Trawlers          7            52           140         161

Yachts            12           60           184         150

All vessels       22           153          412         390

Table 2: What skippers told us (% of survey respondents)

                                      Tern Bay      Tern Bay      England

                                      2021          2018          2021

Feel safe in port                     71            66            80

Find a berth at once                  55            60            58

Table 3: What skippers know (% of survey respondents)

                                      Tern Bay      Tern Bay      All of

                                      2021          2018          England

Know the harbour rules                88            91            90

Swim a mile                           40            38            35

Berths and buoys

The average wait for a berth fell from 19 days to 14 days. There were 230 reports of drifting nets, up from
184. Buoys were repaired within 48 hours in 91% of cases. The wait for a three-metre berth was eight weeks.
In all, 37 moorings did not meet the harbour standard.

Landings were highest in Ashport (61), followed by Elm Reach (53) and Saltness (40). Elm Reach had the longest
quay, of 310 metres.

The deputy harbour master, Mr Ivo Penn, told us that the harbour manager, Ms Ada Crowe, had set up a wharf team.
The rescue boat had been launched on 44 occasions in the year, down from 51. Twelve boat reports were late.
Six channels were re-dredged. The cost of ferry collisions is put at £2.1 million. A total of 13 complaints
went on to stage 2. The alcohol limit was broken by the skipper in 7% of collisions but in 19% of fatal ones.

A mooring is amber if it is due for inspection within a year, and red otherwise.

We judge harbours by four marks: lighting, dredging, rescue, and pilotage.

Glossary

Pilot: a seafarer who knows the bay and guides ships through it.

Sunk: lost to the sea bed for more than a day.
""",
)


@pytest.fixture(scope="module")
def harbour(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("trawler incidents in 2020", "161 incidents"),
        ("how many incidents with ferries were there in 2021", "88 incidents"),
        ("incidents with sunk yachts", "12 incidents"),
        ("damaged trawlers", "52 incidents"),
    ],
)
def test_a_head_of_two_lines_says_time_and_group_of_its_columns(harbour, question, text):
    assert harbour.ask(question).text == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("definition of sunk", "Sunk: lost to the sea bed for more than a day."),
        ("whats a pilot", "Pilot: a seafarer who knows the bay and guides ships through it."),
        (
            "what does amber mean",
            "A mooring is amber if it is due for inspection within a year, and red otherwise.",
        ),
        (
            "what does red mean",
            "A mooring is amber if it is due for inspection within a year, and red otherwise.",
        ),
    ],
)
def test_an_entry_of_a_glossary_and_a_condition_define(harbour, question, text):
    assert harbour.ask(question).text == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("average wait for a berth", "14 days"),
        ("reports of drifting nets", "230 reports"),
        ("reports of drifting nets the year before", "184 reports"),
        ("how many skippers feel safe in port", "71 percent"),
        ("feel safe in port 2018", "66 percent"),
        ("moorings that do not meet the harbour standard", "37 moorings"),
        ("number of non standard moorings", "37 moorings"),
    ],
)
def test_a_noun_phrase_is_answered_by_the_figure_it_names(harbour, question, text):
    answer = harbour.ask(question)
    assert answer.kind == "figure"
    assert answer.text == text


def test_a_limit_that_the_question_says_itself_is_no_answer(harbour):
    assert "48" not in [str(figure.value) for figure in harbour.ask("buoys repaired within 48 hours").figures]


def test_a_number_in_a_name_tells_things_apart(harbour):
    assert harbour.ask("wait for a four-metre berth").status == "not_found"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("landings in Saltness", "40 landings"),
        ("how many landings were there at Elm Reach", "53 landings"),
        ("landings in Ashport", "61 landings"),
    ],
)
def test_places_listed_with_a_number_each_are_places(harbour, question, text):
    answer = harbour.ask(question)
    assert answer.text.lower() == text
    assert answer.figures[0].area in question


def test_another_place_than_those_listed_is_refused(harbour):
    assert harbour.ask("landings in Kettlesea").status == "not_found"


def test_a_difference_from_a_year_is_worked_out_of_the_same_cells(harbour):
    answer = harbour.ask("how many more incidents than 2020")
    assert answer.computed[0].value == 22
    assert {str(figure.value) for figure in answer.figures} == {"412", "390"}


def test_names_behind_a_count_are_the_answer_to_what_are_they(harbour):
    for question in ("what are the four marks", "list the 4 marks for harbours"):
        assert "dredging, rescue, and pilotage" in harbour.ask(question).text


def test_an_age_that_is_not_spoken_of_is_refused(harbour):
    assert harbour.ask("how many of the skippers who feel safe were over 60").status == "not_found"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("redredged channels", "six channels"),
        ("cost of ferry crashes", "£2.1 million"),
        ("how many reached stage 2", "13 complaints"),
        ("In what share of fatal collisions was the skipper over the alcohol limit?", "19%"),
        ("Elm Reach landings", "53 landings"),
        ("how many times was the rescue boat launched", "44 occasions"),
    ],
)
def test_words_written_together_deeds_and_neighbours(harbour, question, text):
    assert harbour.ask(question).text.lower() == text


@pytest.mark.parametrize("question", ["Who runs the place", "who is in charge", "who leads it"])
def test_who_runs_it_is_the_holder_of_the_office_that_stands_highest(harbour, question):
    answer = harbour.ask(question)
    assert answer.status == "answered"
    assert "Ada Crowe" in answer.text


def test_a_deputy_does_not_run_it(harbour):
    assert "Penn" not in harbour.ask("who runs the place").text


def test_a_column_without_a_time_answers_beside_another_year(harbour):
    conversation = harbour.conversation()
    assert conversation.ask("what share know the harbour rules?").text == "88 percent"
    assert conversation.ask("and in 2018?").text == "91 percent"
    assert conversation.ask("and for England?").text == "90 percent"


def test_another_year_is_no_answer_beside_one(harbour):
    conversation = harbour.conversation()
    conversation.ask("what share feel safe in port?")
    conversation.ask("and in 2018?")
    assert conversation.ask("and for England?").status == "not_found"
