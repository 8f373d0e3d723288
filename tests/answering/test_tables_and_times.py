"""Tables of years that the title dates, rows with numbers in their names, totals, and two times named at once."""

from __future__ import annotations

import pytest

from tests.answering.law import check_answer
from tests.answering.written import Written, corpus

FERRIES = Written(
    "Assessment of the Strand Ferries: April 2022 to March 2023",
    "Strand Ferries",
    "2023-07-04",
    """The year

Passengers made 2.4 million crossings with Strand Ferries. Ticket income was £9.8 million, up from £7.1 million in
2021/22. Some 31 safety notices were overdue, 6 of which were about lifeboats.

Table 1: Income of the ferries, years ended 30 June (£000)

                      2020      2021      2022
Fares                4,120     4,610     5,300
Freight                810       905       760
Total income         4,930     5,515     6,060

Table 2: Key measures, Strand Ferries and England, year to June 2022

  Measure                                              Strand Ferries   England
  Crossings per 1,000 people aged 16 to 64                        212       180
  Share of sailings on time (per cent)                           91.2      88.7
  Injuries per 1,000 people aged over 65                          3.4       2.9

Table 3: Payments to harbour companies, April 2019 to March 2022

Company                    Link                          Bills   Amount (£)
Tidewell Ltd               owned by a director              41      212,500
Marram Stores              run by the pilot                 18       96,400
Total                                                       59      308,900
""",
    publisher="Office of Ferries",
)


@pytest.fixture(scope="module")
def ferries(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("ferries"), FERRIES)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("total income in the year ended 30 June 2021", "5515000", "GBP"),
        ("what were fares in 2022", "5300000", "GBP"),
        ("crossings per 1,000 people aged 16 to 64", "212", "per 1,000 people"),
        ("what percentage of sailings were on time?", "91.2", "percent"),
        ("how much was Tidewell Ltd paid", "212500", "GBP"),
        ("number of bills from Marram Stores", "18", "bills"),
        ("how many crossings were made in 2022/23", "2400000", "crossings"),
        ("ticket income in 2022/23", "9800000", "GBP"),
        ("ticket income in 2021/22", "7100000", "GBP"),
    ],
)
def test_a_figure_is_of_its_row_its_column_and_its_year(ferries, question, value, unit):
    answer = ferries.ask(question)
    check_answer(ferries, answer)
    assert answer.status == "answered"
    figure = answer.figures[0]
    assert (format(figure.value, "f"), figure.unit) == (value, unit)


def test_a_sum_of_money_is_said_in_full_where_only_the_heading_gives_its_scale(ferries):
    assert ferries.ask("total income in 2022").text == "£6,060,000"


def test_a_row_of_totals_with_an_empty_cell_of_words_belongs_to_its_table(ferries):
    figures = {format(figure.value, "f") for figure in ferries.figures() if figure.value is not None}
    assert {"59", "308900"} <= figures


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("difference in total income between 2020 and 2022", "an increase of £1,130,000"),
        ("how much did fares rise from 2020 to 2022?", "an increase of £1,180,000"),
        ("did freight fall between 2021 and 2022?", "yes: a decrease of £145,000"),
        ("was total income higher in 2021 than in 2020?", "yes: an increase of £585,000"),
        ("fares in 2022 compared with 2021", "an increase of £690,000"),
    ],
)
def test_one_measure_is_compared_at_the_two_times_named(ferries, question, words):
    answer = ferries.ask(question)
    check_answer(ferries, answer)
    assert answer.text.startswith(words)
    assert len(answer.figures) == 2


@pytest.mark.parametrize(
    "question",
    [
        "total income in the year ended 30 June 2023",
        "how many crossings were made in 2020/21",
        "difference in fares between 2018 and 2020",
    ],
)
def test_a_year_that_is_not_given_is_refused(ferries, question):
    assert ferries.ask(question).status == "not_found"


def test_a_noun_phrase_is_answered_by_the_figure_it_names_best(ferries):
    assert ferries.ask("overdue safety notices about lifeboats").figures[0].value == 6


def test_the_row_of_the_reports_own_area_is_no_place_among_its_places(tmp_path):
    libraries = Written(
        "Libraries of Orrin",
        "Orrin",
        "2024-10-01",
        """Table 1: Readers registered as new, by region

              Apr–Jun   Apr–Jun   Change on   Rate per 10,000
Region        2023      2024      year (%)    people
Bellow        1,012     1,204     19.0        56.3
Carrick       448       486       8.5         30.8
Dunmore       390       401       2.8         32.0
Orrin         1,850     2,091     13.0        36.7
""",
        national="Orrin",
    )
    asked = corpus(tmp_path, libraries)
    for question in ("which region has the highest rate", "which region has the most new readers"):
        answer = asked.ask(question)
        assert not [
            one for one in answer.figures if one.role == "answer" and str(one.value) in {"1850", "2091"}
        ]
