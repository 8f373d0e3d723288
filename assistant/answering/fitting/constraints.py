"""What a question demands of a figure: its place, its time, its kind, its population.

Each `..._fit` returns how much the figure gains or loses, and names in `breaks` what it fails.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.answering.fitting.counted import counts_bodies, counts_together, is_for_each
from assistant.answering.fitting.durations import DURATIONS, counts_things, counts_time, is_duration
from assistant.answering.fitting.margins import margin_fit
from assistant.answering.fitting.only_changes import is_a_difference, is_only_a_change, names_year
from assistant.answering.reading.asked_base import base_asked
from assistant.answering.reading.every import is_every
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.figures.sentence.headword import is_share

CURRENCIES = frozenset({"GBP", "USD", "EUR", "AUD", "CAD", "NZD", "JPY", "CHF", "INR"})
_COUNTED_FIRST = 0.23  # lost by a rate of one of several places, where no rate is asked for
_COUNTED_PART = 0.12  # lost by "23 of 105" beside a percentage, where a share is asked for
_LIMIT = 0.25  # lost by a limit of time where the time itself is asked for
_LIMITED = frozenset(
    ["within", "maximum", "most", "limit", "standard", "longest", "can", "may", "must", "have", "would"]
)
_PART = 0.2  # lost by a part of those counted that is not told apart in words of its own
_ONE_YEAR = frozenset({"year", "12", "twelve", "annual", "annually"})
_PEERS = ("neighbour", "similar", "peer", "comparable", "benchmark", "median", "comparator", "norm")


def area_fit(store: Store, query: Query, figure: Figure, breaks: list[str]) -> float:
    """Weigh the place of a figure against the place asked for."""
    metadata = store.report(figure.report).metadata
    kind = area_kind(figure, metadata.area, metadata.national)
    kinds = {area.kind for area in query.areas}
    if query.asks("peers") and not query.asks("compare", "difference", "higher", "lower"):
        area = (figure.area or "").casefold()
        of_kind = kind in ("other", "national") and area.split()[-1] in query.tokens  # "category C prisons"
        if not of_kind and not any(word in area for word in _PEERS):
            breaks.append("area")
        return 0.0
    national = "national" in kinds or (query.asks("national") and not _average_one(query.tokens))
    if "place" in kinds:
        names = [area.name.casefold() for area in query.areas if area.kind == "place"]
        said = f" {figure.measure} {figure.qualifier} ".casefold() if kind == "subject" else ""
        if not any(within(name, (figure.area or "").casefold()) or f" {name} " in said for name in names):
            breaks.append("area")
        return 0.0
    if national and ("subject" not in kinds or query.asks("wider")):
        if kind != "national":
            breaks.append("area")
        return 0.2
    if kind == "national":
        if "subject" in kinds and not national:
            breaks.append("area")
        return -0.35 if not counts_bodies(query) else 0.0
    if kind == "other" and "subject" in kinds and not is_share(figure):
        breaks.append("area")
    return 0.1 if kind == "subject" else 0.05


def _average_one(tokens: Sequence[str]) -> bool:
    """Tell whether "average" only says that a deed is that of one of many: "what does the average visitor spend"."""
    said = " ".join(tokens)
    return any(f"{does} the average" in said for does in ("do", "does", "did", "would"))


def within(name: str, area: str) -> bool:
    """Tell whether a figure's area is the place asked for; "Wales" is not "England and Wales"."""
    return name == area or (name in area and " and " not in area)


def area_kind(figure: Figure, subject: str, national: str) -> str:
    """Return whether a figure is of the "subject" area, the "national" one, "none" or an "other"."""
    if figure.area is None:
        return "none"
    if subject and figure.area == subject:
        return "subject"
    if national and (figure.area == national or national.casefold() in figure.area.casefold()):
        return "national"
    return "other"


def kind_fit(store: Store, query: Query, figure: Figure, breaks: list[str]) -> float:
    """Weigh the kind of number a figure is against the kind asked for."""
    unit = figure.unit
    is_rate, is_percent = unit.startswith("per "), unit in {"percent", "percentage points"}
    is_money, is_time = unit in CURRENCIES, is_duration(unit)
    is_frequency = unit.endswith((" a day", " a week", " a month", " a year", " per day", " per week"))
    is_frequency = is_frequency or (is_time and query.asks("frequency") and is_every(store, figure))
    is_frequency = is_frequency or (query.asks("frequency") and unit.split(" ")[0] == "occasions")
    is_count = not (is_rate or is_percent or is_money or is_time or is_frequency)
    fit = 0.0
    if _echoes(query, figure) or is_only_a_change(query, figure):
        breaks.append("kind")
    if "how many times" in " ".join(query.tokens) and not query.asks("frequency", "ratio"):
        fit += 0.5 if unit.split(" ")[0] in _TIMES else -0.3
    if query.rate is not None:
        if not is_for_each(query, figure) and (not is_rate or not _same_base(query, unit)):
            breaks.append("unit")
        fit += 0.2
    elif query.asks("share") and not query.asks("percent_change", "difference"):
        if not is_percent and figure.out_of is None:
            breaks.append("unit")
        fit -= 0.0 if is_percent else _COUNTED_PART
    elif query.asks("money") and not query.asks("count", "duration"):
        if not is_money:
            breaks.append("unit")
    elif query.asks("strict"):
        if not is_count and not (is_time and counts_time(query)):
            breaks.append("unit")
    elif query.asks("frequency"):
        if not is_frequency and (not is_percent or figure.target or not figure.measure):
            breaks.append("unit")
        # "How often do they arrive in time": in so many of cases.
        fit += 0.1 if is_time and is_frequency else 0.0 if is_frequency else -0.1
    elif query.asks("duration"):
        if not is_time:
            breaks.append("unit")
        if (
            figure.approximation == "at most"
            and not query.asks("target")
            and _LIMITED.isdisjoint(query.tokens)
        ):
            fit -= _LIMIT  # "90 minutes or less" is how long it may take, not how long it does
    elif query.asks("count"):
        if is_count:
            fit += 0.2 - 0.05 * counts_together(store, query, figure)
        elif is_rate or figure.change or (is_percent and _of_all(query)):
            breaks.append("unit")  # of all that are counted no share is the number
        elif (is_time and query.head and not counts_time(query) and not query.asks("size")) or (
            is_money and counts_things(query)
        ):
            breaks.append("unit")
        else:
            fit -= 0.1
    elif query.asks("rate"):
        named = {"rate", "rates"}.isdisjoint((figure.measure or "").lower().split())
        if (
            named
            and not query.asks("amount")
            and not (is_rate or is_percent or is_time)
            and not {"rate", "rates"}.isdisjoint(query.tokens)
        ):
            breaks.append("unit")
        fit += 0.25 if is_rate else 0.15 if is_percent else -0.2
    elif is_rate:
        listed = any(area.kind == "place" for area in query.areas)
        fit -= _COUNTED_FIRST if listed or "much" in query.tokens else 0.1
    changing = query.asks("change")
    if figure.target:
        fit += 0.35 if query.asks("target") else -0.35
        if "did" in query.tokens and is_percent and not query.asks("target"):
            breaks.append("kind")  # what somebody did, not what they must
    elif query.asks("target"):
        fit -= 0.2
        if not {"target", "targets", "goal", "goals"}.isdisjoint(query.tokens):
            breaks.append("kind")
    elif figure.change and is_percent:
        fit += 0.3 if changing else -0.3
        if changing and query.asks("decrease") and figure.direction == "increase":
            fit -= 0.1
    elif changing:
        fit -= 0.15
    if (
        changing
        and figure.change
        and all(not period.first or period.first == period.last for period in query.periods)
    ):
        long = bool({"years", "decade"}.intersection(query.tokens))
        dated = any(character.isdigit() for character in figure.baseline or "")
        if query.asks("latest", "previous") or not _ONE_YEAR.isdisjoint(query.tokens):
            fit += -0.25 if dated else 0.1
        elif long:
            fit += 0.25 if dated else -0.1
    if (
        changing
        and "by how much" in " ".join(query.tokens)
        and not (figure.change or is_a_difference(figure))
    ):
        breaks.append("kind")
    if not is_rate and base_asked(query.tokens):
        breaks.append("unit")
    if query.asks("judgment") and not query.asks("count") and figure.measure == unit:
        breaks.append("kind")  # "four stars" in a list of grades counts nothing
    if query.asks("baseline"):
        fit += 0.4 + 0.35 * figure.target if names_year(figure.baseline or "") else -0.2
        if "year" in query.tokens and not names_year(figure.baseline or ""):
            breaks.append("kind")
    if figure.out_of is not None and not figure.qualifier and not query.asks("share"):
        fit -= _PART
    if query.asks("margin"):
        fit += margin_fit(query, figure, breaks)
    if query.asks("forecast"):
        fit += 0.1 if figure.period and figure.period.casefold().startswith("by ") else 0.0
    return fit


_TIMES = frozenset({"times", "occasions"})


def _of_all(query: Query) -> bool:
    """Tell whether a question counts all of a kind, of an age at most: "how many looked after under-fives"."""
    return bool(query.required()) and all(
        term in query.head or "content" in term.cues or query.tokens[term.start - 1] in _AGES
        for term in query.required()
    )


_AGES = frozenset({"under", "over", "aged"})


def _echoes(query: Query, figure: Figure) -> bool:
    """Tell whether a limit of time is what the question itself says: "repairs done within 24 hours"."""
    if query.asks("duration", "target") or not query.tokens or query.tokens[0] in _YES_NO:
        return False
    if not figure.unit.startswith(DURATIONS):
        return False
    tokens = query.tokens
    return any(
        number.isdigit()
        and noun.startswith(figure.unit[:3])
        and (number == str(figure.value) or tokens[max(0, at - 1)] in {"within", "under", "inside"})
        for at, (number, noun) in enumerate(itertools.pairwise(tokens))
    )


_YES_NO = frozenset(
    {"is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "must", "should", "true"}
)


def _same_base(query: Query, unit: str) -> bool:
    rate = query.rate
    if rate is None:
        return True
    words = unit.replace(",", "").split()
    if rate.base and rate.base not in words:
        return False
    if rate.people:
        people = {"population", "people", "residents", "inhabitants", "persons", "head"}
        return bool(people.intersection(words)) or len(words) < 3
    if not rate.of:
        return True
    return any(word.startswith(term.strip("=")[:5]) for term in rate.of for word in words)
