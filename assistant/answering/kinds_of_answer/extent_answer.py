"""How much of a report there is: its pages, sections, passages, figures and words."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Answer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.corpus.store import Report

_FEW = 5  # reports that are named one by one
_PARTS = ("pages", "sections", "passages", "figures", "words")
_COUNTED = frozenset({*_PARTS, "chapters"})
_NARROWING = frozenset({"of", "about", "on", "for"})
_GIVING = frozenset({"give", "gives", "given", "contain", "contains", "hold", "holds", "include", "includes"})


def extent_answer(inquiry: Inquiry) -> Answer | None:
    """Say how much of what is asked for each report has, of many reports how much in all.

    What is asked in general ("how long is the report") is answered with pages and sections, without pages with
    words. None where something else is asked, or the report itself counts such things.
    """
    store, query = inquiry.store, inquiry.query
    if not _asks_extent(query):
        return None
    if not query.asks("report") and any(match.fits for match in inquiry.matches):
        return None  # the pages of something that the report speaks of
    reports = [store.report(id) for id in inquiry.report_ids()]
    if not reports:
        return None
    tokens = {"sections" if token == "chapters" else token for token in query.tokens}
    asked = [part for part in _PARTS if part in tokens]
    wanted = asked or ["pages" if any(report.pages for report in reports) else "words", "sections"]
    if len(reports) > _FEW:
        total = [sum(_count(report, part) for report in reports) for part in wanted]
        text = f"{len(reports)} reports with {_listed(wanted, total)} in all"
    else:
        told = [_listed(wanted, [_count(report, part) for part in wanted]) for report in reports]
        text = "; ".join(
            f"{report.title}: {each}" if len(reports) > 1 else each
            for report, each in zip(reports, told, strict=True)
        )
    notes = inquiry.notes
    if "pages" in wanted and any(not report.pages for report in reports):
        notes = (*notes, "a file without pages counts as none")
    return Answer(query.question, query.question, "answered", "report", text, notes=notes)


def _asks_extent(query: Query) -> bool:
    """Tell whether a question is about how much of a report there is, and about nothing in it."""
    said = {
        word
        for term in query.terms
        if term.required and "area" not in term.cues
        for word in term.text.split()
    }
    if query.asks("extent"):
        return not said
    following = {after for each, after in pairwise((*query.tokens, "")) if each in _COUNTED}
    if not query.asks("count") or not following or (following & _NARROWING and not query.asks("report")):
        return False
    return said <= (_COUNTED | _GIVING if query.asks("report") else _COUNTED)


def _count(report: Report, part: str) -> int:
    match part:
        case "pages":
            return len(report.pages)
        case "sections":
            return len(report.sections)
        case "passages":
            return report.passages
        case "figures":
            return report.figures
        case _:
            return len(report.text.split())


def _listed(parts: list[str], counts: list[int]) -> str:
    return ", ".join(
        f"{count:,} {part if count != 1 else part[:-1]}" for part, count in zip(parts, counts, strict=True)
    )
