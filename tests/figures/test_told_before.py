"""What a number's sentence only points at is told in the sentence before it."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "measure", "qualifier"),
    [
        ("Of real concern is the high percentage of tenants who are in debt. At 46%, higher than the average of 40%, this has not changed.",
         "46%", "percentage of tenants who are in debt", None),
        ("The proportion of trains that ran late has grown. At 12%, this is well above the target.",
         "12%", "proportion of trains that ran late", None),
        ("Good work ensures that virtually all tenants move on to a sound home, and when they wish. At 93%, this is well above that found nationally.",
         "93%", "tenants", "move on to a sound home"),
        ("Efforts are made to ensure that pupils attend good schools. At 83%, the proportion is much like that of England.",
         "83%", "pupils", "attend good schools"),
        ("Most patients recover at home. At 71%, this is better than last year.", "71%", "patients", "recover at home"),
        ("Attendance of nurses at the meetings has improved. At 88%, it is the best of all wards.",
         "88%", "Attendance of nurses at the meetings", None),
        ("When sailors reach 60, unless they are ill, they are no longer called for drills or given a berth unless they ask. There were over 200 sailors in this category.",
         "200 sailors", "sailors", "no longer called for drills or given a berth"),
        ("Some tenants owe rent, and they have not been visited. The council knows of 31 tenants in this position.",
         "31 tenants", "tenants", "not been visited"),
        ("Housing repairs are not finished in good time. The average time rose from 38 days in 2016 to 44 days in 2017.",
         "44 days", "average time", "Housing repairs"),
        ("Court cases take longer than they should. The average wait was 29 weeks.", "29 weeks", "average wait", "Court cases"),
    ],
)  # fmt: skip
def test_what_was_spoken_of_before_is_the_measure(text, number, measure, qualifier):
    figure = next(each for each in find_figures(report(text)).figures if number in each.text)
    assert (figure.measure, figure.qualifier) == (measure, qualifier)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("The average number of days for a cat from rescue to a new home in Barnby was 56.", "56", "days"),
        ("The mean number of hours worked was 31.", "31", "hours"),
        ("The total number of days lost was 112.", "112", "days"),
        ("The average number of pupils in a class was 28.", "28", "pupils"),
    ],
)
def test_an_average_number_counts_what_it_is_of(text, number, unit):
    figure = next(each for each in find_figures(report(text)).figures if each.text == number)
    assert figure.unit == unit


def test_a_level_with_a_name_of_its_own_keeps_it():
    text = "Delays are common. At 33%, the return rate remains high. At 28 weeks, the average stay is short."
    found = {each.text: each.measure for each in find_figures(report(text)).figures}
    assert found == {"33%": "return rate", "28 weeks": "average stay"}
