"""One measure of two places that the question names: set side by side, in the order asked."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.comparing.comparison import compare
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query

_BEST = 40  # figures among which the two are looked for


def two_places(inquiry: Inquiry) -> Answer | None:
    """Compare the figures of two places or parts, each of which lacks nothing but the other's name; None without a pair."""
    query = inquiry.query
    matches = [match for match in inquiry.matches[:_BEST] if _names_its_place(match)]
    best: tuple[float, Match, Match] | None = None
    for at, one in enumerate(matches):
        for other in matches[at + 1 :]:
            score = one.score + other.score
            if (best is None or score > best[0]) and _of_two(query, one, other):
                best = score, one, other
    if best is None:
        return None
    first, second = sorted(best[1:], key=lambda match: -_named_at(match))
    return compare(inquiry.store, query, first.entry, second.entry, inquiry.notes)


def _names_its_place(match: Match) -> bool:
    return bool(match.entry.figure.area and match.missing) and set(match.breaks) <= {"area"}


def _of_two(query: Query, one: Match, other: Match) -> bool:
    """Tell whether two figures are the same but for their places, and name all that is asked between them."""
    first, second = one.entry.figure, other.entry.figure
    if first.report != second.report or first.unit != second.unit or first.area == second.area:
        return False
    if (first.period_end or "") != (second.period_end or "") or first.change != second.change:
        return False
    if first.measure != second.measure or first.qualifier != second.qualifier:
        return False
    if {term.start for term in one.missing} & {term.start for term in other.missing}:
        return False
    return _told_by(one, second.area or "") and _told_by(other, first.area or "")


def _told_by(match: Match, area: str) -> bool:
    """Tell whether all that a figure lacks is words of the other place."""
    words = set(area.lower().replace("-", " ").split())
    return all(set(term.text.lower().split()) <= words for term in match.missing)


def _named_at(match: Match) -> int:
    """Return where in the question the place is named that a figure lacks: the later, the earlier its own is."""
    return min(term.start for term in match.missing)
