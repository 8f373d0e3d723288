"""How much a number of a draft and a figure of a report are about the same thing."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.answering.reading.query import Term
from assistant.answering.reading.terms import make_terms
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.language.tokens import tokenize
from assistant.verifying.wording import plain_verbs

_IN_CONTEXT, _IN_HEADING, _IN_PASSAGE = 0.75, 0.5, 0.5
_IN_SENTENCE = 0.8  # what a word in the claim's sentence is worth beside one in its measure
_LOOSE = 0.5
_WHOLE = 0.7
_FOREIGN = 1.3  # what a word weighs more of which the whole passage knows nothing
_OTHER = 0.85  # what is left of it where the claim names something else besides
_SENTENCE = 0.85  # likeness of a whole sentence beside that of a measure
_GENERIC, _LIGHT = (
    frozenset(terms("rate level number proportion percentage share total average amount spending cost")),
    0.25,
)
VAGUE = _GENERIC | frozenset(
    terms(
        "figure fall rise drop increase decrease reduction change growth cut gap difference improvement "
        "decline jump dip one points expected anticipated planned target aim ambition goal objective aspiration pledge "
        "promise hope forecast projection prediction expectation"
    )
)
_TIMES = frozenset(terms("year month week day period annual"))


class Topic(NamedTuple):
    """Hold what a claim is about: the terms of its measure, and all terms that its words may stand for."""

    terms: tuple[Term, ...]
    around: tuple[Term, ...]
    own: frozenset[str]
    near: frozenset[str]


def topic_of(store: Store, measure: str, sentence: str) -> Topic:
    """Return what a claim is about, from the words of its measure and of its sentence."""
    own = _terms(store, measure)
    around = _terms(store, plain_verbs(sentence))
    return Topic(own, around, _reach(own), _reach(around))


def is_part(topic: Topic, entry: FigureEntry, weights: "Weights") -> bool:
    """Tell whether a claim says nothing of what it measures but words of the figure."""
    telling = tuple(term for term in topic.terms if term.same.isdisjoint(VAGUE))
    return _covered(telling, entry, weights) >= _WHOLE


def is_vague(topic: Topic) -> bool:
    """Tell whether a claim does not say what it measures: "the figure", "a fall"."""
    return all(not term.same.isdisjoint(VAGUE) for term in topic.terms)


def likeness(topic: Topic, entry: FigureEntry, weights: "Weights") -> float:
    """Return how much a claim and a figure are about the same: 0 nothing, 1 all.

    Half of it is how far the figure's words cover those of the claim, half the reverse. Where the
    sentence as a whole is nearer to the figure than what the claim measures, that counts, a little less.
    """
    if not weights.of(entry.figure):
        # A figure that nothing near it names is known by its sentence alone.
        return _covered(topic.around, entry, weights) * _SENTENCE
    wide = _mean(_covered(topic.around, entry, weights), _back(entry, topic.near, topic.near, weights))
    if not topic.terms:
        return wide
    close = _mean(_covered(topic.terms, entry, weights), _back(entry, topic.own, topic.near, weights))
    alike = max(close, wide * _SENTENCE)
    return alike * _OTHER if _is_narrower(topic, entry, weights) else alike


def _mean(one: float, other: float) -> float:
    return (one + other) / 2


def _is_narrower(topic: Topic, entry: FigureEntry, weights: "Weights") -> bool:
    """Tell whether a claim measures something that the figure's passage knows nothing of: "knife crime"."""
    around = (
        frozenset(entry.own) | entry.head | entry.context | entry.heading | weights.passage(entry.passage)
    )
    return any(
        term.same.isdisjoint(VAGUE) and term.same.isdisjoint(weights.places) and not term.loosely(around)
        for term in topic.terms
    )


def _covered(said: tuple[Term, ...], entry: FigureEntry, weights: "Weights") -> float:
    own = frozenset(entry.own) | entry.head
    passage = weights.passage(entry.passage)
    total = covered = 0.0
    for term in said:
        if not term.same.isdisjoint(weights.places):
            continue
        strength = max(
            term.strength(own),
            _IN_CONTEXT * term.strength(entry.context),
            _IN_HEADING * term.strength(entry.heading),
            _IN_PASSAGE * term.strength(passage),
            _LOOSE * bool(term.loosely(own)),
        )
        weight = term.weight * (1 if strength else _FOREIGN)
        if not term.same.isdisjoint(_GENERIC):
            weight *= _LIGHT
        total += weight
        covered += weight * strength
    return covered / total if total else 0.0


def _back(entry: FigureEntry, own: frozenset[str], near: frozenset[str], weights: "Weights") -> float:
    measure = weights.of(entry.figure)
    whole = sum(weight for _, weight in measure)
    return (
        sum(
            weight * (1.0 if _meets(phrases, own) else _IN_SENTENCE if _meets(phrases, near) else 0.0)
            for phrases, weight in measure
        )
        / whole
        if whole
        else 0.0
    )


def _meets(phrases: tuple[frozenset[str], ...], said: frozenset[str]) -> bool:
    return any(phrase <= said for phrase in phrases)


class Weights:
    """Keep how much each word of a figure's measure tells it from others.

    `places` are the terms of the names of areas and `sources` the short names of publishers,
    which say nothing of what is measured.
    """

    def __init__(self, store: Store, areas: Iterable[str], sources: Iterable[str] = ()) -> None:
        self._store = store
        self.sources = frozenset(each.lower() for each in sources)
        self.places = frozenset(terms(" ".join(areas)))
        self._known: dict[str, tuple[tuple[tuple[frozenset[str], ...], float], ...]] = {}
        self._passages: dict[int, frozenset[str]] = {}
        self._sentences: dict[str, frozenset[str]] = {}

    def passage(self, number: int) -> frozenset[str]:
        """Return the terms of a passage."""
        if number not in self._passages:
            self._passages[number] = self._store.passage_terms(number) if number >= 0 else frozenset()
        return self._passages[number]

    def sentence(self, figure: Figure) -> frozenset[str]:
        """Return the terms of the report's sentence in which a figure stands."""
        if figure.id not in self._sentences:
            text = self._store.report(figure.report).text
            self._sentences[figure.id] = frozenset(terms(text[figure.quote.start : figure.quote.end]))
        return self._sentences[figure.id]

    def of(self, figure: Figure) -> tuple[tuple[tuple[frozenset[str], ...], float], ...]:
        """Return the words of a figure's measure, or of its unit where it has none, with their weights.

        A word is the sets of terms that may stand for it: its own, and what it is short for.
        """
        if figure.id not in self._known:
            counted = "" if figure.unit == "percent" or figure.unit.startswith("per ") else figure.unit
            tokens = _told(tokenize(figure.measure or counted))
            if figure.qualifier and _GENERIC.issuperset(terms(" ".join(tokens))):
                # "Number" at the head of a column is told by the name of the row alone.
                tokens = tokenize(figure.qualifier)
            shorts = {token: (token, token.removesuffix("s")) for token in tokens}
            aliases = self._store.aliases(sorted({each for both in shorts.values() for each in both}))
            words = {}
            for token in tokens:
                for name in terms(token):
                    longer = (frozenset(each.terms) for each in aliases if each.short in shorts[token])
                    words[name] = (frozenset((name,)), *(each for each in longer if each))
            counts = self._store.index.frequencies(words)
            size = max(self._store.index.size, 1)
            self._known[figure.id] = tuple(
                (
                    phrases,
                    (_LIGHT if name in _GENERIC else 1.0) / (1 + 4 * min(1.0, counts.get(name, 0) / size)),
                )
                for name, phrases in words.items()
            )
        return self._known[figure.id]


def _told(tokens: Sequence[str]) -> Sequence[str]:
    """Leave out what a measure only excludes: nobody has to say that they mean crime without fraud."""
    at = next((at for at, each in enumerate(tokens) if at and each.startswith(_EXCLUDING)), None)
    return tokens if at is None else tokens[:at]


_EXCLUDING = ("exclud", "except", "without")


def _terms(store: Store, words: str) -> tuple[Term, ...]:
    tokens = [token for token in tokenize(words) if not token[:1].isdigit()]
    found = make_terms(store, tokens, (), set(), (), set())
    return tuple(term for term in found if term.same.isdisjoint(_TIMES))


def _reach(found: Iterable[Term]) -> frozenset[str]:
    return frozenset(
        each
        for term in found
        for alternative in term.alternatives
        if alternative.kind != "loose"
        for each in alternative.terms
    )
