"""What narrows a number must not be dropped, and nothing that is no number of the text be taken for one."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "measure", "qualifier"),
    [
        ("At the count, 15 pets aged six years and over were waiting for a home.", "15 pets", "pets aged six years and over", "waiting for a home"),
        ("Nearly 60% of staff at driver level are employed through an agency.", "60%", "staff at driver level", "employed through an agency"),
        ("Around 22% of pupils achieved five good grades, including Welsh and physics.", "22%", "pupils", "achieved five good grades, including Welsh and physics"),
        ("Over 95% of tenants were living in sound homes, an improvement on the 2014 figure of 84.7%.", "84.7%", "tenants", "living in sound homes"),
        ("Schools complete detailed reading plans (DRPs) for children twice a year.", "twice a year", "reading plans (DRPs) for children", "complete"),
        ("Advisers review tenancy plans with tenants every six months.", "six months", "Advisers review tenancy plans with tenants", None),
        ("The effect on cats, who have been moved from their homes once, is small.", "once", "cats", "moved from their homes"),
        ("Once a month, she makes a point of shadowing a visit with a nurse.", "Once a month", "makes a point of shadowing a visit with a nurse", None),
        ("As well as meeting the director once a fortnight, she also chairs the board.", "once a fortnight", "meeting the director", None),
        ("In response to the large number of cats that are placed in Barnby by other shelters (1,309), it hired a nurse.", "1,309", "cats that are placed in Barnby by other shelters", None),
        ("A growing number of tenants (16) are staying with their friends.", "16", "tenants", "staying with their friends"),
        ("There have been applications for 31 posts since December 2015.", "31 posts", "posts", "applications"),
        ("Auditors saw no cases where such delays resulted in harm.", "no cases", "cases where such delays resulted in harm", None),
        ("Of the last 10 children to become looked after, four were ill.", "10 children", "children to become looked after", None),
        ("The council is made up of a small but active group of 13 children looked after and two nurses.", "13 children", "children looked after", None),
        ("The wait is short, with most adopters (63%) having a child placed with them within six months.", "63%", "adopters", "having a child placed with them within six months"),
        ("Timeliness is poor, with only 88% of reviews currently taking place on time.", "88%", "reviews", "taking place on time"),
        ("Auditors found delays of up to five months from a referral to a visit.", "five months", "delays", "from a referral to a visit"),
        ("In 2016, 270 tenants were subject of repayment plans, a 42% increase.", "42%", "tenants", "subject of repayment plans"),
        ("In May the shelter was looking after 347 dogs. The number has increased, from 295 in March 2016.", "295", "dogs", "shelter was looking after"),
        ("There are 480 children taught at home. The council has assessed the safety of homes for 476 of these children.", "476", "children", "assessed the safety of homes"),
        ("In two cases (1% of tenants who returned home), plans lacked detail.", "1%", "tenants who returned home", "plans lacked detail"),
        ("The majority of cats live indoors; very few (6%) live in barns.", "6%", "cats", "live in barns"),
        ("The length of time to decide court cases is timely, within 26 weeks.", "26 weeks", "length of time to decide court cases", None),
        ("All cases, currently 80 in total, are assessed by a nurse.", "80", "cases", None),
        ("Only 3% of all early checks completed are done so by nurses.", "3%", "early checks completed", "done so by nurses"),
        ("Of the 99 respondents to the 2014 tenant survey, 31% had heard of the fund.", "31%", "respondents to the 2014 tenant survey", "heard of the fund"),
        ("Of the last 15 people to take part in the work programme, 13 have found work.", "13", "people to take part in the work programme", "found work"),
        ("Only three cats moved in the last 12 months have been over the age of five years.", "three cats", "cats moved", "over the age of five years"),
        ("The list is robust, with 109 cats at the time of the inspection currently missing.", "109 cats", "cats", "missing"),
        ("There were no tenants in Marlow being worked with because of concerns about debt.", "no tenants", "tenants in Marlow being worked with because of concerns about debt", None),
        ("The chairs of these two boards are non-voting members of the panel.", "two boards", "boards", "chairs, non-voting members of the panel"),
        ("This is evidenced by two protection orders.", "two protection orders", "protection orders", None),
        ("At 16, the proportion of pupils who go on to a good place, such as a college place, has grown. It was 93% in 2016.", "93%", "proportion of pupils who go on to a good place", None),
        ("There are 46 cats with a plan for adoption or who have a foster order.", "46 cats", "cats with a plan for adoption or who have a foster order", None),
        ("One case review has been completed and one was ongoing.", "one", "case reviews", "ongoing"),
        ("Nearly a quarter (24%) of tenants have previously been subject to a plan.", "24%", "tenants", "previously been subject to a plan"),
        ("Delays varied from three weeks to three months from the first contact to a visit.", "three weeks", "Delays", "from the first contact to a visit"),
        ("The scheme helps few, and no care leavers have so far been able to complete it.", "no care leavers", "care leavers", "able to complete"),
        ("During 2016–17, the fund helped a significant number of children (1,870) who have needs.", "1,870", "children", "who have needs"),
        ("The large majority (83%) of cats live within Northshire.", "83%", "cats", "live within Northshire"),
        ("Of 4,500 tenants receiving help, 2,882 were on benefits, compared to only 1,046 being supported through visits.", "1,046", "tenants receiving help", "supported through visits"),
        ("Only two providers were judged to be less than good and quality visits have been planned.", "two providers", "providers", "judged to be less than good"),
        ("The courts are fair and report that timeliness of hearings has improved, now taking an average of 27 weeks.", "27 weeks", "timeliness of hearings", None),
        ("Tenants who live in the 15 training flats benefit from being asked to help.", "15 training flats", "training flats", None),
        ("72% of pupils reported that if they had doubts, they would ask a teacher.", "72%", "pupils", "reported that if they had doubts, they would ask a teacher"),
        ("In seven of 11 plans sampled, auditors found that aims were not clear enough.", "seven of 11 plans", "plans sampled", "aims were not clear enough"),
        ("There are too few care leavers with a job, at just four in number.", "four", "care leavers with a job", None),
        ("Ten tenants are in training, three of whom are with the council.", "three", "tenants are in training", "with the council"),
        ("All 480 ‘approved drivers’, including taxi drivers, are trained.", "480 ‘approved drivers’", "‘approved drivers’", "trained"),
        ("It took on average 529 days between arrival and adoption. Although not meeting the national threshold of 487 days, this is better than the England average (593 days).", "593 days", "between arrival and adoption", None),
    ],
)  # fmt: skip
def test_what_narrows_a_number_is_kept(text: str, number: str, measure: str, qualifier: str | None) -> None:
    found = {figure.text: (figure.measure, figure.qualifier) for figure in find_figures(report(text)).figures}
    assert found[number] == (measure, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "Such advice is not available beyond 18.",
        "Staff remain involved with young people beyond 18 when this is right.",
        "Training is judged with the regional three-point method.",
        "If no matches can be found, the fund looks abroad.",
        "Tenants only need to tell their story once, and the plan is simple.",
        "The council has promised that not one cat in the borough will be let down.",
        "There is evidence of good two- and three- way challenge.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [figure.text for figure in find_figures(report(text)).figures if figure.text != "three"] == []


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("Between 1 April and 30 June 2016, 86% of nurses received supervision at least monthly.", "86%", "Between 1 April and 30 June 2016"),
        ("In 2014–15, the absence rate increased slightly on the previous year to 4.5%.", "4.5%", "2014–15"),
        ("Too many wait: 481 tenants have had no review and some have not been visited in over two years.", "481 tenants", None),
        ("Ten tenants have plans to move that date back over five years.", "Ten tenants", None),
        ("Cats make up 28% of this group, and dogs represent 42% of all pets rehomed in 2015–16.", "28%", None),
        ("Two orders were made within the last 12-month period.", "Two orders", "last 12-month period"),
        ("There have been no breakdowns in the year preceding the inspection.", "no breakdowns", "year preceding the inspection"),
    ],
)  # fmt: skip
def test_a_length_or_a_rhythm_is_no_time_of_a_number(text: str, number: str, period: str | None) -> None:
    found = {figure.text: figure.period for figure in find_figures(report(text)).figures}
    assert found[number] == period


def test_above_one_level_and_above_another_are_two() -> None:
    text = "The wait of 500 days is above the target of 487 days and above the England average of 490 days."
    found = {figure.text: figure.approximation for figure in find_figures(report(text)).figures}
    assert found["487 days"] is None


def test_a_unit_keeps_what_hangs_on_its_noun() -> None:
    text = "No child looked after has been excluded. The number of supported lodgings available has grown from four to 13."
    assert [figure.unit for figure in find_figures(report(text)).figures] == [
        "children looked after",
        "supported lodgings",
        "supported lodgings",
    ]


def test_a_place_that_is_only_a_measure_is_no_place_of_a_number() -> None:
    text = "A high share of tenants (75%) are in work, which is much higher than statistical neighbours and nationally."
    assert [figure.area for figure in find_figures(report(text)).figures] == ["Northshire"]


def test_who_does_a_thing_is_not_where_it_is() -> None:
    text = "The many cats that are placed in Northshire by other local authorities (1,309) need homes."
    assert [figure.area for figure in find_figures(report(text)).figures] == ["Northshire"]


def test_a_name_of_several_words_is_the_thing_counted() -> None:
    figures = find_figures(report("The three Children in Care Councils are well run.")).figures
    assert [(figure.value, figure.unit) for figure in figures] == [(3, "Children in Care Councils")]
