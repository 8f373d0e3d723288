"""What a question asks for."""

from typing import NamedTuple

_LOOSE = 0.6  # what a related word is worth beside the word itself


class Alternative(NamedTuple):
    """Hold terms that together may stand for a word of the question.

    `kind`: "own", "alias", "same", "near" (a liberty that is noted) or "loose" (only to find a
    passage by); `shown` is how a note names it.
    """

    terms: tuple[str, ...]
    kind: str
    shown: str


class Term(NamedTuple):
    """Hold a word or phrase of the question and all that may stand for it.

    `weight` grows with its rarity in the corpus. `required` terms must be covered by evidence.
    `cues` are what the word asks for besides. `start:end` is its place among the query's tokens.
    `even` is a weight that hardly depends on rarity: how much a question loses without the word.
    `same`, `near`, `phrases`, `related` and `kin` are the alternatives sorted for looking up. `context`
    words only place the question ("under the recommendations").
    """

    text: str
    weight: float
    required: bool
    cues: frozenset[str]
    alternatives: tuple[Alternative, ...]
    start: int
    end: int
    even: float
    same: frozenset[str]
    near: frozenset[str]
    phrases: tuple[tuple[frozenset[str], float], ...]
    related: frozenset[str]
    kin: tuple[frozenset[str], ...]
    context: bool

    def loosely(self, terms: frozenset[str]) -> float:
        """Return how well a set of terms covers this one, related words counting too."""
        strength = self.strength(terms)
        if strength or (self.related.isdisjoint(terms) and not any(phrase <= terms for phrase in self.kin)):
            return strength
        return _LOOSE

    def strength(self, terms: frozenset[str]) -> float:
        """Return how well a set of terms covers this one: 0 not at all, 1 in its own words."""
        if not self.same.isdisjoint(terms):
            return 1.0 if self.alternatives[0].terms[0] in terms else 0.97
        best = 0.0 if self.near.isdisjoint(terms) else 0.9
        for phrase, strength in self.phrases:
            if strength > best and phrase <= terms:
                best = strength
        return best


def make_term(
    text: str, weight: float, required: bool, cues: frozenset[str], alternatives: tuple[Alternative, ...], start: int,
    end: int, even: float, context: bool = False,
) -> Term:  # fmt: skip
    """Make a term, its alternatives sorted by how freely they may stand for it."""
    single = [each for each in alternatives if len(each.terms) == 1]
    return Term(
        text, weight, required, cues, alternatives, start, end, even,
        same=frozenset(each.terms[0] for each in single if each.kind not in {"near", "loose"}),
        near=frozenset(each.terms[0] for each in single if each.kind == "near"),
        phrases=tuple(
            (frozenset(each.terms), 0.9 if each.kind == "near" else 0.97)
            for each in alternatives
            if len(each.terms) > 1 and each.kind != "loose"
        ),
        related=frozenset(each.terms[0] for each in single if each.kind == "loose"),
        kin=tuple(frozenset(each.terms) for each in alternatives if len(each.terms) > 1 and each.kind == "loose"),
        context=context,
    )  # fmt: skip


class AskedArea(NamedTuple):
    """Hold a place asked about: "subject", "national" or "place"; `reports` are those it is an area of.

    `part` tells that it is named by a part of its name.
    """

    kind: str
    name: str
    reports: tuple[str, ...]
    start: int
    end: int
    part: bool = False


class AskedPeriod(NamedTuple):
    """Hold a time asked about: `first` and `last` are (parts of) ISO dates, "" where open.

    `kind`: "range" (12 months to …, between … and …, 2013/14), "date" (in 2014, March 2014),
    "since" (only `first`), "deadline" (by 2016: only `last`).
    """

    text: str
    kind: str
    first: str
    last: str
    start: int
    end: int


class AskedRate(NamedTuple):
    """Hold the base asked for: per how many, and of whom: terms, people in general, or not said."""

    base: str
    of: tuple[str, ...]
    people: bool


class Query(NamedTuple):
    """Hold a question as parsed; `tokens` are its words in lower case.

    `previous` are the places among them that ask for the time before ("in the previous year").
    """

    question: str
    tokens: tuple[str, ...]
    cues: frozenset[str]
    terms: tuple[Term, ...]
    areas: tuple[AskedArea, ...]
    periods: tuple[AskedPeriod, ...]
    rate: AskedRate | None
    head: tuple[Term, ...]
    negatives: tuple[str, ...]
    previous: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]

    def asks(self, *names: str) -> bool:
        """Tell whether the question gives one of these cues."""
        return not self.cues.isdisjoint(names)

    def required(self) -> tuple[Term, ...]:
        """Return the terms that evidence must cover."""
        return tuple(term for term in self.terms if term.required)
