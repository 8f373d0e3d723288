"""Questions for a grade that name none: "what did Anytown's library service get?", "what did they give Anytown for ...?"."""

from __future__ import annotations

from assistant.answering.reading.query import Query

_GOT = frozenset({"get", "score", "receive", "achieve"})
_GIVERS = frozenset({"they", "inspectors", "you"})


def asks_what_it_got(query: Query) -> bool:
    """Tell whether a question is what a place under inspection got, or what the inspectors gave it."""
    if query.tokens[:2] not in (("what", "did"), ("what", "does")) or len(query.areas) != 1:
        return False
    area = query.areas[0]
    if area.kind != "subject":
        return False
    published = any("publisher" in term.cues and term.start == _GIVER for term in query.terms)
    if query.tokens[2:3] and (query.tokens[2] in _GIVERS or published):
        return query.tokens[3:4] == ("give",) and area.start == _OBJECT
    return query.tokens[-1] in _GOT or (
        query.tokens[area.end : area.end + 2] in _FOR and area.start <= _OBJECT
    )


_GIVER = 2
_OBJECT = 4  # the token at which whom they gave it begins
_FOR = tuple((word, "for") for word in ("get", "score", "receive"))
