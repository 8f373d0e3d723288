"""Whether a question that begins like one for a meaning asks for something else: a deed, a view, a purpose, a number."""

from __future__ import annotations

from assistant.answering.reading.query import Query

_DOING = frozenset({"be", "been", "being", "going", "doing", "done", "supposed", "expected"})
_SAYING = frozenset({"about", "purpose"})


def asks_no_meaning(query: Query) -> bool:
    """Tell whether "what is ..." goes on so that no meaning is asked for, unless of letters.

    "What are they going to be offered" asks for a deed, "what is their worry about it" what they say, "the purpose of
    it" what it is for, and "what is the target for 2025" what is of that time.
    """
    if (
        "name of" in " ".join(query.tokens)
        or query.tokens[-1:] == ("called",)
        or query.asks("denial", "advice")
        or ("average" in query.tokens[1:-1] and query.tokens[0] != "define")
    ):
        return True
    if query.periods and query.asks("rate", "share", "target", "change"):
        return True
    return not query.asks("expansion") and not (_DOING | _SAYING).isdisjoint(query.tokens[2:])
