"""The numbers of a draft read together: shares of what they stand beside, and right ones in the wrong place."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.verifying.claims import Claim
from assistant.verifying.compared import told_against
from assistant.verifying.crossed import crossed
from assistant.verifying.derived import Near, as_gap, as_share
from assistant.verifying.differences import value_agreement
from assistant.verifying.judging import Judgment
from assistant.verifying.order import wrong_order, wrong_way
from assistant.verifying.verification import SOMETHING_ELSE, SUPPORTED, SWAPPED, WRONG_VALUE
from assistant.verifying.working import WORKED

Judged = Sequence[tuple[Claim, Judgment]]


def read_together(judged: Judged, store: Store) -> list[tuple[Claim, Judgment]]:
    """Return the judgments again, each in the light of the others."""
    judged = [(claim, _beside(at, judged, store)) for at, (claim, _) in enumerate(judged)]
    near = Near(store)
    beside = _by_sentence(judged)
    judged = [(claim, as_gap(claim, each, beside[claim.sentence], near)) for claim, each in judged]
    beside = _by_sentence(judged)
    judged = [(claim, as_share(claim, each, beside[claim.sentence])) for claim, each in judged]
    beside = _by_sentence(judged)
    texts = {
        each.entry.figure.report: store.report(each.entry.figure.report).text
        for _, each in judged
        if each.entry is not None
    }
    order, places = wrong_order(judged), crossed(judged, texts)
    found = []
    for at, (claim, alone) in enumerate(judged):
        judgment = alone
        verdict = (
            SOMETHING_ELSE
            if at in places
            else SWAPPED
            if at in order or _is_against(claim, alone, beside[claim.sentence], store)
            else None
        )
        if verdict:
            cost = alone.cost + 0.4
            judgment = alone._replace(verdict=verdict, differences=(verdict,), cost=cost)
        found.append((claim, judgment))
    return found


def _by_sentence(judged: Judged) -> dict[Span, list[tuple[Claim, Judgment]]]:
    found: dict[Span, list[tuple[Claim, Judgment]]] = {}
    for claim, judgment in judged:
        found.setdefault(claim.sentence, []).append((claim, judgment))
    return found


def _is_against(claim: Claim, judgment: Judgment, judged: Judged, store: Store) -> bool:
    """Tell whether a right number is said to have moved, or to compare, the other way than in the report.

    `judged` are all numbers of the sentence.
    """
    if judgment.entry is None or judgment.verdict != SUPPORTED or judgment.note.startswith(WORKED):
        return False
    figure = judgment.entry.figure
    beside = [each.figure for id in figure.comparators if (each := store.figure(id)) is not None]
    if wrong_way(claim, figure, beside):
        return True
    mates = [other for other, _ in judged if other.span != claim.span]
    spoken = {each.entry.figure.id for _, each in judged if each.entry is not None}
    unsaid: list[Figure] = [each for each in beside if each.id not in spoken]
    national = store.report(figure.report).metadata.national
    return told_against(claim, figure, unsaid, national, mates)


def _beside(at: int, judged: Judged, store: Store) -> Judgment:
    """Return the verdict on a number that is set beside the one before it, of the same measure and another place.

    It is held against what the report itself sets beside that one, not against the like of it in another row.
    """
    claim, judgment = judged[at]
    before = judged[at - 1] if at else None
    if before is None or judgment.verdict != SUPPORTED or judgment.entry is None or before[1].entry is None:
        return judgment
    other, first = before
    mine, theirs = judgment.entry.figure, before[1].entry.figure
    if (
        first.verdict != SUPPORTED
        or other.sentence != claim.sentence
        or (other.figure.measure, other.figure.qualifier) != (claim.figure.measure, claim.figure.qualifier)
        or other.figure.area == claim.figure.area
        or mine.measure == theirs.measure
        or judgment.note.startswith(WORKED)
    ):
        return judgment
    for id in theirs.comparators:
        found = store.figure(id)
        if (
            found is not None
            and found.figure.measure == theirs.measure
            and found.figure.area == claim.figure.area
            and found.figure.unit == mine.unit
            and value_agreement(claim, found.figure) is None
        ):
            return Judgment(WRONG_VALUE, (WRONG_VALUE,), found, judgment.cost + 0.4)
    return judgment
