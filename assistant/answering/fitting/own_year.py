"""The year that a report is about, by its title: "annual review 2023/24", and the one before it."""

from __future__ import annotations

from functools import lru_cache

from assistant.answering.reading.asked_time import find_times
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize


def own_year(store: Store, report: str) -> str:
    """Return the end of the year in a report's title, as a part of an ISO date, "" where none had closed when it came out."""
    metadata = store.report(report).metadata
    return _year_of(metadata.title, metadata.published)


@lru_cache(maxsize=256)
def _year_of(title: str, published: str) -> str:
    ends = [told.last for told in find_times(tokenize(title)) if told.last and told.kind in _WHOLE_YEARS]
    end = max(ends, default="")
    closed = f"{end}-12"[: len("2024-03")]
    return (
        end
        if end and closed <= f"{published}-12"[: len("2024-03")] and end[:4] >= _before(published[:4])
        else ""
    )


_WHOLE_YEARS = frozenset({"range", "date", "report"})


def _before(date: str) -> str:
    """Return the same time a year before."""
    return f"{int(date[:4]) - 1}{date[4:]}" if date[:4].isdigit() else date


def is_of_year(figure: Figure, end: str) -> bool:
    """Tell whether a figure is of a year, or of the day on which it ended."""
    return bool(end) and (figure.period_end or "").startswith(end)


def is_of_year_before(store: Store, figure: Figure) -> bool:
    """Tell whether a figure is dated a year before the one that its report is about."""
    end = own_year(store, figure.report)
    return bool(end) and is_of_year(figure, _before(end))
