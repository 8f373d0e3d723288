"""How much a number of a draft and a figure of a report are about the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from assistant.answering.query import Term
from assistant.answering.terms import make_terms
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.language.tokens import tokenize

_IN_CONTEXT, _IN_HEADING = 0.75, 0.5
_IN_SENTENCE = 0.8  # what a word in the claim's sentence is worth beside one in its measure
_LOOSE = 0.5


class Topic(NamedTuple):
    """Hold what a claim is about: the terms of its measure, and all terms that its words may stand for."""

    terms: tuple[Term, ...]
    own: frozenset[str]
    near: frozenset[str]


def topic_of(store: Store, measure: str, sentence: str) -> Topic:
    """Return what a claim is about, from the words of its measure and of its sentence."""
    own = _terms(store, measure)
    around = _terms(store, sentence)
    return Topic(own or around, _reach(own), _reach(around))


def likeness(topic: Topic, entry: FigureEntry, weights: Weights) -> float:
    """Return how much a claim and a figure are about the same: 0 nothing, 1 all.

    Half of it is how far the figure's words cover those of the claim, half the reverse.
    """
    own = frozenset(entry.own) | entry.head
    total = covered = 0.0
    for term in topic.terms:
        total += term.weight
        covered += term.weight * max(
            term.strength(own),
            _IN_CONTEXT * term.strength(entry.context),
            _IN_HEADING * term.strength(entry.heading),
            _LOOSE * bool(term.loosely(own)),
        )
    there = covered / total if total else 0.0
    measure = weights.of(entry.figure)
    whole = sum(measure.values())
    back = sum(
        weight * (1.0 if term in topic.own else _IN_SENTENCE if term in topic.near else 0.0)
        for term, weight in measure.items()
    )
    return (there + (back / whole if whole else there)) / 2


class Weights:
    """Keep how much each term of a figure's measure tells it from others."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, dict[str, float]] = {}

    def of(self, figure: Figure) -> dict[str, float]:
        """Return the terms of a figure's measure, or of its unit where it has none, with their weights."""
        if figure.id not in self._known:
            words = dict.fromkeys(terms(figure.measure or figure.unit))
            counts = self._store.index.frequencies(words)
            size = max(self._store.index.size, 1)
            self._known[figure.id] = {
                word: 1 / (1 + 4 * min(1.0, counts.get(word, 0) / size)) for word in words
            }
        return self._known[figure.id]


def _terms(store: Store, words: str) -> tuple[Term, ...]:
    tokens = [token for token in tokenize(words) if not token[:1].isdigit()]
    return make_terms(store, tokens, (), set(), (), set())


def _reach(found: Iterable[Term]) -> frozenset[str]:
    return frozenset(
        each
        for term in found
        for alternative in term.alternatives
        if alternative.kind != "loose"
        for each in alternative.terms
    )
