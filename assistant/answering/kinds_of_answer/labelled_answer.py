"""Answer from a line that a label names: "Inspection dates: 13 to 24 October 2025", "Lead inspector: A. Name"."""

import re
from typing import NamedTuple

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.kinds import is_telegram
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.language.tokens import tokenize

_LINE = re.compile(r"^[^\S\n]*([A-Z][^\n:;.!?]{2,40}):[^\S\n]+(\S[^\n]{1,100})$", re.MULTILINE)
# Only behind these can a question be who leads the whole; the tables that decide it are not read for others.
_LEADING = frozenset({"runs", "run", "leads", "lead", "heads", "manages", "is", "in", "s", "the"})
_LONG = 4  # words of a label
_NAME = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? )?[A-Z][\w’'-]+ (?:[\w’'-]+ )?[A-Z]")
_VISITS = frozenset(
    {"visit", "visits", "visited", "visiting", "inspectors", "inspector", "inspected", "inspect"}
)
_VISITED = _VISITS | {"inspection", "inspections"}
_WHO = frozenset({"who", "whose", "name", "named"})


class Labelled(NamedTuple):
    """Hold a labelled line of a report: its place, the label's words and what follows the colon."""

    span: Span
    label: str
    value: str


def labelled_answer(inquiry: Inquiry) -> Answer | None:
    """Answer who or when with the line whose label has all that is asked; None where there is none."""
    query, store = inquiry.query, inquiry.store
    if query.tokens[0].startswith("who") and not _LEADING.isdisjoint(query.tokens[1:2]):
        from assistant.answering.kinds_of_answer.leader_answer import leader_answer

        led = leader_answer(inquiry)
        if led is not None:
            return led
    who = not _WHO.isdisjoint(query.tokens) or names_an_office(query)
    when = query.asks("date", "period")
    if not (who or when) or query.asks("reason", "count", "rate", "share", "table"):
        return None
    ids = inquiry.reports_meant()
    if len(ids) != 1:
        return None
    asked = [term for term in query.terms if term.required and term.text not in _WHO]
    asked = asked or [term for term in query.terms if not term.cues]  # the deed: "when was it inspected"
    asked = asked or [term for term in query.terms if term.text in _VISITS]  # "when did inspectors go there"
    if not asked or len(asked) > _LONG:
        return None
    found = [line for line in labelled_lines(store, ids[0]) if _fits(line, who)]
    terms = store.index.terms(sorted({token for line in found for token in tokenize(line.label)}))
    for line in found:
        label = [terms.get(token) or token for token in tokenize(line.label)]
        if all(_said(term, label) for term in asked) and _names_no_more(query, label):
            return _answer(inquiry, ids[0], line)
    return None


def names_an_office(query: Query) -> bool:
    """Tell whether a question is an office and a place alone, and so asks who holds it: "lead inspector Anytown"."""
    return query.asks("office") and is_telegram(query) and not query.asks("opinion", "advice", "judgment")


def labelled_lines(store: Store, report: str) -> list[Labelled]:
    """Return the labelled lines of a report in text order."""
    return [
        Labelled(Span(match.start(1), match.end(2)), match[1], match[2].strip())
        for match in _LINE.finditer(store.report(report).text)
        if len(match[1].split()) <= _LONG
    ]


def _fits(line: Labelled, who: bool) -> bool:
    """Tell whether a line gives a name, or for a time a number."""
    return bool(_NAME.match(line.value)) if who else any(letter.isdigit() for letter in line.value)


def _said(term: Term, label: list[str]) -> bool:
    """Tell whether a label has a word of the question; inspectors that visit inspect."""
    if term.text in _VISITS and any(word.startswith("inspect") for word in label):
        return True
    if term.text in {"responsible", "charge"} and "lead" in label:
        return True  # "who was in charge of the inspection"
    return bool(term.loosely(frozenset(label)))


def _names_no_more(query: Query, label: list[str]) -> bool:
    """Tell whether a label says no more than the question: a deputy lead inspector is not who led it."""
    visits = not _VISITED.isdisjoint(query.tokens)  # of "the 2026 inspection" no term is left
    return all(
        word.startswith("date")
        or (visits and word.startswith("inspect"))
        or any(_said(term, [word]) for term in query.terms)
        for word in label
    )


def _answer(inquiry: Inquiry, report: str, line: Labelled) -> Answer | None:
    store = inquiry.store
    passage = store.passage_at(report, line.span.start)
    if passage is None:
        return None
    citer = Citer(store)
    citer.cite(passage, line.span)
    return inquiry.answered("report", line.value, citer.citations)
