"""Which row of a table has most or least: "which station had the most launches in 2023?"."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.constraints import area_kind
from assistant.answering.fitting.time_fit import period_fits
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term
from assistant.answering.wording import value_words
from assistant.corpus.store import FigureEntry

_OPENERS = frozenset({"which", "what"})
_NO_NOUN = frozenset(
    {
        "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "the", "can", "could", "will", "would",
        "should", "must", "of", "to", "in",
    }
)  # fmt: skip
_OTHERWISE = ("reason", "change", "share", "duration", "compare", "difference", "ratio", "national")
_REACH = 3  # tokens from "which" to the kind of thing that is ranked
_ENOUGH = 3  # rows
_WHOLES = ("all ", "total", "other", "overall", "average", "median", "mean")


def which_row(inquiry: Inquiry, places: bool = False) -> Answer | None:
    """Answer with the row of the kind asked for that has the highest or the lowest number; None without such a table.

    With `places` only rows that are places count.
    """
    query, store = inquiry.query, inquiry.store
    kind = _kind_asked(query)
    ids = inquiry.reports_meant()
    if kind is None or len(ids) != 1 or any(area.kind != "subject" for area in query.areas):
        return None
    metadata = store.report(ids[0]).metadata
    tables: dict[tuple[object, ...], list[tuple[str, FigureEntry]]] = {}
    for entry in store.figures(ids):
        figure = entry.figure
        label = (
            figure.area if area_kind(figure, metadata.area, metadata.national) == "other" else figure.measure
        )
        if not _may_be(inquiry, entry, kind, label or ""):
            continue
        placed = label == figure.area
        if places and not placed:
            continue
        key = (entry.heading, figure.unit, figure.period, placed, placed and figure.measure)
        tables.setdefault(key, []).append((label or "", entry))
    found = [rows for rows in tables.values() if len({label for label, _ in rows}) >= _ENOUGH]
    if not found:
        return None
    rows = max(found, key=lambda rows: (rows[0][1].figure.period_end or "", len(rows)))
    lowest = query.asks("lowest") and not query.asks("highest")
    return _answer(inquiry, rows, lowest)


def _kind_asked(query: Query) -> Term | None:
    """Return the kind of thing of which one is sought: the station of "which station had the most launches"."""
    if not query.asks("highest", "lowest") or query.asks(
        "reason", "change", "share", "duration", "compare", "difference", "ratio", "national"
    ):
        return None
    at = next((at for at, token in enumerate(query.tokens) if token in _OPENERS), -1)
    if at < 0 or query.tokens[at + 1 : at + 2] == () or query.tokens[at + 1] in _NO_NOUN:
        return None
    near = range(at + 1, at + 1 + _REACH)
    return next((term for term in query.terms if term.required and term.start in near), None)


def _may_be(inquiry: Inquiry, entry: FigureEntry, kind: Term, label: str) -> bool:
    """Tell whether a figure stands in a row of that kind, of the time asked for, and is what is asked of it."""
    store, query, figure = inquiry.store, inquiry.query, entry.figure
    if (
        entry.passage < 0
        or store.index.passage(entry.passage).kind != "row"
        or figure.value is None
        or figure.target
    ):
        return False
    around = entry.context.union(entry.own, entry.heading)
    if not label or label.lower().startswith(_WHOLES) or not kind.strength(around):
        return False
    if any(period.kind == "date" and not period_fits(period, figure) for period in query.periods):
        return False
    return all(term.strength(around) for term in query.required() if "highest" not in term.cues)


def _answer(inquiry: Inquiry, rows: Iterable[tuple[str, FigureEntry]], lowest: bool) -> Answer:
    ranked = sorted(rows, key=lambda row: ((row[1].figure.value or 0) * (1 if lowest else -1), row[1].number))
    label, entry = ranked[0]
    citer = Citer(inquiry.store)
    shown = citer.cite_figure(entry.figure, entry.passage, "answer")
    citer.cite_table(entry.figure, entry.passage)
    return Answer(
        inquiry.query.question, inquiry.query.question, "answered", "comparison", f"{label}: {value_words(shown)}",
        figures=(shown,), citations=citer.citations, notes=inquiry.notes,
    )  # fmt: skip
