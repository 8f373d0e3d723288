"""Answer what most of something is about, or for, with the sentence that gives the largest part of it."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry

_MOSTLY = frozenset({"mostly", "mainly", "chiefly", "primarily", "largely"})
_MOST = re.compile(
    r"(?:^|[;:]\s*)(?:most|the\s+majority|more\s+than\s+half|the\s+(?:largest|biggest)\s+(?:number|share|group|part))\s+"
    r"(?:of|was|were|is|are|concern|relat|involv|came|come|arose|arise|cited|go|went)"
    r"|\b(?:mostly|mainly|chiefly|primarily|most\s+(?:often|commonly|frequently))\b",
    re.IGNORECASE,
)
_BEST = 6  # sentences looked at


def mostly_answer(inquiry: Inquiry) -> Answer | None:
    """Answer "what are complaints mostly about"; None where that is not asked, or no sentence gives most of them."""
    query, store = inquiry.query, inquiry.store
    if _MOSTLY.isdisjoint(query.tokens) or query.tokens[:1] not in (
        ("what",),
        ("who",),
        ("where",),
        ("which",),
    ):
        return None
    named = query.required()
    if not named or query.asks("count", "share", "money", "duration", "rate"):
        return None
    for each in inquiry.evidence[:_BEST]:
        if each.missing or not all(term.strength(frozenset(each.sentence.terms)) for term in named):
            continue
        text = store.report(each.passage.report).text
        sentences = store.sentences(each.number)
        at = next((at for at, one in enumerate(sentences) if one.span == each.sentence.span), len(sentences))
        for one in sentences[at : at + 2]:
            if _MOST.search(one.span.of(text)):
                citer = Citer(store)
                citer.cite(each.number, one.span, each.bm25)
                return inquiry.answered("passage", " ".join(one.span.of(text).split()), citer.citations)
    return None
