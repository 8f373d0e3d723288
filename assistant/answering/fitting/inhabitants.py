"""All who live in a place: "how many children live in Anytown" asks for no part of them."""

from __future__ import annotations

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

_WHOLE = 0.3  # gained by the number of all who live there


def inhabitants_fit(store: Store, query: Query, figure: Figure, breaks: list[str]) -> float:
    """Weigh whether a figure counts all who live in the place, where nothing narrower is asked about.

    Only such a figure answers "how many live in ..."; of "how many are there in ..." it is the likelier one.
    """
    if (
        not query.asks("count")
        or query.asks("share", "rate", "change")
        or query.rate
        or not _of_a_whole_place(query)
    ):
        return 0.0
    living = _says_where(query)
    if _counts_inhabitants(store, figure) and _counts_all(query, figure):
        return _WHOLE
    if living:
        breaks.append("population")
    return 0.0


def _of_a_whole_place(query: Query) -> bool:
    """Tell whether a question names nothing but whom it counts, their age and one place."""
    named = [term for term in query.required() if term not in query.head and not term.text.isdigit()]
    head = [term for term in query.head if term.required]
    subjects = [area for area in query.areas if area.kind == "subject"]
    return len(subjects) == 1 == len(query.areas) and len(head) <= _WHO and not named and not query.periods


_WHO = 2  # words: "young people"


def _says_where(query: Query) -> bool:
    """Tell whether a question has "live in" right before the place."""
    start = query.areas[0].start
    return not _LIVING.isdisjoint(query.tokens[max(0, start - _NEAR) : start])


_NEAR = 3  # tokens
_LIVING = frozenset({"live", "lives", "lived", "living", "reside", "resides", "residing", "resident"})


def _counts_inhabitants(store: Store, figure: Figure) -> bool:
    """Tell whether a number's sentence goes on with "live in" and the place or the area, and nothing narrower before."""
    report = store.report(figure.report)
    value = figure.span("value") or figure.quote
    if figure.unit in _PEOPLE and not _SERVING.isdisjoint(
        tokenize(report.text[max(figure.quote.start, value.start - _CLOSE) : value.start])
    ):
        return True  # "we serve 1.9 million people", "a population of 84,000 people"
    after = tokenize(report.text[value.end : min(figure.quote.end, value.end + _FAR)])
    at = next((at for at, word in enumerate(after) if word in _LIVING), None)
    if at is None or not _WITHIN.intersection(after[at + 1 : at + 2]):
        return False
    here = {word for name in (report.metadata.area, *report.metadata.area_names) for word in tokenize(name)}
    return not (here | _HERE).isdisjoint(after[at + 2 : at + 5]) and not _NARROWING.intersection(after[:at])


_SERVING = frozenset({"serve", "serves", "serving", "served", "population"})
_CLOSE = 25  # characters
_WITHIN = frozenset({"in", "within", "on"})
_FAR = 100  # characters
_HERE = frozenset({"area", "borough", "county", "city", "district", "authority", "town"})
_NARROWING = frozenset({"who", "from", "with", "subject", "looked", "placed"})


def _counts_all(query: Query, figure: Figure) -> bool:
    """Tell whether those counted are not the young alone where people are asked about."""
    if _PEOPLE.isdisjoint(query.tokens) or not _YOUNG.isdisjoint(query.tokens):
        return True
    return _YOUNG.isdisjoint(tokenize(f"{figure.measure or ''} {figure.unit}"))


_PEOPLE = frozenset({"people", "residents", "inhabitants", "persons"})
_YOUNG = frozenset({"young", "children", "child", "youth"})
