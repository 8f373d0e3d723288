"""Times, baselines and measures that a sentence shares among its numbers. Cases are told from the text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report

VISITS = (
    "The service made 6,310 visits in 2021/22, an increase of 14% compared with 2020/21 (5,535) "
    "but 11% fewer than in 2018/19."
)
PLAN = "At 31 March 2018 there were 274 children on a plan, up 11.4% from 246 at 31 March 2017."
TAX = "In 2016/17 council tax collection was 97.1 per cent, the same as in 2015/16 and above the target of 97.0 per cent."
INCOME = "Total income was £87.4 million in 2014, a rise of 3.7% or £3.1 million on the year before."
SALES = "Sales fell by 0.6% in May 2018 when compared with April 2018; fuel sales were down 3.1%."
CASES = "Each officer carries 17 cases, up from 11 at our last inspection."
HARM = "There had been 214 assaults in the previous six months, and self-harm was up by 40% on the six months before that."
CARE = "We received 4,612 concerns in 2014/15, compared with 3,905 in 2013/14, and upheld 1,089 complaints, an increase of 2.4%."
CARBON = "The authority plans to cut its emissions by 80 per cent by 2030 from a 2008/09 baseline of 52,700 tonnes."
WAIT = "The register had 6,482 households on it at 1 April 2019, and the typical wait is four years."
CRIME = "Knife crime rose by 14% in the year to June 2019, while robbery fell by 3% over the same period."
DEATHS = "There were 1,316 deaths in 2021, 98 more than the five-year average of 1,218."
MILES = "Bus mileage is now half what it was in 2010/11."
DAMP = "Damp was found in 14% of homes built before 1945 and 3% of newer ones."
REST = "Eighty-one percent of care leavers are in homes. Of the rest, seven are in custody."
LIMIT = "Nitrogen dioxide averaged 46 µg/m3 in 2018, above the legal limit of 40 µg/m3."
SHARE = (
    "Cycling accounts for 4 per cent of trips, a share the authority hopes to see reach 10 per cent by 2030."
)
FIGURE = "Only 61% of pupils attended, a figure that had been 70% in 2015."
BASE = "For every £100 of council spending, £38 goes on care, £24 on schools and £2 on libraries."
LAPSE = "One person in three breaches a licence within 28 days of release."
ON_TOP = "The provider received £3,150 for each start, on top of fixed payments of £2m."

FELL = "Applications fell by 12% to 3,410 between 2016 and 2019."

TOLD = [
    (FELL, "12", {"period": "between 2016 and 2019", "baseline": "2016"}),
    (FELL, "3410", {"period": "2019", "baseline": "2016", "direction": "decrease"}),
    (VISITS, "14", {"period": "2021/22", "baseline": "2020/21"}),
    (VISITS, "11", {"period": "2021/22", "baseline": "2018/19"}),
    (PLAN, "11.4", {"period": "31 March 2018", "baseline": "31 March 2017"}),
    (TAX, "97.1", {"period": "2016/17", "baseline": "2015/16"}),
    (INCOME, "3.7", {"period": "2014", "baseline": "the year before"}),
    (INCOME, "3100000", {"period": "2014", "baseline": "the year before", "direction": "increase"}),
    (SALES, "0.6", {"period": "May 2018", "baseline": "April 2018"}),
    (CASES, "17", {"baseline": "our last inspection"}),
    (CASES, "11", {"period": "our last inspection"}),
    (HARM, "40", {"period": "previous six months", "baseline": "the six months before that"}),
    (CARE, "1089", {"period": "2014/15"}),
    (CARE, "2.4", {"measure": "complaints"}),
    (CARBON, "80", {"period": "by 2030", "baseline": "2008/09", "target": True}),
    (WAIT, "4", {"period": None, "measure": "typical wait"}),
    (CRIME, "3", {"period": "year to June 2019", "measure": "robbery"}),
    (DEATHS, "1218", {"period": None}),
    (MILES, "50", {"period": None, "baseline": "2010/11"}),
    (DAMP, "14", {"period": None}),
    (DAMP, "3", {"period": None, "qualifier": "newer ones"}),
    (REST, "7", {"measure": "care leavers", "unit": "care leavers"}),
    (LIMIT, "40", {"measure": "Nitrogen dioxide", "qualifier": "legal limit"}),
    (SHARE, "10", {"measure": "Cycling", "period": "by 2030"}),
    (SHARE, "4", {"period": None}),
    (FIGURE, "70", {"measure": "pupils", "period": "2015"}),
    (FIGURE, "61", {"period": None}),
    (BASE, "24", {"measure": "council spending"}),
    (LAPSE, "1", {"measure": "person", "out_of": Decimal(3)}),
    (ON_TOP, "2000000", {"measure": "fixed payments"}),
]


@pytest.mark.parametrize(("text", "value", "fields"), TOLD)
def test_a_number_has_what_its_sentence_shares(text: str, value: str, fields: dict[str, object]) -> None:
    found = {figure.value: figure for figure in find_figures(report(text)).figures}
    figure = found[Decimal(value)]
    assert {name: getattr(figure, name) for name in fields} == fields


# Numbers that rank, round, hide or bound what others count.
NO_FIGURES = [
    ("The college was ranked 14th of 17 in the county.", []),
    ("The force came 3rd out of 12 for speed, with 58%.", ["58"]),
    ("Counts below five have been suppressed and all others rounded to the nearest ten.", []),
    ("Figures of fewer than five are not shown; 212 pupils moved.", ["212"]),
    ("For every £100 spent, £38 goes on care.", ["38"]),
    ("Of 212 patients, 187 had a plan and the remaining six had none at all.", ["212", "187", "6"]),
    ("Only four of the studies had more than 100 participants.", ["4"]),
    ("Some 12% of journeys over 50 miles were made by coach.", ["12"]),
    ("Three in five tenants were satisfied.", ["3"]),
]


@pytest.mark.parametrize(("text", "values"), NO_FIGURES)
def test_numbers_that_only_order_or_hide_are_no_figures(text: str, values: list[str]) -> None:
    assert [str(each.value) for each in find_figures(report(text)).figures] == values
