"""Numbers of a draft that follow from right ones of the same sentence: gaps, sums, shares and ratios."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.judging import Judgment
from assistant.verifying.kinds import unit_kind
from assistant.verifying.rounding import ROUNDED, agreement, part_agreement
from assistant.verifying.sums import made_of
from assistant.verifying.verification import NOT_IN_REPORTS, SOMETHING_ELSE, SUPPORTED, WRONG_VALUE
from assistant.verifying.working import TO_TARGET, WORKED, is_aim, worked_out

Judged = Sequence[tuple[Claim, Judgment]]
_NEAR = 400  # characters between an aim and what it is the aim of
_HUNDRED = Decimal(100)
_FOR_EVERY = re.compile(r"(?: [a-z]+){0,3} (?:for|to) (?:every|each)\b")


class Near:
    """Hand out the figures of a report, read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, list[FigureEntry]] = {}

    def sentence(self, figure: Figure) -> str:
        """Return the sentence that a figure stands in."""
        return self._store.report(figure.report).text[figure.quote.start : figure.quote.end]

    def of(self, report: str) -> list[FigureEntry]:
        """Return all figures of one report."""
        if report not in self._known:
            self._known[report] = list(self._store.figures((report,)))
        return self._known[report]


def as_gap(claim: Claim, judgment: Judgment, judged: Judged, near: Near) -> Judgment:
    """Return the verdict on what two figures differ by, where the sentence speaks of one of them behind it."""
    if judgment.verdict not in {NOT_IN_REPORTS, WRONG_VALUE, SOMETHING_ELSE}:
        return judgment
    beside = [
        each.entry
        for other, each in judged
        if other.sentence == claim.sentence and each.verdict == SUPPORTED and each.entry is not None
    ]
    report = next((entry.figure.report for entry in (*beside, judgment.entry) if entry is not None), None)
    known = near.of(report) if report is not None else []
    own = tuple(entry.figure for entry in beside)
    made = made_of(claim, own, [entry.figure for entry in known], near.sentence)
    if made is not None:
        entry = next(each for each in (*beside, *known) if each.figure.id == made.id)
        return Judgment(SUPPORTED, (), entry, 0.5, f"{WORKED}: {made.text}")
    if not beside:
        return judgment
    ids = {id for each in own for id in each.comparators}
    targets = TO_TARGET.search(claim.words.lower()) is not None
    wider = [
        each.figure
        for each in known
        if each.figure.id in ids
        or any(_is_same(each.figure, one) for one in own)
        or (
            targets
            and (is_aim(each.figure) or any(is_aim(one) and _is_near(one, each.figure) for one in own))
        )
    ]
    figures = {each.id: each for each in (*own, *wider)}
    worked = worked_out(claim, own, True, True) or worked_out(claim, tuple(figures.values()), True)
    return judgment if worked is None else Judgment(worked.verdict, (), beside[0], 0.5, worked.note)


def _is_same(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one measure, which one of them may name by more words."""
    mine, theirs = frozenset(terms(one.qualifier or "")), frozenset(terms(other.qualifier or ""))
    if (one.measure, one.area, one.unit) != (other.measure, other.area, other.unit):
        return False
    return mine == theirs or (bool(mine and theirs) and (mine < theirs or theirs < mine))


def _is_near(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit and abs(one.quote.start - other.quote.start) < _NEAR


def as_share(claim: Claim, judgment: Judgment, judged: Judged) -> Judgment:
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
    named = _named_exactly(claim, judged)
    if named is not None:
        return Judgment(SUPPORTED, (), named, 0.5, ROUNDED)
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


def _named_exactly(claim: Claim, judged: Judged) -> FigureEntry | None:
    """Return the figure of the exact number that stands right behind a share in words: "nearly half of them, 44%"."""
    ours = claim.figure
    said = ours.value / ours.out_of * 100 if ours.value is not None and ours.out_of else ours.value
    if (
        said is None
        or any(each.isdigit() for each in ours.text)
        or (ours.unit != "percent" and not ours.out_of)
    ):
        return None
    for other, each in judged:
        if other.sentence != claim.sentence or other.figure.unit != "percent" or each.verdict != SUPPORTED:
            continue
        start = claim.sentence.start
        between = claim.words[claim.span.end - start : other.span.start - start]
        value = other.figure.value
        if value and _BESIDE.fullmatch(between) and abs(said - value) <= said * _ROOM[claim.hedge in _HEDGED]:
            return each.entry
    return None


_BESIDE = re.compile(r"[^.;:,(\d]{0,40}[,(–—-]\s*(?:at |or |that is,? |to be exact,? )?")
_HEDGED = frozenset({"nearly", "about", "under", "over"})
_ROOM = {True: Decimal("0.13"), False: Decimal("0.06")}  # beside the exact number a hedge misleads nobody


def _is_share(claim: Claim, part: Decimal, whole: Decimal, ratio: bool) -> bool:
    ours = claim.figure
    if ours.value is None:
        return False
    if ratio:
        hedge = claim.hedge if claim.hedge not in {"", "about"} else "fraction"
        return agreement(ours.value, hedge, whole / part) is not None
    share = part / whole * _HUNDRED
    if ours.out_of:
        return part_agreement(ours.value, ours.out_of, share, claim.hedge) is not None
    return agreement(ours.value, claim.hedge or "about", share) is not None
