"""Of so many that did something, how many did not: what is left of the whole that a report names beside them."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer, Computed
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.wording import grouped, plain, with_unit

# What is cut out of "how many boroughs did not manage to make them", so that it asks how many did.
_NOT = (
    r"\b(?:(?:did|do|does|have|has|had|were|was|are|is|could)\s+not|(?:did|do|does|have|has|had|were|was|are|is|could)"
    r"n['’]?t|failed\s+to|fail\s+to|(?:were|was|are)\s+unable\s+to|never)\s+(?:(?:manage|able)\s+to\s+|managed\s+to\s+)?"
)
_DENYING = frozenset(
    {
        "not",
        "failed",
        "fail",
        "unable",
        "never",
        "didn't",
        "don't",
        "weren't",
        "haven't",
        "hadn't",
        "doesn't",
        "aren't",
    }
)


def remainder_answer(inquiry: Inquiry) -> Answer | None:
    """Answer "how many of them failed to" with the whole less those that did; None where a report does not give both."""
    query, store = inquiry.query, inquiry.store
    if not asks_for_the_rest(query) or any(match.fits and not match.missing for match in inquiry.matches):
        return None
    turned = re.sub(_NOT, "", query.question, flags=re.IGNORECASE)
    if turned == query.question:
        return None
    asked = Inquiry(store, parse_query(store, turned), inquiry.reports)
    best = next((match for match in asked.matches if match.fits), None)
    if best is None or best.missing or not best.head:
        return None
    figure = best.entry.figure
    if figure.out_of is None or figure.value is None or figure.out_of < figure.value or figure.change:
        return None
    citer = Citer(store)
    shown = citer.cite_figure(figure, best.entry.passage, "answer")
    left = figure.out_of - figure.value
    text = f"{plain(figure.out_of)} less {plain(figure.value)} is {plain(left)}"
    return Answer(
        query.question, query.question, "answered", "comparison",
        f"{with_unit(grouped(left), figure.unit)} ({plain(figure.value)} of the {plain(figure.out_of)} did)",
        figures=(shown,), computed=(Computed("difference", (shown.id,), left, figure.unit, text),),
        citations=citer.citations, notes=(*inquiry.notes, "worked out from those that did and the whole"),
    )  # fmt: skip


def asks_for_the_rest(query: Query) -> bool:
    """Tell whether a question is how many of them did not do something."""
    return query.tokens[:2] == ("how", "many") and not _DENYING.isdisjoint(query.tokens[2:])
