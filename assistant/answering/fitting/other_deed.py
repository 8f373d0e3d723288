"""A count whose deed the question says in a related word: "should be phoning how many victims", told to contact 50 of them."""

from __future__ import annotations

from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.clause_order import AUXILIARY
from assistant.answering.reading.query import Query, Term
from assistant.language.tokens import tokenize

_HELPING = AUXILIARY | {"be", "been", "to"}


def other_deed(inquiry: Inquiry) -> tuple[Match, str] | None:
    """Return the best count where only its deed is said in another word, with that word; None where more is missing."""
    query = inquiry.query
    best = next(iter(inquiry.matches), None)
    if best is None or not query.asks("count") or len(best.missing) != 1 or best.breaks or not best.head:
        return None
    deed = best.missing[0]
    if deed in query.head or not _is_verb(query, deed):
        return None
    others = [term for term in query.required() if term != deed]
    if len(others) < _TOLD:
        return None
    known = inquiry.store.index.terms(tokenize(best.entry.figure.qualifier or ""))
    said = next((word for word, term in known.items() if term in deed.related), "")
    return (best._replace(missing=()), said) if said else None


_TOLD = 2  # things besides that the figure says: who does it, and what is counted


def _is_verb(query: Query, term: Term) -> bool:
    """Tell whether a word stands where a verb does: behind "be", "should", "does" and whoever does it."""
    before = query.tokens[: term.start]
    if term.text.endswith("ing"):
        return before[-1:] in (("be",), ("been",), ("are",), ("is",), ("were",), ("was",))
    return not _HELPING.isdisjoint(before) and query.tokens[term.start - 1] not in {
        "the",
        "a",
        "an",
        "of",
        "many",
    }
