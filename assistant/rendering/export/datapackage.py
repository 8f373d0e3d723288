"""Figures as a Frictionless Data Package: what describes `figures.csv` to other tools.

The descriptor follows https://specs.frictionlessdata.io (Data Package and Table Schema, version 1).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from assistant.corpus.report import Report
from assistant.rendering.csv import FIGURE_COLUMNS
from assistant.rendering.json import render_json

_TYPES = {
    **dict.fromkeys(("value", "low", "high", "margin", "out_of"), "number"),
    **dict.fromkeys(("period_start", "period_end"), "date"),
    **dict.fromkeys(("page_index", "start", "end"), "integer"),
    "target": "boolean",
}
_SAID = {
    "id": "the report, a colon, and where the value starts",
    "measure": "what is measured, in the report's words",
    "qualifier": "which part of it",
    "value": "as printed, without thousands separators; empty for a range",
    "approximation": "over, under, about, at least, at most or only",
    "unit": "percent, percentage points, per N of something, a currency, a duration, or the thing counted",
    "margin": "plus or minus",
    "direction": "of a change: increase, decrease or no change",
    "target": "an aim, not a measurement",
    "baseline": "what a change is measured from",
    "out_of": "the whole that the value is a part of",
    "text": "the value as printed",
    "spans": "fields and their offsets in the report's text",
    "section": "titles of the sections, joined by semicolons",
    "page": "the printed label",
    "page_index": "pages of the file, counted from 1",
    "start": "where the quotation starts in the report's text, in characters",
    "end": "where it ends",
    "quote": "the sentences or the row of a table that prove the figure",
    "comparators": "ids of the figures that the report sets beside it, joined by semicolons",
    "measure_group": "one name for the measure under all its wordings in these reports",
}
_CHOICES = {
    "approximation": ["over", "under", "about", "at least", "at most", "only"],
    "direction": ["increase", "decrease", "no change"],
}


def render_datapackage(csv: bytes, reports: Sequence[Report]) -> str:
    """Return the `datapackage.json` of a `figures.csv` with these bytes, of figures of these reports."""
    return render_json(
        {
            "profile": "tabular-data-package",
            "name": "figures",
            "title": f"Figures of {reports[0].title}" if len(reports) == 1 else "Figures of reports",
            "sources": [_source(report) for report in reports],
            "resources": [
                {
                    "profile": "tabular-data-resource",
                    "name": "figures",
                    "path": "figures.csv",
                    "format": "csv",
                    "mediatype": "text/csv",
                    "encoding": "utf-8",
                    "bytes": len(csv),
                    "hash": f"sha256:{hashlib.sha256(csv).hexdigest()}",
                    "dialect": {"delimiter": ",", "lineTerminator": "\n"},
                    "schema": {
                        "fields": [_field(name) for name in FIGURE_COLUMNS],
                        "primaryKey": ["id"],
                        "missingValues": [""],
                    },
                }
            ],
        }
    )


def _source(report: Report) -> dict[str, str]:
    source = {"title": report.title}
    if report.metadata.address:
        source["path"] = report.metadata.address
    return source


def _field(name: str) -> dict[str, object]:
    field: dict[str, object] = {"name": name, "type": _TYPES.get(name, "string")}
    if name in _SAID:
        field["description"] = _SAID[name]
    constraints: dict[str, object] = {}
    if name == "id":
        constraints = {"required": True, "unique": True}
    elif name in _CHOICES:
        constraints = {"enum": _CHOICES[name]}
    if constraints:
        field["constraints"] = constraints
    return field
