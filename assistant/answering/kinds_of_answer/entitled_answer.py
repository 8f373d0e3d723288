"""What somebody is entitled to or can expect: the sentence that says so of them."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term
from assistant.documents.span import Span

_ASKING = re.compile(
    r"\b(?:entitled|entitlements?|eligible\s+for|rights?\s+(?:do|does|to|of)|(?:have|has|got)\s+(?:a|the|any)\s+rights?\s+to|owed|guaranteed|promised"
    r"|(?:can|could|should|may|might)\s+(?:[\w’'-]+\s+){0,6}?(?:be\s+able\s+to\s+|reasonably\s+)?expect(?:\s+(?:from|to\s+(?:get|receive|be"
    r"|have|see)|when|if|of|as|after|under)\b|\W*$))"
)
_GRANTING = re.compile(
    r"\b(?:entitled\s+to|entitles|entitlement|eligible\s+for|(?:has|have|had)\s+(?:a|the)\s+(?:legal\s+)?right\s+(?:to|of)|rights?\s+to|can\s+expect"
    r"|should\s+(?:be\s+able\s+to\s+)?expect|may\s+expect|is\s+guaranteed|are\s+guaranteed|guarantees|promises|is\s+owed|are\s+owed|qualif(?:y|ies)\s+for)\b"
)
_EMPTY = frozenset(
    {
        "entitled",
        "entitlement",
        "entitlements",
        "expect",
        "right",
        "rights",
        "owed",
        "guaranteed",
        "promised",
        "eligible",
        "able",
    }
)
_ENOUGH = 0.45  # of a question's words, by the sentence itself


def asks_for_rights(query: Query) -> bool:
    """Tell whether a question is what somebody may expect or has a right to."""
    if query.tokens and query.asks("count", "money", "date", "change", "share"):
        return False
    said = query.question.lower()
    return not {"what", "whats", "which"}.isdisjoint(query.tokens) and _ASKING.search(said) is not None


def entitled_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the sentence that grants something to whom is asked about, with one that goes on with "this includes".

    What stands behind "if" or "when" need not be met: it tells of the speaker's own case. None where no sentence grants it.
    """
    query = inquiry.query
    asked = _asked(query)
    if not asked:
        return None
    best: tuple[float, Span, int] | None = None
    for each in inquiry.evidence:
        text = inquiry.store.report(each.passage.report).text
        said = " ".join(each.sentence.span.of(text).split())
        if _GRANTING.search(said.lower()) is None:
            continue
        own = frozenset(each.sentence.terms)
        held = [term for term in asked if term.loosely(own)]
        share = sum(term.even for term in held) / sum(term.even for term in asked)
        if share < _ENOUGH or asked[0] not in held:
            continue
        score = share + each.score
        if best is None or score > best[0]:
            best = (score, each.sentence.span, each.number)
    if best is None:
        return None
    citer = Citer(inquiry.store)
    _, span, number = best
    citer.cite(number, span)
    report = inquiry.store.report(citer.citations[0].report)
    return inquiry.answered("passage", " ".join(span.of(report.text).split()), citer.citations)


def _asked(query: Query) -> list[Term]:
    """Return the words for whom and what is asked about, without those of asking and those of a condition."""
    end = next(
        (at for at, token in enumerate(query.tokens) if at > 2 and token in _CONDITION), len(query.tokens)
    )
    required = [term for term in query.required() if term.text not in _EMPTY]
    return [term for term in required if term.start < end] or required


_CONDITION = frozenset({"if", "when", "after", "once", "where"})
