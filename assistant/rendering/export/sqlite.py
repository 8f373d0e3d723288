"""Figures as an SQLite database: tables `report` and `figure`, for everyone's tools."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing

from assistant.corpus.report import Report
from assistant.rendering.csv import FIGURE_COLUMNS

_TYPES = {
    **dict.fromkeys(("value", "low", "high", "margin", "out_of"), "numeric"),
    **dict.fromkeys(("page_index", "start", "end", "target"), "integer"),
}


def render_sqlite(rows: Iterable[Mapping[str, object]], reports: Sequence[Report]) -> bytes:
    """Return the bytes of a database of figures, given as records, and of the reports they stand in.

    Lists are joined by semicolons, as in CSV; `target` is 0 or 1.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "create table report (id text primary key, title text not null, publisher text, published text, "
            "licence text, address text, area text)"
        )
        columns = ", ".join(
            f'"{name}" {_TYPES.get(name, "text")}{" primary key" if name == "id" else ""}'
            for name in FIGURE_COLUMNS
        )
        connection.execute(f"create table figure ({columns}, foreign key (report) references report (id))")
        connection.executemany(
            "insert into report values (?, ?, ?, ?, ?, ?, ?)", [_report(report) for report in reports]
        )
        marks = ", ".join("?" * len(FIGURE_COLUMNS))
        connection.executemany(
            f"insert into figure values ({marks})",  # noqa: S608 - question marks
            [[_cell(row.get(name)) for name in FIGURE_COLUMNS] for row in rows],
        )
        connection.execute("create index figure_measure on figure (measure, area, period_end)")
        connection.commit()
        return connection.serialize()


def _report(report: Report) -> tuple[str | None, ...]:
    about = report.metadata
    return (
        report.id,
        report.title,
        *(
            each or None
            for each in (about.publisher, about.published, about.licence, about.address, about.area)
        ),
    )


def _cell(value: object) -> str | int | None:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, Mapping):
        return ";".join(f"{key}:{'-'.join(map(str, each))}" for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return ";".join(map(str, value))
    return str(value).encode(errors="replace").decode()
