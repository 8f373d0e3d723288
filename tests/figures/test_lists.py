"""Figures of items take what their lead-in says."""

from __future__ import annotations

from decimal import Decimal

from assistant.documents.document import Document
from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from tests.figures.reports import report


def found(document: Document) -> dict[Decimal, Figure]:
    return {each.value: each for each in find_figures(document).figures if each.value is not None}


def test_an_item_takes_the_measure_of_its_lead_in_and_narrows_it() -> None:
    document = report(
        ("lead_in", "The proportion of children entitled to free school meals:"),
        ("item", "in primary schools is 13% (the national average is 15%)", 0),
        ("item", "in secondary schools is 11% (the national average is 14%).", 0),
    )
    figures = found(document)
    here, national = figures[Decimal(13)], figures[Decimal(15)]
    assert here.measure == national.measure == "proportion of children entitled to free school meals"
    assert here.qualifier == national.qualifier == "in primary schools"
    assert (here.area, national.area) == ("Northshire", "England")
    assert here.comparators == (national.id,)
    assert figures[Decimal(11)].qualifier == "in secondary schools"
    assert here.quote.of(document.text).startswith("The proportion")


def test_of_this_number_points_to_the_count_before_not_to_the_earlier_level() -> None:
    document = report(
        (
            "lead_in",
            "At 6 March 2017, 1,893 children were being looked after (a rate of 57 per 10,000 children). "
            "This is a reduction from 2,310 (70 per 10,000 children) at 31 March 2016. Of this number:",
        ),
        ("item", "338 (18%) live outside the area", 0),
        ("item", "79 live in homes, of whom 33 (42%) live outside the area", 0),
    )
    figures = found(document)
    part, share = figures[Decimal(338)], figures[Decimal(18)]
    assert (part.unit, part.period) == ("children", "6 March 2017")
    assert part.measure is not None and part.measure.startswith("children")
    assert share.measure == part.measure
    assert share.qualifier == part.qualifier == "live outside the area"
    assert figures[Decimal(33)].qualifier == "live in homes, live outside the area"
    before = figures[Decimal(2310)]
    assert (before.measure, before.period) == ("children", "31 March 2016")
    assert figures[Decimal(1893)].comparators == (before.id,)
    assert figures[Decimal(57)].comparators == (figures[Decimal(70)].id,)


def test_a_time_in_the_lead_in_holds_for_the_items() -> None:
    figures = found(
        report(
            ("lead_in", "In the last 12 months:"),
            ("item", "there have been 86 adoptions", 0),
            ("item", "51 children left care", 0),
        )
    )
    assert {figure.period for figure in figures.values()} == {"last 12 months"}
    assert figures[Decimal(86)].measure == "adoptions"


def test_items_do_not_lean_on_each_other() -> None:
    figures = found(
        report(
            ("lead_in", "The trust reported that:"),
            ("item", "the deficit was £3m in 2018", 0),
            ("item", "the waiting list was 450", 0),
        )
    )
    assert figures[Decimal(450)].period is None
