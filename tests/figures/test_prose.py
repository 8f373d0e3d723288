"""Figures of running text: each case was written with its record before the rules were run."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.documents.document import Metadata
from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.reports import report


def figure(text: str, value: str, *, metadata: Metadata | None = None) -> Figure:
    """Return the figure of one paragraph that has this value."""
    document = report(text) if metadata is None else report(text, metadata=metadata)
    return next(each for each in find_figures(document).figures if each.value == Decimal(value))


# id, text, value, then the fields that must be so
CASES = [
    ("subject-of-be", "The trust's deficit was £12.4 million in 2019.", "12400000",
     {"measure": "deficit", "unit": "GBP", "area": "Northshire", "period": "2019"}),
    ("had-a-rate-of", "In 2018 the trust had a staff turnover rate of 14.2 percent.", "14.2",
     {"measure": "staff turnover rate", "period": "2018", "unit": "percent"}),
    ("owner-dropped", "The hospital's mortality rate was 102.3 per 100,000 population.", "102.3",
     {"measure": "mortality rate", "unit": "per 100,000 population"}),
    ("bracket-qualifier", "Recorded crime (excluding fraud) fell by 4 percent.", "4",
     {"measure": "Recorded crime", "qualifier": "excluding fraud", "direction": "decrease"}),
    ("bracket-for", "The detection rate (for crimes excluding fraud) was 23 percent.", "23",
     {"measure": "detection rate", "qualifier": "crimes excluding fraud"}),
    ("acronym-no-qualifier", "The waiting list (WL) was 450 in May 2016.", "450",
     {"measure": "waiting list", "qualifier": None, "period": "May 2016"}),
    ("object-of-cut", "The plan cut emergency admissions by 12 percent.", "12",
     {"measure": "emergency admissions", "direction": "decrease"}),
    ("noun-of-change", "There was a 7 percent rise in knife crime.", "7",
     {"measure": "knife crime", "direction": "increase"}),
    ("reduction-of-in", "We found a reduction of 31 percent in late payments.", "31",
     {"measure": "late payments", "direction": "decrease"}),
    ("up-from", "Spending on adult social care was £769m in 2013/14, up from £712m in 2012/13.", "769000000",
     {"measure": "Spending on adult social care", "period": "2013/14", "baseline": "2012/13", "direction": "increase"}),
    ("earlier-level", "Spending on adult social care was £769m in 2013/14, up from £712m in 2012/13.", "712000000",
     {"measure": "Spending on adult social care", "period": "2012/13", "baseline": None}),
    ("from-to", "Attendance rose from 94.2 percent in 2012 to 95.6 percent in 2014.", "95.6",
     {"measure": "Attendance", "period": "2014", "baseline": "2012", "direction": "increase"}),
    ("between-years", "Median rents increased from £625 to £795 between 2013 and 2019.", "625",
     {"measure": "Median rents", "period": "2013"}),
    ("direction-of-values", "Response times improved from 9.2 minutes to 8.4 minutes.", "8.4",
     {"measure": "Response times", "unit": "minutes", "direction": "decrease"}),
    ("count-with-of", "The force recorded 343,172 incidents of anti-social behaviour.", "343172",
     {"measure": "incidents of anti-social behaviour", "unit": "incidents"}),
    ("count-relative", "It called 250 people who had complained.", "250",
     {"measure": "people who had complained", "unit": "people"}),
    ("count-predicate", "Two homes were judged to be good.", "2",
     {"measure": "homes", "qualifier": "judged to be good"}),
    ("share-of", "62% of pupils met the expected standard.", "62",
     {"measure": "pupils", "qualifier": "met the expected standard"}),
    ("share-is-of", "Staff costs were 65% of total expenditure.", "65",
     {"measure": "Staff costs", "qualifier": "of total expenditure"}),
    ("limit-is-no-figure", "The force answered 92 percent of calls within 10 seconds.", "92",
     {"measure": "calls within 10 seconds"}),
    ("target-to", "The council has a target to reduce waste by 20 percent by 2026.", "20",
     {"measure": "waste", "target": True, "direction": "decrease", "period": "by 2026"}),
    ("target-should", "At least 90 percent of calls should be answered.", "90",
     {"measure": "calls", "target": True, "approximation": "at least"}),
    ("expected-to", "Teams are expected to contact 50 victims each month.", "50",
     {"measure": "victims", "target": True, "period": "each month"}),
    ("plan-is-no-aim", "The plan covers 32 wards.", "32", {"measure": "wards", "target": False}),
    ("own-place", "Obesity was 31.2% in Wales and 29.5% in Scotland.", "29.5",
     {"measure": "Obesity", "area": "Scotland"}),
    ("national", "Absence stood at 4.2%, higher than the national average of 3.9%.", "3.9",
     {"measure": "Absence", "area": "England"}),
    ("number-of", "The number of complaints fell to 287.", "287",
     {"measure": "number of complaints", "unit": "complaints"}),
    ("label", "Number of pupils on roll: 420", "420", {"measure": "Number of pupils on roll"}),
    ("halved", "Deliberate fires halved between 2010 and 2015.", "50",
     {"measure": "Deliberate fires", "direction": "decrease", "baseline": "2010"}),
    ("bracket-first", "The infant mortality rate in Bradford (5.8 per 1,000 live births) was high.", "5.8",
     {"measure": "infant mortality rate", "area": "Bradford"}),
    ("apposed-share", "The surplus was £3m, or 2% of its income.", "2",
     {"measure": "surplus", "qualifier": "of its income"}),
    ("frequency-antecedent", "Reports go to ‘Grip and Pace’ meetings, which are held three times a day.", "3",
     {"measure": "‘Grip and Pace’ meetings", "unit": "times a day"}),
    ("within-months", "Within three months, the board should publish a plan to improve care.", "3",
     {"measure": "plan to improve care", "unit": "months", "approximation": "at most"}),
    ("joined-shares", "71% of girls and 63% of boys reached the expected standard.", "71",
     {"measure": "girls", "qualifier": "reached the expected standard"}),
    ("part-out-of", "The trust had 200 beds, of which 24 were closed.", "24",
     {"unit": "beds", "out_of": Decimal(200), "qualifier": "closed"}),
    ("whole-before", "Of the city's rental units, 38,200 were built before the war.", "38200",
     {"measure": "rental units", "unit": "units"}),
    ("took-for-to", "It took 412 days on average for a child to be placed.", "412",
     {"measure": "child", "unit": "days"}),
    ("standard-named", "Ambulances reached 72% of calls, short of the 75% standard.", "75", {"target": True}),
    ("forecast-is-no-aim", "Demand is expected to rise to £8m by 2023.", "8000000",
     {"measure": "Demand", "target": False, "period": "by 2023"}),
    ("since-is-a-baseline", "There has been a 40% increase in referrals since 2015.", "40",
     {"measure": "referrals", "baseline": "2015", "period": None}),
    ("label-without-colon", "Number of pupils on the school roll 420", "420",
     {"measure": "Number of pupils on the school roll", "unit": "pupils"}),
    ("label-with-dash", "Staff in post – 312", "312", {"measure": "Staff in post"}),
    ("time-in-brackets", "Cost per place: £37,500 (2017/18).", "37500", {"measure": "Cost per place", "period": "2017/18"}),
    ("part-of-those-with-a-label", "Of the 58 pupils in Year 1, 49 reached the standard in 2018.", "49",
     {"measure": "pupils in Year 1", "out_of": Decimal(58), "qualifier": "reached the standard"}),
    ("raised-is-obtained", "Council tax raises £96.3m of this.", "96300000",
     {"measure": "Council tax", "direction": None, "change": False}),
    ("group-before-a-pronoun", "The vacancy rate for nurses was 9 percent in May 2021; for doctors it was 14 percent.", "14",
     {"measure": "vacancy rate", "qualifier": "doctors", "period": "May 2021"}),
    ("against-a-budget", "The trust spent £3.4m on agency nurses in 2020, against a budget of £2.9m.", "2900000",
     {"measure": "budget", "qualifier": "agency nurses", "period": "2020", "target": True}),
    ("sums-each-after-its-noun", "The tax raises £96m, business rates £52m and the revenue grant £37m.", "52000000",
     {"measure": "business rates"}),
    ("last-sum-after-its-noun", "The tax raises £96m, business rates £52m and the revenue grant £37m.", "37000000",
     {"measure": "revenue grant"}),
    ("shares-each-after-their-noun", "Reading was 71 percent, writing 80 percent and maths 78 percent.", "80",
     {"measure": "writing"}),
    ("deed-of-a-share", "The council recycled 44 percent of household waste.", "44",
     {"measure": "household waste", "qualifier": "recycled"}),
    ("deed-again", "The council recycled 44 percent of household waste. It aims to recycle 55 percent by 2027.", "55",
     {"measure": "household waste", "qualifier": "recycled", "target": True}),
    ("only-a-place", "Of those seen, 82 percent of patients left in time. England was 86 percent.", "86",
     {"measure": "patients", "area": "England"}),
    ("savings", "The council expects to make savings of £9.5m in 2023/24.", "9500000",
     {"measure": "savings", "change": False, "period": "2023/24"}),
    ("held-so-often", "Each ward has a 'safety huddle', a short meeting of all staff, twice a day.", "2",
     {"measure": "safety huddle", "unit": "times a day"}),
    ("superlative-is-no-period", "Turnout was 67.3 per cent, the highest since 1997.", "67.3",
     {"measure": "Turnout", "period": None}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "fields"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_number_takes_its_fields_from_its_words(text: str, value: str, fields: dict[str, object]) -> None:
    found = figure(text, value)
    assert {name: getattr(found, name) for name in fields} == fields


def test_a_limit_of_a_measure_is_in_the_ledger_with_its_reason() -> None:
    extraction = find_figures(report("The force answered 92 percent of calls within 10 seconds."))
    assert [(entry.text, entry.reason) for entry in extraction.ledger if entry.figure is None] == [
        ("10 seconds", "part of the measure")
    ]


def test_numbers_that_are_names_are_in_the_ledger() -> None:
    extraction = find_figures(report("Outcomes are improving at key stages 1, 2 and 4."))
    assert not extraction.figures
    assert {entry.text for entry in extraction.ledger} == {"1", "2", "4"}


def test_numbers_that_are_merely_listed_are_not_compared() -> None:
    text = "The rate was 45.2% for adults and 66.1% for juveniles."
    assert figure(text, "45.2").comparators == figure(text, "66.1").comparators == ()


def test_several_are_each_set_beside_one() -> None:
    text = "Uptake was 71.2% in Leeds, 68.5% in Bradford and 74.0% in York, against a target of 75%."
    assert len(figure(text, "75").comparators) == 3


def test_a_comparison_takes_the_measure_and_leaves_its_own_place() -> None:
    text = (
        "The 12 months to June 2014 saw recorded crime fall. Recorded crime in the 12 months to June 2014 "
        "reduced by 14 percent in the force area compared with a reduction of 16 percent across England."
    )
    ours, theirs = figure(text, "14"), figure(text, "16")
    assert (theirs.measure, theirs.area, theirs.period) == (ours.measure, "England", "12 months to June 2014")
    assert ours.comparators == (theirs.id,)
    assert theirs.comparators == (ours.id,)


def test_a_pronoun_takes_the_measure_of_the_sentence_before() -> None:
    text = "In 2014 the force recorded 343,172 incidents. This is a reduction of 11 percent against the previous year."
    found = figure(text, "11")
    assert (found.measure, found.direction, found.baseline) == ("incidents", "decrease", "the previous year")
    assert found.quote.of(report(text).text) == text


def test_a_pronoun_reaches_the_subject_of_a_sentence_without_figures() -> None:
    found = figure(
        "Contingent liabilities are disclosed in the accounts. They amounted to £2.05bn.", "2050000000"
    )
    assert found.measure == "Contingent liabilities"


def test_the_later_of_two_sentences_is_set_beside_the_earlier() -> None:
    text = (
        "In the year to June 2014 the satisfaction rate was 79.9 percent (± 0.6 percent). "
        "It is higher than the 77.5 percent (± 0.7 percent) recorded in the previous year."
    )
    now, before = figure(text, "79.9"), figure(text, "77.5")
    assert (before.measure, before.margin) == ("satisfaction rate", Decimal("0.7"))
    assert (before.period_start, before.period_end) == ("2012-07-01", "2013-06-30")
    assert now.comparators == (before.id,)


def test_parts_of_a_count_keep_what_they_are_parts_of() -> None:
    text = "Last month 200 children were in care, of whom 24 (12%) lived outside the area."
    part, share = figure(text, "24"), figure(text, "12")
    assert "children" in (part.measure or "")
    assert part.qualifier == share.qualifier == "lived outside the area"
    assert part.unit == "children"


def test_over_this_period_carries_period_and_baseline() -> None:
    text = (
        "Compared with the 12 months to June 2010, burglary in the 12 months to June 2014 fell by 14 percent. "
        "Over this period, robbery decreased by 12 percent."
    )
    found = figure(text, "12")
    assert (found.period, found.baseline) == ("12 months to June 2014", "the 12 months to June 2010")


def test_like_is_set_beside_like() -> None:
    text = "Life expectancy was 78.3 years for men and 82.4 years for women, compared with 79.6 and 83.2 in England."
    assert figure(text, "79.6").comparators == (figure(text, "78.3").id,)
    assert figure(text, "83.2").comparators == (figure(text, "82.4").id,)
    assert figure(text, "83.2").qualifier == "women"


def test_without_metadata_a_figure_has_no_area() -> None:
    assert figure("The deficit was £3m.", "3000000", metadata=Metadata()).area is None


def test_the_subject_area_has_no_span() -> None:
    found = figure("The deficit was £3m.", "3000000")
    assert found.area == "Northshire"
    assert found.span("area") is None


def test_the_same_period_is_that_of_the_later_level() -> None:
    text = (
        "Attendance in the autumn term of 2018 was 94.6 percent, up from 93.1 percent in the autumn term of "
        "2017. Persistent absence fell by 3.5 percentage points over the same period."
    )
    found = figure(text, "3.5")
    assert (found.period, found.baseline) == ("autumn term of 2018", "autumn term of 2017")


def test_the_number_of_an_outcome_is_in_the_ledger() -> None:
    assert not find_figures(report("Progress on outcome 3 is slow.")).figures


def test_a_count_inside_a_definition_is_in_the_ledger() -> None:
    extraction = find_figures(report("A void is a home that stands empty between two tenancies."))
    assert not extraction.figures
    assert [entry.reason for entry in extraction.ledger] == ["part of a definition"]


def test_when_takes_up_the_time_before_it() -> None:
    text = (
        "In the 12 months to December 2020, the department treated 68,412 patients. This was 12 percent fewer "
        "than in the previous 12 months, when 77,741 patients were treated."
    )
    before = figure(text, "77741")
    assert (before.period, before.period_end) == ("previous 12 months", "2019-12-31")
    assert figure(text, "12").qualifier is None


def test_a_second_verb_has_the_thing_of_the_first() -> None:
    found = figure("Auditors checked 40 ledgers and read nine in full.", "9")
    assert (found.measure, found.qualifier, found.unit) == ("ledgers", "read", "ledgers")


def test_there_have_been_none_of_what_was_spoken_of() -> None:
    found = figure("Thefts are rare: there have been none since May 2014.", "0")
    assert (found.measure, found.unit) == ("Thefts", "Thefts")


def test_a_share_of_occasions_is_of_what_is_done() -> None:
    found = figure("Crews should reach rural fires within 15 minutes on 90 percent of occasions.", "90")
    assert (found.measure, found.qualifier) == ("rural fires", "within 15 minutes")
    assert (
        len(
            find_figures(
                report("Crews should reach fires within 15 minutes on 90 percent of occasions.")
            ).figures
        )
        == 1
    )


def test_the_second_clause_counts_its_own_subject() -> None:
    text = "The lake held 900 geese of four species in May 2019, while herons were unchanged at 12."
    assert figure(text, "12").unit == "herons"


def test_all_but_some_are_of_the_whole() -> None:
    found = figure("Of the 30 trainees who left college without a post, all but four now have one.", "4")
    assert (found.unit, found.out_of) == ("trainees", 30)


def test_a_time_behind_another_clause_is_of_that_clause() -> None:
    text = "The port keeps 31 cranes, 12 of them on loan, and moved 940 crates in May 2019."
    assert [each.period for each in find_figures(report(text)).figures] == [None, None, "May 2019"]


def test_the_levels_of_a_change_since_an_event() -> None:
    text = "Since the last inspection, complaints about noise had doubled from 15 to 30."
    assert (figure(text, "15").period, figure(text, "30").period) == ("last inspection", None)
    assert figure(text, "30").baseline == "last inspection"


def test_a_forecast_is_measured_from_the_level_before() -> None:
    text = "Reserves stood at £90m on 1 April 2019 and are expected to fall to £41m by 31 March 2022."
    found = figure(text, "41000000")
    assert (found.baseline, found.direction) == ("1 April 2019", "decrease")


def test_a_deed_with_its_aim_is_a_subject() -> None:
    assert figure("Driving to work is four times as common in towns.", "4").measure == "Driving to work"


def test_a_limit_is_for_what_exceeded_it() -> None:
    assert figure("Ozone exceeded the legal limit of 120 µg/m3 in May.", "120").measure == "Ozone"


def test_a_cut_on_a_dated_baseline() -> None:
    text = "Water use was 410 litres in 2018/19: a 20 per cent cut on the 2010/11 baseline of 512 litres."
    cut = figure(text, "20")
    assert (cut.period, cut.baseline) == ("2018/19", "2010/11")
    assert figure(text, "512").period == "2010/11"


def test_a_year_here_and_a_place_without_one() -> None:
    text = "In our survey 47% of men felt safe, compared with 39% in 2016 and 41% in similar prisons."
    assert (figure(text, "39").area, figure(text, "41").period) == ("Northshire", None)


def test_a_record_is_no_time_of_the_target_behind_it() -> None:
    text = "Delays stood at 3 per cent in May 2020, the worst since records began in 2011; the target is 2 per cent."
    assert figure(text, "2").period is None


def test_a_step_from_the_level_in_brackets() -> None:
    found = figure("Fees are now £450 a week (2012/13: £440), 2.3% up.", "2.3")
    assert (found.period, found.baseline, found.direction) == (None, "2012/13", "increase")
