"""One name for measures that are the same thing under small differences of wording.

Two figures are of one group where their measure and what qualifies it have the same terms, whatever
their order, grammar and joining words, and whatever general words go with them ("proportion",
"aged"). Words that may stand for each other in the corpus count as one, and names of the reports'
areas count for nothing. Percentages, rates per so many, sums of money, times and counts are never of
one group, nor is a change of one group with a level. The name is the commonest wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from assistant.corpus.entries import FigureEntry
from assistant.corpus.store import Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

_GENERAL = (
    "number numbers rate rates level proportion proportions percentage percentages share total average figure figures "
    "year years age aged live lives living lived"
)
_PER = re.compile(r"per [\d,]+")
_COUNT = "count"

Key = tuple[str, frozenset[str]]


def group_measures(store: Store, entries: Iterable[FigureEntry]) -> dict[str, str]:
    """Return the group of each figure by its id; a figure without a measure is of none."""
    listed = [entry for entry in entries if entry.figure.measure]
    passed = _passed(store)
    same = _same(store, {term for entry in listed for term in entry.own})
    keys = {entry.figure.id: _key(entry, passed, same) for entry in listed}
    wordings: dict[Key, Counter[str]] = {}
    for entry in listed:
        wordings.setdefault(keys[entry.figure.id], Counter())[_wording(entry.figure)] += 1
    names = {key: _name(key, found) for key, found in wordings.items()}
    return {id: names[key] for id, key in keys.items()}


def _key(entry: FigureEntry, passed: frozenset[str], same: Mapping[str, str]) -> Key:
    own = list(entry.own)
    while own and own[-1] in entry.unit:
        own.pop()  # the unit's words stand last; those of the measure itself stay
    for words in (own, entry.own):
        told = frozenset(same.get(term, term) for term in words if term not in passed)
        if told:
            break
    return _kind(entry, frozenset(own)), told or frozenset(entry.own)


def _kind(entry: FigureEntry, measure: frozenset[str]) -> str:
    """Return what sort of number it is; of a count, what is counted, which "adoptions" and "adopters" share no term for."""
    figure = entry.figure
    rate = _PER.match(figure.unit)
    if rate:
        kind = rate[0]
    elif figure.unit.startswith("percent") or (measure and entry.unit.isdisjoint(measure)):
        kind = figure.unit
    else:
        kind = f"{_COUNT} {figure.unit.lower().split()[-1].removesuffix('s')}" if figure.unit else _COUNT
    return f"change, {kind}" if figure.change else kind


def _wording(figure: Figure) -> str:
    words = ", ".join(filter(None, (figure.measure, figure.qualifier)))
    return " ".join(words.split())


def _name(key: Key, wordings: Counter[str]) -> str:
    """Return the commonest wording, of equally common ones the shortest, with the sort of number if it is no count."""
    wording = min(wordings, key=lambda each: (-wordings[each], len(each), each))
    return wording if not key[0] or key[0].startswith(_COUNT) else f"{wording} ({key[0]})"


def _passed(store: Store) -> frozenset[str]:
    """Return the terms that tell no measures apart: general words and names of the reports' areas."""
    ids = store.report_ids()
    store.load_reports(ids)
    names = {name for id in ids for name in _names(store, id) if name[:1].isupper()}
    tokens = [*_GENERAL.split(), *(token for name in names for token in tokenize(name))]
    return frozenset(store.index.terms(tokens).values())


def _names(store: Store, id: str) -> tuple[str, ...]:
    about = store.report(id).metadata
    return (about.area, *about.area_names)


def _same(store: Store, terms: set[str]) -> dict[str, str]:
    """Return, for terms with others of the same meaning in the corpus, the one that stands for all of them."""
    found = store.synonyms(sorted(terms))
    return {
        term: min([term, *(other for other, kind in others if kind == "same" and " " not in other)])
        for term, others in found.items()
    }
