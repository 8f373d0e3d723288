"""What a sentence says of each of two, levels set beside each other in an apposition, and lists that go on with a sentence."""

from __future__ import annotations

import pytest

from tests.answering.written import Written, corpus

SCHOOLS = Written(
    "Schools and buses in Wexborough",
    "Wexborough",
    "2017-03-01",
    """Schools

The share of pupils entitled to free milk in infant schools is 7.9% (the national average is 14.5%) and in junior schools is 6.8% (the national average is 13.2%).

The number of nests on cliffs was 120 and on roofs was 14.

The average wait for a seat was six minutes, and for a table was two hours.

At 31 January 2017, 59 pupils were on the roll of the night school (a rate of 8.1 per 1,000 pupils), an increase from 42 (7.2 per 1,000 pupils) at 31 January 2016.

The number of drivers was 41, a sharp fall on the 46 in 2015.

At 31 January 2017, 181 swans were being looked after by the trust on behalf of Wexborough.

About 25,700 people live on Wexborough.

• The share of pupils who walk to school:
• in towns is 40% (the national average is 33%)
• in villages is 22%.
• At 31 January 2017, 90 pupils had a bus pass. This is an increase from 80 at 31 January 2016. Of this number:
• 31 (34.4%) live in the hills
• two live on farms, of whom one lives alone.
• Buses are clean.
""",
)


@pytest.fixture(scope="module")
def figures(own_cache, tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("schools"), SCHOOLS).figures()


def found(figures, value):
    return [each for each in figures if each.value is not None and format(each.value, "f") == value]


@pytest.mark.parametrize(
    ("value", "measure", "qualifier", "area"),
    [
        ("7.9", "share of pupils entitled to free milk", "in infant schools", "Wexborough"),
        ("14.5", "share of pupils entitled to free milk", "in infant schools", "England"),
        ("6.8", "share of pupils entitled to free milk", "in junior schools", "Wexborough"),
        ("13.2", "share of pupils entitled to free milk", "in junior schools", "England"),
        ("120", "number of nests", "on cliffs", "Wexborough"),
        ("14", "number of nests", "on roofs", "Wexborough"),
        ("6", "average wait", "for a seat", "Wexborough"),
        ("2", "average wait", "for a table", "Wexborough"),
        ("181", "swans", "looked after", "Wexborough"),
        ("40", "share of pupils who walk to school", "in towns", "Wexborough"),
        ("33", "share of pupils who walk to school", "in towns", "England"),
        ("22", "share of pupils who walk to school", "in villages", "Wexborough"),
    ],
)
def test_a_number_has_what_is_said_of_it_and_not_of_the_other(figures, value, measure, qualifier, area):
    assert (measure, qualifier, area) in [(f.measure, f.qualifier, f.area) for f in found(figures, value)]


@pytest.mark.parametrize(
    ("value", "beside"),
    [("7.9", "14.5"), ("6.8", "13.2"), ("59", "42"), ("8.1", "7.2"), ("41", "46"), ("40", "33")],
)
def test_two_levels_that_a_sentence_compares_stand_beside_each_other(figures, value, beside):
    by_id = {figure.id: figure for figure in figures}
    (figure,) = found(figures, value)
    assert beside in [format(by_id[other].value, "f") for other in figure.comparators if other in by_id]


def test_each_part_of_a_number_is_of_that_number(figures):
    parts = {(format(f.value, "f"), f.unit): f for value in ("31", "34.4") for f in found(figures, value)}
    assert parts["31", "pupils"].out_of == 90
    farms = next(f for f in found(figures, "2") if "farms" in (f.qualifier or ""))
    assert (farms.out_of, farms.period) == (90, "31 January 2017")


def test_to_live_on_an_island_is_to_live_in_a_place(figures):
    (people,) = found(figures, "25700")
    assert (people.measure, people.qualifier) == ("people", None)
