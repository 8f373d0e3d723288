"""Cells of tables: headings, units with scale, marks with notes, doubtful cells."""

from __future__ import annotations

from decimal import Decimal

from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.reports import table_report

RATES = table_report(
    (
        "12 months to June 2014",
        "Northshire rate (per 1,000 population)",
        "England rate (per 1,000 population)",
    ),
    (
        ("Crime excluding fraud", "82.7", "60.7"),
        ("Burglary in a dwelling*", "16.1", "8.9"),
        ("Anti-social behaviour incidents*", "40.8", "36.8"),
    ),
    (
        "*Note that anti-social behaviour data is for the 12 months to March 2014 and the rate for burglary "
        "in a dwelling is the rate per 1,000 households, not population.",
    ),
)


def found(document: object) -> dict[Decimal, Figure]:
    figures = find_figures(document).figures  # type: ignore[arg-type]
    return {each.value: each for each in figures if each.value is not None}


def test_a_cell_takes_measure_area_unit_and_period_from_its_headings() -> None:
    cell = found(RATES)[Decimal("60.7")]
    assert (cell.measure, cell.area, cell.unit) == (
        "Crime excluding fraud",
        "England",
        "per 1,000 population",
    )
    assert (cell.period, cell.period_end) == ("12 months to June 2014", "2014-06-30")
    assert cell.quote.of(RATES.text).split() == ["Crime", "excluding", "fraud", "82.7", "60.7"]


def test_cells_of_a_row_are_set_beside_each_other() -> None:
    cells = found(RATES)
    assert cells[Decimal("82.7")].comparators == (cells[Decimal("60.7")].id,)


def test_a_note_holds_only_for_the_row_it_names() -> None:
    cells = found(RATES)
    assert cells[Decimal("16.1")].unit == "per 1,000 households"
    assert cells[Decimal("16.1")].period == "12 months to June 2014"
    assert cells[Decimal("40.8")].unit == "per 1,000 population"
    assert cells[Decimal("40.8")].period == "12 months to March 2014"
    assert cells[Decimal("82.7")].unit == "per 1,000 population"


def test_the_scale_of_a_caption_is_applied() -> None:
    cells = found(
        table_report(
            ("Service", "Budget", "Outturn"),
            (("Adult social care", "124,310", "126,905"), ("Highways", "18,420", "17,860")),
            caption="Revenue budget 2019/20 (£000)",
        )
    )
    cell = cells[Decimal("126905000")]
    assert (cell.measure, cell.qualifier, cell.unit) == ("Adult social care", "Outturn", "GBP")
    assert cell.period == "2019/20"


def test_rows_that_are_places_are_areas() -> None:
    cells = found(
        table_report(
            ("Local authority", "Children looked after, 31 March 2018", "Rate per 10,000"),
            (("Blackburn", "388", "100"), ("Bolton", "592", "87")),
        )
    )
    count, rate = cells[Decimal(592)], cells[Decimal(87)]
    assert (count.measure, count.area, count.period) == ("Children looked after", "Bolton", "31 March 2018")
    assert (rate.measure, rate.area, rate.unit) == ("Children looked after", "Bolton", "per 10,000")


def test_rows_that_are_years_are_periods() -> None:
    cells = found(
        table_report(("Year", "Pupils", "Teachers"), (("2017", "412", "21"), ("2018", "431", "22")))
    )
    assert (cells[Decimal(431)].measure, cells[Decimal(431)].period) == ("Pupils", "2018")


def test_a_count_with_its_share_in_brackets_is_two_figures() -> None:
    cells = found(
        table_report(("Outcome", "Appeals (%)"), (("Allowed", "112 (38)"), ("Dismissed", "171 (58)")))
    )
    assert cells[Decimal(112)].unit != "percent"
    assert cells[Decimal(38)].unit == "percent"


def test_a_column_of_change_has_its_direction_from_the_sign() -> None:
    cells = found(
        table_report(
            ("Source", "2018", "2019", "Change"),
            (("Sales tax", "200", "190", "-5%"), ("Fees", "10", "11", "10%")),
        )
    )
    cell = cells[Decimal(5)]
    assert (cell.direction, cell.period, cell.baseline) == ("decrease", "2019", "2018")


def test_a_missing_cell_is_no_figure_and_shifts_nothing() -> None:
    cells = found(table_report(("Ward", "2017", "2018"), (("Abbey", "", "215"), ("Meadow", "140", "n/a"))))
    assert cells[Decimal(215)].period == "2018"
    assert cells[Decimal(140)].period == "2017"


def test_a_doubtful_cell_stands_in_the_ledger_with_its_reason() -> None:
    extraction = find_figures(table_report(("Area", "Rate"), (("Hull", "32.1 33.4"), ("York", "23.7"))))
    reasons = {entry.reason for entry in extraction.ledger if entry.text.startswith("32.1")}
    assert reasons == {"table cell with more than one number"}
    assert Decimal("32.1") not in {figure.value for figure in extraction.figures}


def test_an_interval_of_confidence_is_no_figure() -> None:
    extraction = find_figures(
        table_report(("Area", "%", "95% CI"), (("Hull", "32.1", "30.2–34.0"), ("York", "23.7", "22.0–25.5")))
    )
    assert {figure.value for figure in extraction.figures} == {Decimal("32.1"), Decimal("23.7")}
    assert "confidence interval" in {entry.reason for entry in extraction.ledger}


WAITS = table_report(
    ("Clinic", "Median wait (weeks)", "Patients waiting"),
    (("Eye clinic", "14", "1,875"), ("Skin clinic*", "9", "642")),
    ("*Patients waiting for the skin clinic are counted at the end of November 2020.",),
    caption="Table 4: Waits by clinic, 12 months to March 2021",
)


def test_a_marked_note_gives_its_time_only_to_the_row_with_the_mark() -> None:
    cells = found(WAITS)
    assert cells[Decimal(1875)].period == "12 months to March 2021"
    assert cells[Decimal(642)].period == "end of November 2020"


def test_a_note_that_names_a_column_holds_in_that_column_only() -> None:
    assert found(WAITS)[Decimal(9)].period == "12 months to March 2021"


def test_the_heading_of_a_column_says_the_unit_and_what_is_measured() -> None:
    cells = found(WAITS)
    wait, waiting = cells[Decimal(14)], cells[Decimal(1875)]
    assert (wait.measure, wait.qualifier, wait.unit) == ("Median wait", "Eye clinic", "weeks")
    assert (waiting.measure, waiting.unit) == ("Patients waiting", "patients")


def test_a_row_is_never_the_unit_of_its_numbers() -> None:
    cells = found(
        table_report(
            ("Service", "2021", "2022"), (("Highways", "12", "13"), ("Adult services", "41.5", "43.1"))
        )
    )
    assert {cell.unit for cell in cells.values()} == {""}


def test_the_title_gives_its_unit_and_time_to_columns_that_are_places() -> None:
    cells = found(
        table_report(
            ("Subject", "Northshire", "England"),
            (("Reading", "71", "75"), ("Writing", "80", "78")),
            caption="Table 1: Pupils who met the standard in 2018 (percent)",
        )
    )
    cell = cells[Decimal(71)]
    assert (cell.measure, cell.unit) == ("Reading", "percent")
    assert (cell.area, cell.period) == ("Northshire", "2018")


def test_a_heading_above_a_table_is_its_title_where_it_says_the_unit() -> None:
    made = table_report(
        ("Service", "2021/22", "2022/23"),
        (("Libraries", "6.3", "5.8"), ("Highways", "12.4", "13.6")),
        caption="Net spending by service (£m)",
    )
    titled = made._replace(
        blocks=(made.blocks[0]._replace(kind="heading", table=None), *made.blocks[1:]),
        tables=(made.tables[0]._replace(caption=None),),
    )
    cell = found(titled)[Decimal(5800000)]
    assert (cell.measure, cell.qualifier, cell.unit) == ("Net spending", "Libraries", "GBP")
    assert cell.period == "2022/23"


def test_a_title_with_its_unit_says_what_is_measured_of_the_groups_in_the_columns() -> None:
    cells = found(
        table_report(
            ("Team", "Nurses", "Doctors"),
            (("Ward A", "4.1", "2.2"), ("Ward B", "5.0", "3.1")),
            caption="Sickness by team (percent), 2019",
        )
    )
    cell = cells[Decimal("4.1")]
    assert (cell.measure, cell.qualifier, cell.unit) == ("Sickness", "Ward A", "percent")
