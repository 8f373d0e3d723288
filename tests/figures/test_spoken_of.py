"""Levels that open a sentence, nouns and quotations that a sentence says once: expected values are read from the text."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "measure", "qualifier"),
    [
        ("Of concern is the stubbornly high share of tenants who are in debt. At 46%, higher than the national average of 40%, this has not changed.", "46%", "share of tenants who are in debt", None),
        ("Of concern is the stubbornly high share of tenants who are in debt. At 46%, higher than the national average of 40%, this has not changed.", "40%", "share of tenants who are in debt", None),
        ("Good joint work ensures that virtually all patients leave with a plan. At 93%, this is well above the target.", "93%", "patients leave with a plan", None),
        ("Wardens take care to ensure that seals reach the sea. At 83%, the proportion is similar to that elsewhere.", "83%", "seals reach the sea", None),
        ("Staff turnover is a worry. At 21.5%, it is well above the average.", "21.5%", "Staff turnover", None),
        ("In all there were 13 derailments. None led to a fire. At 0.6 per million train miles, the rate was low.", "0.6 per million train miles", "derailments", None),
        ("At 46%, the detection rate is higher than in Wales.", "46%", "detection rate", None),
        ("Last year 60% of primary and 55% of secondary schools took part in a review.", "60%", "primary schools", "took part in a review"),
        ("About 12% of male and 9% of female prisoners had a job.", "12%", "male prisoners", "job"),
        ("The scheme was praised, with 880 families ‘turned around’.", "880 families", "families ‘turned around’", None),
        ("The club is in touch with 195 of the 198 members identified as being active.", "195 of the 198 members", "members identified as being active", "in touch"),
        ("The register is of pupils who do not attend school for at least 25 hours per week.", "25 hours per week", "pupils", "not attend school"),
        ("The council checks national data for a period of two years and only then removes the name.", "two years", "national data", "checks"),
        ("Delays were found but no cases were seen where such delays did harm.", "no cases", "cases", "seen where such delays did harm"),
        ("Two clerks within the unit track and record all complaints.", "Two clerks", "clerks within the unit", "track and record all complaints"),
        ("Almost all of the 99 people who responded to the club’s looked after horses survey in May 2014 said they were content.", "99 people", "people who responded to the club’s looked after horses survey", "said they were content"),
    ],
)  # fmt: skip
def test_measure_is_what_was_spoken_of(text: str, number: str, measure: str, qualifier: str | None) -> None:
    found = find_figures(report(text)).figures
    figure = next(figure for figure in found if figure.text == number)
    assert (figure.measure, figure.qualifier) == (measure, qualifier)


def test_unit_of_an_average_number_is_the_thing() -> None:
    (figure,) = find_figures(report("The average number of days for a repair was 56.")).figures
    assert figure.unit == "days"


def test_period_from_one_day_to_another() -> None:
    (figure,) = find_figures(
        report("Attendance was 72% for the period from 1 April to 30 September 2015.")
    ).figures
    assert (figure.period_start, figure.period_end) == ("2015-04-01", "2015-09-30")
