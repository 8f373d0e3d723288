"""Extraction scored against what a reader of the text wrote down.

In: figures and gold rows. Out: precision, recall and F1 of each field. A gold row is one numeral:
a figure with its fields, or no figure. Fields may list further wordings that are as good.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.figures.words import word_set

FIELDS = (
    "value", "unit", "value+unit", "measure", "qualifier", "area", "period", "period_start", "period_end",
    "baseline", "direction", "target", "approximation", "margin", "out_of", "comparators", "whole record",
)  # fmt: skip
WHOLE = ("value+unit", "measure", "area", "period", "baseline")


class Gold(NamedTuple):
    """Hold one numeral as a reader sees it.

    `fields` are the wordings accepted for each field of a figure, the first one preferred, None
    for a field left open; empty where the numeral is no figure. `comparators` are the values of
    the figures set beside it, None where they are not scored.
    """

    span: Span
    text: str
    fields: Mapping[str, tuple[str | None, ...]]
    comparators: tuple[frozenset[str], ...] | None = None


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

    def add(self, found: bool, there: bool, right: bool) -> Score:
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


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SMALL = word_set("small")
_ENDINGS = re.compile(r"(?:ies|ing|ed|es|s|e|d|y)$")


def words_of(text: str) -> frozenset[str]:
    """Return the content words of a field, without endings, in no order."""
    words = _WORD.findall(text.lower().replace("’", "'")) if text else []
    kept = [word for word in words if word not in _SMALL]
    return frozenset(_ENDINGS.sub("", word) if len(word) > 3 else word for word in kept)


def same_words(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings of a field have the same content words, or are both None."""
    if one is None or other is None:
        return one is other
    return words_of(one) == words_of(other)


def same_number(one: str | None, other: str | None) -> bool:
    """Tell whether two printed numbers are equal, "23" and "23.0" included."""
    if one is None or other is None:
        return one is other
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def field_of(figure: Figure, field: str) -> str | None:
    """Return a field of a figure as the text that gold rows hold, None where it is open."""
    value = getattr(figure, field)
    if value is None or value == "":
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def same_field(figure: Figure, gold: Gold, field: str) -> bool:
    """Tell whether a figure's field is one of the wordings that the gold row accepts."""
    found = field_of(figure, field)
    accepted = gold.fields.get(field, (None,))
    if field == "measure":
        return _same_measure(figure, gold)
    if field == "unit":
        return any(_same_unit(found, wanted) for wanted in accepted)
    if field == "area" and found is not None and any(_wide(wanted) for wanted in accepted if wanted):
        return _wide(found) or any(same_words(found, wanted) for wanted in accepted)
    if field in ("value", "low", "high", "margin", "out_of"):
        return any(same_number(found, wanted) for wanted in accepted)
    return any(same_words(found, wanted) for wanted in accepted)


def _wide(area: str) -> bool:
    """Tell whether an area is only "national", whatever form the word has."""
    return words_of(area) <= {"national", "nationally", "average", "country", "whole", "nation"}


def _same_unit(found: str | None, wanted: str | None) -> bool:
    """Compare units; of a thing counted the noun decides ("incidents", "recorded incidents")."""
    if found is None or wanted is None or same_words(found, wanted):
        return (found or None) is (wanted or None) or same_words(found, wanted)
    if not _COUNTED.match(found) or not _COUNTED.match(wanted):
        return False
    one, other = words_of(found), words_of(wanted)
    return one <= other or other <= one


_COUNTED = re.compile(r"(?!per\b|percent)[^\W\d_]{3,}[^%°/]*$", re.IGNORECASE)


def _same_measure(figure: Figure, gold: Gold) -> bool:
    """Compare measures; which words stand in the measure and which in the qualifier is style.

    Right where every word of an accepted measure is in the figure's measure or qualifier, and the
    figure's measure has no words that the gold row has not, or only a few that narrow it from
    behind ("sea level" at the gauge). Words that say how a number was
    made ("number", "proportion", "total") decide nothing.
    """
    own = words_of(figure.measure or "") - _MADE
    found = own | words_of(figure.qualifier or "") | (words_of(figure.unit) & words_of(figure.text))
    if not own:
        return any(
            wanted is None or not words_of(wanted) - _MADE for wanted in gold.fields.get("measure", ())
        )
    measures = [words_of(wanted or "") - _MADE for wanted in gold.fields.get("measure", ())]
    others = [words_of(wanted or "") for wanted in gold.fields.get("qualifier", ())]
    every = frozenset().union(*measures, *others) | words_of(figure.area or "")
    if not any(wanted <= found for wanted in measures):
        return False
    return own <= every or any(
        _narrows(figure.measure or "", wanted or "") for wanted in gold.fields.get("measure", ())
    )


_NARROWER = 5


def _narrows(found: str, wanted: str) -> bool:
    """Tell whether a measure is the wanted one with a few more of the text's words behind it."""
    one, other = _sequence(found), _sequence(wanted)
    return bool(other) and one[: len(other)] == other and len(one) - len(other) <= _NARROWER


def _sequence(text: str) -> list[str]:
    """Return the content words of a measure in order, without endings."""
    words = [word for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _SMALL]
    folded = [_ENDINGS.sub("", word) if len(word) > 3 else word for word in words]
    return [word for word in folded if word not in _MADE]


_MADE = words_of(
    "number proportion percentage total average mean median share rate figure level count amount overall"
)


def same_value(figure: Figure, gold: Gold) -> bool:
    """Tell whether the value, or both ends of a range, are as the gold row has them."""
    if gold.fields.get("value", (None,))[0] is not None:
        return same_field(figure, gold, "value")
    return all(same_field(figure, gold, field) for field in ("value", "low", "high"))


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


def _wanted(row: Gold, field: str) -> str:
    if field == "comparators":
        return str([sorted(values) for values in row.comparators or ()])
    names = (
        ("measure", "qualifier")
        if field == "measure"
        else ("value", "unit")
        if field == "value+unit"
        else (field,)
    )
    return "; ".join(f"{name}={row.fields.get(name, (None,))[0]!r}" for name in names)


def _shown(figure: Figure | None, field: str, by_id: Mapping[str, Figure]) -> str:
    if figure is None:
        return "nothing"
    if field == "comparators":
        return str(sorted(str(by_id[other].value) for other in figure.comparators if other in by_id))
    names = (
        ("measure", "qualifier")
        if field == "measure"
        else ("value", "unit")
        if field == "value+unit"
        else (field,)
    )
    return "; ".join(f"{name}={field_of(figure, name)!r}" for name in names)


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
