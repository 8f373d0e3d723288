"""Answer with a figure, and with what the report sets beside it."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.margins import margin_words
from assistant.answering.fitting.matching import Match
from assistant.answering.fitting.time_fit import is_former
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.asked_base import base_asked
from assistant.answering.reading.every import is_every
from assistant.answering.reading.query import Query
from assistant.answering.wording import value_words
from assistant.corpus.store import FigureEntry, Store
from assistant.documents.span import Span, cover
from assistant.figures.figure import Figure


def figure_answer(inquiry: Inquiry, best: Match, liberties: tuple[str, ...]) -> Answer:
    """Answer with the figure of `best`, its comparators beside it."""
    store, query = inquiry.store, inquiry.query
    notes = (*inquiry.notes, *liberties)
    citer = Citer(store)
    beside = comparators(store, best.entry)
    citer.cite(best.entry.passage, _shared_quote(best.entry, beside), best.score)
    found = best.entry.figure
    if found.low is not None and found.high is not None:
        from assistant.answering.kinds_of_answer.one_end import end_asked

        found = end_asked(store, query, found)
    figure = citer.cite_figure(found, best.entry.passage, "answer", best.score)
    figures = [figure, *(citer.cite_figure(entry.figure, entry.passage, "comparator") for entry in beside)]
    citer.cite_table(best.entry.figure, best.entry.passage)
    return Answer(
        question=query.question,
        resolved_question=query.question,
        status="answered",
        kind="figure",
        text=_asked_part(store, query, figure),
        figures=tuple(figures),
        citations=citer.citations,
        notes=(*notes, *assumed(store, query, figure)),
    )


def _asked_part(store: Store, query: Query, figure: Figure) -> str:
    """Return the part of a figure that is asked for: what it is measured from, its base, its time, or its value."""
    if query.asks("margin") and (margin := margin_words(query, figure)):
        return margin
    if query.asks("baseline") and figure.baseline:
        return figure.baseline
    if base_asked(query.tokens) and figure.unit.startswith("per "):
        return figure.unit
    if query.asks("frequency") and is_every(store, figure):
        return f"every {' '.join(figure.text.split())}"
    return figure.period if query.asks("period") and figure.period else answer_words(figure)


_SHARED = 500  # characters of a quotation that proves a figure and what stands beside it


def _shared_quote(entry: FigureEntry, beside: tuple[FigureEntry, ...]) -> Span:
    """Return the run of sentences that proves a figure and the comparators next to it, if it is short."""
    quotes = [entry.figure.quote, *(each.figure.quote for each in beside if each.passage == entry.passage)]
    whole = cover(tuple(quotes))
    return whole if whole.end - whole.start <= _SHARED else entry.figure.quote


def answer_words(figure: Figure) -> str:
    """Return the direct answer that a figure gives."""
    words = value_words(figure)
    if figure.target and figure.period:
        words = words.removesuffix(" (target)")
        return f"{words} {figure.period} (target)"
    return words


def comparators(store: Store, entry: FigureEntry) -> tuple[FigureEntry, ...]:
    """Return the figures that the report sets beside one, in the order it names them."""
    found = [store.figure(id) for id in entry.figure.comparators]
    return tuple(each for each in found if each is not None)


def assumed(store: Store, query: Query, figure: Figure) -> tuple[str, ...]:
    """Say which area or period was taken although the question names none."""
    notes = []
    if figure.period and not query.periods and query.asks("latest") and figure.period_end:
        notes.append(f"the latest figure in the report is for {figure.period.removeprefix('by ')}")
    if (
        query.asks("previous")
        and not query.periods
        and not (figure.period or figure.change or is_former(store, figure))
    ):
        notes.append("the report gives this for its own time, not for the year before it")
    if query.asks("count") and not query.asks("share", "money") and figure.unit == "percent":
        notes.append("the report gives a share of them, not how many they are")
    if figure.baseline and figure.change and not query.periods:
        notes.append(f"measured from {figure.baseline}")
    return tuple(notes)
