"""Rows of years, cells of a clock, columns in thousands, facts behind a colon."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.documents.layout import parse_document
from assistant.figures.extraction import find_figures
from assistant.figures.measuring.units import find_stated_unit
from tests.figures.reports import METADATA

TEXT = """The Ferry Fund

Key facts

£84m: spent on ferries to 31 March 2023
17%: proportion of ferries without a lift
£400: average fare paid by a firm

Table 1: Ferries built, by financial year

Year            Planned      Ferries      Grants paid
                (ferries)    built        (£m)
2019-20         50           31           9
2020-21         110          64           22
Total           160          95           31

Table 2: Length of crossings (hours:minutes:seconds)

Measure            Standard     2021/22       2022/23
North line, mean   0:45:00      0:52:10       1:02:05
South line, mean   0:30:00      0:29:15       0:31:40
"""


def _found():
    return {figure.text: figure for figure in find_figures(parse_document("ferries", TEXT, METADATA)).figures}


@pytest.mark.parametrize(
    ("words", "value", "unit", "period"),
    [
        ("50", "50", "ferries", "2019-20"),
        ("64", "64", "ferries", "2020-21"),
        ("22", "22000000", "GBP", "2020-21"),
        ("0:52:10", "3130", "seconds", "2021/22"),
        ("1:02:05", "3725", "seconds", "2022/23"),
        ("17%", "17", "percent", None),
        ("£400", "400", "GBP", None),
    ],
)
def test_number_has_its_unit_and_time(words, value, unit, period):
    figure = _found()[words]
    assert (figure.value, figure.unit.lower(), figure.period) == (Decimal(value), unit.lower(), period)


def test_the_standard_of_a_table_is_an_aim():
    assert _found()["0:45:00"].target


def test_a_fact_is_of_its_own_line():
    assert "lift" in (_found()["17%"].measure or "") + (_found()["17%"].qualifier or "")


@pytest.mark.parametrize(
    ("heading", "unit", "scale"),
    [
        ("Loans per 1,000 registered readers", "per 1,000 registered readers", 1),
        ("Rate per 1,000 population aged 10 to 17", "per 1,000 population", 1),
        ("Births per 1,000 women", "per 1,000 women", 1),
        ("Cases per 10,000 children in care", "per 10,000 children", 1),
        ("Borrowers (thousands)", "", 1000),
    ],
)
def test_unit_of_a_heading(heading, unit, scale):
    stated = find_stated_unit(heading)
    assert (stated.unit, stated.scale) == (unit, scale)
