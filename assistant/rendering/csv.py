"""Values as CSV for spreadsheets, with a line of column names first.

Lists are joined by `;`. Invariant: no cell of text can be taken for a formula: one that begins like
a formula is preceded by an apostrophe, which spreadsheets take as "this is text".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from assistant.answering.answer import Answer
from assistant.answering.plain import RECORD_FIELDS, figure_values
from assistant.rendering.safety import visible_lines

_FORMULA = ("=", "+", "-", "@", "\t")
_NUMBERS = frozenset({"value", "low", "high", "margin", "out_of"})
_ABOUT = ("question", "status", "kind", "answer")
_CITED = ("report", "title", "section", "page", "page_index", "start", "end", "quote")
FIGURE_COLUMNS = RECORD_FIELDS
"""The columns of figures as a data set."""


def render_csv(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """Return `rows` as CSV with these columns; None gives an empty cell.

    >>> print(render_csv([{"value": "-5", "text": "=1+1"}], ("value", "text")), end="")
    value,text
    -5,'=1+1
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(name, row.get(name)) for name in columns])
    return out.getvalue()


def render_answer_csv(answer: Answer) -> str:
    """Return an answer as CSV: one row a figure with its citation, or one row where it has none."""
    plain = answer.to_dict()
    about = {name: plain[name] for name in _ABOUT}
    cited = {citation.number: citation._asdict() for citation in answer.citations}
    first: Mapping[str, object] = cited[answer.citations[0].number] if answer.citations else {}
    names = tuple(name for name in FIGURE_COLUMNS[: FIGURE_COLUMNS.index("spans")])
    rows: list[Mapping[str, object]] = [
        {**about, **figure_values(figure), **_place(cited.get(figure.citation or 0, {}))}
        for figure in answer.figures
    ]
    return render_csv(rows or [{**about, **_place(first)}], (*_ABOUT, "role", *names, "citation", *_CITED))


def _place(citation: Mapping[str, object]) -> dict[str, object]:
    return {**{name: citation.get(name) for name in _CITED}, "citation": citation.get("number")}


def _cell(name: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return ";".join(f"{key}:{'-'.join(map(str, each))}" for key, each in value.items())
    if isinstance(value, (list, tuple)):
        value = ";".join(map(str, value))
    text = visible_lines(str(value).replace("\r\n", "\n"))
    number = name in _NUMBERS or isinstance(value, (int, float))
    return f"'{text}" if not number and text.startswith(_FORMULA) else text
