"""Those who do what is asked about, by the house they belong to: the languages that pupils speak are those of the schools."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Alternative, Term, make_term
from assistant.corpus.store import Store

_HOUSES = {
    "pupils": ("school", "schools"), "schoolchildren": ("school", "schools"), "students": ("college", "university"),
    "patients": ("hospital", "ward", "clinic"), "prisoners": ("prison",), "inmates": ("prison",), "borrowers": ("library",),
    "parishioners": ("parish",), "guests": ("hotel",), "diners": ("restaurant",), "shoppers": ("shop", "market"),
    "commuters": ("train", "bus"), "museumgoers": ("museum",), "worshippers": ("church",), "churchgoers": ("church",),
}  # fmt: skip
_NEAR = 4  # tokens behind the verb: "do Anytown's pupils speak"
_DOING = frozenset({"do", "does", "did", "can", "by", "will", "among", "amongst"})


def with_their_house(store: Store, tokens: Sequence[str], terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Let those who do something be met by where they do it: "how many languages do pupils there speak" by "in schools".

    Never where they are counted themselves.
    """
    return tuple(_housed(store, tokens, term) for term in terms)


def _housed(store: Store, tokens: Sequence[str], term: Term) -> Term:
    at = term.start
    houses = _HOUSES.get(tokens[at]) if at > 0 else None
    if houses is None or term.end - at != 1 or _DOING.isdisjoint(tokens[max(0, at - _NEAR) : at]):
        return term
    known = store.index.terms(houses)
    more = tuple(Alternative((stem,), "near", house) for house, stem in known.items() if stem)
    return make_term(
        term.text, term.weight, term.required, term.cues, (*term.alternatives, *more), term.start, term.end, term.even,
        term.context,
    )  # fmt: skip
