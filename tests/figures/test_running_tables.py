"""Tables that run on in a line: the title is measured, row and column narrow it. Cases are told from the text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.figures.extraction import find_figures
from tests.figures.reports import report

AGES = "Table 4: Admissions by age, 2019. Under 5: 1,204; 5 to 14: 866; 15 and over: 3,951; Total: 6,021."
SPENDING = "Expenditure (£000): 2014-15, 2015-16. Staff: 8,412, 8,655. Premises: 1,093, 1,020."
TERMS = "Prisoners by length of sentence, 30 June 2018: under 12 months: 41; 12 months to 4 years: 188; over 4 years: 392."
FIRES = "Dwelling fires by month, 2017. January: 31; February: 28; March: 40; Total: 99."
SICKNESS = (
    "Staff sickness (days per employee): 2016/17, 2017/18. Fire control: 8.1, 9.4. Wholetime: 6.0, 6.3."
)
DEATHS = "Deaths registered: 2019, 2020. Men: 512, 604. Women: 498, 561."
HOMES = "Homes completed by tenure, 2021/22 – social rent: 112; shared ownership: 64; private: 410."
OFFENCES = "Recorded offences. Type, 2016, 2017. Burglary: 1,204, 1,310; Robbery: 311, 298."
ATTENDANCE = "Attendance (%): Autumn, Spring. Primary: 95.1, 94.2; Secondary: 93.0, 91.8."
QUARTER = "Appeals by outcome, Quarter 4 2018/19: allowed: 23; dismissed: 118; withdrawn: 9."

CASES = [
    (AGES, "866", "admissions", "Admissions", "5 to 14", "2019"),
    (AGES, "6021", "admissions", "Admissions", "Total", "2019"),
    (SPENDING, "8655000", "GBP", "Expenditure", "Staff", "2015-16"),
    (SPENDING, "1093000", "GBP", "Expenditure", "Premises", "2014-15"),
    (TERMS, "392", "prisoners", "Prisoners", "over 4 years", "30 June 2018"),
    (TERMS, "188", "prisoners", "Prisoners", "12 months to 4 years", "30 June 2018"),
    (FIRES, "28", "fires", "Dwelling fires", "February", "2017"),
    (SICKNESS, "9.4", "days", "Staff sickness", "Fire control", "2017/18"),
    (DEATHS, "498", "deaths", "Deaths registered", "Women", "2019"),
    (HOMES, "64", "homes", "Homes completed", "shared ownership", "2021/22"),
    (OFFENCES, "1310", "offences", "Recorded offences", "Burglary", "2017"),
    (ATTENDANCE, "91.8", "percent", "Attendance", "Secondary, Spring", None),
    (QUARTER, "118", "appeals", "Appeals", "dismissed", "Quarter 4 2018/19"),
]


@pytest.mark.parametrize(("text", "value", "unit", "measure", "qualifier", "period"), CASES)
def test_a_cell_of_a_running_table_is_a_record(
    text: str, value: str, unit: str, measure: str, qualifier: str, period: str | None
) -> None:
    found = {figure.value: figure for figure in find_figures(report(text)).figures}
    figure = found[Decimal(value)]
    told = (figure.unit, figure.measure, figure.qualifier, figure.period)
    assert told == (unit, measure, qualifier, period)


@pytest.mark.parametrize("text", [AGES, TERMS, SPENDING])
def test_the_headings_of_a_running_table_are_no_figures(text: str) -> None:
    found = find_figures(report(text))
    assert len(found.figures) == 4 if text != TERMS else len(found.figures) == 3


def test_a_list_of_counts_is_no_table() -> None:
    found = find_figures(report("Vehicles by type – Pumps: 34. Aerial appliances: 3. Boats: 2."))
    assert [figure.measure for figure in found.figures] == ["Pumps", "Aerial appliances", "Boats"]
