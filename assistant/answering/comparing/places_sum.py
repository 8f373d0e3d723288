"""The sum of what a report gives for each of its places in one sentence: "how many beds are there altogether"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.comparing.arithmetic import total
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.wording import grouped, value_words, with_unit

_MOST = 6  # places added


def places_sum(inquiry: Inquiry) -> Answer | None:
    """Add the counts of one unit that one sentence gives for several named places; None where it gives no such ones."""
    query = inquiry.query
    if any(match.fits and match.entry.figure.area == _own(inquiry, match) for match in inquiry.matches):
        return None  # the report gives the whole itself
    near = [match for match in inquiry.matches if not match.missing and set(match.breaks) <= {"area"}]
    first = next((match for match in near if match.own_share > 0), None)
    if first is None or any(area.kind != "subject" for area in query.areas):
        return None
    parts = [
        match
        for match in sorted(near, key=lambda each: each.entry.number)
        if match.entry.figure.quote == first.entry.figure.quote
        and match.entry.figure.unit == first.entry.figure.unit
        and not match.entry.figure.change
        and match.entry.figure.area not in (None, _own(inquiry, match))
    ]
    places = [match.entry.figure.area for match in parts]
    if not 2 <= len(parts) <= _MOST or len(set(places)) < len(places):
        return None
    citer = Citer(inquiry.store)
    figures = tuple(citer.cite_figure(each.entry.figure, each.entry.passage, "answer") for each in parts)
    result = total(figures)
    if result is None:
        return None
    named = "; ".join(f"{each.area}: {value_words(each)}" for each in figures)
    return Answer(
        query.question, query.question, "answered", "comparison",
        f"{with_unit(grouped(result.value), result.unit)} ({named})",
        figures=figures, computed=(result,), citations=citer.citations,
        notes=(*inquiry.notes, "added up from the places that the report gives"),
    )  # fmt: skip


def _own(inquiry: Inquiry, match: Match) -> str:
    return inquiry.store.report(match.entry.figure.report).metadata.area
