"""Tables of quarters: months joined by a dash over their years, and marks of the statistician behind a number."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.language.periods import find_periods

TABLE = """Libraries of Orrin: April to June 2024

Table 1: Readers registered as new, by town

              Apr–Jun   Jan–Mar   Apr–Jun   Change on
Town          2023      2024      2024      year (%)
Bellow        1,012     1,148     1,204     19.0
Carrick[1]    448       471       486       8.5
Orrin         1,460     1,619[r]  1,690     15.8

[1] Some libraries have not sent their numbers.

[r] Revised from 1,601.
"""


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Apr–Jun 2023", "2023-04-01", "2023-06-30"),
        ("January-March 2024", "2024-01-01", "2024-03-31"),
        ("Nov–Jan 2024", "2023-11-01", "2024-01-31"),
        ("April 2012–March 2013", "2012-04-01", "2013-03-31"),
    ],
)
def test_months_joined_by_a_dash_are_one_time(text, first, last):
    (period,) = find_periods(text)
    assert (period.text, period.first, period.last) == (text, first, last)


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("orrin")
    folder.joinpath("orrin.txt").write_text(TABLE, "utf-8")
    folder.joinpath("orrin.toml").write_text('title = "Libraries of Orrin"\narea = "Orrin"\n', "utf-8")
    store = Assistant.open(folder).store
    return {str(entry.figure.value): entry.figure for entry in store.figures(("orrin",))}


@pytest.mark.parametrize(
    ("value", "area", "first", "last"),
    [
        ("1012", "Bellow", "2023-04-01", "2023-06-30"),
        ("471", "Carrick", "2024-01-01", "2024-03-31"),
        ("1619", "Orrin", "2024-01-01", "2024-03-31"),
        ("1690", "Orrin", "2024-04-01", "2024-06-30"),
    ],
)
def test_two_lines_of_headings_are_the_time_of_a_column(figures, value, area, first, last):
    figure = figures[value]
    assert figure.unit.lower() == "readers"
    assert figure.measure == "Readers registered as new"
    assert area in f"{figure.area} {figure.qualifier}"
    assert (figure.period_start, figure.period_end) == (first, last)
