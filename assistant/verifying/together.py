"""The numbers of a draft read together: shares of what they stand beside, and right ones in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.verifying.claims import Claim
from assistant.verifying.compared import told_against
from assistant.verifying.crossed import crossed
from assistant.verifying.differences import value_agreement
from assistant.verifying.judging import Judgment
from assistant.verifying.kinds import unit_kind
from assistant.verifying.order import wrong_order, wrong_way
from assistant.verifying.rounding import agreement, part_agreement
from assistant.verifying.sums import made_of
from assistant.verifying.verification import NOT_IN_REPORTS, SOMETHING_ELSE, SUPPORTED, SWAPPED, WRONG_VALUE
from assistant.verifying.working import TO_TARGET, WORKED, is_aim, worked_out

Judged = Sequence[tuple[Claim, Judgment]]
_HUNDRED = Decimal(100)


def read_together(judged: Judged, store: Store) -> list[tuple[Claim, Judgment]]:
    """Return the judgments again, each in the light of the others."""
    judged = [(claim, _beside(at, judged, store)) for at, (claim, _) in enumerate(judged)]
    judged = [(claim, _as_gap(claim, judgment, judged, store)) for claim, judgment in judged]
    judged = [(claim, _as_share(claim, judgment, judged)) for claim, judgment in judged]
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
    return told_against(claim, figure, unsaid, national, mates)


def _as_share(claim: Claim, judgment: Judgment, judged: Judged) -> Judgment:
    """Return the verdict on a share that two right numbers of its sentence make: "over half of £184.6m – £96.3m"."""
    ours = claim.figure
    behind = claim.words[claim.span.end - claim.sentence.start :]
    ratio = (
        ours.unit == "times"
        or _FOR_EVERY.search(claim.words[: claim.span.start - claim.sentence.start])
        or (_FOR_EVERY.match(behind) is not None)
    )
    if judgment.verdict == SUPPORTED or ours.value is None:
        return judgment
    if not ratio and (ours.direction or (ours.unit != "percent" and not ours.out_of)):
        return judgment
    beside = [
        (other.figure, each)
        for other, each in judged
        if other.sentence == claim.sentence
        and each.verdict == SUPPORTED
        and each.entry is not None
        and other.figure.value
        and (ratio or other.figure.unit not in {"percent", "percentage points", "times"})
    ]
    for part, mine in beside:
        for whole, _ in beside:
            if unit_kind(part.unit) != unit_kind(whole.unit) or not part.value or not whole.value:
                continue
            if part.value < whole.value and _is_share(claim, part.value, whole.value, bool(ratio)):
                note = f"{WORKED}: {part.value:f} and {whole.value:f}"
                return Judgment(SUPPORTED, (), mine.entry, 0.5, note)
    return judgment


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


def _is_share(claim: Claim, part: Decimal, whole: Decimal, ratio: bool) -> bool:
    ours = claim.figure
    if ours.value is None:
        return False
    if ratio:
        hedge = claim.hedge if claim.hedge not in {"", "about"} else "fraction"
        return agreement(ours.value, hedge, whole / part) is not None
    share = part / whole * _HUNDRED
    if ours.out_of:
        return part_agreement(ours.value, ours.out_of, share) is not None
    return agreement(ours.value, claim.hedge or "about", share) is not None


def _as_gap(claim: Claim, judgment: Judgment, judged: Judged, store: Store) -> Judgment:
    """Return the verdict on what two figures differ by, where the sentence speaks of one of them behind it."""
    if judgment.verdict not in {NOT_IN_REPORTS, WRONG_VALUE, SOMETHING_ELSE}:
        return judgment
    beside = [
        each.entry
        for other, each in judged
        if other.sentence == claim.sentence and each.verdict == SUPPORTED and each.entry is not None
    ]
    if not beside:
        return judgment
    figures = {entry.figure.id: entry.figure for entry in beside}
    for entry in beside:
        for id in entry.figure.comparators:
            if (found := store.figure(id)) is not None:
                figures.setdefault(id, found.figure)
    if TO_TARGET.search(claim.words.lower()):
        for report in {entry.figure.report for entry in beside}:
            figures.update(
                (each.figure.id, each.figure) for each in store.figures((report,)) if is_aim(each.figure)
            )
    own = tuple(entry.figure for entry in beside)
    near = [each.figure for entry in beside[:1] for each in store.figures((entry.figure.report,))]
    made = made_of(claim, own, near)
    if made is not None:
        return Judgment(SUPPORTED, (), beside[0], 0.5, f"{WORKED}: {made.text}")
    worked = worked_out(claim, own, True, True) or worked_out(claim, tuple(figures.values()), True)
    return judgment if worked is None else Judgment(worked.verdict, (), beside[0], 0.5, worked.note)


_FOR_EVERY = re.compile(r"(?: [a-z]+){0,3} (?:for|to) (?:every|each)\b")
