"""Which figures a question cannot tell apart, so that one of them is weighed for all.

Many reports say the same of their own place: the figures differ in value and place in the text, and
in words that the question has no use for. Figures of one group agree in all that weighing looks at.
"""

from collections.abc import Hashable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from assistant.answering.fitting.constraints import area_kind
from assistant.answering.fitting.population import of_the_others
from assistant.answering.reading.query import Query
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure

_FEW = 500  # figures of which each is looked at for what it denies
_MANY = 200  # paragraphs above which those that hold an asked term are looked up first

_said = itemgetter(
    *map(
        Figure._fields.index,
        (
            "measure", "qualifier", "approximation", "unit", "direction", "target", "period", "period_start",
            "period_end", "baseline", "change",
        ),
    )
)  # fmt: skip
_TELLING = frozenset({0, 1})  # values that say "none" and "one each"


class Group(NamedTuple):
    """Hold figures that weigh the same, and the asked terms of their paragraphs if those may meet more."""

    entries: list[FigureEntry]
    beside: frozenset[str]


def group_alike(
    store: Store, query: Query, entries: Sequence[FigureEntry], alone: frozenset[int]
) -> Iterator[Group]:
    """Yield all of `entries` in groups; of `alone` are the numbers of those that weigh in another way."""
    asked = _terms_of(query)
    # where a time is asked for, or a place by its name, no two are taken for alike
    each = (
        bool(query.periods)
        or query.asks("previous", "peers")
        or any(area.kind == "place" for area in query.areas)
    )
    # a report's text is read for a handful only: of very many alike, the first tells whether they deny
    few = len(entries) <= _FEW
    found: dict[Hashable, list[FigureEntry]] = {}
    for entry in entries:
        figure = entry.figure
        metadata = store.report(figure.report).metadata
        key = (
            entry.own, _said(figure), asked & entry.context, asked & entry.heading, asked & entry.head,
            figure.margin is None, figure.out_of is None, figure.value if figure.value in _TELLING else None,
            area_kind(figure, metadata.area, metadata.national), entry.number in alone, each and entry.number,
            few and of_the_others(store, query, figure),
        )  # fmt: skip
        held = found.get(key)
        if held is None:
            found[key] = [entry]
        else:
            held.append(entry)
    yield from _beside(store, query, asked, list(found.values()))


def _beside(
    store: Store, query: Query, asked: frozenset[str], groups: list[list[FigureEntry]]
) -> Iterator[Group]:
    """Part groups by what their paragraphs say of what nothing nearer meets."""
    lacking = [_lacking(query, group[0]) for group in groups]
    within = {entry.passage for group, terms in zip(groups, lacking, strict=True) if terms for entry in group}
    if len(within) > _MANY:
        holders = store.index.holders(frozenset().union(*lacking))
        within &= frozenset().union(*holders.values())
    store.load_sentences(within)
    for group, terms in zip(groups, lacking, strict=True):
        if not terms or within.isdisjoint([entry.passage for entry in group]):
            yield Group(group, frozenset())
            continue
        parts: dict[frozenset[str], list[FigureEntry]] = {}
        for entry in group:
            said = asked & store.passage_terms(entry.passage) if entry.passage in within else frozenset()
            parts.setdefault(said, []).append(entry)
        yield from (Group(part, said) for said, part in parts.items())


def _lacking(query: Query, entry: FigureEntry) -> frozenset[str]:
    """Return the terms that may help to meet what a figure and what is around it do not meet."""
    words = entry.context.union(entry.heading, entry.own)
    unmet = query._replace(terms=tuple(term for term in query.terms if not term.strength(words)))
    return _terms_of(unmet) - words


def _terms_of(query: Query) -> frozenset[str]:
    return frozenset(
        each for term in query.terms for alternative in term.alternatives for each in alternative.terms
    )
