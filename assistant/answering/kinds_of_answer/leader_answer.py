"""Answer who leads the whole: the holder of the office that stands highest in the report's own words."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.language.tables import read_set, read_words

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Councillor)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}"
)
_LESSER = re.compile(
    r"(?:deputy|assistant|vice|former|previous|acting|interim|shadow|lead|area|regional|medical|clinical|finance|nursing"
    r"|operations|project|programme|site|associate|non-executive)[\s-]+$",
    re.IGNORECASE,
)
_REACH = len("non-executive ")  # characters of the longest of them


def leader_answer(inquiry: Inquiry) -> Answer | None:
    """Answer who runs it with a name beside an office; None where nothing of the kind is asked or said."""
    query, store = inquiry.query, inquiry.store
    if not asks_who_leads(query):
        return None
    ids = inquiry.reports_meant()
    if len(ids) != 1:
        return None
    text = store.report(ids[0]).text
    for office in read_words("leaders", "offices"):
        words = r"\s+".join(map(re.escape, office.split()))
        of = r"(?:\s+of(?:\s+[A-Z][\w’'-]+|\s+and)+)?"
        said = (
            rf"\b(?i:{words}){of},\s+({_NAME})|({_NAME}),\s+(?i:the\s+){words}\b"
            rf"|\b(?i:{words})(?:\s+and\s+[a-z]+(?:\s+[a-z]+)?)?{of}\s+is\s+({_NAME})"
            rf"|({_NAME})\s+(?:is|has\s+been|became|was\s+appointed)\s+(?:(?:its|the|our)\s+)?{words}\b(?!\s+of\b)"
        )
        for found in re.finditer(said, text):
            if _LESSER.search(text, max(0, found.start() - _REACH), found.start()):
                continue
            passage = store.passage_at(ids[0], found.start())
            if passage is None:
                continue
            sentence = next(
                (
                    each
                    for each in store.sentences(passage)
                    if each.span.start <= found.start() < each.span.end
                ),
                None,
            )
            if sentence is None:
                continue
            citer = Citer(store)
            citer.cite(passage, sentence.span)
            return inquiry.answered("passage", " ".join(found[0].split()), citer.citations)
    return None


def asks_who_leads(query: Query) -> bool:
    """Tell whether a question is "who runs it": a verb of leading, and nothing more than the report's own body."""
    if query.tokens[:1] not in (("who",), ("who's",), ("whos",)) or any(
        area.kind == "place" for area in query.areas
    ):
        return False
    placed = {at for area in query.areas for at in range(area.start, area.end)}
    rest = [token for at, token in enumerate(query.tokens[1:], 1) if at not in placed]
    leads = not read_set("leaders", "deeds").isdisjoint(rest) or "charge" in rest or "boss" in rest
    return leads and read_set("leaders", "whole").union(read_set("leaders", "deeds")).issuperset(rest)
