"""Words said once for two numbers, names to their end, units of titles, and numbers behind what is set apart."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

CANAL = Written(
    "Yearly report of the Tamble Canal",
    "Tamble Canal",
    "2023-06-01",
    """The year

Half of the notices were sent to farmers and 28 per cent to boat clubs.

There were 11 gates left open at night (GLONs) in the year, compared with 16 in 2021.

We received 143 complaints from neighbours: 88 about noise, 34 about dust.

The quay moved 98,400 TEU, and its crane was new.

The aim is to answer 95 per cent of letters within a week. The trust managed 71 per cent; a year earlier it had managed
93 per cent.

The trust paid £64,000 to hauliers of stone.

Over those three years the number of moorings rose from 20 to 31.

Its return for 2019 was 214 days late, and that for 2020 was not filed.

The new pump cut the average time that a boat spends in the lock from 19 minutes to 13.

The dredger, bought in May 2021 at a cost of £640,000, was out of use for 13 days.

The lodge has 412 bunks and serves about 900 meals a week.

Checks had been done on 79 per cent of the days; on Juniper wharf it was 44 per cent.

A study by Hill University found that waits were 12 weeks.

We employed 268 people, nine more than a year before, of whom 22 were apprentices.

Table A: Compliance with the rules (percentage of cases)

Rule                                     Target    2021    2022    Region 2022
Lock checked within 24 hours                 90      71      66             74
Gate oiled daily                            100      91      69             88

Table B. Cargo carried (thousand tonnes)

                              2021     2022
Stone                        2,655    2,870
Coal                           604      731
""",
    national="the region",
)


@pytest.fixture(scope="module")
def figures(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("canal"), CANAL).figures()


@pytest.mark.parametrize(
    ("value", "unit", "measure", "qualifier"),
    [
        ("28", "percent", "notices", "to boat clubs"),
        ("34", "complaints", "complaints", "dust"),
        ("98400", "TEU", "TEU", None),
        ("11", "gates", "gates left open at night", None),
        ("71", "percent", "letters within a week", None),
        ("93", "percent", "letters within a week", None),
        ("64000", "GBP", "hauliers of stone", "paid"),
        ("20", "moorings", "number of moorings", None),
        ("19", "minutes", "average time that a boat spends in the lock", None),
        ("412", "bunks", None, None),
        ("22", "people", "people", "apprentices"),
        ("44", "percent", "days", "Juniper wharf"),
        ("66", "percent", "Lock checked within 24 hours", None),
        ("2870000", "tonnes", "Stone", None),
    ],
)
def test_a_number_has_its_own_words(figures, value, unit, measure, qualifier):
    found = [each for each in figures if each.value is not None and format(each.value, "f") == value]
    assert any(
        each.unit == unit
        and (measure is None or (each.measure, each.qualifier) == (measure, qualifier or each.qualifier))
        for each in found
    ), [(each.unit, each.measure, each.qualifier) for each in found]


def test_the_time_is_that_of_the_number(figures):
    late = next(each for each in figures if each.value == 214)
    assert (late.unit, late.period) == ("days", "2019")


def test_who_tells_a_number_is_no_place_of_it(figures):
    waits = next(each for each in figures if each.value == 12 and each.unit == "weeks")
    assert waits.area == "Tamble Canal"


def test_what_is_set_apart_is_not_what_lasts(figures):
    days = next(each for each in figures if each.value == 13 and each.unit == "days")
    assert (days.measure, days.qualifier) == ("dredger", "out of use")


def test_a_column_may_name_the_wider_area_without_its_article(figures):
    assert {each.area for each in figures if each.value == 74} == {"the region"}
