"""In what a number holds, what was done in it, and what stands for what was spoken of before it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.reports import report, table_report


def figure(value: str, *paragraphs: str) -> Figure:
    """Return the figure of some paragraphs that has this value."""
    return next(each for each in find_figures(report(*paragraphs)).figures if each.value == Decimal(value))


# id, the paragraph, the value, then the fields that must be so
CASES = [
    ("opening-scope", "On the night boats, the share of late sailings was 31 per cent.", "31",
     {"qualifier": "On the night boats"}),
    ("opening-frame", "In response to the survey, 31 per cent of boats were painted.", "31", {"measure": "boats"}),
    ("scope-alone", "Some 12% of crew posts were vacant. On the night boats alone, the vacancy rate was 19%.", "19",
     {"measure": "vacancy rate", "qualifier": "On the night boats, crew posts"}),
    ("best-in", "Takings were highest in toys and games, at 91 per cent, and lowest in garden tools, at 72 per cent.", "72",
     {"measure": "Takings", "qualifier": "lowest in garden tools"}),
    ("worst-where", "Punctuality is poor. It was worst on Mondays, where it fell to 61 per cent.", "61",
     {"qualifier": "worst on Mondays"}),
    ("met-in", "The garage met this rule in 9 of the 12 repairs.", "9",
     {"qualifier": "garage met this rule", "out_of": Decimal(12)}),
    ("passive-in", "Keys were kept safely on 18 of the 20 boats.", "18", {"qualifier": "Keys were kept safely"}),
    ("met-for", "The port met this promise for 64 per cent of callers.", "64", {"qualifier": "met this promise"}),
    ("took-part-in", "Owners took part in only 47 per cent of the checks.", "47", {"qualifier": "Owners took part"}),
    ("handed-within", "The shop had 90 claims. It replied to 57 per cent within its target of ten days.", "57",
     {"qualifier": "replied to, within its target"}),
    ("behind-an-aside", "Some 17 per cent of drivers, mainly in the north, had not received a coat.", "17",
     {"measure": "drivers", "qualifier": "not received a coat"}),
    ("upheld", "The board took 81 appeals and upheld, in full or in part, 40 per cent of them.", "40",
     {"qualifier": "upheld, in full or in part"}),
    ("up-to-date", "Only 73 per cent of divers were up to date with first aid.", "73",
     {"qualifier": "up to date with first aid"}),
    ("behind-schedule", "The works have 17 parts, of which six were behind schedule.", "6",
     {"qualifier": "behind schedule", "out_of": Decimal(17)}),
    ("level-is-no-deed", "Sickness ran at 5 per cent.", "5", {"qualifier": None}),
    ("one-in", "A survey showed that one in six boats had no flares.", "1", {"out_of": Decimal(6)}),
    ("rate-for-every", "Wardens recorded 21.4 thefts for every 1,000 berths in 2021.", "21.4",
     {"measure": "thefts", "unit": "per 1,000 berths"}),
    ("first-in-years", "The shop made a profit in 2021 of £2m, its first in four years.", "2000000", {"period": "2021"}),
    ("verb-behind-and", "The firm has 44 vans and works from 12 yards.", "44", {"measure": "vans", "unit": "vans"}),
    ("gain", "Most pass, and 22 per cent gain a medal.", "22", {"direction": None, "qualifier": "gain a medal"}),
    ("aside-is-no-aim", "The gate, which should be shut, was open on 12 nights.", "12", {"target": False}),
    ("planned-for", "It ended with a loss of £7m, having planned for a loss of £3m.", "3000000", {"target": True}),
    ("doer", "This followed a scheme run with Hill College, which brought in 140 new drivers.", "140",
     {"area": "Northshire"}),
    ("of-a-part", "The garage has 24 trainees, most of them placed at Marlow General Hospital.", "24",
     {"area": "Northshire"}),
    ("listed-places", "It serves about 1.1 million people living in Norfolk, Suffolk and Essex.", "1100000",
     {"area": "Northshire"}),
    ("second-verb", "In 2021, the club warned 143 players and permanently barred nine.", "9",
     {"unit": "players", "qualifier": "permanently barred"}),
    ("once-every", "Each diver has a buddy, who calls them once every three weeks to review plans.", "3",
     {"measure": "buddy", "qualifier": "calls them", "unit": "weeks"}),
    ("hours-of", "Guidance recommends at least 25 hours of guided practice; the average on the boats was 9.5 hours.", "9.5",
     {"measure": "guided practice", "qualifier": "average on the boats"}),
    ("limit-of", "Repairs should begin within two weeks of a complaint.", "2", {"measure": "Repairs"}),
    ("lone-superlative", "We read 22 claims. Nine were late, and the longest took 203 days.", "203",
     {"measure": "claims", "qualifier": "longest"}),
    ("the-year", "Income in 2021/22 was £8m. It ended the year with a deficit of £2m.", "2000000", {"period": "2021/22"}),
    ("figure-for-peers", "Turnover was 12%; the figure for ports in England was 7%.", "12", {"measure": "Turnover"}),
    ("average-for-peers", "Staff turnover was 14%; the average for colleges in England was 17%.", "17",
     {"measure": "Staff turnover", "area": "England"}),
    ("that-we-read", "Of 40 logs that we read, only 26 showed a check.", "26", {"out_of": Decimal(40)}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "fields"), [each[1:] for each in CASES], ids=[each[0] for each in CASES]
)
def test_figure_is_narrowed_by_what_it_holds_in(text, value, fields):
    found = figure(value, text)
    assert {name: getattr(found, name) for name in fields} == fields


def test_they_stand_for_what_the_sentence_before_is_about():
    found = figure(
        "12.8",
        "In May, 418 of 2,730 shifts ran short.",
        "Vacancies for drivers have fallen. They stood at 12.8 per cent.",
    )
    assert found.measure == "Vacancies for drivers"


def test_area_of_work_is_no_place_and_a_column_of_the_country_is_of_what_stands_beside_it():
    document = table_report(
        ("Course area", "Learners", "Achievement 2022 (%)", "England 2022 (%)"),
        (("Plumbing", "140", "82", "79"), ("Baking", "90", "88", "84")),
    )
    found = [
        (each.measure, each.qualifier, each.area, str(each.value)) for each in find_figures(document).figures
    ]
    assert ("Learners", "Plumbing", "Northshire", "140") in found
    assert ("Achievement", "Plumbing", "Northshire", "82") in found
    assert ("Achievement", "Baking", "England", "84") in found
