"""Which clause of its sentence a number belongs to: in brackets, behind a comparison, behind a semicolon.

Cases are told from the text.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report

HERE = "Northshire"
UPHELD = "In 2018 the ombudsman upheld 57% of the complaints it examined (up from 54% in 2017)."
VISITS = "In 2018/19 there were 1.3 million visits to libraries (down 6% on 2017/18)."
SURVEY = (
    "In the survey 61% of residents, compared with 70% in similar councils and 74% in May 2015, said that the streets "
    "were clean, and a third told us that they had been fined."
)
SMOKERS = "Smoking prevalence was 16% in 2015, compared with 14% for England, and among those out of work it was as high as 31%."
AIMS = "At our last review, in 2016, we made 44 recommendations; at this review we found that 30 of these had been met."
CROSSED = "By June 2022 the scheme aims to insulate 900 homes; 312 had been done by May 2021, at £402 each."
SINCE = "Since June 2018, 21 nurses have joined the trust; however, 14% of posts still stand empty."
NOT_SINCE = "Six of the plans had not been reviewed since 2015, and two patients had no plan."
STANDARD = "The Trust answered 9,100 calls in 2019; urgent calls were reached in 9 minutes, outside the national standard of seven minutes."
COSTS = "Staff costs, including a £2 million rise in pensions, came to £31 million, or 58% of income."
POSTS = "The vacancy rate for nurses was 12%, or 31 posts."
FUNDED = "The budget of £90 million is met from council tax (£50 million), business rates (£30 million) and grants (£10 million)."
DRAWN = "The accounts show a contribution from reserves of £3 million."
LEFT = "The trust spent £5 million on grants and £1 million on raising funds, leaving free reserves of £2 million."
WARDS = "Compliance was 54% on Beech Ward and 93% on Maple Ward."
WHERE = "Thefts rose by a fifth between 2016 and 2018, from 600 to 720, and by 31% in Dorset, where 204 of the thefts took place."
GIVEN = "The museum was helped by 212 volunteers who between them gave more than 3,100 hours of their time."
RECORD = (
    "Our two museums welcomed 38,000 visitors in 2017, 22% ahead of target and the best result since the dock opened in "
    "1998, and took £90,000."
)
LISTED = "In 2017 there were 318 assaults, 61 of them on staff, compared with 264 and 70 in 2016."
EXISTING = "The prison held 742 men in 2017, seven more than in 2016, and there were 318 assaults, compared with 264 in 2016."
CONTRAST = (
    "There were 46 entrants in 2018; the reoffending rate, by contrast, rose by 4 percentage points to 42%."
)
WHILE = "Leakage fell from 98 litres in 2016 to 91 in 2018, while consumption was 141 litres, 3 litres more than in 2016."
POINTS = "In 2018, 81% of patients were seen in time, 6 percentage points below the same quarter of 2017."
GRADES = (
    "Of the 64 cafes inspected, 57 were rated 4 or 5, four rated 3 and the remaining three rated 2 or below."
)
WHICH = "The trust reported 38 incidents, of which 14 involved falls."
NEW = "Panels supply 14% of power, and emissions, which were 5,310 tonnes in 2015, had been cut to 3,640 tonnes by 2019."
HELD = "At 31 March 2019 the Council held usable reserves of £42 million, £6 million less than a year before."
DOWN = "Only 31% of prisoners had a job, well down on the 46% who said so in 2016."
FURTHER = "In all 217 men were unemployed; a further 40, or 6% of the population, were retired."
IN_THEM = "We read 240 files. In 87% of them the decision was right."
COVERED = "During the period covered by this report we awarded 263 grants."
YEAR = "In the last quarter of 2018 the rate was 81%; over the year as a whole, it was 84%."
FAMILIES = "There were 146 households in hostels, among them 31 families with children."
VACANT = "Waits were 16 days, while the backlog stood at 1,902 cases."
BECAUSE = (
    "The council completed 64 new homes against a target of 80, because a contractor failed in August 2018."
)

TOLD = [
    (BECAUSE, "64", {"period": None}),
    (BECAUSE, "80", {"period": None, "target": True}),
    (UPHELD, "57", {"period": "2018", "baseline": "2017", "direction": "increase"}),
    (UPHELD, "54", {"period": "2017", "baseline": None}),
    (VISITS, "6", {"period": "2018/19", "baseline": "2017/18", "direction": "decrease"}),
    (SURVEY, "70", {"area": "similar councils", "period": None}),
    (SURVEY, "74", {"area": HERE, "period": "May 2015"}),
    (SURVEY, "33.3", {"area": HERE, "period": None, "measure": "residents"}),
    (SMOKERS, "31", {"area": HERE, "period": "2015", "measure": "Smoking prevalence"}),
    (AIMS, "30", {"period": None, "out_of": Decimal(44)}),
    (CROSSED, "402", {"period": "by May 2021", "target": False}),
    (SINCE, "21", {"period": "Since June 2018"}),
    (SINCE, "14", {"period": None}),
    (NOT_SINCE, "6", {"period": None}),
    (NOT_SINCE, "2", {"period": None}),
    (STANDARD, "7", {"measure": "urgent calls", "target": True}),
    (COSTS, "31000000", {"measure": "Staff costs"}),
    (COSTS, "58", {"measure": "Staff costs"}),
    (POSTS, "31", {"measure": "vacancy rate for nurses", "unit": "posts"}),
    (FUNDED, "50000000", {"measure": "council tax"}),
    (DRAWN, "3000000", {"measure": "contribution from reserves"}),
    (LEFT, "1000000", {"measure": "raising funds"}),
    (LEFT, "2000000", {"measure": "free reserves"}),
    (WARDS, "54", {"area": "Beech Ward"}),
    (WARDS, "93", {"area": "Maple Ward"}),
    (WHERE, "20", {"area": HERE, "baseline": "2016"}),
    (WHERE, "31", {"area": "Dorset", "baseline": "2016", "direction": "increase"}),
    (WHERE, "204", {"area": "Dorset"}),
    (GIVEN, "212", {"measure": "volunteers"}),
    (GIVEN, "3100", {"unit": "hours", "measure": "volunteers"}),
    (RECORD, "22", {"measure": "visitors", "period": "2017"}),
    (LISTED, "264", {"period": "2016", "measure": "assaults"}),
    (EXISTING, "264", {"period": "2016", "measure": "assaults"}),
    (CONTRAST, "4", {"measure": "reoffending rate"}),
    (CONTRAST, "42", {"measure": "reoffending rate"}),
    (WHILE, "3", {"measure": "consumption", "baseline": "2016"}),
    (POINTS, "6", {"baseline": "the same quarter of 2017", "direction": "decrease"}),
    (GRADES, "57", {"measure": "cafes inspected"}),
    (GRADES, "3", {"measure": "cafes inspected"}),
    (WHICH, "14", {"measure": "incidents", "unit": "incidents", "out_of": Decimal(38)}),
    (NEW, "5310", {"measure": "emissions", "period": "2015"}),
    (NEW, "3640", {"measure": "emissions"}),
    (HELD, "42000000", {"measure": "usable reserves"}),
    (DOWN, "31", {"period": None, "baseline": "2016"}),
    (DOWN, "46", {"period": "2016"}),
    (FURTHER, "40", {"unit": "men", "out_of": None}),
    (IN_THEM, "87", {"measure": "files"}),
    (COVERED, "263", {"period": "period covered by this report"}),
    (YEAR, "84", {"period": "year as a whole"}),
    (FAMILIES, "31", {"measure": "families with children"}),
    (VACANT, "1902", {"measure": "backlog", "unit": "cases"}),
]


@pytest.mark.parametrize(("text", "value", "fields"), TOLD)
def test_a_number_has_what_its_own_clause_says(text: str, value: str, fields: dict[str, object]) -> None:
    found = {figure.value: figure for figure in find_figures(report(text)).figures}
    figure = found[Decimal(value)]
    assert {name: getattr(figure, name) for name in fields} == fields


def test_grades_are_no_counts() -> None:
    assert [str(each.value) for each in find_figures(report(GRADES)).figures] == ["64", "57", "4", "3"]
