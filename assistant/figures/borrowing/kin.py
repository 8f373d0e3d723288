"""Which of the numbers before it is the nearest kin of a number without a name.

In: a draft and those before it. Out: the place of the one whose measure it shares.
"""

from __future__ import annotations

from assistant.figures.draft import Draft
from assistant.figures.measuring.wholes import last_share
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.language.tables import read_pairs

_COUNTS = ("count", "number")


def kin_of(drafts: tuple[Draft, ...], draft: Draft) -> int:
    """Return the place of the first draft of the same kind of unit, else of the first."""
    named = [place for place, other in enumerate(drafts) if other.measure is not None]
    if draft.quantity.kind == "count" and not is_thing(draft.unit):
        # "peaked at 5.21 metres, some 0.4 metres above the record": of the river, not of what was counted.
        measured = [place for place in named if not is_thing(drafts[place].unit)]
        named = [place for place in named if drafts[place].unit == draft.unit] or measured or named
    if draft.quantity.kind == "points" and (share := last_share(drafts)) is not None:
        return share
    for place in named or range(len(drafts)):
        other = drafts[place]
        alike = other.quantity.kind == draft.quantity.kind
        if alike or (other.quantity.kind in _COUNTS and draft.quantity.kind in _COUNTS):
            return place
    return 0


def kin_in_clause(row: Row, zone: Zone, drafts: tuple[Draft, ...], draft: Draft) -> int:
    """Return the place of the draft that a number leans on, one of its own clause before those of a clause that is closed.

    "41% were visits to the old; deaths numbered four, half the average": of the deaths.
    """
    closed = row.kinds.rfind(";", 0, zone.at) if row.host < 0 else -1
    if closed == -1:
        return kin_of(drafts, draft)
    if set(row.kinds[zone.first : zone.at]) & set("XVLB"):
        return kin_of(drafts, draft)  # "the response rate was 64%, and on feedback the score fell to 58%"
    opened = row.items[closed].start
    near = [place for place, each in enumerate(drafts) if each.quantity.start > opened]
    near = [place for place in near if drafts[place].measure is not None and drafts[place].source is None]
    if not near or draft.leans == "subset":
        return kin_of(drafts, draft)
    return near[kin_of(tuple(drafts[place] for place in near), draft)]


def last_group(drafts: tuple[Draft, ...], base: int) -> int:
    """Return the place of the group told of last: of "2,940 (60%) were over 65, and half of that group" the 2,940."""
    place = len(drafts) - 1
    source = drafts[place].source
    while source is not None and source >= base and not drafts[place].subset:
        told = drafts[place].qualifier
        if told is not None and told != drafts[source - base].qualifier:
            break  # "of the 80 boats, 31% are leased, and half of that group"
        place = source - base
        source = drafts[place].source
    return place


def of_which_near(row: Row, zone: Zone, former: Draft) -> bool:
    """Tell whether "of which" is of the number right before, be it no count of things.

    "Overspent by £2m, half of which", "in 412 nights, of which 63 were lost".
    """
    kinds = row.kinds
    if former.quantity.kind == "duration":
        return kinds[max(0, zone.at - 4) : zone.at + 1] == "Q,FWQ"
    return former.quantity.kind == "money" and kinds[max(0, zone.at - 2) : zone.at + 3] == "Q,QFW"


def is_apposed(row: Row, zone: Zone, former: Draft) -> bool:
    """Tell whether a share is told of the count right before it: "has 26 staff, 1.1% of the workforce"."""
    near = row.kinds[max(0, zone.at - 2) : zone.at + 2] == "Q,QF"
    return near and row.host < 0 and former.quantity.kind != "percent"


def host_of(row: Row, siblings: tuple[Draft, ...]) -> int:
    """Return the place of the number that the brackets of `row` follow."""
    start = row.items[0].start
    before = [place for place, other in enumerate(siblings) if other.quantity.start < start]
    return before[-1] if before else len(siblings) - 1


def counts_other_things(draft: Draft, former: Draft) -> bool:
    """Tell whether a count names things of its own that an earlier rate, share or sum is not of."""
    named = draft.quantity.kind == "count" and draft.quantity.unit_end > draft.quantity.unit_start
    counted = former.quantity.kind == "count" or is_thing(former.unit)
    if not named or not is_thing(draft.unit) or counted or former.measure is None:
        return False
    return draft.unit.lower().split()[-1] not in former.measure.text.lower()


def is_time(unit: str) -> bool:
    """Tell whether a unit is one of time."""
    return unit in read_pairs("units", "durations").values()


def goes_on_parting(row: Row, zone: Zone, draft: Draft, former: Draft) -> bool:
    """Tell whether a number parts the same whole again: "of which 63 were lost to cloud and 9 to faults"."""
    if (
        former.quantity.out_of
        and draft.quantity.out_of
        and former.source is not None
        and draft.leans == "subset"
    ):
        return zone.joined  # "two in three move on, and one in ten is back"
    open_part = former.subset and draft.leans == "open" and draft.quantity.kind == "number"
    return open_part and zone.joined and set(row.kinds[zone.first : zone.at]) <= set("CR")
