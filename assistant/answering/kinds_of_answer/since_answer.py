"""Answer who holds a post now with the sentence that says since when: "Mary Smith has held it since April 2022"."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry

_NAME = r"(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+"
_HOLDS = re.compile(
    rf"(?P<name>{_NAME})(?:,[^,.;]{{2,60}},)?\s+(?:has\s+(?:held|led|run|chaired|filled|been)\b[^.;]*\bsince\b"
    r"|(?:took\s+over|took\s+up|succeeded|replaced|was\s+appointed|was\s+named|became|now\s+(?:holds|leads|runs|chairs))\b)"
)
_NOW = frozenset({"now", "currently", "today", "current", "nowadays", "present", "presently"})
_BEST = 4  # sentences looked at


def since_answer(inquiry: Inquiry) -> Answer | None:
    """Answer "who is in charge of it now" by the last who is said to have come; None where nobody is."""
    query, store = inquiry.query, inquiry.store
    if query.tokens[:1] not in (("who",), ("whos",), ("who's",)) or _NOW.isdisjoint(query.tokens):
        return None
    for each in inquiry.evidence[:_BEST]:
        if each.missing:
            continue
        text = store.report(each.passage.report).text
        after = [one for one in store.sentences(each.number) if one.span.start >= each.sentence.span.start]
        named = [one for one in after[:2] if _HOLDS.search(one.span.of(text))]
        if named:
            citer = Citer(store)
            citer.cite(each.number, named[-1].span, each.bm25)
            if named[-1] is not after[0]:
                citer.cite(each.number, after[0].span, each.bm25)
            said = " ".join(named[-1].span.of(text).split())
            return inquiry.answered("passage", said, citer.citations)
    return None
