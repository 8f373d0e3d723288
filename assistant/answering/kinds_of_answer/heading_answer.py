"""Answer with what stands under the heading that a question repeats."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import LONGEST, Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.answering.reading.set_right import DOING
from assistant.corpus.store import Report, SavedSection, Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_REPORTS = 2  # a question about more of them at once repeats no one heading
_MOST = 12  # passages quoted from under a heading
_UNSAID = frozenset({"publisher", "light", "chat", "enumeration", "framing", "report"})


def heading_answer(inquiry: Inquiry) -> Answer | None:
    """Answer "what needs to improve" with what a section of that name says, None where there is none."""
    if not DOING.isdisjoint(inquiry.query.tokens):
        from assistant.answering.kinds_of_answer.obliged_answer import obliged_answer

        obliged = obliged_answer(inquiry)
        if obliged is not None or ("do" in inquiry.query.tokens and not inquiry.query.asks("enumeration")):
            return obliged
    ids = inquiry.reports_meant()
    if len(ids) > _REPORTS:
        return None
    for id in ids:
        report = inquiry.store.report(id)
        section = _section(inquiry.store, inquiry.query, report)
        if section is not None:
            return under(inquiry, report, section)
    return None


def _section(store: Store, query: Query, report: Report) -> SavedSection | None:
    """Return the first section whose heading says all that is asked and nothing else."""
    asked = frozenset(part for term in query.terms for part in term.same)
    matter = [term for term in query.terms if not term.cues & _UNSAID]
    if not matter:
        return None
    titles = {section.title: tokenize(section.title) for section in report.sections}
    words = sorted({token for tokens in titles.values() for token in tokens})
    known, cues = store.index.terms(words), store.cues(words)
    for section in report.sections:
        telling = [token for token in titles[section.title] if not cues.get(token, frozenset()) & _UNSAID]
        heading = frozenset(known.get(token, token) for token in telling) - {""}
        if heading and heading <= asked and all(term.strength(heading) for term in matter):
            return section
    return None


def under(inquiry: Inquiry, report: Report, section: SavedSection) -> Answer | None:
    """Quote the passages of a section, each whole; None where it has none of its own."""
    store = inquiry.store
    numbers = store.passages_of(report.id)
    passages = store.index.passages(numbers)
    inside = [
        number
        for number in numbers
        if section.start <= passages[number].span.start < section.end
        and passages[number].kind in {"paragraph", "list"}
    ]
    if not inside:
        return None
    citer = Citer(store)
    spans = [(number, passages[number].span) for number in inside[:_MOST]]
    for number, span in _runs(spans, report.text):
        citer.cite(number, span)
    lines = [" ".join(span.of(report.text).split()) for _, span in spans]
    return inquiry.answered("list", "\n".join(lines), citer.citations)


def _runs(spans: list[tuple[int, Span]], text: str) -> list[tuple[int, Span]]:
    """Join the items of a list, each a passage of its own, into quotations as long as one may be."""
    runs: list[tuple[int, Span]] = []
    for number, span in spans:
        first, before = runs[-1] if runs else (number, span)
        between = text[before.end : span.start].strip()
        item = 0 < len(between) <= _MARK and not between.isalpha() and _length(span) <= _ITEM
        if runs and item and span.end - before.start <= LONGEST:
            runs[-1] = (first, Span(before.start, span.end))
        else:
            runs.append((number, span))
    return runs


def _length(span: Span) -> int:
    return span.end - span.start


_ITEM = 400  # characters of an item that may stand with others in one quotation
_MARK = 4  # characters of "12." or a bullet between two items
