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
        ("Good joint work ensures that virtually all patients leave with a plan. At 93%, this is well above the target.", "93%", "patients", "leave with a plan"),
        ("Wardens take care to ensure that seals reach the sea. At 83%, the proportion is similar to that elsewhere.", "83%", "seals", "reach the sea"),
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
        ("Debts that we do not expect to recover came to £86,000.", "£86,000", "Debts that we do not expect to recover", None),
        ("The notice that a passenger must give has been cut from six hours to two hours.", "six hours", "notice that a passenger must give", None),
        ("On average, 64 days passed between the offence and the decision, more than twice the target of 30 days.", "64 days", "between the offence and the decision", None),
        ("There were 412 people on the list. Just over half, 54.7%, had been waiting less than 18 weeks.", "54.7%", "people on the list", "waiting less than 18 weeks"),
        ("Fewer than half of those we surveyed, 44 percent, felt safe.", "half", "those we surveyed", "felt safe"),
        ("We read 22 accident reports in detail.", "22 accident reports", "accident reports", "read"),
        ("Thirty-one of the 38 guests we spoke to had been told what their rights were, but few had asked.", "Thirty-one of the 38 guests", "guests we spoke to", "told what their rights"),
        ("At a glance:\n• 3,870 – homes improved, against a target of 9,000\n• £62.5m – the original budget for the scheme", "3,870", "homes", "improved"),
        ("At a glance:\n• 3,870 – homes improved, against a target of 9,000\n• £62.5m – the original budget for the scheme", "9,000", "homes", "improved"),
        ("At a glance:\n• 3,870 – homes improved, against a target of 9,000\n• £62.5m – the original budget for the scheme", "£62.5m", "original budget for the scheme", None),
        ("Drivers are using two, and in some cases three, routes.", "two", "routes", None),
        ("Drivers are using two, and in some cases three, routes.", "three", "routes", None),
        ("Staff complete three days of training each year.", "three days", "training", "Staff complete"),
        ("All tenants have access to their 25 hours of free advice.", "25 hours", "free advice", "tenants have access to"),
        ("The trust succeeded in placing a high share (86%) of patients within 20 miles of home.", "86%", "patients within 20 miles of home", "placing"),
        ("For example, 49 cats from farms, and 24 dogs, were rehomed.", "49 cats", "cats", "rehomed"),
        ("In May, three depots, two offices and nine shops were sold.", "two offices", "offices", "sold"),
        ("Of 40 staff, 12 nurses and three doctors had left.", "40 staff", "staff", None),
        ("The charity helps 1,278 refugees, of which 586 arrived as unaccompanied children.", "586", "refugees", "arrived as unaccompanied children"),
        ("Twenty-one members are attending university and this is a slightly improved figure on previous years.", "Twenty-one members", "members", "attending university"),
        ("In 2016, 13 tenants aged 65 or over fell ill, compared with only one in the same age group during 2015.", "one", "tenants aged 65 or over", "fell ill"),
        ("The share of homes with a meter was 9%. The data for 2012 show an improvement with a figure of 14%.", "14%", "share of homes with a meter", None),
        ("Data show that 86% of pupils made the expected progress in reading, 79% in writing and 71% in science.", "71%", "pupils", "made the expected progress, science"),
        ("The centre kept three cats which have a plan. This is a fall from last year, when 35 cats were adopted.", "35 cats", "cats", "adopted"),
        ("All but two children looked after have access to a tutor.", "two children", "children looked after", "All but two children looked after have access to a tutor"),
        ("The pass rate rose to 25%, against a national average rate for boys of 18%.", "18%", "pass rate", "boys"),
        ("In 2021, 76% of trains were on time.", "76%", "trains", "on time"),
        ("It has 17 projects, of which six were behind schedule.", "six", "projects", "behind schedule"),
        ("Only 63% of porters were up to date with fire training.", "63%", "porters", "up to date with fire training"),
        ("In May we asked 210 users for their views.", "210 users", "users", "asked"),
        ("Each boiler replaced has cost £7,597, 9% more than planned.", "£7,597", "boiler replaced", "cost"),
        ("Each home improved has cost £7,597, 9% more than planned.", "9%", "home improved", "cost"),
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


def test_area_of_a_multiple_is_not_that_of_what_it_is_a_multiple_of() -> None:
    (figure,) = find_figures(report("The pass rate was over double that of pupils nationally.")).figures
    assert figure.area == "Northshire"


def test_what_is_still_under_way_keeps_the_time_that_opens_the_sentence() -> None:
    text = "Since 3 May 2016, two reviews have been completed or are ongoing at the time of this visit."
    (figure,) = find_figures(report(text)).figures
    assert figure.period == "Since 3 May 2016"


def test_what_each_of_many_had_is_no_figure_of_its_own() -> None:
    text = "Some 365 pets had two checks, 88 pets had three checks and 28 pets had four checks."
    found = find_figures(report(text)).figures
    assert [(figure.text, figure.qualifier) for figure in found] == [
        ("365 pets", "two checks"),
        ("88 pets", "three checks"),
        ("28 pets", "four checks"),
    ]


def test_part_of_a_whole_told_before_has_its_unit() -> None:
    text = (
        "There were 12 injuries, fewer than in May. Slips were the main cause, accounting for five of the 12."
    )
    figure = find_figures(report(text)).figures[-1]
    assert (figure.text, figure.unit) == ("five of the 12", "injuries")
