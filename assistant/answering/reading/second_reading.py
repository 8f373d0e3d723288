"""Read a question that was not answered once more, without the words that only say what kind of thing a name is."""

from __future__ import annotations

from assistant.answering.reading.query import Query, Term
from assistant.language.spelling import is_word

_SHARE = 0.3  # of its weight that such a word keeps


def read_again(query: Query) -> Query | None:
    """Return "the Horizon scheme" read as "Horizon", "the post of head" as "head"; None where nothing is to be left out.

    What is counted is never left out: a scheme after "how many" is no Horizon.
    """
    left_out = [term for term in query.terms if _says_only_the_kind(query, term)]
    left_out += [term for term in _before_a_name(query) if term not in left_out]
    if not left_out or not any(term.required for term in query.terms if term not in left_out):
        return None
    names = ", ".join(f"‘{term.text}’" for term in left_out)
    return query._replace(
        terms=tuple(_let_go(term) if term in left_out else term for term in query.terms),
        notes=(*query.notes, f"read without {names}"),
    )


def _says_only_the_kind(query: Query, term: Term) -> bool:
    if not term.required or term in query.head:
        return False
    if "adverb" in term.cues:
        return True
    if "category" in term.cues and query.tokens[term.end : term.end + 1] == ("of",):
        return True  # "the post of director"
    if "category" in term.cues and term.start and query.tokens[term.start - 1] in _POINTING:
        return True  # "that exercise" is the one named before
    return "category" in term.cues and (
        query.tokens[term.end : term.end + 1] in _NAMING
        or any(each.end == term.start and each.required for each in query.terms)
        or any(area.end == term.start for area in query.areas)
    )


def _before_a_name(query: Query) -> list[Term]:
    """Return what a thing is said to be in front of its name: "the alarm scheme" of "the alarm scheme Horizon".

    The name is none of the words of English.
    """
    for kind in query.terms:
        name = next((term for term in query.terms if term.start == kind.end), None)
        if "category" not in kind.cues or kind in query.head or name is None or is_word(name.text):
            continue
        start = next(
            (
                at
                for at in range(kind.start - 1, max(-1, kind.start - _LONGEST), -1)
                if query.tokens[at] == "the"
            ),
            None,
        )
        if start is not None:
            return [term for term in query.terms if start < term.start < name.start and term.required]
    return []


_LONGEST = 5  # words before a name
_POINTING = frozenset({"this", "that", "these", "those"})
# What follows these names the thing itself: "schemes like Horizon", "the post of director".
_NAMING = (("like",), ("such",), ("of",), ("called",), ("named",), ("known",))


def _let_go(term: Term) -> Term:
    return term._replace(required=False, weight=term.weight * _SHARE, even=min(term.even, 0.4))
