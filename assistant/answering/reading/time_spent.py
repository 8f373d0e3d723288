"""Spending that is of time: "how long do people spend on a ward" asks for no money."""

from __future__ import annotations

from assistant.answering.reading.query import Alternative, Term, make_term
from assistant.corpus.store import Store

_SPENDING = frozenset({"spend", "spends", "spent", "spending"})
_LASTING = ("stay", "remain")


def of_time(
    store: Store, names: frozenset[str], terms: tuple[Term, ...]
) -> tuple[frozenset[str], tuple[Term, ...]]:
    """Take spending in a question of how long, and of money, as staying; its cues and terms without the money."""
    if not any(term.text in _SPENDING for term in terms):
        return names, terms
    if any("money" in term.cues and term.text not in _SPENDING for term in terms):
        return names, terms
    known = [each for each in store.index.terms(_LASTING).values() if each]
    return names - {"money"}, tuple(
        _stayed(term, known) if term.text in _SPENDING else term for term in terms
    )


def _stayed(term: Term, known: list[str]) -> Term:
    """Return the term of a stay: required where the reports have a word for one."""
    alternatives = (*term.alternatives, *(Alternative((each,), "near", each) for each in known))
    return make_term(
        term.text, term.weight if known else 0.3, bool(known), term.cues - {"money"}, alternatives,
        term.start, term.end, term.even if known else 0.3, term.context,
    )  # fmt: skip
