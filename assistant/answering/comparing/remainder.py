"""Of so many that did something, how many did not: what is left of the whole that a report names beside them.

A share is one of 100 percent: where 64 percent of the branches offer it, 36 percent do not.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.answer import Answer, Computed
from assistant.answering.citing import Citer
from assistant.answering.fitting.matching import Match
from assistant.answering.fitting.population import of_the_others
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.opposites import denies, turned_round
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.wording import grouped, plain, with_unit
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

_ALL = Decimal(100)
_HEDGES = {"at least": "at most", "at most": "at least", "over": "under", "under": "over", "about": "about"}


def remainder_answer(inquiry: Inquiry) -> Answer | None:
    """Answer "how many of them failed to" with the whole less those that did, and the other way round.

    None where a report says it itself, or does not give both.
    """
    query = inquiry.query
    if any(match.fits and not match.missing for match in inquiry.matches):
        return None
    if not asks_for_the_rest(query):
        best = next((match for match in inquiry.matches if _denied_of(inquiry, match)), None)
        return None if best is None else _left(inquiry, best, "did not")
    for turned in turned_round(query):
        asked = Inquiry(inquiry.store, parse_query(inquiry.store, turned), inquiry.reports)
        best = next((match for match in asked.matches if match.fits), None)
        if best is None or best.missing or not best.head or _may_deny(inquiry, best.entry.figure):
            continue
        if (answer := _left(inquiry, best, "did")) is not None:
            return answer
    return None


def asks_for_the_rest(query: Query) -> bool:
    """Tell whether a question is how many of them, or what share, did not do something."""
    return query.asks("count", "share") and denies(query)


def _denied_of(inquiry: Inquiry, match: Match) -> bool:
    """Tell whether a figure is of those of whom what is asked is denied, and of nothing else."""
    if match.missing or match.breaks != ("population",) or not match.head:
        return False
    return of_the_others(inquiry.store, inquiry.query, match.entry.figure)


def _may_deny(inquiry: Inquiry, figure: Figure) -> bool:
    """Tell whether the sentence of a share says "not" before it: what the share is of may be what is denied."""
    value = figure.span("value") or figure.quote
    said = tokenize(inquiry.store.report(figure.report).text[figure.quote.start : value.start])
    return figure.out_of is None and any(token in _NO or token.endswith("n't") for token in said)


_NO = frozenset({"not", "no", "never", "without", "failed", "neither", "nor", "lack", "lacked"})


def _left(inquiry: Inquiry, best: Match, did: str) -> Answer | None:
    """Answer with what is left of the whole of which a figure is a part; None where it is a part of nothing."""
    query, figure = inquiry.query, best.entry.figure
    whole = _whole(query, figure)
    if whole is None or figure.value is None or whole < figure.value:
        return None
    citer = Citer(inquiry.store)
    shown = citer.cite_figure(figure, best.entry.passage, "answer")
    left = whole - figure.value
    of = f"{plain(figure.value)} of the {plain(whole)} {did}" if whole != _ALL or figure.out_of else ""
    of = of or f"{with_unit(plain(figure.value), figure.unit)} {did}"
    hedge = _HEDGES.get(figure.approximation or "", "")
    text = f"{plain(whole)} less {plain(figure.value)} is {plain(left)}"
    worked = "worked out from those that did and the whole"
    if did == "did not":
        worked = "worked out from those that did not and the whole"
    return Answer(
        query.question, query.question, "answered", "comparison",
        f"{hedge} {with_unit(grouped(left), figure.unit)} ({of})".strip(),
        figures=(shown,), computed=(Computed("difference", (shown.id,), left, figure.unit, text),),
        citations=citer.citations, notes=(*inquiry.notes, worked),
    )  # fmt: skip


def _whole(query: Query, figure: Figure) -> Decimal | None:
    """Return the whole of which a figure is a part: those it is out of, 100 of a percentage."""
    if figure.change or figure.target or figure.low is not None:
        return None
    if figure.out_of is not None:
        return figure.out_of
    named = f"{figure.measure or ''}".casefold().split()
    if figure.unit != "percent" or not query.asks("share"):
        return None
    return None if not {"rate", "rates", "index", "score"}.isdisjoint(named) else _ALL
