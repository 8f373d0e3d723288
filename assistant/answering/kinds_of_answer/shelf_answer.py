"""Answer what reports there are, and of which places: "which reports do you have", "which areas are covered"."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.answering.wording import date_words
from assistant.corpus.store import Report
from assistant.language.tokens import tokenize

_MOST = 60  # reports that are named one by one
_REPORTS = frozenset({"report", "reports", "documents", "inspections"})
_PLACES = frozenset({"area", "areas", "place", "places", "region", "regions"})
_HERE = frozenset(
    [
        "have",
        "there",
        "covered",
        "cover",
        "covers",
        "available",
        "included",
        "include",
        "hold",
        "know",
        "list",
        "ask",
    ]
)
_BEFORE = frozenset(
    {"many", "of", "the", "all", "me", "other", "different", "kind", "sort", "your", "these", "are"}
)
_OPEN = frozenset({"what", "which", "how", "list", "show", "whose"})


def shelf_answer(inquiry: Inquiry) -> Answer | None:
    """Name the reports at hand, of the places asked about; None where something in them is asked for."""
    query = inquiry.query
    reports = [inquiry.store.report(id) for id in inquiry.report_ids()]
    nouns = set(_REPORTS)
    if len(reports) > 1:  # of one report the areas and councils are those it speaks of
        nouns |= _PLACES | {word for each in reports for word in _bodies(each)}
    if not _asks(query, nouns):
        return None
    named = {id for area in query.areas for id in area.reports}
    if any(area.kind != "subject" for area in query.areas):
        return None
    told = [each for each in reports if each.id in named or not named]
    told.sort(key=lambda each: (each.metadata.area or each.metadata.title, each.metadata.published))
    lines = [_line(each) for each in told[:_MOST]]
    more = [f"and {len(told) - _MOST} more"] if len(told) > _MOST else []
    count = f"{len(told)} report" + ("s" if len(told) != 1 else "")
    text = f"{count}: {'; '.join([*lines, *more])}"
    return Answer(query.question, query.question, "answered", "report", text, notes=inquiry.notes)


def _asks(query: Query, nouns: set[str]) -> bool:
    """Tell whether a question names reports or places, that they are here, and nothing else."""
    tokens = query.tokens
    if tokens[0] not in _OPEN or query.periods or nouns.isdisjoint(tokens) or _HERE.isdisjoint(tokens):
        return False
    if next((word for word in tokens[1:] if word not in _BEFORE), "") not in nouns:
        return False  # "how many sections are there in the report"
    if query.asks("judgment", "rate", "share", "highest", "lowest", "date", "person", "reason"):
        return False
    known = nouns | _HERE
    return all("area" in term.cues or set(term.text.split()) <= known for term in query.required())


def _bodies(report: Report) -> list[str]:
    """Return what bodies such as the report's are called, in the plural: "councils"."""
    words = [word for name in report.metadata.area_names for word in tokenize(name)]
    return [f"{word[:-1]}ies" if word.endswith("y") else f"{word}s" for word in words if word != "the"]


def _line(report: Report) -> str:
    about = report.metadata
    return (
        f"{about.area or about.title} ({date_words(about.published)})"
        if about.published
        else about.area or about.title
    )
