"""What numbers of ordinary sentences are of: own sentences, one for each way of saying it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.documents.document import Metadata
from assistant.documents.layout import parse_document
from assistant.figures.extraction import find_figures
from tests.figures.reports import report, table_report

# id, text, value, then the fields that must be so
CASES = [
    ("one-in-n", "One in 16 shops stood empty.", "1", {"unit": "shops", "out_of": Decimal(16)}),
    ("one-thing-in-n", "More than one tenant in four now pays late.", "1",
     {"measure": "tenant", "unit": "tenants", "out_of": Decimal(4)}),
    ("margin-of-things", "The survey counted 82 ± 5 nests in May 2018.", "82",
     {"unit": "nests", "measure": "nests", "margin": Decimal(5)}),
    ("share-of-time", "The lift was out of order 14% of the time.", "14", {"measure": "lift"}),
    ("inserted", "Trams, including the night service, ran late 9% of the time.", "9",
     {"measure": "Trams, including the night service", "qualifier": "ran late"}),
    ("quarter-alone", "The underspend was £2m at quarter 3.", "2000000", {"period": "quarter 3"}),
    ("last-season", "There were 310 sailings last winter.", "310",
     {"period": "last winter", "measure": "sailings"}),
    ("same-point", "At 30 June 2018 there were 90 nurses, down from 97 at the same point in 2016.", "97",
     {"period": "same point in 2016", "period_start": "2016-06-30"}),
    ("superlative", "Snow fell on 9 days in March, making it the coldest March since 1962.", "9",
     {"period": "March"}),
    ("now", "Rents rose to £610 in 2017, and one tenant in five now owes rent.", "1", {"period": None}),
    ("that-clause", "We heard that 12 of 30 lifts due a check in 2018 had none, and that a list of 50 flats had grown.",
     "50", {"period": None}),
    ("noun-from", "There were 212 fires in 2018, a sharp fall from 305 in 2015.", "212",
     {"baseline": "2015", "direction": "decrease"}),
    ("on-current-year", "The budget is £40m for 2019/20, an increase of £2m on the current year.", "2000000",
     {"period": "2019/20", "baseline": "the current year", "direction": "increase"}),
    ("points-down-on", "Satisfaction was 61% in 2018, five points down on 2016.", "5",
     {"period": "2018", "baseline": "2016", "direction": "decrease", "measure": "Satisfaction"}),
    ("percent-up-on", "Sales in 2018 were 4% up on 2017.", "4",
     {"period": "2018", "baseline": "2017", "direction": "increase", "measure": "Sales"}),
    ("since-from", "Since 2011 the fleet has shrunk from 45 to 31.", "45", {"period": "2011"}),
    ("since-to", "Since 2011 the fleet has shrunk from 45 to 31.", "31", {"period": None, "baseline": "2011"}),
    ("standing-aim", "In May 2018, 71% of calls were answered in time, against a target of 80%.", "80",
     {"period": None, "target": True}),
    ("sum-of-year", "Savings of £4m were made in 2018 against a target of £5m.", "5000000", {"period": "2018"}),
    ("recommended", "Uptake was 91% in 2018, just under the 95% recommended by doctors.", "95",
     {"target": True, "period": None}),
    ("limit", "Noise averaged 61 dB in 2018, against a limit of 55 dB.", "55",
     {"measure": "Noise", "target": True}),
    ("aimed-pronoun", "Absence stood at 9% in 2018; the director aims to bring this below 5% by 2020.", "5",
     {"measure": "Absence", "target": True}),
    ("promised", "Leaks stood at 19 per cent of supply, and the firm has promised to get to 12 per cent.", "12",
     {"measure": "Leaks"}),
    ("second-deed", "The firm reported nine spills, and paid fines of £2m.", "2000000", {"measure": "fines"}),
    ("dimension", "The pond reaches a depth of 9 metres and spans 2 metres.", "9",
     {"measure": "depth", "qualifier": "pond"}),
    ("each", "Caseworkers were responsible for an average of 41 families each.", "41",
     {"measure": "Caseworkers", "qualifier": "each"}),
    ("each-of-range", "Nurses in the night team hold between 4 and 9 keys each.", None,
     {"measure": "Nurses in the night team", "low": Decimal(4)}),
    ("occasions", "Escorts failed to arrive on 27 occasions in 2018.", "27",
     {"measure": "Escorts", "qualifier": "failed to arrive"}),
    ("every", "The round serves 900 homes, with visits every three weeks.", "3", {"measure": "visits"}),
    ("asked-inside", "Satisfaction with how calls are answered was 54% in 2018.", "54",
     {"measure": "Satisfaction with how calls are answered"}),
    ("inserted-level", "The proportion known to be in work, at 52%, is well above average.", "52",
     {"measure": "proportion known to be in work"}),
    ("rise-comes-to", "The rise in rent works out at 90p a week.", "0.90",
     {"measure": "rent", "direction": "increase"}),
    ("people-numbers", "Visitor numbers on the pier reached 40,000.", "40000", {"unit": "visitors"}),
    ("two-kinds", "The brigade employs 51 full-time and 36 on-call firefighters.", "51",
     {"measure": "firefighters", "qualifier": "full-time", "unit": "firefighters"}),
    ("gained", "63% of pupils gained grade 4 or above in English.", "63",
     {"measure": "pupils", "qualifier": "gained grade 4 or above in English"}),
    ("day-we-came", "The unit cared for 22 patients on the day we visited.", "22",
     {"measure": "patients", "period": "day we visited"}),
    ("end-of-year", "Reserves stood at £14m at the end of the year.", "14000000", {"period": "end of the year"}),
    ("equivalent", "Reserves were £14m, equivalent to 9% of spending.", "9",
     {"measure": "Reserves", "qualifier": "of spending"}),
    ("two-wholes", "Women made up 31% of the board and 12% of managers.", "12",
     {"measure": "Women", "qualifier": "of managers"}),
    ("spread", "Pass rates varied from 48% in physics to 83% in drama.", "83",
     {"measure": "Pass rates", "qualifier": "drama", "direction": None}),
    ("begun", "The rate of theft has halved since 1990, from 8.4 to 4.2 per 1,000 homes.", "8.4", {"period": "1990"}),
    ("year-before", "Some 900 trips were made in 2018, a fall of 6% on the year before.", "6",
     {"period": "2018", "baseline": "the year before"}),
    ("stood-at", "The backlog, which stood at 320 cases in May 2018, has gone.", "320", {"measure": "backlog"}),
    ("by-to", "Attendance rose by 1,150 to 14,320 last season.", "14320", {"measure": "Attendance"}),
    ("that-of", "The mean pay of men is £31,400 and that of women £27,900.", "27900",
     {"measure": "mean pay", "qualifier": "of women"}),
    ("both-of-whole", "In 2018, 61 of 70 tenants were seen, and 52 were well.", "52", {"measure": "tenants"}),
    ("hanging-count", "They saw 24 lessons taught by 19 teachers, nine of them with the head.", "9",
     {"measure": "lessons", "out_of": Decimal(24)}),
    ("own-place", "Recycling was 44% in 2018, compared with 39% the year before and an average of 42% across England.",
     "39", {"area": "Northshire"}),
    ("telling-us", "Staff told us that waiting lists had doubled.", "2", {"measure": "waiting lists"}),
    ("when-we-came", "Turnover was 24%, against 18% for the region, when we arrived on 8 August 2018.", "24",
     {"period": "8 August 2018"}),
    ("wider", "Turnover was 24%, against 18% for the region.", "18", {"area": "the region"}),
    ("law-by-letters", "Half of the staff had been trained in Code C of PACE 1984, which came into force on 31 July 2018.",
     "50", {"period": None}),
    ("time-of-a-part", "The school has 62 staff, 11 of whom joined in May; three posts are vacant.", "62", {"period": None}),
    ("points-to", "Satisfaction rose three points to 88%.", "3", {"unit": "percentage points"}),
    ("share-of-built", "A quarter of the 480 homes built in 2018 were let.", "25",
     {"measure": "homes built", "qualifier": "let", "period": "2018"}),
    ("unit-in-capitals", "The turbine gave 4.2 MW at its peak.", "4.2", {"unit": "MW", "measure": "turbine"}),
    ("including", "They found 23 faults at six sites, including 14 at one depot.", "14",
     {"measure": "faults", "out_of": Decimal(23)}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "fields"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_sentence_gives_its_record(text: str, value: str | None, fields: dict[str, object]) -> None:
    wanted = Decimal(value) if value is not None else None
    found = next(each for each in find_figures(report(text)).figures if each.value == wanted)
    assert {name: getattr(found, name) for name in fields} == fields


# Numbers that only tell what another one counts, or that are names.
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One in five officers held more than 60.", ["1"]),
        ("Half of the schools had a roll of fewer than 90 pupils.", ["50"]),
        ("Nearly one household in three consists of one person.", ["1"]),
        ("The array found 40 events, six of which exceeded magnitude 3.", ["40", "6"]),
        ("Losses averaged 19%, the lowest in eight winters.", ["19"]),
        ("Relapse within 12 months was 29%.", ["29"]),
        ("Of 90 applicants, 40 were in the top two bands.", ["90", "40"]),
        ("Buses such as the 17 and the X4 carried 900 people.", ["900"]),
        ("Delays of more than 30 minutes fell from 190 to 140.", ["190", "140"]),
        ("Of 40 trainees, 12 were over 19.", ["40", "12"]),
        ("Half the recruits have less than two years' experience.", ["50", "2"]),
    ],
)
def test_what_only_describes_is_no_figure(text: str, values: list[str]) -> None:
    found = [str(each.value) for each in find_figures(report(text)).figures]
    assert found == values


def test_them_in_a_list_are_those_of_the_item_before() -> None:
    document = report(
        ("lead_in", "In 2018 the force:"),
        ("item", "carried out 480 searches;", 0),
        ("item", "found drugs in 22% of them; and", 0),
        ("item", "used force on 31 occasions.", 0),
    )
    _, share, deed = find_figures(document).figures
    assert share.measure == "searches"
    assert deed.measure == "used force"


def test_a_row_of_a_month_is_of_that_month_and_the_title_says_of_what() -> None:
    rows = (("April", "6,120", "91"), ("January", "6,845", "88"))
    document = table_report(
        ("Month", "Calls", "Within 10 seconds (%)"), rows, caption="Calls answered, 2018/19"
    )
    first, share, _, last = find_figures(document).figures
    assert (first.measure, first.period_start) == ("Calls answered", "2018-04-01")
    assert (share.measure, share.qualifier) == ("Calls answered", "Within 10 seconds")
    assert (last.period, last.period_start) == ("January", "2019-01-01")


def test_a_sentence_that_ends_in_a_footnote_mark_is_no_heading() -> None:
    document = parse_document(
        "report", "There were 190 deaths registered in 2018.¹", Metadata(area="Northshire")
    )
    assert [figure.value for figure in find_figures(document).figures] == [Decimal(190)]
