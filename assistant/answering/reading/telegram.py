"""Questions that are a noun phrase alone, and counts whose sentence goes on to name what is counted."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.counted import names_where
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.kinds import is_telegram
from assistant.figures.sentence.headword import is_share


def names_them(inquiry: Inquiry, best: Match) -> bool:
    """Tell whether a count's sentence goes on to name what it counts ("four tests: ..."), and the names are asked for."""
    figure, query = best.entry.figure, inquiry.query
    if names_where(query, figure):
        return True
    if not query.asks("enumeration") or is_share(figure) or query.tokens[:1] == ("how",):
        return False
    value = figure.span("value") or figure.quote
    after = inquiry.store.report(figure.report).text[value.end : figure.quote.end]
    counted = after.partition(":")[0]
    return (":" in after and len(counted) < len(figure.unit) + _NEAR) or query.tokens[:1] in (
        ("list",),
        ("name",),
    )


def named_behind(inquiry: Inquiry) -> Answer | None:
    """Answer "which X were there" with the sentence that counts them and names them behind a colon."""
    query = inquiry.query
    if query.tokens[:1] not in (("which",), ("what",)) or not {"there", "reported", "recorded"} & set(
        query.tokens
    ):
        return None
    best = next((match for match in inquiry.matches if match.fits), None)
    if best is None or is_share(best.entry.figure) or best.own_share < _WELL:
        return None
    figure = best.entry.figure
    value = figure.span("value") or figure.quote
    after = inquiry.store.report(figure.report).text[value.end : figure.quote.end]
    if ":" not in after or figure.value is None or not 1 < figure.value < _HANDFUL:
        return None
    citer = Citer(inquiry.store)
    citer.cite(best.entry.passage, figure.quote, best.score)
    text = " ".join(figure.quote.of(inquiry.store.report(figure.report).text).split())
    return inquiry.answered("list", text, citer.citations)


_HANDFUL = 10
_NEAR = 12  # characters between what is counted and the colon


def in_the_sentence(inquiry: Inquiry) -> Match | None:
    """Return the figure that a noun phrase is nearest to in the one sentence that says all of it; None where two are."""
    query = inquiry.query
    if not is_telegram(query) or not inquiry.evidence:
        return None
    if query.asks("previous"):
        return _of_the_time_before(inquiry)
    if len(query.required()) < _SOME:
        return None
    first = inquiry.evidence[0]
    if first.coverage < _MOSTLY or first.missing:
        return None
    fitting = [
        match
        for match in inquiry.matches
        if match.fits and first.sentence.span.covers(match.entry.figure.quote)
    ]
    inside = [
        match
        for match in fitting
        if first.coverage >= _SURE
        and match.coverage >= _WELL
        and (is_share(match.entry.figure) or match.own_share > _NAMED)
    ]
    inside = [match for match in inside if match.score > inside[0].score - _NEARLY]
    if len(inside) == 1:
        return inside[0]
    named = [match for match in fitting if match.coverage >= _HALF and match.own_share >= _PARTLY]
    led = len(named) == 1 or (len(named) > 1 and named[0].score > named[1].score + _CLEARLY)
    return named[0] if led else None


def _of_the_time_before(inquiry: Inquiry) -> Match | None:
    """Return the best figure of the time before where its own sentence says most of what is asked."""
    best = next((match for match in inquiry.matches if match.fits), None)
    if best is None or best.coverage < _HALF:
        return None
    for each in inquiry.evidence[:_SOME]:
        if each.sentence.span.covers(best.entry.figure.quote) and not each.missing and each.coverage >= _MOST:
            return best
    return None


_HALF, _MOST = 0.6, 0.7  # of a question's words, for the figure and in its sentence
_SOME = 2  # terms
_NAMED = 0.3  # of a question's words, by what a count counts
_PARTLY = 0.4  # of a question's words, by the figure's own
_NEARLY, _CLEARLY = 0.04, 0.1  # of a match's score
_MOSTLY = 0.85  # of a question's words, in the sentence
_SURE, _WELL = 0.9, 0.75  # of a question's words, in the sentence and for the figure
