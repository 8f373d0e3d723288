"""Lists of figures, filtered."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize


def list_figures(
    store: Store, words: str = "", *, area: str | None = None, period: str | None = None, unit: str | None = None,
    reports: Sequence[str] | None = None,
) -> tuple[Figure, ...]:  # fmt: skip
    """Return the figures that all of `words` describe and whose fields have the given words in them."""
    tokens = tokenize(words)
    known = store.index.terms(tokens)
    wanted = [known.get(token, token) for token in tokens if known.get(token, token)]
    found = []
    for entry in store.figures():
        figure = entry.figure
        described = {*entry.own, *entry.context, *entry.heading}
        if reports and figure.report not in reports:
            continue
        if not all(term in described for term in wanted):
            continue
        if all(
            _has(field, given)
            for field, given in ((figure.area, area), (figure.period, period), (figure.unit, unit))
        ):
            found.append(figure)
    return tuple(found)


def _has(field: str | None, given: str | None) -> bool:
    return given is None or (field is not None and given.casefold() in field.casefold())
