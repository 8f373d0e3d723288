"""Words for a body's own people that a measure implies: the sickness absence of a body is that of its staff."""

from __future__ import annotations

from assistant.answering.reading.query import Term
from assistant.corpus.store import FigureEntry

_STAFF = frozenset({"staff", "employee", "employees", "workforce", "worker", "workers", "personnel", "team"})
_THEIRS = ("sickness", "turnover", "vacancy", "vacancies", "retention", "appraisal", "overtime", "payroll")


def is_implied(term: Term, entry: FigureEntry) -> bool:
    """Tell whether a figure says by its name alone whose it is: "staff sickness" of "sickness absence fell to 9.1%"."""
    said = f"{entry.figure.measure or ''} {entry.figure.qualifier or ''}".lower()
    return term.text in _STAFF and any(word in said for word in _THEIRS)
