"""What the topic named before a question lends to it: in come both as read, out goes the question with the topic's words."""

from __future__ import annotations

from assistant.answering.reading.query import Query, Term

_ENOUGH = 2  # words of a question that say by themselves what it is about
_SHARE = 0.15  # of its weight that a word of a topic keeps beside them
_EVEN = 0.1  # as of a word that names no more than who acts
_NOWHERE = -1  # stands for no place among the words of the question


def with_topic(query: Query, topic: Query) -> Query:
    """Return a question with the words, places and times of its topic, which may be missing where it says enough itself.

    "With respect to burglary, what is the rate" is the rate of burglary; "..., who leads the Homesafe team" asks that.
    """
    said = len(query.required())
    content = sum(not term.cues for term in query.terms)
    eased = bool(said) and (said + len(query.areas) + len(query.periods) >= _ENOUGH or content > _ENOUGH)
    held = {term.text for term in query.terms}
    terms = tuple(
        _lent(term, eased)
        for term in topic.terms
        if term.text not in held and not term.cues & {"chat", "light"}
    )
    areas = () if query.areas or query.asks("national") else topic.areas
    return query._replace(
        terms=(*terms, *query.terms),
        areas=(*query.areas, *(area._replace(start=_NOWHERE, end=_NOWHERE) for area in areas)),
        periods=query.periods or tuple(each._replace(start=_NOWHERE, end=_NOWHERE) for each in topic.periods),
        cues=query.cues | (topic.cues & {"national"} if not query.areas else frozenset()),
        notes=(*query.notes, *(note for note in topic.notes if note not in query.notes)),
    )


def _lent(term: Term, eased: bool) -> Term:
    term = term._replace(start=_NOWHERE, end=_NOWHERE)
    if not eased or "area" in term.cues:
        return term
    return term._replace(required=False, weight=term.weight * _SHARE, even=min(term.even, _EVEN))
