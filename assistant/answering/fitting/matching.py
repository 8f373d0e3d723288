"""How well a figure is what a question asks for.

A figure's own words (measure, qualifier, unit) count most, the words of its sentence or row less,
the headings it stands under least. Area, period, unit, direction and target are constraints: a
figure of another place, time or population is no answer, and the match says which was missed.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.answering.fitting.alike import Group, group_alike
from assistant.answering.fitting.constraints import area_fit, kind_fit
from assistant.answering.fitting.counted import (
    counts_deeds,
    counts_new_ones,
    counts_others_too,
    employed,
    in_its_word,
    is_foremost,
    is_foremost_alone,
    is_named_in,
    sized_noun,
    thing_counted,
)
from assistant.answering.fitting.field_fit import field_strength
from assistant.answering.fitting.implied_whom import is_implied
from assistant.answering.fitting.inhabitants import inhabitants_fit
from assistant.answering.fitting.limits import allows_time, is_limit, other_limit
from assistant.answering.fitting.named_place import is_other_place
from assistant.answering.fitting.neighbours import said_first
from assistant.answering.fitting.personal import asks_of_pay, is_pay, one_each
from assistant.answering.fitting.population import (
    counted_beside,
    is_total_row,
    only_the_base,
    other_quantity,
    respondents,
    unasked_levels,
    unasked_part,
)
from assistant.answering.fitting.time_fit import period_fit
from assistant.answering.fitting.up_to_now import reach_fit
from assistant.answering.fitting.whom import is_of_others
from assistant.answering.reading.anyone import alone_in_sentence, asks_anyone, is_anyone, may_be_people
from assistant.answering.reading.nouns import does
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.sentence.headword import deed_of_count, is_share
from assistant.language.tokens import tokenize

_OWN, _CONTEXT, _HEADING, _PARAGRAPH = 1.0, 0.8, 0.5, 0.35

_MANY = 5000  # figures in a corpus above which not all that a word describes are weighed
_OWN_WORDS = 0.2  # gained by saying all itself
_PART = 0.1  # lost by some of a whole where the whole may be meant
_LEVEL = 0.25  # lost with each level of a list that narrows unasked
_WHOLE = 0.1  # gained by the row of all, where no row is asked for by its name
_FOREMOST = 0.5  # gained by "the longest lasted 131 weeks", of what was told before
_NEW = 0.55  # lost by those who come on top where all are counted
_LIBERTY = 0.15  # lost by a count of what only a near word says
_DEED = 0.03  # lost by those that something was done to, where all may be meant
_FEW = 250


class Match(NamedTuple):
    """Hold a figure and how it fits: `missing` terms, and which constraints it breaks.

    `only` tells that it is the one count in a sentence that says all else that was asked.
    """

    entry: FigureEntry
    score: float
    coverage: float
    own_share: float
    missing: tuple[Term, ...]
    breaks: tuple[str, ...]
    head: bool
    only: bool = False

    @property
    def fits(self) -> bool:
        """Tell whether nothing that was asked for is missed."""
        return not self.missing and not self.breaks


def match_figures(store: Store, query: Query, reports: Iterable[str] | None = None) -> list[Match]:
    """Return the figures that share a term with the query, best first."""
    entries = _candidates(store, query, telling_terms(query), reports)
    counts = store.index.frequencies(set().union(*{entry.own for entry in entries}))
    alone = alone_in_sentence(entries) if asks_anyone(query) else frozenset()
    size = max(store.index.size, 1)
    ranked: list[tuple[tuple[bool, bool, float], int, Match]] = []
    for group in group_alike(store, query, entries, alone):
        like = _match(store, query, group, counts, size, group.entries[0].number in alone)
        place = place_of(query, like)
        ranked.extend((place, entry.number, Match(entry, *like[1:])) for entry in group.entries)
    return said_first(store, query, [match for _, _, match in sorted(ranked)])


def telling_terms(query: Query) -> Sequence[Term]:
    """Return the terms that tell figures apart: in "how many areas" what is counted, though it says little."""
    counted = () if query.required() else query.head
    telling = [term for term in query.terms if not term.cues & {"chat", "light"} or term in counted]
    return telling or query.terms


def place_of(query: Query, match: Match) -> tuple[bool, bool, float]:
    """Return by what a figure is ranked: what fits first, of "the backlog" what says so, then the score."""
    whole = thing_counted(query) if query.asks("size") else sized_noun(query)
    unsaid = whole is not None and not whole.strength(frozenset(match.entry.own))
    return (not match.fits, unsaid, -match.score - 0.2 * match.head)


def _candidates(
    store: Store, query: Query, telling: Sequence[Term], reports: Iterable[str] | None
) -> Sequence[FigureEntry]:
    """Return the figures worth weighing: all that a word describes, of many reports only the best described."""
    allowed = None if reports is None else frozenset(reports)
    if store.count("figure") > _MANY:
        groups = [
            (term.weight, [each.terms for each in term.alternatives if each.kind != "loose" and each.terms])
            for term in telling
        ]
        wide = query.asks("highest", "lowest", "compare", "enumeration")
        return store.best_figures(groups, _MANY if wide else _FEW, allowed)
    # a figure that holds a whole phrase holds its longest word, which is the rarest as a rule
    wanted = {
        max(alternative.terms, key=len)
        for each in telling
        for alternative in each.alternatives
        if alternative.kind != "loose" and alternative.terms
    }
    required = [term for term in query.required() if not (asks_anyone(query) and is_anyone(term))]
    return [
        entry
        for entry in store.figures_for(wanted, allowed)
        if any(term.strength(entry.head.union(entry.own)) for term in telling)
        or (query.asks("duration") and allows_time(query, entry))
        or (required and all(term.strength(entry.context) for term in required))
    ]


def _match(store: Store, query: Query, group: Group, counts: dict[str, int], size: int, alone: bool) -> Match:
    entry = group.entries[0]
    figure = entry.figure
    own = frozenset(entry.own)
    near = own | entry.context
    wide = near | entry.heading
    around = wide | group.beside
    covered = total = own_covered = own_total = 0.0
    missing: list[Term] = []
    used: set[str] = set()
    for term in query.terms:
        strength = field_strength(term, figure)
        in_own = term.strength(own)
        strength = max(
            strength,
            _OWN * in_own,
            _CONTEXT * term.strength(near),
            _HEADING * term.strength(wide),
            0.0 if is_other_place(query, term) else _PARAGRAPH * term.strength(around),
        )
        total += term.weight
        covered += term.weight * strength
        if term.required and not strength:
            missing.append(term)
        if term.required and not is_limit(query, term):  # a limit stands in the sentence, not in the name
            own_total += term.weight
            own_covered += term.weight * in_own
        if in_own:
            firm = (each.terms for each in term.alternatives if each.kind != "loose")
            used.update(each for terms in firm for each in terms)
    said_of = f"{figure.measure or ''} {figure.qualifier or ''}"
    missing = [
        term
        for term in missing
        if not any(said <= used for said in term.kin)
        and not does(term.text, said_of)
        and not is_implied(term, entry)
    ]  # said again in other words
    unit_words = entry.unit if is_share(figure) else frozenset()
    unit_words |= counted_beside(store, figure, used)
    deed_words = frozenset(store.index.terms(tokenize(deed_of_count(figure))).values())
    unit_words |= deed_words
    weights = {
        term: size / max(counts.get(term, 0), 0.5)
        for term in _said_of_all(entry.own)
        if term not in unit_words
    }
    unused = sum(weight for term, weight in weights.items() if term not in used)
    surplus = unused / sum(weights.values()) if weights else 0.0
    coverage, said = covered / (total or 1.0), own_covered / (own_total or 1.0)
    breaks: list[str] = []
    fit = area_fit(store, query, figure, breaks)
    fit += period_fit(store, query, figure, breaks)
    fit += kind_fit(store, query, figure, breaks) - _LEVEL * unasked_levels(store, query, figure)
    fit -= _PART * unasked_part(store, query, figure) - _WHOLE * is_total_row(figure)
    fit += inhabitants_fit(store, query, figure, breaks) + _FOREMOST * is_foremost_alone(query, figure)
    fit += reach_fit(store, query, figure)
    others = [term for term in query.required() if not is_anyone(term)]
    only = alone and bool(others) and all(term.strength(near) for term in others)
    only = only and may_be_people(query, figure)
    if only:
        missing, covered = [], total
    counted = None if only else thing_counted(query)
    tells = not is_share(figure) or any(term.strength(entry.head) for term in query.required())
    named = (
        counted is None
        or does(counted.text, said_of)
        or (is_named_in(counted, entry) and tells)
        or respondents(query, counted, entry)
        or counts_deeds(store, query, counted, figure)
        or one_each(store, query, counted, entry)
        or employed(counted, figure)
    )
    if counted is not None and not is_share(figure) and not in_its_word(counted, entry):
        fit -= _LIBERTY
    fit -= _DEED * (bool(deed_words) and deed_words.isdisjoint(used))
    fit -= _NEW * (counted is not None and counts_new_ones(query, figure))
    if counted is not None and query.asks("size"):
        named = bool(counted.strength(own))  # "the backlog of ...": the words say it, whatever is counted
    more = counted is not None and counts_others_too(query, figure)
    based = only_the_base(store, query, entry)
    based = based or (asks_of_pay(query) and not is_pay(figure))
    if not named or more or based or other_limit(query, figure) or other_quantity(query, entry):
        breaks.append("measure")
    if is_of_others(store, query, entry):
        breaks.append("population")
    return Match(
        entry,
        coverage + fit - 0.3 * surplus + _OWN_WORDS * said,
        coverage,
        said,
        tuple(missing),
        tuple(breaks),
        is_foremost(query, figure) or any(term.strength(entry.head) for term in query.terms),
        only,
    )


def _said_of_all(own: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what a figure's own words only exclude: nobody has to say that they mean crime without fraud."""
    at = next((at for at, term in enumerate(own) if term.startswith(("exclud", "except", "without"))), None)
    return own if at is None else own[:at]
