"""How figures are scored: what counts as the same value, unit and measure."""

from __future__ import annotations

import pytest

from assistant.documents.span import Span
from assistant.figures.agreement import Gold, same_number, same_words
from assistant.figures.extraction import find_figures
from assistant.figures.scoring import Score, floor_scores, score_figures
from tests.figures.reports import report

TEXT = "The force recorded 343,172 incidents of anti-social behaviour in 2014."
FIELDS = {
    "value": ("343172",), "unit": ("incidents",), "measure": ("incidents of anti-social behaviour",),
    "area": ("Northshire",), "period": ("2014",), "period_start": ("2014-01-01",), "period_end": ("2014-12-31",),
    "target": ("false",),
}  # fmt: skip


def gold(**changed: str | None) -> Gold:
    start = TEXT.index("343,172")
    fields = {**FIELDS, **{name: (value,) for name, value in changed.items()}}
    return Gold(Span(start, start + 17), "343,172 incidents", fields)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("23", "23.0", True),
        ("23", "24", False),
        ("x", "23", False),
        (None, None, True),
        (None, "1", False),
    ],
)
def test_numbers_are_the_same_by_value(one: str | None, other: str | None, same: bool) -> None:
    assert same_number(one, other) is same


def test_small_words_and_endings_do_not_part_wordings() -> None:
    assert same_words("the 12 months to June 2014", "12 months to June 2014")
    assert not same_words("12 months to June 2014", "12 months to June 2013")


def test_a_right_record_is_whole() -> None:
    scores, failures = score_figures(find_figures(report(TEXT)).figures, [gold()])
    assert scores["whole record"] == Score(1, 0, 0)
    assert not failures


@pytest.mark.parametrize(
    ("field", "value"),
    [("area", "England"), ("period", "2013"), ("measure", "burglaries"), ("unit", "percent")],
)
def test_one_wrong_field_breaks_the_record(field: str, value: str) -> None:
    scores, failures = score_figures(find_figures(report(TEXT)).figures, [gold(**{field: value})])
    assert scores["whole record"].right == 0
    assert field in {failure.field for failure in failures}


def test_a_missed_figure_is_missed_in_every_field() -> None:
    scores, _ = score_figures((), [gold()])
    assert scores["value+unit"] == Score(0, 0, 1)
    assert scores["area"].recall == 0


def test_the_floor_takes_every_run_of_digits() -> None:
    year = Gold(Span(TEXT.index("2014"), TEXT.index("2014") + 4), "2014", {})
    assert floor_scores(TEXT, [gold(), year])["value"] == Score(1, 1, 0)


def test_f1_is_the_harmonic_mean() -> None:
    assert Score(1, 1, 0).f1 == pytest.approx(2 / 3)
    assert Score().f1 == 1
