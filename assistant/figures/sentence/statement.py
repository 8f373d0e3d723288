"""A sentence with everything the language finds in it.

In: the flow of a block. Out: a `Statement` for each sentence that holds a number, its offsets
counting in the sentence, with the way back to the document's text.
"""

import re
from typing import NamedTuple

from assistant.documents.flow import Flow
from assistant.documents.span import Span
from assistant.figures.measuring.defining import find_defining
from assistant.figures.measuring.limits import find_limits
from assistant.figures.measuring.no_counts import no_count_reason
from assistant.figures.measuring.number_names import find_labels
from assistant.figures.placing.states import is_of_state
from assistant.figures.sentence.items import Row, split_rows
from assistant.figures.words import word_set
from assistant.language.areas import Area, AreaNames, find_areas
from assistant.language.periods import Period, find_periods
from assistant.language.quantities import Quantity
from assistant.language.tables import read_set


class Statement(NamedTuple):
    """Hold one sentence: `raw` is the document's text, `start` the sentence's offset in the flow.

    `text` is the clean sentence; `rows` are its items by level; `dated` are numerals of its times.
    """

    raw: str
    flow: Flow
    start: int
    text: str
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    areas: tuple[Area, ...]
    rows: tuple[Row, ...]
    dated: tuple[Quantity, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Return the place in the document of the sentence's own `[start, end)`."""
        return self.flow.span(self.start + start, self.start + end)

    def words(self, start: int, end: int) -> str:
        """Return the words at the sentence's own `[start, end)` as printed, white space folded."""
        offsets = self.flow.offsets[self.start + start : self.start + end]
        return " ".join("".join([self.raw[offset] for offset in offsets]).split())

    @property
    def whole(self) -> Span:
        """Return the place in the document of the whole sentence."""
        return self.span(0, len(self.text))


def state(
    raw: str,
    flow: Flow,
    start: int,
    end: int,
    quantities: tuple[Quantity, ...],
    names: AreaNames,
    anchor: str | None,
) -> Statement:
    """Read the sentence at `[start, end)` of a flow, given the quantities that it holds.

    `anchor` is the ISO date that "last year" counts from, None where unknown.
    """
    text = flow.text[start:end]
    inside = tuple(_plain(text, shift(quantity, -start)) for quantity in quantities)
    told = tuple(each for each in find_periods(text, anchor) if not _no_time(text, each, inside))
    periods = tuple(
        each
        for each in _of_times(told, text)
        if not _of_law(text, each) and not _of_origin(text, each) and not is_of_state(text, each)
    )
    found = (own_body(each, names) for each in find_areas(text, names))
    areas = tuple(each for each in found if not _counts(each, inside) and not _ranks(text, each))
    figures = tuple(quantity for quantity in inside if not within(quantity, told))
    dated = tuple(
        quantity._replace(kind="none", reason="part of a period")
        for quantity in inside
        if within(quantity, told)
    )
    rows = split_rows(text, figures, periods, areas)
    labels = find_labels(rows, figures)
    defining = find_defining(text, figures)
    limits = find_limits(text, rows, figures) | labels | defining
    if limits:
        figures = tuple(
            each._replace(
                kind="none",
                reason="name"
                if index in labels
                else "part of a definition"
                if index in defining
                else "part of the measure",
            )
            if index in limits
            else each
            for index, each in enumerate(figures)
        )
        rows = split_rows(text, figures, periods, areas)
    return Statement(raw, flow, start, text, figures, periods, areas, rows, dated)


def shift(quantity: Quantity, by: int) -> Quantity:
    """Move a quantity's offsets."""
    return quantity._replace(
        start=quantity.start + by,
        end=quantity.end + by,
        number_start=quantity.number_start + by,
        number_end=quantity.number_end + by,
        unit_start=quantity.unit_start + by,
        unit_end=quantity.unit_end + by,
    )


_COMPARED = re.compile(
    r"(?:\b(?:higher|lower|greater|larger|smaller|longer|shorter|better|worse) than"
    r"|\bthan the|(?:above|below) the)\s+$",
    re.IGNORECASE,
)


_NEVER = re.compile(r"\b(?:never|not|nor|without) (?:\w+ ){1,2}$", re.IGNORECASE)
ALL_BUT = re.compile(r"\ball (?:but|except) (?:for )?$", re.IGNORECASE)


def _plain(text: str, quantity: Quantity) -> Quantity:
    """Return a quantity without what is no part of it: a comparison before it, the N of "per N"."""
    before = text[max(0, quantity.start - 24) : quantity.start]
    if quantity.approximation in ("over", "under") and _COMPARED.search(before):
        return quantity._replace(approximation=None)
    if quantity.approximation == "over" and _NEVER.search(before):
        return quantity._replace(approximation="at most")  # "never rose above 148"
    if quantity.out_of is not None and ALL_BUT.search(before):
        # "all but three of its 27 stations": 27 are told of.
        return quantity._replace(value=quantity.out_of, out_of=None)
    if quantity.kind in ("number", "count") and before.endswith(" per "):
        return quantity._replace(kind="none", reason="unit of a rate")
    why = no_count_reason(text, quantity.start, quantity.end) if quantity.kind != "none" else ""
    if why:
        return quantity._replace(kind="none", reason=why)
    if quantity.kind == "ordinal":
        return quantity._replace(kind="none", reason="ordinal")
    return quantity


# "£61 a year" is a pace; "in each month" a time.
_EACH = re.compile(r"(?:an?|per) ", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\w+ly|annual", re.IGNORECASE)


def _no_time(text: str, period: Period, quantities: tuple[Quantity, ...]) -> bool:
    """Tell whether an expression of time only describes: "monthly rents", "every six minutes"."""
    if period.kind != "recurring":
        return False
    if _EACH.match(period.text):
        return True
    if _ADJECTIVE.fullmatch(period.text):
        return text[period.end : period.end + 2].strip(" ").isalpha()
    return any(
        each.kind in ("duration", "frequency") and period.start <= each.number_start < period.end
        for each in quantities
    )


# "Not visited in over two years", "dating back over five years": how long, not when.
_HOW_LONG = re.compile(r"\b(?:in|back) (?:well |just )?over $", re.IGNORECASE)


def _of_times(told: tuple[Period, ...], text: str) -> tuple[Period, ...]:
    """Return the times that a number may be of: no lengths, and nothing that recurs beside a date."""
    dated = any(each.kind in ("date", "range") for each in told)
    return tuple(
        each
        for each in told
        if not (each.kind == "recurring" and dated and _ADJECTIVE.fullmatch(each.text))
        and _HOW_LONG.search(text, max(0, each.start - 20), each.start) is None
    )


_LAW = re.compile(r"\s(?:[A-Z]\w+\s){0,4}(?P<law>[A-Z][a-z]+)s?\b")


def _of_law(text: str, period: Period) -> bool:
    """Tell whether a year only names a law or plan: "the 2012 Act"."""
    law = _LAW.match(text, period.end) if len(period.text) == 4 else None
    return law is not None and law["law"].lower() in read_set("labels", "laws")


# "Homes built before 1945": which homes they are, not when they were counted.
_ORIGIN = re.compile(r"(?<!been )\b(?:built|born|constructed|founded|established)\s+$", re.IGNORECASE)
_SPAN = ("before ", "between ", "since ", "after ")


def _of_origin(text: str, period: Period) -> bool:
    """Tell whether a time only says which things are meant: "homes built before 1945"."""
    words = text[period.start : period.end].lower()
    return (
        words.startswith(_SPAN) and _ORIGIN.search(text, max(0, period.start - 14), period.start) is not None
    )


_BODIES = word_set("bodies")


def own_body(area: Area, names: AreaNames) -> Area:
    """Return the subject for a body that bears its name: "Suffolk Fire and Rescue Service"."""
    if area.kind != "place" or not names.subject:
        return area
    words = area.name.lower().split()
    if words[-1] in _BODIES and any(area.name.startswith(name + " ") for name in names.subject):
        return area._replace(name=names.subject[0], kind="subject")
    return area


def _counts(area: Area, quantities: tuple[Quantity, ...]) -> bool:
    """Tell whether what looks like a place is a count: "all 32 boroughs"."""
    return any(each.kind == "count" and area.start <= each.number_start < area.end for each in quantities)


_RANKED = re.compile(r"\b\d+(?:st|nd|rd|th)(?: (?:out )?of \S+)? (?:in|across|within) (?:the )?$")


def _ranks(text: str, area: Area) -> bool:
    """Tell whether a place is only that of a rank: "ranked 14th of 17 in the county"."""
    return _RANKED.search(text, max(0, area.start - 40), area.start) is not None


def within(quantity: Quantity, periods: tuple[Period, ...]) -> bool:
    """Tell whether a number is part of an expression of time."""
    return any(period.start <= quantity.number_start < period.end for period in periods)
