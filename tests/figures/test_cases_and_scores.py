"""Shares of cases with the clause that is true of them, scores, wider places and limits that are no units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report, table_report


def read(*blocks):
    return {each.value: each for each in find_figures(report(*blocks)).figures}


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("In 61% of visits, the nurse washed her hands.", 61, "nurse washed her hands"),
        ("Meals were served hot in 44% of homes.", 44, "Meals were served hot"),
        ("The guide answered every question in 9 of the 12 tours.", 9, "guide answered every question"),
        ("There were gaps in 14% of the records.", 14, "gaps"),
        ("In 12 of the 40 files we read, the worker had noted the wishes of the child.", 12, "worker had noted the wishes of the child"),
        ("Plans were clear, and in 66% of cases they were up to date.", 66, "they were up to date"),
    ],
)  # fmt: skip
def test_a_share_of_cases_has_the_clause_that_is_true_of_them(text, value, qualifier):
    assert read(text)[Decimal(value)].qualifier == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "Employment rose by 3% in 2018.",
        "Some 57% of letters were answered in May.",
        "The rent was £40 in 12 streets.",
    ],
)
def test_what_is_no_share_of_cases_gets_no_clause(text):
    assert all("rose" not in (each.qualifier or "") for each in find_figures(report(text)).figures)


@pytest.mark.parametrize(
    ("text", "value", "measure", "qualifier"),
    [
        ("We rated the home Good, with an overall score of 17 out of 20.", 17, "overall score", None),
        ("The library scored 8 out of 10.", 8, "library", "scored"),
        ("The home scored 72% for cleanliness.", 72, "home", "scored, cleanliness"),
        ("When we came in May 2016, it scored 16.", 16, "scored", None),
    ],
)
def test_a_score_is_said_to_be_one(text, value, measure, qualifier):
    figure = read(text)[Decimal(value)]
    assert (figure.measure, figure.qualifier) == (measure, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "area"),
    [
        ("The rate was 18%, compared with 12% for the Upper Mere region and 9% for England.", 12, "Upper Mere region"),
        ("Absence was 9 days. This was above the regional average of 8 days, although it was below the 11 days of 2016.", 8, "regional"),
        ("Absence was 9 days. This was above the regional average of 8 days, although it was below the 11 days of 2016.", 11, "Northshire"),
        ("The rate fell from 231 per 1,000 in 2016, which the board puts down to Marlow Police.", 231, "Northshire"),
    ],
)  # fmt: skip
def test_a_wider_place_is_that_of_its_own_number_alone(text, value, area):
    assert read(text)[Decimal(value)].area == area


def test_two_parties_have_no_verb_in_their_name():
    assert {each.unit for each in read("The contract between the two firms allows 10 days.").values()} == {
        "firms",
        "days",
    }


def test_others_of_the_same_measure_are_in_the_same_kind_of_days():
    figures = read("Absence averaged 9 working days. This was above the national average of 8 days.")
    assert {each.unit for each in figures.values()} == {"working days"}


def test_a_limit_in_the_name_of_a_row_is_not_its_unit():
    document = table_report(
        ("Measure", "2017", "2018"),
        (("Reply sent within five working days", "84", "78"),),
        caption="Table 1: Performance (per cent)",
    )
    assert {each.unit for each in find_figures(document).figures} == {"percent"}


def test_a_number_between_commas_is_of_what_stands_before_it():
    figure = read("The largest single award, £18,400, went to a family.")[Decimal(18400)]
    assert figure.measure == "largest single award"


def test_a_wait_before_something_was_done_is_of_those_who_wait():
    figure = read("Callers waited an average of four minutes before their call was answered.")[Decimal(4)]
    assert (figure.measure, figure.qualifier) == ("Callers", "waited")


def test_how_often_an_aim_was_met_is_no_aim():
    figures = read("Our target is 90 days, and we met it in 37% of cases.")
    assert (figures[Decimal(90)].target, figures[Decimal(37)].target) == (True, False)


def test_an_average_age_is_a_figure():
    assert read("The fleet has 19 boats. Their average age is 14 years.")[Decimal(14)].unit == "years"
