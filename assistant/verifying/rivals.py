"""Which figure a claim is about, of those that it fits and of those that its words name better."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.corpus.store import FigureEntry, Store
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.differences import differences
from assistant.verifying.evidence import is_empty, told_better, told_of_other
from assistant.verifying.kinds import unit_kind
from assistant.verifying.neighbours import meant_instead
from assistant.verifying.rating import Free, Rated
from assistant.verifying.topics import VAGUE, Topic, Weights
from assistant.verifying.verification import SOMETHING_ELSE, SUPPORTED, WRONG_AREA, WRONG_VALUE

_ALIKE = 0.5  # likeness of topics that is enough for another number
_UNLIKELY = 0.32  # and for another figure of the same number
_SPOKEN = 10  # the whole of a share in words
_FAR = 0.25  # how much more alike a figure of the very unit must be than a share that is worked out
_ONE = frozenset({WRONG_VALUE, WRONG_AREA})
_MONEY = re.compile(r"[A-Z]{3}")
_DIGITS = 3  # of a number that is hardly another's by chance
_DIGIT = re.compile(r"\d")


class Chosen(NamedTuple):
    """Hold the verdict on a claim that fits a figure, the figure that it is about and where its number is from."""

    verdict: str
    entry: FigureEntry
    cost: float
    elsewhere: FigureEntry | None = None


def choose(
    claim: Claim, topic: Topic, rated: Sequence[Rated], is_free: Free, weights: Weights, store: Store
) -> Chosen:
    """Return what a claim is about whose nearest figure, the first of `rated`, it fits."""
    best = rated[0]
    rivals = [each for each in rated if each[3] == (WRONG_VALUE,) and is_free(each[4])]
    if (claim.figure.out_of or 0) > _SPOKEN and claim.figure.out_of == best[4].figure.out_of:
        return Chosen(SUPPORTED, best[4], best[0])  # both numbers of "24 of the 31"
    nearer = _of_same_unit(claim, best, rivals)
    if nearer is not None:
        return Chosen(WRONG_VALUE, nearer, 1.0)
    others = [each[4] for each in rivals if each[2] >= _ALIKE]
    meant = meant_instead(claim, topic, best[4], others, weights.places)
    if meant is not None:
        for each in rated:
            fits = not each[3] and each[2] >= _UNLIKELY
            if fits and not meant_instead(claim, topic, each[4], others, weights.places):
                best, meant = each, None
                break
    entries = [each[4] for each in rivals]
    meant = (
        meant
        or told_of_other(claim, topic, best[4], entries, weights)
        or of_same_sentence(claim, topic, best[4], entries, weights, store)
    )
    if meant is not None:
        return Chosen(SOMETHING_ELSE, meant, 1.5, best[4])
    beside = [each for each in rated if len(each[3]) == 1 and each[3][0] in _ONE and each[2] >= best[2]]
    named = told_better(topic, best[4], [each[4] for each in beside], weights)
    if named is not None:
        return Chosen(next(each[3][0] for each in beside if each[4] == named), named, 1.0)
    return Chosen(SUPPORTED, best[4], best[0])


def is_all_there_is(claim: Claim, topic: Topic, other: FigureEntry, weights: Weights) -> bool:
    """Tell whether a claim has the very number of a figure, and says nothing by which it could be of another."""
    digits = len(claim.figure.value.normalize().as_tuple().digits) if claim.figure.value is not None else 0
    money = _MONEY.fullmatch(claim.figure.unit) is not None
    return (
        digits >= (_DIGITS - 1 if money else _DIGITS)
        and is_empty(claim, topic, weights)
        and not differences(claim, other.figure, False)
    )


def _of_same_unit(claim: Claim, best: Rated, rivals: Iterable[Rated]) -> FigureEntry | None:
    """Return a figure of the claim's own unit that is far more alike, where the claim fits a share worked out."""
    kind = unit_kind(claim.figure.unit)
    if kind != "percent" or unit_kind(best[4].figure.unit) == kind:
        return None
    return next(
        (
            each[4]
            for each in rivals
            if unit_kind(each[4].figure.unit) == kind and each[2] >= max(_ALIKE, best[2] + _FAR)
        ),
        None,
    )


def of_same_sentence(
    claim: Claim,
    topic: Topic,
    mine: FigureEntry,
    others: Iterable[FigureEntry],
    weights: Weights,
    store: Store,
) -> FigureEntry | None:
    """Return a figure of the same sentence of the report whose own words the claim says, and not those of `mine`."""
    passed = VAGUE | weights.places
    if unit_kind(mine.figure.unit) == "count":
        return None  # what is counted stands behind its number
    said = frozenset(terms(claim.words))
    for other in others:
        if other.figure.quote != mine.figure.quote or other.figure.report != mine.figure.report:
            continue
        if unit_kind(other.figure.unit) != unit_kind(mine.figure.unit):
            continue
        one, two = _words(mine, store), _words(other, store)
        told, unsaid = two.difference(one, mine.own, passed), one - two - passed
        met = any(term.loosely(frozenset((each,))) for each in unsaid for term in topic.around)
        if told and unsaid and told <= said and unsaid.isdisjoint(topic.near) and not met:
            return other
    return None


def _words(entry: FigureEntry, store: Store) -> frozenset[str]:
    """Return the terms of a figure's own words: its row, or what stands in front of its number up to the one before."""
    figure = entry.figure
    value = figure.span("value") or figure.quote
    text = store.report(figure.report).text[figure.quote.start : value.start]
    return frozenset(terms(figure.qualifier or "")) or frozenset(terms(_DIGIT.split(text)[-1]))
