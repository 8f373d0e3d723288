"""Denials that question and report share, or that stand in a short form: NEET are those not in education."""

from __future__ import annotations

from collections.abc import Sequence

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


def denied_alike(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a figure's sentence denies the very deed that the question denies: "were not fully trained" in both."""
    asked = _after_denials(query.tokens)
    if not asked:
        return False
    said = _after_denials(tokenize(figure.quote.of(store.report(figure.report).text)))
    known = store.index.terms([*asked, *said])
    return not {known.get(each, each) for each in asked}.isdisjoint(known.get(each, each) for each in said)


def _after_denials(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return the words right behind each "not", an auxiliary left out."""
    found = []
    for at, token in enumerate(tokens):
        if token in _NOT or token.endswith("n't"):
            after = next((each for each in tokens[at + 1 : at + 3] if each not in _LINKS), "")
            found.append(after)
    return tuple(each for each in found if each)


_LINKS = frozenset({"be", "been", "being", "have", "had", "a", "an", "the", "to"})
