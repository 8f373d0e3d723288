"""The numbers of a draft read together: shares of what they stand beside, and right ones in the wrong place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.verifying.claims import Claim
from assistant.verifying.compared import told_against
from assistant.verifying.crossed import crossed
from assistant.verifying.judging import Judgment
from assistant.verifying.order import wrong_order, wrong_way
from assistant.verifying.rounding import agreement, part_agreement
from assistant.verifying.verification import SOMETHING_ELSE, SUPPORTED, SWAPPED
from assistant.verifying.working import WORKED

Judged = Sequence[tuple[Claim, Judgment]]
_HUNDRED = Decimal(100)


def read_together(judged: Judged, store: Store) -> list[tuple[Claim, Judgment]]:
    """Return the judgments again, each in the light of the others."""
    judged = [(claim, _as_share(claim, judgment, judged)) for claim, judgment in judged]
    order, places = wrong_order(judged), crossed(judged)
    found = []
    for at, (claim, alone) in enumerate(judged):
        judgment = alone
        verdict = (
            SOMETHING_ELSE
            if at in places
            else SWAPPED
            if at in order or _is_against(claim, alone, judged, store)
            else None
        )
        if verdict:
            cost = alone.cost + 0.4
            judgment = alone._replace(verdict=verdict, differences=(verdict,), cost=cost)
        found.append((claim, judgment))
    return found


def _is_against(claim: Claim, judgment: Judgment, judged: Judged, store: Store) -> bool:
    """Tell whether a right number is said to have moved, or to compare, the other way than in the report."""
    if judgment.entry is None or judgment.verdict != SUPPORTED or judgment.note.startswith(WORKED):
        return False
    figure = judgment.entry.figure
    beside = [each.figure for id in figure.comparators if (each := store.figure(id)) is not None]
    if wrong_way(claim, figure, beside):
        return True
    mates = [other for other, _ in judged if other.sentence == claim.sentence and other.span != claim.span]
    spoken = {each.entry.figure.id for _, each in judged if each.entry is not None}
    unsaid: list[Figure] = [each for each in beside if each.id not in spoken]
    national = store.report(figure.report).metadata.national
    return told_against(claim, figure, unsaid, national, not mates)


def _as_share(claim: Claim, judgment: Judgment, judged: Judged) -> Judgment:
    """Return the verdict on a share that two right numbers of its sentence make: "over half of £184.6m – £96.3m"."""
    ours = claim.figure
    if judgment.verdict == SUPPORTED or ours.direction or ours.value is None:
        return judgment
    if ours.unit != "percent" and not ours.out_of:
        return judgment
    beside = [
        (other.figure, each)
        for other, each in judged
        if other.sentence == claim.sentence
        and each.verdict == SUPPORTED
        and each.entry is not None
        and other.figure.value
        and other.figure.unit not in {"percent", "percentage points", "times"}
    ]
    for part, mine in beside:
        for whole, _ in beside:
            if part.unit != whole.unit or not part.value or not whole.value or part.value >= whole.value:
                continue
            share = part.value / whole.value * _HUNDRED
            fits = (
                part_agreement(ours.value, ours.out_of, share)
                if ours.out_of
                else agreement(ours.value, claim.hedge or "about", share)
            )
            if fits is not None:
                note = f"{WORKED}: {part.value:f} and {whole.value:f}"
                return Judgment(SUPPORTED, (), mine.entry, 0.5, note)
    return judgment
