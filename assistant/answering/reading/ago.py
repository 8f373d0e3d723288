"""Times told by how long ago they were: "five years ago", "two years before"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.small_numbers import small_number
from assistant.language.tokens import tokenize

_AGO = frozenset({"ago", "before", "earlier", "previously", "back"})


def find_ago(tokens: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where a number of years ago is named.

    >>> find_ago("fires five years ago".split())
    ((1, 4),)
    """
    return tuple(
        (at - 1, at + 2)
        for at, token in enumerate(tokens)
        if at
        and token == "years"
        and tokens[at + 1 : at + 2]
        and tokens[at + 1] in _AGO
        and small_number(tokens[at - 1])
    )


def fits_ago(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a figure is of as many years ago as a question says, true where it says no such thing."""
    asked = [small_number(query.tokens[start]) for start, _ in find_ago(query.tokens)]
    if not asked:
        return True
    text = store.report(figure.report).text
    words = tokenize(figure.quote.of(text))
    said = {small_number(words[at - 1]) for at, word in enumerate(words) if at and word == "years"}
    published = store.report(figure.report).metadata.published[:4]
    dated = int(published) - int(figure.period_end[:4]) if published and figure.period_end else None
    return all(each in said or each == dated for each in asked)
