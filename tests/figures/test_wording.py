"""How measures are worded in reports of many kinds: own sentences, each with the record it should give."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.reports import report


def figure(text: str, value: str) -> Figure:
    """Return the figure of one paragraph that has this value."""
    return next(each for each in find_figures(report(text)).figures if each.value == Decimal(value))


# id, text, value, then the fields that must be so
CASES = [
    ("noun-on-ly", "The average wait for a supply teacher and a family was 12 days.", "12",
     {"measure": "average wait for a supply teacher and a family"}),
    ("adjective-lay", "The panel has four lay assessors.", "4",
     {"measure": "lay assessors", "unit": "lay assessors"}),
    ("aged", "The clinic saw 340 patients aged 65 to 80 in May.", "340",
     {"measure": "patients aged 65 to 80", "unit": "patients"}),
    ("aged-over", "Of 90 tenants aged over 70, 30 lived alone.", "30",
     {"measure": "tenants aged over 70", "qualifier": "lived alone"}),
    ("year-olds", "The college enrolled 260 16- and 17-year-olds in 2018.", "260",
     {"measure": "16- and 17-year-olds", "unit": "16- and 17-year-olds"}),
    ("particle", "There were 88 prisoners spoken to by inspectors.", "88",
     {"measure": "prisoners spoken to by inspectors"}),
    ("by-whom", "Only 31 of the complaints checked by auditors were closed.", "31",
     {"measure": "complaints checked by auditors", "qualifier": "closed"}),
    ("intransitive", "Two wards failed to submit returns and are now closed.", "2",
     {"measure": "wards", "qualifier": "failed to submit returns and are now closed"}),
    ("past-only", "Inspectors watched 14 lessons, met six groups of parents and took account of letters.", "6",
     {"measure": "groups of parents"}),
    ("prenominal", "A third of the worn out boilers were replaced.", "33.3",
     {"measure": "worn out boilers", "qualifier": "replaced"}),
    ("in-need", "In 2017, 512 adults had been assessed as being in urgent need of social care.", "512",
     {"measure": "adults", "qualifier": "assessed as being in urgent need of social care"}),
    ("pronoun-in-sentence", "The turnover of nursing staff has fallen, and in June 2018 it was 9.5%.", "9.5",
     {"measure": "turnover of nursing staff", "period": "June 2018"}),
    ("linking-clause", "Sickness absence has been high, averaging 11 days a year.", "11",
     {"measure": "Sickness absence"}),
    ("absolute", "The speed of planning decisions has improved, with only 8% made after the deadline.", "8",
     {"measure": "speed of planning decisions", "qualifier": "made after the deadline"}),
    ("silent-topic", "Trainees are well supported. Currently, 84% are on course to pass.", "84",
     {"measure": "Trainees", "qualifier": "course to pass"}),
    ("bracket-predicate", "Most apprentices (72%) live in shared houses.", "72",
     {"measure": "apprentices", "qualifier": "live in shared houses"}),
    ("bracket-after-predicate", "Few tenants are in arrears with their rent (4%).", "4",
     {"measure": "tenants", "qualifier": "arrears with their rent"}),
    ("bracket-noun", "The board has tackled delays in repairs, with a falling share of homes (6%) waiting for work.", "6",
     {"measure": "falling share of homes", "qualifier": "waiting for work"}),
    ("bracket-list", "The commonest causes were arson (41%), cooking (22%) and wiring (9%).", "9",
     {"measure": "wiring"}),
    ("gapped-adjunct", "Nine per cent of staff left because of pay, 7% because of stress.", "7",
     {"measure": "staff"}),
    ("gapped-noun", "Some 60% of referrals were made under the heading of debt; 15% housing.", "15",
     {"measure": "referrals", "qualifier": "housing"}),
    ("in-touch", "The charity is in contact with 91% of former residents.", "91",
     {"measure": "former residents", "qualifier": "in contact"}),
    ("rest-who", "To date, 80% of drivers have passed the test, leaving 20% who are still training.", "20",
     {"measure": "drivers", "qualifier": "training"}),
    ("degree", "Recycling was 44%. This is a small increase from 41% in 2014.", "41",
     {"measure": "Recycling", "period": "2014"}),
    ("level-from-noun", "There was a rise in the number of mentors from three in 2015 to nine in 2016.", "9",
     {"measure": "number of mentors", "unit": "mentors", "period": "2016", "baseline": "2015"}),
    ("absolute-change", "Claims are settled sooner, with the length of disputes falling from 30 weeks to 21 weeks.", "21",
     {"measure": "length of disputes"}),
    ("doubling", "The plan includes doubling the frequency of inspections.", "2",
     {"measure": "frequency of inspections", "direction": "increase"}),
    ("opening-level", "At 38%, the vacancy rate remains high.", "38", {"measure": "vacancy rate"}),
    ("stated-rate", "There were 60 suspensions in 2019, a rate of 0.3 per cent of the roll.", "0.3",
     {"measure": "suspensions", "qualifier": "of the roll", "period": "2019"}),
    ("gap", "Attendance was 81% in towns and 92% in villages, a gap of 11 percentage points.", "11",
     {"measure": "gap", "qualifier": "Attendance"}),
    ("counted-whole", "Daily use is 4,100 vehicles, of which 12% are lorries.", "12",
     {"measure": "vehicles", "qualifier": "lorries"}),
    ("joined-money", "The surplus of £2m in parks was offset by losses of £3m in leisure and £400,000 in markets.", "400000",
     {"measure": "losses", "qualifier": "markets"}),
    ("verb-said-once", "Late payments fell by 4% and missed payments by 7%.", "7", {"measure": "missed payments"}),
    ("two-nouns", "71% of boys and girls were vaccinated.", "71",
     {"measure": "boys and girls", "qualifier": "vaccinated"}),
    ("possessive-time", "Half the recruits have less than two years' teaching experience.", "2",
     {"measure": "teaching experience", "unit": "years"}),
    ("quoted-noun", "The council also runs 15 ‘drop in’ centres.", "15", {"measure": "‘drop in’ centres"}),
    ("behind-brackets", "Currently, 40 (12%) former soldiers are living in hostels.", "40",
     {"measure": "former soldiers", "qualifier": "living in hostels"}),
    ("at-risk", "The charity found 55 pensioners at risk of eviction.", "55",
     {"measure": "pensioners at risk of eviction"}),
    ("how", "No patients were kept in hospital unnecessarily.", "0",
     {"measure": "patients", "qualifier": "kept in hospital unnecessarily"}),
    ("share-whose-count", "The proportion of pupils who gained five or more passes rose to 61%.", "61",
     {"measure": "proportion of pupils who gained five or more passes"}),
    ("apposed-time", "There were 90 thefts in 2018, a 20% increase.", "20", {"period": "2018", "measure": "thefts"}),
    ("same-subject-time", "The plant ran for 300 days in 2018 and produced 5.2 gigawatt-hours of power.", "5.2",
     {"period": "2018"}),
    ("change-and-result", "The fare rose by £5 to £65 in May 2017.", "65", {"measure": "fare", "unit": "GBP"}),
    ("measured-from-year", "There were 1,200 births in 2019, a decrease of 3% from 2018.", "3",
     {"period": "2019", "baseline": "2018"}),
    ("quarter", "In quarter two of 2016–17, the average call took 40 seconds.", "40",
     {"period": "quarter two of 2016–17"}),
    ("part-of-later", "There are 80 trainees, an increase from 70 in 2015.", "70", {"period": "2015"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "fields"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_measure_is_as_a_careful_reader_names_it(
    text: str, value: str, fields: dict[str, str | None]
) -> None:
    found = figure(text, value)
    assert {name: getattr(found, name) for name in fields} == fields


RATES = "The service has 200 drivers, or 4.1 per 10,000 residents; the England rate is 3.8."


def test_a_rate_is_set_beside_a_rate() -> None:
    assert figure(RATES, "3.8").unit == figure(RATES, "4.1").unit


SOURCES = "About 900 people live here (1). Some 30% rent (2). A panel (12) met."


def test_reference_marks_count_nothing() -> None:
    values = {str(each.value) for each in find_figures(report(SOURCES)).figures}
    assert not values & {"1", "2"}
    assert "12" in values


PLACES = "At 20%, turnover is higher than in England (15%) and similar authorities (12%)."


@pytest.mark.parametrize(
    ("value", "area"), [("20", "Northshire"), ("15", "England"), ("12", "similar authorities")]
)
def test_brackets_are_of_the_place_right_before_them(value: str, area: str) -> None:
    assert figure(PLACES, value).area == area


NONE = [
    "Leavers are supported until they are at least 21.",
    "When young people reach 18, they may stay.",
    "Pets, including cats as young as six weeks, were found.",
    "The 16+ service has moved.",
    "Teaching between Key Stages 1 and 2 is good.",
    "The ‘one team’ approach works.",
    "(theme 3, national framework)",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_ages_and_names_are_no_figures(text: str) -> None:
    assert not find_figures(report(text)).figures


BODIES = "Guidance by Public Health England and Sport Wales was read by 40 schools."


def test_a_body_named_after_a_country_is_no_place() -> None:
    assert figure(BODIES, "40").area == "Northshire"
