"""Counts asked for without saying of what: "how many names are on the list", "how big is it"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry
from assistant.figures.figure import Figure
from assistant.figures.sentence.headword import is_share


def asks_anyone(query: Query) -> bool:
    """Tell whether a count is asked for without saying of what: "how many names are on the list", "how big is it"."""
    if not query.asks("count") and not query.asks("size"):
        return False
    if query.asks(
        "change", "share", "rate", "target", "difference", "compare", "money", "duration", "frequency"
    ):
        return False
    said = [term for term in query.terms if not term.required and "among" not in term.cues]
    if query.asks("size"):
        said = [term for term in said if term.cues]  # "the size of the group": a word for the whole
    if any(not is_anyone(term) and not _says_nothing(term) for term in said):
        return False
    nouns = [term for term in query.head if term.required]
    return query.asks("size") or not nouns or all(is_anyone(term) for term in nouns)


def is_anyone(term: Term) -> bool:
    """Tell whether a word stands for whoever or whatever is counted."""
    return "anyone" in term.cues


def _says_nothing(term: Term) -> bool:
    """Tell whether a word adds nothing to what is counted: "got" of "have got on the list", the list itself."""
    acting = term.even <= _EASED
    return acting or bool(term.cues & {"chat", "count", "category"}) or term.text in {"got", "get"}


_EASED = 0.1  # what is left of a word that names no more than who acts


def may_be_people(query: Query, figure: Figure) -> bool:
    """Tell whether what a figure counts may be those asked for: of "how many people" no investigations, but nominals.

    >>> from assistant.answering.reading.anyone import _is_deed
    >>> _is_deed("crime investigations"), _is_deed("nominals")
    (True, False)
    """
    return _PERSONS.isdisjoint(query.tokens) or not _is_deed(figure.unit)


def _is_deed(unit: str) -> bool:
    return unit.lower().removesuffix("s").endswith(_DEEDS)


_PERSONS = frozenset({"people", "persons", "individuals", "folk", "folks"})
_DEEDS = ("tion", "sion", "ment", "ing", "ance", "incident")


def alone_in_sentence(entries: Sequence[FigureEntry]) -> frozenset[int]:
    """Return the numbers of the counts that are the only one of their sentence and time."""
    found: dict[tuple[str, int, str | None], list[FigureEntry]] = {}
    for entry in entries:
        figure = entry.figure
        if not is_share(figure) and not figure.change and not figure.unit.startswith("per "):
            found.setdefault((figure.report, figure.quote.start, figure.period), []).append(entry)
    return frozenset(each[0].number for each in found.values() if len(each) == 1)
