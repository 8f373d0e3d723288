"""Times that a number is only measured from, told beside another number of its sentence.

In: the drafts of a sentence with their rows, their levels settled. Out: the same, where "up 11% from
246 in 2017", "a rise of 3.7% or £3.1m on the year before" and "97%, the same as in 2015" have their baselines.
"""

from __future__ import annotations

import re

from assistant.figures.changing.baselines import baseline_of
from assistant.figures.draft import Draft, Part, Time
from assistant.figures.placing.timing import restates
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at, period_at
from assistant.figures.sentence.statement import Statement

Places = tuple[tuple[Row, Zone], ...]


def tell_former_times(statement: Statement, drafts: tuple[Draft, ...], places: Places) -> tuple[Draft, ...]:
    """Give changes and levels the baseline that the words beside them tell."""
    settled = list(drafts)
    for index, (row, zone) in enumerate(places):
        same = _same_as(statement, row, zone)
        if same is not None and settled[index].baseline is None and not settled[index].target:
            settled[index] = _from(settled[index], period_at(statement, row, same))
        settled[index] = _unmoved(statement, _of_years(statement, row, zone, settled[index]))
        was = _what_it_was(statement, row, zone)
        if was is not None and settled[index].baseline is None:
            told = settled[index].period
            own = None if told is None or told.text == was.text else told
            settled[index] = _from(settled[index]._replace(period=own), was)
        if not index or places[index - 1][0] is not row or row.host >= 0:
            continue
        former, latter = settled[index - 1], settled[index]
        if (
            latter.change
            and latter.period is None
            and latter.baseline
            and _BEFORE.search(latter.baseline.text)
        ):
            told = next((each.period for each in reversed(settled[:index]) if each.period), None)
            settled[index] = latter._replace(period=told)  # "up 40% on the six months before that"
        if former.change and restates(row, zone):
            _restate(statement, settled, index, row, zone)
        elif former.change and former.baseline is None and not latter.change and _opens_from(row, zone):
            settled[index - 1] = _from(former, latter.period)
    return tuple(settled)


def _restate(statement: Statement, settled: list[Draft], index: int, row: Row, zone: Zone) -> None:
    """Read "a rise of 3.7% or £3.1m on the year before": one change told twice, from one time."""
    former, latter = settled[index - 1], settled[index]
    items = baseline_of(row, zone)
    if items is None:
        return
    told = part_at(statement, (row.items[items[0]].start, row.items[items[1] - 1].end))
    if told is None or former.baseline not in (None, told):
        return
    settled[index - 1] = former._replace(baseline=told)
    settled[index] = latter._replace(
        baseline=told,
        change=True,
        direction=latter.direction or former.direction,
        period=former.period,
    )


def _opens_from(row: Row, zone: Zone) -> bool:
    """Tell whether a number is the level that the change right before it is measured from."""
    return row.items[zone.first].word == "from" or row.items[zone.at - 1].word == "from"


def _same_as(statement: Statement, row: Row, zone: Zone) -> int | None:
    """Return the time that a level has not moved from: "97%, the same as in 2015", "9%, unchanged from 2015"."""
    end = row.items[zone.last - 1].end
    told = _NOT_MOVED.search(statement.text, row.items[zone.at].end, end)
    if told is None:
        return None
    return next(
        (at for at in range(zone.at + 1, zone.last)
         if row.kinds[at] == "P" and told.start() < row.items[at].start <= told.end()), None,
    )  # fmt: skip


_BEFORE = re.compile(r"\b(?:before(?: that)?|earlier)$")
_NOT_MOVED = re.compile(
    r"(?:the same (?:level |rate |figure |number )?as|unchanged (?:from|on|since)|no change (?:from|on|since)"
    r"|level with) (?:in |at |that in |on )?(?:the )?(?=\d|[A-Z]?[a-z]+ \d{4}|previous|last|year before)"
)


_LONG = re.compile(
    r"\b(?:\w+-(?:year|month)|long-term) (?:[a-z]+ )?(?:average|mean)\b[^,;.]{0,24}$", re.IGNORECASE
)


def _of_years(statement: Statement, row: Row, zone: Zone, draft: Draft) -> Draft:
    """Give "the five-year average of 1,218" no time but one of its own."""
    start = row.items[zone.at].start
    long = _LONG.search(statement.text, max(0, start - 64), start) is not None
    own = "P" in row.kinds[zone.at : zone.last]
    return draft._replace(period=None) if long and not own and not draft.change else draft


_STILL = re.compile(
    r"(?:\b(?:not|never|hardly|n't) (?:\w+ )?(?:changed|moved|improved|altered|risen|fallen|grown)|\bunchanged)\s+$"
)


def _unmoved(statement: Statement, draft: Draft) -> Draft:
    """Read "a share that has not changed since 2015": measured from then."""
    time = draft.period
    if time is None or draft.baseline is not None or not time.text.lower().startswith("since "):
        return draft
    at = statement.text.find(time.text)
    if at == -1 or _STILL.search(statement.text, 0, at) is None:
        return draft
    return draft._replace(period=None, baseline=Part(time.text[6:], time.span))


_WHAT = re.compile(
    r" (?:(?:of )?what (?:it|they|this) (?:was|were|had been)"
    r"|as (?!recently|late|early|far)\w+ as(?: (?:it|they) (?:was|were|had been))?)"
    r" (?:in |at |on )?(?P<the>the )?",
    re.IGNORECASE,
)


def _what_it_was(statement: Statement, row: Row, zone: Zone) -> Time | None:
    """Return the time of "half what it was in 2010", "twice as long as at the last inspection"."""
    told = _WHAT.match(statement.text, row.items[zone.at].end)
    if told is None:
        return None
    return next(
        (period_at(statement, row, at) for at in range(zone.at, len(row.items))
         if row.kinds[at] == "P" and row.items[at].start in (told.end(), told.start("the"))), None,
    )  # fmt: skip


def _from(draft: Draft, time: Time | None) -> Draft:
    """Give a draft a time as its baseline, where it is not its own."""
    if time is None or (draft.period is not None and draft.period.text == time.text):
        return draft
    return draft._replace(baseline=Part(time.text.removeprefix("from "), time.span))
