"""Whether a sentence in people's own words is about a figure, where few of its words are those of the measure.

A number that a report prints, with a fitting unit, place and time, is told by the words around it: those
of the report's whole sentence count, so long as nothing else with a fitting unit is told better by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.answering.query import Term
from assistant.answering.terms import NUMBERS
from assistant.corpus.entries import FigureEntry
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.kinds import unit_kind
from assistant.verifying.neighbours import is_rare
from assistant.verifying.topics import VAGUE, Topic, Weights
from assistant.verifying.wording import words_of

_IN_MEASURE, _IN_ROW, _IN_SENTENCE, _IN_HEADING, _RELATED = 1.0, 0.8, 0.7, 0.5, 0.4
_ENOUGH = 2  # words that a number has in common with its figure, where others may have the same number
_PASSED = frozenset(
    terms(
        "january february march april may june july august september october november december spring summer autumn winter "
        "half third quarter dozen double currently now recent latest"
    )
)
_SURELY = 0.95
_MOST = 0.5  # or the share of the telling words


def told_by_words(
    claim: Claim,
    topic: Topic,
    fitting: Sequence[FigureEntry],
    rivals: Iterable[FigureEntry],
    weights: Weights,
) -> FigureEntry | None:
    """Return which of the `fitting` figures, those that agree in every field, the claim's words are about.

    `rivals` have another number and otherwise agree; the one that is told better means that the claim is about that.
    """
    own = telling(topic.terms, weights)
    said = telling((*topic.terms, *topic.around), weights)
    best, most = None, 0.0
    for entry in fitting:
        if any(not _strength(term, entry, weights) for term in own):
            continue
        found = [strength for term in said if (strength := _strength(term, entry, weights))]
        least = 1 if is_rare(claim) else _ENOUGH
        weight = _weight(said, entry, weights)
        whole = sum(term.weight for term in said)
        if len(found) < least and not (found and weight >= _MOST * whole):
            continue
        if weight > most:
            best, most = entry, weight
    if best is None:
        return None
    kind = unit_kind(best.figure.unit)
    beaten = any(
        unit_kind(other.figure.unit) == kind and _weight(said, other, weights) > most for other in rivals
    )
    return None if beaten else best


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
    longer = (phrase for phrases, _ in weights.of(entry.figure) for phrase in phrases)
    own = entry.head.union(entry.own, *longer)
    sentence = weights.sentence(entry.figure)
    return max(
        _IN_MEASURE * term.strength(own),
        _IN_ROW * term.strength(entry.context),
        _IN_SENTENCE * term.strength(sentence),
        _IN_HEADING * term.strength(entry.heading),
        _RELATED * bool(term.loosely(own | entry.context | sentence)),
    )
