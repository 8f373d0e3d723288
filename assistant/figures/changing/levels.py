"""The levels before and after a change.

In: the drafts of a sentence with their rows. Out: the same drafts, where "from £625 to £795
between 2013 and 2019" gives each level its own time, and the later one its baseline and direction.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft, Part, Time
from assistant.figures.placing.zones import Zone, link_before
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import DECREASE_NOUNS, DECREASE_VERBS, INCREASE_NOUNS, INCREASE_VERBS
from assistant.language.periods import find_periods

_SINCE = re.compile(r"since\s+(?P<first>.+)$", re.IGNORECASE)
_THE = re.compile(r"(?:the|our|its)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|from)\s+(?P<first>.+?)\s+(?:and|to)\s+(?P<last>.+)$", re.IGNORECASE)


def settle_levels(
    statement: Statement, drafts: tuple[Draft, ...], places: tuple[tuple[Row, Zone], ...]
) -> tuple[Draft, ...]:
    """Give the levels of a change their times, and what they are measured from."""
    settled = list(drafts)
    for index, (row, zone) in enumerate(places):
        if _is_former(row, zone):
            later = next(
                (place for place in range(index - 1, -1, -1) if _beside(places, settled, place, index)), None
            )
            if row.host >= 0 and zone.first == 0 and _holds(places[index - 1], row, settled, index):
                later = index - 1  # "57% (up from 54% the previous year)"
            if later is not None:
                settled[index] = _at_first(settled[index])
                for place in (later, *(at for at in range(later + 1, index) if places[at][0].host >= 0)):
                    settled[place] = _risen(settled[place], settled[index], _step(row, zone))
        if index and (way := _goes_to(places[index - 1], row, zone)) and _one_level(settled, index):
            settled[index] = _since(
                settled[index]._replace(direction=settled[index].direction or way), settled[index - 1].period
            )
        if (
            index
            and not settled[index].change
            and settled[index - 1].change
            and link_before(row, zone.at) == "to"
        ):
            settled[index] = _ended(settled[index], settled[index - 1])
        if way := _up_from(places, index):
            host, then = settled[index - 2], settled[index - 1].period
            anew = settled[index]._replace(period=host.period, direction=way)
            settled[index] = _since(anew, then)
        link = link_before(row, zone.at)
        beside = link_before(*_at(places[index - 1])) if index else ""
        if {link, beside} != {"from", "to"} or _spread(row, zone.at):
            continue
        before, after = (index - 1, index) if link == "to" else (index, index - 1)
        former, latter = settled[before], settled[after]
        direction = _way(former, latter) or _direction(settled, row)
        first, last = _ends(former, latter)
        if first is None and last is None and former.sentence == latter.sentence:
            first = _begun(settled, latter)
        settled[before] = former._replace(period=first)
        settled[after] = _since(latter._replace(period=last, direction=latter.direction or direction), first)
        for other, draft in enumerate(settled):
            same = draft.measure == latter.measure
            if draft.change and same and draft.baseline is None:
                whole = draft.period if draft.period not in (None, first) else None
                settled[other] = _since(draft._replace(period=whole or latter.period or last), first)
    return tuple(settled)


_THEN = re.compile(r"[^,;SQ]*,?C[XRNTVe]*(?P<verb>B)I[DR]*$")


def _goes_to(former: tuple[Row, Zone], row: Row, zone: Zone) -> str:
    """Return which way "stood at £9m in May and is forecast to fall to £4m" goes, the empty string where it does not."""
    told = _THEN.match(row.kinds, former[1].at + 1, zone.at) if former[0] is row else None
    if told is None or link_before(row, zone.at) != "to":
        return ""
    word = row.items[told.start("verb")].word
    return "increase" if word in INCREASE_VERBS else "decrease" if word in DECREASE_VERBS else ""


def _up_from(places: tuple[tuple[Row, Zone], ...], index: int) -> str:
    """Return which way "fees are £612 (2015: £591), 3.5% up" goes from the level in brackets."""
    row, zone = places[index]
    inner = places[index - 1][0] if index > 1 else row
    near = {item.word for item in row.items[zone.at - 1 : zone.at + 2]} & {"up", "down"}
    if row.host >= 0 or inner.host < 0 or inner.kinds[:1] != "P" or len(near) != 1:
        return ""
    if places[index - 2][0] is not row or "," not in row.kinds[max(0, zone.at - 2) : zone.at]:
        return ""
    return "increase" if "up" in near else "decrease"


def _at_first(level: Draft) -> Draft:
    """Give the level that something "has come down from since 2013" the time then."""
    since = _SINCE.match(level.period.text) if level.period is not None else None
    begun = _time(since["first"], level.period) if since is not None and level.period is not None else None
    return level._replace(period=begun) if begun is not None else level


def _ended(level: Draft, change: Draft) -> Draft:
    """Give the level of "fell by 12% to 3,410 between 2016 and 2019" the end of the time, and its beginning as baseline."""
    ends = _BETWEEN.match(level.period.text) if level.period is not None else None
    if level.period is None or ends is None or level.measure != change.measure:
        return level
    first, last = _time(ends["first"], level.period), _time(ends["last"], level.period)
    if first is None or last is None:
        return level
    return _since(level._replace(period=last, direction=level.direction or change.direction), first)


def _one_level(drafts: list[Draft], index: int) -> bool:
    """Tell whether a number and the one before it are levels of one thing."""
    one, other = drafts[index - 1], drafts[index]
    return one.measure == other.measure and one.quantity.kind == other.quantity.kind and not one.change


def _beside(places: tuple[tuple[Row, Zone], ...], drafts: list[Draft], one: int, other: int) -> bool:
    """Tell whether two numbers stand on one level of the sentence and are of one kind."""
    counts = {"count", "number"}
    kinds = {drafts[one].quantity.kind, drafts[other].quantity.kind}
    alike = len(kinds) == 1 or kinds <= counts or drafts[one].quantity.out_of is not None
    alike = alike and (drafts[other].target or not drafts[one].target)  # no limit has come down
    return places[one][0] is places[other][0] and alike


def _holds(host: tuple[Row, Zone], row: Row, drafts: list[Draft], index: int) -> bool:
    """Tell whether the number before brackets is one that they go on with: of its kind, in the main row."""
    one, other = drafts[index - 1].quantity.kind, drafts[index].quantity.kind
    near = host[0].host < 0 and host[1].first <= row.host and not drafts[index - 1].change
    return near and (one == other or {one, other} <= {"count", "number"})


def _at(place: tuple[Row, Zone]) -> tuple[Row, int]:
    return place[0], place[1].at


def _is_former(row: Row, zone: Zone) -> bool:
    """Tell whether a number is the level before: "up from 208 in 2017", ", a reduction from 340"."""
    return (zone.first > 0 or row.host >= 0) and bool(_step(row, zone))


# "up a little on the 15% recorded in the 1990s"
_STEP = 6


def _step(row: Row, zone: Zone) -> str:
    """Return which way the words before the level before point, the empty string where none do."""
    near = row.items[max(zone.first, zone.at - _STEP) : zone.at]
    words = [item.word for item in near]
    if "from" not in words and not ("on" in words and row.kinds[zone.at - 1] == "D"):
        return ""
    if "up" in words or "down" in words:
        return "increase" if "up" in words else "decrease"
    told = _NOUN_FROM.search(row.kinds, 0, zone.at)
    noun = row.items[told.start("noun")].word if told is not None and told.end() == zone.at else ""
    return "increase" if noun in INCREASE_NOUNS else "decrease" if noun in DECREASE_NOUNS else ""


# ", a sharp reduction from 340"
_NOUN_FROM = re.compile(r",DN{0,2}(?P<noun>M)I[DR]*$")


def _risen(draft: Draft, former: Draft, direction: str) -> Draft:
    """Return the later level with its direction, and the time of the earlier as its baseline."""
    return _since(draft._replace(direction=draft.direction or direction), former.period)


def _since(draft: Draft, time: Time | None) -> Draft:
    """Give a draft the baseline that an earlier time is, where it has none."""
    if time is None or draft.baseline is not None or (draft.period and time.text == draft.period.text):
        return draft
    return draft._replace(baseline=Part(time.text, time.span))


def _way(former: Draft, latter: Draft) -> str | None:
    """Return which way the value went, None where one of the two has none."""
    before, after = former.quantity.value, latter.quantity.value
    if before is None or after is None or before == after:
        return None
    return "increase" if after > before else "decrease"


def _direction(drafts: list[Draft], row: Row) -> str | None:
    """Return the way of the change in the sentence: of its other numbers, else of its verb."""
    told = next((draft.direction for draft in drafts if draft.change and draft.direction), None)
    if told is not None:
        return told
    words = {item.word for item in row.items}
    if words & INCREASE_VERBS:
        return "increase"
    return "decrease" if words & DECREASE_VERBS else None


def _ends(former: Draft, latter: Draft) -> tuple[Time | None, Time | None]:
    """Return the times of both levels: their own, or the two ends of "between 2013 and 2019"."""
    whole = latter.period or former.period
    if whole is None:
        return former.period, latter.period
    ends = _BETWEEN.match(whole.text)
    since = _SINCE.match(whole.text) if former.period in (None, whole) else None
    if since is not None:
        begun = _time(since["first"], whole) or Time(
            _THE.sub("", since["first"]), whole.span, None, None, "point"
        )
        return begun, None  # "Since 2010 staff have gone from 90 to 60": the first was then, the last is now
    if ends is None:
        shared = former.period is not None and former.period == latter.period
        return (None if shared else former.period), latter.period
    first, last = _time(ends["first"], whole), _time(ends["last"], whole)
    return (first, last) if first is not None and last is not None else (former.period, latter.period)


def _spread(row: Row, at: int) -> bool:
    """Tell whether "from" and "to" are ends of a spread and not of a change: "rates varied from 5% to 9%"."""
    return any(
        item.word.startswith(("vary", "vari", "rang")) for item in row.items[:at] if item.kind in "LVG"
    )


def _begun(drafts: list[Draft], level: Draft) -> Time | None:
    """Return when the change began that two levels without times are the ends of: "halved since 1990, from 8 to 4"."""
    for draft in drafts:
        told = draft.baseline
        if draft.change and draft.measure == level.measure and told is not None and told.span is not None:
            found = next(iter(find_periods(told.text)), None)
            if found is not None and found.kind == "date":
                return Time(found.text, told.span, found.first, found.last, found.kind)
    return None


def _time(text: str, whole: Time) -> Time | None:
    """Return one end of a stretch of time; its place is that of the stretch."""
    found = next(iter(find_periods(text)), None)
    if found is None:
        return None
    return Time(found.text, whole.span, found.first, found.last, found.kind)
