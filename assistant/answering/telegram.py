"""Questions that are a noun phrase alone, and counts whose sentence goes on to name what is counted."""

from __future__ import annotations

from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds import is_telegram
from assistant.answering.matching import Match
from assistant.figures.headword import is_share


def names_them(inquiry: Inquiry, best: Match) -> bool:
    """Tell whether a count's sentence goes on to name what it counts ("four tests: ..."), and the names are asked for."""
    figure, query = best.entry.figure, inquiry.query
    if not query.asks("enumeration") or is_share(figure) or query.tokens[:1] == ("how",):
        return False
    value = figure.span("value") or figure.quote
    after = inquiry.store.report(figure.report).text[value.end : figure.quote.end]
    counted = after.partition(":")[0]
    return (":" in after and len(counted) < len(figure.unit) + _NEAR) or query.tokens[:1] in (
        ("list",),
        ("name",),
    )


_NEAR = 12  # characters between what is counted and the colon


def in_the_sentence(inquiry: Inquiry) -> Match | None:
    """Return the figure that a noun phrase is nearest to in the one sentence that says all of it; None where two are."""
    query = inquiry.query
    if not is_telegram(query) or len(query.required()) < _SOME or not inquiry.evidence:
        return None
    first = inquiry.evidence[0]
    if first.coverage < _SURE or first.missing:
        return None
    inside = [
        match
        for match in inquiry.matches
        if match.fits
        and match.coverage >= _WELL
        and (is_share(match.entry.figure) or match.own_share > _NAMED)
        and first.sentence.span.covers(match.entry.figure.quote)
    ]
    inside = [match for match in inside if match.score > inside[0].score - _NEARLY]
    return inside[0] if len(inside) == 1 else None


_SOME = 2  # terms
_NAMED = 0.3  # of a question's words, by what a count counts
_NEARLY = 0.04  # of a match's score
_SURE, _WELL = 0.9, 0.75  # of a question's words, in the sentence and for the figure
