"""Expressions of time: their words, kind and bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.periods import find_periods

ANCHOR = "2014-06-30"
CASES = [
    # stretches
    ("the 12 months to the end of a month", "for the 12 months to the end of March 2014 was", "12 months to the end of March 2014", "range", "2013-04-01", "2014-03-31"),
    ("the 12 months to a month", "the 12 months to June 2014", "12 months to June 2014", "range", "2013-07-01", "2014-06-30"),
    ("at a line end", "the 12 \nmonths to June 2014", "12 months to June 2014", "range", "2013-07-01", "2014-06-30"),
    ("prior to", "Looking at the 12 months prior to the end of June 2014;", "12 months prior to the end of June 2014", "range", "2013-07-01", "2014-06-30"),
    ("the year to", "in the year to June 2014 has", "year to June 2014", "range", "2013-07-01", "2014-06-30"),
    ("year ending", "in the year ending 31 March 2016", "year ending 31 March 2016", "range", "2015-04-01", "2016-03-31"),
    ("to a day", "In the 12 months to 31 July 2014 the force", "12 months to 31 July 2014", "range", "2013-08-01", "2014-07-31"),
    ("three years to", "over the three years to December 2015", "three years to December 2015", "range", "2013-01-01", "2015-12-31"),
    ("quarter ending", "the quarter ending December 2015", "quarter ending December 2015", "range", "2015-10-01", "2015-12-31"),
    ("three months to", "three months to February 2016", "three months to February 2016", "range", "2015-12-01", "2016-02-29"),
    ("week ending", "for the week ending 4 April 2020", "week ending 4 April 2020", "range", "2020-03-29", "2020-04-04"),
    ("a 12-month period", "the 12-month period to June 2014", "12-month period to June 2014", "range", "2013-07-01", "2014-06-30"),
    ("first months of a year", "in the first six months of 2017", "first six months of 2017", "range", "2017-01-01", "2017-06-30"),
    ("between months", "(per 1,000) between June 2010 and June 2014.", "between June 2010 and June 2014", "range", "2010-06-01", "2014-06-30"),
    ("between years", "between 2013 and 2019", "between 2013 and 2019", "range", "2013-01-01", "2019-12-31"),
    ("month to month", "visits, April to September 2019", "April to September 2019", "range", "2019-04-01", "2019-09-30"),
    ("over the new year", "from November to January 2015", "from November to January 2015", "range", "2014-11-01", "2015-01-31"),
    ("from day to day", "from 1 April 2013 to 31 March 2014", "from 1 April 2013 to 31 March 2014", "range", "2013-04-01", "2014-03-31"),
    ("days of one month", "visited on 18 to 22 March 2024", "18 to 22 March 2024", "range", "2024-03-18", "2024-03-22"),
    ("days with a dash", "14–16 March 2017", "14–16 March 2017", "range", "2017-03-14", "2017-03-16"),
    ("days of two months", "18 March to 22 April 2024", "18 March to 22 April 2024", "range", "2024-03-18", "2024-04-22"),
    ("year to year", "from 2010 to 2014", "from 2010 to 2014", "range", "2010-01-01", "2014-12-31"),
    ("years with to", "2013 to 2014", "2013 to 2014", "range", "2013-01-01", "2014-12-31"),
    # years that are not calendar years
    ("slash", "In 2013/14 the council", "2013/14", "range", "2013-04-01", "2014-03-31"),
    ("hyphen", "in 2013-14", "2013-14", "range", "2013-04-01", "2014-03-31"),
    ("dash", "in 2013–14", "2013–14", "range", "2013-04-01", "2014-03-31"),
    ("several years", "in 2010-14", "2010-14", "range", "2010-01-01", "2014-12-31"),
    ("full years", "the war of 1914–1918", "1914–1918", "range", "1914-01-01", "1918-12-31"),
    ("financial year", "the financial year 2013/14", "financial year 2013/14", "range", "2013-04-01", "2014-03-31"),
    ("financial year behind", "the 2013/14 financial year", "2013/14 financial year", "range", "2013-04-01", "2014-03-31"),
    ("academic year", "in the academic year 2015/16", "academic year 2015/16", "range", "2015-09-01", "2016-08-31"),
    ("turn of the century", "in 1999/2000", "1999/2000", "range", "1999-04-01", "2000-03-31"),
    ("FY", "in FY2015/16", "FY2015/16", "range", "2015-04-01", "2016-03-31"),
    ("quarter", "in Q3 2022", "Q3 2022", "range", "2022-07-01", "2022-09-30"),
    ("quarter in words", "the third quarter of 2022", "third quarter of 2022", "range", "2022-07-01", "2022-09-30"),
    ("quarter of a financial year", "Q1 2013/14", "Q1 2013/14", "range", "2013-04-01", "2013-06-30"),
    ("first half", "the first half of 2014", "first half of 2014", "range", "2014-01-01", "2014-06-30"),
    ("season", "in summer 2015", "summer 2015", "range", "2015-06-01", "2015-08-31"),
    ("decade", "in the 1990s", "1990s", "range", "1990-01-01", "1999-12-31"),
    # points
    ("as of", "As of 31 July 2014, the force", "31 July 2014", "point", "2014-07-31", "2014-07-31"),
    ("as at", "as at 31 March 2016", "31 March 2016", "point", "2016-03-31", "2016-03-31"),
    ("at", "At 24 April 2017, 167 children", "24 April 2017", "point", "2017-04-24", "2017-04-24"),
    ("on", "on 3 April 2017", "3 April 2017", "point", "2017-04-03", "2017-04-03"),
    ("end of a month", "at the end of March 2014", "end of March 2014", "point", "2014-03-31", "2014-03-31"),
    ("month first", "as of March 5, 2015", "March 5, 2015", "point", "2015-03-05", "2015-03-05"),
    # deadlines
    ("by a year", "by 20 percent by 2016.", "by 2016", "deadline", None, "2016-12-31"),
    ("by the end of", "by the end of June 2015", "by the end of June 2015", "deadline", None, "2015-06-30"),
    ("by a month", "for completion by June 2015.", "by June 2015", "deadline", None, "2015-06-30"),
    ("by a day", "no later than 31 May 2020", "no later than 31 May 2020", "deadline", None, "2020-05-31"),
    ("until", "until 2020", "until 2020", "deadline", None, "2020-12-31"),
    ("before", "before 2014", "before 2014", "deadline", None, "2013-12-31"),
    ("prior to a month", "Prior to January 2016 this was not", "Prior to January 2016", "deadline", None, "2015-12-31"),
    # since
    ("since a year", "in place since 2012.", "since 2012", "since", "2012-01-01", None),
    ("since a month", "since January 2015", "since January 2015", "since", "2015-01-01", None),
    ("from a month", "from April 2014", "from April 2014", "since", "2014-04-01", None),
    ("after", "after June 2014", "after June 2014", "since", "2014-07-01", None),
    # dates
    ("in a year", "In 2010 the Home Secretary", "2010", "date", "2010-01-01", "2010-12-31"),
    ("in a month", "in March 2014 on how", "March 2014", "date", "2014-03-01", "2014-03-31"),
    ("data for a month", "the data for May 2014 show", "May 2014", "date", "2014-05-01", "2014-05-31"),
    ("ISO", "published 2014-11-27", "2014-11-27", "date", "2014-11-27", "2014-11-27"),
    ("day/month/year", "dated 3/4/2015", "3/4/2015", "date", "2015-04-03", "2015-04-03"),
    ("short month", "in Sept. 2014", "Sept. 2014", "date", "2014-09-01", "2014-09-30"),
    ("month and anchor", "in March", "March", "date", "2014-03-01", "2014-03-31"),
    ("month before the anchor", "in November", "November", "date", "2013-11-01", "2013-11-30"),
    ("year of a thing", "after the 1954 decision", "1954", "date", "1954-01-01", "1954-12-31"),
    ("next academic year", "in the next academic year", "next academic year", "relative", None, None),
    ("previous years", "than in previous years", "previous years", "relative", None, None),
    # relative
    ("previous year", "recorded in the previous year.", "previous year", "relative", "2012-07-01", "2013-06-30"),
    ("previous 12 months", "against the previous 12 months.", "previous 12 months", "relative", "2012-07-01", "2013-06-30"),
    ("last four years", "over the last four years, and", "last four years", "relative", "2010-07-01", "2014-06-30"),
    ("past four years", "over the past four years", "past four years", "relative", "2010-07-01", "2014-06-30"),
    ("last 12 months", "in the last 12 months", "last 12 months", "relative", "2013-07-01", "2014-06-30"),
    ("last year", "than last year", "last year", "relative", "2013-01-01", "2013-12-31"),
    ("this year", "This year, we inspected", "This year", "relative", "2014-01-01", "2014-12-31"),
    ("next", "over the next three months", "next three months", "relative", "2014-07-01", "2014-09-30"),
    ("a year earlier", "than a year earlier", "a year earlier", "relative", "2013-06-30", "2013-06-30"),
    ("year before", "up on the year before.", "year before", "relative", "2012-07-01", "2013-06-30"),
    ("two years ago", "than two years ago", "two years ago", "relative", None, None),
    ("years before a visit", "the last two years prior to inspection", "last two years prior to inspection", "relative", "2012-07-01", "2014-06-30"),
    ("time of the inspection", "at the time of the inspection", "time of the inspection", "point", None, None),
    ("same period", "over the same period last year", "same period last year", "relative", None, None),
    ("a term of school", "in the autumn term of 2018 was", "autumn term of 2018", "range", "2018-09-01", "2018-12-31"),
    ("a term whose ends vary", "in the summer term 2016", "summer term 2016", "range", None, None),
    # recurring
    ("each month", "contact 50 victims each month.", "each month", "recurring", None, None),
    ("monthly", "through a monthly process", "monthly", "recurring", None, None),
    ("a day", "three times a day", "a day", "recurring", None, None),
    ("a year", "£5m a year", "a year", "recurring", None, None),
    ("per annum", "£5m per annum", "per annum", "recurring", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "kind", "first", "last"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_period_has_its_words_kind_and_bounds(
    text: str, words: str, kind: str, first: str | None, last: str | None
) -> None:
    found = find_periods(text, ANCHOR)
    assert [(item.text, item.kind, item.first, item.last) for item in found] == [(words, kind, first, last)]


NONE = [
    ("a count", "held 2,014 prisoners"),
    ("a count without its comma", "There were 2014 prisoners in the system"),
    ("a law", "the Policing Act 2014 says"),
    ("may", "it may be"),
    ("march", "to march on"),
    ("for a year", "he stayed for a year"),
    ("no such day", "on 31 February 2014"),
    ("a sum", "£2014"),
    ("a percentage", "2014%"),
    ("years backwards", "in 2014/12"),
    ("within", "within three months"),
]


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_what_is_no_time_is_not_found(text: str) -> None:
    found = [item for item in find_periods(text) if item.first or item.last or item.kind != "date"]
    assert found == []


def test_without_an_anchor_relative_times_have_no_bounds() -> None:
    assert [(item.first, item.last) for item in find_periods("over the last four years")] == [(None, None)]


def test_several_periods_stand_in_text_order() -> None:
    text = "When compared with the 12 months to June 2010, crime in the 12 months to June 2014 fell"
    assert [item.text for item in find_periods(text)] == ["12 months to June 2010", "12 months to June 2014"]


def test_an_anchor_that_is_no_date_is_as_none() -> None:
    assert find_periods("last year", "soon") == find_periods("last year")


MOMENTS = st.sampled_from(
    ["12 months", "to", "June", "2014", "the", "end of", "by", "31", "31 February", "between", "and", "Q3", "half",
     "since", "last", "9999", "0001", "year", "a", "week", "2013/14", "–", "\n", "ago", "season", "FY", "1900s"]
)  # fmt: skip


@given(
    st.lists(MOMENTS, max_size=14).map(" ".join),
    st.sampled_from([None, "2014-06-30", "0001-01-01", "9999-12-31"]),
)
def test_spans_do_not_overlap_and_bounds_are_in_order(text: str, anchor: str | None) -> None:
    end = 0
    for item in find_periods(text, anchor):
        assert end <= item.start < item.end <= len(text)
        assert not (item.first and item.last) or item.first <= item.last
        assert item.text == " ".join(text[item.start : item.end].split())
        end = item.end
