"""Two measures named one after the other: set side by side, added or subtracted, or one of them has no figure."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.answer import Answer, Computed
from assistant.answering.citing import Citer
from assistant.answering.comparing.arithmetic import cautions, difference, ratio, total
from assistant.answering.comparing.comparison import relation
from assistant.answering.comparing.places_sum import places_sum
from assistant.answering.comparing.two_places import two_places
from assistant.answering.fitting.matching import Match, match_figures
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.wording import grouped, name_of, value_words, with_unit
from assistant.figures.figure import Figure

_BETWEEN = frozenset({"and", "or", "with", "than", "against", "versus", "vs", "v", "plus", "minus", "to"})
_LASTING = ("year", "month", "week", "day", "hour", "minute")
_OWN = 0.6  # share of its own words that a question says of a figure meant
_LONG = 5  # words of a side; more are a sentence of their own


def two_measures(inquiry: Inquiry) -> Answer | None:
    """Set two measures, or one of two places, side by side, and work out what is asked; None without a pair."""
    if inquiry.query.asks("sum") and (added := places_sum(inquiry)) is not None:
        return added
    if (pair := two_places(inquiry)) is not None:
        return pair
    if any(not match.missing and match.own_share > _OWN for match in inquiry.matches):
        return None  # one measure has all the words: "violence with injury" is not two
    for sides in _sides(inquiry):
        found = [_figure_of(inquiry, side, _OWN) for side in sides]
        parts = [match for match in found if match is not None]
        if len(parts) == 2 and set(parts[0].entry.own) != set(parts[1].entry.own):
            return _beside(inquiry, parts[0], parts[1])
    return None


def one_sided(inquiry: Inquiry) -> Answer | None:
    """Say which of two things has no figure, and give that of the other; None where it is not so."""
    for sides in _sides(inquiry):
        if not all(_names_a_measure(side) for side in sides):
            continue
        given = [_figure_of(inquiry, side, 0.5) for side in sides]
        for side, match, other in ((sides[0], given[0], given[1]), (sides[1], given[1], given[0])):
            if match is None and other is not None:
                return _lacking(inquiry, side, other)
    return None


def _sides(inquiry: Inquiry) -> Iterator[list[Query]]:
    """Yield the question cut in two at each word that may stand between two measures."""
    query = inquiry.query
    for at, token in enumerate(query.tokens):
        if token == "than" and query.tokens[at + 2 : at + 3] and query.tokens[at + 2].startswith(_LASTING):
            continue  # "waited more than 12 hours": a limit, no second measure
        if token not in _BETWEEN or any(area.start <= at < area.end for area in query.areas):
            continue
        halves = (query.tokens[:at], query.tokens[at + 1 :])
        sides = [parse_query(inquiry.store, " ".join(half)) for half in halves]
        if all(side.required() for side in sides):
            yield sides


def _names_a_measure(side: Query) -> bool:
    return len(side.required()) <= _LONG and not side.areas and not side.periods


def _figure_of(inquiry: Inquiry, side: Query, share: float) -> Match | None:
    matches = match_figures(inquiry.store, side, inquiry.reports)
    return next((match for match in matches if match.fits and match.own_share > share), None)


def _beside(inquiry: Inquiry, first: Match, second: Match) -> Answer:
    query = inquiry.query
    citer = Citer(inquiry.store)
    parts = (first, second)
    one, other = (citer.cite_figure(part.entry.figure, part.entry.passage, "answer") for part in parts)
    for part in parts:
        citer.cite_table(part.entry.figure, part.entry.passage)
    result = _worked_out(query, one, other)
    text = f"{name_of(one)}: {value_words(one)}; {name_of(other)}: {value_words(other)}"
    if result is not None and query.asks("sum", "difference", "ratio"):
        text = f"{with_unit(grouped(result.value), result.unit)} ({text})"
    elif one.unit == other.unit:
        text = f"{name_of(one)} is {relation(one, other)}: {value_words(one)}, against {name_of(other)}: {value_words(other)}"
    return Answer(
        query.question, query.question, "answered", "comparison", text,
        figures=(one, other), computed=(result,) if result else (), citations=citer.citations,
        notes=(*inquiry.notes, *cautions(one, other)),
    )  # fmt: skip


def _worked_out(query: Query, one: Figure, other: Figure) -> Computed | None:
    """Return the sum, ratio or difference of two figures of one unit; nothing is made of two units."""
    if one.unit != other.unit:
        return None
    if query.asks("sum"):
        return total((one, other))
    return ratio(one, other) if query.asks("ratio") else difference(one, other)


def _lacking(inquiry: Inquiry, lacking: Query, given: Match) -> Answer:
    citer = Citer(inquiry.store)
    figure = citer.cite_figure(given.entry.figure, given.entry.passage, "related", given.score)
    citer.cite_table(given.entry.figure, given.entry.passage)
    what = " ".join(term.text for term in lacking.required() if "rate" not in term.cues)
    of = ", ".join(filter(None, (figure.area, figure.period)))
    return Answer(
        inquiry.query.question, inquiry.query.question, "not_found", "comparison",
        f"The report gives no figure for ‘{what}’; for {name_of(figure)} it gives {value_words(figure)}"
        + (f" ({of})." if of else "."),
        figures=(figure,), citations=citer.citations, notes=inquiry.notes,
    )  # fmt: skip
