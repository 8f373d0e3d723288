"""Short forms that deny: NEET are those not in education, so a share of those in it is none of theirs."""

from __future__ import annotations

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

_NOT = frozenset({"not", "never", "without", "no", "neither", "nor"})


def denied_in_short(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a short form of the question denies what a figure says of those it counts."""
    short = [
        term
        for term in query.terms
        if any(
            each.kind == "alias" and each.shown.lower().startswith(("not ", "no "))
            for each in term.alternatives
        )
    ]
    if not short:
        return False
    text = store.report(figure.report).text
    value = figure.span("value") or figure.quote
    said = {
        *tokenize(f"{figure.measure or ''} {figure.qualifier or ''}"),
        *tokenize(text[value.end : figure.quote.end]),
    }
    return any(term.text not in said for term in short) and said.isdisjoint(_NOT)
