"""Lists that run on in a line, labels with their values, runs of answers; sides of a comparison. Cases are told from the text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from assistant.figures.measuring.inline_lists import find_pieces
from tests.figures.reports import report


def figures(text: str) -> dict[Decimal | None, Figure]:
    return {each.value: each for each in find_figures(report(text)).figures}


BULLETS = (
    "Results for the year, 2018/19: • calls answered within 30 seconds: 84% (target 90%) "
    "• complaints upheld: 26 of 71 • staff turnover: 13.5% (2017/18: 11.9%)"
)
VEHICLES = "Vehicles by type at 31 December 2013 – Pumps: 34. Aerial appliances: 3. Boats: nil."
PRISON = (
    "Prison at a glance: Prisoners held: 617; Average stay – 14 weeks; Self-harm incidents – 212 (2017: 180)."
)
AIMS = (
    "Our aims for 2021/22 are: 1. cut repeat missing episodes by 15%; 2. place at least 80 per cent of "
    "children near home; and 3. recruit 25 foster carers. Some 40 have asked to join."
)
ROMAN = "By 2025 the council will: (i) build 400 council homes; (ii) cut carbon emissions by 30%."
DASHES = (
    "In 2019 the service: – fitted 1,876 smoke alarms; – trained 212 volunteers, twice as many as planned."
)
ANSWERS = "Tenants were asked how safe they felt: very safe 22%, fairly safe 51%, unsafe 19%, don’t know 8%."
STAFF = "Staff in post at 31 March 2022: nurses 412, doctors 96, therapists 51."
WASTE = "Waste tonnage – 2016/17: 84,200; 2017/18: 81,950."

# id, text, value, the fields that must be so
LISTS = [
    (
        "label-count",
        BULLETS,
        "26",
        {"measure": "complaints upheld", "unit": "complaints", "out_of": Decimal(71)},
    ),
    ("label-title-time", BULLETS, "84", {"measure": "calls answered within 30 seconds", "period": "2018/19"}),
    ("label-target", BULLETS, "90", {"target": True, "measure": "calls answered within 30 seconds"}),
    ("label-bracket-time", BULLETS, "11.9", {"measure": "staff turnover", "period": "2017/18"}),
    ("label-sentences", VEHICLES, "34", {"measure": "Pumps", "unit": "Pumps", "period": "31 December 2013"}),
    ("label-nil", VEHICLES, "0", {"measure": "Boats", "unit": "Boats", "period": "31 December 2013"}),
    ("glance-held", PRISON, "617", {"measure": "Prisoners held", "unit": "Prisoners"}),
    ("glance-stay", PRISON, "14", {"measure": "Average stay", "unit": "weeks"}),
    ("glance-earlier", PRISON, "180", {"measure": "Self-harm incidents", "period": "2017"}),
    ("aim-cut", AIMS, "15", {"measure": "repeat missing episodes", "direction": "decrease", "target": True}),
    ("aim-share", AIMS, "80", {"target": True, "approximation": "at least"}),
    ("aim-count", AIMS, "25", {"measure": "foster carers", "target": True, "period": "2021/22"}),
    ("after-the-list", AIMS, "40", {"target": False}),
    ("roman-count", ROMAN, "400", {"measure": "council homes", "target": True, "period": "By 2025"}),
    ("roman-cut", ROMAN, "30", {"measure": "carbon emissions", "direction": "decrease"}),
    ("dash-count", DASHES, "1876", {"measure": "smoke alarms", "period": "2019", "target": False}),
    ("dash-twice", DASHES, "2", {"measure": "volunteers"}),
    ("answer-first", ANSWERS, "22", {"measure": "Tenants", "qualifier": "very safe"}),
    ("answer-inner", ANSWERS, "51", {"measure": "Tenants", "qualifier": "fairly safe"}),
    ("answer-unknown", ANSWERS, "8", {"measure": "Tenants", "qualifier": "don’t know"}),
    ("sort-counted", STAFF, "96", {"measure": "doctors", "unit": "doctors", "period": "31 March 2022"}),
    ("label-is-time", WASTE, "81950", {"measure": "Waste tonnage", "period": "2017/18", "qualifier": None}),
]

SIDES = [
    ("same-as", "Unemployment was 4.2%, the same as the England rate.", "4.2", {"area": "Northshire"}),
    ("twice-the-average", "Exclusions, at 29%, are about twice the national average.", "2", {"area": "Northshire"}),
    ("of-the-body's-several", "Only one of the county’s 12 beaches was poor.", "1",
     {"unit": "beaches", "out_of": Decimal(12), "approximation": "only"}),
    ("all-but-one", "All but one of the 10 young people in custody had a lawyer.", "10", {"unit": "young people"}),
    ("bare-behind-semicolon", "The trial enrolled 1,482 adults at nine centres; 36 withdrew before it began.", "36",
     {"unit": "adults", "out_of": Decimal(1482)}),
    ("seen-at-sites", "In all, 1,204 patients were seen at the two sites; 310 were admitted.", "310",
     {"unit": "patients", "out_of": Decimal(1204)}),
    ("room-is-no-whole", "The home is registered for 38 people; 33 were living there.", "33", {"out_of": None}),
    ("of-them-not-of-room", "The prison held 617 men against a capacity of 640; 88 of them shared a cell.", "88",
     {"measure": "men", "out_of": Decimal(617)}),
    ("bed-and-breakfast", "Rents are up by 5%, while the number of families in bed and breakfast fell from 64 to 9.", "9",
     {"unit": "families", "direction": "decrease"}),
    ("than-when", "There were 71,205 passes in use, 9,800 fewer than when the scheme began in 2008.", "9800",
     {"baseline": "when the scheme began in 2008", "direction": "decrease"}),
    ("put-at", "Tree cover is put at 16.4% of the county, up a little on the 15% recorded in 1998.", "16.4",
     {"measure": "Tree cover", "baseline": "1998", "direction": "increase"}),
    ("level-before-is-no-change", "Tree cover is put at 16.4% of the county, up a little on the 15% recorded in 1998.", "15",
     {"period": "1998", "direction": None}),
    ("requirement", "In 2018 the borough completed 1,114 new homes, against a requirement of 1,300 a year.", "1300",
     {"measure": "new homes", "target": True, "period": None}),
    ("planned", "Savings of £14m were planned for 2015-16.", "14000000", {"target": True, "period": "2015-16"}),
    ("slower", "Crews took 600 seconds on average, 41 seconds slower than in 2012.", "41",
     {"direction": "increase", "baseline": "2012"}),
    ("than-another-body", "Spending averaged £5,874 a pupil in 2021, £310 more than in similar trusts.", "310",
     {"direction": None}),
    ("aim-then-now", "Managers aim for caseloads of no more than 35 by December 2019. They currently average 41.", "41",
     {"period": None, "target": False}),
    ("elliptic", "Potholes more than 40mm deep should be mended within two working days. Last winter 3,018 of 3,990 were.",
     "3018", {"unit": "Potholes", "out_of": Decimal(3990)}),
    ("quarter-of-that-year", "It was 44 per cent in quarter 1 of 2018-19 and 57 per cent in quarter 2.", "57",
     {"period_start": "2018-07-01", "period_end": "2018-09-30"}),
    ("years-earlier", "Some 71 led to a charge in 2017, compared with 86 three years earlier.", "86",
     {"period_start": "2014-01-01", "period_end": "2014-12-31"}),
    ("deadline-past", "By then £11.3m of savings had been delivered by the end of February.", "11300000",
     {"period_end": "2019-02-28"}),
    ("bracket-here-again", "Some 47% felt unsafe, more than at similar prisons (39%) and than at our 2014 inspection (36%).", "36",
     {"area": "Northshire", "period": "2014"}),
    ("men-of-both", "The two wings held 612 and 418 men respectively.", "612", {"unit": "men"}),
    ("resident-people", "The resident population was 1,223,000 in 2015.", "1223000", {"unit": "people"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("id", "text", "value", "fields"), LISTS + SIDES, ids=[case[0] for case in LISTS + SIDES]
)
def test_a_number_has_the_record_that_its_words_give(
    id: str, text: str, value: str, fields: dict[str, object]
) -> None:
    found = figures(text)[Decimal(value)]
    assert {name: getattr(found, name) for name in fields} == fields


NO_FIGURES = [
    (AIMS, "1"), (AIMS, "2"), (AIMS, "3"), (BULLETS, "30"),
    ("Of the men, 88 shared cells designed for one.", "1"),
    ("Potholes more than 40mm deep should be mended within two working days.", "40"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NO_FIGURES)
def test_marks_of_items_and_limits_of_labels_are_no_figures(text: str, value: str) -> None:
    assert Decimal(value) not in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Costs rose: they were £3m in 2018 and £4m in 2019.",
        "He said: “We are safe (a) because of staff.”",
        "Waste tonnage: 2016/17, 84,200; 2017/18, 81,950.",
        "The board met – as it must – 12 times. It spent £3m.",
    ],
)
def test_plain_sentences_are_no_lists(text: str) -> None:
    assert {piece.role for piece in find_pieces(text)} == {""}
