"""Whether a sentence in people's own words is about a figure, where few of its words are those of the measure.

A number that a report prints, with a fitting unit, place and time, is told by the words around it: those
of the report's whole sentence count, so long as nothing else with a fitting unit is told better by them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.answering.reading.query import Term
from assistant.answering.reading.terms import NUMBERS
from assistant.corpus.entries import FigureEntry
from assistant.language.terms import terms
from assistant.language.tokens import tokenize
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind
from assistant.verifying.neighbours import is_rare
from assistant.verifying.topics import VAGUE, Topic, Weights
from assistant.verifying.wording import like_words, words_of

_IN_MEASURE, _IN_ROW, _IN_SENTENCE, _IN_HEADING, _IN_PASSAGE, _RELATED = 1.0, 0.8, 0.7, 0.5, 0.3, 0.4
_NEAR = 0.35  # a word this strong stands in the sentence, the row or the heading, or is kin to one there
_ENOUGH = 2  # words that a number has in common with its figure, where others may have the same number
_MOST = 0.5  # or the share of the telling words
_CLEARLY, _BY_FAR = 1.5, 2.0  # how much better another figure must be told, and than one of many digits
_LESS = 0.8  # and how much of it counts where another has all words of what is measured
_SURELY = 0.95
_DIGITS = 3  # of a number that is hardly another's by chance
_STEM = 6  # letters that two words of one family begin with
_BARE = re.compile(r"[\d.,]+|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)
_PASSED = frozenset(
    terms(
        "january february march april may june july august september october november december spring summer autumn winter "
        "half third quarter dozen double currently now recent latest"
    )
)


class Spoken(NamedTuple):
    """Hold the telling words of a claim: those of what it measures or counts, and all of its sentence."""

    head: tuple[Term, ...]
    said: tuple[Term, ...]
    counted: frozenset[str]


def told_by_words(
    claim: Claim,
    topic: Topic,
    fitting: Sequence[FigureEntry],
    rivals: Iterable[FigureEntry],
    weights: Weights,
) -> FigureEntry | None:
    """Return which of the `fitting` figures, those that agree in every field, the claim's words are about.

    `rivals` have another number and otherwise agree; one that is told clearly better means that the claim is about that.
    """
    spoken = _spoken(claim, topic, weights)
    best, most = None, -1.0
    for entry in fitting:
        weight = _weight(spoken.said, entry, weights)
        if (
            weight > most
            and _is_told(claim, spoken, entry, weights, weight)
            and not _names_another(spoken, entry, weights, _is_exact(claim))
        ):
            best, most = entry, weight
    if best is None:
        return None
    clearly = _BY_FAR if _is_exact(claim) else _CLEARLY
    least = 0 if best.figure.unit.startswith("per ") else _LESS
    for other in rivals:
        if unit_kind(other.figure.unit) != unit_kind(best.figure.unit):
            continue
        theirs = _weight(spoken.said, other, weights)
        if theirs > clearly * most or (theirs > least * most and _is_nearer(spoken, other, best, weights)):
            return None
    return best


def is_named(topic: Topic, entry: FigureEntry, weights: Weights) -> bool:
    """Tell whether a sentence says all that a figure's measure is of."""
    measure = weights.of(entry.figure)
    return bool(measure) and all(any(phrase <= topic.near for phrase in phrases) for phrases, _ in measure)


def is_empty(claim: Claim, topic: Topic, weights: Weights) -> bool:
    """Tell whether the claim's own sentence says nothing of what its number is of: "of them", "it was"."""
    return not _spoken(claim, topic, weights).said


def _spoken(claim: Claim, topic: Topic, weights: Weights) -> Spoken:
    figure = claim.figure
    named = set(tokenize(figure.measure or ""))
    counted = frozenset(tokenize(figure.unit)) if unit_kind(figure.unit) == "count" else frozenset()
    own = telling(topic.terms, weights)
    head = tuple(term for term in own if term.text in named or term.text in counted)
    if _BARE.fullmatch(figure.text):
        # A number without a noun of its own has what it is of from another.
        head = ()
    known = {term.text for term in head}
    said = telling((*topic.terms, *topic.around), weights)
    return Spoken(head, (*head, *(term for term in said if term.text not in known)), counted)


def _is_told(claim: Claim, spoken: Spoken, entry: FigureEntry, weights: Weights, weight: float) -> bool:
    """Tell whether enough of the words are the figure's: one for a number of many digits, else two or most."""
    rare = _is_exact(claim)
    found = [term for term in spoken.said if _strength(term, entry, weights) >= (0.0001 if rare else _NEAR)]
    whole = sum(term.weight for term in spoken.said)
    if spoken.head and all(term.strength(_own(entry, weights)) >= _SURELY for term in spoken.head):
        return True
    if rare and not spoken.head and len(spoken.said) < _ENOUGH and "period" in claim.explicit:
        return True  # nothing in the sentence names another measure
    return len(found) >= (1 if rare else _ENOUGH) or (bool(found) and weight >= _MOST * whole)


def _is_exact(claim: Claim) -> bool:
    """Tell whether a number has so many digits that it is hardly another's by chance."""
    value = claim.figure.value
    digits = (
        0 if value is None or claim.hedge not in {"", "only"} else len(value.normalize().as_tuple().digits)
    )
    return is_rare(claim) or digits >= _DIGITS


def _names_another(spoken: Spoken, entry: FigureEntry, weights: Weights, rare: bool) -> bool:
    """Tell whether the claim is of a thing that nothing near the figure knows: "special constables".

    `rare` tells that the number has so many digits that a word or two may be the draft's own.
    """
    foreign = [term for term in spoken.head if _strength(term, entry, weights) < _IN_PASSAGE]
    if not foreign:
        return False
    if any(term.text in spoken.counted for term in foreign):
        return True
    others = [term for term in spoken.said if term not in spoken.head]
    met = [term for term in spoken.head if _strength(term, entry, weights) >= _NEAR]
    if len(foreign) < len(met) + rare:
        return False
    besides = [term for term in others if _strength(term, entry, weights) >= _IN_SENTENCE]
    return not besides if met else len(besides) < _ENOUGH


def _is_nearer(spoken: Spoken, other: FigureEntry, mine: FigureEntry, weights: Weights) -> bool:
    """Tell whether another figure is of all that the claim and `mine` are of, and of something else that it names."""
    ours = {term.text for term in spoken.head if term.strength(_own(mine, weights))}
    theirs = {term.text for term in spoken.head if term.strength(_own(other, weights))}
    if ours != theirs or not (ours or mine.figure.unit.startswith("per ")):
        return ours < theirs
    return _is_whole(spoken, other, weights) and not _is_whole(spoken, mine, weights)


def _is_whole(spoken: Spoken, entry: FigureEntry, weights: Weights) -> bool:
    """Tell whether the claim says all that a figure's measure is of."""
    said = frozenset(name for term in spoken.said for name in (*term.same, *term.near))
    return all(any(phrase <= said for phrase in phrases) for phrases, _ in weights.of(entry.figure))


def told_better(
    topic: Topic, mine: FigureEntry, others: Iterable[FigureEntry], weights: Weights
) -> FigureEntry | None:
    """Return which of the `others` the claim's words name, by a word of its measure that is nowhere near `mine`."""
    said = telling((*topic.terms, *topic.around), weights)
    kind = unit_kind(mine.figure.unit)
    met = [term for term in said if _strength(term, mine, weights)]
    unmet = [term for term in telling(topic.terms, weights) if not _strength(term, mine, weights)]
    for other in others:
        own = other.head.union(other.own)
        if (
            unit_kind(other.figure.unit) == kind
            and any(term.strength(own) >= _SURELY for term in unmet)
            and all(_strength(term, other, weights) for term in met)
        ):
            return other
    return None


def told_of_other(
    claim: Claim, topic: Topic, mine: FigureEntry, others: Iterable[FigureEntry], weights: Weights
) -> FigureEntry | None:
    """Return which of the `others` has all words beside the number in its own measure, where `mine` knows none of them.

    "8,300 households are on the housing register" has the number of those who get something else.
    """
    counted = frozenset(terms(claim.figure.unit)) if unit_kind(claim.figure.unit) == "count" else frozenset()
    said = [
        term
        for term in telling((*topic.terms, *topic.around), weights)
        if term.same.isdisjoint(counted) and counted.isdisjoint(terms(term.text))
    ]
    known = _own(mine, weights).union(mine.context, mine.heading, weights.sentence(mine.figure))
    if len(said) < _ENOUGH or any(term.strength(known) for term in said):
        return None
    kind = unit_kind(mine.figure.unit)
    return next(
        (
            other
            for other in others
            if unit_kind(other.figure.unit) == kind
            and all(term.strength(_own(other, weights)) >= _SURELY for term in said)
        ),
        None,
    )


def telling(found: Iterable[Term], weights: Weights) -> tuple[Term, ...]:
    """Return the terms that tell one measure from another: no places, no changes, nobody who says it."""
    passed = VAGUE.union(weights.places, weights.sources, _PASSED)
    empty = NUMBERS.union(*map(words_of, ("saying", "anyone", "filler")))
    once = {term.text: term for term in found}
    return tuple(
        term
        for term in once.values()
        if term.text not in empty and term.same.isdisjoint(passed) and passed.isdisjoint(terms(term.text))
    )


def _weight(said: Sequence[Term], entry: FigureEntry, weights: Weights) -> float:
    return sum(term.weight * _strength(term, entry, weights) for term in said)


def _strength(term: Term, entry: FigureEntry, weights: Weights) -> float:
    own, sentence = _own(entry, weights), weights.sentence(entry.figure)
    near = own | entry.context | sentence
    kin = term.loosely(near) or not like_words(term.text).isdisjoint(near)
    return max(
        _IN_MEASURE * term.strength(own),
        _IN_ROW * term.strength(entry.context),
        _IN_SENTENCE * term.strength(sentence),
        _IN_HEADING * term.strength(entry.heading),
        _IN_PASSAGE * term.strength(weights.passage(entry.passage)),
        _RELATED * bool(kin or _is_of_family(term, near | entry.heading)),
    )


def _own(entry: FigureEntry, weights: Weights) -> frozenset[str]:
    longer = (phrase for phrases, _ in weights.of(entry.figure) for phrase in phrases)
    return entry.head.union(entry.own, *longer)


def _is_of_family(term: Term, said: Iterable[str]) -> bool:
    """Tell whether a word begins as one of those does: "recyclables" as "recycling"."""
    start = term.text[:_STEM]
    return len(start) == _STEM and any(each[:_STEM] == start for each in said)
