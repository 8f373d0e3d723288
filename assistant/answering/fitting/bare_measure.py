"""A noun phrase of which a figure's own words are a part, and whose rest stands in the figure's sentence.

"Reviewer caseload in Anytown": "The town's reviewers chair meetings. They have high caseloads of around 90 each."
"""

from __future__ import annotations

from assistant.answering.fitting.field_fit import field_strength
from assistant.answering.fitting.matching import Match
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.corpus.store import Store
from assistant.figures.sentence.headword import is_share
from assistant.language.tokens import tokenize

_FIRST = 12  # matches looked at
_CLAUSE = frozenset(
    {"do", "does", "did", "has", "have", "had", "how", "who", "which", "why", "where", "when", "are", "were"}
)
_DEGREE = (
    "high",
    "low",
    "current",
    "overall",
    "average",
    "mean",
    "total",
    "typical",
    "overall",
    "approximate",
    "number",
    "numbers",
    "reported",
)
_MEAN = frozenset({"average", "mean", "typical", "typically"})
_LEANING = frozenset({"they", "it", "these", "this", "those", "their", "its"})

_FOLLOWING = (("as", "a", "result"), ["as", "a", "result"])


def bare_measure(inquiry: Inquiry) -> Match | None:
    """Return the one figure that is named by a part of a noun phrase and whose sentence says the rest; None for none or two."""
    query, store = inquiry.query, inquiry.store
    if not _is_a_noun_phrase(query) or len(query.required()) < 2:
        return None
    found = [
        match
        for match in inquiry.matches[:_FIRST]
        if match.fits
        and not match.entry.figure.target
        and not match.entry.figure.change
        and (_says_its_words(store, query, match) or _is_the_mean(store, query, match))
        and _said_there(store, query, match)
    ]
    sentences = {(match.entry.figure.report, match.entry.figure.quote.start) for match in found}
    return found[0] if len(sentences) == 1 and (len(found) == 1 or found[0].score > found[1].score) else None


def _is_a_noun_phrase(query: Query) -> bool:
    asks = query.asks(
        "count",
        "definition",
        "reason",
        "person",
        "place",
        "date",
        "enumeration",
        "judgment",
        "compare",
        "change",
    )
    return not asks and _CLAUSE.isdisjoint(query.tokens)


def _says_its_words(store: Store, query: Query, match: Match) -> bool:
    """Tell whether the question says all that a figure is called, but for words of degree, and what it names first."""
    figure = match.entry.figure
    degree = frozenset(store.index.terms(_DEGREE).values())
    unit = match.entry.unit if is_share(figure) else frozenset()
    own = set(match.entry.own) - degree - unit
    said = {
        part
        for term in query.terms
        for each in term.alternatives
        if each.kind != "loose"
        for part in each.terms
    }
    names = match.head or not said.isdisjoint(match.entry.head)
    return names and bool(own) and own <= said


def _is_the_mean(store: Store, query: Query, match: Match) -> bool:
    """Tell whether a mean is asked for, and the number is said to be one: "an average of 27 weeks"."""
    figure = match.entry.figure
    value = figure.span("value")
    if value is None or _MEAN.isdisjoint(query.tokens):
        return False
    if not _MEAN.isdisjoint((figure.measure or "").lower().split()[:1]):
        return True  # "the average time"
    before = tokenize(store.report(figure.report).text[max(0, value.start - _NEAR) : value.start])
    return not _MEAN.isdisjoint(before[-3:])


_NEAR = 40  # characters


def _said_there(store: Store, query: Query, match: Match) -> bool:
    """Tell whether a figure's sentence, or the one that it leans on, says all that is asked."""
    near = frozenset(match.entry.own) | match.entry.context
    figure = match.entry.figure
    opening = tokenize(figure.quote.of(store.report(figure.report).text)[:_NEAR])
    if not _LEANING.isdisjoint(opening[:1]) or opening[:3] in _FOLLOWING:
        before = [
            each for each in store.sentences(match.entry.passage) if each.span.end <= figure.quote.start
        ]
        near |= frozenset(before[-1].terms) if before else frozenset()
    return all(
        term.strength(near) or field_strength(term, figure) for term in query.required() if not term.context
    )
