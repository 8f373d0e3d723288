"""Answer which row of a table is highest or lowest, or by how much places differ in it."""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.constraints import area_kind
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.focus import focus
from assistant.answering.reading.most import PLACES
from assistant.answering.wording import name_of, value_words
from assistant.corpus.store import FigureEntry, Store


def ranking_answer(inquiry: Inquiry) -> Answer | None:
    """Rank the rows of the table that the question speaks of; None where it speaks of none."""
    store, query = inquiry.store, inquiry.query
    home = next(
        (
            match.entry
            for match in inquiry.matches
            if match.entry.passage >= 0 and is_row(store, match.entry.passage)
        ),
        None,
    )
    if home is None and query.asks("table"):
        home = next(
            (entry for entry in store.figures() if entry.passage >= 0 and is_row(store, entry.passage)), None
        )
    if home is None or (inquiry.reports and home.figure.report not in inquiry.reports):
        return None
    rows = rows_of(store, home.passage)
    entries = [
        entry
        for entry in store.figures((home.figure.report,))
        if entry.passage in rows and entry.figure.value is not None
    ]
    asked = focus(query)
    if asked is not None and asked.text in PLACES:
        return None  # of places, the rows of the report's own tell nothing
    if asked is not None and not any(
        asked.strength(entry.context.union(entry.own, entry.heading)) for entry in entries
    ):
        return None  # "which borough" of a table that has none
    metadata = store.report(home.figure.report).metadata
    kinds = {entry.figure.id: area_kind(entry.figure, metadata.area, metadata.national) for entry in entries}
    across = query.asks("compare", "difference", "ratio", "national") or any(
        area.kind == "national" for area in query.areas
    )
    own = [entry for entry in entries if kinds[entry.figure.id] == "subject"]
    wide = {entry.passage: entry for entry in entries if kinds[entry.figure.id] == "national"}
    if not across or not wide:
        pool = own or entries
        if across is False and query.asks("national") and wide:
            pool = list(wide.values())
        ranked = sorted(pool, key=lambda entry: (-_value(entry), entry.number))
        return _answer(inquiry, ranked, [value_words(entry.figure) for entry in ranked], entries)
    pairs = [(entry, wide[entry.passage]) for entry in own if entry.passage in wide]
    ratio = query.asks("ratio")
    ranked_pairs = sorted(pairs, key=lambda pair: (-_apart(pair[0], pair[1], ratio), pair[0].number))
    words = [
        f"{value_words(one.figure)} ({one.figure.area}) against {value_words(other.figure)} ({other.figure.area})"
        for one, other in ranked_pairs
    ]
    return _answer(inquiry, [one for one, _ in ranked_pairs], words, entries)


def is_row(store: Store, passage: int) -> bool:
    """Tell whether a passage is a row of a table."""
    return store.index.passage(passage).kind == "row"


def rows_of(store: Store, passage: int) -> frozenset[int]:
    """Return the numbers of the passages that are rows of the same table."""
    section = store.index.passage(passage).section
    numbers = store.passages_of(store.index.passage(passage).report)
    at = numbers.index(passage)
    first = last = at
    while first > 0 and is_row(store, numbers[first - 1]) and _section(store, numbers[first - 1]) == section:
        first -= 1
    while (
        last + 1 < len(numbers)
        and is_row(store, numbers[last + 1])
        and _section(store, numbers[last + 1]) == section
    ):
        last += 1
    return frozenset(numbers[first : last + 1])


def _section(store: Store, passage: int) -> tuple[str, ...]:
    return store.index.passage(passage).section


def _value(entry: FigureEntry) -> Decimal:
    return entry.figure.value if entry.figure.value is not None else Decimal(0)


def _apart(one: FigureEntry, other: FigureEntry, ratio: bool) -> Decimal:
    if ratio:
        return _value(one) / _value(other) if _value(other) else Decimal(0)
    return abs(_value(one) - _value(other))


def _answer(
    inquiry: Inquiry, ranked: list[FigureEntry], words: list[str], entries: list[FigureEntry]
) -> Answer | None:
    query = inquiry.query
    if not ranked:
        return None
    pairs = list(zip(ranked, words, strict=True))
    if query.asks("lowest") and not query.asks("highest"):
        pairs.reverse()
    whole = "rank" in query.tokens or (
        query.asks("enumeration") and not query.asks("table") and "which" not in query.tokens
    )
    shown = pairs if whole else pairs[:1]
    citer = Citer(inquiry.store)
    figures = [citer.cite_figure(entry.figure, entry.passage, "answer") for entry, _ in shown]
    partners = {entry.passage for entry, _ in shown}
    if query.asks("compare", "difference", "ratio", "national"):
        ids = {figure.id for figure in figures}
        figures += [
            citer.cite_figure(entry.figure, entry.passage, "answer")
            for entry in entries
            if entry.passage in partners and entry.figure.id not in ids
        ]
    units = sorted({entry.figure.unit for entry, _ in pairs})
    notes = (f"the rows have different units: {', '.join(units)}",) if len(units) > 1 else ()
    text = "; ".join(f"{name_of(entry.figure)}: {said}" for entry, said in shown)
    return Answer(
        query.question, query.question, "answered", "comparison", text, figures=tuple(figures),
        citations=citer.citations, notes=(*inquiry.notes, *notes),
    )  # fmt: skip
