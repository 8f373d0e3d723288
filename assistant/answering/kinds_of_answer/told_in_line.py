"""A list within a sentence: behind a colon or dash, in brackets, or in the sentence that goes on with "These are"."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import LONGEST, Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.passage_answer import covers
from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.query import Query
from assistant.documents.span import Span

_ASKING = re.compile(
    r"\b(?:list|name|which|what|state|give|tell\s+me)\s+(?:me\s+)?(?:out\s+)?(?:are\s+|were\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+|its\s+|their\s+)?"
    r"(?:(?:sorts?|kinds?|types?)\s+of\s+)?(?P<noun>(?:[\w’'-]+\s+){0,3}?[\w’'-]+)\b"
)
_MAKING = re.compile(
    r"\b(?:mak(?:e|es|ing)\s+up|comprise[sd]?|consists?(?:\s+of)?|includ(?:e|es|ed)|cover(?:s|ed)?|appl(?:y|ies|ied)\s+to|count(?:s|ed)?\s+towards?"
    r"|fall(?:s)?\s+(?:under|within|into)|belongs?\s+to|(?:go|goes)\s+into|part\s+of|counted\s+in|featured?|named|listed|involved)\b"
)
_ITEM = r"[^,;:.()–—]{2,70}"
_ROW = re.compile(rf"{_ITEM}(?:,\s{_ITEM}){{1,}},?\s(?:and|or)\s{_ITEM}|{_ITEM}(?:;\s{_ITEM}){{2,}}")
_MARK = re.compile(
    r"(?:[:(–—]|\s-\s|\b(?:comprises?|compris(?:ed|ing)|namely|i\.e\.,?|including|includes?|are|were|covers?|consists?\s+of|made\s+up\s+of"
    r"|such\s+as|apply\s+to|applies\s+to|with))\s*$"
)
_GOES_ON = (
    "these ",
    "they ",
    "those ",
    "this includes",
    "this covers",
    "it comprises",
    "it consists",
    "it includes",
    "it covers",
)
_WORSE = 0.1  # of a score


def told_in_line(inquiry: Inquiry) -> Answer | None:
    """Answer "which crimes make up X" with the sentence about X that lists several things, and what leads to it.

    None where the things are not asked for in the plural or no sentence about them lists any.
    """
    query = inquiry.query
    if not _asks_for_several(query):
        return None
    usable = [each for each in inquiry.evidence[:_LOOKED] if covers(query, each)]
    for each in usable:
        if each.score < usable[0].score - _WORSE:
            break
        span = _with_its_list(inquiry, each) if _says_most(query, each) else None
        if span is None:
            continue
        citer = Citer(inquiry.store)
        citer.cite(each.number, span, each.bm25)
        text = " ".join(span.of(inquiry.store.report(each.passage.report).text).split())
        return inquiry.answered("list", text, citer.citations)
    return None


_LOOKED = 12  # sentences


def _asks_for_several(query: Query) -> bool:
    """Tell whether a question asks which things, more than one, something is made of or covers."""
    question = query.question.lower()
    if (
        query.asks("count", "highest", "lowest", "judgment", "reason", "compare")
        or _MAKING.search(question) is None
    ):
        return False
    found = _ASKING.search(question)
    return found is not None and any(is_plural(word) for word in found["noun"].split())


def _says_most(query: Query, evidence: Evidence) -> bool:
    """Tell whether a sentence itself says most of what is asked about."""
    own = frozenset(evidence.sentence.terms)
    total = sum(term.even for term in query.required())
    return sum(term.even * term.loosely(own) for term in query.required()) >= _SAID * total


_SAID = 0.75


def _with_its_list(inquiry: Inquiry, evidence: Evidence) -> Span | None:
    """Return a sentence that lists things, with the next one where that goes on to list them; None where neither does."""
    text = inquiry.store.report(evidence.passage.report).text
    own = evidence.sentence.span
    if _lists(own.of(text)):
        return own
    sentences = inquiry.store.sentences(evidence.number)
    after = next((each for each in sentences if each.span.start >= own.end), None)
    if after is None:
        return None
    said = " ".join(after.span.of(text).split())
    whole = Span(own.start, after.span.end)
    if said.lower().startswith(_GOES_ON) and _lists(said) and whole.end - whole.start <= LONGEST:
        return whole
    return None


def _lists(said: str) -> bool:
    """Tell whether a sentence has a row of things behind a mark or a verb that opens one."""
    said = " ".join(said.split())
    for found in _ROW.finditer(said):
        row, before = found.group(), said[: found.start()]
        if _MARK.search(before) is not None:
            return True
        opened = re.search(
            r"\b(?:comprises?|are|were|namely|include[sd]?|including|covers?|of|-)\s", row.partition(",")[0]
        )
        if opened is not None:
            return True
    return False
