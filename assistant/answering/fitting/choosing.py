"""Choose among figures that fit: the newest, or one a place."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.fitting.matching import Match
from assistant.answering.fitting.up_to_now import reaches_a_day
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.named_figure import is_named
from assistant.answering.reading.query import Query
from assistant.corpus.store import FigureEntry
from assistant.figures.sentence.headword import is_share


def for_many_places(inquiry: Inquiry) -> Answer | None:
    """Answer for several places, or ask which is meant; None where only one place is asked about."""
    if len(inquiry.report_ids()) == 1 or len(inquiry.places()) == 1:
        return None
    from assistant.answering.comparing.across import ask_back, line_up, one_a_place, place_of

    found = one_a_place(inquiry)
    if len(found) < 2:
        return None
    named = sum(area.kind == "subject" for area in inquiry.query.areas) > 1
    if (
        named
        or inquiry.query.asks("highest", "lowest", "compare", "enumeration")
        or "rank" in inquiry.query.tokens
    ):
        return line_up(inquiry, found)
    return ask_back(inquiry, [place_of(inquiry.store, match) for match in found], found)


def newest(inquiry: Inquiry, best: Match) -> Match:
    """Return the same figure as `best` of the latest time and report, unless a time is asked for or its value is named."""
    if inquiry.query.periods or inquiry.query.asks("previous", "forecast") or is_named(inquiry.query, best):
        return best
    rivals = [
        match
        for match in inquiry.matches
        if match.fits and match.score > best.score - 0.2 and _alike(inquiry.query, match.entry, best.entry)
    ]
    peak = _at_the_peak(inquiry.query, rivals)
    if peak is not None:
        return peak
    if not _EVER.isdisjoint(inquiry.query.tokens) or reaches_a_day(
        inquiry.store, inquiry.query, best.entry.figure
    ):
        return best
    last = "" if best.entry.figure.period else "9"  # what is said without a time is of the report's own
    return max(
        rivals,
        key=lambda match: (
            inquiry.store.report(match.entry.figure.report).metadata.published,
            last
            if match is best and last
            else match.entry.figure.period_end
            or ("9" if _is_present(best, match) else _of_the_visit(inquiry, match.entry)),
            match.score,
            -match.entry.number,
        ),
    )


def _at_the_peak(query: Query, rivals: Sequence[Match]) -> Match | None:
    """Return the highest, or lowest, level of a thing where a question asks how many there were at the peak, or the lowest."""
    if _PEAKS.isdisjoint(query.tokens) or not query.asks("highest", "lowest") or len(rivals) < 2:
        return None
    way = -1 if query.asks("lowest") and not query.asks("highest") else 1
    return max(rivals, key=lambda match: (way * (match.entry.figure.value or 0), match.score))


_PEAKS = frozenset({"peak", "height", "highest", "lowest", "best", "worst"})


def _is_present(best: Match, match: Match) -> bool:
    """Tell whether a figure without a time is set beside one with: "71%, a fall from 95% in 2018" is of now."""
    figure = match.entry.figure
    return figure.period is None and figure.id in best.entry.figure.comparators


_EVER = frozenset({"peak", "peaked", "ever"})  # the most there was, at whatever time


def _of_the_visit(inquiry: Inquiry, entry: FigureEntry) -> str:
    """Return how late a figure of "the time of the inspection" counts: a day within a year of it is surer."""
    words = (entry.figure.period or "").casefold()
    if "time of our" not in words and "time of the" not in words:
        return ""
    published = inquiry.store.report(entry.figure.report).metadata.published
    return f"{int(published[:4]) - 1}{published[4:]}" if published[:4].isdigit() else ""


def _alike(query: Query, one: FigureEntry, other: FigureEntry) -> bool:
    """Tell whether two figures measure the same of the same place, at whatever time.

    A word more that says what the question says too ("children and young people") makes no other measure.
    """
    first, second = one.figure, other.figure
    same = first.target == second.target and first.change == second.change
    if first.report != second.report:
        return same and first.unit == second.unit
    asked = {word for term in query.terms for each in term.alternatives for word in each.terms}
    return (
        same
        and first.area == second.area
        and (first.unit == second.unit or one.unit ^ other.unit <= asked)
        and (set(one.own) | one.unit) ^ (set(other.own) | other.unit) <= asked
    )


def changed(inquiry: Inquiry) -> bool:
    """Tell whether a change is asked for which the report prints only as two levels."""
    query = inquiry.query
    if not query.asks("change") or query.asks("target", "share", "reason"):
        return False
    if any(period.kind not in {"since", "report"} for period in query.periods):
        return False
    best = next((match for match in inquiry.matches if match.fits), None)
    if best is None and "by how much" in " ".join(query.tokens):
        levels = (match for match in inquiry.matches if match.breaks == ("kind",) and not match.missing)
        best = next(levels, None)
    return (
        best is not None
        and best.own_share > 0.6
        and not best.entry.figure.change
        and not best.entry.figure.target
    )


def of_another_time(query: Query, best: Match, matches: Sequence[Match]) -> bool:
    """Tell whether a better figure than the one that fits is only of another time: that is what was asked for."""
    if not query.periods or not best.entry.figure.measure:
        return False
    return any(
        match.breaks == ("period",)
        and match.entry.figure.period is not None
        and not match.missing
        and match.own_share >= best.own_share
        and match.score > best.score + _CLEARLY
        and match.entry.figure.target == best.entry.figure.target
        and (_narrower(best.entry, match.entry) or _counts_them(query, best, match))
        for match in matches
    )


def _narrower(one: FigureEntry, other: FigureEntry) -> bool:
    """Tell whether one figure's words are all of the other's and a few more."""
    own, wide = set(one.own) - one.unit, set(other.own) - other.unit
    return wide < own and len(own - wide) > 1


def _counts_them(query: Query, best: Match, match: Match) -> bool:
    """Tell whether a number is asked for, and one figure gives it of another time, the best only a share of none."""
    shares = is_share(best.entry.figure), is_share(match.entry.figure)
    return query.asks("count") and shares == (True, False) and not best.entry.figure.period


_CLEARLY = 0.1
