"""Words of a number that only point are filled from what they point to."""

from __future__ import annotations

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report


@pytest.mark.parametrize(
    ("text", "number", "measure", "qualifier"),
    [
        (
            "The tea was weak: just 29% of guests said that it was good.",
            "29%",
            "guests",
            "tea, said that it was good",
        ),
        ("Of the 64 lifts that should have been tested, 57 had been.", "57", None, "tested"),
        ("Every stall has at least one fire bucket.", "one fire bucket", "fire bucket", "Every stall"),
        ("Each driver carries 17 large crates.", "17 large crates", "large crates", "Each driver carries"),
        ("In 2021 the club spent £9.7 million.", "£9.7 million", "club", "spent"),
        ("Visitors raised £3,000 for it.", "£3,000", "Visitors", "raised"),
        (
            "In June 20% of drivers passed this test. Now 26% of drivers will do so.",
            "26%",
            "drivers",
            "passed this test",
        ),
        (
            "In geometry, 78% of pupils passed the test, compared with 76% nationally.",
            "76%",
            "pupils",
            "In geometry, passed the test",
        ),
        (
            "Four in five parents who replied said that their child is happy.",
            "Four in five parents",
            "parents who replied",
            "said that their child is happy",
        ),
        ("It has 31 trains. Their mean age was 22 years.", "22 years", "mean age", "trains"),
        (
            "Cyclists are few. Their injury rate was 28 per million miles.",
            "28 per million miles",
            "injury rate",
            "Cyclists",
        ),
        ("Choir membership includes two tenors.", "two tenors", "tenors", "Choir membership includes"),
        (
            "The jury is made up of a small but keen group of 13 bakers and two cooks.",
            "two cooks",
            "cooks",
            "jury is made up of",
        ),
        (
            "Crews carried out 640 drills and turned round 3 barges.",
            "640 drills",
            "drills",
            "Crews carried out",
        ),
        (
            "Owners waited 51 days between asking for a permit and being refused.",
            "51 days",
            "Owners",
            "waited, between asking for a permit and being refused",
        ),
        (
            "The coach had been working with 149 rowers.",
            "149 rowers",
            "rowers",
            "coach had been working with",
        ),
        (
            "Of 42 plans, the board passed 36 in full and four in part and rejected two.",
            "two",
            "plans",
            "rejected two",
        ),
        (
            "Their theft rate was 281. Cyclists saw a fall, from 89 crashes to 71.",
            "89 crashes",
            "crashes",
            None,
        ),
        (
            "Figures show that the time between asking for a permit and gaining leave was 20 days.",
            "20 days",
            "time between asking for a permit and gaining leave",
            None,
        ),
    ],
)
def test_what_a_number_points_to_is_told(
    text: str, number: str, measure: str | None, qualifier: str | None
) -> None:
    figure = next(each for each in find_figures(report(text)).figures if each.text == number)
    assert measure is None or figure.measure == measure
    assert figure.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "number", "period", "baseline"),
    [
        ("There were 87 leaks in 2013, compared with 104 in 2012, a fall of 16%.", "16%", "2013", "2012"),
        (
            "Losses, which stood at 50 tonnes in 2015, had been cut to 40 tonnes by 2019, a fall of 20%.",
            "20%",
            "by 2019",
            "2015",
        ),
    ],
)
def test_a_change_between_two_levels_is_from_the_earlier_to_the_later(
    text: str, number: str, period: str, baseline: str
) -> None:
    figure = next(each for each in find_figures(report(text)).figures if each.text == number)
    assert (figure.period, figure.baseline) == (period, baseline)


def test_the_size_of_a_group_is_no_figure() -> None:
    text = "The rate was 21 per 100 in herds of more than 300 but 3.9 in herds of 50 or fewer."
    assert not [each for each in find_figures(report(text)).figures if each.text.startswith("50")]
