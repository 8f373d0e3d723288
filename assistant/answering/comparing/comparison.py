"""Answer with two figures side by side and what follows from them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer, Computed
from assistant.answering.citing import Citer
from assistant.answering.comparing.arithmetic import cautions, difference, percent_change, ratio
from assistant.answering.fitting.constraints import area_kind, within
from assistant.answering.fitting.matching import Match
from assistant.answering.fitting.time_fit import is_former
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.figure_answer import comparators
from assistant.answering.reading.query import Query
from assistant.answering.wording import grouped, value_words, with_unit
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure


def comparison_answer(inquiry: Inquiry) -> Answer | None:
    """Compare the figure asked about with the other place or the other time; None without a pair."""
    store, query, matches = inquiry.store, inquiry.query, inquiry.matches
    across = bool({area.kind for area in query.areas} & {"national", "place"}) or query.asks("national")
    if query.asks("previous") and not query.asks("compare", "higher", "lower", "difference"):
        across = False  # with the time before, not with another place
    allowed = {"area"} if across or query.periods else {"area", "period"}
    if "by how much" in " ".join(query.tokens) and not any(match.fits for match in matches):
        allowed = {*allowed, "kind"}  # a level, where the change is asked for, is one of two
    usable = [
        match
        for match in matches
        if all("area" in term.cues for term in match.missing) and set(match.breaks) <= allowed
    ]
    usable = sorted(usable, key=lambda match: (-(match.score + _own_first(store, match)), match.entry.number))
    for match in usable[:6]:
        partner = _partner(store, query, match.entry, matches)
        if partner is not None and _from_the_other(store, match.entry.figure, partner.figure):
            now, before = sorted((match.entry, partner), key=lambda entry: is_former(store, entry.figure))
            return compare(store, query, now, before, inquiry.notes, times=("now", "before"))
        if partner is not None:
            return compare(store, query, match.entry, partner, inquiry.notes)
    return None


def _from_the_other(store: Store, one: Figure, other: Figure) -> bool:
    """Tell whether one of two numbers without a time is what the other came from: "6.8 days, down from 9.1"."""
    together = one.period == other.period and one.quote == other.quote
    return together and is_former(store, one) != is_former(store, other)


def _own_first(store: Store, match: Match) -> float:
    metadata = store.report(match.entry.figure.report).metadata
    subject = area_kind(match.entry.figure, metadata.area, metadata.national) == "subject"
    if any("area" in term.cues for term in match.missing):
        return _NAMED * subject  # the place named is what it is set beside
    return 0.35 if subject else 0.0


_NAMED = 0.9


def _partner(store: Store, query: Query, entry: FigureEntry, matches: Sequence[Match]) -> FigureEntry | None:
    """Find the figure to compare with: of another place, or of another time where time is asked about."""
    figure = entry.figure
    across = {area.kind for area in query.areas} & {"national", "place"} or query.asks("national")
    alone = {area.kind for area in query.areas} == {"national"} and not query.asks(
        "compare", "higher", "lower"
    )
    dated = len(query.periods) == 1 and query.asks("difference", "higher", "lower", "better")
    over_time = (query.asks("previous", "change") or dated) and (not across or alone)
    others = [*comparators(store, entry), *(match.entry for match in matches)]
    if over_time:  # the same of another time before what only stands beside it
        others.sort(key=lambda other: set(other.own) != set(entry.own))
    named = [area.name.casefold() for area in query.areas if area.kind == "place"]
    for other in others:
        each = other.figure
        if len(named) == 1 and not any(
            within(named[0], (one.area or "").casefold()) for one in (figure, each)
        ):
            continue
        if named and each.target != figure.target:
            continue
        if each.id == figure.id or each.unit != figure.unit or each.report != figure.report:
            continue
        if each.change != figure.change and (
            each.target or figure.target or not (each.change and figure.change)
        ):
            continue
        same_measure = set(other.own) == set(entry.own) or each.id in figure.comparators
        if not same_measure:
            continue
        told_apart = each.id in figure.comparators or (figure.period and each.period)
        apart = (told_apart and each.period != figure.period) or _from_the_other(store, figure, each)
        if over_time and apart and each.area == figure.area:
            return other
        if not over_time and each.area != figure.area and _same_time(figure, each):
            return other
    return None


def _same_time(one: Figure, other: Figure) -> bool:
    return not (one.period_end and other.period_end) or one.period_end == other.period_end


def compare(
    store: Store, query: Query, entry: FigureEntry, partner: FigureEntry, notes: tuple[str, ...],
    times: tuple[str, str] | None = None,
) -> Answer:  # fmt: skip
    """Set two figures side by side, in this order, and work out what is asked for.

    `times` says of when they are where they do not say so themselves, the later one's first.
    """
    citer = Citer(store)
    one = citer.cite_figure(entry.figure, entry.passage, "answer")
    other = citer.cite_figure(partner.figure, partner.passage, "answer")
    over_time = one.area == other.area
    computed = _computed(query, one, other)
    text = _change_words(one, other, times) if over_time else _beside_words(one, other)
    for each in computed:
        if each.operation != "difference":
            text += f"; {each.text}"
    if query.asks("higher", "lower", "change") and not query.asks(
        "difference", "ratio", "percent_change", "amount", "better"
    ):
        text = _yes_or_no(query, *(_in_time(one, other) if over_time and not times else (one, other))) + text
    return Answer(
        query.question, query.question, "answered", "change" if over_time else "comparison", text,
        figures=(one, other), computed=computed, citations=citer.citations,
        notes=(*notes, *cautions(one, other)),
    )  # fmt: skip


def _computed(query: Query, one: Figure, other: Figure) -> tuple[Computed, ...]:
    wanted = []
    if query.asks("ratio"):
        wanted.append(ratio(one, other))
    if query.asks("percent_change"):
        wanted.append(percent_change(one, other))
    wanted.append(difference(one, other))
    return tuple(each for each in wanted if each is not None)


def _yes_or_no(query: Query, one: Figure, other: Figure) -> str:
    """Begin with yes or no, or up or down, where the question asks which way; nothing where that does not follow."""
    pair = next((pair for pair in _WAYS if set(pair) <= set(query.tokens)), None)
    if pair is not None and one.value is not None and other.value is not None:
        return (
            f"{pair[0]}: " if one.value > other.value else f"{pair[1]}: " if one.value < other.value else ""
        )
    if (
        one.value is None
        or other.value is None
        or not query.tokens
        or query.tokens[0] not in _YES_NO
        or one.change
    ):
        return ""
    above = one.value > other.value
    if query.asks("higher", "increase") and not query.asks("lower", "decrease"):
        return "yes: " if above else "no: "
    if query.asks("lower", "decrease") and not query.asks("higher", "increase"):
        return "yes: " if one.value < other.value else "no: "
    return ""


_WAYS = (
    ("up", "down"),
    ("above", "below"),
    ("more", "fewer"),
    ("more", "less"),
    ("longer", "shorter"),
    ("larger", "smaller"),
)
_YES_NO = frozenset(
    {"is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "isn't", "aren't"}
)


def relation(one: Figure, other: Figure) -> str:
    """Return "higher", "lower" or "the same", for falls and rises "larger" or "smaller"."""
    if one.value is None or other.value is None or one.value == other.value:
        return "the same"
    above = one.value > other.value
    if one.change and other.change:
        return "larger" if above else "smaller"
    return "higher" if above else "lower"


def _beside_words(one: Figure, other: Figure) -> str:
    gap = difference(one, other)
    words = (
        f"{relation(one, other)}: {value_words(one)} ({one.area or 'no area given'}) against "
        f"{value_words(other)} ({other.area or 'no area given'})"
    )
    return f"{words}, a difference of {with_unit(grouped(gap.value), gap.unit)}" if gap else words


def _in_time(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Return the later figure and the earlier one; one without a time is later than none."""
    swapped = (one.period_end or "9") < (other.period_end or "9") or other.period is None
    return (other, one) if swapped else (one, other)


def _change_words(one: Figure, other: Figure, times: tuple[str, str] | None) -> str:
    later, earlier = (one, other) if times else _in_time(one, other)
    now, then = times or ("later", "earlier")
    gap = difference(later, earlier)
    if gap is None or later.value is None or earlier.value is None:
        return f"{value_words(earlier)} ({earlier.period}), then {value_words(later)} ({later.period})"
    word = (
        "an increase"
        if later.value > earlier.value
        else "a decrease"
        if later.value < earlier.value
        else "a change"
    )
    side = {"an increase": "higher", "a decrease": "lower"}.get(word, "the same")
    return (
        f"{word} of {with_unit(grouped(gap.value), gap.unit)}: from {value_words(earlier)}"
        f" ({earlier.period or then}) to {value_words(later)} ({later.period or now}), {side}"
    )
