"""Answer what the aims of a thing are, or what it was meant to achieve, with the sentence or list that names them."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import LONGEST, Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.parsing import parse_query
from assistant.documents.span import Span

_AIMS = r"(?:aims|objectives|goals|priorities|ambitions|purposes)"
_MEANT = re.compile(
    r"^\W*(?:so\s+)?what\s+(?:was|were|is|are|did|does|do)\s+(?P<what>.+?)\s+"
    r"(?:meant|supposed|intended|designed|set\s+up|created|trying|hoping|hope|want|aim|seek)\s+to\s+"
    r"(?:achieve|accomplish|deliver|bring\s+about|do)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b{_AIMS}\b[^.:;]{{0,60}}(?::|\b(?:was|were|is|are|include[ds]?)\b)"
    rf"|\b(?:one|two|three|four|five|six|seven|eight|\d+)\s+(?:[a-z]+\s+)?{_AIMS}\b",
    re.IGNORECASE,
)
_BEST = 6  # sentences looked at
_AROUND = 0.7  # of a question's words


def aims_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with what names the aims; None where no aims are asked for or named."""
    query = inquiry.query
    if query.periods or query.asks("count", "share", "amount", "money", "rate", "person", "date", "reason"):
        return None
    meant = _MEANT.match(query.question)
    asked = inquiry
    if meant is not None:
        again = parse_query(inquiry.store, f"what were the aims of {meant['what']}")
        asked = Inquiry(inquiry.store, again, inquiry.reports)
    elif not _asks_for_aims(query.tokens):
        return None
    for each in asked.evidence[:_BEST]:
        text = each.sentence.span.of(inquiry.store.report(each.passage.report).text)
        if each.missing or each.coverage < _AROUND or _NAMED.search(text) is None:
            continue
        span = _with_its_list(each)
        citer = Citer(inquiry.store)
        citer.cite(each.number, span, each.bm25)
        said = " ".join(span.of(inquiry.store.report(each.passage.report).text).split())
        return inquiry.answered("list", said, citer.citations)
    return None


def _asks_for_aims(tokens: tuple[str, ...]) -> bool:
    """Tell whether a question is "what are its aims": "which crimes are priorities" asks for crimes."""
    at = next((at for at, token in enumerate(tokens) if token in _WORDS), -1)
    return tokens[:1] in _OPENING and at > 0 and tokens[at - 1] not in {"are", "were", "as", "which"}


_WORDS = frozenset({"aims", "objectives", "goals", "priorities", "ambitions"})
_OPENING = (("what",), ("which",), ("list",), ("name",), ("what's",), ("whats",))


def _with_its_list(evidence: Evidence) -> Span:
    """Return a sentence, with the items that it leads into."""
    whole = evidence.passage.span
    leads = evidence.passage.kind == "list" and whole.end - whole.start <= LONGEST
    return whole if leads else evidence.sentence.span
