"""Numbers of one sentence that differ in what they are of: "7% of collisions but 19% of fatal ones"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.sentence.headword import is_share
from assistant.language.tokens import tokenize

if TYPE_CHECKING:
    from assistant.answering.fitting.matching import Match

_NEARLY = 0.4  # of a match's score
_NEIGHBOURS = 4


def said_first(store: Store, query: Query, found: list[Match]) -> list[Match]:
    """Put before the best of a sentence a later number that alone says a word of the question: "19% of fatal ones"."""
    best = found[0] if found else None
    earlier = _said_earlier(query, found) if best is not None and best.fits else None
    if earlier is not None:
        return [earlier, *(match for match in found if match is not earlier)]
    if best is None or not best.fits or not is_share(best.entry.figure):
        return found
    for other in found[1:_NEIGHBOURS]:
        one, two = best.entry.figure, other.entry.figure
        if other.score < best.score - _NEARLY or not other.fits:
            continue
        if one.quote != two.quote or one.unit != two.unit or one.target != two.target:
            continue
        start = (one.span("value") or one.quote).start
        shared = frozenset(
            store.index.terms(tokenize(store.report(one.report).text[one.quote.start : start])).values()
        )
        mine, theirs = frozenset(best.entry.own), frozenset(other.entry.own)
        told = [
            term for term in query.required() if term.strength(theirs) and not term.strength(mine | shared)
        ]
        lost = [term for term in query.required() if not term.strength(theirs | shared)]
        if told and len(lost) <= len(told):
            return [other, *(match for match in found if match is not other)]
    return found


def _said_earlier(query: Query, found: list[Match]) -> Match | None:
    """Return what the best's own sentence says first of the same thing in another unit: "£71,000, enough for three weeks"."""
    one = found[0].entry.figure
    if query.asks("duration", "money", "share", "count", "amount", "rate", "change", "frequency"):
        return None
    for other in found[1:_NEIGHBOURS]:
        two = other.entry.figure
        same = (one.quote, one.measure, one.qualifier, one.area) == (
            two.quote, two.measure, two.qualifier, two.area,
        )  # fmt: skip
        if same and one.unit != two.unit and other.fits and one.measure and not two.change:
            spans = one.span("value"), two.span("value")
            if spans[0] is not None and spans[1] is not None and spans[1].start < spans[0].start:
                return other
    return None
