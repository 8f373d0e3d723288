"""Of whom a figure is, held against whom a question asks about: nobody left out, none of the others."""

from __future__ import annotations

from assistant.answering.fitting.personal import only_meant
from assistant.answering.fitting.population import (
    each_has_one,
    none_of_a_part,
    of_another_age,
    of_the_others,
    other_population,
    other_rate,
)
from assistant.answering.fitting.short_denials import denied_alike, denied_in_short
from assistant.answering.reading.query import Query
from assistant.corpus.store import FigureEntry, Store
from assistant.language.tokens import tokenize

_PEOPLE = frozenset({"people", "residents", "inhabitants", "population", "persons"})
_BE = frozenset({"is", "are", "was", "were"})


def is_of_others(store: Store, query: Query, entry: FigureEntry) -> bool:
    """Tell whether a figure is of other people or things than those asked about."""
    figure = entry.figure
    return (
        other_population(store, query, figure)
        or each_has_one(store, query, figure)
        or none_of_a_part(store, query, figure)
        or (of_the_others(store, query, figure) and not denied_alike(store, query, figure))
        or other_rate(store, query, figure)
        or denied_in_short(store, query, figure)
        or of_another_age(store, query, figure)
        or only_meant(store, query, figure)
        or _no_longer(store, query, entry)
        or _share_of_the_part(store, query, entry)
        or _share_of_inhabitants(query, entry)
        or _of_a_group(store, query, entry)
        or _falls_short(store, query, entry)
    )


def _falls_short(store: Store, query: Query, entry: FigureEntry) -> bool:
    """Tell whether those that fell short of something are asked about, and a figure is not of those."""
    if "short" not in query.tokens or not query.asks("lacking"):
        return False
    figure = entry.figure
    return "short" not in tokenize(figure.quote.of(store.report(figure.report).text))


def _no_longer(store: Store, query: Query, entry: FigureEntry) -> bool:
    """Tell whether a figure is of those of whom what is asked about is no longer so.

    "Ceased to be looked after" are none of those looked after; those of them who moved on may be asked about.
    """
    said = f"{entry.figure.measure or ''} {entry.figure.qualifier or ''}".lower()
    at = max(said.find(f" {end} ") for end in _ENDED)
    if at < 0 or not _ENDING.isdisjoint(query.tokens):
        return False
    known = store.index.terms(tokenize(said[: at + 1] + said[at + 1 :].partition(" and ")[0]))
    ended = frozenset(known.values())
    if any(term.strength(_ENDS) for term in query.terms):
        return False
    return bool(query.required()) and all(term.strength(ended) for term in query.required())


_ENDED = ("ceased to", "ceased being", "stopped being", "no longer")
_ENDS = frozenset({"ceas", "stop"})
_ENDING = frozenset({"longer", "left", "leave", "leaves", "leaving", "former", "exit", "exited", "stopped"})


def _share_of_the_part(store: Store, query: Query, entry: FigureEntry) -> bool:
    """Tell whether a share is of those who are themselves a part of the people asked about.

    "What percentage of people are children" asks for no share of the children.
    """
    if entry.figure.unit != "percent" or not query.asks("share"):
        return False
    tokens = query.tokens
    whole = next((at for at, token in enumerate(tokens) if token in _PEOPLE and tokens[at - 1] == "of"), None)
    if whole is None:
        return False
    be = next((at for at in range(whole + 1, len(tokens)) if tokens[at] in _BE), None)
    parts = [term for term in query.terms if be is not None and term.start == be + 1]
    if not parts or not parts[0].strength(entry.head):
        return False
    said = tokenize(f"{entry.figure.measure or ''} {entry.figure.qualifier or ''}")
    return _PEOPLE.isdisjoint(token for token, before in zip(said, _of(said), strict=True) if before)


def _share_of_inhabitants(query: Query, entry: FigureEntry) -> bool:
    """Tell whether a figure is a share of the population, and how large the population is is asked."""
    if entry.figure.unit != "percent" or "population" not in query.tokens or query.asks(*_PARTS):
        return False
    at = query.tokens.index("population")
    whole = query.tokens[at + 1 : at + 2] in ((), ("of",), ("in",)) and query.tokens[at - 1] not in _LOOSE_OF
    said = tokenize(f"{entry.figure.measure or ''} {entry.figure.qualifier or ''}")
    behind = [before for token, before in zip(said, _of(said), strict=True) if token == "population"]
    return whole and bool(behind) and all(behind)


def _of_a_group(store: Store, query: Query, entry: FigureEntry) -> bool:
    """Tell whether a figure does not speak of a population, and the population of a place is asked for."""
    if "population" not in query.tokens or query.rate is not None:
        return False
    at = query.tokens.index("population")
    placed = any(area.start == at + 2 for area in query.areas) and query.tokens[at + 1] in {"of", "in"}
    if not placed or any(term.end == at and term.required for term in query.terms):
        return False
    figure = entry.figure
    return "population" not in figure.quote.of(store.report(figure.report).text).lower()


_PARTS = ("share", "rate", "change", "compare", "difference")
_LOOSE_OF = frozenset({"of", "total"})


def _of(said: tuple[str, ...]) -> list[bool]:
    """Tell of each token whether it stands right behind "of", articles and words of the whole left out."""
    behind, found = False, []
    for token in said:
        found.append(behind)
        behind = token == "of" or (behind and token in _LOOSE)
    return found


_LOOSE = frozenset({"the", "all", "total", "whole", "local", "its", "their", "resident"})
