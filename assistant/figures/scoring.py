"""Extraction scored against what a reader of the text wrote down.

In: figures and gold rows. Out: precision, recall and F1 of each field. A gold row is one numeral:
a figure with its fields, or no figure. Fields may list further wordings that are as good.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from assistant.figures.agreement import (
    Gold,
    field_of,
    same_field,
    same_number,
    same_value,
)
from assistant.figures.figure import Figure

FIELDS = (
    "value", "unit", "value+unit", "measure", "qualifier", "area", "period", "period_start", "period_end",
    "baseline", "direction", "target", "approximation", "margin", "out_of", "comparators", "whole record",
)  # fmt: skip
WHOLE = ("value+unit", "measure", "area", "period", "baseline")


class Score(NamedTuple):
    """Count what was found rightly, found wrongly and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, found: bool, there: bool, right: bool) -> "Score":
        """Count one more: whether something was found, whether something is there, and agreement."""
        return Score(
            self.right + (found and right),
            self.wrong + (found and not right),
            self.missed + (there and not (found and right)),
        )


class Failure(NamedTuple):
    """Hold one field that differs: what was expected and what was found."""

    text: str
    field: str
    expected: str
    found: str


def score_figures(
    figures: Iterable[Figure], rows: Iterable[Gold]
) -> tuple[dict[str, Score], tuple[Failure, ...]]:
    """Score figures against gold rows, field by field; a field of a missed figure is missed."""
    scores = dict.fromkeys(FIELDS, Score())
    failures: list[Failure] = []
    found = tuple(figures)
    by_id = {figure.id: figure for figure in found}
    for row in rows:
        figure = _figure_at(found, row)
        if not row.fields:
            if figure is not None:
                failures.append(Failure(row.text, "no figure", "none", figure.text))
                for field in ("value", "unit", "value+unit", "whole record"):
                    scores[field] = scores[field].add(True, False, False)
            continue
        _score_row(figure, row, by_id, scores, failures)
    return scores, tuple(failures)


def _figure_at(figures: tuple[Figure, ...], row: Gold) -> Figure | None:
    """Return the figure whose own numeral, or another place of it, stands at the gold row's."""
    for figure in figures:
        for place in (figure.span("value"), *figure.places):
            if place is None or max(place.start, row.span.start) >= min(place.end, row.span.end):
                continue
            if row.fields or abs(place.start - row.span.start) <= 2:
                return figure
    return None


def _score_row(
    figure: Figure | None,
    row: Gold,
    by_id: Mapping[str, Figure],
    scores: dict[str, Score],
    failures: list[Failure],
) -> None:
    right: dict[str, bool] = {}
    for field in FIELDS[:-1]:
        if field == "comparators" and row.comparators is None:
            continue
        there = _there(row, field)
        got = figure is not None and _got(figure, field)
        right[field] = figure is not None and _right(figure, row, field, by_id)
        scores[field] = scores[field].add(got, there, right[field])
        if not right[field] and (there or got):
            failures.append(Failure(row.text, field, _wanted(row, field), _shown(figure, field, by_id)))
    whole = all(right.get(field, True) for field in WHOLE)
    scores["whole record"] = scores["whole record"].add(figure is not None, True, whole)


def _there(row: Gold, field: str) -> bool:
    if field == "comparators":
        return row.comparators is not None and frozenset() not in row.comparators
    if field in ("value", "value+unit"):
        return True
    accepted = row.fields.get(field, (None,))
    return accepted[0] is not None and accepted[0] != "false"


def _got(figure: Figure, field: str) -> bool:
    if field in ("value", "value+unit"):
        return True
    if field == "comparators":
        return bool(figure.comparators)
    return field_of(figure, field) not in (None, "false")


def _right(figure: Figure, row: Gold, field: str, by_id: Mapping[str, Figure]) -> bool:
    if field == "value":
        return same_value(figure, row)
    if field == "value+unit":
        return same_value(figure, row) and same_field(figure, row, "unit")
    if field == "comparators":
        values = frozenset(str(by_id[other].value) for other in figure.comparators if other in by_id)
        return row.comparators is None or values in row.comparators
    return same_field(figure, row, field)


def _names(field: str) -> tuple[str, ...]:
    """Return the fields that one column of a score is made of."""
    together = {"measure": ("measure", "qualifier"), "value+unit": ("value", "unit")}
    return together.get(field, (field,))


def _wanted(row: Gold, field: str) -> str:
    if field == "comparators":
        return str([sorted(values) for values in row.comparators or ()])
    return "; ".join(f"{name}={row.fields.get(name, (None,))[0]!r}" for name in _names(field))


def _shown(figure: Figure | None, field: str, by_id: Mapping[str, Figure]) -> str:
    if figure is None:
        return "nothing"
    if field == "comparators":
        return str(sorted(str(by_id[other].value) for other in figure.comparators if other in by_id))
    return "; ".join(f"{name}={field_of(figure, name)!r}" for name in _names(field))


_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def floor_scores(text: str, rows: Iterable[Gold]) -> dict[str, Score]:
    """Score the plainest rule, every run of digits a figure, by value alone."""
    scores = {"value": Score()}
    places = [match.span() for match in _DIGITS.finditer(text)]
    for row in rows:
        got = next(((start, end) for start, end in places if row.span.start <= start < row.span.end), None)
        wanted = row.fields.get("value", (None,))
        right = got is not None and any(
            same_number(text[got[0] : got[1]].replace(",", ""), each) for each in wanted
        )
        scores["value"] = scores["value"].add(got is not None, bool(row.fields), right)
    return scores
