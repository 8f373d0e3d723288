"""The time of a number, from its own words or from what the sentence and those before it tell.

In: a draft with its measure settled. Out: the same with its period, and a change's baseline where
its time holds it.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.before import Before
from assistant.figures.borrowing.earlier_times import anchored
from assistant.figures.changing.baselines import measured_from
from assistant.figures.draft import Draft, Time
from assistant.figures.measuring.targets import stands
from assistant.figures.placing.sharing import shared_by
from assistant.figures.placing.timing import (
    clause_mates,
    comes_back,
    goes_on,
    is_present,
    latest,
    moved_to,
    of_same_period,
    put_behind,
    stands_apart,
    still,
    taken_up,
    told_before,
)
from assistant.figures.placing.zones import BEYOND, Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import period_at
from assistant.figures.sentence.statement import Statement
from assistant.language.days import parse_iso

# Of a level or a change nothing is told by "every year".
_LEVELS = frozenset(("percent", "points", "frequency", "multiple"))
# What is set against the clause before is of the same time, where nothing else is said.
_CONTRASTS = frozenset(("while", "whilst", "whereas"))
_SAME_PERIOD = re.compile(
    r"(?:(?:this|that|the|the same|these) (?:same )?|same )(?:period|time|years|months)$", re.IGNORECASE
)


def settle_time(
    draft: Draft,
    statement: Statement,
    row: Row,
    zone: Zone,
    siblings: tuple[Draft, ...],
    before: Before,
    same: Draft | None,
) -> Draft:
    """Give a draft its time; `same` is the figure that it takes its measure from, None where its own words do."""
    period = draft.period
    if draft.change and siblings and period is not None and draft.baseline is None:
        draft = measured_from(draft, period)
        period = draft.period
    standing = period is None and (stands(draft, siblings) or comes_back(row, zone))
    anew = zone.first > 0 and row.kinds[zone.first] in ";S,"  # "a year ago it had 12; it now has three"
    standing = standing or (period is None and anew and bool(siblings) and is_present(row, zone))
    if period is None and siblings and row.host < 0 and put_behind(draft, row, zone):
        period = _gone_on_from(draft, row, zone, siblings, before).period
    since = row.items[0].word == "since"
    if period is None:
        shared = shared_by(statement, row, zone, "P", draft.change)
        period = period_at(statement, *shared) if shared else None
        since = since or (period is not None and period.kind == "since")
        if since and still(statement, row, zone):
            period = None  # "Since May 27 have come; one in four still lives far away"
    if period is not None and period.kind == "deadline" and draft.period is None and not draft.target:
        opened = row.kinds.rfind(";", 0, zone.at)
        own = (each for each in siblings if opened > 0 and each.quantity.start > row.items[opened].start)
        # "By 2022 it aims for 75; 28 were done in May, at £402 each"
        period = next((each.period for each in own if each.period not in (None, period)), period)
    if period is None and siblings and zone.joined and row.host < 0:
        alone = not draft.target and not set(row.kinds[zone.first : zone.at]) & set("XVLB")
        alone = alone and not stands_apart(row, zone) and not _held_against(row, zone, siblings)
        period = _gone_on_from(draft, row, zone, siblings, before).period if alone else None
    if period is None and siblings and row.host < 0:
        period = period_at(statement, *taken) if (taken := taken_up(row, zone)) else None
    if period is None and siblings and row.items[zone.first].word in _CONTRASTS:
        period = siblings[-1].period
    if period is None and siblings and row.host >= 0 and not set(row.kinds) & set("PA"):
        host = siblings[-1].period  # "one sixth were unsafe, often (in 61% of these cases) because …"
        period = host if siblings[-1].quantity.end <= row.items[0].start else None
    mates = clause_mates(row, zone, siblings)
    if (
        period is None
        and mates
        and not draft.target
        and goes_on(row, zone, mates)
        and not (since and still(statement, row, zone))
    ):
        period = latest(mates)
    if standing and period is not None and period.kind != "deadline":
        period = None
    if period is not None and _SAME_PERIOD.match(period.text) and period.first is None:
        told = of_same_period(before, siblings)
        period = told.period if told is not None else before.period
        baseline = told.baseline if told is not None and draft.change else None
        draft = draft._replace(period=period, baseline=draft.baseline or baseline)
    else:
        if (
            period is None
            and same is not None
            and not standing
            and not moved_to(row, zone, siblings)
            and not is_present(row, zone)
        ):
            # "We aim for 35 by 2019. They currently have 41": the aim's time is not that of what is.
            aimed = same.target and not draft.target and same.sentence != draft.sentence
            ahead = aimed and same.period is not None and same.period.kind == "deadline"
            period = None if ahead else same.period
        draft = draft._replace(period=_dated(period, before, siblings) or before.period)
    if same is not None and draft.period is not None and draft.period.kind == "relative":
        draft = draft._replace(period=anchored(draft.period, same.period))
    if draft.period is not None and draft.period.kind == "recurring" and draft.quantity.kind in _LEVELS:
        draft = draft._replace(period=before.period)  # "the rate, at 36%, has risen every year"
    if draft.change and draft.period is not None and draft.baseline is None:
        draft = measured_from(draft, draft.period)
        if draft.period is None:
            draft = draft._replace(period=before.period)
    return draft


def _held_against(row: Row, zone: Zone, siblings: tuple[Draft, ...]) -> bool:
    """Tell whether a bound stands behind an earlier level: "fewer than the 5.9 a year before and below the ceiling of 5.5"."""
    then = siblings[-1].period
    bound = any(item.word in BEYOND for item in row.items[zone.first : zone.at])
    return bound and then is not None and then.kind == "relative" and siblings[-1].source is not None


_BARE = {
    "year": range(360, 372),
    "half year": range(180, 186),
    "quarter": range(89, 93),
    "month": range(28, 32),
}


def _dated(period: Time | None, before: Before, siblings: tuple[Draft, ...]) -> Time | None:
    """Return the year, quarter or month that "during the year" is, where one was told of before."""
    if period is None or period.text not in _BARE or period.first is not None:
        return period
    told = of_same_period(before, siblings)
    known = told.period if told is not None else before.period
    first, last = (parse_iso(known.first), parse_iso(known.last)) if known is not None else (None, None)
    as_long = first is not None and last is not None and (last - first).days + 1 in _BARE[period.text]
    return known if as_long else period


_ANEW = re.compile(r",C[DR]*Q(?:F[DR]*[ON]+)?R*[XVLe]")


def _gone_on_from(draft: Draft, row: Row, zone: Zone, siblings: tuple[Draft, ...], before: Before) -> Draft:
    """Return the number whose time a joined one has: in a clause of its own not that of what is only compared.

    "67%, compared with 78% in 2015, felt safe, and a quarter had been bullied": now, not in 2015.
    """
    told = told_before(draft, siblings, len(before.drafts))
    near = told.beside[0] - len(before.drafts) if told.beside else -1
    anew = _ANEW.match(row.kinds, zone.first) is not None
    level = -1 if told.source is None else told.source - len(before.drafts)
    if anew and told.change and level >= 0:
        return siblings[level]  # "stands at 23,600, up 8% in the past year, and 1% are lost"
    return siblings[near] if anew and 0 <= near < len(siblings) else told
