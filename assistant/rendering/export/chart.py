"""A comparison as a bar chart: a Vega-Lite specification (https://vega.github.io/schema/vega-lite/v5.json)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.answer import Answer
from assistant.figures.figure import Figure
from assistant.rendering.json import render_json
from assistant.rendering.safety import folded
from assistant.rendering.wording import place_words

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def render_chart(answer: Answer) -> str | None:
    """Return an answer's figures of one unit as a bar chart; None where there are not two to compare.

    A decrease is drawn to the left of nothing, an increase to the right; a margin is a line over the bar.
    """
    figures = _comparable(answer)
    if len(figures) < 2:
        return None
    margins = any(figure.margin is not None for figure in figures)
    rows = [_row(figure, answer, figures) for figure in figures]
    bar: dict[str, object] = {
        "mark": {"type": "bar", "tooltip": True},
        "encoding": {
            "x": {"field": "value", "type": "quantitative", "title": _axis(figures), "scale": {"zero": True}},
            "color": {"field": "label", "type": "nominal", "legend": None},
        },
    }
    layers = [bar]
    if margins:
        layers.append(
            {
                "transform": [{"filter": "datum.margin !== null"}],
                "mark": {"type": "rule", "strokeWidth": 2},
                "encoding": {
                    "x": {"field": "low", "type": "quantitative"},
                    "x2": {"field": "high"},
                },
            }
        )
    layers.append(
        {
            "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 4},
            "encoding": {
                "x": {"field": "value", "type": "quantitative"},
                "text": {"field": "text", "type": "nominal"},
            },
        }
    )
    return render_json(
        {
            "$schema": SCHEMA,
            "title": {"text": _title(figures), "subtitle": _source(answer)},
            "description": f"{folded(answer.resolved_question)}: {folded(answer.text)}",
            "data": {"values": rows},
            "encoding": {
                "y": {"field": "label", "type": "nominal", "sort": None, "title": None,
                      "axis": {"labelLimit": 320}},
            },
            "layer": layers,
        }
    )  # fmt: skip


def _comparable(answer: Answer) -> tuple[Figure, ...]:
    """Return the figures of the answer, then what the report sets beside them, of the first one's unit."""
    ranked = [each for role in ("answer", "comparator") for each in answer.figures if each.role == role]
    found = [each for each in ranked if each.value is not None]
    return tuple(
        each
        for each in found
        if each.unit == found[0].unit and bool(each.direction) == bool(found[0].direction)
    )


def _row(figure: Figure, answer: Answer, figures: Sequence[Figure]) -> dict[str, object]:
    value = figure.value or Decimal(0)
    signed = -value if figure.direction == "decrease" else value
    margin = figure.margin
    cited = next((each for each in answer.citations if each.number == figure.citation), None)
    return {
        "label": _label(figure, figures),
        "value": _number(signed),
        "margin": None if margin is None else _number(margin),
        "low": None if margin is None else _number(signed - margin),
        "high": None if margin is None else _number(signed + margin),
        "text": folded(figure.text),
        "unit": figure.unit,
        "measure": figure.measure,
        "area": figure.area,
        "period": figure.period,
        "id": figure.id,
        "source": place_words(cited.section, cited.page, cited.page_index) if cited else None,
    }


def _label(figure: Figure, figures: Sequence[Figure]) -> str:
    """Return what tells this bar from the others."""
    parts = [
        folded(getattr(figure, name) or "")
        for name in ("measure", "area", "period")
        if len({getattr(each, name) for each in figures}) > 1
    ]
    return ", ".join(part for part in parts if part) or folded(figure.measure or figure.unit)


def _axis(figures: Sequence[Figure]) -> str:
    changes = {figure.direction for figure in figures if figure.direction}
    return f"change, {figures[0].unit}" if changes else figures[0].unit


def _title(figures: Sequence[Figure]) -> str:
    named = {figure.measure: None for figure in figures if figure.measure}
    return folded("; ".join(named)) or figures[0].unit


def _source(answer: Answer) -> str:
    return folded("; ".join(dict.fromkeys(each.title for each in answer.citations)))


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
